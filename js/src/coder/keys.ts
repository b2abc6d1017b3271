/**
 * Which key does what. Letters and signs go by what the key writes; digits by where the key lies, because a Czech keyboard
 * writes ě, š, č without Shift. With the selection keys, Shift selects.
 */

export interface Binding {
  action: string;
  keys: readonly string[];
  /** Shift is not part of the key: it means "select". */
  extends?: boolean;
}

export const BINDINGS: readonly Binding[] = [
  { action: "turn+", keys: ["ArrowDown", "j"], extends: true },
  { action: "turn-", keys: ["ArrowUp", "k"], extends: true },
  { action: "word+", keys: ["ArrowRight", "Ctrl+ArrowRight"], extends: true },
  { action: "word-", keys: ["ArrowLeft", "Ctrl+ArrowLeft"], extends: true },
  { action: "letter+", keys: ["Alt+ArrowRight"], extends: true },
  { action: "letter-", keys: ["Alt+ArrowLeft"], extends: true },
  { action: "end", keys: ["End"], extends: true },
  { action: "home", keys: ["Home"], extends: true },
  { action: "last", keys: ["Ctrl+End"], extends: true },
  { action: "first", keys: ["Ctrl+Home"], extends: true },
  { action: "sentence", keys: ["s"] },
  { action: "shrink", keys: ["Shift+s"] },
  { action: "whole turn", keys: ["t"] },
  { action: "palette", keys: ["c"] },
  { action: "last code", keys: ["q"] },
  { action: "recent", keys: ["r"] },
  { action: "new code", keys: ["n"] },
  { action: "in vivo", keys: ["i"] },
  { action: "memo", keys: ["m"] },
  { action: "cycle", keys: ["o"] },
  { action: "remove", keys: ["Delete", "Backspace"] },
  { action: "edge start", keys: ["[", "BracketLeft"] },
  { action: "edge end", keys: ["]", "BracketRight"] },
  { action: "keep", keys: ["Enter"] },
  { action: "undo", keys: ["Ctrl+z"] },
  { action: "redo", keys: ["Ctrl+Shift+z", "Ctrl+y"] },
  { action: "others", keys: ["h"] },
  { action: "stand out", keys: ["v"] },
  { action: "list", keys: ["l"] },
  { action: "go", keys: ["g"] },
  { action: "uncoded", keys: ["u"] },
  { action: "search", keys: ["f", "/"] },
  { action: "book", keys: ["b"] },
  { action: "help", keys: ["?", "F1"] },
  { action: "leave", keys: ["Escape"] },
];

const BY_KEY = new Map(BINDINGS.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)));

export interface Pressed {
  action: string;
  extend: boolean;
}

/** Return the slot, 1 to 9, of a digit key, or 0. */
export function digit(event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey">): number {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
}

/** Return what a key press asks for, or null. */
export function pressed(event: KeyboardEvent): Pressed | null {
  const written = event.getModifierState?.("AltGraph") ?? false;  // AltGr writes a sign; it is no Ctrl+Alt
  const ctrl = (event.ctrlKey || event.metaKey) && !written ? "Ctrl+" : "";
  const alt = event.altKey && !written ? "Alt+" : "";
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const sign = key.length === 1 && !/\p{L}/u.test(key);
  for (const name of [key, event.code]) {
    const shifted = event.shiftKey && !sign && name === key ? BY_KEY.get(`${ctrl}${alt}Shift+${name}`) : undefined;
    const found = shifted ?? BY_KEY.get(`${ctrl}${alt}${name}`);
    if (!found || (event.shiftKey && !sign && !shifted && !found.extends)) continue;
    return { action: found.action, extend: event.shiftKey && !!found.extends };
  }
  return null;
}
