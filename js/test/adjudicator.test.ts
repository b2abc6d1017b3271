// @vitest-environment jsdom
import { expect, test } from "vitest";
import { allowed } from "../src/adjudicator.ts";

const side = { label: "a", colour: "#000000", start: 0, end: 1, memo: "" };
test.each([
  ["both are there", { left: side, right: side }, ["left", "right", "both", "merge", "neither"]],
  ["only the left", { left: side, right: null }, ["left", "neither"]],
  ["only the right", { left: null, right: side }, ["right", "neither"]],
])("%s", (_, pair, choices) => expect(allowed(pair)).toEqual(choices));
