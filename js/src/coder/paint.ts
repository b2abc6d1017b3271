/**
 * Colour under the words. Two ways with one face: the browser's own highlights, which leave the text alone, and spans for
 * browsers without them. Only turns near the view are ever painted: a thousand ranges at once cost a frame or three.
 *
 * Each coding lays a tint of 14 % over the paper, so that four of them leave the text at 4.5 : 1 and more.
 */

import { rangeOf } from "../core/place.ts";
import { segments } from "../core/spans.ts";
import type { Drawn } from "./model.ts";

/** Marks beside the codings: a search's hits, a selection that waits while a dialog has the focus. */
export type Mark = "hit" | "hit-now" | "selected";

export interface Painter {
  /** Get ready for these colours: a rule that is added later costs the style of every turn. */
  prepare(colours: Iterable<string>): void;
  paint(turn: number, text: HTMLElement, items: readonly Drawn[]): void;
  clear(turn: number): void;
  mark(name: Mark, ranges: readonly AbstractRange[]): void;
  close(): void;
}

const TINT = 14;

/** Return the painter that the browser is able to; Safari's highlights forget to repaint (WebKit pull request 73511). */
export function painter(): Painter {
  const safari = /^((?!chrome|android).)*safari/i.test(navigator.userAgent);
  return "highlights" in CSS && !safari ? highlights() : spans();
}

const name = (colour: string) => `sp-${colour.replace(/[^0-9a-z]/gi, "")}`;

/** Paint with the CSS Custom Highlight API: one highlight a colour, shared by all views on the page. */
export function highlights(): Painter {
  const style = document.createElement("style");
  document.head.append(style);
  const known = new Set<string>();
  const mine = new Map<number | Mark, [Highlight, AbstractRange][]>();

  const rules = (wanted: Iterable<readonly [string, string]>) => {
    const fresh = [...wanted].filter(([key]) => !known.has(key));
    for (const [key] of fresh) known.add(key);
    if (fresh.length) style.append(fresh.map(([key, rule]) => `.sp-text::highlight(${key}) { ${rule} }`).join("\n"));
  };
  const registered = (key: string, priority = 0): Highlight => {
    let found = CSS.highlights.get(key);
    if (!found) {
      CSS.highlights.set(key, (found = new Highlight()));
      found.priority = priority;
    }
    return found;
  };
  const prepare = (colours: Iterable<string>) => rules([...colours].flatMap((colour) => [
    [name(colour), `background-color: color-mix(in srgb, ${colour} ${TINT}%, transparent)`] as const,
    [`${name(colour)}-focus`, `text-decoration: underline 2px ${colour}`] as const,
  ]));
  const clear = (key: number | Mark) => {
    for (const [highlight, range] of mine.get(key) ?? []) highlight.delete(range);
    mine.delete(key);
  };
  const add = (key: number | Mark, highlight: Highlight, range: AbstractRange) => {
    highlight.add(range);
    const list = mine.get(key);
    if (list) list.push([highlight, range]);
    else mine.set(key, [[highlight, range]]);
  };
  rules([
    ["sp-selected", "background-color: color-mix(in srgb, var(--accent, Highlight) 30%, transparent)"],
    ["sp-hit", "background-color: #ffe26e; color: #1c1b1f"],
    ["sp-hit-now", "background-color: #ffb000; color: #1c1b1f; text-decoration: underline 2px"],
  ]);
  const priority: Record<Mark, number> = { selected: 5, hit: 20, "hit-now": 21 };
  return {
    prepare,
    paint(turn, text, items) {
      clear(turn);
      for (const { start, end, code, focused, dim } of items) {
        if (dim) continue;
        prepare([code.colour]);
        const range = rangeOf(text, start, end);
        add(turn, registered(name(code.colour)), range);
        if (focused) add(turn, registered(`${name(code.colour)}-focus`, 10), range);
      }
    },
    clear,
    mark(key, ranges) {
      clear(key);
      for (const range of ranges) add(key, registered(`sp-${key}`, priority[key]), range);
    },
    close() {
      for (const key of [...mine.keys()]) clear(key);
      style.remove();
    },
  };
}

/** Paint by cutting the text into spans at every border of a coding. */
export function spans(): Painter {
  const painted = new Map<number, HTMLElement>();
  const whole = (text: HTMLElement) => text.replaceChildren(text.textContent ?? "");
  return {
    prepare() {
      // a span carries its colour itself
    },
    paint(turn, text, items) {
      const all = text.textContent ?? "";
      const seen = items.filter((item) => !item.dim);
      const pieces = segments(all.length, seen).map(({ start, end, items: over }) => {
        const part = all.slice(start, end);
        if (!over.length) return document.createTextNode(part);
        const span = document.createElement("span");
        span.textContent = part;
        span.style.backgroundImage = over.map((i) => `linear-gradient(color-mix(in srgb, ${seen[i]!.code.colour} ${TINT}%, transparent) 0 100%)`).join(",");
        const focused = over.find((i) => seen[i]!.focused);
        if (focused !== undefined) span.style.textDecoration = `underline 2px ${seen[focused]!.code.colour}`;
        return span;
      });
      text.replaceChildren(...(pieces.length ? pieces : [all]));
      painted.set(turn, text);
    },
    clear(turn) {
      const text = painted.get(turn);
      if (text) whole(text);
      painted.delete(turn);
    },
    mark() {
      // the browser's selection shows the current hit; more would cut the text again
    },
    close() {
      painted.forEach(whole);
      painted.clear();
    },
  };
}
