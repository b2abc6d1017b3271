/** Where the cursor goes in a text: words and sentences, as the language cuts them. Offsets are UTF-16 code units. */

export interface Cuts {
  words: [number, number][];
  sentences: [number, number][];
}

const kept = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: "grapheme" | "word" | "sentence"): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  let found = kept.get(key);
  if (!found) {
    try {
      found = new Intl.Segmenter(language || "en", { granularity });
    } catch {
      found = new Intl.Segmenter("en", { granularity });  // a language tag that the browser does not take
    }
    kept.set(key, found);
  }
  return found;
}

/** Return the words and the sentences (without the space behind them) of `text`. */
export function cuts(text: string, language: string): Cuts {
  const words: [number, number][] = [];
  for (const part of segmenter(language, "word").segment(text)) {
    if (part.isWordLike) words.push([part.index, part.index + part.segment.length]);
  }
  const sentences: [number, number][] = [];
  for (const part of segmenter(language, "sentence").segment(text)) {
    const length = part.segment.trimEnd().length;
    if (length) sentences.push([part.index, part.index + length]);
  }
  return { words, sentences };
}

/** Return the end of the word behind `at`, or null at the end of the text. */
export function nextWord(cuts: Cuts, at: number): number | null {
  return cuts.words.find(([, end]) => end > at)?.[1] ?? null;
}

/** Return the start of the word before `at`, or null at the start of the text. */
export function previousWord(cuts: Cuts, at: number): number | null {
  return cuts.words.findLast(([start]) => start < at)?.[0] ?? null;
}

/** Return the offset one letter on (or, with -1, back), or null where the text ends; what is read as one letter stays whole. */
export function letter(text: string, at: number, step: 1 | -1): number | null {
  const found = segmenter("en", "grapheme").segment(text).containing(step > 0 ? at : at - 1);
  return found ? found.index + (step > 0 ? found.segment.length : 0) : null;
}

/** Return the sentence around `[start, end)`; where that is whole sentences already, one more behind or else before. */
export function growSentence({ sentences }: Cuts, start: number, end: number): [number, number] | null {
  if (!sentences.length) return null;
  const first = Math.max(0, sentences.findLastIndex(([from]) => from <= start));
  let last = sentences.findIndex(([, to]) => to >= end);
  if (last < 0) last = sentences.length - 1;
  const whole: [number, number] = [sentences[first]![0], sentences[Math.max(first, last)]![1]];
  if (whole[0] !== start || whole[1] !== end) return whole;
  if (last + 1 < sentences.length) return [start, sentences[last + 1]![1]];
  return first > 0 ? [sentences[first - 1]![0], end] : whole;
}

/** Return `[start, end)` without its last sentence, or null where nothing would be left. */
export function shrinkSentence({ sentences }: Cuts, start: number, end: number): [number, number] | null {
  const last = sentences.findLast(([from, to]) => from < end && to < end && from >= start);
  return last ? [start, last[1]] : null;
}

/** Return the span without white space at its ends, or null where nothing is left. */
export function trimmed(text: string, start: number, end: number): [number, number] | null {
  const part = text.slice(start, end);
  const left = part.length - part.trimStart().length;
  const right = part.trimEnd().length;
  return right > left ? [start + left, start + right] : null;
}
