/** The coding view put together: toolbar, codebook, text with its margin, overview, and the line that says what happens. */

import { lazily } from "../core/soon.ts";
import { h } from "../ui/dom.ts";
import { leave } from "../ui/guard.ts";
import type { SavingView } from "../ui/saving.ts";
import { Actions } from "./actions.ts";
import { Codebook } from "./codebook.ts";
import { Cursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import * as dialogs from "./dialogs.ts";
import { Edges } from "./edges.ts";
import { digit } from "./keys.ts";
import { Overview } from "./overview.ts";
import { Slots } from "./slots.ts";
import { Text } from "./text.ts";

export interface Where {
  turn: number;
  at: number;
  /** The first turn in sight, and how many pixels of it are above the edge: heights that were guessed do not matter. */
  top: number;
  above: number;
}

export class View {
  readonly cursor: Cursor;
  readonly text: Text;
  readonly actions: Actions;
  private readonly book: Codebook;
  private readonly map: Overview;
  private readonly edges: Edges;
  private readonly told = h("span", { role: "status", "aria-live": "polite" });
  private readonly about = h("span", { class: "sp-about" });
  private readonly progress = h("span", { class: "sp-quiet-text" });
  private readonly filtered: HTMLElement;
  private readonly bar: HTMLElement;
  private proposing!: HTMLButtonElement;
  private readonly buttons: { element: HTMLButtonElement; label: string; action: string }[] = [];
  private readonly commands: Record<string, (extend: boolean) => void>;

  constructor(private readonly desk: Desk, private readonly saving: SavingView, choose: (coder: string) => void, left: Where | null) {
    const { root, say } = desk, where = left && desk.turns[left.turn] && desk.turns[left.top] ? left : null;
    const askWho = () => dialogs.who(desk, choose);
    this.text = new Text(desk);
    this.cursor = new Cursor(desk, this.text, where?.turn ?? 0);
    this.actions = new Actions(desk, this.text, this.cursor, (sentence) => this.say(sentence), askWho);
    this.edges = this.actions.edges = new Edges(desk, this.text, (id, start, end) => this.actions.moved(id, start, end));
    const slots = (this.actions.slots = new Slots(desk, (n, code) => this.say(say("slot set", { n, code: desk.code(code).label }))));
    this.book = new Codebook(desk, slots, { apply: (code) => this.actions.apply(code), back: () => this.cursor.show() });
    this.map = new Overview(desk, this.text);
    this.filtered = h("button", { type: "button", class: "sp-quiet", hidden: true, onclick: () => this.actions.filter() }, say("filtered"));
    this.commands = this.table();
    this.bar = this.toolbar(askWho);
    root.replaceChildren(
      this.bar, saving.banner, ...this.notes(),
      h("div", { class: "sp-columns" }, this.book.element, this.text.element, this.map.element),
      h("div", { class: "sp-foot" }, this.told, this.about, this.filtered, this.progress));
    desk.parts.push(this.text, this.map, this.book, { turns: () => lazily(this, () => this.count()), all: () => this.all(), cursor: () => this.followCursor() });
    this.listen();
    desk.tell("all");
    this.text.begin(where?.top ?? 0);
    if (where) this.restore(where);
    if (!desk.snapshot.coder) askWho();
  }

  // ------------------------------------------------------------------ parts

  private toolbar(askWho: () => void): HTMLElement {
    const { desk, actions } = this, { say, snapshot } = desk;
    const button = (label: string, action: string, run: () => void) => {
      const element = h("button", { type: "button", tabindex: -1, onclick: run }, label);
      if (action) this.buttons.push({ element, label, action });
      return element;
    };
    const buttons = [
      button(say("choose code"), "palette", () => actions.palette()), button(say("memo"), "memo", () => actions.memo()), button(say("tags"), "tags", () => actions.tags()),
      button(say("undo"), "undo", () => actions.undo()), button(say("redo"), "redo", () => actions.redo()),
      button(say("next uncoded"), "uncoded", () => actions.nextUncoded()), button(say("search"), "search", () => actions.search()),
      button(say("list"), "list", () => actions.list()), button(say("filter"), "", () => actions.filter()),
      (this.proposing = button(say("proposals"), "propose", () => actions.proposing.toggle())), button(say("help"), "help", () => actions.help()),
    ];
    buttons[0]!.tabIndex = 0;
    const fold = h("button", { type: "button", class: "sp-fold", "aria-expanded": "false", onclick: () => {
      fold.setAttribute("aria-expanded", String(desk.root.classList.toggle("sp-book-open")));
    } }, say("codebook"));
    const name = desk.writable ? say("coder", { who: desk.me }) : say("read only");
    const bar = h("div", { class: "sp-tools", role: "toolbar", "aria-label": say("tools") }, fold, ...buttons);
    bar.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0, at = buttons.indexOf(event.target as HTMLButtonElement);
      if (!step || at < 0) return;
      const next = buttons[(at + step + buttons.length) % buttons.length]!;
      buttons.forEach((b) => (b.tabIndex = b === next ? 0 : -1));
      next.focus();
      event.preventDefault();
      event.stopPropagation();
    });
    return h("div", { class: "sp-head" },
      h("div", { class: "sp-title" }, h("h3", {}, `${snapshot.transcript.id} · `, h("bdi", {}, snapshot.transcript.title)),
        h("button", { type: "button", class: "sp-quiet", title: say("who codes"), onclick: askWho }, name), this.saving.element),
      bar);
  }

  private notes(): HTMLElement[] {
    const { snapshot, state, say } = this.desk;
    const lost = [...state.codings.values()].filter((c) => c.stale).length;
    const texts = [snapshot.locked, snapshot.blind && say("blind"), lost > 0 && say("lost", { n: lost })];
    return texts.filter((t): t is string => !!t).map((t) => h("p", { class: "sp-note", role: "note" }, t));
  }

  /** Say that the text changed on the disk. */
  textChanged(): void {
    const text = this.desk.say("text changed");
    if (![...this.desk.root.querySelectorAll(".sp-note")].some((n) => n.textContent === text)) this.bar.after(h("p", { class: "sp-note", role: "alert" }, text));
  }

  say(sentence: string): void {
    this.told.textContent = sentence;
  }

  // ------------------------------------------------------------------ following the desk

  all(): void {
    const { desk } = this;
    this.filtered.hidden = !desk.filtering;
    this.proposing.setAttribute("aria-pressed", String(desk.proposals !== null));
    for (const { element, label, action } of this.buttons) {
      element.title = `${label} (${desk.keys.name(action)})`;
      element.setAttribute("aria-keyshortcuts", desk.keys.keys(action)[0]?.replace("Ctrl+", "Control+") ?? "");
    }
    this.count();
    this.followCursor();
  }

  private count(): void {
    const { material } = this.desk;
    this.progress.textContent = this.desk.say("progress", { n: material.filter((t) => this.desk.isCoded(t)).length, all: material.length });
  }

  private followCursor(): void {
    const { desk } = this, coding = desk.focusedCoding;
    const words = this.cursor.anchor ? this.cursor.words() : 0;
    const parts = coding ? [desk.code(coding.code).label, coding.coder !== desk.me && coding.coder, coding.memo].filter(Boolean) : [];
    this.about.textContent = [words ? desk.say("words selected", { n: words }) : "", parts.join(" · ")].filter(Boolean).join(" · ");
    if (coding) this.book.show(coding.code);
  }

  // ------------------------------------------------------------------ keys and mouse

  private table(): Record<string, (extend: boolean) => void> {
    const { cursor, actions, edges } = this, { proposing } = actions;
    const step = (unit: "word" | "letter", way: 1 | -1) => (extend: boolean) => (edges.side ? edges.move(unit, way) : cursor.by(unit, way, extend));
    return {
      "turn+": (x) => cursor.byTurn(1, x), "turn-": (x) => cursor.byTurn(-1, x),
      "word+": step("word", 1), "word-": step("word", -1), "letter+": step("letter", 1), "letter-": step("letter", -1),
      "end": (x) => cursor.toEnd(1, false, x), "home": (x) => cursor.toEnd(-1, false, x), "last": (x) => cursor.toEnd(1, true, x), "first": (x) => cursor.toEnd(-1, true, x),
      "sentence": () => cursor.sentence(), "shrink": () => cursor.shrink(), "whole turn": () => cursor.wholeTurn(),
      "palette": () => actions.palette(), "last code": () => actions.lastCode(), "recent": () => actions.recent(), "new code": () => actions.newCode(), "in vivo": () => actions.inVivo(),
      "memo": () => actions.memo(), "cycle": () => actions.cycle(), "remove": () => actions.remove(),
      "edge start": () => actions.edge("start"), "edge end": () => actions.edge("end"), "keep": () => edges.keep(),
      "undo": () => actions.undo(), "redo": () => actions.redo(), "others": () => actions.others(), "stand out": () => actions.standOut(this.book.current),
      "list": () => actions.list(), "go": () => actions.go(), "uncoded": () => actions.nextUncoded(), "search": () => actions.search(), "book": () => this.toBook(), "help": () => actions.help(),
      "tags": () => actions.tags(), "propose": () => proposing.toggle(), "next proposal": () => proposing.next(), "take": () => proposing.take(), "dismiss": () => proposing.dismiss(),
      "leave": () => this.leave(),
    };
  }

  private toBook(): void {
    this.desk.root.classList.add("sp-book-open");
    this.book.focus();
  }

  private leave(): void {
    if (this.edges.cancel() || this.cursor.clear()) return;
    if (this.desk.focused) return this.desk.focus("");
    leave(this.desk.root);
  }

  /** Answer a key pressed in the text; the other parts answer their own. */
  key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const found = this.desk.keys.pressed(event);
    const anywhere = found && ["undo", "redo", "help"].includes(found.action) && !target.matches("input,textarea,select");
    if (!target.matches(".sp-turn") && !anywhere) return;
    const slot = digit(event);
    if (slot) this.actions.slot(slot);
    else if (found) this.commands[found.action]?.(found.extend);
    else return;
    event.preventDefault();
  }

  private listen(): void {
    const { text, desk } = this;
    text.element.addEventListener("click", (event) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>(".sp-tag, [data-take], [data-dismiss]");
      if (button) return this.pushed(button);
      const id = (event.target as HTMLElement).closest<HTMLElement>("[data-coding]")?.dataset["coding"];
      const coding = id && desk.state.codings.get(id);
      if (coding && !(event.target as HTMLElement).closest(".sp-end")) this.actions.focus(coding);
    });
    text.element.addEventListener("contextmenu", (event) => {
      if (!this.cursor.selected().length) return;
      event.preventDefault();
      this.actions.palette();
    });
    text.element.addEventListener("dragover", (event) => event.preventDefault());
    text.element.addEventListener("drop", (event) => {
      event.preventDefault();
      const code = event.dataTransfer?.getData("application/x-spolu-code");
      if (code) this.actions.apply(code);
    });
    desk.root.addEventListener("focusin", (event) => {
      const aside = !!(event.target as HTMLElement).closest(".sp-panel, .sp-book, .sp-head");
      text.painter.mark("selected", aside && !desk.root.querySelector(".sp-aside") ? this.cursor.ranges() : []);
    });
  }

  /** A button that stands with a turn. */
  private pushed(button: HTMLElement): void {
    const turn = this.desk.turns[Number(button.closest<HTMLElement>(".sp-turn")?.dataset["turn"])], { take, dismiss } = button.dataset;
    if (!take && !dismiss) return this.actions.tags(turn);
    if (take) this.actions.proposing.take(turn, take);
    else this.actions.proposing.dismiss(turn, dismiss);
    this.cursor.show();
  }

  // ------------------------------------------------------------------ place and end

  get where(): Where {
    return { turn: this.cursor.turn, at: this.cursor.at, ...this.text.top };
  }

  /** Go back to where somebody was before a refresh. */
  private restore({ turn, at, top, above }: Where): void {
    this.cursor.put({ turn, at: Math.min(at, this.desk.turns[turn]!.text.length) }, null, false);
    this.text.scrollTo(top, above);
  }

  close(): void {
    this.map.close();
    this.cursor.close();
    this.text.close();
  }
}
