/** Memos: on a coding, a turn, a transcript or a code; one a coder on each. */

import type { Memo } from "../core/events.ts";
import { h } from "../ui/dom.ts";
import { open } from "../ui/panel.ts";
import type { Desk } from "./desk.ts";
import type { Turn } from "./model.ts";

interface Target {
  id: string;
  label: string;
}

/** A memo that was written already, on what, and why it could not be saved. */
export interface Draft {
  id: string;
  text: string;
  why: string;
}

/** The dialog of a memo on one of `targets`; Ctrl+Enter keeps it, an empty text removes it. */
function dialog(desk: Desk, targets: readonly Target[], textOf: (target: string) => string, keep: (target: string, text: string) => void, draft?: Draft): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say("memo"), closeLabel: say("close") });
  const about = h("select", {}, ...targets.map(({ id, label }) => h("option", { value: id }, label)));
  const area = h("textarea", { rows: 5, dir: "auto" });
  if (draft) about.value = draft.id;
  area.value = draft?.text ?? textOf(about.value);
  let shown = area.value;
  about.addEventListener("change", () => {
    const there = textOf(about.value), typed = area.value.startsWith(shown) ? area.value.slice(shown.length) : area.value;
    area.value = [there, typed.trim()].filter(Boolean).join("\n");  // nobody has to type it again
    shown = there;
  });
  const done = () => {
    panel.close();
    if (area.value.trim() !== textOf(about.value)) keep(about.value, area.value.trim());
  };
  panel.body.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    done();
  });
  if (draft) panel.body.append(h("p", { role: "alert" }, draft.why));
  panel.body.append(h("label", {}, say("memo on"), about), h("label", {}, say("memo text"), area),
    h("div", { class: "sp-row" }, h("button", { type: "button", class: "sp-primary", onclick: done }, say("keep")), h("kbd", {}, "Ctrl+Enter"),
      h("button", { type: "button", onclick: () => panel.close() }, say("cancel"))));
  area.focus({ preventScroll: true });
}

/** Open a memo on what has the focus, or stands around it; `draft` is one that could not be saved. */
export function memo(desk: Desk, turn: Turn | undefined, tell: (sentence: string) => void, draft?: Draft): void {
  const { say } = desk;
  const textOf = (target: string) => desk.state.codings.get(target)?.memo ?? memoOn(desk, target)?.text ?? "";
  dialog(desk, targets(desk, turn, draft), textOf, (target, text) => {
    const head = { opid: `${crypto.randomUUID()}/0`, coder: desk.me }, before = textOf(target);
    const id = memoOn(desk, target)?.id ?? `m-${desk.me}-${target}`;
    desk.do([text ? { ...head, op: "memo", memo: { id, target, text, coder: desk.me }, before } : { ...head, op: "memo.del", memo: { id, target, text: before, coder: desk.me }, before: "" }]);
    tell(say("memo kept"));
  }, draft);
}

/** Return what a memo may be on, the nearest first; what a draft is on comes before. */
function targets(desk: Desk, turn: Turn | undefined, draft: Draft | undefined): Target[] {
  const { say } = desk, { id } = desk.snapshot.transcript, coding = desk.focusedCoding;
  const found: Target[] = [];
  if (coding?.coder === desk.me) found.push({ id: coding.id, label: nameOf(desk, coding.id) });
  if (turn) found.push({ id: `${id}/${turn.row.id}`, label: say("this turn", { id: turn.row.id }) });
  found.push({ id, label: say("this transcript", { id }) });
  if (coding) found.push({ id: coding.code, label: say("this code", { code: desk.code(coding.code).label }) });
  if (draft && !found.some((t) => t.id === draft.id)) found.unshift({ id: draft.id, label: nameOf(desk, draft.id) });
  return found;
}

function nameOf(desk: Desk, target: string): string {
  const coding = desk.state.codings.get(target);
  return coding ? desk.say("this coding", { code: desk.code(coding.code).label }) : target;
}

function memoOn(desk: Desk, target: string): Memo | undefined {
  return [...desk.state.memos.values()].find((m) => m.target === target && m.coder === desk.me);
}
