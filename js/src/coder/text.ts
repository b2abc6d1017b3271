/** The transcript itself: one element a turn, painted while it is near the view. */

import { h, uid } from "../ui/dom.ts";
import type { Desk, Drawn, Part, Turn } from "./desk.ts";
import { draw, measure } from "./margin.ts";
import { painter, type Painter } from "./paint.ts";

export interface TurnView {
  element: HTMLElement;
  text: HTMLElement;
  margin: HTMLElement;
  summary: HTMLElement;
}

export class Text implements Part {
  readonly element: HTMLElement;
  readonly views: TurnView[];
  readonly painter: Painter;
  /** Turns that are near the view. */
  readonly near = new Set<number>();
  private readonly observer: IntersectionObserver;
  private readonly resized: ResizeObserver;
  private width = 0;

  constructor(private readonly desk: Desk) {
    this.painter = painter();
    const group = { now: "" };
    const rows = desk.turns.flatMap((turn) => {
      const heading = turn.row.group && turn.row.group !== group.now ? h("h4", { class: "sp-group" }, turn.row.group) : null;
      group.now = turn.row.group;
      return [heading, this.turn(turn).element];
    });
    this.views = desk.turns.map((turn) => this.made[turn.index]!);
    this.element = h("div", { class: "sp-text-scroll", role: "region", "aria-label": desk.say("transcript", { id: desk.snapshot.transcript.id }) },
      h("div", { class: "sp-turns" }, ...rows));
    this.observer = new IntersectionObserver((entries) => this.seen(entries), { root: this.element, rootMargin: "40% 0px" });
    for (const view of this.views) this.observer.observe(view.element);
    this.resized = new ResizeObserver(() => {
      if (this.element.clientWidth === this.width) return;
      this.width = this.element.clientWidth;
      this.paint(this.near);
    });
    this.resized.observe(this.element);
  }

  private readonly made: TurnView[] = [];

  private turn(turn: Turn): TurnView {
    const who = uid(), what = uid();
    const { desk } = this;
    const summary = h("span", { id: what, class: "sp-hidden" });
    const text = h("p", { class: "sp-text", lang: desk.snapshot.transcript.language }, turn.text);
    const margin = h("div", { class: "sp-margin", "aria-hidden": "true" });
    const element = h("div", {
      class: "sp-turn", role: "group", tabindex: -1, "aria-labelledby": who, "aria-describedby": what, "data-turn": turn.index, "data-role": turn.row.role,
    },
      h("div", { class: "sp-who", id: who }, h("b", {}, turn.row.who), " ", h("span", { class: "sp-id", "aria-label": desk.say("turn", { id: turn.row.id }) }, turn.row.id)),
      text, margin, summary);
    return (this.made[turn.index] = { element, text, margin, summary });
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    const came = new Set<number>();
    for (const { target, isIntersecting } of entries) {
      const index = Number((target as HTMLElement).dataset["turn"]);
      if (isIntersecting) {
        this.near.add(index);
        came.add(index);
      } else if (this.near.delete(index)) {
        this.painter.clear(index);
        this.views[index]!.margin.replaceChildren();
      }
    }
    this.paint(came);
    this.desk.root.dataset["ready"] = "true";
  }

  turns(turns: ReadonlySet<number>): void {
    this.paint(turns);
  }

  all(): void {
    this.paint(this.near);
  }

  /** Paint those of `turns` that are near the view: first all measuring, then all drawing, so that layout runs once. */
  private paint(turns: ReadonlySet<number>): void {
    const work = [...turns].filter((i) => this.near.has(i)).map((i) => {
      const turn = this.desk.turns[i]!, view = this.views[i]!;
      return { turn, view, items: this.desk.drawn(turn) };
    });
    for (const { turn, view, items } of work) this.painter.paint(turn.index, view.text, items);
    const measured = work.map(({ view, items }) => ({ measured: measure(view.text, items), room: items.length ? view.text.offsetHeight : 0 }));
    work.forEach(({ turn, view, items }, n) => {
      draw(this.desk, turn, view.margin, measured[n]!.measured, measured[n]!.room);
      const summary = this.summary(items);
      if (view.summary.textContent !== summary) view.summary.textContent = summary;
    });
  }

  private summary(items: readonly Drawn[]): string {
    if (!items.length) return "";
    return this.desk.say("summary", { n: items.length, codes: [...new Set(items.map((i) => i.code.label))].join(", ") });
  }

  /** Bring a place of the text into the view without moving the notebook around it. */
  reveal(top: number, bottom: number): void {
    const box = this.element.getBoundingClientRect();
    const room = Math.min(48, box.height / 6);
    if (top < box.top + room) this.element.scrollTop += top - box.top - room;
    else if (bottom > box.bottom - room) this.element.scrollTop += Math.min(bottom - box.bottom + room, top - box.top - room);
  }

  close(): void {
    this.observer.disconnect();
    this.resized.disconnect();
    this.painter.close();
  }
}
