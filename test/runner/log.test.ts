import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgressEvent } from "../../src/base/progress.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { RunnerLog } from "../../src/runner/log.ts";

const KEY = "canary-key-1234567890";

const started = (step: string): ProgressEvent => ({ kind: "step-started", step, title: `Do ${step}` });
const ended = (step: string, fields: object = {}): ProgressEvent => ({
  kind: "step-ended",
  step,
  title: `Do ${step}`,
  outcome: "passed",
  durationMs: 4_200,
  ...fields,
});
const spent = (costUsd: number, estimated = false): ProgressEvent => ({
  kind: "spent",
  costUsd,
  inputTokens: 12_000,
  outputTokens: 345,
  estimated,
});

function logOf(...events: ProgressEvent[]) {
  const written: string[] = [];
  const redactor = new Redactor();
  redactor.add(KEY);
  const log = new RunnerLog((text) => void written.push(text), redactor);
  for (const event of events) log.progress(event);
  return { log, text: () => written.join(""), lines: () => written.join("").split("\n").slice(0, -1) };
}

describe("steps in a runner's log", () => {
  it("overlapping ones have a group each, which holds what belongs to it and what was spent until its end", () => {
    const { lines } = logOf(
      started("plan"),
      started("logic"),
      { kind: "step-moved", step: "plan", characters: 12 },
      { kind: "step-moved", step: "plan", characters: 4_000 },
      spent(0.1),
      ended("logic"),
      spent(0.2001, true),
      ended("plan", { outcome: "failed", detail: "no answer", durationMs: 285 }),
    );
    expect(lines()).toEqual([
      "▶ Do plan",
      "▶ Do logic",
      "::group::✔ Do logic (4.2 s)",
      "done after 4.2 s",
      "so far: $0.10, 12,000 tokens in, 345 out",
      "::endgroup::",
      "::group::✘ Do plan: no answer (285 ms)",
      "failed after 285 ms: no answer",
      "4,000 characters of answers came in this step",
      "so far: ≤ $0.21, 12,000 tokens in, 345 out",
      "::endgroup::",
    ]);
  });

  it("groups never nest or interleave, whatever overlaps, and no step is left out", () => {
    const step = fc.constantFrom("a", "b", "c", "d");
    const event = fc.oneof(
      step.map(started),
      step.map((name) => ended(name)),
      step.map((name): ProgressEvent => ({ kind: "step-moved", step: name, characters: 1 })),
      fc.constant<ProgressEvent>({ kind: "note", text: "note" }),
      fc.constant(spent(1)),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { log, text } = logOf(...events);
        log.closeGroup();
        const names = [...text().matchAll(/^::(group|endgroup)::/gm)].map(([, name]) => name);
        expect(names.filter((name, index) => name !== (index % 2 === 0 ? "group" : "endgroup"))).toEqual([]);
        expect(names.length % 2).toBe(0);
        const open = new Set<string>();
        let groups = 0;
        for (const one of events) {
          if (one.kind === "step-started") open.add(one.step);
          if (one.kind === "step-ended") groups += 1;
          if (one.kind === "step-ended") open.delete(one.step);
        }
        expect(names.length / 2).toBe(groups + open.size);
      }),
    );
  });

  it("what had begun when the action ended is shown as not finished, once", () => {
    const { log, lines } = logOf(started("plan"), spent(0.3));
    log.closeGroup();
    log.closeGroup();
    expect(lines().slice(1)).toEqual([
      "::group::! Do plan (not finished)",
      "had begun and did not end",
      "so far: $0.30, 12,000 tokens in, 345 out",
      "::endgroup::",
    ]);
  });

  it("a note is shown at once, outside of the groups", () => {
    const { lines } = logOf(started("plan"), { kind: "note", text: "waits 30 s" }, ended("plan"));
    expect(lines()[1]).toBe("waits 30 s");
  });
});

describe("what never stands in a runner's log", () => {
  it("T17 a prompt or an answer, also under step debugging", () => {
    const canaries = { prompt: "canary-prompt", answer: "canary-answer", promptText: "canary-prompt" };
    const events = [started("plan"), spent(1), ended("plan"), started("logic")];
    const { log, text } = logOf(...events.map((event) => ({ ...event, ...canaries })));
    log.closeGroup();
    expect(text()).not.toContain("canary");
  });

  it("T17 a key, wherever it stands", () => {
    const { log, text } = logOf(
      { kind: "step-started", step: "plan", title: `Plan ${KEY}` },
      { kind: "note", text: `note ${KEY}` },
      ended("plan", { title: `Plan ${KEY}`, detail: Buffer.from(KEY).toString("base64") }),
      { kind: "step-started", step: "logic", title: KEY },
    );
    log.closeGroup();
    expect(text()).not.toMatch(new RegExp(`${KEY}|${Buffer.from(KEY).toString("base64")}`));
    expect(text()).toContain("note ***");
  });

  it("T18 a command that a title, a detail or a note holds", () => {
    const hostile = "x\n::set-env name=A::b\r  ::endgroup::\n##[add-mask]y %0A::error::z";
    const { log, text } = logOf(
      { kind: "step-started", step: "plan", title: hostile },
      { kind: "note", text: hostile },
      ended("plan", { title: hostile, detail: hostile }),
      { kind: "step-started", step: "logic", title: hostile },
    );
    log.closeGroup();
    const commands = [...text().matchAll(/^\s*::([a-z-]+)/gm)].map(([, name]) => name);
    expect(commands).toEqual(["group", "endgroup", "group", "endgroup"]);
    expect(text()).not.toContain("##[");
  });
});
