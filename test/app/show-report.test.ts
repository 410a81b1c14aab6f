import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { showReport } from "../../src/app/show-report/compose.ts";
import { renderReport } from "../../src/app/verify/report-formats.ts";
import { flowWith, redReport, reportWith } from "../report/report-fixtures.ts";
import { richReport } from "../report/rich-report.ts";

async function workspaceWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "show-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return workspace;
}

const timing = (startedAt: string) => ({ startedAt, durationMs: 1 });
const only = (gate: string, report = reportWith()) => ({
  ...report,
  blocks: report.blocks.map((block) => ({ ...block, gates: block.gates.filter((one) => one.gate === gate) })),
});

describe("showReport", () => {
  test("finds the newest report where nothing is named, whatever other JSON lies there", async () => {
    const workspace = await workspaceWith({
      ".blocks/reports/a.json": reportWith({ timing: timing("2026-11-20T10:00:00.000Z") }),
      ".blocks/reports/nested/b.json": redReport(),
      ".blocks/reports/c.json": reportWith({ timing: timing("2026-11-21T10:00:00.000Z"), mode: "advisory" }),
      ".blocks/reports/onboarding.json": { kind: "onboarding-report" },
    });
    expect((await showReport(undefined, { workspace })).report.mode).toBe("advisory");
  });

  test("reads a file, or the newest of a folder, by its path", async () => {
    const workspace = await workspaceWith({ "out/mine.json": redReport() });
    expect((await showReport("out/mine.json", { workspace })).report).toEqual(redReport());
    expect((await showReport("out", { workspace })).report).toEqual(redReport());
  });

  test("puts the reports of a flow's jobs into one, with their sources; a gate that nobody asked is an error", async () => {
    const workspace = await workspaceWith({
      ".blocks/flows/flow-0123456789ab/flow.json": flowWith(),
      ".blocks/reports/1/coverage.json": only("coverage", richReport()),
      ".blocks/reports/2/review.json": only("review"),
    });
    const { report, flow } = await showReport("flow-0123456789ab", { workspace });
    expect(flow?.id).toBe("flow-0123456789ab");
    const [block] = report.blocks;
    expect(block?.gates.map(({ gate, verdict }) => [gate, verdict])).toEqual([
      ["contract", "error"],
      ["coverage", "pass"],
      ["mutation", "error"],
      ["security", "error"],
      ["review", "pass"],
    ]);
    expect(block?.sources?.map(({ path }) => path)).toEqual(["logic.ts", "integration.ts", "structure.ts"]);
  });

  test("refuses a file that is no report, and says everything that is wrong with it", async () => {
    const { mode: _, ...withoutMode } = reportWith();
    const workspace = await workspaceWith({
      "broken.json": { ...withoutMode, verdict: "great" },
      "other.json": { kind: "flow" },
      "text.json": "{",
    });
    const problem = (named: string) => showReport(named, { workspace }).catch((error: Error) => error.message);
    expect(await problem("broken.json")).toMatch(
      /broken\.json is not a gate report: .*\/mode is missing.*\/verdict must be one of/,
    );
    expect(await problem("other.json")).toMatch(/JSON of another kind/);
    expect(await problem("text.json")).toMatch(/is not JSON/);
    expect(await problem("nowhere.json")).toMatch(/there is no report nowhere\.json/);
    await expect(showReport(undefined, { workspace })).rejects.toMatchObject({ code: "PATH_UNREADABLE" });
    await expect(showReport("flow-0123456789ab", { workspace })).rejects.toMatchObject({ code: "FLOW_NOT_FOUND" });
  });
});

describe("renderReport", () => {
  test.each([
    ["text", /^✘ FAIL: 4 of 5 gates passed/],
    ["markdown", /^## ❌ The block failed/],
    ["json", /^\{\n {2}"schemaVersion": 1/],
    ["html", /^<!doctype html>/],
    ["sarif", /"version": "2\.1\.0"/],
    ["junit", /^<\?xml/],
  ] as const)("gives %s", async (format, beginning) => {
    const text = await renderReport(format, { report: richReport(), ruleTexts: async () => new Map() });
    expect(text).toMatch(beginning);
  });
});
