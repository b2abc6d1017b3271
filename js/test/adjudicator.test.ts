// @vitest-environment jsdom
import { expect, test } from "vitest";
import widget, { allowed } from "../src/adjudicator.ts";
import type { Message } from "../src/core/link.ts";
import { run } from "../src/core/soon.ts";
import { Kernel } from "./kernel.ts";

const side = { label: "a", colour: "#000000", start: 0, end: 1, memo: "" };
test.each([
  ["both are there", { left: side, right: side }, ["left", "right", "both", "merge", "neither"]],
  ["only the left", { left: side, right: null }, ["left", "neither"]],
  ["only the right", { left: null, right: side }, ["right", "neither"]],
])("%s", (_, pair, choices) => expect(allowed(pair)).toEqual(choices));

interface Act { opid: string; pair: string; choice: string; reason: string }

/** Draw one pair into the page; return what a test needs to decide on it. */
function shown(decision: object | null = null, stale = false) {
  const kernel = new Kernel({ mark: "study" }), el = document.createElement("div");
  sessionStorage.clear();  // what the case before left waiting
  document.body.append(el);
  const close = widget.render({ model: kernel, el });
  const pair = { key: "a|b", kind: "code", place: "R01/t001", who: "P01", text: "x", language: "cs", left: side, right: side, decision, stale };
  kernel.say({ kind: "snapshot", view: kernel.view, language: "cs", words: {}, left: "ha", right: "mk", by: "judge", pairs: [pair] } as Message);
  const body = el.querySelector<HTMLElement>(".sp-pair")!;
  const press = (on: Element, key: string, more: KeyboardEventInit = {}) => on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  press(body, "b");
  const why = el.querySelector("input")!;
  why.value = "now";
  press(why, "Enter");
  return { kernel, body, press, end: () => { close(); el.remove(); } };
}

test.each([
  ["what an earlier sitting decided stands again", { choice: "left", reason: "earlier", by: "judge" }, false, ["left", "earlier"]],
  ["nothing decided is open again", null, false, ["open", ""]],
  ["a decision that was no longer good is not made good by undoing", { choice: "left", reason: "earlier", by: "judge" }, true, ["open", ""]],
])("undo: %s", (_, decision, stale, back) => {
  const { kernel, body, press, end } = shown(decision, stale);
  press(body, "z", { ctrlKey: true });
  run();
  const acts = kernel.sent.filter((m) => m["kind"] === "ops").flatMap((m) => m["ops"] as Act[]);
  expect(acts.map((a) => [a.choice, a.reason])).toEqual([["right", "now"], back]);
  end();
});

test("a page that is left before its next frame keeps what was just decided", () => {
  const { kernel, end } = shown();
  expect(sessionStorage.getItem("spolu/study/queue")).toBeNull();
  window.dispatchEvent(new Event("pagehide"));
  expect(JSON.parse(sessionStorage.getItem("spolu/study/queue")!)).toMatchObject([{ choice: "right", reason: "now" }]);
  expect(kernel.ops().length).toBe(1);
  end();
});
