/** The codebook beside the text: a tree to choose from, with the digit that gives each code and how often it was used. */

import { lazily } from "../core/soon.ts";
import { h } from "../ui/dom.ts";
import { digit } from "./keys.ts";
import type { Desk } from "./desk.ts";
import type { Code, Part } from "./model.ts";
import type { Slots } from "./slots.ts";

export interface BookActions {
  apply(code: string): void;
  back(): void;
}

export class Codebook implements Part {
  readonly element: HTMLElement;
  private readonly tree: HTMLElement;
  private readonly details: HTMLElement;
  private readonly rows = new Map<string, { row: HTMLElement; count: HTMLElement; slot: HTMLElement }>();
  private at = "";

  constructor(private readonly desk: Desk, private readonly slots: Slots, private readonly actions: BookActions) {
    const { say } = desk;
    this.tree = h("div", { class: "sp-tree", role: "tree", "aria-label": say("codebook") });
    this.details = h("div", { class: "sp-details" });
    this.element = h("section", { class: "sp-book", "aria-label": say("codebook") },
      h("h4", {}, say("codebook")), this.tree, this.details, h("p", { class: "sp-quiet-text sp-hint" }, say("book hint")));
    this.tree.addEventListener("keydown", (event) => this.key(event));
    this.tree.addEventListener("click", (event) => {
      const id = this.idOf(event.target as Element);
      if (id) this.actions.apply(id);
    });
    this.tree.addEventListener("focusin", (event) => this.focused(this.idOf(event.target as Element)));
    this.tree.addEventListener("pointerover", (event) => this.show(this.idOf(event.target as Element)));
    this.tree.addEventListener("dragstart", (event) => {
      const id = this.idOf(event.target as Element);
      if (id) event.dataTransfer?.setData("application/x-spolu-code", id);
    });
  }

  /** The code that the focus is on, or was last. */
  get current(): string {
    return this.at;
  }

  focus(): void {
    this.rows.get(this.at)?.row.focus({ preventScroll: false });
  }

  all(): void {
    const codes = this.desk.usable;
    if (!codes.some((c) => c.id === this.at)) this.at = codes[0]?.id ?? "";
    this.rows.clear();
    const had = this.tree.contains(document.activeElement);
    this.tree.replaceChildren(...codes.map((code) => this.row(code)));
    if (!codes.length) this.tree.replaceChildren(h("p", { class: "sp-quiet-text" }, this.desk.say("empty book", { key: this.desk.keys.name("new code") })));
    this.tree.setAttribute("role", codes.length ? "tree" : "group");
    this.count();
    if (had) this.focus();
  }

  turns(): void {
    lazily(this, () => this.count());
  }

  private row(code: Code): HTMLElement {
    const slot = h("kbd", { class: "sp-slot" });
    const count = h("span", { class: "sp-count" });
    const row = h("div", {
      class: "sp-code", role: "treeitem", "aria-level": (code.depth ?? 0) + 1, tabindex: code.id === this.at ? 0 : -1, draggable: "true",
      "data-code": code.id, style: `--c:${code.colour};--depth:${code.depth ?? 0}`,
    }, h("b", { "data-pattern": code.pattern, "aria-hidden": "true" }), h("span", { class: "sp-name" }, h("bdi", {}, code.label)), count, slot);
    this.rows.set(code.id, { row, count, slot });
    return row;
  }

  /** Write how often each code was used, and its key. */
  count(): void {
    const counts = new Map<string, number>();
    for (const coding of this.desk.state.codings.values()) {
      if (coding.coder === this.desk.me || this.desk.shown(coding)) counts.set(coding.code, (counts.get(coding.code) ?? 0) + 1);
    }
    const keys = this.slots.keys();
    for (const [id, { count, slot }] of this.rows) {
      const n = String(counts.get(id) ?? ""), key = String(keys.get(id) ?? "");
      if (count.textContent !== n) count.textContent = n;
      if (slot.textContent === key && slot.hidden === !key) continue;
      slot.textContent = key;
      slot.hidden = !key;
    }
  }

  private idOf(target: Element | null): string {
    return target?.closest<HTMLElement>("[data-code]")?.dataset["code"] ?? "";
  }

  private focused(id: string): void {
    if (!id || id === this.at) return this.show(id);
    this.rows.get(this.at)?.row.setAttribute("tabindex", "-1");
    this.at = id;
    this.rows.get(id)?.row.setAttribute("tabindex", "0");
    this.show(id);
  }

  /** Show what a code means. */
  show(id: string): void {
    if (!id || this.details.dataset["code"] === id) return;
    this.details.dataset["code"] = id;
    const code = this.desk.code(id), { say } = this.desk;
    const part = (key: "definition" | "use" | "avoid" | "example") => code[key] ? [h("dt", {}, say(key)), h("dd", { dir: "auto" }, code[key])] : [];
    this.details.replaceChildren(h("h5", { dir: "auto" }, code.label), h("dl", {}, ...(["definition", "use", "avoid", "example"] as const).flatMap(part)));
  }

  private key(event: KeyboardEvent): void {
    const ids = [...this.rows.keys()], now = ids.indexOf(this.at);
    const steps: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: ids.length - 1 };
    const slot = digit(event);
    if (event.key in steps) this.rows.get(ids[Math.min(ids.length - 1, Math.max(0, steps[event.key]!))] ?? "")?.row.focus();
    else if (slot) {
      this.slots.set(slot, this.at);
      this.count();
    } else if (event.key === "Enter" || event.key === " ") this.actions.apply(this.at);
    else if (event.key === "Escape" || this.desk.keys.pressed(event)?.action === "book") this.actions.back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
