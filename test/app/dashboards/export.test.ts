import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DashboardData } from "../../../src/dashboards/dashboard-data.ts";
import { createFolderLedger } from "../../../src/ledger/folder-ledger.ts";
import { ledgerEntry } from "../../ledger/entry-fixture.ts";

const MAIN = resolve(import.meta.dirname, "../../../src/cli/main.ts");
const SECRET = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";
const DAY_MS = 86_400_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-dashboards-"));
  await mkdir(join(folder, ".blocks"));
  await writeFile(
    join(folder, ".blocks/config.yml"),
    "version: 1\nmetrics: { hours_saved: 3, hourly_usd: 90, success_rate: 97 }\nalerts: { day_usd: 33, repository_day_usd: 7 }\nbudget: { day_usd: 44 }\n",
  );
  const ledger = createFolderLedger({ folder: join(folder, ".blocks/ledger") });
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
  const entry = (flow: number, change: Parameters<typeof ledgerEntry>[0]) =>
    ledger.append(
      ledgerEntry({ flow: `flow-${String(flow).padStart(12, "0")}`, verdict: "pass", costUsd: 1.25, ...change }),
    );
  await entry(1, { repository: "acme/bank", recordedAt: ago(1) });
  await entry(2, { repository: "acme/bank", recordedAt: ago(20) });
  await entry(3, { repository: "acme/shop", recordedAt: ago(45), actor: `someone ${SECRET}` });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function blocks(...args: string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const env = { PATH: process.env["PATH"], HOME: folder, NO_COLOR: "1", GITHUB_TOKEN: SECRET };
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, "-C", folder, "dashboards", "export", ...args], { env }, (error, out, err) =>
      done({ status: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

async function dataIn(path: string): Promise<DashboardData> {
  const html = await readFile(join(folder, path), "utf8");
  return JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? "");
}

describe("blocks dashboards export", () => {
  it("writes the page of all that the ledger holds, with the configured targets and assumptions, and no secret", async () => {
    const { status, out } = await blocks("html");
    expect([status, out]).toEqual([0, "Written: blocks-dashboard.html\n3 flows\n"]);
    const data = await dataIn("blocks-dashboard.html");
    expect(data).toMatchObject({
      assumptions: { hoursSaved: 3, hourlyUsd: 90 },
      targets: { successRate: 97, dayUsd: 44, repositoryDayUsd: 7 },
      names: { repositories: ["acme/bank", "acme/shop"], actors: [expect.stringMatching(/^someone \S+$/)] },
      bookings: { costUsd: [1.25, 1.25, 1.25] },
    });
    expect(await readFile(join(folder, "blocks-dashboard.html"), "utf8")).not.toContain(SECRET);
  });

  it("takes a period and a repository, and writes into a folder", async () => {
    const { out } = await blocks("html", "--out", "site", "--last-30d", "--repo", "bank", "--json");
    expect(JSON.parse(out)).toMatchObject({ what: "html", flows: 2, files: [join(folder, "site/index.html")] });
    expect(await dataIn("site/index.html")).toMatchObject({
      names: { repositories: ["acme/bank"] },
      period: { label: "the last 30 days, acme/bank" },
    });
    await blocks("html", "--out", "site", "--last-7d");
    expect((await dataIn("site/index.html")).flows.flow).toEqual(["000000000001"]);
  });

  it.each([
    [["html", "--repo", "acme/bnk"], "acme/bank"],
    [["html", "--last-7d", "--last-24h"], "more than one period"],
    [["html", "--since", "yesterday"], "2026-11-20"],
    [["html", "--since", "2999-01-01"], "yet to come"],
    [["pdf"], "html, grafana, prometheus"],
  ])("refuses %s", async (args, hint) => {
    const { status, err } = await blocks(...args);
    expect(status).toBe(2);
    expect(err).toContain(hint);
  });

  it("writes the dashboards for Grafana, each as a file by its address, with the configured thresholds", async () => {
    const { out } = await blocks("grafana", "--out", "grafana");
    expect(out.trim().split("\n")).toHaveLength(5);
    const cost = await readFile(join(folder, "grafana/flowengine-cost.json"), "utf8");
    expect(JSON.parse(cost)).toMatchObject({ uid: "flowengine-cost" });
    expect(cost).toContain('"value": 33');
  });

  it("prints the rules of Prometheus, or writes them", async () => {
    const printed = await blocks("prometheus");
    expect(printed.out).toContain("> 33");
    await blocks("prometheus", "--out", "rules.yml");
    expect(await readFile(join(folder, "rules.yml"), "utf8")).toBe(printed.out);
  });
});
