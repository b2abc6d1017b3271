/** Dialogs in which a code is chosen or made: the palette, the recent five, a new code. */

import { score } from "../core/search.ts";
import { h, uid } from "../ui/dom.ts";
import { open } from "../ui/panel.ts";
import type { Desk } from "./desk.ts";
import type { Code } from "./model.ts";

/** What happens to the code that was chosen. */
export type Chosen = (code: string, how: { memo: boolean }) => void;

/** Open the palette: type, arrows, Enter; Shift+Enter stays, Ctrl+Enter goes on to a memo. */
export function palette(desk: Desk, chosen: Chosen, make: (label: string) => void, only?: readonly string[]): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say(only ? "recent" : "choose code"), closeLabel: say("close") });
  const listId = uid();
  const list = h("div", { id: listId, role: "listbox", class: "sp-options", "aria-label": say("code") });
  const input = h("input", {
    type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": listId, "aria-autocomplete": "list", "aria-label": say("filter codes"),
    placeholder: say("filter codes"), autocomplete: "off", spellcheck: "false",
  });
  const choices = only ? only.map((id) => desk.code(id)) : desk.usable;
  let found: Code[] = [], at = 0;

  const draw = () => {
    const rank = (code: Code) => score(input.value, [code.label, desk.parentLabel(code), ...code.alias, code.id]);
    const ranked = choices.map((code, i) => ({ code, i, rank: rank(code) })).filter((r) => r.rank >= 0);
    found = (input.value.trim() ? ranked.sort((a, b) => b.rank - a.rank || a.i - b.i) : ranked).map((r) => r.code);
    at = 0;
    list.replaceChildren(...found.map((code, i) => option(desk, code, `${listId}-${i}`, !input.value.trim() && !only, () => done(i, {}))));
    if (!found.length) list.replaceChildren(h("p", { class: "sp-quiet-text", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("no such code")));
    mark();
  };
  const mark = () => {
    [...list.children].forEach((child, i) => child.setAttribute("aria-selected", String(i === at && found.length > 0)));
    input.setAttribute("aria-activedescendant", found.length ? `${listId}-${at}` : "");
    list.children[at]?.scrollIntoView?.({ block: "nearest" });
  };
  const done = (i: number, { shiftKey = false, ctrlKey = false, metaKey = false }: { shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean }) => {
    const code = found[i];
    if (!code) return;
    if (!shiftKey) panel.close();
    chosen(code.id, { memo: ctrlKey || metaKey });
  };
  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    if (event.key in steps) {
      at = Math.max(0, Math.min(found.length - 1, steps[event.key]!));
      mark();
    } else if (event.key === "Enter" && found.length) done(at, event);
    else return;
    event.preventDefault();
  });
  panel.body.append(input, list, h("div", { class: "sp-row" },
    h("span", { class: "sp-quiet-text" }, say("palette hint")),
    h("button", { type: "button", onclick: () => { panel.close(); make(input.value); } }, say("new code"))));
  draw();
  input.focus({ preventScroll: true });
}

function option(desk: Desk, code: Code, id: string, tree: boolean, pick: () => void): HTMLElement {
  return h("div", { id, role: "option", class: "sp-code", style: `--c:${code.colour};--depth:${tree ? (code.depth ?? 0) : 0}`, title: code.definition, onclick: pick },
    h("b", { "data-pattern": code.pattern, "aria-hidden": "true" }), h("span", { class: "sp-name" }, h("bdi", {}, code.label),
      !tree && code.parent && h("small", {}, ` ${desk.parentLabel(code)}`)));
}

/** Open the form for a new code; `label` is a first suggestion. */
export function newCode(desk: Desk, title: string, label: string, made: (label: string, parent: string | null) => void): void {
  const { say } = desk;
  const panel = open(desk.root, { title, closeLabel: say("close") });
  const input = h("input", { type: "text", dir: "auto", value: label, maxlength: 120 });
  const parent = h("select", {}, h("option", { value: "" }, say("at the top")),
    ...desk.usable.map((code) => h("option", { value: code.id }, `${"\u2003".repeat(code.depth ?? 0)}${code.label}`)));
  const done = () => {
    const text = input.value.trim();
    if (!text) return input.focus();
    panel.close();
    made(text, parent.value || null);
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    done();
  };
  input.addEventListener("keydown", enter);
  parent.addEventListener("keydown", (event) => (event.ctrlKey || event.metaKey) && enter(event));
  panel.body.append(h("label", {}, say("label"), input), h("label", {}, say("parent"), parent),
    h("div", { class: "sp-row" }, h("button", { type: "button", class: "sp-primary", onclick: done }, say("make and apply")),
      h("button", { type: "button", onclick: () => panel.close() }, say("cancel"))));
  input.focus({ preventScroll: true });
  input.select();
}
