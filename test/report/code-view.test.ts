import { expect, test } from "vitest";
import { codeFilesOf } from "../../src/report/code-view.ts";
import { blockWith, gateWith } from "./report-fixtures.ts";
import { richReport } from "./rich-report.ts";

function filesOf() {
  const [block] = richReport().blocks;
  return codeFilesOf(block ?? blockWith());
}

test("puts files with findings first, and leaves none out", () => {
  expect(filesOf().map(({ path }) => path)).toEqual(["integration.ts", "logic.ts", "structure.ts"]);
});

test("counts exactly the lines that were measured", () => {
  const logic = filesOf().find(({ path }) => path === "logic.ts");
  expect(logic?.coverage).toEqual({ covered: 4, total: 5 });
  expect(logic?.lines().map(({ covered }) => covered)).toEqual([
    ...[undefined, undefined, undefined, undefined, true, true, false, true, undefined, true, undefined],
  ]);
  expect(filesOf().find(({ path }) => path === "structure.ts")?.coverage).toBeUndefined();
});

test("marks where a change went unnoticed, to the character", () => {
  const logic = filesOf().find(({ path }) => path === "logic.ts");
  const unnoticed = (number: number) =>
    (logic?.lines()[number - 1]?.parts ?? []).filter((part) => part.unnoticed).map(({ text }) => text);
  expect(unnoticed(7).join("")).toBe("row.amount < 0");
  expect(unnoticed(8).join("")).toBe("sum += row.amount");
  expect(unnoticed(5)).toEqual([]);
});

test("marks every line of a change that spans several", () => {
  const content = "a(\n  b,\n);\n";
  const mutant = { path: "x.ts", line: 1, column: 1, endLine: 3, endColumn: 2, mutator: "m", replacement: "" };
  const gates = [gateWith("mutation", { mutants: [{ ...mutant, status: "Survived" }] })];
  const [file] = codeFilesOf(blockWith({ gates, sources: [{ path: "x.ts", content }] }));
  const marked = file?.lines().map(({ parts }) =>
    parts
      .filter((part) => part.unnoticed)
      .map(({ text }) => text)
      .join(""),
  );
  expect(marked).toEqual(["a(", "  b,", ")"]);
});

test("a stretch with an absurd end is bounded", () => {
  const gates = [gateWith("coverage", { lines: [{ path: "x.ts", covered: [[1, 2 ** 40]], uncovered: [] }] })];
  const [file] = codeFilesOf(blockWith({ gates, sources: [{ path: "x.ts", content: "a\n" }] }));
  expect(file?.lines()).toHaveLength(1);
});
