/** What can be done: every key, button and menu ends here. */

import { inverse, type Coding, type LogEvent } from "../core/events.ts";
import { fold } from "../core/search.ts";
import { newCode, palette } from "./choosing.ts";
import type { Cursor, Selected } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import type { Act, Turn } from "./model.ts";
import * as dialogs from "./dialogs.ts";
import { help } from "./help.ts";
import { memo, type Draft } from "./memos.ts";
import { Proposing } from "./proposing.ts";
import { tagging } from "./tagging.ts";
import type { Edges, Side } from "./edges.ts";
import type { Slots } from "./slots.ts";
import type { Text } from "./text.ts";

export class Actions {
  edges!: Edges;
  slots!: Slots;
  readonly proposing: Proposing;

  constructor(
    private readonly desk: Desk,
    private readonly text: Text,
    private readonly cursor: Cursor,
    private readonly tell: (sentence: string) => void,
    private readonly askWho: () => void,
  ) {
    this.proposing = new Proposing(desk, cursor, tell, askWho, (code, span, memo) => this.give(code, [span], memo, []));
  }

  /** The key of an action, as this person has it. */
  private key(action: string): string {
    return this.desk.keys.name(action);
  }

  // ------------------------------------------------------------------ giving codes

  /** Give `code` to what is selected. */
  apply(code: string, memo = ""): boolean {
    const spans = this.ready();
    if (!spans) return false;
    return this.give(code, spans, memo, []);
  }

  private ready(): Selected[] | null {
    if (!this.desk.writable) {
      this.askWho();
      return null;
    }
    const spans = this.cursor.selected();
    if (spans.length) return spans;
    this.tell(this.desk.say("select first", { turn: this.key("whole turn"), sentence: this.key("sentence") }));
    return null;
  }

  private give(code: string, spans: readonly Selected[], memo: string, before: Act[]): boolean {
    const { desk } = this, action = crypto.randomUUID(), id = action.replaceAll("-", "").slice(0, 12);
    const fresh = spans.filter(({ turn, start, end }) => !desk.of(turn).some((c) => c.coder === desk.me && c.code === code && c.start === start && c.end === end && !c.stale));
    const { label } = desk.code(code);
    if (!fresh.length && !before.length) {
      this.tell(desk.say("same already", { code: label }));
      return false;
    }
    const events = fresh.map(({ turn, start, end }, n): LogEvent => ({
      opid: `${action}/${n}`, coder: desk.me, op: "add",
      coding: { id: `${desk.me}-${id}${n || ""}`, code, transcript: desk.snapshot.transcript.id, turn: turn.row.id, start, end, coder: desk.me, ...(memo && { memo }) },
    }));
    const last = events.at(-1);
    if (last?.op === "add") {
      const old = desk.focused;
      desk.focused = last.coding.id;  // set first, so that one painting shows both
      const turn = desk.turnOf(desk.state.codings.get(old)?.turn ?? "");
      if (turn && !fresh.some((s) => s.turn === turn)) desk.repaint(new Set([turn.index]));
    }
    desk.do([...before, ...events]);
    desk.given = [code, ...desk.given.filter((c) => c !== code)];
    this.tell(desk.say("applied", { code: desk.code(code).label, n: this.cursor.words(fresh) }));
    return true;
  }

  slot(slot: number): void {
    const code = this.slots.code(slot);
    if (code) this.apply(code);
    else this.tell(this.desk.say("empty slot", { n: slot }));
  }

  lastCode(): void {
    const code = this.desk.recent[0];
    if (code) this.apply(code);
    else this.tell(this.desk.say("no last code"));
  }

  palette(only?: readonly string[]): void {
    if (!this.ready()) return;
    if (only && !only.length) return this.tell(this.desk.say("no last code"));
    palette(this.desk, (code, { memo }) => {
      if (this.apply(code) && memo) this.memo();
    }, (label) => this.newCode(label), only);
  }

  recent(): void {
    this.palette(this.desk.recent);
  }

  newCode(label = "", title = "new code"): void {
    const spans = this.ready();
    if (!spans) return;
    newCode(this.desk, this.desk.say(title), label, (text, parent) => {
      const same = this.desk.usable.find((c) => c.label.toLocaleLowerCase() === text.toLocaleLowerCase());
      const id = same?.id ?? this.freshId(text);
      this.give(id, spans, "", same ? [] : [{ opid: `${crypto.randomUUID()}/0`, op: "code", code: { id, label: text, parent } }]);
    });
  }

  private freshId(label: string): string {
    const plain = (fold(label).match(/[a-z0-9]+/g) ?? ["code"]).join("-").slice(0, 40).replace(/-$/, "");
    const taken = new Set(this.desk.codes.map((c) => c.id));
    let id = plain;
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
    return id;
  }

  inVivo(): void {
    const spans = this.ready();
    const first = spans?.[0];
    if (!first) return;
    const words = first.turn.text.slice(first.turn.offsets.toUnits(first.start), first.turn.offsets.toUnits(first.end));
    this.newCode([...words].slice(0, 80).join("").trim(), "in vivo");  // whole letters: half of an emoji cannot be saved
  }

  // ------------------------------------------------------------------ what is there already

  focus(coding: Coding): void {
    const turn = this.desk.turnOf(coding.turn);
    if (!turn) return;
    this.desk.focus(coding.id);
    if (coding.stale) return this.cursor.put({ turn: turn.index, at: 0 }, null);
    this.cursor.select(turn, coding.start, coding.end);
  }

  /** Go through the codings under the cursor, the shortest first; where there is none, through those of the turn. */
  cycle(): void {
    const found = this.under();
    if (!found.length) return this.tell(this.desk.say("no coding here"));
    const now = found.findIndex((c) => c.id === this.desk.focused);
    this.desk.focus(found[(now + 1) % found.length]!.id);
  }

  private under(): Coding[] {
    const turn = this.cursor.here;
    if (!turn) return [];
    const here = this.cursor.selected().find((s) => s.turn === turn);
    const at = turn.offsets.toPoints(this.cursor.at);
    const [from, to] = here ? [here.start, here.end] : [at, at];
    const shown = this.desk.of(turn).filter((c) => this.desk.shown(c));
    const over = shown.filter((c) => c.start <= Math.max(from, to - 1) && c.end >= from);
    return (over.length ? over : shown).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** Return the focused coding where it may be changed; take the shortest of one's own under the cursor otherwise. */
  private own(): Coding | null {
    const { desk } = this;
    if (!desk.writable) {
      this.askWho();
      return null;
    }
    let coding = desk.focusedCoding;
    if (!coding) {
      coding = this.under().find((c) => c.coder === desk.me);
      if (coding) desk.focus(coding.id);
    }
    if (!coding) this.tell(desk.say("no coding here"));
    else if (coding.coder !== desk.me) this.tell(desk.say("not yours", { who: coding.coder }));
    else return coding;
    return null;
  }

  remove(coding = this.own()): void {
    if (!coding) return;
    this.desk.do([{ opid: `${crypto.randomUUID()}/0`, coder: this.desk.me, op: "del", coding }]);
    this.tell(this.desk.say("removed", { code: this.desk.code(coding.code).label, key: this.key("undo") }));
  }

  edge(side: Side): void {
    if (!this.own()) return;
    this.edges.take(side);
    this.tell(this.desk.say(`edge ${side}`));
  }

  moved(id: string, start: number, end: number): void {
    const coding = this.desk.state.codings.get(id);
    if (!coding) return;
    const { turn } = coding;
    this.desk.do([{ opid: `${crypto.randomUUID()}/0`, coder: this.desk.me, op: "move", id, to: { turn, start, end }, from: { turn, start: coding.start, end: coding.end } }]);
    this.tell(this.desk.say("moved"));
  }

  /** Open a memo; `draft` is one that could not be saved. */
  memo(draft?: Draft): void {
    if (!this.desk.writable) return this.askWho();
    memo(this.desk, this.cursor.here, this.tell, draft);
  }

  // ------------------------------------------------------------------ tags

  /** Open the tags of the turns that are selected, or of the one with the cursor. */
  tags(turn = this.cursor.here): void {
    if (!this.desk.writable) return this.askWho();
    const selected = this.cursor.selected().map((s) => s.turn), turns = turn && selected.includes(turn) ? selected : turn ? [turn] : [];
    if (turns.length) tagging(this.desk, turns, (tag) => this.toggleTag(tag, turns));
  }

  private toggleTag(tag: string, turns: readonly Turn[]): void {
    const { desk } = this, action = crypto.randomUUID(), without = turns.filter((turn) => !desk.hasTag(turn, tag));
    const op = without.length ? "tag" : "tag.del";
    desk.do((without.length ? without : turns).map((turn, n) => ({ opid: `${action}/${n}`, coder: desk.me, op, target: desk.target(turn), tag })));
    this.tell(desk.say(without.length ? "tagged" : "untagged", { tag }));
  }

  // ------------------------------------------------------------------ undo and redo

  undo(): void {
    this.back(this.desk.history.undo, "undone", "nothing to undo");
  }

  redo(): void {
    this.back(this.desk.history.redo, "redone", "nothing to redo");
  }

  private back(list: LogEvent[][], done: string, nothing: string): void {
    const group = list.at(-1);
    if (!group || !this.desk.writable) return this.tell(this.desk.say(nothing));
    const action = crypto.randomUUID(), turn = this.turnTouched(group[0]!);
    this.desk.do([...group].reverse().map((event, n) => inverse(event, `${action}/${n}`)));
    if (turn && turn.index !== this.cursor.turn) this.cursor.put({ turn: turn.index, at: 0 }, null);
    this.tell(this.desk.say(done));
  }

  private turnTouched(event: LogEvent): Turn | undefined {
    if (event.op === "move") return this.desk.turnOf(event.to.turn);
    if ("target" in event) return this.desk.turnAt(event.target);
    return event.op === "add" || event.op === "del" ? this.desk.turnOf(event.coding.turn) : undefined;
  }

  // ------------------------------------------------------------------ looking around

  nextUncoded(): void {
    const next = this.desk.material.find((t) => this.desk.visible(t) && t.index > this.cursor.turn && !this.desk.isCoded(t));
    if (next) this.cursor.put({ turn: next.index, at: 0 }, null);
    else this.tell(this.desk.say("all coded"));
  }

  list(): void {
    const turn = this.cursor.here;
    if (turn) dialogs.list(this.desk, turn, { focus: (coding) => this.focus(coding), remove: (coding) => this.remove(coding) });
  }

  go(): void {
    dialogs.goTo(this.desk, (turn) => this.cursor.put({ turn: turn.index, at: 0 }, null));
  }

  search(): void {
    dialogs.search(this.desk, this.text, this.cursor);
  }

  filter(): void {
    dialogs.filter(this.desk, () => {
      this.cursor.intoSight();
      this.desk.tell("all");
    });
  }

  help(): void {
    help(this.desk);
  }

  others(): void {
    const { filter, coders, me } = this.desk, others = coders.filter((c) => c !== me);
    const hide = !others.every((c) => filter.hidden.has(c));
    for (const who of others) if (hide) filter.hidden.add(who); else filter.hidden.delete(who);
    this.desk.tell("all");
    this.tell(this.desk.say(hide ? "coder hidden" : "coder shown"));
  }

  standOut(fallback: string): void {
    this.desk.only = this.desk.only ? "" : (this.desk.focusedCoding?.code ?? fallback);
    this.desk.tell("all");
    this.tell(this.desk.only ? this.desk.say("only code", { code: this.desk.code(this.desk.only).label, key: this.key("stand out") }) : this.desk.say("all codes"));
  }
}
