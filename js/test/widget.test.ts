// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import coding from "../src/coder.ts";
import { Link, type Saving } from "../src/core/link.ts";
import { BINDINGS, digit, KeyMap, named, written } from "../src/coder/keys.ts";
import { spans } from "../src/coder/paint.ts";
import type { Drawn } from "../src/coder/model.ts";
import { guard } from "../src/ui/guard.ts";
import { open } from "../src/ui/panel.ts";
import { Desk } from "../src/coder/desk.ts";
import { h } from "../src/ui/dom.ts";
import { Kernel } from "./kernel.ts";

function linked(kernel: Kernel, storage: Storage = sessionStorage) {
  const seen: { saving: Saving[]; refused: string[]; rows: unknown[] } = { saving: [], refused: [], rows: [] };
  const link = new Link({
    model: kernel, storage, patience: 2000,
    onSnapshot: () => undefined, onDone: (rows) => seen.rows.push(...rows), onRefused: (r) => seen.refused.push(...r.map((x) => x.why)),
    onNews: () => undefined, onSaving: (saving) => seen.saving.push(saving),
  });
  link.hello({ coder: "ha" }, "queue");
  return { link, seen };
}

describe("the link to the kernel", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance", "requestAnimationFrame", "cancelAnimationFrame"] });
    sessionStorage.clear();
  });
  afterEach(() => vi.useRealTimers());

  test("an action waits until the kernel says that it is on the disk", () => {
    const kernel = new Kernel(), { link, seen } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view });
    link.push([{ opid: "a" }]);
    link.push([{ opid: "b" }]);
    vi.advanceTimersByTime(60);
    expect(kernel.ops()).toEqual([["a", "b"]]);  // what one frame held goes together
    expect(seen.saving.at(-1)).toEqual({ kind: "waiting", n: 2 });
    kernel.say({ kind: "ack", view: link.view, done: ["a"], rows: [] });
    expect(seen.saving.at(-1)).toEqual({ kind: "waiting", n: 1 });
    kernel.say({ kind: "ack", view: link.view, done: ["b"], rows: [] });
    expect(seen.saving.at(-1)).toEqual({ kind: "saved" });
    expect(sessionStorage.length).toBe(0);
    link.close();
  });

  test("two seconds without an answer are not saved, and a late answer is", () => {
    const kernel = new Kernel(), { link, seen } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view });
    link.push([{ opid: "a" }]);
    vi.advanceTimersByTime(2600);
    expect(seen.saving.at(-1)).toEqual({ kind: "failed", n: 1, why: "" });
    kernel.say({ kind: "ack", view: link.view, done: ["a"], rows: [] });
    expect(seen.saving.at(-1)).toEqual({ kind: "saved" });
    link.close();
  });

  test("a connection that is gone is told at once", () => {
    const kernel = new Kernel(), { link, seen } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view });
    kernel.dead = true;
    link.push([{ opid: "a" }]);
    vi.advanceTimersByTime(60);
    expect(seen.saving.at(-1)?.kind).toBe("failed");
    link.close();
  });

  test("what a dead kernel left waiting is sent again by the next view, once it has a snapshot", () => {
    const first = new Kernel(), old = linked(first);
    first.say({ kind: "snapshot", view: old.link.view });
    old.link.push([{ opid: "a" }, { opid: "b" }]);
    vi.advanceTimersByTime(60);
    old.link.close();
    const second = new Kernel(), { link, seen } = linked(second);
    expect(second.ops()).toEqual([]);
    second.say({ kind: "snapshot", view: link.view });
    expect(second.ops()).toEqual([["a", "b"]]);
    second.say({ kind: "ack", view: link.view, done: ["a", "b"], rows: [] });
    expect(seen.saving.at(-1)).toEqual({ kind: "saved" });
    link.close();
  });

  test("a read-only snapshot sends nothing and keeps what waits", () => {
    sessionStorage.setItem("queue", JSON.stringify([{ opid: "a" }]));
    const kernel = new Kernel(), { link } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view, closed: true });
    expect(kernel.ops()).toEqual([]);
    expect(link.waiting.length).toBe(1);
    link.close();
  });

  test("what is refused waits no longer, and says why", () => {
    const kernel = new Kernel(), { link, seen } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view });
    link.push([{ opid: "a" }]);
    vi.advanceTimersByTime(60);
    kernel.say({ kind: "ack", view: link.view, done: [], rows: [], refused: [{ opid: "a", why: "gone" }] });
    expect([link.waiting.length, seen.refused]).toEqual([0, ["gone"]]);
    link.close();
  });

  test("a question is no action: it waits for its answer as long as it takes, and what is late is late all the same", () => {
    const kernel = new Kernel(), { link, seen } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view });
    link.request("suggestions");
    expect(kernel.sent.at(-1)).toMatchObject({ kind: "ask", about: "suggestions", coder: "ha" });
    vi.advanceTimersByTime(9000);
    expect(seen.saving.at(-1)).toEqual({ kind: "saved" });
    link.push([{ opid: "a" }]);
    vi.advanceTimersByTime(60);
    kernel.say({ kind: "answer", view: link.view, about: "suggestions", rows: [] });
    vi.advanceTimersByTime(2600);
    expect(seen.saving.at(-1)?.kind).toBe("failed");
    link.close();
  });

  test("another view's acknowledgement brings its rows and settles nothing of one's own trouble", () => {
    const kernel = new Kernel(), { link, seen } = linked(kernel);
    kernel.say({ kind: "snapshot", view: link.view });
    kernel.say({ kind: "fault", view: link.view, why: "disk full" });
    kernel.say({ kind: "ack", view: "another", done: ["x"], rows: [{ opid: "x" }] });
    expect(seen.rows).toEqual([{ opid: "x" }]);
    expect(seen.saving.at(-1)).toEqual({ kind: "failed", n: 0, why: "disk full" });
    link.close();
  });

  test("a storage that is full or forbidden stops nobody", () => {
    const broken = { getItem: () => "not json", setItem: () => { throw new Error("quota"); }, removeItem: () => { throw new Error("no"); } } as unknown as Storage;
    const kernel = new Kernel(), { link } = linked(kernel, broken);
    kernel.say({ kind: "snapshot", view: link.view });
    link.push([{ opid: "a" }]);
    vi.advanceTimersByTime(60);
    expect(kernel.ops()).toEqual([["a"]]);
    link.close();
  });
});

describe("keys", () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);
  test.each([
    ["ě on a Czech keyboard is 2", { key: "ě", code: "Digit2" }, 2],
    ["+ on a Czech keyboard is 1", { key: "+", code: "Digit1" }, 1],
    ["with Shift a Czech keyboard writes the digit", { key: "3", code: "Digit3", shiftKey: true }, 3],
    ["Ctrl+1 belongs to the browser", { key: "1", code: "Digit1", ctrlKey: true }, 0],
    ["0 is no slot", { key: "0", code: "Digit0" }, 0],
  ])("%s", (_, init, slot) => expect(digit(key(init))).toBe(slot));
  test.each([
    ["an arrow moves", { key: "ArrowRight" }, { action: "word+", extend: false }],
    ["with Shift it selects", { key: "ArrowRight", shiftKey: true }, { action: "word+", extend: true }],
    ["with Alt it goes by letters", { key: "ArrowLeft", altKey: true }, { action: "letter-", extend: false }],
    ["Caps Lock makes no difference", { key: "T" }, { action: "whole turn", extend: false }],
    ["Shift+S is another key than S", { key: "S", shiftKey: true }, { action: "shrink", extend: false }],
    ["Shift+C is none", { key: "C", shiftKey: true }, null],
    ["a question mark needs Shift on most keyboards", { key: "?", shiftKey: true }, { action: "help", extend: false }],
    ["the key where [ lies writes ú in Czech", { key: "ú", code: "BracketLeft" }, { action: "edge start", extend: false }],
    ["Z goes by what it writes: Czech keyboards swap it with Y", { key: "z", code: "KeyY", ctrlKey: true }, { action: "undo", extend: false }],
    ["Ctrl+Shift+Z", { key: "Z", ctrlKey: true, shiftKey: true }, { action: "redo", extend: false }],
    ["Cmd is Ctrl", { key: "z", metaKey: true }, { action: "undo", extend: false }],
    ["Ctrl+C copies, it is no palette", { key: "c", ctrlKey: true }, null],
    ["Ctrl+F is the notebook's", { key: "f", ctrlKey: true }, null],
    ["w is nothing", { key: "w" }, null],
  ])("%s", (_, init, found) => expect(new KeyMap().pressed(key(init))).toEqual(found));
});

describe("a key map of one's own", () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);
  const does = (map: KeyMap, init: KeyboardEventInit) => map.pressed(key(init))?.action ?? null;

  test("every key means one action, and no action of the table is without one", () => {
    const all = BINDINGS.flatMap((b) => b.keys);
    expect(new Set(all).size).toBe(all.length);
    for (const { action } of BINDINGS) expect(new KeyMap().keys(action).length).toBeGreaterThan(0);
  });
  test("a letter that is given works, the old one no more, and named keys stay", () => {
    const map = new KeyMap({ memo: "w", "turn+": "ž", search: "#" });
    expect([does(map, { key: "w" }), does(map, { key: "m" })]).toEqual(["memo", null]);
    expect([does(map, { key: "ž" }), does(map, { key: "ArrowDown" }), does(map, { key: "j" })]).toEqual(["turn+", "turn+", null]);
    expect(map.pressed(key({ key: "Ž", shiftKey: true }))).toEqual({ action: "turn+", extend: true });
    expect([does(map, { key: "#", shiftKey: true }), does(map, { key: "f" }), does(map, { key: "/" })]).toEqual(["search", null, null]);
  });
  test("the sign that lies where [ lies goes with it", () => {
    expect(does(new KeyMap({ "edge start": "w" }), { key: "ú", code: "BracketLeft" })).toBe(null);
  });
  test("a key that is taken is said; taking it over leaves the other action without", () => {
    const map = new KeyMap();
    expect(map.objection("memo", "s")).toEqual({ why: "taken", by: "sentence" });
    expect(map.objection("memo", "m")).toBe(null);
    const given = map.given("memo", "s");
    expect([does(given, { key: "s" }), given.keys("sentence"), given.name("sentence")]).toEqual(["memo", [], "–"]);
    expect(given.changes).toEqual({ memo: "s", sentence: "" });
  });
  test.each([
    ["a digit", "memo", "3", "digit"],
    ["Ctrl with a letter", "memo", "Ctrl+p", "fixed"],
    ["a named key", "memo", "F5", "fixed"],
    ["Enter", "memo", "Enter", "fixed"],
    ["Shift with a letter that moves", "memo", "Shift+j", "shift"],
    ["a letter for moving whose Shift means something", "turn+", "s", "shift"],
  ])("%s cannot be given", (_, action, name, why) => expect(new KeyMap().objection(action, name)?.why).toBe(why));
  test("settings that make no sense stop nobody", () => {
    const map = new KeyMap({ nothing: "x", leave: "w", keep: "", memo: 3 as never, go: "Ctrl+Enter" });
    expect([does(map, { key: "Escape" }), does(map, { key: "Enter" }), does(map, { key: "x" })]).toEqual(["leave", "keep", "dismiss"]);
    expect([does(map, { key: "m" }), does(map, { key: "g" })]).toEqual(["memo", "go"]);
  });
  test("what was pressed is written as a map writes it, and read as a person reads it", () => {
    const cases: [KeyboardEventInit, string, string][] = [
      [{ key: "W" }, "w", "W"], [{ key: "W", shiftKey: true }, "Shift+w", "Shift+W"], [{ key: "w", altKey: true }, "Alt+w", "Alt+W"],
      [{ key: "š", code: "Digit3" }, "3", "3"], [{ key: "?", shiftKey: true }, "?", "?"], [{ key: "+" }, "+", "+"],
      [{ key: "ArrowDown" }, "ArrowDown", "↓"], [{ key: "Shift", shiftKey: true }, "", ""],
    ];
    for (const [init, map, person] of cases) expect([written(key(init)), named(written(key(init)))]).toEqual([map, person]);
  });
});

describe("the guard", () => {
  test("no key leaves the view, and every focusable element asks to be left alone, the later ones too", async () => {
    const root = h("div", {}, h("button", {}, "a"), h("div", { tabindex: 0 })), heard: string[] = [];
    document.body.append(root);
    const stop = guard(root), listen = (event: Event) => heard.push(event.type);
    document.body.addEventListener("keydown", listen);
    root.append(h("section", {}, h("input", {}), h("textarea", {}), h("select", {})));
    const late = h("div", {});
    root.append(late);
    late.tabIndex = -1;
    await Promise.resolve();
    const all = [...root.querySelectorAll<HTMLElement>("[tabindex],button,input,textarea,select")];
    expect(all.length).toBe(6);
    for (const element of all) {
      expect(element.dataset["lmSuppressShortcuts"]).toBe("true");
      element.dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true }));
    }
    expect(heard).toEqual([]);
    stop();
    all[0]!.dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true }));
    expect(heard).toEqual(["keydown"]);
    root.remove();
    document.body.removeEventListener("keydown", listen);
  });
});

describe("dialogs", () => {
  test("Escape closes and gives the focus back; a second one replaces the first", () => {
    const button = h("button", {}, "here"), root = h("div", {}, button);
    document.body.append(root);
    button.focus();
    const first = open(root, { title: "one", closeLabel: "close" });
    const closed = vi.fn();
    const second = open(root, { title: "two", closeLabel: "close", onClose: closed });
    expect([first.element.isConnected, second.element.isConnected]).toEqual([false, true]);
    second.element.querySelector("button")!.focus();
    second.element.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(closed).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button);
    root.remove();
  });
});

describe("the coding view", () => {
  test("who codes is whom the cell names; whom the browser remembers only where it names nobody", () => {
    localStorage.setItem("spolu/study/coder", "ha");
    const asked = (coder: string) => {
      const kernel = new Kernel({ mark: "study/R01", coder }), close = coding.render({ model: kernel, el: h("div") });
      close();
      return kernel.sent[0]!["coder"];
    };
    expect([asked("mk"), asked("")]).toEqual(["mk", "ha"]);
    localStorage.clear();
  });
  test("a code that is retired is not given again by the key for the last one", () => {
    const code = (id: string, retired = false) => ({ id, label: id, parent: null, colour: "", pattern: "", alias: [], definition: "", use: "", avoid: "", example: "", retired });
    const coding = (n: number, code: string) => ({ id: `${n}`, code, transcript: "R01", turn: "t001", start: 0, end: 1, coder: "ha", at: `2026-01-0${n}` });
    const snapshot = { coder: "ha", coders: [], codes: [code("a"), code("b", true)], codings: [coding(1, "a"), coding(2, "b"), coding(3, "gone")], memos: [], tags: [], tag_names: [],
      dismissed: [], history: [], keys: {}, slots: {}, transcript: { id: "R01", title: "", language: "cs", turns: [] } };
    expect(new Desk(snapshot as never, (key) => key, null as never, h("div")).recent).toEqual(["a"]);
  });
});

describe("painting with spans", () => {
  const item = (start: number, end: number, focused = false) => ({ start, end, focused, dim: false, coding: {}, code: { colour: "#0072b2" } }) as Drawn;
  test("the words stay what they were, cut at every border, and come back whole", () => {
    const text = h("p", {}, "<b>ahoj</b> 😀 světe"), paint = spans(), before = text.textContent;
    paint.paint(0, text, [item(0, 8), item(4, 12, true)]);
    expect(text.textContent).toBe(before);
    expect([...text.querySelectorAll("span")].map((s) => s.textContent)).toEqual(["<b>a", "hoj<", "/b> "]);
    expect(text.querySelectorAll("b").length).toBe(0);
    paint.paint(0, text, [item(0, 2)]);
    expect(text.querySelectorAll("span").length).toBe(1);
    paint.clear(0);
    expect([text.textContent, text.childNodes.length]).toEqual([before, 1]);
  });
});
