/** The dialog in which turns get tags: type, arrows, Enter puts a tag on or takes it off; it stays open for the next one. */

import { score } from "../core/search.ts";
import { h, uid } from "../ui/dom.ts";
import { open } from "../ui/panel.ts";
import type { Desk } from "./desk.ts";
import type { Turn } from "./model.ts";

/** Open the tags of `turns`. */
export function tagging(desk: Desk, turns: readonly Turn[], toggle: (tag: string) => void): void {
  const { say } = desk, first = turns[0]!;
  const title = turns.length > 1 ? say("tags of many", { n: turns.length }) : say("tags of", { id: first.row.id });
  const panel = open(desk.root, { title, closeLabel: say("close") });
  const listId = uid();
  const list = h("div", { id: listId, role: "listbox", class: "sp-options", "aria-multiselectable": "true", "aria-label": title });
  const input = h("input", {
    type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": listId, "aria-autocomplete": "list", "aria-label": say("type a tag"),
    placeholder: say("type a tag"), autocomplete: "off", spellcheck: "false", maxlength: 60,
  });
  const told = h("span", { role: "status", class: "sp-quiet-text" });
  let found: string[] = [], at = 0;
  const has = (tag: string) => turns.every((turn) => desk.hasTag(turn, tag));
  const draw = () => {
    const typed = input.value.trim().replace(/\s+/g, " ");
    const known = desk.tagNames.filter((tag) => score(typed, [tag]) >= 0);
    found = [...known.filter(has), ...known.filter((tag) => !has(tag)), ...(typed && !desk.tagNames.includes(typed) ? [typed] : [])];
    at = Math.max(0, typed ? found.indexOf(typed) : 0);
    list.replaceChildren(...found.map((tag, i) => h("div", { id: `${listId}-${i}`, role: "option", class: "sp-code sp-choice", "aria-selected": String(has(tag)), onclick: () => done(i) },
      h("span", { "aria-hidden": "true" }, has(tag) ? "✓" : ""), h("span", { class: "sp-name" }, desk.tagNames.includes(tag) ? tag : say("new tag", { tag })))));
    if (!found.length) list.replaceChildren(h("p", { class: "sp-quiet-text", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("no tags")));
    mark();
  };
  const mark = () => {
    [...list.children].forEach((child, i) => child.classList.toggle("sp-at", i === at && found.length > 0));
    input.setAttribute("aria-activedescendant", found.length ? `${listId}-${at}` : "");
    list.children[at]?.scrollIntoView?.({ block: "nearest" });
  };
  const done = (i: number) => {
    const tag = found[i];
    if (!tag) return;
    toggle(tag);
    told.textContent = say(has(tag) ? "tagged" : "untagged", { tag });
    input.value = "";
    draw();
    at = Math.max(0, found.indexOf(tag));
    mark();
  };
  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      mark();
    } else if (event.key === "Enter") done(at);
    else return;
    event.preventDefault();
  });
  panel.body.append(input, list, h("div", { class: "sp-row" }, h("span", { class: "sp-quiet-text" }, say("tags hint")), told));
  draw();
  input.focus({ preventScroll: true });
}
