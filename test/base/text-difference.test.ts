import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDifference } from "../../src/base/text-difference.ts";

describe("firstDifference", () => {
  it("shows where two texts part, with what stands before it", () => {
    expect(firstDifference("a\nb\nc\nd", "a\nb\nc\ne")).toEqual({ line: 4, lines: [" b", " c", "-d", "+e"] });
    expect(firstDifference("a\n", "a\nb\n")).toEqual({ line: 2, lines: [" a", "-", "+b", "+"] });
  });

  it("shows of a long line what stands around the difference", () => {
    const start = "x".repeat(5000);
    const lines = firstDifference(`${start}one${start}`, `${start}two${start}`)?.lines ?? [];
    expect(lines).toEqual([expect.stringMatching(/^-…x+onex+…$/), expect.stringMatching(/^\+…x+twox+…$/)]);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(170);
  });

  it("finds none in equal texts, and one line that differs in all others", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const difference = firstDifference(a, b);
        if (a === b) return difference === undefined;
        const line = (difference?.line ?? 0) - 1;
        const before = a.split("\n");
        const after = b.split("\n");
        return before.slice(0, line).join("\n") === after.slice(0, line).join("\n") && before[line] !== after[line];
      }),
    );
  });
});
