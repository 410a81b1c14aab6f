import { beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import type { Block } from "../../../src/block/block.ts";
import { readBlock } from "../../../src/block/read-block.ts";
import { createContractGate } from "../../../src/gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../../src/gates/coverage/coverage-gate.ts";
import type { BaseVersion, Gate, GateName, GateResult } from "../../../src/gates/gate.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import { createReviewGate } from "../../../src/gates/review/review-gate.ts";
import { runGates } from "../../../src/gates/run-gates.ts";
import { createSecurityGate } from "../../../src/gates/security/security-gate.ts";
import { ask } from "../../../src/llm/ask.ts";
import { blockWith, realSandbox, TINY_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";
import { CHEATING } from "./cheating-blocks.ts";
import { HONEST } from "./honest-blocks.ts";

const TESTS = "tests/discount.test.ts";

let gates: readonly Gate[];
beforeAll(async () => {
  const sandbox = await realSandbox();
  gates = [
    createContractGate({ sandbox, toolchain }),
    createCoverageGate({ sandbox, toolchain }),
    createMutationGate({ sandbox, toolchain, scope: "diff" }),
    createSecurityGate({ toolchain }),
    createReviewGate({ toolchain, ask }),
  ];
});

async function judge(block: Block, asked: readonly GateName[], base?: BaseVersion) {
  const subject = { block, base, thresholds: { contract: 100, coverage: 90, mutation: 60 } };
  const run = { subject, asked, gates, clock: systemClock, progress: () => {} };
  return runGates(run, new AbortController().signal);
}

/** The gates that did not pass, with what they say. */
function stoppedBy(results: readonly GateResult[]) {
  return results.flatMap(({ gate, verdict, findings, summary }) =>
    verdict === "pass" ? [] : [{ gate, verdict, summary, findings }],
  );
}

describe("a block that cheats", () => {
  test.each(CHEATING.map((cheat) => [cheat.title, cheat] as const))("and %s is caught", async (_title, cheat) => {
    const [result] = await judge(await tinyBlock(cheat.changes), [cheat.gate]);
    expect(result?.verdict, result?.summary).toBe("fail");
    expect(result?.findings.map(({ code }) => code)).toContain(cheat.code);
  });
});

describe("an honest block", () => {
  test.each(HONEST.map((honest) => [honest.title, honest] as const))(
    "%s is not stopped by those who read it",
    async (_title, { changes }) => {
      expect(stoppedBy(await judge(await tinyBlock(changes), ["security", "review"]))).toEqual([]);
    },
  );

  // What runs a block takes seconds, so it runs all of this at once: one piece that is stopped stops the whole.
  test("with all of this in it is not stopped by those who run it", async () => {
    const block = await blockWith(HONEST.map(({ changes }) => changes));
    // Only the mutants of what was added: those of the tiny block itself are tried elsewhere.
    const { files: before } = await readBlock(TINY_FOLDER);
    const files = block.files.map((file) => before.find(({ path }) => path === file.path && path !== TESTS) ?? file);
    const results = await judge(block, ["contract", "coverage", "mutation"], { revision: "0".repeat(40), files });
    expect(stoppedBy(results)).toEqual([]);
    expect(results.find(({ gate }) => gate === "coverage")?.figure?.value).toBe(100);
    const mutants = results.find(({ gate }) => gate === "mutation")?.mutants ?? [];
    for (const [path, ofFile] of Map.groupBy(mutants, (mutant) => mutant.path)) {
      const noticed = ofFile.filter(({ status }) => status === "Killed" || status === "Timeout");
      expect(noticed.length / ofFile.length, path).toBeGreaterThanOrEqual(0.6);
    }
  });
});
