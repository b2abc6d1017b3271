/** What is on the desk: the transcript, the codes, every coding with where it lies, and what is shown of it. */

import { apply, dismissal, remember, state, subject, tagKey, type Coding, type History, type LogEvent, type Memo, type State, type Tag } from "../core/events.ts";
import type { Link } from "../core/link.ts";
import type { Say } from "../core/words.ts";
import { KeyMap } from "./keys.ts";
import { Turn, type Act, type Code, type Drawn, type Filter, type Part, type Proposal, type Snapshot } from "./model.ts";

export class Desk {
  readonly turns: Turn[];
  readonly history: History = { undo: [], redo: [] };
  readonly filter: Filter = { hidden: new Set(), code: "", memo: false, tag: "" };
  readonly parts: Part[] = [];
  codes: Code[] = [];
  state: State;
  coders: string[];
  /** Codes that were given last, the latest first. */
  given: string[] = [];
  focused = "";
  /** A coding whose edge is being moved, as it would be. */
  preview: { id: string; start: number; end: number } | null = null;
  /** Focus mode: the one code that stands out. */
  only = "";
  keys: KeyMap;
  /** What is proposed, by turn; null where nobody asked. */
  proposals: Map<string, Proposal[]> | null = null;
  /** The proposal that the keys mean: turn and code. */
  proposal = "";
  private byId = new Map<string, Code>();
  private readonly index = new Map<string, Turn>();

  constructor(readonly snapshot: Snapshot, readonly say: Say, readonly link: Link, readonly root: HTMLElement) {
    this.turns = snapshot.transcript.turns.map((row, i) => new Turn(i, row, snapshot.transcript.language));
    for (const turn of this.turns) this.index.set(turn.row.id, turn);
    this.coders = snapshot.coders;
    this.keys = new KeyMap(snapshot.keys);
    this.state = state(snapshot.codings, snapshot.memos, snapshot.tags, snapshot.dismissed);
    for (const tag of this.state.tags.values()) this.turnAt(tag.target)?.tags.set(tagKey(tag), tag);
    this.takeCodes(snapshot.codes);
    for (const coding of this.state.codings.values()) this.index.get(coding.turn)?.codings.add(coding.id);
    for (const event of snapshot.history) remember(this.history, event);
    const mine = snapshot.codings.filter((c) => c.coder === this.me).sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
    this.given = [...new Set(mine.map((c) => c.code))];
  }

  get me(): string {
    return this.snapshot.coder;
  }

  get writable(): boolean {
    return !this.snapshot.closed;
  }

  // ------------------------------------------------------------------ codes

  code(id: string): Code {
    return this.byId.get(id) ?? { id, label: id, parent: null, colour: "#6a6a6a", pattern: "", alias: [], definition: "", use: "", avoid: "", example: "", retired: true };
  }

  /** The codes that may be given. */
  get usable(): Code[] {
    return this.codes.filter((c) => !c.retired);
  }

  /** The last five codes that may still be given. */
  get recent(): string[] {
    return this.given.filter((id) => this.byId.get(id)?.retired === false).slice(0, 5);
  }

  takeCodes(codes: Code[]): void {
    this.byId = new Map(codes.map((c) => [c.id, c]));
    const below = (parent: string | null, depth: number): Code[] =>
      codes.filter((c) => (c.parent && this.byId.has(c.parent) ? c.parent : null) === parent).flatMap((c) => [{ ...c, depth }, ...below(c.id, depth + 1)]);
    this.codes = below(null, 0);
    for (const code of this.codes) this.byId.set(code.id, code);
  }

  parentLabel(code: Code): string {
    return code.parent ? this.code(code.parent).label : "";
  }

  private under(code: string, above: string): boolean {
    for (let at: string | null = code; at; at = this.byId.get(at)?.parent ?? null) if (at === above) return true;
    return false;
  }

  // ------------------------------------------------------------------ codings

  turnOf(id: string): Turn | undefined {
    return this.index.get(id);
  }

  /** The turn that a memo, tag or dismissal is on; its target is `transcript/turn`. */
  turnAt(target: string): Turn | undefined {
    const [transcript, turn] = target.split("/");
    return transcript === this.snapshot.transcript.id && turn ? this.index.get(turn) : undefined;
  }

  target(turn: Turn): string {
    return `${this.snapshot.transcript.id}/${turn.row.id}`;
  }

  shown(coding: Coding): boolean {
    const { hidden, code, memo } = this.filter;
    return !coding.stale && !hidden.has(coding.coder) && (!code || this.under(coding.code, code)) && (!memo || !!coding.memo);
  }

  /** Every coding of a turn, in the order of the text; the lost ones last. */
  of(turn: Turn): Coding[] {
    return [...turn.codings].map((id) => this.state.codings.get(id)!).sort((a, b) => Number(!!a.stale) - Number(!!b.stale) || a.start - b.start || b.end - a.end);
  }

  drawn(turn: Turn): Drawn[] {
    return this.of(turn).filter((c) => this.shown(c)).map((coding) => {
      const { start, end } = this.preview?.id === coding.id ? this.preview : coding;
      return {
        coding,
        code: this.code(coding.code),
        start: turn.offsets.toUnits(start),
        end: turn.offsets.toUnits(end),
        focused: coding.id === this.focused,
        dim: this.only !== "" && !this.under(coding.code, this.only),
      };
    });
  }

  // ------------------------------------------------------------------ tags and proposals

  /** The tags of a turn that are shown: one's own first. */
  tagsOf(turn: Turn): Tag[] {
    const rank = (tag: Tag) => `${tag.coder === this.me ? 0 : 1}${tag.tag}`;
    return [...turn.tags.values()].filter((t) => !this.filter.hidden.has(t.coder)).sort((a, b) => rank(a).localeCompare(rank(b)));
  }

  hasTag(turn: Turn, tag: string): boolean {
    return [...turn.tags.values()].some((t) => t.coder === this.me && t.tag === tag);
  }

  /** Every tag that is in use, those of this transcript included. */
  get tagNames(): string[] {
    return [...new Set([...this.snapshot.tag_names, ...[...this.state.tags.values()].map((t) => t.tag)])].sort((a, b) => a.localeCompare(b));
  }

  /** Whether the filter leaves a turn in sight. */
  visible(turn: Turn): boolean {
    return !this.filter.tag || this.tagsOf(turn).some((t) => t.tag === this.filter.tag);
  }

  get filtering(): boolean {
    const { hidden, code, memo, tag } = this.filter;
    return hidden.size > 0 || !!code || memo || !!tag;
  }

  /** What is proposed for a turn and was neither dismissed nor given already. */
  proposed(turn: Turn): Proposal[] {
    const all = this.proposals?.get(turn.row.id);
    if (!all) return [];
    const given = new Set([...turn.codings].map((id) => this.state.codings.get(id)!).filter((c) => c.coder === this.me).map((c) => c.code));
    return all.filter((p) => !given.has(p.code) && !this.state.dismissed.has(dismissal(this.target(turn), p.code)) && this.usable.some((c) => c.id === p.code));
  }

  /** Take over what the computer proposes; null switches proposals off. */
  propose(rows: readonly Proposal[] | null): void {
    this.proposals = rows && new Map<string, Proposal[]>();
    for (const row of rows ?? []) this.proposals!.set(row.turn, [...(this.proposals!.get(row.turn) ?? []), row]);
    this.proposal = "";
    this.tell("all");
  }

  get focusedCoding(): Coding | undefined {
    return this.state.codings.get(this.focused);
  }

  isCoded(turn: Turn): boolean {
    return [...turn.codings].some((id) => this.state.codings.get(id)!.coder === this.me);
  }

  /** Turns that are there to be coded: not the interviewer's. */
  get material(): Turn[] {
    return this.turns.filter((t) => !["interviewer", "facilitator", "question"].includes(t.row.role));
  }

  // ------------------------------------------------------------------ changing

  /** Show actions at once and hand them on to be saved. */
  do(acts: Act[]): void {
    this.follow(acts, true);
    this.link.push(acts);
  }

  /** Let what is shown follow actions, whoever made them. */
  follow(acts: Act[], mine: boolean): void {
    const touched = new Set<number>();
    let codes = false;
    for (const act of acts) {
      if (act.op === "code") {
        codes = this.addCode(act.code) || codes;
        continue;
      }
      const id = subject(act);
      this.unplace(id, touched);
      apply(this.state, act);
      this.place(id, touched);
      if ("target" in act) this.mark(act, touched);
      if (mine) remember(this.history, act);
    }
    if (!this.state.codings.has(this.focused)) this.focused = "";
    if (codes) this.tell("all");
    this.repaint(touched);
  }

  private unplace(id: string, touched: Set<number>): void {
    const turn = this.index.get(this.state.codings.get(id)?.turn ?? "");
    if (turn?.codings.delete(id)) touched.add(turn.index);
  }

  private place(id: string, touched: Set<number>): void {
    const turn = this.index.get(this.state.codings.get(id)?.turn ?? "");
    if (!turn) return;
    turn.codings.add(id);
    touched.add(turn.index);
  }

  private mark(act: LogEvent & { target: string }, touched: Set<number>): void {
    const turn = this.turnAt(act.target);
    if (!turn) return;
    touched.add(turn.index);
    if (act.op === "tag") turn.tags.set(tagKey(act), { target: act.target, tag: act.tag, coder: act.coder });
    if (act.op === "tag.del") turn.tags.delete(tagKey(act));
  }

  private addCode(row: { id: string; label: string; parent: string | null }): boolean {
    if (this.byId.has(row.id)) return false;
    const above = row.parent ? this.code(row.parent) : null;
    const code: Code = { ...row, colour: above?.colour ?? "#6a6a6a", pattern: above ? "stripes" : "", alias: [], definition: "", use: "", avoid: "", example: "", retired: false };
    this.takeCodes([...this.codes, code]);
    return true;
  }

  /** Take over what others changed meanwhile. */
  news(message: { codes: Code[]; codings: Coding[]; memos: Memo[]; tags: Tag[]; coders: string[] }): void {
    this.takeCodes(message.codes);
    this.coders = message.coders;
    for (const coding of [...this.state.codings.values()]) {
      if (coding.coder === this.me) continue;
      this.unplace(coding.id, new Set());
      this.state.codings.delete(coding.id);
    }
    for (const coding of message.codings) {
      this.state.codings.set(coding.id, coding);
      this.place(coding.id, new Set());
    }
    for (const memo of [...this.state.memos.values()]) if (memo.coder !== this.me) this.state.memos.delete(memo.id);
    for (const memo of message.memos) this.state.memos.set(memo.id, memo);
    for (const turn of this.turns) for (const [key, tag] of turn.tags) if (tag.coder !== this.me && turn.tags.delete(key)) this.state.tags.delete(key);
    for (const tag of message.tags) {
      this.state.tags.set(tagKey(tag), tag);
      this.turnAt(tag.target)?.tags.set(tagKey(tag), tag);
    }
    if (!this.state.codings.has(this.focused)) this.focused = "";
    this.tell("all");
  }

  /** Give a coding the focus, "" to none. */
  focus(id: string): void {
    const touched = new Set([this.focused, id].flatMap((one) => this.index.get(this.state.codings.get(one)?.turn ?? "")?.index ?? []));
    this.focused = id;
    this.repaint(touched);
    this.tell("cursor");
  }

  repaint(turns: ReadonlySet<number>): void {
    for (const part of this.parts) part.turns?.(turns);
  }

  tell(what: "all" | "cursor"): void {
    for (const part of this.parts) part[what]?.();
  }
}
