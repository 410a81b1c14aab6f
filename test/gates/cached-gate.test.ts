import { expect, test } from "vitest";
import type { CheckedCache } from "../../src/base/checked-cache.ts";
import { digestOfJson } from "../../src/base/digest.ts";
import { createCachedGate } from "../../src/gates/cached-gate.ts";
import type { GateOutcome } from "../../src/gates/gate.ts";
import { blockOf } from "./mutation/report-fixture.ts";

const passed: GateOutcome = {
  verdict: "pass",
  summary: "fine",
  findings: [],
  artifacts: [{ name: "a.json", content: "{}" }],
};

function world(outcomes: readonly GateOutcome[], { read, write }: Partial<CheckedCache> = {}) {
  const kept = new Map<string, string>();
  const notes: string[] = [];
  let asked = 0;
  const gate = createCachedGate(
    { name: "mutation", check: async () => outcomes[asked++] as GateOutcome },
    {
      cache: {
        read: read ?? (async (key) => (kept.has(key) ? { content: kept.get(key) as string } : {})),
        write: write ?? (async (key, content) => void kept.set(key, content)),
      },
      keyOf: ({ block, thresholds }) => digestOfJson([block.digest, thresholds ?? null]),
      note: (text) => void notes.push(text),
    },
  );
  const check = (digest = "0", thresholds = { mutation: 60 }) =>
    gate.check({ block: blockOf({}, digest), thresholds }, new AbortController().signal);
  return { check, notes, asked: () => asked };
}

test("takes a verdict over when nothing has changed, with its files, and says so", async () => {
  const { check, asked } = world([passed]);
  expect(await check()).toEqual(passed);
  expect(await check()).toEqual({ ...passed, cached: true });
  expect(asked()).toBe(1);
});

test("asks again when something has changed", async () => {
  const { check, asked } = world([passed, passed, passed]);
  await check();
  await check("1");
  expect(await check("0", { mutation: 90 })).not.toHaveProperty("cached");
  expect(asked()).toBe(3);
});

test("keeps a failure, but never that a gate could not decide", async () => {
  const undecided: GateOutcome = { verdict: "error", summary: "?", findings: [] };
  const failed: GateOutcome = { verdict: "fail", summary: "no", findings: [] };
  const { check } = world([undecided, failed]);
  expect((await check()).verdict).toBe("error");
  expect(await check()).toEqual(failed);
  expect(await check()).toEqual({ ...failed, cached: true });
});

test("T29 asks again, and says why, when what was kept does not count", async () => {
  const { check, notes } = world([passed], {
    read: async () => ({ problem: "its checksum does not fit its content" }),
  });
  expect(await check()).toEqual(passed);
  expect(notes).toEqual(["A result that the mutation gate kept is not used: its checksum does not fit its content."]);
});

test("says why a verdict is not kept, and gives it all the same", async () => {
  const { check, notes } = world([passed], { write: async () => "/cache cannot be written (ENOSPC)" });
  expect(await check()).toEqual(passed);
  expect(notes).toEqual(["The result of the mutation gate is not kept: /cache cannot be written (ENOSPC)."]);
});

test("T29 asks again when what was kept is no verdict", async () => {
  for (const content of ["{", '{"verdict":"error"}', '{"verdict":"PASS"}', "null"]) {
    const { check } = world([passed], { read: async () => ({ content }) });
    expect(await check(), content).toEqual(passed);
  }
});
