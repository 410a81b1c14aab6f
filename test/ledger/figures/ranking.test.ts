import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ranking } from "../../../src/ledger/figures/tally.ts";

const values = fc.oneof(
  fc.array(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  fc.array(fc.nat({ max: 4 }), { maxLength: 300 }),
  fc.array(fc.nat(), { maxLength: 300 }).map((list) => list.toSorted((a, b) => a - b)),
);
const percents = fc.array(fc.oneof(fc.constantFrom(0, 50, 95, 100), fc.double({ min: 0, max: 100, noNaN: true })));

describe("a ranking", () => {
  it("gives the nearest rank, in whatever order it is asked and filled", () => {
    fc.assert(
      fc.property(values, values, percents, (some, others, asked) => {
        const ranking = new Ranking();
        const more = new Ranking();
        for (const value of some) ranking.add(value);
        for (const value of others) more.add(value);
        const check = (held: readonly number[]) => {
          const sorted = held.toSorted((a, b) => a - b);
          for (const percent of asked) {
            const rank = Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1);
            expect(ranking.percentile(percent)).toBe(sorted[rank]);
          }
        };
        check(some);
        ranking.join(more);
        check([...some, ...others]);
        ranking.add(3);
        check([...some, ...others, 3]);
      }),
      { seed: 20_261_127, numRuns: 200 },
    );
  });
});
