import { afterEach, describe, expect, it } from "vitest";
import { composeUploadContext } from "../../../src/app/upload-context/compose.ts";
import { systemClock } from "../../../src/base/clock.ts";
import type { GateReport } from "../../../src/generated/types.ts";
import { placeOfFlow } from "../../../src/telemetry/trace-place.ts";
import { ALL_PASS, FLOW_ID, gateReport } from "../../bundle/evidence-fixture.ts";
import { type OtlpCollector, startOtlpCollector } from "../../fakes/otlp-collector.ts";
import { workspaceWith } from "../upload-context-fixture.ts";

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((close) => close()));
});

async function uploaded(reports: Readonly<Record<string, GateReport>>): Promise<OtlpCollector> {
  const sink = await startOtlpCollector();
  toClose.push(sink.close);
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url, GITHUB_RUN_ID: "4711" };
  // The bound of a wait that is no wait would be over at once.
  const { context } = await workspaceWith(
    { reports },
    { env, clock: { ...systemClock, sleep: () => new Promise(() => {}) } },
  );
  await composeUploadContext({}, context).run();
  return sink;
}

function measured(report: GateReport): GateReport {
  return { ...report, timing: { ...report.timing, measured: true } };
}

const resultsIn = ({ points }: OtlpCollector) =>
  points
    .filter(({ metric }) => metric === "quality_gate.result")
    .map(({ attributes }) => `${attributes["gate"]} ${attributes["verdict"]}`);

describe("the telemetry of upload-context", () => {
  it("stands in the flow's trace and has a span for each step", async () => {
    const { spans, problems } = await uploaded({ "gate-report.json": gateReport(ALL_PASS) });
    expect(problems).toEqual([]);
    const first = placeOfFlow({ repository: "acme/bank", flow: FLOW_ID, run: 1, ciRun: "4711" });
    const root = spans.find(({ name }) => name === "upload-context");
    expect(root).toMatchObject({
      traceId: first.traceId,
      parentSpanId: first.spanId,
      attributes: { repo: "acme/bank", "blocks.flow.id": FLOW_ID, "blocks.verdict": "pass" },
    });
    const steps = spans.filter(({ parentSpanId }) => parentSpanId === root?.spanId).map(({ name }) => name);
    expect(steps).toEqual(["step seal", "step store", "step record"]);
  });

  it("says what gates found in jobs that had no collector, and of a rejected block that it is one", async () => {
    const sink = await uploaded({ "gate-report.json": gateReport({ ...ALL_PASS, security: "fail" }) });
    expect(resultsIn(sink).sort()).toEqual([
      "contract pass",
      "coverage pass",
      "mutation pass",
      "review pass",
      "security fail",
    ]);
    const about = { repo: "acme/bank", family: "compliance", type: "attestation" };
    expect(sink.points.find(({ metric }) => metric === "quality_gate.kill_rate")).toMatchObject({
      attributes: about,
      value: 97.5,
      count: 1,
    });
    expect(sink.points.find(({ metric }) => metric === "flow.status")).toMatchObject({
      attributes: { ...about, status: "rejected" },
      value: 1,
    });
  });

  it("counts a block that could not be decided as undecided, which is no quality of the block", async () => {
    const sink = await uploaded({ "gate-report.json": gateReport({ ...ALL_PASS, mutation: "error" }) });
    expect(sink.points.find(({ metric }) => metric === "flow.status")?.attributes).toMatchObject({
      status: "undecided",
    });
  });

  it("counts no result again that its own job has sent", async () => {
    const { mutation, ...others } = ALL_PASS;
    const sink = await uploaded({
      "one.json": measured(gateReport(others)),
      "two.json": gateReport({ mutation }),
    });
    expect(resultsIn(sink)).toEqual(["mutation pass"]);
    expect(sink.points.filter(({ metric }) => metric === "flow.status")).toEqual([]);
  });
});
