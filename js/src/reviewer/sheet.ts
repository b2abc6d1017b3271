/** The list of words that only look like names: read at a glance, a tick replaces a word, the others stay. */

import { h, uid } from "../ui/dom.ts";
import { open } from "../ui/panel.ts";
import { said } from "./audit.ts";
import type { Around } from "./dialogs.ts";
import type { Card } from "./queue.ts";

/** Letters beside a word: as many as one line has room for. */
const LETTERS = 32;

export interface SheetActions {
  settle(): void;
  card(key: string): void;
  mask(): void;
  closed(): void;
}

/** Show the list; `ticked` holds the keys of what is to be replaced and outlives it, so that a look at a card loses no tick. */
export function sheet(around: Around, cards: readonly Card[], ticked: Set<string>, current: string, actions: SheetActions): void {
  const { say } = around;
  const panel = open(around.root, { title: `${say("words")} (${cards.length})`, closeLabel: say("close"), onClose: () => actions.closed() });
  const leaving = (then: () => void) => () => { panel.close(); then(); };
  const settle = h("button", { type: "button", class: "sp-primary", onclick: leaving(actions.settle) });
  const count = () => settle.replaceChildren(say("words settle", counted(cards, ticked)), h("kbd", {}, "Ctrl+Enter"));
  const boxes = cards.map(({ key }) => h("input", {
    type: "checkbox", checked: ticked.has(key), "data-key": key,
    onchange: ({ target }: Event) => { ticked[(target as HTMLInputElement).checked ? "add" : "delete"](key); count(); },
  }));
  const rows = cards.map((card, i) => row(around, card, boxes[i]!, leaving(() => actions.card(card.key))));
  const go = (to: number) => {
    boxes[to]?.focus({ preventScroll: true });
    rows[to]?.scrollIntoView({ block: "nearest" });
  };
  const step = (event: KeyboardEvent): void => {
    const at = rows.findIndex((line) => line.contains(event.target as Node)), end = rows.length - 1;
    const to = { ArrowDown: Math.min(at + 1, end), j: Math.min(at + 1, end), ArrowUp: Math.max(at - 1, 0), k: Math.max(at - 1, 0), Home: 0, End: end }[event.key];
    if (to !== undefined) go(to);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) settle.click();
    else if (event.key.toLowerCase() === "v" && !event.ctrlKey && !event.metaKey) actions.mask();
    else return;
    event.preventDefault();
  };
  count();
  panel.element.classList.add("sp-sheet");
  panel.element.addEventListener("keydown", step);
  panel.body.append(h("p", {}, say("words lead")), h("ul", { class: "sp-words" }, ...rows));
  panel.element.append(h("div", { class: "sp-panel-foot" }, settle));
  go(Math.max(0, cards.findIndex((card) => card.key === current)));
}

/** How many of a list are to be replaced, and how many stay. */
export function counted(cards: readonly Card[], ticked: ReadonlySet<string>): { replaced: number; kept: number } {
  const replaced = cards.filter((card) => ticked.has(card.key)).length;
  return { replaced, kept: cards.length - replaced };
}

/** A card as the kernel is asked to settle it: by its key, and what tells that it is still the same, without a word of it. */
export function settled(card: Card, ticked: ReadonlySet<string>): Record<string, unknown> {
  const at = card.contexts[0]!;
  return { key: card.key, at: `@${at.transcript}/${at.turn}:${at.start}-${at.end}`, mentions: card.mentions, replace: ticked.has(card.key) };
}

/** A word with the places that its card shows: of words that are met more often more are names. */
function row({ say }: Around, card: Card, box: HTMLInputElement, look: () => void): HTMLElement {
  const places = h("div", { id: uid("places") }, ...card.contexts.map((c) => said({ ...c, before: near(c.before, true), after: near(c.after, false) })));
  box.setAttribute("aria-describedby", places.id);
  return h("li", {},
    h("label", {}, box, h("span", { class: "sp-hidden" }, `${say("accept")}:`), h("bdi", { class: "sp-secret" }, card.name),
      card.mentions > 1 && h("small", {}, say("n mentions", { n: card.mentions }))),
    places,
    h("button", { type: "button", class: "sp-quiet", "aria-label": `${say("words card")}: ${card.name}`, onclick: look }, say("words card")));
}

/** The nearest `LETTERS` of what stands beside a word, whole words of them. */
export function near(text: string, left: boolean): string {
  if (text.length <= LETTERS) return text;
  const cut = left ? text.slice(-LETTERS) : text.slice(0, LETTERS);
  const at = left ? cut.indexOf(" ") : cut.lastIndexOf(" ");
  if (at < 0) return text;
  return left ? `…${cut.slice(at)}` : `${cut.slice(0, at)} …`;
}
