import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import { claim, clockAt, costing, NOON, unaborted } from "./spending-claims.ts";
import { appendForeign, FOREIGN_FILE, foreignHold, isPending, newSpending, recordsIn } from "./spending-fixture.ts";

const run = promisify(execFile);
const FLOW = { flow: "flow-0123456789ab", run: 1 };

describe("the record of spending", () => {
  it("has a hold on the disk before it is given out, and its settlement in the same file after", async () => {
    const { folder, spending } = await newSpending();
    const hold = await spending.hold(claim(), unaborted);
    const [held] = await recordsIn(folder);
    expect(held).toMatchObject({ ...claim(), heldAt: NOON, pid: process.pid, host: hostname() });
    await hold.settle({ costUsd: 0.25, tokens: 42, estimated: true });
    const id = held !== undefined && "hold" in held ? held.hold : "";
    expect(await recordsIn(folder)).toEqual([held, { settled: id, costUsd: 0.25, tokens: 42, estimated: true }]);
    expect(await readdir(join(folder, "2026-11-20"))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.jsonl$/)]);
  });

  it("keeps itself out of git", async () => {
    const { folder, spending } = await newSpending();
    await spending.hold(claim(), unaborted);
    expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("*\n");
  });

  it("is empty before its first hold, and does not make its folder for a look", async () => {
    const { folder, spending } = await newSpending();
    expect(await spending.figures(FLOW)).toEqual({ flowUsd: 0, dayUsd: 0, tokensToday: {}, interrupted: [] });
    await expect(readdir(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("counts what is held with its upper bound and what is settled with its cost", async () => {
    const { open, spending } = await newSpending();
    const hold = await spending.hold(claim({ costUsd: 2, tokens: 900 }), unaborted);
    await spending.hold(claim({ costUsd: 1, tokens: 50, provider: "google" }), unaborted);
    await spending.hold(claim({ costUsd: 1, tokens: 7, flow: "another" }), unaborted);
    await spending.hold(claim({ costUsd: 1, tokens: 3, run: 2 }), unaborted);
    await hold.settle(costing(0.5, 90));
    for (const reader of [spending, open()]) {
      expect(await reader.figures(FLOW)).toEqual({
        flowUsd: 1.5,
        dayUsd: 3.5,
        tokensToday: { openai: 100, google: 50 },
        interrupted: [],
      });
    }
  });

  it("counts a settlement above its hold as it says, and settles once", async () => {
    const { folder, spending } = await newSpending();
    const hold = await spending.hold(claim({ costUsd: 1 }), unaborted);
    await hold.settle(costing(4));
    await hold.settle(costing(0));
    expect(await spending.figures(FLOW)).toMatchObject({ flowUsd: 4, dayUsd: 4 });
    expect(await recordsIn(folder)).toHaveLength(2);
  });

  it("counts a request on the day on which it was held, and for its flow on every day", async () => {
    const { clock, folder, open, spending } = await newSpending();
    clock.set("2026-11-20T23:59:59.900Z");
    const hold = await spending.hold(claim({ costUsd: 3 }), unaborted);
    clock.set("2026-11-21T00:00:04.000Z");
    await hold.settle(costing(2));
    await (await spending.hold(claim({ costUsd: 1 }), unaborted)).settle(costing(1));
    for (const reader of [spending, open()]) {
      expect(await reader.figures(FLOW)).toMatchObject({ flowUsd: 3, dayUsd: 1, tokensToday: { openai: 100 } });
    }
    expect((await readdir(folder)).sort()).toEqual([".gitignore", "2026-11-20", "2026-11-21"]);
    clock.set("2026-12-02T08:00:00.000Z");
    expect(await open().figures(FLOW)).toMatchObject({ flowUsd: 3, dayUsd: 0, tokensToday: {} });
  });

  it("sees what others wrote around midnight, although the day is over", async () => {
    const { clock, open, spending } = await newSpending();
    const other = open({ clock: clockAt("2026-11-20T23:59:59.990Z") });
    clock.set("2026-11-20T23:00:00.000Z");
    await spending.figures(FLOW);
    await other.hold(claim({ costUsd: 2 }), unaborted);
    clock.set("2026-11-21T00:10:00.000Z");
    expect(await spending.figures(FLOW)).toMatchObject({ flowUsd: 2, dayUsd: 0 });
  });

  it("forgets days that are more than 40 days old", async () => {
    const { folder, spending } = await newSpending();
    for (const [index, day] of ["2026-10-10", "2026-10-11"].entries()) {
      const hold = foreignHold({ hold: `h${index}`, costUsd: 1 + index, heldAt: `${day}T10:00:00.000Z` });
      await appendForeign(folder, `${JSON.stringify(hold)}\n`, day);
    }
    expect((await spending.figures(FLOW)).flowUsd).toBe(2);
  });

  it("adds up to the same whatever the order in which the files are read", async () => {
    const costs = fc.array(fc.record({ held: fc.nat(1000), settled: fc.option(fc.nat(2000)) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(costs, fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }), async (requests, places) => {
        const { folder, spending } = await newSpending();
        let next = 0;
        const write = (record: object) =>
          writeFileAt(folder, `${places[next++ % places.length]}`, `${JSON.stringify(record)}\n`);
        for (const [index, { held }] of requests.entries()) {
          await write(foreignHold({ hold: `h${index}`, costUsd: held / 8 }));
        }
        for (const [index, { settled }] of requests.entries()) {
          if (settled !== null) await write({ settled: `h${index}`, ...costing(settled / 8, 0) });
        }
        const expected = requests.reduce((sum, { held, settled }) => sum + (settled ?? held) / 8, 0);
        expect(await spending.figures(FLOW)).toMatchObject({ flowUsd: expected, dayUsd: expected });
      }),
      { numRuns: 30 },
    );
  });
});

async function writeFileAt(folder: string, digit: string, text: string): Promise<void> {
  await mkdir(join(folder, "2026-11-20"), { recursive: true });
  const name = FOREIGN_FILE.replace(/^./, digit);
  await writeFile(join(folder, "2026-11-20", name), text, { flag: "a" });
}

describe("a cap", () => {
  it("refuses what could pass it for the flow, and says what is spent, held and asked", async () => {
    const { folder, open, spending } = await newSpending();
    await (await spending.hold(claim({ costUsd: 4 }), unaborted)).settle(costing(3.125));
    await appendForeign(folder, `${JSON.stringify(foreignHold({ costUsd: 1.5 }))}\n`);
    await expect(open().hold(claim({ costUsd: 0.5 }), unaborted)).rejects.toMatchObject({
      code: "BUDGET_EXCEEDED",
      kind: "usage",
      retryable: false,
      message:
        "the implement request to openai/gpt-5.5 was not sent: it may cost 0.5 USD, and of the flow's cap of 5 USD, 3.125 USD are spent and 1.5 USD held",
      hint: expect.stringContaining("budget.flow_usd"),
    });
    await spending.hold(claim({ costUsd: 0.375 }), unaborted);
  });

  it("refuses what could pass it for the day, whatever flow asks, and is free again tomorrow", async () => {
    const { clock, spending } = await newSpending({ dayUsd: 6 });
    for (const flow of ["a", "b"])
      await (await spending.hold(claim({ flow, costUsd: 2.5 }), unaborted)).settle(costing(2.5));
    await expect(spending.hold(claim({ flow: "c", costUsd: 1.5 }), unaborted)).rejects.toMatchObject({
      code: "BUDGET_EXCEEDED",
      message: expect.stringContaining("of the day's cap of 6 USD, 5 USD are spent and 0 USD held"),
      hint: expect.stringContaining("budget.day_usd"),
    });
    clock.set("2026-11-21T00:00:00.000Z");
    await spending.hold(claim({ flow: "c", costUsd: 1.5 }), unaborted);
  });

  it("names both when both would be passed", async () => {
    const { spending } = await newSpending({ flowUsd: 1, dayUsd: 2 });
    const error = await spending.hold(claim({ costUsd: 3 }), unaborted).catch((thrown) => thrown);
    expect(`${error.message} ${error.hint}`).toMatch(/flow's cap.*day's cap.*budget\.flow_usd.*budget\.day_usd/);
  });

  it("is each run's own, and can be used up to its last digit", async () => {
    const { spending } = await newSpending({ flowUsd: 0.3 });
    for (const costUsd of [0.1, 0.2])
      await (await spending.hold(claim({ costUsd }), unaborted)).settle(costing(costUsd));
    await expect(spending.hold(claim({ costUsd: 0.000001 }), unaborted)).rejects.toMatchObject({
      code: "BUDGET_EXCEEDED",
    });
    await spending.hold(claim({ costUsd: 0.3, run: 2 }), unaborted);
  });

  it("leaves no money held by a request that was refused", async () => {
    const { folder, open, spending } = await newSpending();
    await expect(spending.hold(claim({ costUsd: 6, tokens: 9 }), unaborted)).rejects.toThrow("was not sent");
    expect(await open().figures(FLOW)).toMatchObject({ flowUsd: 0, dayUsd: 0, tokensToday: { openai: 0 } });
    expect((await recordsIn(folder)).at(-1)).toMatchObject({ costUsd: 0, tokens: 0, estimated: false });
  });

  it("is never passed by what is granted, whatever is asked and settled in which order", async () => {
    const cents = fc.integer({ min: 0, max: 300 });
    const asks = fc.array(fc.record({ asked: cents, share: fc.integer({ min: 0, max: 100 }), flow: fc.nat(2) }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(asks, async (list) => {
        const { open, spending } = await newSpending({ flowUsd: 4, dayUsd: 9 });
        const second = open();
        let grantedUsd = 0;
        await Promise.all(
          list.map(async ({ asked, share, flow }, index) => {
            const from = index % 2 === 0 ? spending : second;
            const hold = await from
              .hold(claim({ flow: `flow-${flow}`, costUsd: asked / 100 }), unaborted)
              .catch(() => undefined);
            if (hold === undefined) return;
            await new Promise((resolve) => setImmediate(resolve));
            grantedUsd += (asked * share) / 10_000;
            await hold.settle(costing((asked * share) / 10_000));
          }),
        );
        const { dayUsd } = await spending.figures(FLOW);
        expect(dayUsd).toBeCloseTo(grantedUsd, 9);
        expect(dayUsd).toBeLessThanOrEqual(9 + 1e-9);
        for (const flow of [0, 1, 2]) {
          expect((await second.figures({ flow: `flow-${flow}`, run: 1 })).flowUsd).toBeLessThanOrEqual(4 + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a hold that only others of this process stand in the way of", () => {
  it("waits until one of them is settled", async () => {
    const { spending } = await newSpending();
    const first = await spending.hold(claim({ costUsd: 4 }), unaborted);
    const waits: string[] = [];
    const second = spending.hold(claim({ costUsd: 4 }), unaborted, () => waits.push("second"));
    expect(await isPending(second)).toBe(true);
    await first.settle(costing(0.5));
    await (await second).settle(costing(1));
    await spending.hold(claim({ costUsd: 1 }), unaborted, () => waits.push("third"));
    expect((await spending.figures(FLOW)).flowUsd).toBe(2.5);
    expect(waits).toEqual(["second"]);
  });

  it("waits for those of another object on the same folder too", async () => {
    const { open, spending } = await newSpending();
    const first = await open().hold(claim({ costUsd: 4 }), unaborted);
    const second = spending.hold(claim({ costUsd: 4 }), unaborted);
    expect(await isPending(second)).toBe(true);
    await first.settle(costing(1));
    await second;
  });

  it("is refused when what they cost in the end leaves too little", async () => {
    const { spending } = await newSpending();
    const first = await spending.hold(claim({ costUsd: 4 }), unaborted);
    const second = spending.hold(claim({ costUsd: 4 }), unaborted);
    await first.settle(costing(3.5));
    await expect(second).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
  });

  it("does not wait for those of another process", async () => {
    const { folder, spending } = await newSpending();
    await appendForeign(folder, `${JSON.stringify(foreignHold({ costUsd: 4 }))}\n`);
    await expect(spending.hold(claim({ costUsd: 4 }), unaborted)).rejects.toMatchObject({
      message: expect.stringContaining("0 USD are spent and 4 USD held"),
    });
  });

  it("comes before a smaller one that asked later, but not in the way of another flow", async () => {
    const { spending } = await newSpending();
    const first = await spending.hold(claim({ costUsd: 2 }), unaborted);
    const second = await spending.hold(claim({ costUsd: 2 }), unaborted);
    const large = spending.hold(claim({ costUsd: 4 }), unaborted);
    const small = spending.hold(claim({ costUsd: 1 }), unaborted);
    await spending.hold(claim({ flow: "another", costUsd: 5 }), unaborted);
    await first.settle(costing(0.5));
    expect(await isPending(large)).toBe(true);
    expect(await isPending(small)).toBe(true);
    await second.settle(costing(0.5));
    const held = await large;
    expect(await isPending(small)).toBe(true);
    await held.settle(costing(1));
    await small;
  });

  it("lets those behind it go first when it gives up, with the signal's reason", async () => {
    const { open, spending } = await newSpending();
    await spending.hold(claim({ costUsd: 3 }), unaborted);
    const caller = new AbortController();
    const large = spending.hold(claim({ costUsd: 4 }), caller.signal);
    const small = spending.hold(claim({ costUsd: 1 }), unaborted);
    expect(await isPending(small)).toBe(true);
    caller.abort(new Error("the job was cancelled"));
    await expect(large).rejects.toThrow("the job was cancelled");
    await small;
    expect((await open().figures(FLOW)).flowUsd).toBe(4);
  });

  it("ends with the whole record's signal", async () => {
    const closing = new AbortController();
    const { open } = await newSpending();
    const spending = open({ signal: closing.signal });
    await spending.hold(claim({ costUsd: 3 }), unaborted);
    const waiting = spending.hold(claim({ costUsd: 3 }), unaborted);
    closing.abort(new Error("the flow is over"));
    await expect(waiting).rejects.toThrow("the flow is over");
    await expect(spending.hold(claim({ costUsd: 0 }), unaborted)).rejects.toThrow("the flow is over");
  });
});

describe("T41 a damaged record of spending", () => {
  const WHOLE = `${JSON.stringify(foreignHold())}\n`;

  it("has no record in a last line that is torn, until the rest of it comes", async () => {
    const { folder, spending } = await newSpending();
    await appendForeign(folder, WHOLE.slice(0, 40));
    expect((await spending.figures(FLOW)).flowUsd).toBe(0);
    await appendForeign(folder, WHOLE.slice(40));
    expect((await spending.figures(FLOW)).flowUsd).toBe(1);
    await appendForeign(folder, JSON.stringify({ settled: "foreign-1", ...costing(0.5) }));
    expect((await spending.figures(FLOW)).flowUsd).toBe(1);
  });

  it.each([
    ["is not JSON", '{"hold":"x"\n', "byte 0 is not JSON"],
    ["is empty", "\n", "byte 0 is not JSON"],
    ["is no record", "{}\n", "is no record: /hold is missing"],
    ["takes money back", `${JSON.stringify({ settled: "foreign-1", ...costing(-3) })}\n`, "/costUsd must be >= 0"],
    ["has a cost that is no number", WHOLE.replace('"costUsd":1', '"costUsd":null'), "/costUsd must be number"],
    ["comes from another format", WHOLE.replace('"run":1', '"run":1,"currency":"EUR"'), "/currency is not a known"],
  ])("refuses every hold while a whole line %s", async (_title, line, message) => {
    const { folder, open, spending } = await newSpending();
    const path = await appendForeign(folder, line);
    const refusal = { code: "LEDGER_UNWRITABLE", kind: "storage", message: expect.stringContaining(message) };
    for (const reader of [spending, open()]) {
      await expect(reader.hold(claim(), unaborted)).rejects.toMatchObject(refusal);
      await expect(reader.figures(FLOW)).rejects.toMatchObject({ message: expect.stringContaining(path) });
    }
    await rm(path);
    expect(await open().figures(FLOW)).toMatchObject({ flowUsd: 0 });
  });

  it("refuses every hold when a file that was read is shorter than before", async () => {
    const { folder, spending } = await newSpending();
    const path = await appendForeign(folder, WHOLE);
    await spending.figures(FLOW);
    await truncate(path, 0);
    await expect(spending.hold(claim(), unaborted)).rejects.toThrow("shorter than before");
  });

  it("refuses to follow a link, and to wait for a pipe", async () => {
    const { folder, spending } = await newSpending();
    const path = await appendForeign(folder, "");
    await rm(path);
    await symlink("/dev/zero", path);
    await expect(spending.hold(claim(), unaborted)).rejects.toThrow("not a regular file");
    await rm(path);
    await run("mkfifo", [path]);
    await expect(spending.hold(claim(), unaborted)).rejects.toThrow("not a regular file");
  });

  it("ignores what is no file of a record", async () => {
    const { folder, spending } = await newSpending();
    await appendForeign(folder, "");
    await writeFile(join(folder, "2026-11-20", "notes.txt"), "x\n");
    await mkdir(join(folder, "elsewhere"));
    await writeFile(join(folder, "elsewhere", FOREIGN_FILE), "x\n");
    await spending.hold(claim(), unaborted);
  });

  it("says LEDGER_UNWRITABLE where nothing can be written", async () => {
    const { folder, spending } = await newSpending();
    await writeFile(folder, "a file in its place");
    await expect(spending.hold(claim(), unaborted)).rejects.toMatchObject({
      code: "LEDGER_UNWRITABLE",
      message: expect.stringContaining(folder),
    });
  });

  it("refuses to go on when its own file was taken away", async () => {
    const { folder, spending } = await newSpending();
    const hold = await spending.hold(claim(), unaborted);
    const day = join(folder, "2026-11-20");
    for (const name of await readdir(day)) await rm(join(day, name));
    await expect(hold.settle(costing(1))).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    expect(await readdir(day)).toEqual([]);
  });

  it("does not wait for a hold whose settlement could not be written", async () => {
    const { folder, spending } = await newSpending();
    const hold = await spending.hold(claim({ costUsd: 4 }), unaborted);
    const waiting = spending.hold(claim({ costUsd: 4 }), unaborted);
    await rm(folder, { recursive: true });
    await Promise.allSettled([hold.settle(costing(1))]);
    await expect(waiting).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])("does not take %d for a cost", async (costUsd) => {
    const { folder, open, spending } = await newSpending();
    await expect(spending.hold(claim({ costUsd }), unaborted)).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    await expect(readdir(folder)).rejects.toMatchObject({ code: "ENOENT" });
    const hold = await spending.hold(claim(), unaborted);
    await expect(hold.settle(costing(costUsd))).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    expect((await open().figures(FLOW)).flowUsd).toBe(1);
  });

  it("grants nothing when the disk is full, and nothing follows half a line", async (context) => {
    const { folder } = await newSpending();
    await mkdir(folder);
    const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=12k,nr_inodes=64", "tmpfs", folder]).then(
      () => true,
      () => false,
    );
    if (!mounted) return context.skip("this user cannot mount a small disk");
    try {
      const open = () => createFolderSpending({ folder, caps: { flowUsd: 999, dayUsd: 999 }, clock: clockAt(NOON) });
      const spending = open();
      let granted = 0;
      const grantAll = async () => {
        for (;;) {
          await spending.hold(claim({ task: "x".repeat(900) }), unaborted);
          granted += 1;
        }
      };
      await expect(grantAll()).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
      expect(granted).toBeGreaterThan(2);
      expect((await open().figures(FLOW)).flowUsd).toBe(granted);
      await rm(join(folder, ".gitignore"));
      await expect(grantAll()).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
      expect((await open().figures(FLOW)).flowUsd).toBe(granted);
    } finally {
      await run("umount", [folder]);
    }
  });

  it("says LEDGER_UNWRITABLE for what this user may not read", async (context) => {
    if (process.getuid?.() === 0) return context.skip("the superuser may read everything");
    const { folder, spending } = await newSpending();
    const path = await appendForeign(folder, WHOLE);
    await chmod(path, 0);
    await expect(spending.hold(claim(), unaborted)).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
  });
});

describe("a hold that nobody settled", () => {
  it("of a process that has this one's number but began at another time is interrupted", async () => {
    const { folder, spending } = await newSpending();
    const other = { hold: "h1", pid: process.pid, host: hostname(), start: "another boot 1" };
    await appendForeign(folder, `${JSON.stringify(foreignHold(other))}\n`);
    const { pid: _pid, host: _host, hold: _hold, ...interrupted } = foreignHold();
    expect(await spending.figures(FLOW)).toMatchObject({ flowUsd: 1, interrupted: [interrupted] });
    expect(await spending.figures({ ...FLOW, run: 2 })).toMatchObject({ flowUsd: 0, interrupted: [] });
  });

  it("of another machine is interrupted after an hour, and counted all the time", async () => {
    const { clock, folder, spending } = await newSpending();
    await appendForeign(folder, `${JSON.stringify(foreignHold())}\n`);
    clock.set("2026-11-20T13:00:00.000Z");
    expect(await spending.figures(FLOW)).toMatchObject({ flowUsd: 1, interrupted: [] });
    clock.set("2026-11-20T13:00:00.001Z");
    expect(await spending.figures(FLOW)).toMatchObject({ flowUsd: 1, interrupted: [{ task: "implement" }] });
  });

  it("of a process at work is not interrupted", async () => {
    const { open, spending } = await newSpending();
    await spending.hold(claim(), unaborted);
    expect(await open().figures(FLOW)).toMatchObject({ flowUsd: 1, interrupted: [] });
  });
});
