/**
 * The transcript in sheets of a few turns each. A sheet far from the view is left out by the browser (style, layout, paint)
 * and keeps its place by an estimated height; its turns are made when it comes near, or in the browser's idle time, so that
 * the whole text soon stands in the page for searching and for screen readers.
 */

import { idle } from "../core/soon.ts";
import { h } from "../ui/dom.ts";
import type { Turn } from "./model.ts";

const FULL = 1000;  // letters, with what a turn needs beside its text, after which the next sheet begins
const TURN = 60;
/** Pixels: a line of text, a letter of it, the widest column of it, and what stands around each turn. */
const LINE = 26.7, LETTER = 7.9, COLUMN = 576, AROUND = 36;

export interface Sheet {
  readonly element: HTMLElement;
  readonly turns: readonly Turn[];
  made: boolean;
  height: number;
}

export class Sheets {
  readonly element: HTMLElement;
  readonly all: readonly Sheet[];
  private readonly byTurn: Sheet[] = [];
  private stopped = false;

  constructor(turns: readonly Turn[], private readonly make: (turn: Turn) => HTMLElement[], width: number) {
    this.all = cut(turns).map((some, n) => ({ element: h("div", { class: "sp-sheet", "data-sheet": n }), turns: some, made: false, height: 0 }));
    for (const sheet of this.all) for (const turn of sheet.turns) this.byTurn[turn.index] = sheet;
    this.estimate(width);
    this.element = h("div", { class: "sp-turns" }, ...this.all.map((sheet) => sheet.element));
  }

  /** Guess again how high each sheet is that was never laid out, in a view `width` pixels wide. */
  estimate(width: number): void {
    const column = Math.max(160, Math.min(COLUMN, width < 736 ? width - 70 : width * 0.6)), letters = column / LETTER;
    for (const sheet of this.all) {
      sheet.height = Math.round(sheet.turns.reduce((sum, { text }) => sum + AROUND + LINE * Math.ceil((text.length + 1) / letters), 0));
      sheet.element.style.setProperty("--high", `${sheet.height}px`);
    }
  }

  of(turn: number): Sheet | undefined {
    return this.byTurn[turn];
  }

  /** Make the turns of a sheet, once. */
  fill(sheet: Sheet): void {
    if (sheet.made) return;
    sheet.made = true;
    sheet.element.append(...sheet.turns.flatMap(this.make));
    sheet.element.classList.add("sp-made");
  }

  /** Make what is missing whenever the browser has nothing to do. */
  fillLater(): void {
    const missing = this.all.filter((sheet) => !sheet.made);
    const some = (left: () => number) => {
      if (this.stopped) return;
      do {
        const next = missing.shift();
        if (!next) return;
        this.fill(next);
      } while (left() > 4);
      idle(some);
    };
    idle(some);
  }

  close(): void {
    this.stopped = true;
  }
}

/** Cut turns into sheets of about the same length; a turn is never cut. */
export function cut(turns: readonly Turn[]): Turn[][] {
  const sheets: Turn[][] = [];
  let room = 0;
  for (const turn of turns) {
    if (room <= 0) {
      sheets.push([]);
      room = FULL;
    }
    sheets.at(-1)!.push(turn);
    room -= turn.text.length + TURN;
  }
  return sheets;
}
