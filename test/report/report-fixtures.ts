import type { BlockVerdict, Finding, FlowRecord, GateReport, GateResult } from "../../src/generated/types.ts";
import type { StoreReceipt } from "../../src/store/store.ts";

const digest = `sha256-${"0123456789abcdef".repeat(4)}` as const;

/** A finding as the security gate makes them. */
export function findingWith(fields: Partial<Finding> = {}): Finding {
  return {
    code: "BLOCKER-SEC-001",
    severity: "BLOCKER",
    message: "A credential is written into the code.",
    remedy: "Read it from a secret store when the program runs.",
    path: "integration.ts",
    line: 12,
    column: 7,
    quote: 'const password = "hu***";',
    ...fields,
  };
}

/** A gate that passed, with the figures that the runbooks show. */
export function gateWith(gate: GateResult["gate"], fields: Partial<GateResult> = {}): GateResult {
  const share = (value: number, threshold: number) =>
    ({ name: gate, value, threshold, comparison: "at-least", unit: "percent" }) as const;
  const none = { name: gate, value: 0, threshold: 0, comparison: "at-most", unit: "count" } as const;
  const passed: Record<GateResult["gate"], Omit<GateResult, "gate" | "verdict" | "findings" | "durationMs">> = {
    contract: { summary: "42 of 42 checks passed", figure: share(100, 100) },
    coverage: { summary: "92.5 % of lines covered", figure: share(92.5, 90) },
    mutation: { summary: "44 of 64 mutants killed", figure: share(68.75, 60) },
    security: { summary: "0 HIGH findings in 14 files", figure: none },
    review: { summary: "0 BLOCKERs; no LLM reviewed this block", figure: none, details: { reviewer: "none" } },
  };
  return { gate, verdict: "pass", findings: [], durationMs: 1200, ...passed[gate], ...fields };
}

/** A block of which all five gates passed, unless others are given. */
export function blockWith(fields: Partial<BlockVerdict> = {}): BlockVerdict {
  return {
    name: "compliance-attestation",
    path: "src/generated/compliance-attestation",
    digest,
    verdict: "pass",
    gates: (["contract", "coverage", "mutation", "security", "review"] as const).map((gate) => gateWith(gate)),
    ...fields,
  };
}

/** A report of one block. */
export function reportWith(fields: Partial<GateReport> = {}): GateReport {
  return {
    schemaVersion: 1,
    kind: "gate-report",
    version: "0.1.0",
    mode: "strict",
    verdict: "pass",
    sandbox: { level: "namespaces", description: "no network, own user, memory-backed scratch" },
    blocks: [blockWith()],
    timing: { startedAt: "2026-11-20T10:00:00.000Z", durationMs: 72_400 },
    ...fields,
  };
}

/** A report whose security gate found the given findings. */
export function redReport(findings: readonly Finding[] = [findingWith()]): GateReport {
  const security = gateWith("security", {
    verdict: "fail",
    summary: `${findings.length} HIGH findings in 14 files`,
    figure: { name: "HIGH findings", value: findings.length, threshold: 0, comparison: "at-most", unit: "count" },
    findings: [...findings],
  });
  const gates = blockWith().gates.map((gate) => (gate.gate === "security" ? security : gate));
  return reportWith({ verdict: "fail", blocks: [blockWith({ verdict: "fail", gates })] });
}

/** An offline flow. */
export function flowWith(fields: Partial<FlowRecord> = {}): FlowRecord {
  return {
    schemaVersion: 1,
    kind: "flow",
    version: "0.1.0",
    id: "flow-0123456789ab",
    outcome: "generated",
    request: { family: "compliance", type: "attestation", parameters: {} },
    repository: "acme/bank",
    offline: true,
    block: { name: "compliance-attestation", path: "src/generated/compliance-attestation", digest },
    calls: [],
    repairRounds: 0,
    costUsd: 0,
    timing: { startedAt: "2026-11-20T10:00:00.000Z", durationMs: 4200, steps: [] },
    ...fields,
  };
}

/** A stored bundle. */
export const receipt: StoreReceipt = {
  digest,
  uri: `file:///srv/bundles/${digest}`,
  added: true,
  retainedUntil: "2033-11-20T10:00:00.000Z",
};
