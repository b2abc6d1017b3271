/** Moving where a coding begins or ends: by keys after `[` and `]`, or by dragging the end of its stripe. */

import { letter, nextWord, previousWord } from "../core/moves.ts";
import { offsetOf } from "../core/place.ts";
import type { Desk } from "./desk.ts";
import type { Text } from "./text.ts";

export type Side = "start" | "end";

export class Edges {
  side: Side | null = null;

  constructor(private readonly desk: Desk, private readonly text: Text, private readonly done: (id: string, start: number, end: number) => void) {
    text.element.addEventListener("pointerdown", (event) => this.drag(event));
  }

  /** Take an edge of the focused coding. */
  take(side: Side): void {
    const coding = this.desk.focusedCoding;
    if (!coding) return;
    this.side = side;
    this.desk.preview ??= { id: coding.id, start: coding.start, end: coding.end };
    this.draw();
  }

  /** Move the edge that was taken by a word or a letter. */
  move(unit: "word" | "letter", step: 1 | -1): void {
    const { preview, focusedCoding: coding } = this.desk;
    const turn = coding && this.desk.turnOf(coding.turn);
    if (!preview || !turn || !this.side) return;
    const at = turn.offsets.toUnits(preview[this.side]);
    const to = unit === "letter" ? letter(turn.text, at, step) : this.word(turn.cuts, at, step);
    if (to !== null) this.set(this.side, turn.offsets.toPoints(to));
  }

  /** A start goes to the start of a word, an end to the end of one. */
  private word(cuts: Parameters<typeof nextWord>[0], at: number, step: 1 | -1): number | null {
    if (this.side === "end") return step > 0 ? nextWord(cuts, at) : (cuts.words.findLast(([, end]) => end < at)?.[1] ?? null);
    return step < 0 ? previousWord(cuts, at) : (cuts.words.find(([start]) => start > at)?.[0] ?? null);
  }

  private set(side: Side, at: number): void {
    const { preview } = this.desk;
    if (!preview || (side === "start" ? at >= preview.end : at <= preview.start)) return;
    preview[side] = at;
    this.draw();
  }

  private draw(): void {
    const turn = this.desk.turnOf(this.desk.focusedCoding?.turn ?? "");
    if (turn) this.desk.repaint(new Set([turn.index]));
  }

  /** Keep what was moved. */
  keep(): void {
    const { preview, focusedCoding: coding } = this.desk;
    this.cancel();
    if (preview && coding && (preview.start !== coding.start || preview.end !== coding.end)) this.done(preview.id, preview.start, preview.end);
  }

  /** Leave the coding as it was; say whether there was anything to leave. */
  cancel(): boolean {
    const was = this.side !== null;
    this.side = null;
    this.desk.preview = null;
    if (was) this.draw();
    return was;
  }

  private drag(event: PointerEvent): void {
    const handle = (event.target as HTMLElement).closest<HTMLElement>(".sp-end");
    const coding = this.desk.focusedCoding;
    const turn = coding && this.desk.turnOf(coding.turn);
    if (!handle || !turn || coding.coder !== this.desk.me) return;
    event.preventDefault();
    const side = handle.dataset["end"] as Side;
    const { text } = this.text.view(turn.index)!;
    const box = text.getBoundingClientRect();
    this.take(side);
    const move = (to: PointerEvent) => {
      // beside the text a height means a line: its end for an end, its beginning for a start
      const x = Math.min(box.right - 2, Math.max(box.left + 1, to.clientX > box.right ? (side === "end" ? box.right - 2 : box.left + 1) : to.clientX));
      const y = Math.min(box.bottom - 2, Math.max(box.top + 1, to.clientY));
      const at = document.caretRangeFromPoint?.(x, y);
      if (at && text.contains(at.startContainer)) this.set(side, turn.offsets.toPoints(offsetOf(text, at.startContainer, at.startOffset)));
    };
    const up = () => {
      this.text.element.removeEventListener("pointermove", move);
      this.keep();
    };
    this.text.element.setPointerCapture?.(event.pointerId);
    this.text.element.addEventListener("pointermove", move);
    this.text.element.addEventListener("pointerup", up, { once: true });
  }
}
