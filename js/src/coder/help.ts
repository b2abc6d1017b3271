/** The list of keys, and the table in which a person changes them. */

import { h } from "../ui/dom.ts";
import { open } from "../ui/panel.ts";
import type { Desk } from "./desk.ts";
import { BINDINGS, KeyMap, named, written, type Objection } from "./keys.ts";

/** A line of the help: actions whose keys it shows (or a sign that is no action's), and the word that says what they do. */
type Line = readonly [actions: readonly string[], what: string];

const HELP: readonly [title: string, lines: readonly Line[]][] = [
  ["keys move", [[["turn+", "turn-"], "key turn"], [["word-", "word+"], "key word"], [["letter-", "letter+"], "key letter"], [["Shift+"], "key extend"],
    [["sentence"], "key sentence"], [["shrink"], "key shrink"], [["whole turn"], "key whole turn"]]],
  ["keys code", [[["1–9"], "key slots"], [["palette"], "key palette"], [["last code"], "key last"], [["recent"], "key recent"], [["new code"], "key new"],
    [["in vivo"], "key in vivo"], [["memo"], "key memo"], [["tags"], "key tags"]]],
  ["keys change", [[["cycle"], "key cycle"], [["remove"], "key delete"], [["edge start"], "key edge start"], [["edge end"], "key edge end"], [["undo"], "key undo"], [["redo"], "key redo"]]],
  ["keys propose", [[["propose"], "key propose"], [["next proposal"], "key next proposal"], [["take"], "key take"], [["dismiss"], "key dismiss"]]],
  ["keys view", [[["uncoded"], "key uncoded"], [["go"], "key go"], [["search"], "key search"], [["list"], "key list"], [["others"], "key others"],
    [["stand out"], "key focus"], [["book"], "key book"], [["help"], "key help"], [["leave"], "key leave"]]],
];

const known = new Map(BINDINGS.map((binding) => [binding.action, binding]));

function keysOf(desk: Desk, actions: readonly string[]): string {
  return actions.map((action) => (known.has(action) ? desk.keys.keys(action).map(named).join(" ") || "–" : action)).join(" · ");
}

/** Show the keys. */
export function help(desk: Desk): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say("help"), closeLabel: say("close") });
  panel.element.classList.add("sp-wide");
  panel.body.tabIndex = 0;  // it scrolls, so the keyboard has to reach it
  panel.body.append(
    h("div", { class: "sp-row" }, h("button", { type: "button", onclick: () => change(desk) }, say("change keys"))),
    h("div", { class: "sp-keys" }, ...HELP.map(([title, lines]) => h("section", {}, h("h5", {}, say(title)),
      h("dl", {}, ...lines.flatMap(([actions, what]) => [h("dt", {}, h("kbd", {}, keysOf(desk, actions))), h("dd", {}, say(what))]))))),
    h("p", { class: "sp-quiet-text" }, say("keys mouse")));
  panel.element.querySelector("button")?.focus({ preventScroll: true });
}

/** Open the table of keys: a button a row, then the new key; what stands against it is said. */
function change(desk: Desk): void {
  const { say } = desk;
  const panel = open(desk.root, { title: say("change keys"), closeLabel: say("close") });
  panel.element.classList.add("sp-wide");
  const told = h("p", { role: "status" }, say("change keys hint"));
  const shown = new Map<string, { keys: HTMLElement; button: HTMLButtonElement }>();
  const draw = () => shown.forEach(({ keys }, action) => (keys.textContent = keysOf(desk, [action])));
  const set = (keys: KeyMap) => {
    desk.keys = keys;
    desk.link.request("keys", { value: keys.changes });
    desk.tell("all");
    draw();
  };
  const row = (action: string, what: string) => {
    const keys = h("kbd"), button = h("button", { type: "button", "aria-label": `${say("change")}: ${say(what)}` }, say("change"));
    shown.set(action, { keys, button });
    new Capture(desk, action, what, button, told, set);
    return h("tr", {}, h("th", { scope: "row" }, say(what)), h("td", {}, keys), h("td", {}, button));
  };
  const rows = HELP.flatMap(([, lines]) => lines.flatMap(([actions, what]) => actions.filter((a) => known.has(a) && !known.get(a)!.fixed).map((a) => row(a, actions.length > 1 ? `key ${a}` : what))));
  const reset = h("button", { type: "button", onclick: () => { set(new KeyMap()); told.textContent = say("keys reset"); } }, say("reset keys"));
  panel.body.append(told, h("div", { class: "sp-row" }, reset), h("div", { class: "sp-options", tabindex: 0, role: "region", "aria-label": say("change keys") },
    h("table", { class: "sp-key-table" }, h("tbody", {}, ...rows))));
  draw();
  shown.values().next().value?.button.focus({ preventScroll: true });
}

/** One button that waits for a key: Esc leaves things as they are, Delete leaves the action without a letter. */
class Capture {
  private wanted = "";

  constructor(private readonly desk: Desk, private readonly action: string, private readonly what: string, private readonly button: HTMLButtonElement, private readonly told: HTMLElement, private readonly set: (keys: KeyMap) => void) {
    button.addEventListener("click", () => this.begin());
    button.addEventListener("blur", () => this.end());
    button.addEventListener("keydown", (event) => this.key(event));
  }

  private begin(): void {
    this.wanted = "";
    this.button.setAttribute("aria-pressed", "true");
    this.say("press a key");
  }

  private end(): void {
    this.button.removeAttribute("aria-pressed");
  }

  private say(key: string, values: Record<string, string> = {}): void {
    this.told.textContent = this.desk.say(key, { what: this.desk.say(this.what), ...values });
  }

  private key(event: KeyboardEvent): void {
    if (!this.button.hasAttribute("aria-pressed") || event.key === "Tab") return;
    const key = written(event);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      this.end();
      return this.say("key kept");
    }
    if (key) this.give(event.key === "Delete" || event.key === "Backspace" ? "" : key);
  }

  private give(key: string): void {
    const against = key ? this.desk.keys.objection(this.action, key) : null;
    if (against && !(against.why === "taken" && this.wanted === key)) return this.object(key, against);
    this.set(this.desk.keys.given(this.action, key));
    this.end();
    this.say(key ? "key given" : "key taken away", { key: named(key) });
  }

  private object(key: string, against: Objection): void {
    this.wanted = key;
    const by = against.why === "taken" ? this.desk.say(label(against.by)) : "";
    this.say(`key ${against.why}`, { key: named(key), by });
  }
}

/** The word that says what an action does. */
function label(action: string): string {
  const line = HELP.flatMap(([, lines]) => lines).find(([actions]) => actions.includes(action));
  return line && line[0].length > 1 ? `key ${action}` : (line?.[1] ?? action);
}
