import { MEMBERS_FOLDER } from "../../bundle/bundle.ts";
import { combineEvidence } from "../../bundle/evidence.ts";
import { jsonMember, type ReadBundle, readBundle } from "../../bundle/read-bundle.ts";
import { RECORDING_FILE } from "../../flow/recording.ts";
import { GATE_NAMES, type GateResult } from "../../gates/gate.ts";
import { blockVerdict } from "../../gates/verdict.ts";
import type {
  BundleDiff,
  DiffSide,
  GateDiff,
  GateReport,
  GateSide,
  MemberDiff,
  ModelsDiff,
} from "../../generated/types.ts";
import { VERSION } from "../../generated/version.ts";
import { ROLES, type Role } from "../../llm/model.ts";
import { readGateReports } from "../replay/read-recorded.ts";
import { totalCostOf } from "../upload-context/total-cost.ts";
import type { UseCaseContext } from "../use-case.ts";
import { withBundleFolder } from "../verify-bundle/open-bundle.ts";
import { diffBlock } from "./diff-block.ts";
import { diffCalls } from "./diff-calls.ts";
import { diffContext } from "./diff-context.ts";
import { diffValues } from "./diff-values.ts";
import { sumsBelow } from "./member-sums.ts";

/** The two bundles: each a folder, relative to the workspace, or the digest of one in the configured store. */
export interface DiffInputs {
  readonly a: string;
  readonly b: string;
}

/**
 * Wires `diff-bundles`: says what changed between two flows. Both bundles are verified first.
 * Throws `PATH_UNREADABLE`, and `BUNDLE_INVALID` with the first member of a changed bundle.
 */
export function composeDiffBundles(inputs: DiffInputs, context: UseCaseContext): { run(): Promise<BundleDiff> } {
  return {
    run: () =>
      withBundleFolder(inputs.a, context, (a) =>
        withBundleFolder(inputs.b, context, async (b) => diffBundles(await readBundle(a), await readBundle(b))),
      ),
  };
}

async function diffBundles(a: ReadBundle, b: ReadBundle): Promise<BundleDiff> {
  const [evidenceA, evidenceB] = [await gateReportOf(a), await gateReportOf(b)];
  const values = async (path: string) => diffValues(await documentOf(a, path), await documentOf(b, path));
  return {
    schemaVersion: 1,
    kind: "bundle-diff",
    version: VERSION,
    same: a.digest === b.digest,
    a: sideOf(a, evidenceA),
    b: sideOf(b, evidenceB),
    request: await values("request.json"),
    config: await values("config.json"),
    plan: await values("plan.json"),
    models: modelsDiff(await modelsOf(a), await modelsOf(b)),
    context: await diffContext(a, b),
    calls: diffCalls(a, b),
    block: await diffBlock(a, b),
    gates: gatesDiff(evidenceA, evidenceB),
    others: otherMembers(a, b),
  };
}

async function gateReportOf(bundle: ReadBundle): Promise<GateReport> {
  const gateReports = await readGateReports(bundle);
  return combineEvidence({ flow: bundle.flow, gateReports, decide: blockVerdict }).gateReport;
}

async function documentOf(bundle: ReadBundle, path: string): Promise<unknown> {
  return bundle.paths.includes(path) ? jsonMember(bundle, path) : undefined;
}

function sideOf({ digest, folder, manifest, flow }: ReadBundle, report: GateReport): DiffSide {
  const { costUsd, inputTokens, outputTokens, estimated } = totalCostOf(flow, report);
  return {
    digest,
    folder,
    version: manifest.version,
    flow: flow.id,
    ...(flow.revision === undefined ? {} : { revision: flow.revision }),
    verdict: manifest.verdict,
    block: flow.block.name,
    ...(costUsd === undefined ? {} : { costUsd }),
    ...(estimated ? { estimated } : {}),
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    repairRounds: flow.repairRounds,
  };
}

type Models = Partial<Record<Role, readonly string[]>>;

/** Who may answer each role; in bundles before recordings, who has answered. */
async function modelsOf(bundle: ReadBundle): Promise<Models> {
  const recording = (await documentOf(bundle, RECORDING_FILE)) as { models?: Models } | undefined;
  if (recording?.models !== undefined) return recording.models;
  return Object.fromEntries(ROLES.map((role) => [role, bundle.flow.roles?.[role]?.models ?? []]));
}

function modelsDiff(was: Models, is: Models): ModelsDiff[] {
  return ROLES.map((role) => ({ role, a: [...(was[role] ?? [])], b: [...(is[role] ?? [])] })).filter(
    ({ a, b }) => a.join("\n") !== b.join("\n"),
  );
}

function gatesDiff(was: GateReport, is: GateReport): GateDiff[] {
  const resultIn = (report: GateReport, gate: string) =>
    gateSide(report.blocks.flatMap(({ gates }) => gates).find((result) => result.gate === gate));
  return GATE_NAMES.map((gate) => {
    const a = resultIn(was, gate);
    const b = resultIn(is, gate);
    const changed = a.verdict !== b.verdict || a.figure !== b.figure || a.findings !== b.findings;
    return { gate, changed, a, b };
  });
}

function gateSide(result: GateResult | undefined): GateSide {
  // combineEvidence has an entry for every gate; a gate without one has not decided.
  if (result === undefined) return { verdict: "error", summary: "not run", findings: 0 };
  const { verdict, figure, summary, findings } = result;
  return { verdict, ...(figure === undefined ? {} : { figure: figure.value }), summary, findings: findings.length };
}

const MOST_MEMBERS = 50;

/** Members that one of the other parts speaks of; flow.json and recording.json hold what they are made of. */
const SPOKEN_OF = /^(?:(?:block|prompts|answers|reports)\/|(?:request|config|plan|context|flow|recording)\.json$)/;

function otherMembers(a: ReadBundle, b: ReadBundle): BundleDiff["others"] {
  const was = sumsBelow(a, "");
  const is = sumsBelow(b, "");
  const members = [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => !SPOKEN_OF.test(path) && was.get(path) !== is.get(path))
    .sort()
    .map(
      (path): MemberDiff => ({
        path: `${MEMBERS_FOLDER}/${path}`,
        change: !was.has(path) ? "added" : !is.has(path) ? "removed" : "changed",
      }),
    );
  return { members: members.slice(0, MOST_MEMBERS), more: Math.max(0, members.length - MOST_MEMBERS) };
}
