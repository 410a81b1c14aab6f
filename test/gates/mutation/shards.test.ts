import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeShards, type ShardResult } from "../../../src/gates/mutation/merge-shards.ts";
import { type Mutant, type MutationReport, mutantsInOrder } from "../../../src/gates/mutation/mutation-report.ts";
import { shardOf } from "../../../toolchain/mutation-selection.mjs";
import { blockOf, reportOf } from "./report-fixture.ts";

const block = blockOf({ "logic.ts": "code" });
const STATUSES = ["Killed", "Survived", "NoCoverage", "Timeout", "RuntimeError", "Ignored"] as const;

const anyMutants = fc
  .array(fc.tuple(fc.constantFrom(...STATUSES), fc.integer({ min: 1, max: 3 })), { maxLength: 40 })
  .map((rows): Mutant[] =>
    rows.map(([status, line], id) => ({
      id: String(id),
      mutatorName: "m",
      replacement: `r${id}`,
      status,
      location: { start: { line, column: 1 }, end: { line, column: 2 } },
    })),
  );

/** What the shard's run would report: its own mutants as in a whole run, the others as not selected. */
function shardResult(whole: MutationReport, index: number, total: number): ShardResult {
  const files = Object.entries(whole.files).map(([path, file]) => {
    const mutants = file.mutants.map((mutant): Mutant => {
      const own = shardOf(Number(mutant.id), total) === index;
      return own || mutant.status === "Ignored" ? mutant : { ...mutant, status: "Pending", selected: false };
    });
    return [path, { ...file, mutants }] as const;
  });
  const report = { ...whole, files: Object.fromEntries(files) };
  return { shard: { index, total }, block: { name: "a-block", digest: block.digest }, report };
}

function shardsOf(whole: MutationReport, total: number): ShardResult[] {
  return Array.from({ length: total }, (_, at) => shardResult(whole, at + 1, total));
}

const one = reportOf("code", [
  {
    id: "0",
    mutatorName: "m",
    status: "Killed",
    location: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  },
  {
    id: "1",
    mutatorName: "m",
    status: "Survived",
    location: { start: { line: 1, column: 3 }, end: { line: 1, column: 4 } },
  },
]);

describe("the shards of a run", () => {
  test("try every mutant once between them, and never differ by more than one in a row of ids", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 400 }), (total, count) => {
        const counts = new Array<number>(total).fill(0);
        for (let id = 0; id < count; id += 1) {
          const index = shardOf(id, total);
          expect(index).toBeGreaterThanOrEqual(1);
          expect(index).toBeLessThanOrEqual(total);
          counts[index - 1] = (counts[index - 1] ?? 0) + 1;
        }
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("merge to the report of the whole run, in whatever order they come", () => {
    fc.assert(
      fc.property(anyMutants, fc.integer({ min: 1, max: 6 }), fc.infiniteStream(fc.nat()), (mutants, total, noise) => {
        const whole = reportOf("code", mutants);
        const shards = shardsOf(whole, total).sort(() => ((noise.next().value ?? 0) % 3) - 1);
        expect(mutantsInOrder(mergeShards(shards, block).report)).toEqual(mutantsInOrder(whole));
      }),
    );
  });
});

describe("a merge refuses", () => {
  const refusal = (change: (shards: ShardResult[]) => ShardResult[]) => () =>
    mergeShards(change(shardsOf(one, 2)), block);

  test("none, a missing, a doubled or a foreign shard", () => {
    expect(refusal(() => [])).toThrow("there is none");
    expect(refusal((shards) => shards.slice(1))).toThrow("shard 1 of 2 is missing");
    expect(refusal((shards) => [...shards, ...shards.slice(0, 1)])).toThrow("shard 1 of 2 is there twice");
    expect(
      refusal(([a, b]) => [a as ShardResult, { ...(b as ShardResult), block: { name: "other", digest: "x" } }]),
    ).toThrow("one is of the block other");
    expect(refusal((shards) => [...shards, ...shardsOf(one, 3).slice(2)])).toThrow("is of another division into 2");
  });

  test("a shard of another version of the block or of another scope", () => {
    const other = blockOf({}, "1").digest;
    expect(
      refusal(([a, b]) => [a as ShardResult, { ...(b as ShardResult), block: { name: "a-block", digest: other } }]),
    ).toThrow("shard 2 of 2 tried another version of a-block");
    expect(refusal(([a, b]) => [a as ShardResult, { ...(b as ShardResult), scope: "diff" }])).toThrow("another scope");
  });

  test("T24 a shard that leaves mutants out, claims another's or did not try its own", () => {
    const withMutants = (change: (mutants: readonly Mutant[]) => readonly Mutant[]) =>
      refusal(([a, b]) => {
        const shard = a as ShardResult;
        const file = shard.report.files["logic.ts"] as MutationReport["files"][string];
        const files = { "logic.ts": { ...file, mutants: change(file.mutants) } };
        return [{ ...shard, report: { ...shard.report, files } }, b as ShardResult];
      });
    expect(withMutants((mutants) => mutants.slice(1))).toThrow("do not list the same mutants");
    expect(
      withMutants((mutants) => mutants.map(({ selected: _no, ...rest }) => ({ ...rest, status: "Killed" as const }))),
    ).toThrow("was tried by 2 shards");
    expect(withMutants((mutants) => mutants.map((mutant) => ({ ...mutant, status: "Pending" as const })))).toThrow(
      "was not tried",
    );
    expect(withMutants((mutants) => mutants.map((mutant) => ({ ...mutant, selected: false })))).toThrow(
      "belongs to no shard",
    );
  });
});
