/** A card drawn: the question whom it means, its places, how far a decision reaches, and in the margin why and what else. */

import type { Say } from "../core/words.ts";
import { h } from "../ui/dom.ts";
import { said } from "./audit.ts";
import type { Card, Context, State } from "./queue.ts";

/** States in which the words stay in the text. */
const STAYS: ReadonlySet<State> = new Set(["open", "shared", "rejected"]);

/** What a card needs of the view. */
export interface Face {
  readonly say: Say;
  readonly place: number;
  /** Ticked: a decision holds at the chosen place alone. */
  readonly only: HTMLInputElement;
  choose(place: number): void;
  /** Say who is meant; with Shift at the chosen place alone. */
  mean(key: string, shift: boolean): void;
  cannotTell(shift: boolean): void;
}

/** Return how a turn is called; what stands beside the talk (`@title`, `@attribute:site`) in words. */
export function where(say: Say, turn: string): string {
  return turn.startsWith("@") ? say(`beside ${turn.slice(1).split(":", 1)[0]}`) : turn;
}

/** The places of a card, of which one is chosen. */
export function places(card: Card, face: Face): HTMLElement {
  return h("div", { class: "sp-places", role: "radiogroup", "aria-label": face.say("key place") }, ...card.contexts.map((c, i) => place(card, c, i, face)));
}

function place(card: Card, c: Context, i: number, { say, place: chosen, choose }: Face): HTMLElement {
  const on = i === chosen;
  const becomes = STAYS.has(card.state) ? say("stays") : c.inserted ? say("becomes", { what: c.inserted }) : "";
  return h("div", { class: "sp-place", role: "radio", "aria-checked": String(on), tabindex: on ? 0 : -1, onclick: () => choose(i) },
    said(c),
    h("p", {}, `${c.transcript} ${where(say, c.turn)}`, becomes && " → ", becomes && h("b", { dir: "auto" }, becomes)));
}

/** The choice of a decision's reach, for fingers, which have no Shift; a card of one place has none. */
export function reach(card: Card, { say, only }: Face): HTMLElement | false {
  if (card.mentions < 2) only.checked = false;
  return card.mentions > 1 && h("label", { class: "sp-row sp-only" }, only, say("only chosen"));
}

/** The question who is meant, where it may be several. */
export function question(card: Card, { say, only, mean, cannotTell }: Face): HTMLElement | false {
  return card.may_mean.length > 0 && card.state === "waits" && h("div", {}, h("p", {}, say(only.checked ? "may mean here" : "may mean")), h("div", { class: "sp-row" },
    ...card.may_mean.map(([key, name]) => h("button", { type: "button", onclick: (event: MouseEvent) => mean(key, event.shiftKey) }, name)),
    h("button", { type: "button", onclick: (event: MouseEvent) => cannotTell(event.shiftKey) }, say("cannot tell"))));
}

/** What is known of a card beside its places. */
export function margin(card: Card, say: Say): HTMLElement {
  const part = (title: string, ...inside: (Node | string)[]) => h("div", {}, h("h5", {}, say(title)), ...inside);
  return h("aside", { class: "sp-margin" },
    h("p", { class: "sp-state", "data-state": card.state }, say(`state ${card.state}`)),
    card.pseudonym && part("pseudonym", h("bdi", {}, card.pseudonym)),
    part("forms", h("ul", { class: "sp-secret" }, ...card.forms.slice(0, 12).map(([form, n]) => h("li", {}, h("bdi", {}, form), ` ${n}×`)))),
    part("why", h("ul", {}, ...card.evidence.map((why) => h("li", {}, why)))));
}
