/** The margin: a stripe beside its words for every coding, overlapping ones side by side, and the names of the codes. */

import { lanes } from "../core/spans.ts";
import { ruled } from "../core/place.ts";
import { h } from "../ui/dom.ts";
import type { Desk } from "./desk.ts";
import type { Drawn, Turn } from "./model.ts";

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
    const box = ruled(text, item.start, item.end).getBoundingClientRect();
    return { item, top: box.top - base, height: Math.max(box.height, 8) };
  });
}

/** One turn's margin. Elements stay with their coding, so that one more coding costs one more stripe and not all of them. */
export class Margin {
  readonly element: HTMLElement;
  private readonly stripes = h("div", { class: "sp-stripes" });
  private readonly labels = h("div", { class: "sp-labels" });
  private readonly more = h("span", { class: "sp-more", hidden: true });
  private readonly known = new Map<string, { stripe: HTMLElement; label: HTMLElement; look: string }>();

  constructor(private readonly desk: Desk, private readonly turn: Turn) {
    this.labels.append(this.more);
    this.element = h("div", { class: "sp-margin", "aria-hidden": "true" }, this.stripes, this.labels);
  }

  clear(): void {
    this.known.clear();
    this.stripes.replaceChildren();
    this.labels.replaceChildren(this.more);
    this.more.hidden = true;
  }

  /** Draw stripes and names; `room` is the height in which names have to find their place. */
  draw(measured: readonly Measured[], room: number): void {
    const lane = lanes(measured.map(({ item }) => item));
    const seen = new Set<string>();
    measured.forEach(({ item, top, height }, i) => {
      seen.add(item.coding.id);
      const { stripe } = this.pair(item);
      set(stripe, { top: `${top}px`, height: `${height}px`, left: `${Math.min(lane[i]!, LANES - 1) * LANE}px` });
    });
    for (const [id, { stripe, label }] of this.known) {
      if (seen.has(id)) continue;
      stripe.remove();
      label.remove();
      this.known.delete(id);
    }
    this.name(measured, room);
    const wide = Math.min(LANES, Math.max(0, ...lane) + 1) * LANE;
    set(this.labels, { left: `${wide + 6}px` });
    set(this.stripes, { width: `${wide + 2}px` });
  }

  private name(measured: readonly Measured[], room: number): void {
    let free = 0, over = 0;
    for (const { item, top } of [...measured].sort((a, b) => a.top - b.top)) {
      const at = Math.max(top, free), { label } = this.known.get(item.coding.id)!;
      const fits = at + LABEL <= Math.max(room, LABEL);
      if (fits) free = at + LABEL;
      else over++;
      label.classList.toggle("sp-over", !fits);
      set(label, { top: `${at}px` });
    }
    this.more.hidden = !over;
    if (!over) return;
    this.more.textContent = `+${over}`;
    set(this.more, { top: `${Math.max(0, room - LABEL)}px` });
  }

  /** Return stripe and name of a coding, made again only where they look different. */
  private pair(item: Drawn): { stripe: HTMLElement; label: HTMLElement } {
    const { coding, code, focused, dim } = item;
    const look = [coding.code, code.label, code.colour, code.pattern, coding.memo ?? ""].join("\0");
    const old = this.known.get(coding.id);
    const now = old?.look === look ? old : { stripe: stripe(item, this.turn), label: label(this.desk, item), look };
    for (const element of [now.stripe, now.label]) {
      element.classList.toggle("sp-focused", focused);
      element.classList.toggle("sp-dim", dim);
    }
    const ends = focused && coding.coder === this.desk.me;
    if (ends !== now.stripe.hasChildNodes()) now.stripe.replaceChildren(...(ends ? ["start", "end"].map((end) => h("i", { class: "sp-end", "data-end": end })) : []));
    if (now === old) return old;
    if (old) {
      old.stripe.replaceWith(now.stripe);
      old.label.replaceWith(now.label);
    } else {
      this.stripes.append(now.stripe);
      this.labels.append(now.label);
    }
    this.known.set(coding.id, now);
    return now;
  }
}

/** Set styles that differ. */
function set(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}

function stripe({ coding, code }: Drawn, turn: Turn): HTMLElement {
  return h("div", {
    class: "sp-stripe", "data-coding": coding.id, "data-turn": turn.index, "data-pattern": code.pattern,
    title: `${code.label} · ${coding.coder}`, style: `--c:${code.colour}`,
  });
}

function label(desk: Desk, item: Drawn): HTMLElement {
  const { coding, code } = item;
  const title = [code.label, coding.coder, coding.memo].filter(Boolean).join(" · ");
  const rest = `${coding.memo ? " ✎" : ""}${coding.coder === desk.me ? "" : ` · ${coding.coder}`}`;
  return h("span", { class: "sp-label", "data-coding": coding.id, style: `--c:${code.colour}`, title }, h("bdi", {}, code.label), rest);
}
