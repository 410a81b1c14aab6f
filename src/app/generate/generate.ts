import { basename, join, relative } from "node:path";
import type { Clock } from "../../base/clock.ts";
import { type Digest, digestOfJson } from "../../base/digest.ts";
import { prettyJson } from "../../base/files.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { BlockFile } from "../../block/block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { blockNameFor } from "../../flow/assemble.ts";
import { Flow, type FlowBounds, type FlowMaterial, type FlowResult } from "../../flow/flow.ts";
import type { FlowRequest } from "../../flow/material.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import { sumOverCalls } from "../../flow/recorder.ts";
import type { FlowRecord } from "../../generated/types.ts";
import { flowsFolder, readFlowBlock, readFlowRecord, writeFlowFolder } from "./flow-folder.ts";

/** What `generate` did. */
export interface GenerateOutcome {
  readonly flow: FlowRecord;
  /** Absolute path of the flow's folder. */
  readonly flowDirectory: string;
  /** Absolute path of the block's folder. */
  readonly blockPath: string;
  /** True when the same request had been answered before and no model was called. */
  readonly reused: boolean;
}

/** Everything that a generation is made of, once the concrete parts have met. */
export interface Generation {
  readonly version: string;
  readonly workspace: string;
  readonly repository: string | undefined;
  readonly revision: string | undefined;
  readonly config: CompleteConfig;
  readonly offline: boolean;
  readonly retry: boolean;
  readonly request: FlowRequest;
  readonly blueprintDigest: Digest;
  readonly models: Readonly<Record<string, string>>;
  /** Reads the repository; called only when the flow really runs. */
  readonly material: () => Promise<FlowMaterial>;
  readonly ports: FlowPorts;
  readonly bounds: FlowBounds;
  /** Writes the block into the repository, whole or not at all. */
  readonly write: (
    name: string,
    files: readonly BlockFile[],
  ) => Promise<{ readonly folder: string; readonly digest: Digest }>;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly redactor: Redactor;
}

/** Runs the flow, or takes up an earlier one of the same request; writes the block and the flow's folder. */
export async function generate(generation: Generation, signal: AbortSignal): Promise<GenerateOutcome> {
  const id = flowIdOf(generation);
  const flowDirectory = join(flowsFolder(generation.workspace), id);
  const earlier = generation.retry ? undefined : await readFlowRecord(flowDirectory);
  if (earlier?.outcome === "generated") return reuse(generation, earlier, flowDirectory);

  const startedAt = generation.clock.now();
  const startedMs = generation.clock.monotonicMs();
  const flow = new Flow(generation);
  const result = await flow.run(await generation.material(), signal);
  const name = blockNameFor(generation.request);
  const written = await generation.write(name, result.files);
  const record = flowRecordFrom(generation, {
    id,
    result,
    block: { name, path: relative(generation.workspace, written.folder).replaceAll("\\", "/"), digest: written.digest },
    timing: {
      startedAt: startedAt.toISOString(),
      durationMs: generation.clock.monotonicMs() - startedMs,
      steps: result.steps,
    },
  });
  await writeFlowFolder(flowDirectory, membersOf(generation, result, record));
  return { flow: record, flowDirectory, blockPath: written.folder, reused: false };
}

/**
 * The same request on the same commit with the same blueprint, models and version is the same flow.
 * Twelve hexadecimal digits are enough to keep the flows of one repository apart.
 */
function flowIdOf(generation: Generation): string {
  const digest = digestOfJson({
    version: generation.version,
    repository: generation.repository ?? null,
    revision: generation.revision ?? null,
    request: { ...generation.request, text: generation.request.text ?? null },
    blueprint: generation.blueprintDigest,
    models: generation.models,
    context: generation.config.context,
    flow: generation.config.flow,
  });
  return `flow-${digest.slice("sha256-".length, "sha256-".length + 12)}`;
}

async function reuse(generation: Generation, earlier: FlowRecord, flowDirectory: string): Promise<GenerateOutcome> {
  generation.progress({
    kind: "note",
    text: `${earlier.id} answered this request before: no model is called (--retry runs it again)`,
  });
  const files = await readFlowBlock(flowDirectory);
  const { folder } = await generation.write(earlier.block.name, files);
  return { flow: earlier, flowDirectory, blockPath: folder, reused: true };
}

function flowRecordFrom(
  generation: Generation,
  given: { id: string; result: FlowResult; block: FlowRecord["block"]; timing: FlowRecord["timing"] },
): FlowRecord {
  const calls = [...given.result.recorder.calls];
  const costUsd = sumOverCalls(calls, (call) => call.costUsd);
  const inputTokens = sumOverCalls(calls, (call) => call.usage.inputTokens);
  const outputTokens = sumOverCalls(calls, (call) => call.usage.outputTokens);
  const { family, type, parameters, text } = generation.request;
  return {
    schemaVersion: 1,
    kind: "flow",
    version: generation.version,
    id: given.id,
    outcome: "generated",
    request: { family, type, parameters: { ...parameters }, ...(text === undefined ? {} : { text }) },
    repository: generation.repository ?? basename(generation.workspace),
    ...(generation.revision === undefined ? {} : { revision: generation.revision }),
    offline: generation.offline,
    block: given.block,
    calls,
    repairRounds: given.result.repairRounds,
    ...(costUsd === undefined ? {} : { costUsd }),
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    timing: given.timing,
  };
}

/** Everything of a flow as files, with any known secret taken out. */
function membersOf(generation: Generation, result: FlowResult, record: FlowRecord): Map<string, string> {
  const members = new Map<string, string>();
  const add = (path: string, content: string) => members.set(path, generation.redactor.redact(content));
  add("request.json", prettyJson(record.request));
  add("config.json", prettyJson(generation.config));
  for (const [path, content] of result.recorder.members) add(path, content);
  // The block stays as it was written: a redacted copy would no longer be the block that the gates judged.
  for (const file of result.files) members.set(`block/${file.path}`, file.content);
  add("flow.json", prettyJson(record));
  return members;
}
