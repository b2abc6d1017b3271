// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Message } from "../src/core/link.ts";
import { run } from "../src/core/soon.ts";
import widget from "../src/reviewer.ts";
import { pressed } from "../src/reviewer/keys.ts";
import { Queue, type Card, type State } from "../src/reviewer/queue.ts";
import { near } from "../src/reviewer/sheet.ts";
import { Kernel } from "./kernel.ts";

const card = (key: string, state: State = "waits", name = key): Card => ({
  key, kind: "PER", name, forms: [[name, 1]], mentions: 1, transcripts: ["R01"], state, evidence: [], contexts: [], pseudonym: "", may_mean: [], together: false,
});

describe("the queue", () => {
  test("the next one that waits is found round the end, and never the same again once it is decided", () => {
    const queue = new Queue([card("a"), card("b", "sure"), card("c")]);
    expect(queue.next() && queue.current).toBe("c");
    expect(queue.next() && queue.current).toBe("a");
    queue.change({ changed: [card("a", "accepted"), card("c", "rejected")], gone: [] });
    expect(queue.next()).toBe(false);
    expect(queue.current).toBe("a");
  });
  test("the order stays when cards change; a new one comes right after the current one", () => {
    const queue = new Queue([card("a"), card("b"), card("c")]);
    queue.change({ changed: [card("b", "accepted"), card("new")], gone: [] });
    expect(queue.visible.map((c) => c.key)).toEqual(["a", "new", "b", "c"]);
  });
  test("a card that went into another gives its place to the next", () => {
    const queue = new Queue([card("a"), card("b"), card("c")]);
    queue.current = "b";
    queue.change({ changed: [card("a", "accepted")], gone: ["b"] });
    expect(queue.current).toBe("c");
    queue.change({ changed: [], gone: ["c", "a"] });
    expect(queue.card).toBeUndefined();
    expect(queue.visible).toEqual([]);
  });
  test("names that wait come before details that stay meanwhile, and both are still to be decided", () => {
    const queue = new Queue([card("a", "open"), card("b", "accepted"), card("c")]);
    queue.current = "b";
    expect([queue.waiting, queue.next(), queue.current]).toEqual([2, true, "c"]);
    queue.change({ changed: [card("c", "rejected")], gone: [] });
    expect([queue.waiting, queue.next(), queue.current]).toEqual([1, true, "a"]);
  });
  test("details that many share are asked of nobody, and are there to be opened", () => {
    const queue = new Queue([card("a", "open"), card("b", "shared"), card("c", "sure")]);
    queue.change({ changed: [card("a", "rejected")], gone: [] });
    expect([queue.waiting, queue.next()]).toEqual([0, false]);
    queue.show = "shared";
    expect(queue.visible.map((c) => c.key)).toEqual(["a", "b"]);
    queue.move(1);
    expect(queue.card?.state).toBe("shared");
  });
  test("a filter keeps the card that is being decided", () => {
    const queue = new Queue([card("a"), card("b", "accepted")]);
    queue.show = "waits";
    queue.change({ changed: [card("a", "accepted")], gone: [] });
    expect(queue.visible.map((c) => c.key)).toEqual(["a"]);
  });
  test("whom to merge with is found by a part of a form in any case", () => {
    const queue = new Queue([card("a", "sure", "Kubátová"), card("b", "sure", "Kubát"), card("c", "sure", "Ježek")]);
    expect(queue.find("KUB").map((c) => c.key)).toEqual(["b"]);
    expect(queue.find("  ")).toEqual([]);
  });
  test("whom to merge with stands before what is of another kind, since Enter takes the first", () => {
    const mail = { ...card("b", "sure", "kubat@pošta.example"), kind: "EMAIL" };
    const queue = new Queue([card("a", "sure", "Kubátová"), mail, card("c", "sure", "Kubat")]);
    expect(queue.find("kub").map((c) => c.key)).toEqual(["c", "b"]);
  });
});

describe("keys", () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => pressed({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more } as KeyboardEvent);
  test("a Czech keyboard's digits choose a place without Shift", () => expect(press("ě", { code: "Digit2" })).toBe(1));
  test("Shift means: only here", () => expect(press("X", { shiftKey: true })).toBe("reject here"));
  test("a question mark needs Shift on some keyboards", () => expect(press("?", { shiftKey: true })).toBe("help"));
  test("Ctrl+X and other keys of the browser stay the browser's", () => expect(press("x", { ctrlKey: true })).toBeNull());
});

Element.prototype.scrollIntoView = () => undefined; // jsdom has no layout

/** Draw cards into the page; return what a test needs to look at them and press on them. */
function shown(...cards: Card[]) {
  return drawn({}, ...cards);
}

/** The same in `words` that a test reads. */
function drawn(words: Record<string, string>, ...cards: Card[]) {
  const kernel = new Kernel({ mark: "study" }), el = document.createElement("div");
  sessionStorage.clear(); // what the case before left waiting
  document.body.append(el);
  const close = widget.render({ model: kernel, el });
  kernel.say({ kind: "snapshot", view: kernel.view, language: "en", words, cards, kinds: {}, progress: { text: "" } } as Message);
  const click = (what: string, more: MouseEventInit = {}) => {
    const on = el.querySelector<HTMLElement>(what)!;
    on.focus();
    on.dispatchEvent(new MouseEvent("click", { bubbles: true, ...more }));
  };
  const ops = () => (run(), kernel.sent.filter((m) => m["kind"] === "ops").flatMap((m) => m["ops"] as Record<string, unknown>[]));
  return { el, click, ops, kernel, end: () => { close(); el.remove(); } };
}

const place = (turn: string) => ({ transcript: "R01", turn, start: 0, end: 1, before: "", text: "x", after: "", inserted: "y" });
const asked = (): Card => ({ ...card("a"), mentions: 2, contexts: [place("@title"), place("t001")], may_mean: [["b", "Bára"]] });

describe("the view", () => {
  test.each([
    ["a decision", ".sp-acts button:nth-child(2)"], ["an answer", ".sp-card .sp-row button"], ["a place", ".sp-place:nth-child(2)"],
  ])("after a click on %s the keys still reach the view: a wrong click can be undone", (_, what) => {
    const { el, click, ops, end } = shown(asked(), card("b"));
    click(what);
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
    expect([el.contains(document.activeElement), ops().at(-1)?.["do"]]).toEqual([true, "undo"]);
    end();
  });
  test.each([
    ["for the whole card", {}, undefined], ["with Shift for the chosen place alone", { shiftKey: true }, 1],
  ])("who is meant is answered %s", (_, how, at) => {
    const { click, ops, end } = shown(asked(), card("b"));
    click(".sp-place:nth-child(2)");
    click(".sp-card .sp-row button", how);
    expect(ops().map((op) => [op["do"], op["value"], op["at"]])).toEqual([["merge", "b", at]]);
    end();
  });
  const tick = (el: HTMLElement) => el.querySelector<HTMLInputElement>(".sp-only input")!.click();
  test.each([
    ["who is meant", ".sp-card .sp-row button", ["merge", 1]], ["that it cannot be told", ".sp-card .sp-row button:last-child", ["accept", 1]],
    ["to replace it", ".sp-acts button:nth-child(1)", ["accept", 1]], ["to keep it", ".sp-acts button:nth-child(2)", ["reject", 1]],
    ["that it is somebody else", ".sp-acts button:nth-child(5)", ["split", 1]],
  ])("ticked, an answer holds at the chosen place alone, without Shift: %s", (_, what, expected) => {
    const { el, click, ops, end } = shown(asked(), card("b"));
    click(".sp-place:nth-child(2)");
    tick(el);
    click(what);
    expect(ops().map((op) => [op["do"], op["at"]])).toEqual([expected]);
    end();
  });
  test("the tick keeps the focus and the keys, is said on the buttons, and is gone with the card", () => {
    const { el, ops, end } = shown(asked(), { ...asked(), key: "b" });
    const box = () => el.querySelector<HTMLInputElement>(".sp-only input")!, first = () => el.querySelector(".sp-acts button")!.textContent;
    box().focus();
    tick(el);
    expect([document.activeElement === box(), first()]).toEqual([true, "accept hereEnter"]);
    box().dispatchEvent(new KeyboardEvent("keydown", { key: "p", bubbles: true })); // a kind holds everywhere: nothing is asked
    expect([el.querySelector(".sp-panel"), el.querySelectorAll(".sp-acts [disabled]").length]).toEqual([null, 2]);
    box().dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true }));
    expect(ops().map((op) => [op["do"], op["key"], op["at"]])).toEqual([["reject", "a", 0]]);
    expect([...el.querySelectorAll(".sp-place")].map((p) => p.getAttribute("aria-checked"))).toEqual(["false", "true"]); // the next place
    box().dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    expect([box().checked, first()]).toEqual([false, "acceptEnter"]);
    end();
  });
  const press = (key: string, more: KeyboardEventInit = {}) => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  const merging = (kinds: readonly [string, string], words = "other") => {
    const view = shown({ ...asked(), kind: kinds[0] }, { ...card("b", "sure", "other"), kind: kinds[1] });
    view.el.querySelector<HTMLElement>(".sp-queue")!.focus();
    press("e");
    const field = view.el.querySelector<HTMLInputElement>(".sp-panel input")!;
    field.value = words;
    field.dispatchEvent(new Event("input"));
    press("Enter");
    return { ...view, made: () => view.ops().map((op) => [op["do"], op["key"], op["value"], op["kind"]]) };
  };
  test.each([
    ["of one kind at once", ["PER", "PER"], undefined], ["of no kind under the other's", ["OTHER", "PER"], undefined],
    ["with one of no kind under its own", ["PER", "OTHER"], "PER"],
  ] as const)("a card is merged %s: nothing is asked", (_, kinds, kind) => {
    const { el, made, end } = merging(kinds);
    expect([el.querySelector(".sp-panel"), made()]).toEqual([null, [["merge", "a", "b", kind]]]);
    end();
  });
  test("of two kinds it is asked, by keys alone, as what both are replaced; one Enter too many leaves them apart", () => {
    const { el, made, end } = merging(["ADDR", "EMAIL"]);
    const buttons = () => [...el.querySelectorAll<HTMLButtonElement>(".sp-panel .sp-row button")];
    expect([...el.querySelectorAll(".sp-both li")].map((li) => li.textContent)).toEqual(["a · ADDR", "other · EMAIL"]);
    expect([made(), document.activeElement === buttons()[0], buttons().map((b) => b.textContent)]).toEqual([[], true, ["merge apart", "merge as", "merge as"]]);
    buttons()[0]!.click(); // what Enter does to the button that has the focus
    expect([el.querySelector(".sp-panel"), made(), el.contains(document.activeElement)]).toEqual([null, [], true]);
    end();
  });
  test.each([[1, "ADDR"], [2, "EMAIL"]] as const)("button %i says the kind", (n, kind) => {
    const { el, made, end } = merging(["ADDR", "EMAIL"]);
    el.querySelectorAll<HTMLButtonElement>(".sp-panel .sp-row button")[n]!.click();
    expect(made()).toEqual([["merge", "a", "b", kind]]);
    press("z", { ctrlKey: true });
    expect(made().at(-1)![0]).toBe("undo");
    end();
  });
  test("a card of one place asks of no reach", () => {
    const { el, end } = shown({ ...card("a"), contexts: [place("t001")] });
    expect(el.querySelector(".sp-only")).toBeNull();
    end();
  });
  test.each([
    ["one card", ["b"], "back: Bára"], ["several cards", ["b", "a"], "back: Bára, 2"], ["a card that is no more", ["gone"], "undone"],
  ])("what is taken back of %s is named and comes up, wherever one is", (_, keys, said) => {
    const { el, kernel, end } = drawn({ "undone of": "back: {name}", "undone more": "back: {name}, {n}", undone: "undone" },
      card("a", "waits", "Adam"), card("b", "accepted", "Bára"));
    kernel.say({ kind: "ack", view: kernel.view, done: [], rows: [{ undone: true, keys }, { changed: [card("b", "waits", "Bára")], gone: [], progress: { text: "" } }] });
    const now = el.querySelector(".sp-item[aria-selected=true]")!.getAttribute("data-key");
    expect([el.querySelector(".sp-about")!.textContent, now]).toEqual([said, keys[0] === "gone" ? "a" : "b"]);
    end();
  });
  test("what stands beside the talk is called by a word", () => {
    const { el, end } = shown(asked());
    expect([...el.querySelectorAll(".sp-place > p:last-child")].map((p) => p.textContent!.split(" → ")[0])).toEqual(["R01 beside title", "R01 t001"]);
    end();
  });
});

describe("words on one list", () => {
  const word = (key: string, state: State = "waits"): Card => ({
    ...card(key, state, `Word-${key}`), kind: "OTHER", together: true, contexts: [{ ...place("t001"), text: `Word-${key}`, start: 3, end: 9 }],
  });
  const say = { "words settle": "Replace {replaced}, leave {kept}", "words settled": "{replaced} and {kept}", "words left": "{n} left", "words none": "none" };
  const press = (key: string, more: KeyboardEventInit = {}) => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  /** Draw the view, with the focus in it. */
  const begun = (...cards: Card[]) => {
    const view = drawn(say, ...cards), { el } = view;
    el.querySelector<HTMLElement>(".sp-queue")!.focus();
    const boxes = () => [...el.querySelectorAll<HTMLInputElement>(".sp-words input")];
    return { ...view, boxes, on: () => boxes().indexOf(document.activeElement as HTMLInputElement), main: () => el.querySelector(".sp-panel-foot button")!.firstChild!.textContent };
  };
  const tick = () => (document.activeElement as HTMLInputElement).click();

  test("by keys alone: arrows go, a tick replaces, Ctrl+Enter settles all of them in one action", () => {
    const { el, ops, on, main, end } = begun(card("p"), word("a"), word("b"), word("c"), word("d", "sure"));
    press("w");
    expect([on(), main()]).toEqual([0, "Replace 0, leave 3"]);
    press("ArrowDown");
    tick();
    press("End");
    expect([on(), main()]).toEqual([2, "Replace 1, leave 2"]);
    press("ArrowDown");
    expect(on()).toBe(2);
    press("Enter", { ctrlKey: true });
    const at = { at: "@R01/t001:3-9", mentions: 1 };
    expect(ops().map(({ opid, ...op }) => op)).toEqual([{ do: "settle", words: [
      { key: "a", ...at, replace: false }, { key: "b", ...at, replace: true }, { key: "c", ...at, replace: false }] }]);
    const kept = JSON.stringify(sessionStorage);
    expect([kept.includes("settle"), kept.includes("Word")]).toEqual([true, false]);
    expect([...el.querySelectorAll("[data-state]")].map((s) => (s as HTMLElement).dataset["state"]).slice(0, 5)).toEqual(["waits", "rejected", "accepted", "rejected", "sure"]);
    expect([el.querySelector(".sp-panel"), el.querySelector(".sp-about")!.textContent]).toEqual([null, "1 and 2"]);
    press("z", { ctrlKey: true });
    expect(ops().at(-1)?.["do"]).toBe("undo");
    end();
  });
  test("Escape decides nothing; ticks stay for the next time, and so they do over a look at a card", () => {
    const { el, ops, boxes, on, end } = begun(card("p"), word("a"), word("b"));
    press("w");
    tick();
    press("Escape");
    expect([ops(), el.querySelector(".sp-panel"), el.contains(document.activeElement)]).toEqual([[], null, true]);
    press("w");
    expect(boxes().map((box) => box.checked)).toEqual([true, false]);
    el.querySelector<HTMLElement>(".sp-words li:last-child button")!.click();
    expect([el.querySelector(".sp-item[aria-selected=true]")!.getAttribute("data-key"), document.activeElement!.className]).toEqual(["b", "sp-card"]);
    press("w");
    expect([boxes().map((box) => box.checked), on()]).toEqual([[true, false], 1]);
    end();
  });
  test.each([
    ["two words", [word("a"), word("b")], true], ["one word", [word("a"), card("p")], false],
    ["two, one of them decided", [word("a"), word("b", "rejected")], false], ["cards of other kinds", [card("p"), card("q")], false],
  ])("of %s a list is offered, on their cards too", (_, cards, offered) => {
    const { el, end } = begun(...cards);
    expect([el.querySelector(".sp-more") !== null, !el.querySelector<HTMLElement>(".sp-tools > button:nth-of-type(2)")!.hidden]).toEqual([offered, offered]);
    press("w");
    expect([el.querySelector(".sp-words") !== null, el.querySelector(".sp-about")!.textContent]).toEqual([offered, offered ? "" : "none"]);
    end();
  });
  test("of a word that is met more often all places of its card are shown", () => {
    const often = { ...word("a"), mentions: 5, contexts: [place("t001"), place("t002"), place("t009")] };
    const { el, end } = begun(often, word("b"));
    press("w");
    expect([...el.querySelectorAll(".sp-words li")].map((row) => row.querySelectorAll("blockquote").length)).toEqual([3, 1]);
    end();
  });
  test("originals are hidden there too, and V hides and shows them", () => {
    const { el, end } = begun(word("a"), word("b"));
    press("w");
    press("v");
    expect(el.querySelector(".sp-masked .sp-words")).not.toBeNull();
    expect([...el.querySelectorAll(".sp-words li")].every((row) => ["Word-a", "Word-b"].includes(row.querySelector("bdi.sp-secret")!.textContent!) && row.querySelector("mark"))).toBe(true);
    press("v");
    expect(el.querySelector(".sp-masked")).toBeNull();
    end();
  });
  test("what the kernel left as it was is told, and what is decided elsewhere while the list is open is not shown as settled", () => {
    const { el, kernel, end } = begun(word("a"), word("b"), word("c"));
    const rows = (row: Record<string, unknown>) => kernel.say({ kind: "ack", view: kernel.view, done: [], rows: [row] });
    press("w");
    rows({ changed: [{ ...word("c", "accepted"), kind: "ORG" }], gone: ["b"], progress: { text: "" } });
    press("Enter", { ctrlKey: true });
    expect([...el.querySelectorAll(".sp-item .sp-state")].map((s) => (s as HTMLElement).dataset["state"])).toEqual(["rejected", "accepted"]);
    rows({ left: 2 });
    expect(el.querySelector(".sp-about")!.textContent).toBe("2 left");
    end();
  });
  test.each([
    ["short", true, "short"], [`${"x".repeat(40)} the last words`, true, "… the last words"], [`the first words ${"x".repeat(40)}`, false, "the first words …"],
    ["x".repeat(40), true, "x".repeat(40)],
  ])("beside a word stands the nearest of its turn, in whole words: %s", (text, left, shown) => expect(near(text, left)).toBe(shown));
});
