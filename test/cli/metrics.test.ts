import { execFile } from "node:child_process";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../src/generated/types.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { createWorkspace } from "../config/workspace.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The real command line in a process of its own. */
function blocks(workspace: string, ...args: string[]): Promise<Run> {
  const env = { PATH: process.env["PATH"], HOME: workspace, NO_COLOR: "1" };
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, "-C", workspace, ...args], { env }, (error, out, err) => {
      done({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

async function workspaceWith(entries: readonly LedgerEntry[]): Promise<string> {
  const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\n" });
  const ledger = createFolderLedger({ folder: join(workspace, ".blocks/ledger") });
  for (const entry of entries) await ledger.append(entry);
  return workspace;
}

const now = new Date(Date.now() - 60_000).toISOString();
const good = ledgerEntry({
  recordedAt: now,
  verdict: "pass",
  gates: { mutation: { verdict: "pass", figure: 80 } },
  costUsd: 1.5,
  durationMs: 90_000,
  actor: "=HYPERLINK(1)",
});
const dear = ledgerEntry({
  ...good,
  flow: "flow-00000000000d",
  repository: "acme/ledger",
  costUsd: 4,
  verdict: "fail",
});
const failed = ledgerEntry({ recordedAt: now, flow: "flow-00000000000f", event: "failed", error: "MODEL_TIMEOUT" });

describe("blocks metrics and blocks status", () => {
  let reached = "";
  let missed = "";
  let empty = "";
  beforeAll(async () => {
    [reached, missed, empty] = await Promise.all([
      workspaceWith([good]),
      workspaceWith([good, dear, failed]),
      workspaceWith([]),
    ]);
    await mkdir(join(missed, ".blocks/ledger/2026"), { recursive: true });
    await appendFile(join(missed, ".blocks/ledger/2026/torn.json"), '{"kind":');
  });

  it("marks a target with ❌ only where it is missed, and with neither sign where there is no figure", async () => {
    const [all, bad, none] = await Promise.all(
      [reached, missed, empty].map((workspace) => blocks(workspace, "metrics", "export", "--last-24h")),
    );
    expect(all?.out).not.toContain("❌");
    expect(all?.out.match(/✅/g)).toHaveLength(4);
    expect(bad?.out.split("\n").filter((line) => line.includes("❌"))).toEqual([
      "| Flow success rate | 66.66% | ≥ 99% | ❌ |",
      "| Average cost of a flow | $2.75 | < $2.00 | ❌ |",
    ]);
    expect(bad?.out).toContain("1 record of the ledger could not be read and is in no figure:");
    expect(none?.out).not.toMatch(/[✅❌]/);
    expect(none?.out).toContain("The ledger is empty: no flow has been recorded yet.");
  });

  it("exports one repository, by its bare name, as JSON, CSV and HTML", async () => {
    const asked = ["metrics", "export", "--repo", "ledger", "--last-7d"];
    const [json, csv] = await Promise.all([
      blocks(missed, ...asked, "--format", "json"),
      blocks(missed, ...asked, "--format", "csv"),
      blocks(missed, ...asked, "--format", "html", "--out", "page.html"),
    ]);
    expect(JSON.parse(json.out)).toMatchObject({
      kind: "metrics-report",
      repository: "acme/ledger",
      figures: { flows: { ended: 1, rejected: 1 }, cost: { totalUsd: 4 } },
      problemCount: 1,
    });
    expect(csv.out).toContain("total,,cost,usd,4\r\n");
    expect(csv.out).toContain("actor,'=HYPERLINK(1),flows,count,1\r\n");
    expect(await readFile(join(missed, "page.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("lists the flows with the highest figures, and those that failed", async () => {
    const [query, flows] = await Promise.all([
      blocks(missed, "metrics", "query", "--metric", "flow_cost", "--sort", "desc", "--limit", "1", "--json"),
      blocks(missed, "status", "flows", "--failed", "--last-1h"),
    ]);
    expect(JSON.parse(query.out)).toMatchObject({ flows: [{ flow: "flow-00000000000d", value: 4 }], unknown: 1 });
    expect(flows.out).toMatch(/^flow-00000000000f +acme\/bank .* failed .* MODEL_TIMEOUT$/m);
    expect(flows.out).toContain("1 failed flow in the last hour.");
  });

  it("shows money against caps, quotas, pauses and incidents", async () => {
    const control = {
      schemaVersion: 1,
      kind: "ledger-control",
      version: "0.1.0",
      recordedAt: now,
      reason: "Wrong | blocks",
    } as const;
    const workspace = await workspaceWith([good]);
    const ledger = createFolderLedger({ folder: join(workspace, ".blocks/ledger") });
    await ledger.append({ ...control, event: "paused", repository: "acme/bank", actor: "alice" });
    await ledger.append({
      ...control,
      event: "fired",
      rule: "mass_failure",
      incident: "incident-0123456789ab",
      automatic: true,
    });
    const [status, cost] = await Promise.all([blocks(workspace, "status"), blocks(workspace, "metrics", "cost")]);
    expect(status.out).toContain("Paused: 1 pause in force.\n1 incident open.");
    expect(status.out).toMatch(/ paused +acme\/bank +alice +Wrong \| blocks$/m);
    expect(status.out).toMatch(/ fired mass_failure +everything +a rule /);
    expect(cost.out).toMatch(
      /Of +Booked +Held +Cap\n +today +\$1\.50 +\$0 +\$50\.00\n +this month +\$1\.50 +\$0 +no cap/,
    );
  });

  it.each([
    [
      ["metrics", "export", "--repo", "legder"],
      'the ledger has no record of a repository "legder"',
      "Did you mean acme/ledger?",
    ],
    [
      ["metrics", "export", "--since", "2026-02-30"],
      '"2026-02-30" after --since is no date',
      "Write a day as 2026-11-20",
    ],
    [["metrics", "export", "--last-24h", "--period", "week"], "more than one period is asked for", "Give one --last-…"],
    [
      ["metrics", "export", "--since", "2026-11-20", "--until", "2026-11-01"],
      "before it begins",
      "Exchange --since and --until.",
    ],
    [["metrics", "query", "--metric", "constructor"], 'there is no metric "constructor"', "Take one of flow_cost"],
    [["metrics", "query", "--metric", "flow_cots"], 'there is no metric "flow_cots"', "Did you mean flow_cost?"],
    [
      ["metrics", "query", "--metric", "retries", "--limit", "0"],
      "--limit 0 is no number from 1 to 1000",
      "Take 5, say.",
    ],
  ])("refuses %j and says what to change", async (args, message, hint) => {
    const { status, err } = await blocks(missed, ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });
});
