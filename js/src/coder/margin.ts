/** The margin: a stripe beside its words for every coding, overlapping ones side by side, and the names of the codes. */

import { lanes } from "../core/spans.ts";
import { rangeOf } from "../core/place.ts";
import { h } from "../ui/dom.ts";
import type { Desk, Drawn, Turn } from "./desk.ts";

export const LANE = 9;
const LABEL = 19;
const LANES = 8;

/** Where a coding lies, in pixels from the top of its text. */
export interface Measured {
  item: Drawn;
  top: number;
  height: number;
}

/** Measure without changing anything, so that many turns can be measured in one layout. */
export function measure(text: HTMLElement, items: readonly Drawn[]): Measured[] {
  if (!items.length) return [];
  const base = text.getBoundingClientRect().top;
  return items.map((item) => {
    const box = rangeOf(text, item.start, item.end).getBoundingClientRect();
    return { item, top: box.top - base, height: Math.max(box.height, 8) };
  });
}

/** Two letters that stand for a code beside its colour: of its words, or of its one word. */
export function tag(label: string): string {
  const words = label.match(/\p{L}+/gu) ?? [];
  const letters = words.length > 1 ? words[0]!.charAt(0) + words[1]!.charAt(0) : (words[0] ?? "?").slice(0, 2);
  return letters.toLocaleUpperCase();
}

/** Draw a turn's margin; `room` is the height in which names have to find their place. */
export function draw(desk: Desk, turn: Turn, margin: HTMLElement, measured: readonly Measured[], room: number): void {
  if (!measured.length) {
    margin.replaceChildren();
    return;
  }
  const lane = lanes(measured.map(({ item }) => item));
  const wide = Math.min(LANES, Math.max(...lane) + 1);
  const stripes = measured.map(({ item, top, height }, i) => stripe(item, top, height, Math.min(lane[i]!, LANES - 1), turn));
  let free = 0;
  let over = 0;
  const labels = [...measured].sort((a, b) => a.top - b.top).map(({ item, top }) => {
    const at = Math.max(top, free);
    const fits = at + LABEL <= Math.max(room, LABEL);
    if (fits) free = at + LABEL;
    else over++;
    return label(desk, item, at, fits);
  });
  const more = over > 0 && h("span", { class: "sp-more", style: `top:${Math.max(0, room - LABEL)}px` }, `+${over}`);
  margin.style.setProperty("--lanes", `${wide * LANE + 6}px`);
  margin.replaceChildren(h("div", { class: "sp-stripes" }, ...stripes), h("div", { class: "sp-labels" }, ...labels, more));
}

function stripe({ coding, code, focused, dim }: Drawn, top: number, height: number, lane: number, turn: Turn): HTMLElement {
  const element = h("div", {
    class: `sp-stripe${focused ? " sp-focused" : ""}${dim ? " sp-dim" : ""}`,
    "data-coding": coding.id, "data-turn": turn.index, "data-pattern": code.pattern, title: `${code.label} · ${coding.coder}`,
    style: `--c:${code.colour};top:${top}px;height:${height}px;left:${lane * LANE}px`,
  });
  if (focused) element.append(h("i", { class: "sp-end", "data-end": "start" }), h("i", { class: "sp-end", "data-end": "end" }));
  return element;
}

function label(desk: Desk, { coding, code, focused, dim }: Drawn, top: number, fits: boolean): HTMLElement {
  return h("span", {
    class: `sp-label${focused ? " sp-focused" : ""}${dim ? " sp-dim" : ""}${fits ? "" : " sp-over"}`,
    "data-coding": coding.id, style: `--c:${code.colour};top:${top}px`, title: [code.label, coding.coder, coding.memo].filter(Boolean).join(" · "),
  }, h("b", { "data-pattern": code.pattern }), code.label, coding.memo ? " ✎" : "", coding.coder !== desk.me && h("small", {}, ` ${coding.coder}`));
}
