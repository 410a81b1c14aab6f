import type { Block } from "../../block/block.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Gate, GateResult } from "../gate.ts";
import { shareFigure, thresholdOf } from "../threshold.ts";
import { checkSchema, type MakeInputs, type SchemaOutcome } from "./check-schema.ts";
import { type CompatibilityOutcome, compatibilityChecks } from "./compatibility.ts";
import { type ContractCheck, contractFinding, failed, passed, undecided } from "./contract-check.ts";
import { answersOf, exampleChecks, placeOf, valuesOf } from "./example-checks.ts";
import { type Example, fileChecks, readExamples } from "./file-checks.ts";
import { callsOf, type GeneratedOutcome, generatedAnswersOf, generatedChecks } from "./generated-checks.ts";
import { type RunOutcome, runEntry } from "./run-entry.ts";

/** The parts that run what a block brings with it. */
export interface ContractParts {
  readonly sandbox: Sandbox;
  readonly toolchain: Toolchain;
  readonly deadlines?: ContractDeadlines;
}

/** How long a block and its contract may take. Both are done in milliseconds unless they were made otherwise. */
interface ContractDeadlines {
  /** For each example, and for loading the block: time that the block had, however long others kept the processors. */
  readonly exampleTimeoutMs: number;
  /**
   * Processor time for compiling the contract and validating all examples, three quarters of it for making inputs, and all of
   * it once more for validating the outputs.
   */
  readonly schemaTimeoutMs: number;
}

const DEADLINES: ContractDeadlines = { exampleTimeoutMs: 5_000, schemaTimeoutMs: 10_000 };

/** Enough for the boundaries of a contract with some twenty members, and quick: a call of a block takes microseconds. */
const MADE_INPUTS: MakeInputs = { accepted: 120, refused: 40 };

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
      const compatibility = compatibilityChecks(subject.block, subject.base);
      const { checks, generated } = await allChecks(parts, subject.block, signal);
      return resultFrom({ checks: [...checks, ...compatibility.checks], generated, compatibility }, threshold);
    },
  };
}

interface Found {
  readonly checks: readonly ContractCheck[];
  readonly generated: GeneratedOutcome;
}

async function allChecks(given: ContractParts, block: Block, signal: AbortSignal): Promise<Found> {
  const parts = { ...given, ...(given.deadlines ?? DEADLINES), block };
  const files = fileChecks(block);
  const { examples, checks } = readExamples(block);
  const schema = await checkSchema({ ...parts, values: valuesOf(examples), make: MADE_INPUTS }, signal);
  // Code with a missing part could only say what the missing part already says, at greater length.
  const calls = [...examples.map(({ path, input }) => ({ id: path, input })), ...callsOf(schema.made)];
  const run = files.some(isMissing) ? undefined : await runEntry({ ...parts, calls }, signal);
  const answers = await checkAnswers({ ...parts, examples, schema, run }, signal);
  const stateOf = (id: string) => (answers.has(id) ? answers.stateOf(id) : schema.stateOf(id));
  const generated = generatedChecks({ block, examples, run, schema, stateOf });
  return {
    checks: [
      ...files,
      ...checks,
      ...schema.checks,
      ...answers.checks,
      run === undefined ? undecided() : loadCheck(block, run),
      ...examples.flatMap((example) => exampleChecks(block, example, run, stateOf)),
      ...generated.checks,
    ],
    generated,
  };
}

interface AnswersRequest extends ContractParts, ContractDeadlines {
  readonly block: Block;
  readonly examples: readonly Example[];
  readonly schema: SchemaOutcome;
  readonly run: RunOutcome | undefined;
}

/** Validates what the code returned. Its checks are those of the contract again, so only an undecided one is new. */
async function checkAnswers(request: AnswersRequest, signal: AbortSignal) {
  const { examples, schema, run } = request;
  const values = run === undefined ? [] : [...answersOf(examples, run), ...generatedAnswersOf(schema.made, run)];
  const ids = new Set(values.map(({ id }) => id));
  const has = (id: string) => ids.has(id);
  if (!schema.isDecided || values.length === 0) return { checks: [], has, stateOf: schema.stateOf };
  const { checks, stateOf } = await checkSchema({ ...request, values }, signal);
  return { checks: checks.filter(({ outcome }) => outcome === "undecided"), has, stateOf };
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

function resultFrom(
  { checks, generated, compatibility }: Found & { readonly compatibility: CompatibilityOutcome },
  threshold: number,
): Omit<GateResult, "durationMs" | "gate"> {
  const count = (outcome: ContractCheck["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  const passedCount = count("passed");
  const undecidedCount = count("undecided");
  const share = (passedCount / checks.length) * 100;
  const bestShare = ((passedCount + undecidedCount) / checks.length) * 100;
  const verdict = bestShare < threshold ? "fail" : undecidedCount > 0 ? "error" : "pass";
  const open = undecidedCount === 0 ? "" : `, ${undecidedCount} could not be decided`;
  const parts = [`${passedCount} of ${checks.length} contract checks passed${open}`, generated.summary];
  return {
    verdict,
    summary: [...parts, ...(compatibility.summary === undefined ? [] : [compatibility.summary])].join("; "),
    figure: shareFigure("contract checks passed", share, threshold),
    findings: checks.flatMap((check) => check.findings),
    details: {
      ...{ checks: checks.length, passed: passedCount, failed: count("failed"), undecided: undecidedCount },
      generated: generated.figures,
      ...(compatibility.details === undefined ? {} : { compatibility: compatibility.details }),
    },
  };
}
