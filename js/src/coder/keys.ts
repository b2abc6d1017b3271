/**
 * Which key does what. Letters and signs go by what the key writes; digits by where the key lies, because a Czech keyboard
 * writes ě, š, č without Shift. With the selection keys, Shift selects.
 *
 * A person may give an action another letter or sign (or none). Named keys (arrows, Delete, Ctrl+Z …) stay what they are, so
 * that nobody can lock themselves out.
 */

export interface Binding {
  action: string;
  keys: readonly string[];
  /** Its keys are the same for everybody. */
  fixed?: boolean;
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
  { action: "keep", keys: ["Enter"], fixed: true },
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
  { action: "leave", keys: ["Escape"], fixed: true },
  { action: "tags", keys: ["e"] },
  { action: "propose", keys: ["p"] },
  { action: "next proposal", keys: ["d"] },
  { action: "take", keys: ["y"] },
  { action: "dismiss", keys: ["x"] },
];

/** Whether a key is a letter or sign, which a person may change; `[` is also known by where it lies. */
const plain = (key: string): boolean => /^(?:Alt\+)?(?:Shift\+)?.$/u.test(key) || key.startsWith("Bracket");

/** What a person changed: an action's letter, "" for none. */
export type Changes = Readonly<Record<string, string>>;

export interface Pressed {
  action: string;
  extend: boolean;
}

/** Why a key cannot be given to an action. */
export type Objection = { why: "taken"; by: string } | { why: "digit" | "fixed" | "shift" };

/** The keys as one person has them. */
export class KeyMap {
  private readonly byKey = new Map<string, Binding>();
  readonly changes: Changes;

  constructor(changes: Changes = {}) {
    this.changes = Object.fromEntries(Object.entries(changes).filter(([, key]) => typeof key === "string" && (key === "" || plain(key))));
    for (const binding of BINDINGS) for (const key of this.of(binding)) if (!this.byKey.has(key) || binding.action in this.changes) this.byKey.set(key, binding);
  }

  private of(binding: Binding): readonly string[] {
    const own = this.changes[binding.action];
    if (own === undefined || binding.fixed) return binding.keys;
    return [...binding.keys.filter((key) => !plain(key)), ...(own ? [own] : [])];
  }

  /** The keys that do `action` now, without second names (where `[` lies, Ctrl with an arrow). */
  keys(action: string): string[] {
    const binding = BINDINGS.find((b) => b.action === action);
    return binding ? this.of(binding).filter((key) => !/^Bracket|^Ctrl\+Arrow/.test(key) && this.byKey.get(key) === binding) : [];
  }

  /** The first key of `action` as a person reads it; "–" where it has none. */
  name(action: string): string {
    const keys = this.keys(action);
    return named(keys.find(plain) ?? keys[0] ?? "–");
  }

  /** Return what stands against giving `key` to `action`, or null. */
  objection(action: string, key: string): Objection | null {
    if (/^\d$/.test(key)) return { why: "digit" };
    if (!plain(key)) return { why: "fixed" };
    const selects = (name: string) => this.byKey.get(name)?.extends;
    const own = BINDINGS.find((b) => b.action === action)?.extends;
    if (own ? key.includes("Shift+") || this.byKey.has(`Shift+${key}`) : key.includes("Shift+") && selects(key.replace("Shift+", ""))) return { why: "shift" };
    const by = this.byKey.get(key);
    return by && by.action !== action ? { why: "taken", by: by.action } : null;
  }

  /** Return the keys with `key` given to `action`; who had it has it no more. */
  given(action: string, key: string): KeyMap {
    const had = this.byKey.get(key);
    return new KeyMap({ ...this.changes, ...(key && had && had.action !== action && { [had.action]: "" }), [action]: key });
  }

  /** Return what a key press asks for, or null. */
  pressed(event: KeyboardEvent): Pressed | null {
    const { ctrl, alt, key, sign } = parts(event);
    for (const name of [key, event.code]) {
      const shifted = event.shiftKey && !sign && name === key ? this.byKey.get(`${ctrl}${alt}Shift+${name}`) : undefined;
      const found = shifted ?? this.byKey.get(`${ctrl}${alt}${name}`);
      if (!found || (event.shiftKey && !sign && !shifted && !found.extends)) continue;
      return { action: found.action, extend: event.shiftKey && !!found.extends };
    }
    return null;
  }
}

function parts(event: KeyboardEvent): { ctrl: string; alt: string; key: string; sign: boolean } {
  const written = event.getModifierState?.("AltGraph") ?? false;  // AltGr writes a sign; it is no Ctrl+Alt
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return {
    ctrl: (event.ctrlKey || event.metaKey) && !written ? "Ctrl+" : "",
    alt: event.altKey && !written ? "Alt+" : "",
    key,
    sign: key.length === 1 && !/\p{L}/u.test(key),
  };
}

/** Return how a pressed key is written in a key map, or "" for a modifier alone. */
export function written(event: KeyboardEvent): string {
  if (["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead"].includes(event.key)) return "";
  const { ctrl, alt, key, sign } = parts(event), slot = digit(event);
  return `${ctrl}${alt}${event.shiftKey && !sign ? "Shift+" : ""}${slot || key}`;
}

const SIGNS: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", ArrowRight: "→", ArrowLeft: "←", Escape: "Esc", " ": "␣" };

/** Return a key as a person reads it. */
export function named(key: string): string {
  const at = key.lastIndexOf("+", key.length - 2) + 1, last = key.slice(at);
  return key.slice(0, at) + (SIGNS[last] ?? (last.length === 1 ? last.toUpperCase() : last));
}

/** Return the slot, 1 to 9, of a digit key, or 0. */
export function digit(event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey">): number {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
}
