import { describe, expect, test } from "vitest";
import { action, apply, inverse, remember, state, type History, type LogEvent, type State } from "../src/core/events.ts";
import { cuts, growSentence, letter, nextWord, previousWord, shrinkSentence, trimmed } from "../src/core/moves.ts";
import { offsets } from "../src/core/offsets.ts";
import type { Turn } from "../src/coder/model.ts";
import { cut } from "../src/coder/sheets.ts";
import { find, fold, score } from "../src/core/search.ts";
import { lanes, segments } from "../src/core/spans.ts";
import { speaker } from "../src/core/words.ts";
import eventCases from "../../tests/widgets/cases/events.json";

/** A small repeatable source of numbers, so that a failure can be seen again. */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

describe("offsets", () => {
  const texts = ["", "žluťoučký kůň", "a😀b👨‍👩‍👧c", "𝒜𝒷 łódź 😀", "مرحبا 😀 שלום"];
  test.each(texts)("code points and code units lead to each other: %s", (text) => {
    const map = offsets(text), points = [...text];
    for (let n = 0; n <= points.length; n++) {
      const units = points.slice(0, n).join("").length;
      expect(map.toUnits(n)).toBe(units);
      expect(map.toPoints(units)).toBe(n);
    }
  });
  test("the middle of a pair counts as its end", () => expect(offsets("😀a").toPoints(1)).toBe(1));
});

describe("stretches", () => {
  test("no two that overlap share a lane, and no lane is spare", () => {
    const next = random(1);
    for (let run = 0; run < 200; run++) {
      const items = Array.from({ length: 1 + next(12) }, () => { const start = next(40); return { start, end: start + 1 + next(20) }; });
      const found = lanes(items);
      items.forEach((a, i) => items.forEach((b, j) => i < j && a.start < b.end && b.start < a.end && expect(found[i]).not.toBe(found[j])));
      const deepest = Math.max(...Array.from({ length: 60 }, (_, at) => items.filter((x) => x.start <= at && at < x.end).length));
      expect(Math.max(...found) + 1).toBe(deepest);
    }
  });
  test("pieces cover the text once, and each knows what covers it", () => {
    const next = random(2);
    for (let run = 0; run < 200; run++) {
      const length = 1 + next(30), items = Array.from({ length: next(8) }, () => { const start = next(30); return { start, end: start + 1 + next(10) }; });
      const pieces = segments(length, items);
      expect(pieces.map((p) => p.end - p.start).reduce((a, b) => a + b, 0)).toBe(length);
      for (const piece of pieces) for (let at = piece.start; at < piece.end; at++) {
        expect(piece.items).toEqual(items.flatMap((x, i) => (x.start <= at && at < x.end ? [i] : [])));
      }
    }
  });
});

describe("sheets", () => {
  test("every turn lies in one sheet, in order; none is cut, and only a single long turn makes a sheet longer than another", () => {
    const next = random(3);
    for (let run = 0; run < 100; run++) {
      const turns = Array.from({ length: next(60) }, (_, index) => ({ index, text: "a".repeat(next(run % 2 ? 3000 : 40)) }) as Turn);
      const sheets = cut(turns);
      expect(sheets.flat()).toEqual(turns);
      for (const sheet of sheets) expect(sheet.slice(0, -1).reduce((sum, t) => sum + t.text.length, 0)).toBeLessThan(1000);
    }
  });
});

describe("events", () => {
  interface Case { name: string; events: LogEvent[]; codings: Record<string, unknown[]>; memos: Record<string, string>; tags?: string[][]; dismissed?: string[][] }
  const cases = eventCases as unknown as Case[];
  const seen = (s: State) => ({
    codings: Object.fromEntries([...s.codings.values()].map((c) => [c.id, [c.code, c.turn, c.start, c.end, c.memo ?? ""]])),
    memos: Object.fromEntries([...s.memos.values()].map((m) => [m.id, m.text])),
    tags: [...s.tags.values()].map((t) => [t.target, t.tag, t.coder]).sort(),
    dismissed: [...s.dismissed].map((name) => name.split("\0")).sort(),
  });
  const play = (events: LogEvent[]) => {
    const s = state();
    events.forEach((e) => apply(s, e));
    return s;
  };
  test.each(cases)("$name", ({ events, codings, memos, tags = [], dismissed = [] }) => {
    expect(seen(play(events))).toEqual({ codings, memos, tags, dismissed });
    expect(seen(play([...events, ...events.slice(-1)]))).toEqual({ codings, memos, tags, dismissed });
  });
  test.each(cases)("taken back: $name", ({ events }) => {
    const back = inverse(events.at(-1)!, "back"), again = inverse(back, "again");
    for (const part of ["codings", "tags", "dismissed"] as const) {
      expect(seen(play([...events, back]))[part]).toEqual(seen(play(events.slice(0, -1)))[part]);
      expect(seen(play([...events, back, again]))[part]).toEqual(seen(play(events))[part]);
    }
  });
});

describe("history", () => {
  const add = (opid: string): LogEvent => ({ opid, coder: "ha", op: "add", coding: { id: opid, code: "a", transcript: "R01", turn: "t001", start: 0, end: 1, coder: "ha" } });
  const ids = (list: LogEvent[][]) => list.map((group) => group.map((e) => e.opid));
  test("what one key did is one step, undone and done again as one", () => {
    const h: History = { undo: [], redo: [] };
    const events = [add("a/0"), add("a/1"), add("b/0")];
    events.forEach((e) => remember(h, e));
    expect(ids(h.undo)).toEqual([["a/0", "a/1"], ["b/0"]]);
    const undoB = inverse(events[2]!, "u/0");
    remember(h, undoB);
    const undoA = [inverse(events[1]!, "v/0"), inverse(events[0]!, "v/1")];
    undoA.forEach((e) => remember(h, e));
    expect([ids(h.undo), ids(h.redo)]).toEqual([[], [["u/0"], ["v/0", "v/1"]]]);
    [...undoA].reverse().forEach((e, n) => remember(h, inverse(e, `w/${n}`)));
    expect([ids(h.undo), ids(h.redo)]).toEqual([[["w/0", "w/1"]], [["u/0"]]]);
    remember(h, add("c/0"));
    expect([ids(h.undo), ids(h.redo)]).toEqual([[["w/0", "w/1"], ["c/0"]], []]);
  });
  test("an undo of something older than what is known changes nothing", () => {
    const h: History = { undo: [[add("a/0")]], redo: [] };
    remember(h, { ...add("x/0"), undoes: "long ago" });
    expect(ids(h.undo)).toEqual([["a/0"]]);
  });
  test("the action is what stands before the stroke", () => expect(action("a-b/12")).toBe("a-b"));
});

describe("moving", () => {
  const text = "No přes byt. My sme bydleli na [adresa 1], to už je vybouraný. Jo?";
  const found = cuts(text, "cs");
  test("words end where they end and begin where they begin", () => {
    expect(text.slice(0, nextWord(found, 0)!)).toBe("No");
    expect(text.slice(previousWord(found, text.length)!)).toBe("Jo?");
    expect(previousWord(found, 0)).toBeNull();
    expect(nextWord(found, text.length)).toBeNull();
  });
  test("a sentence, then one more, then one less", () => {
    const first = growSentence(found, 3, 3)!;
    expect(text.slice(...first)).toBe("No přes byt.");
    const two = growSentence(found, ...first)!;
    expect(text.slice(...two)).toBe("No přes byt. My sme bydleli na [adresa 1], to už je vybouraný.");
    expect(shrinkSentence(found, ...two)).toEqual(first);
    expect(shrinkSentence(found, ...first)).toBeNull();
    expect(growSentence(found, text.length - 3, text.length)![0]).toBe(first[1] + 1);  // the last one grows backwards
    expect(growSentence(cuts("", "cs"), 0, 0)).toBeNull();
  });
  test("a letter is what is read as one: never half of a pair, a family, an accent", () => {
    expect(letter("a😀", 1, 1)).toBe(3);
    expect(letter("a😀", 3, -1)).toBe(1);
    for (const one of ["👨‍👩‍👧", "e\u0301", "🇨🇿", "👍🏽"]) {
      expect([letter(`a${one}b`, 1, 1), letter(`a${one}b`, 1 + one.length, -1)]).toEqual([1 + one.length, 1]);
    }
    expect(letter("a", 1, 1)).toBeNull();
    expect(letter("a", 0, -1)).toBeNull();
  });
  test("white space at the ends is not selected", () => {
    expect(trimmed("  ahoj  ", 0, 8)).toEqual([2, 6]);
    expect(trimmed("   ", 0, 3)).toBeNull();
  });
  test("an unknown language tag is no fault", () => expect(cuts("a b", "x_y!").words.length).toBe(2));
});

describe("finding", () => {
  test("folding keeps every letter at its place", () => {
    for (const text of ["Žluťoučký KŮŇ", "Łódź ß ﬁ İ", "😀ě"]) expect(fold(text).length).toBe(text.length);
    expect(fold("ŽLUŤOUČKÝ łoś")).toBe("zlutoucky los");
  });
  test("what was pasted in pieces finds what stands whole", () => expect(score("Du\u030av", ["Důvěra"])).toBeGreaterThan(0));
  test("hits are where the words are", () => expect(find(fold("Byt, byt a byty"), fold("BYT"))).toEqual([[0, 3], [5, 8], [11, 14]]));
  test("the beginning of a label counts more than its middle, the label more than its parent", () => {
    expect(score("ob", ["Obava", "Důvěra"])).toBeGreaterThan(score("ob", ["Nová obava", ""]));
    expect(score("duv", ["Důvěra", ""])).toBeGreaterThan(score("duv", ["Obava", "Důvěra"]));
    expect(score("xyz", ["Obava"])).toBe(-1);
  });
});

describe("words", () => {
  const say = (language: string) => speaker({ n: "{n} slovo|{n} slova|{n} slova (mnoho)|{n} slov", plain: "{who} je tu, {what}" }, language);
  test.each([[1, "1 slovo"], [3, "3 slova"], [5, "5 slov"], [1.5, "1.5 slova (mnoho)"]])("Czech plural of %d", (n, text) => expect(say("cs")("n", { n })).toBe(text));
  test.each([[1, "1 slovo"], [22, "22 slova"], [12, "12 slova (mnoho)"]])("Polish plural of %d", (n, text) => expect(say("pl")("n", { n })).toBe(text));
  test("names are filled in, unknown ones stay", () => expect(say("cs")("plain", { who: "ha" })).toBe("ha je tu, {what}"));
});
