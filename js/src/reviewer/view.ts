/** The view of the review: the list at the left, the card beside it, below what can be done; and what each action does. */

import type { Say } from "../core/words.ts";
import { h, uid } from "../ui/dom.ts";
import { leave } from "../ui/guard.ts";
import type { Mounted } from "../ui/mount.ts";
import { Audit, type Word } from "./audit.ts";
import * as drawn from "./card.ts";
import * as dialogs from "./dialogs.ts";
import { pressed, type Action } from "./keys.ts";
import { Queue, type Card, type Changes, type Context, type State } from "./queue.ts";
import { Words } from "./words.ts";

const SIGN: Readonly<Record<State, string>> = { waits: "?", open: "○", shared: "∴", sure: "·", accepted: "✓", rejected: "✕" };
const STATES: readonly State[] = ["waits", "open", "shared", "sure", "accepted", "rejected"];

/** Actions that always hold for all places of a card. */
const WHOLE: ReadonlySet<Action> = new Set(["kind", "edit"]);

export interface Snapshot {
  cards: Card[];
  kinds: Record<string, string>;
  progress: { text: string };
}

export interface Row extends Partial<Changes> {
  progress?: { text: string };
  turned?: dialogs.Turned;
  audit?: Word[];
  bound?: string;
  kept?: boolean;
  undone?: boolean;
  /** The cards that what was taken back was about. */
  keys?: string[];
  left?: number;
}

export class View {
  readonly queue: Queue;
  private readonly say: Say;
  private readonly around: dialogs.Around;
  private readonly list = h("ul", { class: "sp-queue", role: "listbox", tabindex: 0 });
  private readonly card = h("section", { class: "sp-card", tabindex: 0 });
  private readonly acts = h("div", { class: "sp-acts", role: "toolbar" });
  private readonly told = h("span", { class: "sp-about", role: "status" });
  private readonly progress = h("span");
  private readonly only = h("input", { type: "checkbox", onchange: () => this.draw() });
  private readonly words: Words;
  private place = 0;
  private audit: Audit | null = null;
  private asked: Context | undefined;

  /** `before`: the view that this one stands instead of; its place and ticks stay. */
  constructor(private readonly mounted: Mounted, snapshot: Snapshot, before: View | null) {
    const { root, say, saving } = mounted;
    this.say = say;
    this.queue = new Queue(snapshot.cards);
    if (before && this.queue.get(before.queue.current)) this.queue.current = before.queue.current;
    this.around = { root, say, kinds: snapshot.kinds };
    this.words = new Words(this.around, this.queue, before?.words.ticked ?? new Set(), {
      push: (what) => this.push(what), tell: (sentence) => this.tell(sentence), next: () => this.next(), go: (key) => this.go(key),
      mask: () => this.act("mask"), focus: (on) => this[on].focus({ preventScroll: true }),
    });
    this.list.setAttribute("aria-label", say("queue"));
    this.acts.setAttribute("aria-label", say("accept"));
    const show = h("select", { "aria-label": say("show"), onchange: () => { this.queue.show = show.value as State | ""; this.draw(); } },
      h("option", { value: "" }, say("all")), ...STATES.map((state) => h("option", { value: state }, say(`state ${state}`))));
    const tool = (label: string, key: string, action: Action) => h("button", { type: "button", onclick: () => this.act(action) }, say(label), " ", h("kbd", {}, key));
    root.replaceChildren(
      h("div", { class: "sp-head" },
        h("div", { class: "sp-title" }, h("h3", {}, say("review of")), this.progress),
        h("div", { class: "sp-tools" }, show, tool("next", "D", "next"), this.words.tool, tool("undo", "Ctrl+Z", "undo"), tool("mask", "V", "mask"), tool("audit", "R", "audit"), tool("help", "?", "help"))),
      saving.banner,
      h("div", { class: "sp-columns" }, this.list, this.card),
      this.acts,
      h("div", { class: "sp-foot" }, this.told, saving.element));
    this.list.addEventListener("click", (event) => {
      const key = (event.target as Element).closest<HTMLElement>("[data-key]")?.dataset["key"];
      if (key) this.go(key);
    });
    this.progress.textContent = snapshot.progress.text;
    this.draw();
  }

  /** Say something in the line below and to screen readers. */
  tell(sentence: string): void {
    this.told.textContent = sentence;
  }

  /** Take over what is in the vault now; what answers a question opens only where it was asked (`mine`). */
  done(rows: readonly Row[], mine: boolean): void {
    const before = this.queue.current;
    for (const row of rows) {
      if (row.progress) this.progress.textContent = row.progress.text;
      if (row.changed && row.gone) this.queue.change({ changed: row.changed, gone: row.gone });
      if (!mine) continue;
      if (row.turned) this.showTurn(row.turned);
      if (row.audit) this.startAudit(row.audit);
      if (row.bound) this.audit?.told(row.bound, row.kept ?? false);
      if (row.left) this.tell(this.say("words left", { n: row.left }));
      if (row.undone !== undefined) this.tell(this.say(row.undone ? "undone" : "nothing to undo"));
    }
    if (mine) this.back(rows.flatMap((row) => row.keys ?? []));
    if (this.queue.current !== before) this.fresh();
    this.draw();
  }

  /** Go to the card that something was taken back of, and name it: it may have been decided days ago. */
  private back(keys: readonly string[]): void {
    const [card] = keys.map((key) => this.queue.get(key)).filter((found) => found !== undefined);
    if (!card) return;
    this.queue.current = card.key;
    this.tell(this.say(keys.length > 1 ? "undone more" : "undone of", { name: card.name, n: keys.length }));
  }

  /** Take a key that nothing in a dialog or field took. */
  key(event: KeyboardEvent): void {
    const at = event.target as HTMLElement;
    if (at.closest(".sp-panel") || (at !== this.only && /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName))) return;
    if (event.key === "Enter" && at.tagName === "BUTTON") return;
    const asked = pressed(event);
    if (asked === null) return;
    event.preventDefault();
    if (typeof asked === "number") this.choose(asked);
    else this.act(asked);
  }

  private act(action: Action): void {
    const card = this.queue.card;
    const simple: Partial<Record<Action, () => void>> = {
      down: () => this.step(1), up: () => this.step(-1), undo: () => this.push({ do: "undo" }), help: () => dialogs.help(this.around),
      leave: () => leave(this.mounted.root), mask: () => void this.mounted.root.classList.toggle("sp-masked"),
      audit: () => this.push({ do: "audit" }), next: () => this.next(), words: () => this.words.open(),
    };
    if (simple[action]) return simple[action]();
    if (!card) return;
    const here = card.contexts[this.place], only = this.only.checked;
    if (only && WHOLE.has(action)) return this.tell(this.say("whole only"));
    const on: Partial<Record<Action, () => void>> = {
      accept: () => only ? this.here(card, "accepted", { do: "accept" }) : this.decide(card, "accepted", { do: "accept" }),
      reject: () => only ? this.here(card, "rejected", { do: "reject" }) : this.decide(card, "rejected", { do: "reject" }),
      "accept here": () => this.here(card, "accepted", { do: "accept" }), "reject here": () => this.here(card, "rejected", { do: "reject" }),
      kind: () => dialogs.kind(this.around, card, (value) => this.decide(card, "accepted", { do: "kind", value })),
      merge: () => dialogs.merge(this.around, this.queue, card, (value, kind) => this.push({ do: "merge", key: card.key, value, ...(kind && { kind }), ...this.at(only) })),
      split: () => only ? this.push({ do: "split", key: card.key, ...this.at(only) }) : dialogs.split(this.around, card, (forms) => this.push({ do: "split", key: card.key, forms })),
      edit: () => dialogs.edit(this.around, card, (value) => this.decide(card, "accepted", { do: "pseudonym", value })),
      turn: () => here && this.ask(here),
    };
    on[action]?.();
  }

  private push(what: Record<string, unknown>): void {
    this.mounted.link.push([{ opid: crypto.randomUUID(), ...what }]);
  }

  /** Decide a card: it shows at once, and the next one that waits comes up. */
  private decide(card: Card, state: State, what: Record<string, unknown>): void {
    this.push({ key: card.key, ...what });
    card.state = state;
    this.tell(`${this.say(`state ${state}`)}: ${card.name}`);
    this.next();
  }

  /** Decide the chosen place alone; the next place of the card comes up. */
  private here(card: Card, state: State, what: Record<string, unknown>): void {
    const at = card.contexts[this.place];
    this.push({ key: card.key, ...what, ...this.at(true) });
    this.tell(`${this.say(`state ${state}`)}, ${this.say("only here")}: ${at ? `${at.transcript} ${drawn.where(this.say, at.turn)}` : card.name}`);
    this.place++;
    this.draw();
  }

  /** What says that an action holds at the chosen place alone. */
  private at(only: boolean): { at?: number } {
    return only ? { at: this.place } : {};
  }

  private next(): void {
    if (this.queue.next()) this.fresh();
    this.draw();
  }

  private step(by: number): void {
    this.queue.move(by);
    this.fresh();
    this.draw();
  }

  private go(key: string): void {
    this.queue.current = key;
    this.fresh();
    this.draw();
  }

  /** Begin a card: at its first place, and for all of them. */
  private fresh(): void {
    this.place = 0;
    this.only.checked = false;
  }

  private choose(place: number): void {
    if (!this.queue.card?.contexts[place]) return;
    this.place = place;
    this.draw();
  }

  private ask(here: Context): void {
    this.asked = here;
    this.push({ do: "turn", transcript: here.transcript, turn: here.turn });
  }

  private showTurn(turned: dialogs.Turned): void {
    const context = this.asked, card = this.queue.card, at = this.place;
    const { transcript, turn } = turned;
    dialogs.turn(this.around, turned, context, {
      add: (value, start, end, only) => this.push({ do: "add", transcript, turn, start, end, value, only }),
      edges: (start, end) => card && this.push({ do: "edges", key: card.key, at, start, end }),
    });
  }

  private startAudit(words: readonly Word[]): void {
    this.audit = new Audit(this.around, words, {
      passed: (i) => this.push({ do: "passed", i }), missed: (i, kind) => this.push({ do: "missed", i, kind }), finish: () => this.push({ do: "bound" }),
    });
  }

  // ------------------------------------------------------------------ drawing

  /** Draw anew. A button or place that had the focus is drawn over: the list takes it, or Ctrl+Z and the other keys would reach nothing. */
  private draw(): void {
    const { root } = this.mounted, had = root.contains(document.activeElement), ticking = document.activeElement === this.only;
    this.place = Math.min(this.place, Math.max(0, (this.queue.card?.contexts.length ?? 0) - 1));
    this.drawList();
    this.drawCard();
    this.words.draw();
    if (ticking) this.only.focus({ preventScroll: true });
    if (had && !root.contains(document.activeElement)) this.list.focus({ preventScroll: true });
  }

  private drawList(): void {
    const { say } = this;
    const items = this.queue.visible.map((card) => {
      const now = card.key === this.queue.current;
      return h("li", { class: "sp-item", role: "option", id: uid("card"), "data-key": card.key, "aria-selected": String(now) },
        h("span", { class: "sp-state", "data-state": card.state, title: say(`state ${card.state}`) }, SIGN[card.state]), h("b", { class: "sp-secret" }, h("bdi", {}, card.name)),
        h("span", { class: "sp-quiet-text" }, String(card.mentions)), h("small", {}, `${this.around.kinds[card.kind] ?? card.kind} · ${say(`state ${card.state}`)}`));
    });
    this.list.replaceChildren(...(items.length ? items : [h("li", { class: "sp-empty", role: "option", "aria-selected": "false" }, say("nothing here"))]));
    const now = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    if (now) this.list.setAttribute("aria-activedescendant", now.id);
    now?.scrollIntoView({ block: "nearest" });
  }

  private drawCard(): void {
    const { say } = this, card = this.queue.card;
    if (!card) {
      this.card.replaceChildren(h("p", { class: "sp-empty" }, say("nothing left")));
      this.acts.replaceChildren();
      return;
    }
    const face = this.face(card);
    const title = h("h4", {}, h("bdi", { class: "sp-secret" }, card.name), " ", h("small", {}, `${this.around.kinds[card.kind] ?? card.kind} · ${say("n mentions", { n: card.mentions })}`));
    const done = this.queue.waiting === 0 && h("p", { class: "sp-empty" }, say("nothing left"));
    this.card.setAttribute("aria-label", `${say("queue")}: ${card.key}`);
    this.card.replaceChildren(title, h("div", {}, drawn.question(card, face), this.words.invitation(card), drawn.reach(card, face), drawn.places(card, face), done), drawn.margin(card, say));
    const here = this.only.checked ? " here" : "";
    const act = (label: string, key: string, action: Action, primary = false) =>
      h("button", { type: "button", class: primary ? "sp-primary" : null, disabled: here !== "" && WHOLE.has(action), onclick: () => this.act(action) }, say(label), h("kbd", {}, key));
    this.acts.replaceChildren(act(`accept${here}`, "Enter", "accept", true), act(`reject${here}`, "X", "reject"), act("kind", "P", "kind"), act(`merge${here}`, "E", "merge"),
      act(`split${here}`, "S", "split"), act("edit", "T", "edit"), act("turn", "A", "turn"));
  }

  private face(card: Card): drawn.Face {
    return {
      say: this.say, place: this.place, only: this.only, choose: (place) => this.choose(place),
      mean: (value, shift) => this.push({ do: "merge", key: card.key, value, ...this.at(this.only.checked || shift) }),
      cannotTell: (shift) => this.act(shift ? "accept here" : "accept"),
    };
  }
}
