import { beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import { createContractGate } from "../../../src/gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../../src/gates/coverage/coverage-gate.ts";
import { GATE_NAMES, type Gate, type GateName } from "../../../src/gates/gate.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import { createReviewGate } from "../../../src/gates/review/review-gate.ts";
import { runGates } from "../../../src/gates/run-gates.ts";
import { createSecurityGate } from "../../../src/gates/security/security-gate.ts";
import { blockVerdict } from "../../../src/gates/verdict.ts";
import { ask } from "../../../src/llm/ask.ts";
import { type Change, realSandbox, tinyBlock, toolchain } from "../tiny-block.ts";
import { CHEATING } from "./cheating-blocks.ts";
import { HONEST } from "./honest-blocks.ts";

let gates: readonly Gate[];
beforeAll(async () => {
  const sandbox = await realSandbox();
  gates = [
    createContractGate({ sandbox, toolchain }),
    createCoverageGate({ sandbox, toolchain }),
    createMutationGate({ sandbox, toolchain }),
    createSecurityGate({ toolchain }),
    createReviewGate({ toolchain, ask }),
  ];
});

async function judge(changes: Readonly<Record<string, Change>>, asked: readonly GateName[]) {
  const subject = { block: await tinyBlock(changes), thresholds: { contract: 100, coverage: 90, mutation: 60 } };
  const run = { subject, asked, gates, clock: systemClock, progress: () => {} };
  const results = await runGates(run, new AbortController().signal);
  return { results, verdict: blockVerdict(asked, results, "strict") };
}

describe("a block that cheats", () => {
  test.each(CHEATING.map((cheat) => [cheat.title, cheat] as const))("and %s is caught", async (_title, cheat) => {
    // Mutants take seconds: they are tried where they have to catch something.
    const asked =
      cheat.gate === "mutation" ? (["mutation"] as const) : GATE_NAMES.filter((name) => name !== "mutation");
    const { results, verdict } = await judge(cheat.changes, asked);
    expect(verdict).toBe("fail");
    const result = results.find(({ gate }) => gate === cheat.gate);
    expect(result?.verdict).toBe("fail");
    expect(result?.findings.map(({ code }) => code)).toContain(cheat.code);
  });
});

describe("an honest block", () => {
  test.each(HONEST.map((honest) => [honest.title, honest] as const))(
    "%s is not stopped",
    async (_title, { changes }) => {
      const { results, verdict } = await judge(changes, GATE_NAMES);
      const heavy = results.flatMap(({ gate, verdict, findings, summary }) =>
        verdict === "pass" ? [] : [{ gate, verdict, summary, findings }],
      );
      expect(heavy).toEqual([]);
      expect(verdict).toBe("pass");
    },
  );
});
