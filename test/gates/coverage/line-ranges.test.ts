import { expect, test } from "vitest";
import { coveredFileFrom } from "../../../src/gates/coverage/covered-lines.ts";
import { coveredLinesFrom } from "../../../src/gates/coverage/line-ranges.ts";

const statementsAt = (hits: Readonly<Record<number, number>>) => ({
  statementMap: Object.fromEntries(Object.keys(hits).map((line) => [line, { start: { line: Number(line) } }])),
  s: hits,
  f: {},
  b: {},
});

test("stretches hold exactly the lines that count: a gap ends one, and so does a line of the other kind", () => {
  const file = statementsAt({ 1: 3, 2: 1, 4: 1, 5: 0, 6: 0, 9: 0, 10: 2 });
  expect(coveredLinesFrom("a.ts", file)).toEqual({
    path: "a.ts",
    covered: [
      [1, 2],
      [4, 4],
      [10, 10],
    ],
    uncovered: [
      [5, 6],
      [9, 9],
    ],
  });
  expect(coveredFileFrom(file).lines).toEqual({ covered: 4, total: 7 });
});

test("nothing to run is no stretch", () => {
  expect(coveredLinesFrom("a.ts", statementsAt({}))).toEqual({ path: "a.ts", covered: [], uncovered: [] });
});
