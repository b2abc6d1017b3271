/** What every widget does with the place it is given: guard the keys, link to the kernel, draw when the kernel has answered. */

import { Link, type LinkOptions, type Message, type Model, type Op, type Saving } from "../core/link.ts";
import { speaker, type Say } from "../core/words.ts";
import { h } from "./dom.ts";
import { guard } from "./guard.ts";
import { savingView, type SavingView } from "./saving.ts";

/** The parts that a widget gets; `refresh` draws it. */
export interface Mounted {
  root: HTMLElement;
  link: Link;
  say: Say;
  saving: SavingView;
}

export interface Widget {
  /** Draw everything from a snapshot; called again after each reconnecting. */
  draw(mounted: Mounted, snapshot: Message): void;
  /** Rows that are on the disk; `mine` were sent from this view. */
  done(rows: unknown[], mine: boolean): void;
  news?(message: Message): void;
  answer?(message: Message): void;
  /** Say why actions could not be saved, once everything is drawn again as it is on the disk. */
  refused(sentence: string, ops: Op[]): void;
  /** A key that was pressed anywhere in it, before whatever has the focus takes it. */
  key(event: KeyboardEvent): void;
  close(): void;
}

export interface MountOptions {
  model: Model;
  el: HTMLElement;
  name: string;
  every?: number;
  widget: Widget;
  /** Who is at work and under which key unsaved actions are kept, from what is known now. */
  greet(): { who: Record<string, unknown>; key: string };
}

/** Return a storage of the browser, or null where it is forbidden. */
export function storage(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

/** Draw a widget into `el`; return how to take it away, and the link. */
export function mount({ model, el, name, every, widget, greet }: MountOptions): { link: Link; close(): void } {
  const waits = h("p", { class: "sp-waiting", role: "status" }, String(model.get("waiting") ?? "…"));
  const root = h("div", { class: `sp sp-${name}`, "data-widget": name }, waits);
  el.append(root);
  const unguard = guard(root), keys = (event: KeyboardEvent) => widget.key(event);
  el.addEventListener("keydown", keys, true);
  let mounted: Mounted | null = null;
  let told: (() => void) | null = null;
  const options: LinkOptions = {
    model,
    storage: storage("sessionStorage"),
    ...(every !== undefined && { every }),
    onSnapshot(message) {
      performance.mark("spolu-snapshot");
      const say = speaker(message["words"] as Record<string, string>, String(message["language"]));
      mounted = { root, link, say, saving: savingView(say, () => link.reconnect()) };
      root.lang = String(message["language"]);
      widget.draw(mounted, message);
      told?.();
      told = null;
      if (message["test"]) root.dataset["view"] = link.view;
    },
    onDone: (rows, mine) => mounted && widget.done(rows, mine),
    onRefused(refused, ops) {
      const why = [...new Set(refused.map((r) => r.why))].join(" ");
      told = () => mounted && widget.refused(mounted.say("refused", { why }), ops);
      link.reconnect();
    },
    onNews: (message) => widget.news?.(message),
    onAnswer: (message) => widget.answer?.(message),
    onSaving(saving: Saving) {
      if (mounted) mounted.saving.show(saving);
      else if (saving.kind === "failed" && saving.why) waits.textContent = saving.why;  // there is nothing to draw, and this says why
    },
  };
  const link = new Link(options);
  window.addEventListener("pagehide", link.flush);
  const { who, key } = greet();
  link.hello(who, key);
  void root.offsetWidth;  // the widget's style sheet is worked into the page while the kernel reads, not when its answer waits to be painted
  return {
    link,
    close() {
      el.removeEventListener("keydown", keys, true);
      window.removeEventListener("pagehide", link.flush);
      link.close();
      widget.close();
      unguard();
      root.remove();
    },
  };
}
