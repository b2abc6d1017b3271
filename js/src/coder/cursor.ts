/** The cursor and what is selected: one model for keyboard and mouse. Offsets are UTF-16 code units of a turn. */

import { growSentence, letter, nextWord, previousWord, shrinkSentence, trimmed } from "../core/moves.ts";
import { offsetOf, place, rangeOf, ruled } from "../core/place.ts";
import { h } from "../ui/dom.ts";
import type { Desk } from "./desk.ts";
import type { Turn } from "./model.ts";
import type { Text } from "./text.ts";

interface Place {
  turn: number;
  at: number;
}

/** A selected stretch of one turn, without white space at its ends; `start` and `end` in code points. */
export interface Selected {
  turn: Turn;
  start: number;
  end: number;
}

export class Cursor {
  turn = 0;
  at = 0;
  anchor: Place | null = null;
  private readonly caret = h("div", { class: "sp-caret", "aria-hidden": "true", hidden: true });
  /** A sheet that comes near gets its true height after the cursor has moved, and everything below it moves. */
  private readonly moved = new ResizeObserver(() => this.drawCaret());
  private setting = false;

  constructor(private readonly desk: Desk, private readonly text: Text, turn: number) {
    this.turn = turn;
    text.view(turn)?.element.setAttribute("tabindex", "0");
    text.element.append(this.caret);
    text.element.addEventListener("focusin", (event) => {
      const turn = this.turnOf(event.target as Node);
      if (turn !== null && turn !== this.turn && !this.setting) this.put({ turn, at: 0 }, null, false);
      this.drawCaret();
    });
    text.element.addEventListener("focusout", () => this.drawCaret());
    document.addEventListener("selectionchange", this.follow);
    this.moved.observe(text.sheets.element);
  }

  close(): void {
    this.moved.disconnect();
    document.removeEventListener("selectionchange", this.follow);
  }

  get here(): Turn | undefined {
    return this.desk.turns[this.turn];
  }

  get head(): Place {
    return { turn: this.turn, at: this.at };
  }

  // ------------------------------------------------------------------ following the mouse

  private readonly follow = (): void => {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode || !this.text.element.contains(selection.focusNode)) return;
    const head = this.locate(selection.focusNode, selection.focusOffset);
    const anchor = this.locate(selection.anchorNode, selection.anchorOffset);
    if (!head || !anchor) return;
    const same = anchor.turn === head.turn && anchor.at === head.at;
    const now = this.anchor ?? this.head;
    if (head.turn === this.turn && head.at === this.at && anchor.turn === now.turn && anchor.at === now.at) return;
    this.put(head, same ? null : anchor, false);
  };

  private turnOf(node: Node): number | null {
    const element = (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest<HTMLElement>(".sp-turn");
    return element ? Number(element.dataset["turn"]) : null;
  }

  private locate(node: Node, offset: number): Place | null {
    const turn = this.turnOf(node);
    if (turn === null) return null;
    const { text } = this.text.view(turn)!;
    if (text.contains(node)) return { turn, at: offsetOf(text, node, offset) };
    const before = text.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING || node.contains(text);
    return { turn, at: before ? 0 : this.desk.turns[turn]!.text.length };
  }

  // ------------------------------------------------------------------ setting

  /** Put the cursor somewhere; `show`: select it in the browser too, give the turn the focus and bring it into the view. */
  put(head: Place, anchor: Place | null, show = true): void {
    const { desk } = this, before = this.text.view(this.turn)?.element;
    if (desk.filter.tag && desk.turns[head.turn] && !desk.visible(desk.turns[head.turn]!)) {
      desk.filter.tag = "";  // the cursor never stands where nobody sees it
      desk.tell("all");
    }
    if (this.strayed(head.turn)) desk.focus("");  // what is pressed there is not meant for a coding that nobody sees
    this.turn = head.turn;
    this.at = head.at;
    this.anchor = anchor;
    const now = this.text.view(head.turn)?.element;
    if (before !== now) {
      before?.setAttribute("tabindex", "-1");
      now?.setAttribute("tabindex", "0");
    }
    if (show) this.show();
    this.drawCaret();
    this.desk.tell("cursor");
  }

  /** Whether going to a turn leaves the one that the focused coding stands in. */
  private strayed(to: number): boolean {
    const coding = this.desk.focusedCoding;
    return !!coding && to !== this.turn && this.desk.turnOf(coding.turn)?.index !== to;
  }

  /** Select in the browser what is selected here, with the focus on the turn. */
  show(): void {
    const view = this.text.view(this.turn);
    if (!view) return;
    this.setting = true;
    if (document.activeElement !== view.element) view.element.focus({ preventScroll: true });
    this.setting = false;
    const from = this.anchor ?? this.head;
    const [node, offset] = place(view.text, this.at);
    const [anchorNode, anchorOffset] = place(this.text.view(from.turn)!.text, from.at);
    document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, node, offset);
    const box = this.box();
    if (box) this.text.reveal(box.top, box.bottom);
  }

  /** Bring the whole turn into the view, with what stands under its words. */
  showTurn(): void {
    const box = this.text.view(this.turn)?.element.getBoundingClientRect();
    if (box) this.text.reveal(box.top, box.bottom);
  }

  private box(): DOMRect | undefined {
    const view = this.text.view(this.turn);
    if (!view) return undefined;
    const range = ruled(view.text, this.at, this.at);
    return range.getClientRects()[0] ?? view.element.getBoundingClientRect();
  }

  private drawCaret(): void {
    const view = this.text.view(this.turn);
    const shown = !!view && view.element.contains(document.activeElement);
    this.caret.hidden = !shown;
    if (!shown) return;
    const box = this.box()!, base = this.text.element.getBoundingClientRect();
    this.caret.style.transform = `translate(${box.left - base.left + this.text.element.scrollLeft}px, ${box.top - base.top + this.text.element.scrollTop}px)`;
    this.caret.style.height = `${Math.min(box.height, 28)}px`;
  }

  // ------------------------------------------------------------------ moving

  /** Move by turns. */
  byTurn(step: 1 | -1, extend: boolean): void {
    const anchor = extend ? (this.anchor ?? this.head) : null;
    const length = this.here?.text.length ?? 0;
    if (extend && step > 0 && this.at < length) this.put({ turn: this.turn, at: length }, anchor);
    else if (extend && step < 0 && this.at > 0) this.put({ turn: this.turn, at: 0 }, anchor);
    else {
      const turn = this.next(step) ?? this.turn;
      this.put({ turn, at: extend && step > 0 ? this.desk.turns[turn]!.text.length : 0 }, anchor);
    }
  }

  /** The next turn in sight that way, or null. */
  private next(step: 1 | -1, from = this.turn + step): number | null {
    const { turns } = this.desk;
    for (let at = from; turns[at]; at += step) if (this.desk.visible(turns[at]!)) return at;
    return null;
  }

  /** Move by words or letters, over the border of a turn too. */
  by(unit: "word" | "letter", step: 1 | -1, extend: boolean): void {
    const turn = this.here;
    if (!turn) return;
    const anchor = extend ? (this.anchor ?? this.head) : null;
    const at = unit === "letter" ? letter(turn.text, this.at, step) : step > 0 ? nextWord(turn.cuts, this.at) : previousWord(turn.cuts, this.at);
    if (at !== null) this.put({ turn: this.turn, at }, anchor);
    else {
      const next = this.desk.turns[this.next(step) ?? -1];
      if (next) this.put({ turn: next.index, at: step > 0 ? 0 : next.text.length }, anchor);
    }
  }

  /** Go to an end of the turn, or of the whole transcript. */
  toEnd(step: 1 | -1, whole: boolean, extend: boolean): void {
    const turn = (whole ? this.next(step > 0 ? -1 : 1, step > 0 ? this.desk.turns.length - 1 : 0) : null) ?? this.turn;
    this.put({ turn, at: step > 0 ? (this.desk.turns[turn]?.text.length ?? 0) : 0 }, extend ? (this.anchor ?? this.head) : null);
  }

  private get inTurn(): [number, number] {
    const from = this.anchor?.turn === this.turn ? this.anchor.at : this.at;
    return [Math.min(from, this.at), Math.max(from, this.at)];
  }

  sentence(): void {
    const found = this.here && growSentence(this.here.cuts, ...this.inTurn);
    if (found) this.put({ turn: this.turn, at: found[1] }, { turn: this.turn, at: found[0] });
  }

  shrink(): void {
    const found = this.here && shrinkSentence(this.here.cuts, ...this.inTurn);
    if (found) this.put({ turn: this.turn, at: found[1] }, { turn: this.turn, at: found[0] });
    else this.put({ turn: this.turn, at: this.inTurn[0] }, null);
  }

  wholeTurn(): void {
    if (this.here) this.put({ turn: this.turn, at: this.here.text.length }, { turn: this.turn, at: 0 });
  }

  clear(): boolean {
    if (!this.anchor) return false;
    this.put(this.head, null);
    return true;
  }

  /** Go to the first turn in sight where the filter hides the one that the cursor is in. */
  intoSight(): void {
    if (this.here && this.desk.visible(this.here)) return;
    const turn = this.next(1) ?? this.next(-1);
    if (turn !== null) this.put({ turn, at: 0 }, null, false);
  }

  // ------------------------------------------------------------------ what is selected

  /** Return what is selected, a stretch a turn. */
  selected(): Selected[] {
    if (!this.anchor) return [];
    const [first, last] = [this.anchor, this.head].sort((a, b) => a.turn - b.turn || a.at - b.at) as [Place, Place];
    return this.desk.turns.slice(first.turn, last.turn + 1).filter((turn) => this.desk.visible(turn)).flatMap((turn) => {
      const found = trimmed(turn.text, turn.index === first.turn ? first.at : 0, turn.index === last.turn ? last.at : turn.text.length);
      return found ? [{ turn, start: turn.offsets.toPoints(found[0]), end: turn.offsets.toPoints(found[1]) }] : [];
    });
  }

  /** Select a stretch of a turn. */
  select(turn: Turn, start: number, end: number): void {
    this.put({ turn: turn.index, at: turn.offsets.toUnits(end) }, { turn: turn.index, at: turn.offsets.toUnits(start) });
  }

  ranges(): AbstractRange[] {
    return this.selected().map(({ turn, start, end }) => rangeOf(this.text.view(turn.index)!.text, turn.offsets.toUnits(start), turn.offsets.toUnits(end)));
  }

  /** How many words are selected. */
  words(spans: readonly Selected[] = this.selected()): number {
    return spans.reduce((sum, { turn, start, end }) => {
      const from = turn.offsets.toUnits(start), to = turn.offsets.toUnits(end);
      return sum + turn.cuts.words.filter(([a, b]) => a < to && b > from).length;
    }, 0);
  }
}
