/** Words that only look like names, settled on one list: where the view offers it, and what becomes of it. */

import { h } from "../ui/dom.ts";
import type { Around } from "./dialogs.ts";
import type { Card, Queue } from "./queue.ts";
import { counted, settled, sheet } from "./sheet.ts";

/** What the list needs of the view. */
export interface Hooks {
  push(what: Record<string, unknown>): void;
  tell(sentence: string): void;
  next(): void;
  go(key: string): void;
  mask(): void;
  focus(on: "list" | "card"): void;
}

export class Words {
  readonly tool = h("button", { type: "button", onclick: () => this.open() });

  /** `ticked`: keys of what is to be replaced, also while no list is open. */
  constructor(private readonly around: Around, private readonly queue: Queue, readonly ticked: Set<string>, private readonly hooks: Hooks) {}

  /** Show the list. */
  open(): void {
    const cards = this.queue.together, { hooks } = this;
    if (cards.length < 2) return hooks.tell(this.around.say("words none"));
    sheet(this.around, cards, this.ticked, this.queue.current, {
      settle: () => this.settle(cards), mask: () => hooks.mask(), closed: () => hooks.focus("list"),
      card: (key) => { hooks.go(key); hooks.focus("card"); },
    });
  }

  /** Draw the tool anew; there is one where a list is of use. */
  draw(): void {
    const n = this.queue.together.length;
    this.tool.hidden = n < 2;
    this.tool.replaceChildren(`${this.around.say("words")} (${n}) `, h("kbd", {}, "W"));
  }

  /** What a card of the list says of the others. */
  invitation(card: Card): HTMLElement | false {
    const { say } = this.around, all = this.queue.together;
    return all.length > 1 && all.includes(card) && h("div", { class: "sp-row sp-more" }, h("p", {}, say("words wait", { n: all.length })),
      h("button", { type: "button", onclick: () => this.open() }, say("words open"), h("kbd", {}, "W")));
  }

  /** It shows at once, as far as nothing was decided elsewhere while the list was open. */
  private settle(listed: readonly Card[]): void {
    const { queue, ticked, hooks } = this, keys = new Set(listed.map((card) => card.key));
    hooks.push({ do: "settle", words: listed.map((card) => settled(card, ticked)) });
    for (const card of queue.together.filter(({ key }) => keys.has(key))) card.state = ticked.has(card.key) ? "accepted" : "rejected";
    hooks.tell(this.around.say("words settled", counted(listed, ticked)));
    ticked.clear();
    hooks.next();
    hooks.focus("list");
  }
}
