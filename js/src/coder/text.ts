/** The transcript itself: one element a turn, painted while it is near the view. */

import { h, uid } from "../ui/dom.ts";
import type { Desk, Drawn, Part, Turn } from "./desk.ts";
import { Margin, measure } from "./margin.ts";
import { painter, type Painter } from "./paint.ts";

export interface TurnView {
  element: HTMLElement;
  text: HTMLElement;
  /** Made when there is something to put in them. */
  margin?: Margin;
  summary?: HTMLElement;
}

const FIRST = 8;  // turns that are painted with the first frame

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
    const who = uid();
    const text = h("p", { class: "sp-text", lang: this.desk.snapshot.transcript.language }, turn.text);
    const element = h("div", { class: "sp-turn", role: "group", tabindex: -1, "aria-labelledby": who, "data-turn": turn.index, "data-role": turn.row.role },
      h("div", { class: "sp-who", id: who }, h("b", {}, turn.row.who), ` ${turn.row.id}`), text);
    return (this.made[turn.index] = { element, text });
  }

  /** Paint the turns around `turn` with the first frame; which ones are near the view is known only behind it. */
  begin(turn: number): void {
    for (let i = Math.max(0, turn - FIRST / 4); i < Math.min(this.views.length, turn + FIRST); i++) this.come(i);
    this.paint(this.near);
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    const came = new Set<number>();
    for (const { target, isIntersecting } of entries) {
      const index = Number((target as HTMLElement).dataset["turn"]);
      if (isIntersecting && !this.near.has(index)) {
        this.come(index);
        came.add(index);
      } else if (!isIntersecting && this.near.delete(index)) {
        const view = this.views[index]!;
        view.element.classList.remove("sp-near");
        this.painter.clear(index);
        view.margin?.clear();
      }
    }
    this.paint(came);
  }

  /** Measuring what the browser left out would lay out each turn by itself, so those near the view are never left out. */
  private come(index: number): void {
    this.near.add(index);
    this.views[index]!.element.classList.add("sp-near");
  }

  turns(turns: ReadonlySet<number>): void {
    this.paint(turns);
  }

  all(): void {
    this.painter.prepare(this.desk.codes.map((c) => c.colour));
    this.paint(this.near);
  }

  /** Paint those of `turns` that are near the view: first all measuring, then all drawing, so that layout runs once. */
  private paint(turns: ReadonlySet<number>): void {
    const work = [...turns].filter((i) => this.near.has(i)).map((i) => {
      const turn = this.desk.turns[i]!, view = this.views[i]!;
      return { turn, view, items: this.desk.drawn(turn) };
    });
    for (const { turn, view, items } of work) this.painter.paint(turn.index, view.text, items);
    const measured = work.map(({ view, items }) => ({ places: measure(view.text, items), room: items.length ? view.text.offsetHeight : 0 }));
    work.forEach(({ turn, view, items }, n) => {
      const { places, room } = measured[n]!;
      if (items.length && !view.margin) view.element.append((view.margin = new Margin(this.desk, turn)).element);
      view.margin?.draw(places, room);
      this.describe(view, items);
    });
    this.desk.root.dataset["ready"] ??= "true";
  }

  private describe(view: TurnView, items: readonly Drawn[]): void {
    const summary = this.summary(items);
    if (!view.summary && !summary) return;
    if (!view.summary) {
      const id = uid();
      view.element.append((view.summary = h("span", { id, class: "sp-hidden" })));
      view.element.setAttribute("aria-describedby", id);
    }
    if (view.summary.textContent !== summary) view.summary.textContent = summary;
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
