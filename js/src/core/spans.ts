/** Overlapping stretches: which lane each takes in the margin, and where a text has to be cut to show them. */

export interface Stretch {
  start: number;
  end: number;
}

/**
 * Return the lane of each item, from 0, so that no two overlapping ones share a lane.
 * Greedy over items by start, the longest first; as few lanes as the deepest overlap has items.
 */
export function lanes(items: readonly Stretch[]): number[] {
  const order = items.map((_, i) => i).sort((a, b) => items[a]!.start - items[b]!.start || items[b]!.end - items[a]!.end || a - b);
  const free: number[] = [];  // where each lane ends
  const found = new Array<number>(items.length).fill(0);
  for (const i of order) {
    const { start, end } = items[i]!;
    let lane = free.findIndex((until) => until <= start);
    if (lane < 0) lane = free.length;
    free[lane] = end;
    found[i] = lane;
  }
  return found;
}

export interface Segment extends Stretch {
  /** Indices of the items that cover it. */
  items: number[];
}

/** Cut `[0, length)` at every border of an item; the pieces cover it without gaps or overlaps. */
export function segments(length: number, items: readonly Stretch[]): Segment[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of items) {
    if (start < length) cuts.add(Math.max(0, start));
    if (end > 0) cuts.add(Math.min(length, end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => ({
    start,
    end: at[i + 1]!,
    items: items.flatMap((item, n) => (item.start < at[i + 1]! && item.end > start ? [n] : [])),
  }));
}
