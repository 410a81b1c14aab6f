import { describe, expect, it } from "vitest";
import type { ReplayReport } from "../../src/generated/types.ts";
import { renderReplay } from "../../src/report/render-replay.ts";

const DIGEST = `sha256-${"0".repeat(64)}`;

function report(change: Partial<ReplayReport> = {}): ReplayReport {
  return {
    schemaVersion: 1,
    kind: "replay-report",
    version: "0.2.0",
    same: true,
    recorded: { digest: DIGEST, version: "0.2.0", flow: "flow-0123456789ab", block: "attestation", calls: 3 },
    digest: DIGEST,
    answers: 3,
    inspections: [],
    redactedMembers: 0,
    ...change,
  };
}

describe("a replay as text", () => {
  it("says that the same digest was reached, and that nothing was sent", () => {
    const text = renderReplay(report());
    expect(text).toMatch(/^✅ The replay reached the same digest\./);
    expect(text).toContain("3 of 3 calls from the bundle; nothing was sent or paid");
  });

  it("names the first member that differs with its lines, and how many more there are", () => {
    const difference = {
      path: "members/block/logic.ts",
      change: "changed",
      lines: [" a", "-b", "+  c"],
      more: 2,
    } as const;
    const text = renderReplay(report({ same: false, difference: { ...difference, lines: [...difference.lines] } }));
    expect(text).toContain("members/block/logic.ts differs, and 2 more members.");
    expect(text).toContain("\n     -b\n     +  c\n");
  });

  it("names the step where the replay left the flow, both versions, and what a secret leaves behind", () => {
    const text = renderReplay(
      report({
        same: false,
        recorded: { ...report().recorded, version: "0.1.0" },
        divergence: { step: "plan", message: "the prompt differs in line 3", lines: ["-a", "+b"] },
        redactedMembers: 1,
      }),
      { columns: 120 },
    );
    expect(text).toContain("left the recorded flow in the step plan: the prompt differs in line 3.");
    expect(text).toContain("made by 0.1.0, replayed by 0.2.0");
    expect(text).toContain("*** stands there now");
  });

  it("shows what became of the gates, inside of the flow and after it", () => {
    const says = (verdict: "pass" | "fail") => ({ verdict, summary: `it is a ${verdict}` });
    const text = renderReplay(
      report({
        same: false,
        inspections: [
          { step: "inspect-0", repeated: true, same: true },
          { step: "inspect-1", repeated: true, same: false },
          { step: "inspect-2", repeated: false, same: true, reason: "no tools" },
        ],
        gates: [
          { gate: "contract", recorded: says("pass"), now: says("fail") },
          { gate: "review", recorded: says("pass"), reason: "no answers" },
        ],
      }),
    );
    expect(text).toContain("but a gate says something else now");
    for (const line of [
      "✅ inspect-0",
      "❌ inspect-1",
      "➖ inspect-2",
      "❌ contract: recorded pass",
      "➖ review: pass",
    ]) {
      expect(text).toContain(line);
    }
  });

  it("lets nothing out of a bundle steer a terminal or a runner", () => {
    const hostile = "\u001b[2J\u202e::error::x ##[group]";
    const text = renderReplay(
      report({
        same: false,
        recorded: { ...report().recorded, version: hostile, block: hostile },
        divergence: { step: hostile, message: hostile, lines: [`-${hostile}`, `+${hostile}`] },
        inspections: [{ step: hostile, repeated: false, same: true, reason: hostile }],
      }),
    );
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e]|::error|##\[/u);
  });
});
