/** The transcript itself: one element a turn, painted while its sheet is near the view. */

import { lazily, soon } from "../core/soon.ts";
import { h, uid } from "../ui/dom.ts";
import { Beside } from "./beside.ts";
import type { Desk } from "./desk.ts";
import type { Drawn, Part, Turn } from "./model.ts";
import { Margin, measure } from "./margin.ts";
import { painter, type Painter } from "./paint.ts";
import { Sheets, type Sheet } from "./sheets.ts";

export interface TurnView {
  element: HTMLElement;
  text: HTMLElement;
  beside: Beside;
  /** Made when there is something to put in them. */
  margin?: Margin;
  summary?: HTMLElement;
}

const VIEW = 0.78;  // of the window's height, as in the style sheet: what the first frame shows

export class Text implements Part {
  readonly element: HTMLElement;
  readonly painter: Painter;
  /** Turns that are near the view. */
  readonly near = new Set<number>();
  private readonly views: TurnView[] = [];
  readonly sheets: Sheets;
  private readonly observer: IntersectionObserver;
  private readonly resized: ResizeObserver;
  private width: number;

  constructor(private readonly desk: Desk) {
    this.painter = painter();
    this.width = desk.root.clientWidth;
    this.sheets = new Sheets(desk.turns, (turn) => this.make(turn), this.width);
    this.element = h("div", { class: "sp-text-scroll", role: "region", "aria-label": desk.say("transcript", { id: desk.snapshot.transcript.id }) }, this.sheets.element);
    this.observer = new IntersectionObserver((entries) => this.seen(entries), { root: this.element, rootMargin: "30% 0px" });
    this.resized = new ResizeObserver(() => this.fit());
  }

  private make(turn: Turn): HTMLElement[] {
    const { desk } = this, who = uid(), { group } = turn.row;
    const text = h("p", { class: "sp-text", lang: desk.snapshot.transcript.language, dir: "auto" }, turn.text);
    const head = h("div", { class: "sp-who", id: who }, h("b", { dir: "auto" }, turn.row.who), ` ${turn.row.id}`);
    const element = h("div", { class: "sp-turn", role: "group", tabindex: -1, "aria-labelledby": who, "data-turn": turn.index, "data-role": turn.row.role, hidden: !desk.visible(turn) }, head, text);
    const beside = new Beside(desk, turn, head, element);
    beside.draw();
    this.views[turn.index] = { element, text, beside };
    return group && group !== desk.turns[turn.index - 1]?.row.group ? [h("h4", { class: "sp-group", dir: "auto" }, group), element] : [element];
  }

  /** Return the elements of a turn, made now where nobody has needed them yet. */
  view(index: number): TurnView | undefined {
    const sheet = this.sheets.of(index);
    if (sheet) this.sheets.fill(sheet);
    return this.views[index];
  }

  /** Paint the turns around `turn` with the first frame; which ones are near the view is known only behind it. */
  begin(turn: number): void {
    const { all } = this.sheets, at = all.findIndex((sheet) => sheet === this.sheets.of(turn));
    let room = window.innerHeight * VIEW;
    for (let i = at; i < all.length && at >= 0 && room > 0; room -= all[i++]!.height) this.come(all[i]!);
    this.paint(this.near);
    soon(this.sheets, () => {
      for (const { element } of all) this.observer.observe(element);
      this.resized.observe(this.element);
      this.sheets.fillLater();
    });
  }

  private fit(): void {
    const { clientWidth } = this.desk.root;
    if (clientWidth === this.width) return;
    this.width = clientWidth;
    this.sheets.estimate(clientWidth);
    this.paint(this.near);
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    const came = new Set<number>();
    for (const { target, isIntersecting } of entries) {
      const sheet = this.sheets.all[Number((target as HTMLElement).dataset["sheet"])]!, first = sheet.turns[0]!.index;
      if (isIntersecting && !this.near.has(first)) {
        this.come(sheet);
        for (const { index } of sheet.turns) came.add(index);
      } else if (!isIntersecting && this.near.has(first)) this.go(sheet);
    }
    this.paint(came);
  }

  /** Measuring what the browser left out would lay out each sheet by itself, so those near the view are never left out. */
  private come(sheet: Sheet): void {
    this.sheets.fill(sheet);
    sheet.element.classList.add("sp-near");
    for (const { index } of sheet.turns) this.near.add(index);
  }

  private go(sheet: Sheet): void {
    sheet.element.classList.remove("sp-near");
    for (const { index } of sheet.turns) {
      this.near.delete(index);
      this.painter.clear(index);
      this.views[index]!.margin?.clear();
    }
  }

  turns(turns: ReadonlySet<number>): void {
    for (const index of turns) this.views[index]?.beside.draw();
    this.paint(turns);
  }

  all(): void {
    this.painter.prepare(this.desk.codes.map((c) => c.colour));
    for (const sheet of this.sheets.all) sheet.element.hidden = !sheet.turns.some((turn) => this.desk.visible(turn));
    this.views.forEach(({ element, beside }, index) => {
      element.hidden = !this.desk.visible(this.desk.turns[index]!);
      beside.draw();
    });
    this.paint(this.near);
  }

  /** Paint those of `turns` that are near the view: first all measuring, then all drawing, so that layout runs once. */
  private paint(turns: ReadonlySet<number>): void {
    const work = [...turns].filter((i) => this.near.has(i)).map((i) => {
      const turn = this.desk.turns[i]!, view = this.view(i)!;
      return { turn, view, items: this.desk.drawn(turn) };
    });
    for (const { turn, view, items } of work) this.painter.paint(turn.index, view.text, items);
    const measured = work.map(({ view, items }) => ({ places: measure(view.text, items), room: items.length ? view.text.offsetHeight : 0 }));
    work.forEach(({ turn, view, items }, n) => {
      const { places, room } = measured[n]!;
      if (items.length && !view.margin) view.element.append((view.margin = new Margin(this.desk, turn)).element);
      view.margin?.draw(places, room);
      lazily(view, () => this.describe(turn, view, items));
    });
    this.desk.root.dataset["ready"] ??= "true";
  }

  private describe(turn: Turn, view: TurnView, items: readonly Drawn[]): void {
    const summary = this.summary(turn, items);
    if (!view.summary && !summary) return;
    if (!view.summary) {
      const id = uid();
      view.element.append((view.summary = h("span", { id, class: "sp-hidden" })));
      view.element.setAttribute("aria-describedby", id);
    }
    if (view.summary.textContent !== summary) view.summary.textContent = summary;
  }

  private summary(turn: Turn, items: readonly Drawn[]): string {
    const { say } = this.desk, proposed = this.desk.proposed(turn).map((p) => this.desk.code(p.code).label);
    return [
      items.length && say("summary", { n: items.length, codes: [...new Set(items.map((i) => i.code.label))].join(", ") }),
      proposed.length && say("summary proposed", { n: proposed.length, codes: proposed.join(", ") }),
    ].filter(Boolean).join(". ");
  }

  /** The first turn in sight, and how many pixels of it are above the edge. */
  get top(): { top: number; above: number } {
    const edge = this.element.getBoundingClientRect().top;
    for (const top of [...this.near].sort((a, b) => a - b)) {
      const box = this.views[top]!.element.getBoundingClientRect();
      if (box.bottom > edge) return { top, above: edge - box.top };
    }
    return { top: 0, above: 0 };
  }

  /** Bring a turn to the upper edge, `above` pixels of it out of sight. */
  scrollTo(turn: number, above: number): void {
    const view = this.view(turn);
    if (view) this.element.scrollTop += view.element.getBoundingClientRect().top - this.element.getBoundingClientRect().top + above;
  }

  /** Bring a place of the text into the view without moving the notebook around it. */
  reveal(top: number, bottom: number): void {
    const box = this.element.getBoundingClientRect();
    const room = Math.min(48, box.height / 6);
    if (top < box.top + room) this.element.scrollTop += top - box.top - room;
    else if (bottom > box.bottom - room) this.element.scrollTop += Math.min(bottom - box.bottom + room, top - box.top - room);
  }

  close(): void {
    this.sheets.close();
    this.observer.disconnect();
    this.resized.disconnect();
    this.painter.close();
  }
}
