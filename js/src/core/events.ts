/**
 * Codings, memos and tags as a coder's log makes them: the reducer of `spolu.coding.log`, event by event.
 * Both read the same cases (tests/widgets/cases/events.json).
 */

export interface Coding {
  id: string;
  code: string;
  transcript: string;
  turn: string;
  /** Code points of the turn. */
  start: number;
  end: number;
  coder: string;
  at?: string;
  memo?: string;
  quote?: string;
  /** Its words are no longer there: listed, not painted. */
  stale?: boolean;
}

export interface Memo {
  id: string;
  target: string;
  text: string;
  coder: string;
  at?: string;
}

/** A word of somebody's own on a turn; `target` is `transcript/turn`. */
export interface Tag {
  target: string;
  tag: string;
  coder: string;
}

interface Place {
  turn: string;
  start: number;
  end: number;
  quote?: string;
}

interface Head {
  opid: string;
  coder: string;
  at?: string;
  /** The opid of the event that this one takes back. */
  undoes?: string;
}

/** One line of a log, as JSON. */
export type LogEvent = Head &
  (
    | { op: "add" | "del"; coding: Coding }
    | { op: "move"; id: string; to: Place; from: Place }
    | { op: "memo" | "memo.del"; memo: Memo; before: string }
    | { op: "tag" | "tag.del"; target: string; tag: string }
    | { op: "dismiss" | "dismiss.del"; target: string; code: string }
  );

export interface State {
  codings: Map<string, Coding>;
  memos: Map<string, Memo>;
  tags: Map<string, Tag>;
  /** Proposals that the coder did not want: see `dismissal`. */
  dismissed: Set<string>;
}

/** The name of a tag in a state. */
export const tagKey = ({ target, tag, coder }: Tag): string => `${coder}\0${target}\0${tag}`;

/** The name of a dismissed proposal in a state. */
export const dismissal = (target: string, code: string): string => `${target}\0${code}`;

/** Return a state that holds what is given. */
export function state(codings: Iterable<Coding> = [], memos: Iterable<Memo> = [], tags: Iterable<Tag> = [], dismissed: Iterable<readonly [string, string]> = []): State {
  return {
    codings: new Map([...codings].map((c) => [c.id, c])), memos: new Map([...memos].map((m) => [m.id, m])),
    tags: new Map([...tags].map((t) => [tagKey(t), t])), dismissed: new Set([...dismissed].map(([target, code]) => dismissal(target, code))),
  };
}

/** Return what an event is about: a coding's id, or the target of a memo, tag or dismissal. */
export function subject(event: LogEvent): string {
  if ("coding" in event) return event.coding.id;
  if ("memo" in event) return event.memo.target;
  return "target" in event ? event.target : event.id;
}

/** Change `state` as the event says; return the ids of the codings that look different now. */
export function apply(state: State, event: LogEvent): string[] {
  switch (event.op) {
    case "add":
      state.codings.set(event.coding.id, { ...event.coding });
      return [event.coding.id];
    case "del":
      return state.codings.delete(event.coding.id) ? [event.coding.id] : [];
    case "move": {
      const found = state.codings.get(event.id);
      if (!found) return [];
      const { turn, start, end } = event.to;
      state.codings.set(event.id, { ...found, turn, start, end, stale: false });
      return [event.id];
    }
    case "memo":
    case "memo.del": {
      const { memo } = event;
      if (event.op === "memo") state.memos.set(memo.id, memo);
      else state.memos.delete(memo.id);
      const coding = state.codings.get(memo.target);
      if (!coding) return [];
      state.codings.set(coding.id, { ...coding, memo: event.op === "memo" ? memo.text : "" });
      return [coding.id];
    }
    case "tag":
    case "tag.del": {
      const { target, tag, coder } = event;
      if (event.op === "tag") state.tags.set(tagKey(event), { target, tag, coder });
      else state.tags.delete(tagKey(event));
      return [];
    }
    case "dismiss":
      state.dismissed.add(dismissal(event.target, event.code));
      return [];
    case "dismiss.del":
      state.dismissed.delete(dismissal(event.target, event.code));
      return [];
  }
}

/** Return the event that takes `event` back. */
export function inverse(event: LogEvent, opid: string): LogEvent {
  const head = { opid, coder: event.coder, undoes: event.opid };
  switch (event.op) {
    case "add":
      return { ...head, op: "del", coding: event.coding };
    case "del":
      return { ...head, op: "add", coding: event.coding };
    case "move":
      return { ...head, op: "move", id: event.id, to: event.from, from: event.to };
    case "memo":
      return event.before
        ? { ...head, op: "memo", memo: { ...event.memo, text: event.before }, before: event.memo.text }
        : { ...head, op: "memo.del", memo: event.memo, before: "" };
    case "memo.del":
      return { ...head, op: "memo", memo: event.memo, before: "" };
    case "tag":
    case "tag.del":
      return { ...head, op: event.op === "tag" ? "tag.del" : "tag", target: event.target, tag: event.tag };
    case "dismiss":
    case "dismiss.del":
      return { ...head, op: event.op === "dismiss" ? "dismiss.del" : "dismiss", target: event.target, code: event.code };
  }
}

/** What one key press did: `uuid/0`, `uuid/1` … share an action and are undone together. */
export const action = (opid: string): string => opid.split("/", 1)[0]!;

/** What can be undone and what can be done again, the latest last; each entry is the events of one action. */
export interface History {
  undo: LogEvent[][];
  redo: LogEvent[][];
}

/** Add an event to the history that came before it. */
export function remember(history: History, event: LogEvent): void {
  const from = event.undoes === undefined ? undefined : [history.undo, history.redo].find((list) => list.some((group) => group.some((e) => e.opid === event.undoes)));
  if (event.undoes === undefined) {
    history.redo.length = 0;
    push(history.undo, event);
    return;
  }
  if (!from) return;  // it undoes something older than what is known here
  for (const group of from) {
    const at = group.findIndex((e) => e.opid === event.undoes);
    if (at >= 0) group.splice(at, 1);
  }
  push(from === history.undo ? history.redo : history.undo, event);
  for (const list of [history.undo, history.redo]) list.splice(0, list.length, ...list.filter((group) => group.length));
}

function push(list: LogEvent[][], event: LogEvent): void {
  const last = list.at(-1);
  if (last?.length && action(last[0]!.opid) === action(event.opid)) last.push(event);
  else list.push([event]);
}
