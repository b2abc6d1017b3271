/** The random audit: one unflagged word after the other, two answers, and what it says of all the others. */

import { h } from "../ui/dom.ts";
import { open, type Panel } from "../ui/panel.ts";
import type { Around } from "./dialogs.ts";

export interface Word {
  i: number;
  transcript: string;
  turn: string;
  before: string;
  text: string;
  after: string;
}

/** Words of the original where they stand, in their own direction of writing. */
export function said({ before, text, after }: Pick<Word, "before" | "text" | "after">): HTMLElement {
  return h("blockquote", { dir: "auto" }, h("span", { class: "sp-secret" }, before), h("mark", {}, text), h("span", { class: "sp-secret" }, after));
}

export interface AuditActions {
  passed(i: number): void;
  missed(i: number, kind: string): void;
  finish(): void;
}

export class Audit {
  private readonly panel: Panel;
  private readonly bound = h("p", { role: "status" });
  private readonly place = h("div");
  private at = 0;

  constructor(private readonly around: Around, private readonly words: readonly Word[], private readonly actions: AuditActions) {
    this.panel = open(around.root, { title: around.say("audit"), closeLabel: around.say("close") });
    this.panel.element.classList.add("sp-wide");
    this.panel.body.append(h("p", {}, around.say("audit lead")), this.place, this.bound);
    this.panel.element.addEventListener("keydown", (event) => this.key(event));
    this.draw();
  }

  /** Show what the words read so far say. */
  told(bound: string, kept: boolean): void {
    this.bound.textContent = kept ? `${bound} ${this.around.say("audit done")}` : bound;
  }

  private draw(): void {
    const { say, kinds } = this.around;
    const word = this.words[this.at];
    const finish = h("button", { type: "button", onclick: () => this.actions.finish() }, say("audit end"));
    if (!word) {
      this.place.replaceChildren(h("div", { class: "sp-row" }, finish));
      finish.focus({ preventScroll: true });
      return;
    }
    const kind = h("select", { "aria-label": say("kind") }, ...Object.entries(kinds).map(([id, label]) => h("option", { value: id }, label)));
    const fine = h("button", { type: "button", class: "sp-primary", onclick: () => this.answer(() => this.actions.passed(word.i)) }, say("audit pass"), h("kbd", {}, "Enter"));
    this.place.replaceChildren(
      h("p", { class: "sp-quiet-text" }, `${say("audit of", { i: this.at + 1, n: this.words.length })} · ${word.transcript} ${word.turn}`),
      h("div", { class: "sp-place" }, said(word)),
      h("div", { class: "sp-row" }, fine, kind,
        h("button", { type: "button", onclick: () => this.answer(() => this.actions.missed(word.i, kind.value)) }, say("audit missed"), h("kbd", {}, "M")), finish));
    fine.focus({ preventScroll: true });
  }

  private answer(say: () => void): void {
    say();
    this.at++;
    this.draw();
  }

  private key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).tagName === "SELECT") return;
    event.preventDefault();
    const word = this.words[this.at];
    if (word) this.answer(() => this.actions.missed(word.i, this.place.querySelector("select")!.value));
  }
}
