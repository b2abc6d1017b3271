/** Code points (on disk, in messages) and UTF-16 code units (in the DOM) of one text. */

export interface Offsets {
  /** Code point offset -> UTF-16 offset. */
  toUnits(points: number): number;
  /** UTF-16 offset -> code point offset; the middle of a surrogate pair counts as its end. */
  toPoints(units: number): number;
}

const SAME: Offsets = { toUnits: (n) => n, toPoints: (n) => n };

/** Return the two-way map of `text`; the identity where nothing lies outside the basic plane. */
export function offsets(text: string): Offsets {
  if (!/[\uD800-\uDBFF]/.test(text)) return SAME;
  const pairs: number[] = [];  // code point index of each surrogate pair
  let point = 0;
  for (const letter of text) {
    if (letter.length === 2) pairs.push(point);
    point++;
  }
  const below = (n: number) => lowerBound(pairs, n);
  return {
    toUnits: (n) => n + below(n),
    toPoints(units) {
      let low = 0, high = units;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (middle + below(middle) >= units) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** Return how many of the sorted `values` are smaller than `limit`. */
function lowerBound(values: readonly number[], limit: number): number {
  let low = 0, high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
