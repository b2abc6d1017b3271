/** The coding view of `study.code(...)`, as anywidget draws it. */

import type { LogEvent } from "./core/events.ts";
import type { Message, Model } from "./core/link.ts";
import { Desk } from "./coder/desk.ts";
import type { Act, Proposal, Snapshot } from "./coder/model.ts";
import { View, type Where } from "./coder/view.ts";
import { mount, storage, type Mounted, type Widget } from "./ui/mount.ts";

const POLL = 2000;

/** Draw the view; return how to take it away. */
function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const local = storage("localStorage"), session = storage("sessionStorage");
  const mark = String(model.get("mark") ?? "");  // study and transcript, without their words
  const study = mark.split("/", 1)[0]!;
  let view: View | null = null;
  let desk: Desk | null = null;
  // whom the cell names comes before whom this browser remembers: the work would stand under another's name
  let coder = String(model.get("coder") ?? "") || (local?.getItem(`spolu/${study}/coder`) ?? "");

  const greet = () => ({ who: { coder }, key: `spolu/${mark}/${coder}/queue` });
  const choose = (who: string) => {
    coder = who;
    keep(local, `spolu/${study}/coder`, who);
    const { who: me, key } = greet();
    link.hello(me, key);
  };
  const placeKey = `spolu/${mark}/place`;
  const leaving = () => view && keep(session, placeKey, JSON.stringify(view.where));

  const widget: Widget = {
    draw(parts, message) {
      const snapshot = message as Snapshot;
      const had = parts.root.contains(document.activeElement);
      const where = view?.where ?? recall(session, placeKey), proposals = desk?.me === snapshot.coder ? desk.proposals : null;
      view?.close();
      desk = new Desk(snapshot, parts.say, parts.link, parts.root);
      view = new View(desk, parts.saving, choose, where);
      desk.follow(parts.link.waiting as Act[], true);
      if (proposals) desk.propose([...proposals.values()].flat());
      if (had && snapshot.coder) view.cursor.show();
      if (snapshot.test) hook(desk, view, parts);
    },
    done(rows, mine) {
      if (mine || !desk) return;
      const others = (rows as LogEvent[]).filter((event) => here(event, desk!) && (event.coder === desk!.me || !desk!.snapshot.blind));
      for (const event of others) desk.follow([event], event.coder === desk.me);
    },
    news(message: Message) {
      if (!desk || !message["codings"]) return;
      desk.news(message as never);
      if (message["text_changed"]) view?.textChanged();
    },
    answer(message: Message) {
      const fault = String(message["fault"] ?? "");
      if (message["about"] === "suggestions") view?.actions.proposing.answered((message["rows"] ?? []) as Proposal[], fault);
      else if (fault) view?.say(fault);
    },
    refused(sentence, ops) {
      const memo = (ops as Act[]).find((op) => op.op === "memo");
      if (memo?.op === "memo") view?.actions.memo({ id: memo.memo.target, text: memo.memo.text, why: sentence });  // nobody has to write it again
      view?.say(sentence);
    },
    key: (event) => view?.key(event),
    close() {
      leaving();
      window.removeEventListener("pagehide", leaving);
      view?.close();
    },
  };
  const { link, close } = mount({ model, el, name: "coder", every: POLL, widget, greet });
  window.addEventListener("pagehide", leaving);
  return close;
}

/** Whether an event belongs to the transcript that is shown. */
function here(event: LogEvent, desk: Desk): boolean {
  if (event.op === "add" || event.op === "del") return event.coding.transcript === desk.snapshot.transcript.id;
  if ("target" in event) return !!desk.turnAt(event.target);
  return event.op === "move" ? desk.state.codings.has(event.id) : true;
}

function keep(store: Storage | null, key: string, value: string): void {
  try {
    store?.setItem(key, value);
  } catch {
    // storage is full or forbidden: the next refresh begins at the top
  }
}

function recall(store: Storage | null, key: string): Where | null {
  try {
    return JSON.parse(store?.getItem(key) ?? "null") as Where | null;
  } catch {
    return null;
  }
}

/** Let tests look at the desk, where the kernel says that this is a test. */
function hook(desk: Desk, view: View, { link }: Mounted): void {
  const all = ((window as unknown as Record<string, unknown>)["__spolu"] ??= {}) as Record<string, unknown>;
  all[link.view] = { desk, view, link };
}

export default { render };
