import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedLines } from "../../../src/gates/mutation/changed-lines.ts";
import { decideScope } from "../../../src/gates/mutation/mutation-scope.ts";
import { blockOf } from "./report-fixture.ts";

const FILES = { "logic.ts": "a\nb\nc\n", "tests/a.test.ts": "test", "README.md": "words" };
const baseOf = (files: Readonly<Record<string, string>>) => ({ revision: "abc", files: blockOf(files).files });

describe("the lines that differ", () => {
  test("are those that were added or changed, and those beside a gap", () => {
    expect(changedLines("a\nb\nc\n", "a\nB\nc\n")).toEqual([[1, 2]]);
    expect(changedLines("a\nc\n", "a\nb\nc\n")).toEqual([[2, 2]]);
    expect(changedLines("a\nb\nc\nd\n", "a\nd\n")).toEqual([[1, 2]]);
    expect(changedLines("a\n", "a\n")).toEqual([]);
    expect(changedLines(undefined, "a\nb\n")).toEqual([[1, 3]]);
  });

  test("leave nothing else than lines of the base, in its order", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 })
      .map((lines) => `${lines.join("\n")}\n`);
    fc.assert(
      fc.property(text, text, (base, current) => {
        const ranges = changedLines(base, current);
        const same = current
          .split("\n")
          .filter((_, at) => !ranges.some(([from, to]) => from <= at + 1 && at + 1 <= to));
        const old = base.split("\n");
        let at = 0;
        for (const line of same) {
          at = old.indexOf(line, at) + 1;
          if (at === 0) return false;
        }
        return true;
      }),
    );
  });
});

describe("the scope", () => {
  test("all asks about everything, also where nothing differs", () => {
    expect(decideScope("all", blockOf(FILES), baseOf(FILES))).toEqual({ kind: "all" });
  });

  test("diff and block ask about everything where there is no base, and say so", () => {
    expect(decideScope("diff", blockOf(FILES), undefined)).toMatchObject({ kind: "all", reason: expect.any(String) });
    expect(decideScope("block", blockOf(FILES), undefined)).toMatchObject({ kind: "all" });
  });

  test("diff and block ask about nothing in a block that does not differ", () => {
    expect(decideScope("diff", blockOf(FILES), baseOf(FILES))).toMatchObject({ kind: "nothing" });
    expect(decideScope("block", blockOf(FILES), baseOf(FILES))).toEqual({
      kind: "nothing",
      reason: "the block is the one of the base commit; scope block",
    });
  });

  test("block asks about everything in a block that differs anywhere", () => {
    expect(decideScope("block", blockOf({ ...FILES, "README.md": "x" }), baseOf(FILES))).toEqual({ kind: "all" });
  });

  test("diff asks about the lines that differ, all of them in a new file", () => {
    const block = blockOf({ ...FILES, "logic.ts": "a\nb\nc\nd\n", "ui.ts": "new\n" });
    const decision = decideScope("diff", block, baseOf(FILES));
    expect(decision).toMatchObject({ kind: "lines", lines: { "logic.ts": [[4, 4]], "ui.ts": [[1, 2]] } });
  });

  test("T25 diff asks about everything when a test was changed or removed: it could have become weaker", () => {
    const reason = "tests/a.test.ts differs, which can change what any test notices";
    expect(decideScope("diff", blockOf({ ...FILES, "tests/a.test.ts": "x" }), baseOf(FILES))).toEqual({
      kind: "all",
      reason,
    });
    const { "tests/a.test.ts": _gone, ...rest } = FILES;
    expect(decideScope("diff", blockOf(rest), baseOf(FILES))).toEqual({ kind: "all", reason });
  });

  test("diff asks about no line when only words for people differ", () => {
    const decision = decideScope("diff", blockOf({ ...FILES, "README.md": "x" }), baseOf(FILES));
    expect(decision).toMatchObject({ kind: "lines", lines: { "logic.ts": [] } });
  });
});
