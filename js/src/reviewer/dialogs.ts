/** The dialogs of the review: kind, merge, split, pseudonym, the whole turn, the keys. */

import { offsets } from "../core/offsets.ts";
import type { Say } from "../core/words.ts";
import { h, onEnter } from "../ui/dom.ts";
import { open, type Panel } from "../ui/panel.ts";
import { HELP } from "./keys.ts";
import type { Card, Context, Queue } from "./queue.ts";

export interface Turned {
  transcript: string;
  turn: string;
  text: string;
  becomes: string;
}

/** What a dialog needs of the view. */
export interface Around {
  root: HTMLElement;
  say: Say;
  kinds: Readonly<Record<string, string>>;
}

function panelOf({ root, say }: Around, title: string): Panel {
  return open(root, { title, closeLabel: say("close") });
}

function choices<T>(panel: Panel, rows: readonly [Node | string, T][], chosen: (value: T) => void): HTMLElement {
  return h("ul", { class: "sp-options" }, ...rows.map(([label, value]) => h("li", {},
    h("button", { type: "button", onclick: () => { panel.close(); chosen(value); } }, label))));
}

/** Choose another kind. */
export function kind(around: Around, card: Card, chosen: (kind: string) => void): void {
  const panel = panelOf(around, `${around.say("kind")}: ${card.name}`);
  panel.body.append(choices(panel, Object.entries(around.kinds).map(([id, label]) => [label, id]), chosen));
  panel.body.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
}

/** Choose who this is the same as, and of what kind both are where that is not plain. */
export function merge(around: Around, queue: Queue, card: Card, chosen: (key: string, kind?: string) => void): void {
  const panel = panelOf(around, `${card.name}: ${around.say("merge")}`);
  const input = h("input", { type: "search", dir: "auto", "aria-label": around.say("merge hint"), autocomplete: "off", spellcheck: "false" });
  const list = h("div");
  const draw = () => {
    const rows = queue.find(input.value).slice(0, 30).map((c): [Node, Card] =>
      [h("span", {}, h("bdi", {}, c.name), ` · ${around.kinds[c.kind] ?? c.kind} · ${c.transcripts.join(", ")}`), c]);
    list.replaceChildren(choices(panel, rows, (other) => {
      if (isKnown(card) && isKnown(other) && card.kind !== other.kind) oneKind(around, card, other, (kind) => chosen(other.key, kind));
      else chosen(other.key, isKnown(card) && !isKnown(other) ? card.kind : undefined);
    }));
  };
  input.addEventListener("input", draw);
  onEnter(input, () => list.querySelector<HTMLElement>("button")?.click());
  panel.body.append(h("p", {}, around.say("merge hint")), input, list);
  input.focus({ preventScroll: true });
}

/** Whether anybody could tell of what kind it is. */
function isKnown({ kind }: Card): boolean {
  return kind !== "OTHER";
}

/** Choose as what two cards of different kinds are replaced; a second Enter, or one held down, leaves them apart. */
function oneKind(around: Around, card: Card, other: Card, chosen: (kind: string) => void): void {
  const { say, kinds } = around, both = [card, other], of = ({ kind }: Card) => kinds[kind] ?? kind;
  const panel = panelOf(around, say("merge kinds"));
  const apart = h("button", { type: "button", class: "sp-primary", onclick: () => panel.close() }, say("merge apart"));
  panel.body.append(h("p", {}, say("merge kinds lead")),
    h("ul", { class: "sp-both" }, ...both.map((c) => h("li", {}, h("bdi", { class: "sp-secret" }, c.name), ` · ${of(c)}`))),
    h("div", { class: "sp-row" }, apart, ...both.map((c) =>
      h("button", { type: "button", onclick: () => { panel.close(); chosen(c.kind); } }, say("merge as", { kind: of(c) })))));
  apart.focus({ preventScroll: true });
}

/** Choose the forms that are somebody else's. */
export function split(around: Around, card: Card, chosen: (forms: number[]) => void): void {
  const panel = panelOf(around, `${card.name}: ${around.say("split")}`);
  if (card.forms.length < 2) return void panel.body.append(h("p", { role: "status" }, around.say("one form")));
  const boxes = card.forms.map(([form, n], i) => h("label", { class: "sp-row" }, h("input", { type: "checkbox", value: i }), h("bdi", { class: "sp-secret" }, form), `${n}×`));
  const told = h("span", { role: "status" });
  const done = () => {
    const picked = [...panel.body.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => Number(box.value));
    if (!picked.length || picked.length === card.forms.length) return void (told.textContent = around.say("forms gone"));
    panel.close();
    chosen(picked);
  };
  panel.body.append(h("p", {}, around.say("split hint")), ...boxes, h("div", { class: "sp-row" }, h("button", { type: "button", class: "sp-primary", onclick: done }, around.say("keep")), told));
  panel.body.querySelector("input")?.focus({ preventScroll: true });
}

/** Write what stands for it. */
export function edit(around: Around, card: Card, chosen: (text: string) => void): void {
  const panel = panelOf(around, `${around.say("edit")}: ${card.name}`);
  const input = h("input", { type: "text", dir: "auto", "aria-label": around.say("pseudonym"), autocomplete: "off", spellcheck: "false", value: card.pseudonym });
  const done = () => {
    if (!input.value.trim()) return;
    panel.close();
    chosen(input.value.trim());
  };
  onEnter(input, done);
  panel.body.append(h("div", { class: "sp-row" }, input, h("button", { type: "button", class: "sp-primary", onclick: done }, around.say("keep"))));
  input.focus({ preventScroll: true });
  input.select();
}

export interface TurnActions {
  add(kind: string, start: number, end: number, only: boolean): void;
  edges(start: number, end: number): void;
}

/** Show a whole turn, to add what was missed and to move the edges of a mention. */
export function turn(around: Around, turned: Turned, context: Context | undefined, actions: TurnActions): void {
  const { say } = around;
  const panel = panelOf(around, `${say("turn")} ${turned.transcript} ${turned.turn}`);
  panel.element.classList.add("sp-wide");
  const map = offsets(turned.text);
  // A read-only text area: selecting by keyboard, mouse and screen reader works there without anything of ours.
  const area = h("textarea", { readonly: true, dir: "auto", rows: Math.min(12, 2 + Math.ceil(turned.text.length / 70)), "aria-label": say("original"), class: "sp-secret" });
  area.value = turned.text;
  const about = h("select", { "aria-label": say("kind") }, ...Object.entries(around.kinds).map(([id, label]) => h("option", { value: id }, label)));
  const told = h("span", { role: "status" });
  const selected = (then: (start: number, end: number) => void) => () => {
    const start = map.toPoints(area.selectionStart), end = map.toPoints(area.selectionEnd);
    if (!turned.text.slice(area.selectionStart, area.selectionEnd).trim()) return void (told.textContent = say("select first"));
    panel.close();
    then(start, end);
  };
  panel.body.append(
    h("label", {}, say("original"), area),
    h("div", { class: "sp-row" }, about,
      h("button", { type: "button", class: "sp-primary", onclick: selected((s, e) => actions.add(about.value, s, e, false)) }, say("add everywhere")),
      h("button", { type: "button", onclick: selected((s, e) => actions.add(about.value, s, e, true)) }, say("add only")),
      context && h("button", { type: "button", onclick: selected((s, e) => actions.edges(s, e)) }, say("edges"))),
    told,
    h("div", {}, h("p", { class: "sp-quiet-text" }, say("result")), h("p", { class: "sp-becomes", dir: "auto" }, turned.becomes)));
  area.focus({ preventScroll: true });
  if (context) area.setSelectionRange(map.toUnits(context.start), map.toUnits(context.end));
}

/** Show the keys. */
export function help(around: Around): void {
  const panel = panelOf(around, around.say("help"));
  panel.element.classList.add("sp-wide");
  panel.body.append(h("div", { class: "sp-keys" }, ...HELP.map(([title, rows]) => h("section", {}, h("h5", {}, around.say(title)),
    h("dl", {}, ...rows.flatMap(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, around.say(what))]))))));
  panel.element.querySelector("button")?.focus({ preventScroll: true });
}
