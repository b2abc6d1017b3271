/** The other dialogs: the list of codings, going to a turn, searching, what is shown, who codes. */

import { find, fold } from "../core/search.ts";
import { rangeOf, ruled } from "../core/place.ts";
import type { Coding } from "../core/events.ts";
import { h, onEnter } from "../ui/dom.ts";
import { open } from "../ui/panel.ts";
import type { Cursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import type { Turn } from "./model.ts";
import type { Text } from "./text.ts";

export interface ListActions {
  focus(coding: Coding): void;
  remove(coding: Coding): void;
}

/** Open the list of a turn's codings, as a reader of screens meets them. */
export function list(desk: Desk, turn: Turn, actions: ListActions): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say("list of", { id: turn.row.id }), closeLabel: say("close") });
  const draw = () => {
    const all = desk.of(turn);
    const rows = all.map((coding) => {
      const code = desk.code(coding.code);
      const words = turn.text.slice(turn.offsets.toUnits(coding.start), turn.offsets.toUnits(coding.end));
      const about = [coding.coder, coding.stale ? say("lost one") : say("quoted", { text: words.length > 80 ? `${words.slice(0, 78)}…` : words }), coding.memo].filter(Boolean).join(" · ");
      return h("li", { class: "sp-code", style: `--c:${code.colour};--depth:0` },
        h("b", { "data-pattern": code.pattern, "aria-hidden": "true" }),
        h("button", { type: "button", class: "sp-quiet sp-name", onclick: () => { panel.close(); actions.focus(coding); } }, h("bdi", {}, code.label), h("small", {}, " ", h("bdi", {}, about))),
        coding.coder === desk.me && desk.writable && h("button", { type: "button", "aria-label": `${say("remove")}: ${code.label}`, onclick: () => { actions.remove(coding); draw(); } }, say("remove")));
    });
    panel.body.replaceChildren(rows.length ? h("ul", { class: "sp-list" }, ...rows) : h("p", {}, say("no coding here")));
    (panel.body.querySelector("button") ?? panel.element.querySelector("button"))?.focus({ preventScroll: true });
  };
  draw();
}

/** Ask for a turn and go there: `12` and `t012` are the same. */
export function goTo(desk: Desk, go: (turn: Turn) => void): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say("go to"), closeLabel: say("close") });
  const input = h("input", { type: "text", inputmode: "text", "aria-label": say("go to"), placeholder: desk.turns.at(-1)?.row.id ?? "" });
  const told = h("span", { role: "status" });
  const done = () => {
    const wanted = input.value.trim().toLowerCase(), number = Number(wanted.replace(/^t/, ""));
    const turn = desk.turnOf(wanted) ?? desk.turns.find((t) => wanted !== "" && Number(t.row.id.replace(/\D/g, "")) === number);
    if (!turn) return void (told.textContent = say("no turn"));
    panel.close();
    go(turn);
  };
  onEnter(input, done);
  panel.body.append(h("div", { class: "sp-row" }, input, h("button", { type: "button", class: "sp-primary", onclick: done }, say("go")), told));
  input.focus({ preventScroll: true });
}

/** Search the transcript; hits near the view are marked, Enter goes through all of them. */
export function search(desk: Desk, text: Text, cursor: Cursor): void {
  const { say } = desk;
  let hits: { turn: Turn; start: number; end: number }[] = [], at = -1;
  const panel = open(desk.root, {
    title: say("find in text"), closeLabel: say("close"), modal: false,
    onClose() {
      text.painter.mark("hit", []);
      text.painter.mark("hit-now", []);
      text.element.removeEventListener("scroll", mark);
      if (hits[at]) cursor.show();
    },
  });
  const input = h("input", { type: "search", dir: "auto", "aria-label": say("find in text"), autocomplete: "off", spellcheck: "false" });
  const told = h("span", { role: "status" });
  const range = ({ turn, start, end }: (typeof hits)[number]) => rangeOf(text.view(turn.index)!.text, start, end);
  const mark = () => {
    text.painter.mark("hit", hits.filter((hit, i) => i !== at && text.near.has(hit.turn.index)).map(range));
    text.painter.mark("hit-now", hits.slice(at, at + 1).map(range));
  };
  const go = (step: number) => {
    if (!hits.length) return;
    at = (at + step + hits.length) % hits.length;
    const hit = hits[at]!;
    const box = ruled(text.view(hit.turn.index)!.text, hit.start, hit.end).getBoundingClientRect();
    text.reveal(box.top, box.bottom);
    cursor.put({ turn: hit.turn.index, at: hit.end }, { turn: hit.turn.index, at: hit.start }, false);
    told.textContent = say("hits", { at: at + 1, n: hits.length });
    mark();
  };
  input.addEventListener("input", () => {
    const wanted = fold(input.value.trim().normalize("NFC"));
    hits = wanted ? desk.turns.filter((turn) => desk.visible(turn)).flatMap((turn) => find(turn.folded, wanted).map(([start, end]) => ({ turn, start, end }))) : [];
    at = 0;
    told.textContent = wanted ? (hits.length ? say("hits", { at: 0, n: hits.length }) : say("no hits")) : "";
    const first = hits.findIndex((hit) => hit.turn.index >= cursor.turn);
    if (hits.length) {
      at = first - 1;
      go(1);
    } else mark();
  });
  onEnter(input, (event) => go(event.shiftKey ? -1 : 1));
  text.element.addEventListener("scroll", mark, { passive: true });
  panel.body.append(input, h("div", { class: "sp-row" }, told,
    h("button", { type: "button", onclick: () => go(-1) }, say("previous")), h("button", { type: "button", onclick: () => go(1) }, say("next"))));
  input.focus({ preventScroll: true });
}

/** Choose whose codings and which codes are shown. */
export function filter(desk: Desk, changed: () => void): void {
  const { say, filter: now } = desk;
  const panel = open(desk.root, { title: say("filter"), closeLabel: say("close"), modal: false });
  const draw = () => {
    const coders = [...new Set([...desk.coders, desk.me])].filter(Boolean).sort();
    const box = (label: string, on: boolean, set: (on: boolean) => void) => h("label", { class: "sp-row" },
      h("input", { type: "checkbox", checked: on, onchange: (event: Event) => { set((event.target as HTMLInputElement).checked); changed(); } }), label);
    const codes = h("select", { "aria-label": say("which codes"), onchange: () => { now.code = codes.value; changed(); } },
      h("option", { value: "" }, say("every code")), ...desk.codes.map((c) => h("option", { value: c.id, selected: c.id === now.code }, `${"\u2003".repeat(c.depth ?? 0)}${c.label}`)));
    const here = [...new Set([...desk.state.tags.values()].map((t) => t.tag))].sort((a, b) => a.localeCompare(b));
    const tags = h("select", { "aria-label": say("which turns"), onchange: () => { now.tag = tags.value; changed(); } },
      h("option", { value: "" }, say("every turn")), ...here.map((tag) => h("option", { value: tag, selected: tag === now.tag }, say("turns with", { tag }))));
    panel.body.replaceChildren(
      h("fieldset", {}, h("legend", {}, say("whose")), ...coders.map((who) => box(who, !now.hidden.has(who), (on) => void (on ? now.hidden.delete(who) : now.hidden.add(who))))),
      h("label", {}, say("which codes"), codes),
      h("label", {}, say("which turns"), tags),
      box(say("with memo"), now.memo, (on) => (now.memo = on)),
      h("button", { type: "button", onclick: () => { now.hidden.clear(); now.code = now.tag = ""; now.memo = false; changed(); draw(); } }, say("show all")));
  };
  draw();
  panel.body.querySelector<HTMLElement>("input, select")?.focus({ preventScroll: true });
}

/** Ask who codes. */
export function who(desk: Desk, chosen: (coder: string) => void): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say("who codes"), closeLabel: say("close"), modal: false });
  const input = h("input", { type: "text", "aria-label": say("new coder"), placeholder: say("new coder"), autocomplete: "off", maxlength: 30 });
  const told = h("span", { role: "status" });
  const done = () => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.value.trim())) return void (told.textContent = say("bad name"));
    panel.close();
    chosen(input.value.trim());
  };
  onEnter(input, done);
  panel.body.append(h("p", {}, say("who codes hint")),
    desk.coders.length > 0 && h("div", { class: "sp-row" }, ...desk.coders.map((name) => h("button", { type: "button", onclick: () => { panel.close(); chosen(name); } }, name))) || "",
    h("div", { class: "sp-row" }, input, h("button", { type: "button", class: "sp-primary", onclick: done }, say("start coding"))), told);
}
