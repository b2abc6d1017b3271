/** Which code each of the keys 1–9 gives: the coder's own choice, kept in their settings; the first codes until then. */

import type { Desk } from "./desk.ts";

export class Slots {
  private readonly chosen: Record<number, string>;

  constructor(private readonly desk: Desk, private readonly told: (slot: number, code: string) => void) {
    this.chosen = { ...desk.snapshot.slots };
  }

  /** The code of a slot, or "". */
  code(slot: number, free = this.free): string {
    const own = this.chosen[slot];
    if (own && this.desk.usable.some((c) => c.id === own)) return own;
    return free[slot - 1] ?? "";
  }

  /** The slot of each code that has one. */
  keys(): Map<string, number> {
    const { free } = this;
    return new Map([9, 8, 7, 6, 5, 4, 3, 2, 1].map((slot) => [this.code(slot, free), slot]));
  }

  set(slot: number, code: string): void {
    for (const other of Object.keys(this.chosen)) if (this.chosen[Number(other)] === code) delete this.chosen[Number(other)];
    this.chosen[slot] = code;
    this.desk.link.request("slots", { value: this.chosen });
    this.told(slot, code);
  }

  /** Codes that fill the slots nobody chose: those without children first, in the order of the codebook. */
  private get free(): string[] {
    const parents = new Set(this.desk.codes.map((c) => c.parent));
    const taken = new Set(Object.values(this.chosen));
    return this.desk.usable.filter((c) => !parents.has(c.id) && !taken.has(c.id)).map((c) => c.id);
  }
}
