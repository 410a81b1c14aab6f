import { usageError } from "../base/errors.ts";
import { GATE_NAMES } from "../gates/gate.ts";
import type { BlockVerdict, FlowRecord, GateName, GateReport, GateResult, Verdict } from "../generated/types.ts";
import { SANDBOX_LEVELS } from "../sandbox/sandbox.ts";

/** What gate reports, of one job or of many, say of one flow's block. */
export interface Evidence {
  readonly verdict: Verdict;
  /** Gates that no report speaks of. Each of them is an `error` in the report below. */
  readonly missing: readonly GateName[];
  /** All reports as one: exactly the flow's block, exactly the five gates in their order. */
  readonly gateReport: GateReport;
  /** The reports as they were given, without what they say of other blocks. */
  readonly reports: readonly GateReport[];
}

/** What is needed to judge the evidence. */
export interface EvidenceRequest {
  readonly flow: FlowRecord;
  readonly gateReports: readonly GateReport[];
  /** The verdict of a block from its gates' results, under a mode. */
  readonly decide: (asked: readonly GateName[], results: readonly GateResult[], mode: GateReport["mode"]) => Verdict;
}

/** From the one that is strictest: of reports that were made under different modes the strictest mode decides. */
const MODES: readonly GateReport["mode"][] = ["strict", "standard", "advisory"];

/** From the one that weighs most: a known failure is a failure, whatever could not be decided beside it. */
const VERDICTS: readonly Verdict[] = ["fail", "error", "pass"];

/**
 * Checks that evidence belongs together and puts it into one verdict. A gate without a result is `error`, so a verdict is
 * `pass` only on all five; of two results of one gate the worse one counts; a flow that failed never passes.
 * Throws `EVIDENCE_INCOMPLETE` when a report does not speak of the flow's block, or speaks of other content of it.
 */
export function combineEvidence({ flow, gateReports, decide }: EvidenceRequest): Evidence {
  const verdicts = gateReports.map((report) => verdictsOfBlock(flow, report));
  const results = verdicts.flat().flatMap((verdict) => verdict.gates);
  const missing = GATE_NAMES.filter((gate) => !results.some((result) => result.gate === gate));
  const gates = GATE_NAMES.map((gate) => worstResult(results.filter((result) => result.gate === gate)) ?? notRun(gate));
  const mode = MODES.find((candidate) => gateReports.some((report) => report.mode === candidate)) ?? "strict";
  const said = verdicts.flat().map((block) => block.verdict);
  const failed: readonly Verdict[] = flow.outcome === "failed" ? ["fail"] : [];
  const verdict = worst([decide(GATE_NAMES, gates, mode), ...said, ...failed]);
  return {
    verdict,
    missing,
    gateReport: {
      schemaVersion: 1,
      kind: "gate-report",
      version: gateReports[0]?.version ?? flow.version,
      mode,
      verdict,
      sandbox: weakestSandbox(gateReports),
      blocks: [{ ...flow.block, verdict, gates }],
      timing: timingOf(flow, gateReports),
    },
    reports: gateReports.map((report, index) => aboutOnly(verdicts[index] ?? [], report)),
  };
}

/** The first of the verdicts in the order of their weight. */
function worst(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? "error";
}

function aboutOnly(blocks: BlockVerdict[], report: GateReport): GateReport {
  return { ...report, verdict: worst(blocks.map((block) => block.verdict)), blocks };
}

function verdictsOfBlock(flow: FlowRecord, report: GateReport): BlockVerdict[] {
  const { block } = flow;
  const same = report.blocks.filter((verdict) => verdict.digest === block.digest);
  const changed = report.blocks.find((verdict) => verdict.digest !== block.digest && verdict.path === block.path);
  if (changed === undefined && same.length > 0) return same;
  const other = changed ?? report.blocks[0];
  const said = other === undefined ? "no block" : `the block ${other.name} with the digest ${other.digest}`;
  throw usageError(
    "EVIDENCE_INCOMPLETE",
    `a gate report (${gatesOf(report)}) speaks of ${said}, but ${flow.id} made ${block.name} with the digest ${block.digest}`,
    "Run blocks verify on the block that this flow made, and delete the reports of earlier runs.",
  );
}

function gatesOf(report: GateReport): string {
  const names = new Set(report.blocks.flatMap((block) => block.gates.map((result) => result.gate)));
  return names.size === 0 ? "without gates" : [...names].join(", ");
}

function worstResult(results: readonly GateResult[]): GateResult | undefined {
  return results.toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))[0];
}

function notRun(gate: GateName): GateResult {
  return {
    gate,
    verdict: "error",
    summary: `the ${gate} gate has not run`,
    findings: [
      {
        code: "EVIDENCE-INCOMPLETE",
        severity: "BLOCKER",
        message: `no gate report speaks of the ${gate} gate`,
        remedy: `run blocks verify with the ${gate} gate and give its report`,
      },
    ],
    durationMs: 0,
  };
}

/** The weakest confinement that any of the reports ran code under; an unknown level counts as weaker than all. */
function weakestSandbox(reports: readonly GateReport[]): GateReport["sandbox"] {
  const rank = ({ level }: GateReport["sandbox"]) =>
    (SANDBOX_LEVELS as readonly string[]).indexOf(level) === -1
      ? SANDBOX_LEVELS.length
      : (SANDBOX_LEVELS as readonly string[]).indexOf(level);
  const used = reports.map((report) => report.sandbox).filter((sandbox) => sandbox.level !== "none");
  const weakest = used.toSorted((a, b) => rank(b) - rank(a))[0] ?? reports[0]?.sandbox;
  return weakest ?? { level: "none", description: "no gate has run" };
}

/** Jobs run beside each other: from the first start to the last end. */
function timingOf(flow: FlowRecord, reports: readonly GateReport[]): GateReport["timing"] {
  const spans = reports
    .map(({ timing }) => ({ startMs: Date.parse(timing.startedAt), durationMs: timing.durationMs }))
    .filter((span) => Number.isFinite(span.startMs));
  if (spans.length === 0) return { startedAt: flow.timing.startedAt, durationMs: 0 };
  const startMs = Math.min(...spans.map((span) => span.startMs));
  const endMs = Math.max(...spans.map((span) => span.startMs + span.durationMs));
  return { startedAt: new Date(startMs).toISOString(), durationMs: endMs - startMs };
}
