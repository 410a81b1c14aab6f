import { canonicalJson } from "../../base/digest.ts";
import { usageError } from "../../base/errors.ts";
import { problemsOf } from "../../base/validation.ts";
import { jsonMember, NO_TIMING, type ReadBundle } from "../../bundle/read-bundle.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { RECORDING_FILE } from "../../flow/recording.ts";
import type { FlowRecord, FlowRecording, GateReport } from "../../generated/types.ts";
import { validateConfig } from "../../generated/validators/config.js";
import { validateFlowRecording } from "../../generated/validators/flow-recording.js";
import { plainText } from "../../report/escape.ts";
import { type BlockRequest, requestOf } from "../generate/read-request.ts";
import { parseReport } from "../upload-context/read-reports.ts";
import { type RecordedCall, readCalls } from "./recorded-answers.ts";

const REQUEST_FILE = "request.json";

/** Everything of a flow that a replay begins with. */
export interface RecordedFlow {
  readonly bundle: ReadBundle;
  /** As it was asked. */
  readonly request: BlockRequest;
  readonly recording: FlowRecording;
  readonly config: CompleteConfig;
  readonly calls: readonly RecordedCall[];
  readonly gateReports: readonly GateReport[];
}

/**
 * Reads what a bundle holds of its flow. Throws `EVIDENCE_INCOMPLETE` with everything that it lacks for a replay, and
 * `BUNDLE_INVALID` for what is there and is not what it should be.
 */
export async function readRecorded(bundle: ReadBundle): Promise<RecordedFlow> {
  const missing = missingFor(bundle);
  if (missing.length > 0) throw incomplete(bundle, missing);
  const recording = await jsonMember(bundle, RECORDING_FILE);
  if (!validateFlowRecording(recording)) throw invalid(bundle, RECORDING_FILE, problemsOf(validateFlowRecording));
  const config = await jsonMember(bundle, "config.json");
  if (!validateConfig(config)) throw invalid(bundle, "config.json", problemsOf(validateConfig));
  return {
    bundle,
    request: requestOf({ request: await readRequest(bundle) }),
    recording,
    // The validator has filled every section and value that has a default.
    config: config as CompleteConfig,
    calls: await readCalls(bundle),
    gateReports: await readGateReports(bundle),
  };
}

/** The request with its parameters in their own order, in which they stand in the prompts. */
async function readRequest(bundle: ReadBundle): Promise<FlowRecord["request"]> {
  const request = await jsonMember(bundle, REQUEST_FILE);
  if (canonicalJson(request) === canonicalJson(bundle.flow.request)) return request as FlowRecord["request"];
  throw invalid(bundle, REQUEST_FILE, [{ pointer: "", message: "is not the request that flow.json records" }]);
}

/** The gate reports of a bundle in the order of their names. Throws `BUNDLE_INVALID`. */
export async function readGateReports(bundle: ReadBundle): Promise<readonly GateReport[]> {
  const paths = bundle.paths.filter((path) => path.startsWith("reports/") && path.endsWith(".json"));
  const reports = await Promise.all(
    paths.map(async (path) => {
      const report = parseReport(JSON.stringify(withTiming(await jsonMember(bundle, path))));
      if (typeof report === "string") throw invalid(bundle, path, [{ pointer: "", message: report }]);
      return report ?? [];
    }),
  );
  return reports.flat();
}

/** A report as the schema wants it: a bundle holds no time. */
function withTiming(report: unknown): unknown {
  if (typeof report !== "object" || report === null) return report;
  const blocks = "blocks" in report && Array.isArray(report.blocks) ? report.blocks : [];
  return {
    ...report,
    blocks: blocks.map((block) => ({
      ...block,
      gates: Array.isArray(block?.gates) ? block.gates.map((gate: object) => ({ ...gate, durationMs: 0 })) : [],
    })),
    timing: { startedAt: NO_TIMING.startedAt, durationMs: 0 },
  };
}

function missingFor({ paths, flow }: ReadBundle): string[] {
  const lacks: string[] = [];
  if (flow.outcome !== "generated") lacks.push("a block: the flow ended without one");
  if (!paths.includes(RECORDING_FILE)) {
    lacks.push(
      `${RECORDING_FILE}: who may answer each role, the files of the repository as they were sent, the blueprint, and what the fast gates found`,
    );
  }
  if (!paths.includes(REQUEST_FILE)) lacks.push(`${REQUEST_FILE}: what was asked for`);
  if (!paths.includes("config.json")) lacks.push("config.json: the configuration in force");
  if (flow.calls.some(({ terms }) => terms === undefined)) lacks.push("the terms of the questions, in flow.json");
  return lacks;
}

function incomplete({ digest, manifest }: ReadBundle, missing: readonly string[]) {
  return usageError(
    "EVIDENCE_INCOMPLETE",
    `${digest}, made by Blocks ${plainText(manifest.version, 40)}, is whole but cannot be replayed. It lacks:\n${missing.map((one) => `  - ${one}`).join("\n")}`,
    "Bundles hold these since flows are recorded; an earlier one can be checked with blocks context verify and compared with blocks context diff.",
  );
}

function invalid({ folder }: ReadBundle, path: string, problems: readonly { pointer: string; message: string }[]) {
  const text = problems.slice(0, 3).map(({ pointer, message }) => `${pointer} ${message}`.trim());
  return usageError(
    "BUNDLE_INVALID",
    `the bundle ${folder} holds a ${path} that cannot be used: ${text.join("; ")}`,
    "It was made by another version of Blocks, or by nobody's: replay it with the version that the manifest names.",
  );
}
