/** Two coders side by side, one place after the other: take the left, the right, both, one merged from both, or neither, and say why. */

import { segments } from "./core/spans.ts";
import { offsets } from "./core/offsets.ts";
import type { Message, Model } from "./core/link.ts";
import { h, onEnter } from "./ui/dom.ts";
import { leave } from "./ui/guard.ts";
import { mount, type Mounted } from "./ui/mount.ts";
import { open } from "./ui/panel.ts";

interface Side {
  label: string;
  colour: string;
  start: number;
  end: number;
  memo: string;
}

interface Decision {
  choice: string;
  reason: string;
  by: string;
}

interface Pair {
  key: string;
  kind: string;
  place: string;
  who: string;
  text: string;
  language: string;
  left: Side | null;
  right: Side | null;
  decision: Decision | null;
  stale: boolean;
}

interface Snapshot extends Message {
  left: string;
  right: string;
  by: string;
  pairs: Pair[];
}

interface Act {
  opid: string;
  pair: string;
  choice: string;
  reason: string;
}

const CHOICES: readonly [key: string, choice: string][] = [["a", "left"], ["b", "right"], ["y", "both"], ["e", "merge"], ["x", "neither"]];

/** Which choices a pair allows: a side that is not there cannot be taken. */
export function allowed({ left, right }: Pick<Pair, "left" | "right">): string[] {
  const both = left !== null && right !== null;
  return CHOICES.map(([, choice]) => choice).filter((choice) => choice === "neither" || (choice === "left" ? left !== null : choice === "right" ? right !== null : both));
}

const waits = (pair: Pair) => pair.kind !== "same" && (!pair.decision || pair.stale);

class View {
  private at = 0;
  /** What was decided in this view, each with what stood there before. */
  private readonly done: { act: Act; before: Decision | null }[] = [];
  private lastReason = "";
  private readonly body = h("div", { class: "sp-pair", role: "group", tabindex: 0 });
  private readonly progress = h("span", { class: "sp-quiet-text" });
  private readonly told = h("span", { role: "status" });
  private readonly pairs: Pair[];

  constructor(private readonly mounted: Mounted, private readonly snapshot: Snapshot, where: string) {
    const { root, say, saving } = mounted;
    this.pairs = snapshot.pairs.filter((p) => p.kind !== "same");
    const found = this.pairs.findIndex((p) => p.key === where);
    this.at = found >= 0 ? found : Math.max(0, this.pairs.findIndex(waits));
    const button = (text: string, key: string, run: () => void) => h("button", { type: "button", title: `${text} (${key})`, onclick: run }, text);
    root.replaceChildren(
      h("div", { class: "sp-head" },
        h("div", { class: "sp-title" }, h("h3", {}, `${snapshot.left} · ${snapshot.right}`), this.progress, saving.element),
        h("div", { class: "sp-row", role: "group", "aria-label": say("tools") },
          button(say("previous"), "K", () => this.go(-1)), button(say("next"), "J", () => this.go(1)), button(say("next waiting"), "D", () => this.nextWaiting()), button(say("undo"), "Ctrl+Z", () => this.undo()))),
      saving.banner, this.body, h("div", { class: "sp-foot" }, this.told));
    this.draw();
  }

  get where(): string {
    return this.pairs[this.at]?.key ?? "";
  }

  focus(): void {
    this.body.focus({ preventScroll: true });
  }

  say(sentence: string): void {
    this.told.textContent = sentence;
  }

  // ------------------------------------------------------------------ drawing

  private draw(): void {
    const { say } = this.mounted, pair = this.pairs[this.at];
    this.progress.textContent = say("decided", { n: this.pairs.filter((p) => !waits(p)).length, all: this.pairs.length });
    if (!pair) return this.body.replaceChildren(h("p", {}, say("no pairs")));
    const can = allowed(pair);
    this.body.setAttribute("aria-label", `${pair.place}, ${say(`kind ${pair.kind}`)}`);
    this.body.replaceChildren(
      h("p", { class: "sp-quiet-text" }, `${this.at + 1} / ${this.pairs.length} · ${pair.place} · ${pair.who} · ${say(`kind ${pair.kind}`)}`),
      this.words(pair),
      h("div", { class: "sp-sides" }, this.side(pair, pair.left, this.snapshot.left, "left"), this.side(pair, pair.right, this.snapshot.right, "right")),
      h("div", { class: "sp-row" }, ...CHOICES.map(([key, choice]) =>
        h("button", { type: "button", disabled: !can.includes(choice), "aria-pressed": String(pair.decision?.choice === choice), onclick: () => this.choose(choice) }, `${say(`choice ${choice}`)} `, h("kbd", {}, key.toUpperCase())))),
      pair.decision ? h("p", { class: "sp-why" }, `${pair.decision.by}: ${pair.decision.reason}${pair.stale ? ` · ${say("changed since")}` : ""}`) : h("p", { class: "sp-quiet-text" }, say("not decided")));
  }

  private words({ text, language, left, right }: Pair): HTMLElement {
    const map = offsets(text), sides = [left, right].map((s) => s && { ...s, start: map.toUnits(s.start), end: map.toUnits(s.end) });
    const there = sides.filter((s): s is Side => s !== null);
    return h("p", { class: "sp-text", lang: language, dir: "auto" }, ...segments(text.length, there).map(({ start, end, items }) => {
      const part = text.slice(start, end);
      if (!items.length) return document.createTextNode(part);
      const over = items.map((i) => there[i]!), lines = [over.includes(sides[0]!) && "left", over.includes(sides[1]!) && "right"].filter(Boolean).join(" ");
      return h("span", { class: "sp-part", "data-side": lines, style: `background-image:${over.map((s) => `linear-gradient(color-mix(in srgb, ${s.colour} 14%, transparent) 0 100%)`).join()}` }, part);
    }));
  }

  private side(pair: Pair, side: Side | null, who: string, name: "left" | "right"): HTMLElement {
    const { say } = this.mounted;
    const text = side ? [...pair.text].slice(side.start, side.end).join("") : say("nothing there");
    return h("section", { class: "sp-side", "data-side": name, "aria-label": who, style: `--c:${side?.colour ?? "transparent"}` },
      h("h4", {}, who), side && h("p", { class: "sp-side-code" }, h("b", { "data-pattern": "", "aria-hidden": "true" }), h("bdi", {}, side.label)),
      h("p", { class: side ? "" : "sp-quiet-text", lang: side ? pair.language : "", dir: "auto" }, text), side?.memo && h("p", { class: "sp-quiet-text", dir: "auto" }, side.memo));
  }

  // ------------------------------------------------------------------ deciding

  private choose(choice: string): void {
    const pair = this.pairs[this.at], { root, say } = this.mounted;
    if (!pair || !allowed(pair).includes(choice)) return this.say(say("not possible"));
    const panel = open(root, { title: `${say(`choice ${choice}`)}: ${say("why")}`, closeLabel: say("close") });
    const input = h("input", { type: "text", value: pair.decision?.reason ?? this.lastReason, "aria-label": say("why"), maxlength: 400 });
    const done = () => {
      if (!input.value.trim()) return input.focus();
      this.lastReason = input.value.trim();
      panel.close();
      this.decide(pair, choice, this.lastReason);
      this.nextWaiting();
    };
    onEnter(input, done);
    panel.body.append(h("p", { class: "sp-quiet-text" }, say("why hint")), input,
      h("div", { class: "sp-row" }, h("button", { type: "button", class: "sp-primary", onclick: done }, say("keep")), h("button", { type: "button", onclick: () => panel.close() }, say("cancel"))));
    input.focus({ preventScroll: true });
    input.select();
  }

  private decide(pair: Pair, choice: string, reason: string): void {
    const act: Act = { opid: crypto.randomUUID(), pair: pair.key, choice, reason };
    this.done.push({ act, before: pair.stale ? null : pair.decision });
    this.follow([act]);
    this.mounted.link.push([act]);
  }

  /** Let what is shown follow decisions, whoever made them. */
  follow(acts: readonly Act[], by = this.snapshot.by): void {
    for (const { pair: key, choice, reason } of acts) {
      const pair = this.pairs.find((p) => p.key === key);
      if (!pair) continue;
      pair.decision = choice === "open" ? null : { choice, reason, by };
      pair.stale = false;
    }
    this.draw();
  }

  private undo(): void {
    const last = this.done.pop(), pair = this.pairs.find((p) => p.key === last?.act.pair);
    if (!last || !pair) return this.say(this.mounted.say("nothing to undo"));
    const { choice, reason } = last.before ?? { choice: "open", reason: "" };
    const act: Act = { opid: crypto.randomUUID(), pair: pair.key, choice, reason };
    this.at = this.pairs.indexOf(pair);
    this.follow([act]);
    this.mounted.link.push([act]);
    this.say(this.mounted.say("undone"));
  }

  private go(step: 1 | -1): void {
    this.at = Math.min(this.pairs.length - 1, Math.max(0, this.at + step));
    this.draw();
  }

  private nextWaiting(): void {
    const next = [...this.pairs.slice(this.at + 1), ...this.pairs.slice(0, this.at + 1)].find(waits);
    if (next) this.at = this.pairs.indexOf(next);
    else this.say(this.mounted.say("all decided"));
    this.draw();
    this.focus();
  }

  key(event: KeyboardEvent): void {
    if (event.target !== this.body) return;
    const key = event.key.toLowerCase(), ctrl = event.ctrlKey || event.metaKey;
    const choice = CHOICES.find(([k]) => k === key)?.[1];
    const moves: Record<string, () => void> = {
      j: () => this.go(1), arrowdown: () => this.go(1), k: () => this.go(-1), arrowup: () => this.go(-1), d: () => this.nextWaiting(),
      w: () => this.choose(this.pairs[this.at]?.decision?.choice ?? "neither"), escape: () => leave(this.mounted.root),
    };
    if (ctrl && key === "z") this.undo();
    else if (ctrl || event.altKey) return;
    else if (choice) this.choose(choice);
    else if (key in moves) moves[key]!();
    else return;
    event.preventDefault();
  }
}

/** Draw the view; return how to take it away. */
function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const mark = String(model.get("mark") ?? "");
  let view: View | null = null;
  return mount({
    model, el, name: "adjudicator",
    greet: () => ({ who: {}, key: `spolu/${mark}/queue` }),
    widget: {
      draw(mounted, message) {
        const had = mounted.root.contains(document.activeElement), where = view?.where ?? "";
        view = new View(mounted, message as Snapshot, where);
        view.follow(mounted.link.waiting as Act[]);
        if (had) view.focus();
        mounted.root.dataset["ready"] = "true";
      },
      done: (rows, mine) => mine || view?.follow(rows as Act[]),
      refused: (sentence) => view?.say(sentence),
      key: (event) => view?.key(event),
      close: () => (view = null),
    },
  }).close;
}

export default { render };
