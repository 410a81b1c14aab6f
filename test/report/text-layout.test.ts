import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longTable, textTable } from "../../src/report/text-table.ts";
import { cutToWidth, textWidth } from "../../src/report/text-width.ts";
import { wrapped } from "../../src/report/text-wrap.ts";

const words = fc.oneof(fc.lorem(), fc.constantFrom("報告書", "🚀", "e\u0301", "x".repeat(99)));
const text = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(" "));

describe("the width of a text", () => {
  test.each([
    ["abc", 3],
    ["\u001b[1mabc\u001b[22m", 3],
    ["報告", 4],
    ["🚀", 2],
    ["e\u0301", 1],
    ["", 0],
  ])("%j takes %i columns", (given, columns) => {
    expect(textWidth(given)).toBe(columns);
  });

  test("a cut text fits, and begins as it began", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 90 }), (given, columns) => {
        const cut = cutToWidth(given, columns);
        expect(textWidth(cut)).toBeLessThanOrEqual(columns);
        if (textWidth(given) <= columns) expect(cut).toBe(given);
        else expect(given.startsWith(cut.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});

describe("wrapping", () => {
  test("loses no character and makes no line too long", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 90 }), (given, columns) => {
        const lines = wrapped(given, { first: "> ", rest: "  ", columns });
        expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
        const bare = (line: string) => line.replaceAll(" ", "");
        expect(lines.map((line) => bare(line.slice(2))).join("")).toBe(bare(given));
      }),
    );
  });
});

describe("a table", () => {
  test("sets figures to the right and counts what is seen", () => {
    const rows = [
      ["a", "1", "x"],
      ["報告", "1,000", ""],
    ];
    expect(textTable(rows, { right: [1] })).toBe("a         1  x\n報告  1,000");
  });

  test("brings a long last column below its row where it does not fit", () => {
    const table = {
      head: ["Step", "Model"],
      rows: [
        ["plan", "x".repeat(30)],
        ["inspect", ""],
      ],
    };
    expect(longTable({ ...table, columns: 80 })).toHaveLength(3);
    expect(longTable({ ...table, columns: 20 })).toEqual(["Step", "plan", `    ${"x".repeat(30)}`, "inspect"]);
  });
});
