/** Finding that forgives: lower case, without diacritics, with every letter at its old place. */

/** Return `text` folded, of the same length in UTF-16 code units, so that offsets carry over. */
export function fold(text: string): string {
  let out = "";
  for (const unit of text) {
    const plain = unit === "ł" || unit === "Ł" ? "l" : unit.normalize("NFD").charAt(0).toLowerCase();
    out += unit.length === 1 && plain.length === 1 ? plain : unit;
  }
  return out;
}

/** Return where `needle` (folded) stands in `hay` (folded). */
export function find(hay: string, needle: string): [number, number][] {
  const found: [number, number][] = [];
  if (!needle) return found;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) found.push([at, at + needle.length]);
  return found;
}

/**
 * Return how well `query` finds one of `texts`, or -1: 3 a text begins with it, 2 a word of it does, 1 it stands inside;
 * the first text counts most.
 */
export function score(query: string, texts: readonly string[]): number {
  const wanted = fold(query.trim().normalize("NFC"));
  if (!wanted) return 0;
  let best = -1;
  texts.forEach((text, i) => {
    const at = fold(text).indexOf(wanted);
    if (at < 0) return;
    const kind = at === 0 ? 3 : /[\s\-–/(]/.test(text.charAt(at - 1)) ? 2 : 1;
    best = Math.max(best, kind * 10 - i);
  });
  return best;
}
