import type { FlowRecord, ModelCall } from "../../src/generated/types.ts";
import { flowWith } from "./report-fixtures.ts";

const digest = `sha256-${"0123456789abcdef".repeat(4)}` as const;

/** A call of the implementation role that went as it should. */
export function callWith(fields: Partial<ModelCall> = {}): ModelCall {
  return {
    role: "implementation",
    task: "implement",
    step: "implement-logic",
    provider: "anthropic",
    model: "claude-sonnet-5",
    attempts: 1,
    finishReason: "stop",
    rawFinishReason: "end_turn",
    usage: { inputTokens: 10_000, outputTokens: 2_000, cacheReadTokens: 7_500, cacheWriteTokens: 500 },
    costUsd: 0.0421,
    pricedAs: "claude-sonnet-5",
    prompt: digest,
    answer: digest,
    promptVersion: 2,
    ...fields,
  };
}

const CALLS: readonly ModelCall[] = [
  callWith({
    role: "context",
    task: "context",
    step: "context",
    provider: "google",
    model: "gemini-3-flash",
    rawFinishReason: "STOP",
    usage: { inputTokens: 45_000, outputTokens: 900, cacheReadTokens: 0 },
    costUsd: 0.0062,
  }),
  callWith({
    role: "architect",
    task: "plan",
    step: "plan",
    provider: "openai",
    model: "gpt-5.5",
    attempts: 3,
    asked: "anthropic/claude-opus-5",
    rawFinishReason: "completed",
    usage: { inputTokens: 6_000, outputTokens: 1_500, cacheReadTokens: 0 },
    costUsd: 0.0825,
    estimated: true,
    charges: [
      {
        provider: "anthropic",
        model: "claude-opus-5",
        usage: {},
        costUsd: 0.05,
        pricedAs: "claude-opus-5",
        estimated: true,
        outcome: "discarded",
      },
      {
        provider: "openai",
        model: "gpt-5.5",
        usage: { inputTokens: 6_000, outputTokens: 1_500, cacheReadTokens: 0 },
        costUsd: 0.0325,
        pricedAs: "gpt-5.5",
        estimated: false,
        outcome: "answered",
      },
    ],
  }),
  ...["structure", "input", "logic", "output"].map((face) => callWith({ step: `implement-${face}` })),
  callWith({ step: "implement-tests", cached: true, costUsd: 0 }),
  callWith({ task: "repair", step: "repair-1", costUsd: 0.031 }),
  callWith({ task: "repair", step: "repair-2", costUsd: 0.029 }),
  callWith({ role: "architect", task: "review", step: "review", provider: "openai", model: "gpt-5.5", costUsd: 0.02 }),
  callWith({ task: "document", step: "document", costUsd: 0.011 }),
];

/**
 * A flow with everything that a report can show: two steps taken up, faces written at the same time, a fallback with a
 * discarded request, two repairs of which one was rolled back, a review, and requests of a process that died.
 */
export function richFlow(fields: Partial<FlowRecord> = {}): FlowRecord {
  return flowWith({
    offline: false,
    revision: "a".repeat(40),
    request: {
      family: "compliance",
      type: "attestation",
      parameters: {},
      text: "Attest the capital adequacy.",
      chosen: true,
    },
    run: 2,
    calls: [...CALLS],
    roles: {
      architect: {
        models: ["openai/gpt-5.5"],
        calls: 2,
        inputTokens: 16_000,
        outputTokens: 3_500,
        cacheReadTokens: 7_500,
        costUsd: 0.1025,
      },
      implementation: {
        models: ["anthropic/claude-sonnet-5"],
        calls: 8,
        inputTokens: 70_000,
        outputTokens: 14_000,
        cacheReadTokens: 52_500,
        costUsd: 0.2394,
      },
      context: {
        models: ["google/gemini-3-flash"],
        calls: 1,
        inputTokens: 45_000,
        outputTokens: 900,
        costUsd: 0.0062,
      },
    },
    costUsd: 0.3481,
    estimated: true,
    inputTokens: 131_000,
    outputTokens: 18_400,
    repairRounds: 2,
    rounds: [
      {
        round: 0,
        findings: 4,
        undecided: 1,
        kept: true,
        gates: [
          { gate: "contract", verdict: "fail", figure: 97.5 },
          { gate: "coverage", verdict: "pass", figure: 93 },
          { gate: "mutation", verdict: "error" },
        ],
      },
      {
        round: 1,
        findings: 1,
        undecided: 0,
        survivors: 12,
        kept: true,
        gates: [
          { gate: "contract", verdict: "pass", figure: 100 },
          { gate: "mutation", verdict: "fail", figure: 58.333 },
          { gate: "security", verdict: "pass", figure: 0 },
        ],
        costUsd: 0.031,
      },
      { round: 2, findings: 3, undecided: 0, survivors: 14, kept: false, gates: [], costUsd: 0.029 },
    ],
    review: { findings: 3, blockers: 0 },
    timing: {
      startedAt: "2026-11-20T10:00:00.000Z",
      durationMs: 72_400,
      resumptions: 1,
      steps: [
        { step: "context", startedMs: 1, durationMs: 6_100, resumed: true },
        { step: "plan", startedMs: 2, durationMs: 9_400, resumed: true },
        { step: "implement-structure", startedMs: 4, durationMs: 8_000 },
        { step: "implement-input", startedMs: 8_010, durationMs: 11_000 },
        { step: "implement-logic", startedMs: 8_011, durationMs: 14_500 },
        { step: "implement-output", startedMs: 8_012, durationMs: 9_700 },
        { step: "implement-tests", startedMs: 22_520, durationMs: 3 },
        { step: "inspect-0", startedMs: 22_530, durationMs: 7_400 },
        { step: "repair-1", startedMs: 29_940, durationMs: 10_200 },
        { step: "inspect-1", startedMs: 40_150, durationMs: 7_100 },
        { step: "repair-2", startedMs: 47_260, durationMs: 9_900 },
        { step: "inspect-2", startedMs: 57_170, durationMs: 6_900 },
        { step: "review", startedMs: 64_080, durationMs: 5_100 },
        { step: "document", startedMs: 69_190, durationMs: 3_100 },
      ],
      interrupted: [
        { task: "implement-input", provider: "anthropic", model: "claude-sonnet-5", costUsd: 0.0611 },
        { task: "implement-logic", provider: "anthropic", model: "claude-sonnet-5", costUsd: 0.061 },
      ],
    },
    ...fields,
  });
}
