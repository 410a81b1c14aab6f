import { expect, test } from "vitest";
import { coveredFileFrom, stretchesOf } from "../../../src/gates/coverage/covered-lines.ts";

const statementsAt = (hits: Readonly<Record<number, number>>) => ({
  statementMap: Object.fromEntries(Object.keys(hits).map((line) => [line, { start: { line: Number(line) } }])),
  s: hits,
  f: {},
  b: {},
});

test("stretches hold exactly the lines that count: a gap ends one, and so does a line of the other kind", () => {
  const file = coveredFileFrom(statementsAt({ 1: 3, 2: 1, 4: 1, 5: 0, 6: 0, 9: 0, 10: 2 }));
  expect(stretchesOf(file.hits)).toEqual({
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
  expect(file.lines).toEqual({ covered: 4, total: 7 });
});

test("nothing to run is no stretch", () => {
  expect(stretchesOf(coveredFileFrom(statementsAt({})).hits)).toEqual({ covered: [], uncovered: [] });
});
