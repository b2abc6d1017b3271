import type { Message, Model } from "../src/core/link.ts";

/** A kernel that notes what it is sent and says what a test lets it say. */
export class Kernel implements Model {
  sent: Record<string, unknown>[] = [];
  dead = false;
  private handlers: ((message: Message) => void)[] = [];

  constructor(private readonly traits: Readonly<Record<string, string>> = {}) {}

  /** The view that spoke last. */
  get view(): string {
    return String(this.sent.at(-1)?.["view"]);
  }

  send(content: unknown): void {
    if (this.dead) throw new Error("no connection");
    this.sent.push(content as Record<string, unknown>);
  }
  on(_: string, handler: (message: Message) => void): void {
    this.handlers.push(handler);
  }
  off(_: string, handler: (message: Message) => void): void {
    this.handlers = this.handlers.filter((h) => h !== handler);
  }
  get(name: string): string {
    return this.traits[name] ?? "";
  }
  say(message: Message): void {
    this.handlers.forEach((handler) => handler(message));
  }
  ops(): string[][] {
    return this.sent.filter((m) => m["kind"] === "ops").map((m) => (m["ops"] as { opid: string }[]).map((op) => op.opid));
  }
}
