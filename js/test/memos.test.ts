// @vitest-environment jsdom
import { expect, test } from "vitest";
import { memo } from "../src/coder/memos.ts";
import { h } from "../src/ui/dom.ts";

/** A desk where somebody has written a memo on a turn already. */
function desk(root: HTMLElement, done: unknown[]) {
  const memos = new Map([["m1", { id: "m1", target: "R01/t001", text: "earlier", coder: "ha" }]]);
  return { root, say: (key: string) => key, me: "ha", snapshot: { transcript: { id: "R01" } }, state: { codings: new Map(), memos }, do: (events: unknown[]) => done.push(...events) } as never;
}

test("what was typed into a memo goes along to another target, behind what stands there", () => {
  const root = h("div"), done: unknown[] = [], told: string[] = [];
  document.body.append(root);
  memo(desk(root, done), { row: { id: "t001" } } as never, (sentence) => told.push(sentence));
  const area = root.querySelector("textarea")!, about = root.querySelector("select")!;
  const choose = (id: string) => { about.value = id; about.dispatchEvent(new Event("change")); };
  expect([about.value, area.value]).toEqual(["R01/t001", "earlier"]);
  choose("R01");
  area.value = "just typed";
  choose("R01/t001");
  expect(area.value).toBe("earlier\njust typed");
  choose("R01");
  expect(area.value).toBe("just typed");
  choose("R01/t001");
  root.querySelector<HTMLElement>(".sp-primary")!.click();
  expect(done).toMatchObject([{ op: "memo", coder: "ha", memo: { id: "m1", target: "R01/t001", text: "earlier\njust typed" }, before: "earlier" }]);
  expect(told).toEqual(["memo kept"]);
  root.remove();
});

test("a memo that could not be saved opens again on what it was on, with the reason", () => {
  const root = h("div");
  document.body.append(root);
  memo(desk(root, []), { row: { id: "t001" } } as never, () => {}, { id: "c-gone", text: "typed", why: "the disk is full" });
  expect(root.querySelector("select")!.value).toBe("c-gone");
  expect(root.querySelector("textarea")!.value).toBe("typed");
  expect(root.querySelector("[role=alert]")!.textContent).toBe("the disk is full");
  root.remove();
});
