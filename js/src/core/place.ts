/** Offsets of a text and places in the element that holds it, however many text nodes it is cut into. */

/** Return node and offset of UTF-16 offset `at` in `element`. */
export function place(element: Node, at: number): [Node, number] {
  const only = element.firstChild;
  if (only?.nodeType === 3 && !only.nextSibling) return [only, Math.min(at, (only as Text).length)];
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  let last: Text | null = null;
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    if (left <= node.length) return [node, left];
    left -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [element, 0];
}

/** Return the UTF-16 offset in `element` of a place inside it. */
export function offsetOf(element: Node, node: Node, offset: number): number {
  if (node.nodeType === 3 && node === element.firstChild) return offset;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * Return the range from `start` to `end` in `element`. It does not follow later changes: a live range would have to be
 * looked at by the browser with every element that is removed anywhere, and there are hundreds of them.
 */
export function rangeOf(element: Node, start: number, end: number): StaticRange {
  const [startContainer, startOffset] = place(element, start), [endContainer, endOffset] = place(element, end);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

let ruler: Range | undefined;

/** Return the one range for measuring, set from `start` to `end` in `element`; it holds until the next call. */
export function ruled(element: Node, start: number, end: number): Range {
  ruler ??= document.createRange();
  ruler.setStart(...place(element, start));
  ruler.setEnd(...place(element, end));
  return ruler;
}
