/** What is on the desk: the transcript, the codes, every coding with where it lies, and what is shown of it. */

import { apply, remember, state, type Coding, type History, type LogEvent, type Memo, type State } from "../core/events.ts";
import type { Link, Message, Op } from "../core/link.ts";
import { cuts, type Cuts } from "../core/moves.ts";
import { offsets, type Offsets } from "../core/offsets.ts";
import { fold } from "../core/search.ts";
import type { Say } from "../core/words.ts";

export interface Code {
  id: string;
  label: string;
  parent: string | null;
  colour: string;
  pattern: string;
  alias: string[];
  definition: string;
  use: string;
  avoid: string;
  example: string;
  retired: boolean;
  /** How deep in the tree, from 0. */
  depth?: number;
}

interface TurnRow {
  id: string;
  who: string;
  role: string;
  text: string;
  group: string;
}

export interface Snapshot extends Message {
  language: string;
  words: Record<string, string>;
  study: string;
  coder: string;
  coders: string[];
  blind: boolean;
  closed: boolean;
  locked: string;
  transcript: { id: string; title: string; language: string; turns: TurnRow[] };
  codes: Code[];
  codings: Coding[];
  memos: Memo[];
  history: LogEvent[];
  test?: boolean;
}

/** An action that makes a code; everything else is an event of the log. */
export type Act = LogEvent | (Op & { op: "code"; code: { id: string; label: string; parent: string | null } });

export class Turn {
  readonly offsets: Offsets;
  readonly codings = new Set<string>();
  private kept?: Cuts;
  private plain?: string;

  constructor(readonly index: number, readonly row: TurnRow, private readonly language: string) {
    this.offsets = offsets(row.text);
  }

  get text(): string {
    return this.row.text;
  }

  /** Words and sentences, cut when first asked for. */
  get cuts(): Cuts {
    return (this.kept ??= cuts(this.text, this.language));
  }

  get folded(): string {
    return (this.plain ??= fold(this.text));
  }
}

/** A coding as it is drawn; offsets in UTF-16 code units. */
export interface Drawn {
  coding: Coding;
  code: Code;
  start: number;
  end: number;
  focused: boolean;
  dim: boolean;
}

export interface Filter {
  /** Coders whose codings are hidden. */
  hidden: Set<string>;
  /** Show this code (and what lies below it) alone. */
  code: string;
  memo: boolean;
}

/** Whoever draws something of the desk. */
export interface Part {
  /** These turns' codings look different. */
  turns?(turns: ReadonlySet<number>): void;
  /** Codes, coders or filters changed: everything may look different. */
  all?(): void;
  /** The cursor moved, or another coding has the focus. */
  cursor?(): void;
}

export class Desk {
  readonly turns: Turn[];
  readonly history: History = { undo: [], redo: [] };
  readonly filter: Filter = { hidden: new Set(), code: "", memo: false };
  readonly parts: Part[] = [];
  codes: Code[] = [];
  state: State;
  coders: string[];
  recent: string[] = [];
  focused = "";
  /** A coding whose edge is being moved, as it would be. */
  preview: { id: string; start: number; end: number } | null = null;
  /** Focus mode: the one code that stands out. */
  only = "";
  private byId = new Map<string, Code>();
  private readonly index = new Map<string, Turn>();

  constructor(readonly snapshot: Snapshot, readonly say: Say, readonly link: Link, readonly root: HTMLElement) {
    this.turns = snapshot.transcript.turns.map((row, i) => new Turn(i, row, snapshot.transcript.language));
    for (const turn of this.turns) this.index.set(turn.row.id, turn);
    this.coders = snapshot.coders;
    this.state = state(snapshot.codings, snapshot.memos);
    this.takeCodes(snapshot.codes);
    for (const coding of this.state.codings.values()) this.index.get(coding.turn)?.codings.add(coding.id);
    for (const event of snapshot.history) remember(this.history, event);
    const mine = snapshot.codings.filter((c) => c.coder === this.me).sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
    this.recent = [...new Set(mine.map((c) => c.code))].slice(0, 5);
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
      const id = "coding" in act ? act.coding.id : "memo" in act ? act.memo.target : act.id;
      this.unplace(id, touched);
      apply(this.state, act);
      this.place(id, touched);
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

  private addCode(row: { id: string; label: string; parent: string | null }): boolean {
    if (this.byId.has(row.id)) return false;
    const above = row.parent ? this.code(row.parent) : null;
    const code: Code = { ...row, colour: above?.colour ?? "#6a6a6a", pattern: above ? "stripes" : "", alias: [], definition: "", use: "", avoid: "", example: "", retired: false };
    this.takeCodes([...this.codes, code]);
    return true;
  }

  /** Take over what others changed meanwhile. */
  news(message: { codes: Code[]; codings: Coding[]; memos: Memo[]; coders: string[] }): void {
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
