import { join } from "node:path";
import * as semanticConventions from "@opentelemetry/semantic-conventions/incubating";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { composeVerify } from "../../src/app/verify/compose.ts";
import { parseVerifyInputs } from "../../src/app/verify/inputs.ts";
import type { BlockFile } from "../../src/block/block.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { fastClock, flowContext, KEYS, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type Script, startModelServer } from "../fakes/model-server.ts";
import { type CollectedSpan, type OtlpCollector, startOtlpCollector } from "../fakes/otlp-collector.ts";

const TOKEN = "canary-collector-token-0123456789";

let block: readonly BlockFile[] = [];
const toClose: (() => Promise<void>)[] = [];
beforeAll(async () => {
  block = await tinyBlock();
});
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function collector(): Promise<OtlpCollector> {
  const started = await startOtlpCollector();
  toClose.push(started.close);
  return started;
}

async function repository(answer?: Script): Promise<string> {
  const server = await startModelServer({ answer: answer ?? modelsThatWrite(block) });
  toClose.push(server.close);
  const { workspace, remove } = await startRepository(server.urls, { flow: { repair_rounds: 0 } });
  toClose.push(remove);
  return workspace;
}

function contextFor(workspace: string, endpoint: string, env: Record<string, string> = {}): UseCaseContext {
  const telemetry = {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer ${TOKEN}`,
  };
  // Slow, so that the bound is far away however busy the machine is.
  return flowContext(workspace, { env: { ...telemetry, ...env }, clock: fastClock(0.1) });
}

function generateIn(context: UseCaseContext, inputs: Record<string, string> = REQUEST) {
  return composeGenerate(parseGenerateInputs(inputs), context).run();
}

const named = (spans: readonly CollectedSpan[], name: string) => spans.filter((span) => span.name === name);
type Value = Readonly<Record<string, unknown>> & { readonly value: number };
const valuesOf = (sink: OtlpCollector, metric: string): Value[] =>
  sink.points.filter((point) => point.metric === metric).map(({ attributes, value }) => ({ ...attributes, value }));

describe("a whole flow in a collector", () => {
  it("is one trace over all jobs, with a span for every step, call and gate, and its figures by repository", async () => {
    const sink = await collector();
    const workspace = await repository();
    const context = contextFor(workspace, sink.url, { GITHUB_RUN_ID: "4711" });
    const { flow } = await generateIn(context);
    const path = flow.block.path;
    await composeVerify(parseVerifyInputs({ path, gates: "contract,security,review" }), context).run();
    const stored = await composeUploadContext({ flowId: flow.id }, context).run();
    expect(sink.problems).toEqual([]);
    expect(new Set(sink.spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(new Set(sink.spans.map(({ spanId }) => spanId)).size).toBe(sink.spans.length);

    const roots = sink.spans.filter(({ parentSpanId }) => parentSpanId === undefined);
    expect(roots).toMatchObject([
      {
        name: "invoke_workflow blocks_flow",
        attributes: {
          "gen_ai.operation.name": "invoke_workflow",
          repo: "acme/bank",
          "blocks.flow.id": flow.id,
          "blocks.family": "compliance",
          "blocks.type": "attestation",
          "blocks.outcome": "success",
          "cicd.pipeline.run.id": "4711",
        },
      },
    ]);
    const [root] = roots;
    for (const name of ["verify", "upload-context"]) {
      expect(named(sink.spans, name)).toMatchObject([{ parentSpanId: root?.spanId }]);
    }
    const steps = flow.timing.steps.map(({ step }) => `step ${step}`);
    for (const step of steps) expect(named(sink.spans, step), step).toMatchObject([{ parentSpanId: root?.spanId }]);
    const [verify] = named(sink.spans, "verify");
    for (const gate of ["contract", "security", "review"]) {
      expect(named(sink.spans, `gate ${gate}`)).toMatchObject([{ parentSpanId: verify?.spanId }]);
    }

    const calls = sink.spans.filter(({ kind }) => kind === 3);
    // The gate asks what the flow has asked, and the answer is there.
    expect(calls).toHaveLength(flow.calls.length + 1);
    const [plan] = named(sink.spans, "step plan");
    expect(calls.filter(({ parentSpanId }) => parentSpanId === plan?.spanId)).toMatchObject([
      {
        name: "chat claude-sonnet-5",
        status: 0,
        attributes: {
          "gen_ai.operation.name": "chat",
          "gen_ai.provider.name": "anthropic",
          "gen_ai.request.model": "claude-sonnet-5",
          "gen_ai.response.model": "claude-sonnet-5",
          "gen_ai.response.finish_reasons": ["stop"],
          "gen_ai.usage.input_tokens": flow.calls.find(({ task }) => task === "plan")?.usage.inputTokens,
          "gen_ai.usage.output_tokens": flow.calls.find(({ task }) => task === "plan")?.usage.outputTokens,
        },
      },
    ]);
    const [reading] = calls.filter(({ attributes }) => attributes["blocks.task"] === "context");
    expect(reading?.attributes).toMatchObject({
      "gen_ai.operation.name": "generate_content",
      "gen_ai.provider.name": "gcp.gemini",
    });
    const [gate] = named(sink.spans, "gate review");
    expect(calls.filter(({ parentSpanId }) => parentSpanId === gate?.spanId)).toMatchObject([
      { attributes: { "blocks.cached": true } },
    ]);

    const about = { repo: "acme/bank", family: "compliance", type: "attestation" };
    expect(valuesOf(sink, "flow.status")).toEqual([
      { ...about, status: "success", value: 1 },
      // Two gates have not been asked.
      { ...about, status: "undecided", value: 1 },
    ]);
    expect(stored.verdict).toBe("error");
    expect(valuesOf(sink, "flow.duration_seconds")).toEqual([{ ...about, value: expect.any(Number) }]);
    expect(valuesOf(sink, "flow.cost_usd")).toEqual([
      { ...about, value: expect.closeTo(flow.costUsd ?? Number.NaN, 9) },
    ]);
    expect(valuesOf(sink, "flow.retries")).toEqual([{ ...about, value: 0 }]);
    expect(valuesOf(sink, "flow.fallbacks")).toEqual([{ ...about, value: 0 }]);
    const { entries } = await createFolderLedger({ folder: join(workspace, ".blocks/ledger") }).read();
    const tokens = Object.entries(entries.at(-1)?.models ?? {}).flatMap(([name, { inputTokens, outputTokens }]) => {
      const [provider, model] = name.split("/");
      const whose = { repo: "acme/bank", family: "compliance", provider, model };
      return [
        { ...whose, type: "input", value: inputTokens },
        { ...whose, type: "output", value: outputTokens },
      ];
    });
    expect(tokens).toHaveLength(6);
    expect(valuesOf(sink, "flow.tokens")).toEqual(expect.arrayContaining(tokens));
    expect(valuesOf(sink, "flow.tokens")).toHaveLength(tokens.length);
    // Each result once, although the report is read again where it is sealed.
    expect(valuesOf(sink, "quality_gate.result").map(({ gate: name, verdict }) => [name, verdict])).toEqual([
      ["contract", "pass"],
      ["security", "pass"],
      ["review", "pass"],
    ]);
    expect(
      valuesOf(sink, "provider.quota_used_ratio")
        .map(({ provider }) => provider)
        .sort(),
    ).toEqual(["anthropic", "google", "openai"]);

    const conventions = new Set<unknown>(Object.values(semanticConventions));
    const byConvention = sink.spans
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => /^(?:gen_ai|error|cicd)\./.test(name));
    expect(byConvention.filter((name) => !conventions.has(name))).toEqual([]);

    const sent = sink.bodies.join("\n");
    const secrets = [...Object.values(KEYS), TOKEN];
    const texts = [workspace, path, "Attest the capital adequacy", "You plan", "export function", "logic.ts"];
    for (const text of [...secrets, ...texts]) expect(sent).not.toContain(text);
    expect(sink.requests.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true);
  });

  it("that fails says why by a code, and the process that takes it up is a part of its trace", async () => {
    const sink = await collector();
    let wrong = 2;
    const answer = modelsThatWrite(block, (step) => (step === "plan" && wrong-- > 0 ? { plan: "later" } : undefined));
    const context = contextFor(await repository(answer), sink.url);
    await expect(generateIn(context)).rejects.toMatchObject({ code: "MODEL_ANSWER_INVALID" });
    const [root] = named(sink.spans, "invoke_workflow blocks_flow");
    expect(root).toMatchObject({
      status: 2,
      attributes: { "error.type": "MODEL_ANSWER_INVALID", "blocks.outcome": "failed" },
    });
    expect(named(sink.spans, "step plan")).toMatchObject([{ status: 2 }]);
    const { flow } = await generateIn(context);
    const again = named(sink.spans, "invoke_workflow blocks_flow").at(-1);
    expect(again).toMatchObject({ traceId: root?.traceId, parentSpanId: root?.spanId, status: 0 });
    expect(again?.attributes["blocks.flow.resumptions"]).toBe(1);
    expect(named(sink.spans, "step context").at(-1)?.attributes["blocks.step.resumed"]).toBe(true);
    expect(valuesOf(sink, "flow.status").map(({ status }) => status)).toEqual(["failed", "success"]);
    // What both processes spent, each its own part.
    const spentUsd = valuesOf(sink, "flow.cost_usd").reduce((sum, { value }) => sum + value, 0);
    expect(spentUsd).toBeCloseTo((flow.costUsd ?? Number.NaN) + (flow.timing.lostUsd ?? 0), 9);
  });

  it("is silent about a request that was answered before, and where nobody listens", async () => {
    const sink = await collector();
    const workspace = await repository();
    await generateIn(flowContext(workspace));
    await generateIn(contextFor(workspace, sink.url));
    await generateIn(contextFor(workspace, sink.url, { OTEL_SDK_DISABLED: "true" }), { ...REQUEST, retry: "true" });
    expect(sink.requests).toEqual([]);
  });
});
