/** What a coding view holds and shows, as values. */

import type { Coding, LogEvent, Memo, Tag } from "../core/events.ts";
import type { Message, Op } from "../core/link.ts";
import { cuts, type Cuts } from "../core/moves.ts";
import { offsets, type Offsets } from "../core/offsets.ts";
import { fold } from "../core/search.ts";
import type { Changes } from "./keys.ts";

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
  /** Why nothing can be written, in words; "" where it can. */
  locked: string;
  transcript: { id: string; title: string; language: string; turns: TurnRow[] };
  codes: Code[];
  codings: Coding[];
  memos: Memo[];
  tags: Tag[];
  /** Every tag that is used anywhere in the study, as far as the coder may see. */
  tag_names: string[];
  /** Turn (`transcript/turn`) and code of each proposal that the coder did not want. */
  dismissed: [string, string][];
  history: LogEvent[];
  /** What the person chose for themselves. */
  keys: Changes;
  slots: Record<string, string>;
  test?: boolean;
}

/** A code that the computer proposes for a turn; nothing counts it before somebody takes it. */
export interface Proposal {
  turn: string;
  code: string;
  probability: number;
  /** What speaks for it, the strongest first. */
  words: string[];
  /** The memo of the coding, if it is taken: where it came from. */
  memo: string;
}

/** An action that makes a code; everything else is an event of the log. */
export type Act = LogEvent | (Op & { op: "code"; code: { id: string; label: string; parent: string | null } });

export class Turn {
  readonly offsets: Offsets;
  readonly codings = new Set<string>();
  readonly tags = new Map<string, Tag>();
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
  /** Show the turns with this tag alone. */
  tag: string;
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
