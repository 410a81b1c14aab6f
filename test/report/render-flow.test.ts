import { describe, expect, test } from "vitest";
import { validateFlowRecord } from "../../src/generated/validators/flow.js";
import type { FlowPlan } from "../../src/report/flow-plan.ts";
import { renderFlowList } from "../../src/report/render-flow-list.ts";
import { renderFlowPlan } from "../../src/report/render-flow-plan.ts";
import { renderFlowShow, type UnfinishedFlow } from "../../src/report/render-flow-show.ts";
import { renderFlowText } from "../../src/report/render-flow-text.ts";
import { textWidth } from "../../src/report/text-width.ts";
import { flowWith } from "./report-fixtures.ts";
import { callWith, richFlow } from "./rich-flow.ts";

const EVIL = "a\u001b[2J\n::add-mask::b ##[command]\u202e";
/** A line that a terminal or a runner could take for a command. */
const COMMAND = /::|##\[|[^\P{Cc}\n]|\u202e/u;

/** A record of the schema in which every text is hostile. */
function evilFlow() {
  return richFlow({
    id: EVIL,
    repository: EVIL,
    block: { ...richFlow().block, name: EVIL, path: EVIL },
    calls: [callWith({ step: EVIL, provider: EVIL, model: EVIL, asked: EVIL, rawFinishReason: EVIL })],
    roles: { architect: { models: [EVIL], calls: 1 } },
    rounds: [0, 1].map((round) => ({
      round,
      findings: 0,
      undecided: 0,
      kept: true,
      gates: [{ gate: EVIL, verdict: "pass" as const }],
    })),
    timing: { startedAt: EVIL, durationMs: 1, steps: [{ step: EVIL, durationMs: 1 }] },
  });
}

const linesOf = (text: string) => text.split("\n").map((line) => line.replace(/ {2,}/g, " | "));

test("the example is a record of the schema", () => {
  expect(validateFlowRecord(richFlow())).toBe(true);
});

describe("the text of a flow", () => {
  test("has cost, tokens, roles, fallbacks and rounds", () => {
    const lines = linesOf(renderFlowText(richFlow(), { verbose: false, columns: 200 }));
    for (const line of [
      "Flow: | flow-0123456789ab (run 2)",
      "Duration: | 1 min 12 s, 2 steps taken up from an earlier process",
      "Cost: | ≤ $0.35 (a part of it is estimated), plus at most $0.13 for 2 interrupted requests",
      "Tokens: | 131,000 in (45% from the prompt cache), 18,400 out",
      "Discarded: 1 request, ≤ $0.05 of the cost",
      "Repaired: | 2 rounds",
      "architect | 2 | 16,000 | 46% | 3,500 | ≤ $0.11 | openai/gpt-5.5",
      " | openai/gpt-5.5 answered in place of anthropic/claude-opus-5 (architect, 1 call)",
      "first | 4, 1 undecided | – | kept | – | contract FAIL 97.5%, coverage PASS 93%, mutation ERROR",
      "2 | 3 | 14 | rolled back | $0.03 | no gate ran",
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines).not.toContain("Calls:");
  });

  test("lists every call when asked to: step, role, model, attempts, tokens, cost, finish reason, prompt version", () => {
    const text = renderFlowText(richFlow(), { verbose: true, columns: 200 });
    expect(text).toContain(
      [
        "  plan: architect, openai/gpt-5.5 in place of anthropic/claude-opus-5",
        "    3 attempts · 1 answer thrown away · 6,000 in, 1,500 out · ≤ $0.09 · stop (completed) · prompt v2",
        "  implement-structure: implementation, anthropic/claude-sonnet-5",
        "    10,000 in (75% from the prompt cache), 2,000 out · $0.04 · stop (end_turn) · prompt v2",
      ].join("\n"),
    );
    expect(text).toContain("    answered before: nothing was sent or paid · stop (end_turn) · prompt v2");
  });

  test("T17 never holds a prompt, an answer or a request, however much is asked for", () => {
    const canaries = { promptText: "canary-prompt", answerText: "canary-answer" };
    const calls = richFlow().calls.map((call) => ({ ...call, ...canaries }));
    const request = { family: "a", type: "b", parameters: { secret: "canary-parameter" }, text: "canary-request" };
    const flow = { ...richFlow({ calls, request }), ...canaries };
    expect(renderFlowText(flow, { verbose: true }) + renderFlowShow({ record: flow }, { verbose: true })).not.toContain(
      "canary",
    );
  });

  test("an offline flow says that no LLM was called; an unknown price is unknown", () => {
    expect(renderFlowText(flowWith(), { verbose: true })).toContain("Cost:      $0 (offline: no LLM was called)");
    const { costUsd: _unknown, ...flow } = richFlow();
    expect(renderFlowText(flow, { verbose: false, columns: 200 })).toContain("Cost:      unknown (the price");
  });

  test.each([80, 60])("fits %i columns", (columns) => {
    const text = renderFlowText(richFlow(), { verbose: true, columns });
    const tooLong = text.split("\n").filter((line) => textWidth(line) > Math.max(columns, 70));
    expect(tooLong).toEqual([]);
  });

  test("T18 nothing in it is a command", () => {
    expect(renderFlowText(evilFlow(), { verbose: true })).not.toMatch(COMMAND);
  });
});

describe("a flow that is shown", () => {
  test("lists its steps with start, time, tokens, cost and models, and marks what was taken up", () => {
    const lines = linesOf(renderFlowShow({ record: richFlow() }, { columns: 200 }));
    expect(lines).toContain("plan | – | 9.4 s | 6,000 | 1,500 | ≤ $0.09 | taken up | openai/gpt-5.5");
    expect(lines).toContain("implement-logic | +8.0 s | 15 s | 10,000 | 2,000 | $0.04 | anthropic/claude-sonnet-5");
    expect(lines).toContain("inspect-0 | +23 s | 7.4 s");
    expect(lines).toContain("Outcome: | generated a block");
  });

  test("puts the models below the steps where the window is narrow", () => {
    const text = renderFlowShow({ record: richFlow() });
    expect(text).toContain("taken up\n    openai/gpt-5.5\n");
    expect(text.split("\n").filter((line) => textWidth(line) > 80)).toEqual([]);
  });

  const unfinished: UnfinishedFlow = {
    id: "flow-0123456789ab",
    run: 2,
    error: "timeout exceeded",
    steps: [
      { step: "plan", startedAt: "2026-11-20T10:00:06.100Z", durationMs: 9_400, calls: [callWith({ step: "plan" })] },
      { step: "context", startedAt: "2026-11-20T10:00:00.000Z", durationMs: 6_100, calls: [] },
    ],
  };
  const held = {
    flow: unfinished.id,
    run: 2,
    task: "implement-logic",
    provider: "anthropic",
    model: "claude-sonnet-5",
    costUsd: 0.0611,
    tokens: 1,
    heldAt: "2026-11-20T10:00:20.000Z",
  };

  test("when it is not finished: what is done, what was spent and may be, and what to do next", () => {
    const spending = { flowUsd: 0.1032, interrupted: [held] };
    const lines = linesOf(renderFlowShow({ unfinished, spending }, { columns: 200 }));
    expect(lines).toEqual([
      "Flow: | flow-0123456789ab (run 2), not finished",
      "Ended by: | timeout exceeded",
      "Cost: | $0.04, plus at most $0.07 for 1 interrupted request",
      "Tokens: | 10,000 in (75% from the prompt cache), 2,000 out, 1 call",
      "",
      "Step | Start | Time | Tokens in | Tokens out | Cost | Models",
      "context | +0 ms | 6.1 s",
      "plan | +6.1 s | 9.4 s | 10,000 | 2,000 | $0.04 | anthropic/claude-sonnet-5",
      "",
      "Next: run the same command again. It takes up the 2 steps above and pays only for what is missing. With --retry it begins anew.",
    ]);
  });

  test("when nothing of it is done, and nobody knows what was spent", () => {
    const text = renderFlowShow({ unfinished: { id: "flow-0123456789ab", run: 1, steps: [] } });
    expect(text).toContain("No step is done.");
    expect(text).toContain("Next: run the same command again. With --retry it begins anew.");
  });

  test("both: a run that ended before, and one after it that did not", () => {
    const text = renderFlowShow({ record: richFlow({ run: 1 }), unfinished });
    expect(text.indexOf("generated a block")).toBeLessThan(text.indexOf("not finished"));
  });

  test("T18 nothing in it is a command", () => {
    const steps = [{ step: EVIL, startedAt: EVIL, durationMs: 1, calls: evilFlow().calls }];
    const shown = { record: evilFlow(), unfinished: { id: EVIL, run: 1, steps, error: EVIL } };
    expect(renderFlowShow(shown, { verbose: true })).not.toMatch(COMMAND);
  });
});

describe("a list of flows", () => {
  test("has id, time, outcome, cost and block of each", () => {
    const failed = richFlow({ id: "flow-ba9876543210", outcome: "failed" });
    expect(linesOf(renderFlowList([failed, flowWith()]))).toEqual([
      "Flow | When (UTC) | Outcome | Cost | Block",
      "flow-ba9876543210 | 2026-11-20 10:00 | failed | ≤ $0.35 | src/generated/compliance-attestation",
      "flow-0123456789ab | 2026-11-20 10:00 | generated | offline | src/generated/compliance-attestation",
    ]);
  });

  test("says how to begin when there are none", () => {
    expect(renderFlowList([])).toContain("blocks generate --help");
  });

  test("T18 nothing in it is a command", () => {
    expect(renderFlowList([evilFlow()])).not.toMatch(COMMAND);
  });
});

describe("the plan of a flow", () => {
  const plan: FlowPlan = {
    request: { family: "compliance", type: "attestation", text: "Attest the capital adequacy." },
    calls: [
      {
        step: "context",
        role: "context",
        model: "google/gemini-3-flash",
        inputTokens: 45_000.2,
        outputTokens: 900,
        costUsd: 0.0062,
      },
      {
        step: "plan",
        role: "architect",
        model: "anthropic/claude-opus-5",
        inputTokens: 6_000,
        cacheReadTokens: 4_500,
        outputTokens: 1_500,
        costUsd: 0.09,
      },
    ],
    totals: { inputTokens: 51_000.2, outputTokens: 2_400, costUsd: 0.0962, upperUsd: 1.2345 },
    caps: { flowUsd: 5, dayUsd: 50 },
    deadlineSeconds: 120,
    writes: ["src/generated/compliance-attestation/"],
    notes: ["The review is made by openai/gpt-5.5."],
  };

  test("shows calls, tokens, cost, caps, deadline and what would be written, and that nothing was spent", () => {
    expect(linesOf(renderFlowPlan(plan, 200))).toEqual([
      "Dry run: nothing was sent, spent or written.",
      "",
      "Block: | compliance/attestation",
      "Request: | Attest the capital adequacy.",
      "Deadline: | 2 min 0 s",
      "Cost: | about $0.10, at most $1.24",
      "Caps: | $5.00 for the flow, $50.00 for the day",
      "",
      "Step | Role | ≈ tokens in | cached | ≈ tokens out | ≈ cost | Model",
      "context | context | 45,001 | – | 900 | $0.0062 | google/gemini-3-flash",
      "plan | architect | 6,000 | 75% | 1,500 | $0.09 | anthropic/claude-opus-5",
      "2 calls | 51,001 | 2,400 | $0.10",
      "",
      "Would write:",
      " | src/generated/compliance-attestation/",
      "",
      "Note: | The review is made by openai/gpt-5.5.",
    ]);
  });

  test("folds a folder of many files into one line", () => {
    const tests = Array.from({ length: 5 }, (_, index) => `src/block/tests/${index}.test.ts`);
    const text = renderFlowPlan({ ...plan, writes: ["src/block/index.ts", ...tests, ".blocks/flows/<flow id>/"] }, 200);
    expect(text).toContain("  src/block/index.ts\n  src/block/tests/ (5 files)\n  .blocks/flows/<flow id>/\n");
  });

  test("says when the cap is below what the flow could cost, and when a price is not known", () => {
    const upper = (totals: FlowPlan["totals"]) => renderFlowPlan({ ...plan, totals }, 200);
    const tokens = { inputTokens: 1, outputTokens: 1 };
    expect(upper({ ...tokens, costUsd: 1, upperUsd: 6 })).toContain("about $1.00, at most $6.00 without the cap");
    expect(upper(tokens)).toContain("Cost:      unknown (a model has no price)");
  });

  test("of an offline flow calls no LLM", () => {
    const calls = plan.calls.map((call) => ({ ...call, model: "offline/blueprint", costUsd: 0 }));
    expect(renderFlowPlan({ ...plan, calls })).toContain("Cost:      $0 (offline: no LLM is called)");
  });

  test("of a request in words leaves the choice to the architect", () => {
    expect(renderFlowPlan({ ...plan, request: { text: "x".repeat(5_000) } }, 1_000)).toMatch(
      /Block: {5}the architect chooses\nRequest: {3}x{200}…\n/,
    );
  });

  test("T18 nothing in it is a command", () => {
    const calls = [{ step: EVIL, role: EVIL, model: EVIL, inputTokens: 1, outputTokens: 1 }];
    const request = { family: EVIL, type: EVIL, text: EVIL };
    expect(renderFlowPlan({ ...plan, request, calls, writes: [EVIL], notes: [EVIL] })).not.toMatch(COMMAND);
  });
});
