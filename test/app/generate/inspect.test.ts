import { describe, expect, it } from "vitest";
import { inspectCandidate } from "../../../src/app/generate/inspect.ts";
import type { Finding, Gate, GateName, GateResult } from "../../../src/gates/gate.ts";
import { tinyBlock } from "../../fakes/block-models.ts";
import { manualClock } from "../../llm/clocks.ts";

const files = await tinyBlock();
const THRESHOLDS = { mode: "strict", contract: 100, coverage: 90, mutation: 60 } as const;
const SURVIVOR: Finding = {
  code: "MUTATION-SURVIVED",
  severity: "LOW",
  message: "m",
  remedy: "r",
  path: "logic.ts",
  line: 1,
};

type Said = Pick<GateResult, "verdict"> & Partial<GateResult>;

function gate(name: GateName, said: Said | Error, onAsked: () => void = () => {}): Gate {
  return {
    name,
    check: async () => {
      onAsked();
      if (said instanceof Error) throw said;
      return { summary: `${name} ${said.verdict}`, findings: [], ...said };
    },
  };
}

const inTime = (timeLeftMs = 120_000) => ({ timeLeftMs, signal: new AbortController().signal });

function parts(fast: readonly Gate[], mutation?: Gate, clock = manualClock()) {
  return { fast, mutation, thresholds: THRESHOLDS, clock };
}

describe("inspectCandidate", () => {
  it("gathers what failing gates found, and keeps apart what could not be decided", async () => {
    const found: Finding = { code: "COVERAGE-TEST-FAILED", severity: "HIGH", message: "m", remedy: "r" };
    const gates = [
      gate("contract", { verdict: "pass", figure: figureOf(100), findings: [{ ...found, severity: "LOW" }] }),
      gate("coverage", { verdict: "fail", findings: [found] }),
      gate("security", { verdict: "error" }),
      gate("review", new Error("no rules")),
    ];
    expect(await inspectCandidate(parts(gates), files, inTime())).toEqual({
      findings: [found],
      undecided: ["security: security error", "review: no rules"],
      gates: [
        { gate: "contract", verdict: "pass", figure: 100 },
        { gate: "coverage", verdict: "fail" },
        { gate: "security", verdict: "error" },
        { gate: "review", verdict: "error" },
      ],
    });
  });

  it("tries mutants only where everything else is good and time is left", async () => {
    const asked: string[] = [];
    const mutation = gate("mutation", { verdict: "pass" }, () => asked.push("mutation"));
    await inspectCandidate(parts([gate("contract", { verdict: "fail" })], mutation), files, inTime());
    await inspectCandidate(parts([gate("contract", { verdict: "error" })], mutation), files, inTime());
    await inspectCandidate(parts([gate("contract", { verdict: "pass" })], mutation), files, inTime(29_999));
    expect(asked).toEqual([]);
    await inspectCandidate(parts([gate("contract", { verdict: "pass" })], mutation), files, inTime(30_000));
    expect(asked).toEqual(["mutation"]);
  });

  it("hands back surviving mutants of a gate that failed, and counts them in any case", async () => {
    const said = { findings: [SURVIVOR, { ...SURVIVOR, code: "MUTATION-NOT-COVERED" }], figure: figureOf(50) };
    const failed = await inspectCandidate(parts([], gate("mutation", { verdict: "fail", ...said })), files, inTime());
    expect(failed).toMatchObject({
      survivors: 2,
      findings: [{ code: "MUTATION-SURVIVED" }, { code: "MUTATION-NOT-COVERED" }],
    });
    const passed = await inspectCandidate(parts([], gate("mutation", { verdict: "pass", ...said })), files, inTime());
    expect(passed).toMatchObject({ survivors: 2, findings: [] });
  });

  it("leaves out mutants that do not come to an end while a repair would still have time", async () => {
    const clock = manualClock();
    const endless: Gate = {
      name: "mutation",
      check: (_subject, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          clock.advance(72_000);
        }),
    };
    const inspection = await inspectCandidate(
      parts([gate("contract", { verdict: "pass" })], endless, clock),
      files,
      inTime(),
    );
    expect(inspection.gates).toEqual([{ gate: "contract", verdict: "pass" }]);
    expect(inspection.undecided).toEqual([]);
  });

  it("ends with the caller's abort", async () => {
    const stop = new AbortController();
    const reason = new Error("stop");
    const aborting = gate("contract", new Error("aborted"), () => stop.abort(reason));
    const running = inspectCandidate(parts([aborting]), files, { timeLeftMs: 1_000, signal: stop.signal });
    await expect(running).rejects.toBe(reason);
  });

  it("T08 refuses a candidate whose path leads out of its folder, and writes nothing", async () => {
    const escaping = [...files, { path: "../evil.ts", content: "" }];
    await expect(inspectCandidate(parts([]), escaping, inTime())).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });
});

function figureOf(value: number): NonNullable<GateResult["figure"]> {
  return { name: "figure", value, threshold: 1, comparison: "at-least", unit: "percent" };
}
