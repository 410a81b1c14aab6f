import { expect, test } from "vitest";
import { usageError } from "../../src/base/errors.ts";
import type { ProgressEvent } from "../../src/base/progress.ts";
import type { Block } from "../../src/block/block.ts";
import { GATE_NAMES, type Gate, type GateName, type GateResult } from "../../src/gates/gate.ts";
import { runGates } from "../../src/gates/run-gates.ts";
import { validateGateReport } from "../../src/generated/validators/gate-report.js";
import { gateReportSarif } from "../../src/report/render-sarif.ts";
import { summaryMarkdown } from "../../src/report/render-summary.ts";
import { gateReportText } from "../../src/report/render-text.ts";
import { blockWith, reportWith } from "../report/report-fixtures.ts";

const FACE_FILES = ["structure.ts", "input.ts", "logic.ts", "output.ts", "integration.ts", "ui.ts"];

function blockOf(paths: readonly string[]): Block {
  const [structure, input, logic, output, integration, ui] = FACE_FILES as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    folder: "/nowhere",
    digest: `sha256-${"0".repeat(64)}`,
    files: paths.map((path) => ({ path, content: "" })),
    manifest: {
      schemaVersion: 1,
      name: "a-block",
      family: "a",
      type: "b",
      version: "1.0.0",
      language: "typescript",
      title: "a",
      description: "a",
      parameters: {},
      faces: { structure, input, logic, output, integration, ui },
      entry: { module: "index.ts", export: "run" },
      contract: "contract.schema.json",
      examples: { accepted: "examples/accepted", refused: "examples/refused" },
      tests: ["tests/a.test.ts"],
    },
  };
}

const whole = blockOf([...FACE_FILES, "index.ts", "tests/a.test.ts"]);
const passing: Awaited<ReturnType<Gate["check"]>> = { verdict: "pass", summary: "fine", findings: [] };

function gateThat(name: GateName, check: Gate["check"] = async () => passing): Gate {
  return { name, check };
}

async function run(given: { block?: Block; gates?: Gate[]; asked?: readonly GateName[]; signal?: AbortSignal }) {
  const events: ProgressEvent[] = [];
  let ticks = 0;
  const results = await runGates(
    {
      subject: { block: given.block ?? whole, thresholds: {} },
      asked: given.asked ?? GATE_NAMES,
      gates: given.gates ?? GATE_NAMES.map((name) => gateThat(name)),
      clock: { now: () => new Date(0), monotonicMs: () => ++ticks, sleep: async () => {} },
      progress: (event) => void events.push(event),
    },
    given.signal ?? new AbortController().signal,
  );
  return { results, events, of: (name: GateName) => results.find(({ gate }) => gate === name) as GateResult };
}

function replacing(...gates: Gate[]): Gate[] {
  return GATE_NAMES.map((name) => gates.find((gate) => gate.name === name) ?? gateThat(name));
}

test("returns the asked gates' results in their order, each with its duration", async () => {
  const { results, events } = await run({ asked: ["review", "contract"] });
  expect(results.map(({ gate }) => gate)).toEqual(["contract", "review"]);
  expect(results.every(({ durationMs }) => durationMs > 0)).toBe(true);
  expect(events.filter(({ kind }) => kind === "step-ended")).toHaveLength(2);
});

test("takes a gate that throws as undecided, with its reason and remedy, and asks the others all the same", async () => {
  const security = gateThat("security", async () => {
    throw usageError("TOOLCHAIN_MISSING", "the scanner is missing", "Install the toolchain.");
  });
  const { of, results } = await run({ gates: replacing(security) });
  expect(of("security")).toMatchObject({ verdict: "error", summary: "the scanner is missing" });
  expect(of("security").findings).toMatchObject([{ code: "SECURITY-UNDECIDED", remedy: "Install the toolchain." }]);
  expect(results.filter(({ verdict }) => verdict === "pass")).toHaveLength(4);
  // Whoever shows the reason says what it is the reason of: once.
  const text = gateReportText(
    reportWith({ verdict: "error", blocks: [blockWith({ verdict: "error", gates: results })] }),
  );
  expect(text).toContain("⚠ Security Scan: could not decide: the scanner is missing\n");
});

test("takes a gate that is not there as undecided", async () => {
  const { of } = await run({ gates: [gateThat("contract")] });
  expect(of("mutation").verdict).toBe("error");
});

test("lets the contract gate lead when a file is missing, and does not ask the gates that would run the block", async () => {
  const mustNotRun = async () => {
    throw new Error("was run");
  };
  const block = blockOf([...FACE_FILES.filter((path) => path !== "logic.ts"), "index.ts", "tests/a.test.ts"]);
  const gates = replacing(gateThat("coverage", mustNotRun), gateThat("mutation", mustNotRun));
  const { of } = await run({ block, gates });
  for (const name of ["coverage", "mutation"] as const) {
    expect(of(name)).toMatchObject({ verdict: "error", findings: [] });
    expect(of(name).summary).toBe("the contract gate comes first (logic.ts does not exist)");
  }
  expect(of("security").verdict).toBe("pass");
});

test("lets the contract gate lead when it could not load the entry", async () => {
  const contract = gateThat("contract", async () => ({
    verdict: "fail",
    summary: "no",
    findings: [{ code: "CONTRACT-ENTRY-UNUSABLE", severity: "HIGH", message: "cannot be loaded", remedy: "" }],
  }));
  const { of } = await run({ gates: replacing(contract) });
  expect(of("coverage").summary).toContain("the contract gate comes first (cannot be loaded)");
});

test("does not run mutants when the tests fail already, and does when only the coverage is too low", async () => {
  const coverageWith = (code: string) =>
    gateThat("coverage", async () => ({
      verdict: "fail",
      summary: "no",
      findings: [{ code, severity: "HIGH", message: "", remedy: "" }],
    }));
  const failing = await run({ gates: replacing(coverageWith("COVERAGE-TEST-FAILED")) });
  expect(failing.of("mutation")).toMatchObject({ verdict: "error", findings: [] });
  expect(failing.of("mutation").summary).toContain("the tests have to pass first");
  const low = await run({ gates: replacing(coverageWith("COVERAGE-UNCOVERED")) });
  expect(low.of("mutation").verdict).toBe("pass");
});

test("does not run mutants when the coverage gate could not decide", async () => {
  const coverage = gateThat("coverage", async () => ({ verdict: "error", summary: "no", findings: [] }));
  expect((await run({ gates: replacing(coverage) })).of("mutation").verdict).toBe("error");
});

test("rejects with the signal's reason instead of calling a cancelled gate undecided", async () => {
  const controller = new AbortController();
  const contract = gateThat("contract", async () => {
    controller.abort(new Error("cancelled by hand"));
    throw new Error("was interrupted");
  });
  await expect(run({ gates: replacing(contract), signal: controller.signal })).rejects.toThrow("cancelled by hand");
});

test("makes results that fit the report's schema", async () => {
  const { results } = await run({ gates: [] });
  const report = {
    schemaVersion: 1,
    kind: "gate-report",
    version: "0.1.0",
    mode: "strict",
    verdict: "error",
    sandbox: { level: "none", description: "none" },
    blocks: [{ name: "a-block", path: "a", digest: whole.digest, verdict: "error", gates: results }],
    timing: { startedAt: "2026-01-01T00:00:00.000Z", durationMs: 0 },
  };
  expect(validateGateReport(report), JSON.stringify(validateGateReport.errors)).toBe(true);
});

test("T15 what a gate throws is in no result, summary or SARIF log with the header of a request", async () => {
  const secret = "v4.9fKq2Zr7XwLm3Tb8Yc5NdH1sGpJ6";
  const gates = [
    gateThat("security", async () => {
      throw new Error(`fetch failed: {"authorization":"Bearer ${secret}"}`, { cause: new Error(secret) });
    }),
  ];
  const { results } = await run({ gates, asked: ["security"] });
  expect(results).toMatchObject([{ verdict: "error", summary: expect.stringContaining("***") }]);
  const gateReport = reportWith({ verdict: "error", blocks: [blockWith({ verdict: "error", gates: results })] });
  for (const text of [gateReportSarif(gateReport), summaryMarkdown({ gateReport }), JSON.stringify(results)]) {
    expect(text).not.toContain(secret);
    expect(text).toContain("fetch failed");
  }
});
