/** Which key does what in the review: by what the key writes; digits by where the key lies. */

export type Action =
  | "accept" | "reject" | "accept here" | "reject here" | "kind" | "merge" | "split" | "edit" | "turn" | "next" | "mask" | "audit" | "words"
  | "down" | "up" | "undo" | "help" | "leave";

const KEYS: Readonly<Record<string, Action>> = {
  Enter: "accept", y: "accept", x: "reject", "Shift+y": "accept here", "Shift+x": "reject here", p: "kind", e: "merge", s: "split",
  t: "edit", a: "turn", o: "turn", d: "next", v: "mask", r: "audit", w: "words", ArrowDown: "down", j: "down", ArrowUp: "up", k: "up",
  "Ctrl+z": "undo", "?": "help", F1: "help", Escape: "leave",
};

/** Return what a key press asks for, the number of a place, or null. */
export function pressed(event: KeyboardEvent): Action | number | null {
  const ctrl = event.ctrlKey || event.metaKey;
  const place = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (place && !ctrl && !event.altKey) return Number(place) - 1;
  if (event.altKey) return null;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && /^\p{L}$/u.test(letter) ? "Shift+" : "";
  return KEYS[`${ctrl ? "Ctrl+" : ""}${shift}${letter}`] ?? null;
}

export const HELP: readonly [string, readonly [string, string][]][] = [
  ["keys decide", [["Enter · Y", "key accept"], ["X", "key reject"], ["Shift+Y · Shift+X", "key here"], ["P", "key kind"], ["E", "key merge"],
    ["S", "key split"], ["T", "key edit"], ["A", "key add"], ["Ctrl+Z", "key undo"]]],
  ["keys look", [["↓ ↑ · J K", "key move"], ["1–9", "key place"], ["D", "key next"], ["W", "key words"], ["V", "key mask"], ["R", "key audit"], ["?", "key help"], ["Esc", "key leave"]]],
];
