import type { Block } from "../../block/block.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Gate, GateResult } from "../gate.ts";
import { shareFigure, thresholdOf } from "../threshold.ts";
import { checkSchema } from "./check-schema.ts";
import { type ContractCheck, contractFinding, failed, passed, undecided } from "./contract-check.ts";
import { exampleChecks, placeOf, valuesOf } from "./example-checks.ts";
import { fileChecks, readExamples } from "./file-checks.ts";
import { type RunOutcome, runExamples } from "./run-examples.ts";

/** The parts that run what a block brings with it. */
export interface ContractParts {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly deadlines?: ContractDeadlines;
}

/** How long a block and its contract may take; both are done in milliseconds unless they were made otherwise. */
interface ContractDeadlines {
  /** For each example, and for loading the block. */
  readonly exampleTimeoutMs: number;
  /** For compiling the contract and validating all examples and outputs. */
  readonly schemaTimeoutMs: number;
}

const DEADLINES: ContractDeadlines = { exampleTimeoutMs: 5_000, schemaTimeoutMs: 10_000 };

/**
 * The contract gate: is the block what its manifest and its contract say? Every check counts the same; the share of
 * passed ones must reach the threshold. A check that could not be run makes the verdict `error`, unless the others
 * alone already miss the threshold.
 */
export function createContractGate(parts: ContractParts): Gate {
  return {
    name: "contract",
    check: async (subject, signal) => {
      const threshold = thresholdOf(subject, "contract");
      return resultFrom(await allChecks(parts, subject.block, signal), threshold);
    },
  };
}

async function allChecks(given: ContractParts, block: Block, signal: AbortSignal): Promise<ContractCheck[]> {
  const parts = { ...given, ...(given.deadlines ?? DEADLINES), block };
  const files = fileChecks(block);
  const { examples, checks } = readExamples(block);
  // Code with a missing part could only say what the missing part already says, at greater length.
  const run = files.some(isMissing) ? undefined : await runExamples({ ...parts, examples }, signal);
  const schema = await checkSchema({ ...parts, values: valuesOf(examples, run) }, signal);
  return [
    ...files,
    ...checks,
    ...schema.checks,
    run === undefined ? undecided() : loadCheck(block, run),
    ...examples.flatMap((example) => exampleChecks(block, example, run, schema.stateOf)),
  ];
}

function isMissing({ findings }: ContractCheck): boolean {
  return findings.some(({ code }) => code === "CONTRACT-FACE-MISSING" || code === "CONTRACT-FILE-MISSING");
}

function loadCheck(block: Block, { loading }: RunOutcome): ContractCheck {
  const { module } = block.manifest.entry;
  const finding = (reason: string, place: { path: string; line?: number | undefined } = { path: module, line: 1 }) =>
    contractFinding({
      code: "ENTRY-UNUSABLE",
      message: `${module} cannot be loaded: ${reason}`,
      remedy: "Correct the module; Node.js must be able to import it as it is, without a build.",
      ...place,
    });
  switch (loading.kind) {
    case "returned":
      return passed();
    case "threw":
    case "unserialisable":
      return failed(finding(loading.error.message, placeOf(loading.error, block, module, 1)));
    case "ended":
      return failed(finding(`loading it ended the process with exit status ${loading.exitCode}`));
    case "hung":
      return undecided(finding("it did not come to an end in time"));
    case "none":
      return undecided(finding(loading.reason));
  }
}

function resultFrom(checks: readonly ContractCheck[], threshold: number): Omit<GateResult, "durationMs" | "gate"> {
  const count = (outcome: ContractCheck["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  const passedCount = count("passed");
  const undecidedCount = count("undecided");
  const share = (passedCount / checks.length) * 100;
  const bestShare = ((passedCount + undecidedCount) / checks.length) * 100;
  const verdict = bestShare < threshold ? "fail" : undecidedCount > 0 ? "error" : "pass";
  const open = undecidedCount === 0 ? "" : `, ${undecidedCount} could not be decided`;
  return {
    verdict,
    summary: `${passedCount} of ${checks.length} contract checks passed${open}`,
    figure: shareFigure("contract checks passed", share, threshold),
    findings: checks.flatMap((check) => check.findings),
    details: { checks: checks.length, passed: passedCount, failed: count("failed"), undecided: undecidedCount },
  };
}
