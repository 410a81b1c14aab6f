import { describe, expect, it } from "vitest";
import type { OnboardingCheck } from "../../src/generated/types.ts";
import { onboardingAnnotations, readRequired, whyNotReady } from "../../src/runner/onboarding.ts";

function check(id: OnboardingCheck["id"], status: OnboardingCheck["status"], decisive = true): OnboardingCheck {
  return { id, title: `Title of ${id}`, decisive, status, detail: `detail of ${id}`, remedy: `remedy of ${id}` };
}

function outcome(required: OnboardingCheck["id"][] | undefined, ...checks: OnboardingCheck[]) {
  const timing = { startedAt: "2026-11-20T00:00:00Z", durationMs: 1 };
  const report = { schemaVersion: 1, kind: "onboarding-report", verdict: "ineligible", checks, timing } as const;
  return { report: { ...report, checks }, reportPath: "/x", required };
}

describe("whyNotReady", () => {
  it("names the decisive checks that failed", () => {
    const checks = [check("api-keys", "failed"), check("training", "unknown"), check("store", "failed", false)];
    expect(whyNotReady(outcome(undefined, ...checks))).toMatch(/: api-keys\./);
  });

  it("looks at the required ones alone where they are named", () => {
    const checks = [check("feature-planned", "failed"), check("store", "failed", false)];
    expect(whyNotReady(outcome(["exclusion-list"], ...checks))).toBeUndefined();
    expect(whyNotReady(outcome(["store"], ...checks))).toMatch(/: store\./);
  });
});

describe("onboardingAnnotations", () => {
  it("shows what was found and what to change, as heavy as it is", () => {
    const checks = [check("api-keys", "failed"), check("store", "failed", false), check("training", "unknown")];
    const annotations = onboardingAnnotations(outcome(undefined, ...checks, check("workflow", "passed")));
    expect(annotations.map(({ level }) => level)).toEqual(["error", "warning", "notice"]);
    expect(annotations[0]?.message).toBe("detail of api-keys\nremedy of api-keys");
  });
});

describe("readRequired", () => {
  it("reads ids that are separated by commas, and refuses others", () => {
    expect(readRequired("api-keys, store")).toEqual(["api-keys", "store"]);
    expect(readRequired(undefined)).toBeUndefined();
    expect(() => readRequired("api-keys,constructor")).toThrow('no check is called "constructor"');
  });
});
