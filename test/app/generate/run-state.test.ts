import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdFlow, nextRun, readRun, writeRun } from "../../../src/app/generate/run-state.ts";
import { digestOf } from "../../../src/base/digest.ts";
import type { FlowRun } from "../../../src/generated/types.ts";
import { leapingClock } from "../../llm/clocks.ts";

const ASKED = { id: "flow-0123456789ab", request: digestOf("request"), title: "Attest", retry: false };
const NOW = new Date("2026-11-20T10:00:00Z");
const first = nextRun(undefined, ASKED, NOW);

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-run-state-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("nextRun", () => {
  it("begins with run 1", () => {
    expect(first).toMatchObject({ run: 1, processes: 1, spoiled: 0, outcome: "running" });
  });

  it.each(["running", "failed", "cancelled"] as const)("takes up a run whose process ended as %s", (outcome) => {
    const before: FlowRun = { ...first, outcome, spoiled: 1, error: { code: "MODEL_TIMEOUT", message: "late" } };
    const next = nextRun(before, ASKED, NOW);
    expect(next).toMatchObject({ run: 1, processes: 2, spoiled: 1, outcome: "running", startedAt: first.startedAt });
    expect(next.error).toBeUndefined();
  });

  it("begins a new run for a retry of one that has ended, and takes up an unfinished one for a retry too", () => {
    expect(nextRun({ ...first, outcome: "generated" }, { ...ASKED, retry: true }, NOW)).toMatchObject({
      run: 2,
      processes: 1,
    });
    expect(nextRun({ ...first, outcome: "failed" }, { ...ASKED, retry: true }, NOW)).toMatchObject({
      run: 1,
      processes: 2,
    });
  });

  it("begins a new run where what is kept leads to the same failure again", () => {
    expect(nextRun({ ...first, outcome: "failed", hopeless: true }, ASKED, NOW)).toMatchObject({ run: 2, spoiled: 0 });
  });
});

describe("readRun", () => {
  it("gives back what was written, and takes a damaged or foreign file for none", async () => {
    expect(await readRun(folder)).toBeUndefined();
    await writeRun(folder, first);
    expect(await readRun(folder)).toEqual(first);
    for (const text of ["", "{", '{"run":1}', JSON.stringify({ ...first, run: 0 })]) {
      await writeFile(join(folder, "run.json"), text);
      expect(await readRun(folder)).toBeUndefined();
    }
  });

  it("T41 says what to do when the state cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(writeRun(join(folder, "file"), first)).rejects.toMatchObject({
      code: "CHECKPOINT_UNWRITABLE",
      kind: "storage",
    });
  });
});

describe("holdFlow", () => {
  const options = (patienceMs: number) => ({
    clock: leapingClock(),
    patienceMs,
    signal: new AbortController().signal,
    onWait: () => {},
  });

  it("waits for another process that works on the flow, and gives up in the end with who it is", async () => {
    await writeFile(join(folder, "lock"), JSON.stringify({ host: "elsewhere", pid: 77, id: "x" }));
    const waited: number[] = [];
    const holding = holdFlow(folder, { ...options(2_000), onWait: (pid) => waited.push(pid) });
    await expect(holding).rejects.toMatchObject({
      code: "FLOW_BUSY",
      message: expect.stringContaining("process 77 on elsewhere"),
    });
    expect(waited).toEqual([77]);
  });

  it("T44 lets one after the other have the flow", async () => {
    const lock = await holdFlow(folder, options(1_000));
    const clock = leapingClock();
    const released: string[] = [];
    const second = holdFlow(folder, {
      ...options(60_000),
      clock: {
        ...clock,
        sleep: async (ms, signal) => {
          released.push("first");
          await lock.release();
          return clock.sleep(ms, signal);
        },
      },
    });
    await (await second).release();
    expect(released).toEqual(["first"]);
  });
});
