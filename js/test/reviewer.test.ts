import { describe, expect, test } from "vitest";
import { pressed } from "../src/reviewer/keys.ts";
import { Queue, type Card, type State } from "../src/reviewer/queue.ts";

const card = (key: string, state: State = "waits", name = key): Card => ({
  key, kind: "PER", name, forms: [[name, 1]], mentions: 1, transcripts: ["R01"], state, evidence: [], contexts: [], pseudonym: "", may_mean: [],
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
});

describe("keys", () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => pressed({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more } as KeyboardEvent);
  test("a Czech keyboard's digits choose a place without Shift", () => expect(press("ě", { code: "Digit2" })).toBe(1));
  test("Shift means: only here", () => expect(press("X", { shiftKey: true })).toBe("reject here"));
  test("a question mark needs Shift on some keyboards", () => expect(press("?", { shiftKey: true })).toBe("help"));
  test("Ctrl+X and other keys of the browser stay the browser's", () => expect(press("x", { ctrlKey: true })).toBeNull());
});
