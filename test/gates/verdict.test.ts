import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GATE_NAMES } from "../../src/gates/gate.ts";
import { blockVerdict, exitVerdict, worstOf } from "../../src/gates/verdict.ts";
import type { Verdict } from "../../src/generated/types.ts";

const gate = fc.constantFrom(...GATE_NAMES);
const verdict = fc.constantFrom<Verdict>("pass", "fail", "error");
const mode = fc.constantFrom("strict", "standard", "advisory" as const);
const decision = fc.record({ gate, verdict });

describe("the verdict of a block", () => {
  test("is never a pass when an asked gate has no result", () => {
    fc.assert(
      fc.property(fc.uniqueArray(gate, { minLength: 1 }), fc.array(decision), mode, (asked, decisions, mode) => {
        const missing = asked.some((name) => !decisions.some((each) => each.gate === name));
        return !missing || blockVerdict(asked, decisions, mode) !== "pass";
      }),
    );
  });

  test("is never a pass when an asked gate could not decide", () => {
    fc.assert(
      fc.property(fc.uniqueArray(gate, { minLength: 1 }), fc.array(decision), mode, (asked, decisions, mode) => {
        const undecided = decisions.some((each) => asked.includes(each.gate) && each.verdict === "error");
        return !undecided || blockVerdict(asked, decisions, mode) !== "pass";
      }),
    );
  });

  test("is not passed by a review that advises beside one that could not decide", () => {
    const decisions = [
      { gate: "review", verdict: "fail" },
      { gate: "review", verdict: "error" },
    ] as const;
    expect(blockVerdict(["review"], decisions, "standard")).toBe("error");
  });

  test("is a pass when every asked gate passes, whatever a gate says that was not asked", () => {
    fc.assert(
      fc.property(fc.uniqueArray(gate, { minLength: 1 }), fc.array(decision), mode, (asked, others, mode) => {
        const decisions = [
          ...asked.map((name) => ({ gate: name, verdict: "pass" as const })),
          ...others.filter((each) => !asked.includes(each.gate)),
        ];
        return blockVerdict(asked, decisions, mode) === "pass";
      }),
    );
  });

  test("is fail when one gate failed, even beside one that could not decide", () => {
    const decisions = [
      { gate: "contract", verdict: "fail" },
      { gate: "coverage", verdict: "error" },
    ] as const;
    expect(blockVerdict(["contract", "coverage"], decisions, "strict")).toBe("fail");
  });

  test("is error when nothing was asked", () => {
    expect(blockVerdict([], [], "strict")).toBe("error");
    expect(worstOf([])).toBe("error");
  });

  test("takes a failed review as advice in standard mode only, and an undecided one as error in every mode", () => {
    const failed = [{ gate: "review", verdict: "fail" }] as const;
    expect(blockVerdict(["review"], failed, "standard")).toBe("pass");
    expect(blockVerdict(["review"], failed, "strict")).toBe("fail");
    expect(blockVerdict(["review"], failed, "advisory")).toBe("fail");
    expect(blockVerdict(["review"], [{ gate: "review", verdict: "error" }], "standard")).toBe("error");
  });
});

test("only advisory mode lets a job end well that did not pass", () => {
  fc.assert(
    fc.property(
      verdict,
      mode,
      (verdict, mode) => exitVerdict(verdict, mode) === (mode === "advisory" ? "pass" : verdict),
    ),
  );
});
