import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { composeReport } from "../../../src/app/report/compose.ts";
import { parseReportInputs } from "../../../src/app/report/inputs.ts";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import { reportOutputs, reportSummary, whyReportRed } from "../../../src/runner/report-outputs.ts";
import { flowContext, startRepository } from "../../fakes/flow-world.ts";
import { bareRepository, gitLedgerAt } from "../../ledger/git/ledger-fixture.ts";
import { entry, flowId } from "../../ledger/holds/ledger-entries.ts";

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const NOW = new Date("2026-11-20T12:30:00.000Z");

/** A repository with a ledger of its own, and another one whose ledger is read as well. */
async function world(): Promise<{ context: UseCaseContext; own: string; other: string }> {
  const [own, other] = [await bareRepository(), await bareRepository()];
  const { workspace, remove } = await startRepository({}, { ledger: { remote: own, repositories: [other] } });
  removals.push(remove);
  const context = flowContext(workspace);
  return { own, other, context: { ...context, clock: { ...context.clock, now: () => NOW } } };
}

async function record(remote: string, repository: string, costs: readonly (number | "failed")[]): Promise<void> {
  const ledger = await gitLedgerAt(remote);
  const records = costs.flatMap((cost, index) => {
    const flow = { flow: flowId(index), repository, recordedAt: NOW.toISOString(), durationMs: 90_000 };
    if (cost === "failed") return [entry({ event: "failed", ...flow, costUsd: 0.5 })];
    return [entry({ event: "stored", ...flow, verdict: "pass", costUsd: cost })];
  });
  await ledger.transact(() => ({ records, value: undefined }));
}

function report(raw: Readonly<Record<string, string>>, context: UseCaseContext) {
  return composeReport(parseReportInputs(raw), context).run();
}

describe("a scheduled report", () => {
  it("writes the figures of all ledgers in every format, and its summary is the report", async () => {
    const { context, own, other } = await world();
    await record(own, "acme/bank", [1.5, 1.5]);
    await record(other, "acme/shop", [1]);
    const outcome = await report({ tasks: "report" }, context);
    const outputs = reportOutputs(outcome, { ...context, event: {} as never });
    expect(outputs).toMatchObject({
      flows: 3,
      "success-rate": 100,
      "p95-seconds": 90,
      "cost-usd": 4,
      "missed-targets": 0,
    });
    const markdown = await readFile(join(context.workspace, ".blocks/figures/metrics.md"), "utf8");
    expect(await reportSummary(outcome)).toBe(markdown);
    expect(markdown).toContain("acme/shop");
    expect(markdown).not.toContain("❌");
    for (const [name, start] of [
      ["metrics.json", "{"],
      ["metrics.html", "<!doctype html>"],
      ["metrics.csv", ""],
    ] as const) {
      const text = await readFile(join(context.workspace, ".blocks/figures", name), "utf8");
      expect(text.toLowerCase().startsWith(start)).toBe(true);
    }
    expect(whyReportRed(outcome)).toBeUndefined();
  });

  it("is red where it is asked to be, and only there", async () => {
    const { context, own } = await world();
    await record(own, "acme/bank", [1, 1, 1, 1, 1, "failed", "failed", "failed", "failed", "failed", "failed"]);
    const missed = await report({ tasks: "report", "fail-on": "missed-target" }, context);
    expect(whyReportRed(missed)).toMatch(/of the targets are missed: success_rate/);
    expect(await reportSummary(missed)).toContain("❌");
    expect(whyReportRed(await report({ tasks: "report" }, context))).toBeUndefined();
    const alerted = await report({ tasks: "alerts", "fail-on": "critical" }, context);
    expect(whyReportRed(alerted)).toMatch(/a critical alert holds: .*mass_failure/);
    expect(await reportSummary(alerted)).toMatch(/🔔 fired \| `mass_failure` \| critical/);
    const again = await report({ tasks: "alerts" }, context);
    expect(again.alerts).toMatchObject({ fired: [] });
    expect(await reportSummary(again)).toMatch(/holds \| `mass_failure`/);
  });

  it("writes the dashboard beside the figures", async () => {
    const { context, own } = await world();
    await record(own, "acme/bank", [1]);
    const outcome = await report({ tasks: "dashboards", "output-directory": "site" }, context);
    const page = await readFile(join(context.workspace, "site/dashboard/index.html"), "utf8");
    expect(page).toContain("acme/bank");
    expect(reportOutputs(outcome, { ...context, event: {} as never })).toMatchObject({
      "dashboard-path": "site/dashboard/index.html",
    });
  }, 60_000);

  it("refuses inputs that mean nothing, all at once, and a folder outside of the repository", async () => {
    expect(() => parseReportInputs({ tasks: "report,graph", period: "year", "fail-on": "x" })).toThrow(
      /tasks: "graph" is not one of.*period: "year" is not one of.*fail-on: "x" is not one of/s,
    );
    const { context } = await world();
    await expect(report({ tasks: "report", "output-directory": "../away" }, context)).rejects.toMatchObject({
      code: "PATH_REFUSED",
    });
  });
});
