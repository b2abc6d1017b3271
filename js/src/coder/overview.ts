/** The whole transcript in one strip: where the codings lie, where the view is. A click goes there. */

import { lazily } from "../core/soon.ts";
import { h } from "../ui/dom.ts";
import type { Desk } from "./desk.ts";
import type { Part } from "./model.ts";
import type { Text } from "./text.ts";

const WIDTH = 14;

export class Overview implements Part {
  readonly element: HTMLCanvasElement;
  private readonly starts: number[];
  private readonly total: number;
  private waits = 0;

  constructor(private readonly desk: Desk, private readonly text: Text) {
    let at = 0;
    this.starts = desk.turns.map(({ text: words }) => (at += words.length + 60) - words.length - 60);
    this.total = Math.max(1, at);
    this.element = h("canvas", { class: "sp-overview", width: WIDTH, "aria-hidden": "true", title: desk.say("overview") });
    this.element.addEventListener("pointerdown", (event) => this.go(event));
    this.element.addEventListener("pointermove", (event) => event.buttons && this.go(event));
    text.element.addEventListener("scroll", () => this.soon(), { passive: true });
  }

  turns(): void {
    this.soon();
  }

  all(): void {
    this.soon();
  }

  private soon(): void {
    this.waits ||= window.setTimeout(() => {
      this.waits = 0;
      lazily(this, () => this.draw());
    }, 200);
  }

  private go(event: PointerEvent): void {
    const part = event.offsetY / this.element.clientHeight;
    this.text.element.scrollTop = part * this.text.element.scrollHeight - this.text.element.clientHeight / 2;
  }

  private draw(): void {
    const height = this.element.clientHeight, pen = this.element.getContext("2d");
    if (!height || !pen) return;
    if (this.element.height !== height) this.element.height = height;
    pen.clearRect(0, 0, WIDTH, height);
    for (const coding of this.desk.state.codings.values()) {
      const turn = this.desk.turnOf(coding.turn);
      if (!turn || !this.desk.shown(coding)) continue;
      const from = this.starts[turn.index]! + coding.start;
      pen.fillStyle = this.desk.code(coding.code).colour;
      pen.globalAlpha = coding.coder === this.desk.me ? 0.9 : 0.4;
      pen.fillRect(coding.coder === this.desk.me ? 1 : 8, (from / this.total) * height, 5, Math.max(1.5, ((coding.end - coding.start) / this.total) * height));
    }
    const { scrollTop, scrollHeight, clientHeight } = this.text.element;
    pen.globalAlpha = 1;
    pen.strokeStyle = getComputedStyle(this.element).color;
    pen.strokeRect(0.5, (scrollTop / scrollHeight) * height + 0.5, WIDTH - 1, Math.max(4, (clientHeight / scrollHeight) * height - 1));
  }

  close(): void {
    clearTimeout(this.waits);
  }
}
