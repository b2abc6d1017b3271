/**
 * The one place that talks to the kernel. An action shows at once; here it waits, with an id of its own, until the kernel
 * says that it is on the disk. What waits is kept in the tab's session storage, so that a refresh or a dead kernel loses
 * nothing: whoever connects next under the same name sends it again, and the kernel knows by the id what it has already.
 *
 * Messages: `hello` -> `snapshot`, `ops` -> `ack` (to every view), `poll` -> `news`, `ask` -> `answer`, and `fault` whenever
 * something cannot be.
 */

import { soon } from "./soon.ts";

export interface Op {
  opid: string;
}

export interface Message {
  kind: string;
  view?: string;
  [key: string]: unknown;
}

/** What of an anywidget model is used. */
export interface Model {
  send(content: unknown): void;
  on(event: "msg:custom", handler: (message: Message) => void): void;
  off(event: "msg:custom", handler: (message: Message) => void): void;
  get(name: string): unknown;
}

export type Saving = { kind: "saved" } | { kind: "waiting"; n: number } | { kind: "failed"; n: number; why: string };

export interface Refusal {
  opid: string;
  why: string;
}

export interface LinkOptions {
  model: Model;
  /** Kept between refreshes; the tab's own. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** Milliseconds without an answer after which nothing may be called saved. */
  patience?: number;
  /** Milliseconds between two looks at other people's files; 0 = never. */
  every?: number;
  onSnapshot(message: Message): void;
  /** Actions that are on the disk: `mine` came from this view. */
  onDone(rows: unknown[], mine: boolean): void;
  /** Actions that cannot be, each with why; they wait no longer. */
  onRefused(refused: Refusal[], ops: Op[]): void;
  onNews(message: Message): void;
  /** What `request` asked for. */
  onAnswer?(message: Message): void;
  onSaving(saving: Saving): void;
}

export class Link {
  /** Names this view: unique over tabs, so that each knows its own answers. */
  readonly view = crypto.randomUUID();
  private queue: Op[] = [];
  private outbox: Op[] = [];
  private key = "";
  private who: Record<string, unknown> = {};
  private heard = 0;
  private asked = 0;
  private why = "";
  private readonly timers: ReturnType<typeof setInterval>[] = [];

  constructor(private readonly options: LinkOptions) {
    options.model.on("msg:custom", this.receive);
    this.timers.push(setInterval(this.watch, 250));
    if (options.every) this.timers.push(setInterval(this.poll, options.every));
  }

  /** Ask for everything there is, as `who` (their name, what is shown). `key` names the queue that is kept. */
  hello(who: Record<string, unknown>, key: string): void {
    if (key !== this.key) {
      const fresh = this.key ? [] : this.queue;
      this.key = key;
      this.queue = [...this.kept(), ...fresh];
    }
    this.who = who;
    this.ask({ kind: "hello", ...who });
  }

  /** Send actions that were already shown; they go once they are painted, several of one frame together. */
  push(ops: Op[]): void {
    this.queue.push(...ops);
    this.outbox.push(...ops);
    soon(this, this.flush);
  }

  /** Keep and send now what waits for its frame: a page that is being left gets no other. */
  readonly flush = (): void => {
    const ops = this.outbox.splice(0);
    if (!ops.length) return;
    this.keep();
    this.ask({ kind: "ops", ...this.who, ops });
    this.report();
  };

  /** Send again what waits, after asking for the kernel's state. */
  reconnect(): void {
    this.why = "";
    this.hello(this.who, this.key);
  }

  /** Ask for something that may take its time: until it is answered, nothing is called late. */
  request(about: string, content: Record<string, unknown> = {}): void {
    try {
      this.options.model.send({ kind: "ask", about, ...this.who, ...content, view: this.view });
    } catch {
      this.ask({ kind: "poll", ...this.who });  // says that the connection is gone
    }
  }

  /** What waits to be saved. */
  get waiting(): readonly Op[] {
    return this.queue;
  }

  close(): void {
    this.flush();
    this.options.model.off("msg:custom", this.receive);
    this.timers.forEach(clearInterval);
    try {
      this.options.model.send({ kind: "bye", view: this.view });
    } catch {
      // the kernel has gone already: there is nobody to tell
    }
  }

  private ask(content: Record<string, unknown>): void {
    if (!this.asked) this.asked = performance.now();
    try {
      this.options.model.send({ ...content, view: this.view });
    } catch {
      this.asked = -Infinity;  // the connection is gone: say so at once
    }
  }

  private readonly receive = (message: Message): void => {
    const mine = message.view === this.view;
    if (mine && message.kind !== "answer") {
      this.heard = performance.now();
      this.asked = 0;
    }
    if (message.kind === "snapshot" && mine) this.settle(message);
    else if (message.kind === "ack") this.acknowledge(message, mine);
    else if (message.kind === "news" && mine) this.options.onNews(message);
    else if (message.kind === "answer" && mine) this.options.onAnswer?.(message);
    else if (message.kind === "fault" && mine) {
      this.why = String(message["why"] ?? "");
      this.report();
    }
  };

  private settle(message: Message): void {
    this.why = "";
    this.options.onSnapshot(message);
    this.outbox = [];
    if (this.queue.length && !message["closed"]) this.ask({ kind: "ops", ...this.who, ops: this.queue });
    this.report();
  }

  private acknowledge(message: Message, mine: boolean): void {
    const rows = (message["rows"] ?? []) as Op[];
    const refused = (message["refused"] ?? []) as Refusal[];
    const over = new Set([...((message["done"] ?? []) as string[]), ...refused.map((r) => r.opid)]);
    const gone = this.queue.filter((op) => refused.some((r) => r.opid === op.opid));
    this.queue = this.queue.filter((op) => !over.has(op.opid));
    if (mine) this.why = "";
    this.keep();
    this.options.onDone(rows, mine);
    if (mine && refused.length) this.options.onRefused(refused, gone);
    this.report();
  }

  private readonly watch = (): void => {
    if (this.asked && performance.now() - this.asked > (this.options.patience ?? 2000)) this.report();
  };

  private readonly poll = (): void => {
    if (!this.asked && this.heard && document.visibilityState !== "hidden") this.ask({ kind: "poll", ...this.who });
  };

  private report(): void {
    const n = this.queue.length;
    const late = this.asked !== 0 && performance.now() - this.asked > (this.options.patience ?? 2000);
    if (this.why || late) this.options.onSaving({ kind: "failed", n, why: this.why });
    else this.options.onSaving(n ? { kind: "waiting", n } : { kind: "saved" });
  }

  private kept(): Op[] {
    try {
      return JSON.parse(this.options.storage?.getItem(this.key) ?? "[]") as Op[];
    } catch {
      return [];
    }
  }

  private keep(): void {
    try {
      if (this.queue.length) this.options.storage?.setItem(this.key, JSON.stringify(this.queue));
      else this.options.storage?.removeItem(this.key);
    } catch {
      // storage is full or forbidden: the queue lives in memory alone, and "waiting" says that it waits
    }
  }
}
