import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import { silent } from "../../../src/base/progress.ts";
import { figuresFromFiles, figuresFromReading } from "../../../src/ledger/figures/ledger-figures.ts";
import { monthTableOf } from "../../../src/ledger/figures/month-table.ts";
import { compactLedger } from "../../../src/ledger/git/compact-ledger.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../../src/ledger/git/git-ledger.ts";
import { ledgerPartsOf } from "../../../src/ledger/git/ledger-parts.ts";
import { verifyLedger } from "../../../src/ledger/git/verify-ledger.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { bareRepository, plainGit } from "./ledger-fixture.ts";

const run = promisify(execFile);
const DECISION = {
  schemaVersion: 1,
  kind: "ledger-control",
  version: "0.1.0",
  event: "paused",
  recordedAt: "2026-11-03T10:00:00.000Z",
  reason: "an incident",
} as const;
const EVER = {
  period: { since: new Date("2026-01-01"), until: new Date("2027-01-01") },
  now: new Date("2027-01-01"),
  assumptions: { hoursSaved: 4, hourlyUsd: 100 },
};

/** Two months with flows that go from one into the other, a decision, and a day of a third. */
async function foldedLedger() {
  const remote = await bareRepository();
  const options = {
    remote: gitAddressFrom(remote, "/"),
    cacheFolder: join(await scratch(), `${randomUUID()}.git`),
    branch: "blocks-ledger",
    clock: systemClock,
  };
  const ledger = createGitLedger(options);
  const records = [
    ledgerEntry({ recordedAt: "2026-10-31T23:59:00.000Z", event: "settled", costUsd: 1, durationMs: 5000 }),
    ledgerEntry({ recordedAt: "2026-11-01T00:01:00.000Z", event: "stored", costUsd: 1.25, verdict: "pass" }),
    ledgerEntry({ recordedAt: "2026-11-02T10:00:00.000Z", flow: "flow-aaaaaaaaaaaa", event: "failed" }),
    DECISION,
    ledgerEntry({
      recordedAt: "2026-12-01T10:00:00.000Z",
      flow: "flow-aaaaaaaaaaaa",
      event: "stored",
      verdict: "fail",
    }),
  ];
  await Promise.all(records.map((record) => ledger.append(record)));
  const compact = () => compactLedger(ledgerPartsOf(options), { beforeMonth: "2026-12" });
  const compaction = await compact();
  const verify = () => verifyLedger(ledgerPartsOf(options), { progress: silent });
  /** The figures, what they should be, and which files they were made of. */
  const figures = async () => {
    const list = await ledger.files();
    const read: string[] = [];
    const made = await figuresFromFiles({
      ...list,
      read: (files, take) => {
        read.push(...files.map(({ path }) => path));
        return list.read(files, take);
      },
    });
    const expected = figuresFromReading(await ledger.read());
    const comparable = ({ records, controls, repositories, ...ledger }: typeof made) => ({
      records,
      controls,
      repositories,
      figures: ledger.figures(EVER),
    });
    return { read, made: comparable(made), expected: comparable(expected) };
  };
  return { remote, ledger, compaction, compact, verify, figures };
}

/** What somebody does who has a clone and may push. */
async function push(remote: string, change: (clone: string) => Promise<unknown>): Promise<string> {
  const clone = join(await scratch(), "clone");
  await run("git", ["clone", "--quiet", "--branch", "blocks-ledger", remote, clone]);
  await change(clone);
  await plainGit(clone, "add", "--all");
  await plainGit(clone, "commit", "--quiet", "--message", "a change");
  await plainGit(clone, "push", "--quiet", "origin", "HEAD:blocks-ledger");
  return plainGit(clone, "rev-parse", "HEAD");
}

describe("the table of figures of a folded month", () => {
  it("is read in the place of the month's lines, and says the same", async () => {
    const { compaction, verify, figures } = await foldedLedger();
    expect(compaction).toMatchObject({ months: [{ month: "2026-10" }, { month: "2026-11" }], tables: [] });
    const { read, made, expected } = await figures();
    expect(read.sort()).toEqual([
      "2026/10.figures",
      "2026/11-control.jsonl",
      "2026/11.figures",
      "2026/12/01/flow-aaaaaaaaaaaa.jsonl",
    ]);
    expect(made).toEqual(expected);
    expect(made.figures.flows).toMatchObject({ accepted: 1, rejected: 1, failed: 0 });
    expect((await verify()).findings).toEqual([]);
  });

  it("is made anew when late records are folded, and is not used before that for what it does not hold", async () => {
    const { ledger, compact, verify, figures } = await foldedLedger();
    await ledger.append(ledgerEntry({ recordedAt: "2026-11-20T11:00:00.000Z", flow: "flow-bbbbbbbbbbbb", costUsd: 7 }));
    const before = await figures();
    expect(before.made).toEqual(before.expected);
    expect((await compact()).months).toMatchObject([{ month: "2026-11", records: 4 }]);
    const after = await figures();
    expect(after.read).toContain("2026/11.figures");
    expect(after.read).not.toContain("2026/11.jsonl");
    expect(after.made).toEqual(before.expected);
    expect((await verify()).findings).toEqual([]);
  });

  it("is made of months that were folded without one, once", async () => {
    const { remote, compact, verify, figures } = await foldedLedger();
    await push(remote, (clone) => rm(join(clone, "2026/11.figures")));
    const without = await figures();
    expect(without.read).toContain("2026/11.jsonl");
    expect(without.made).toEqual(without.expected);
    expect(await compact()).toMatchObject({ months: [], tables: ["2026-11"], commit: expect.any(String) });
    expect((await figures()).read).not.toContain("2026/11.jsonl");
    expect(await compact()).toMatchObject({ months: [], tables: [], commit: undefined });
    expect((await verify()).findings).toEqual([]);
  });

  it.each([
    ["bytes that are none", async (path: string) => writeFile(path, "blocks-figures 1\nnonsense")],
    ["a table that was cut off", async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -3))],
    [
      "the table of another month",
      async (path: string) => writeFile(path, await readFile(path.replace("11.figures", "10.figures"))),
    ],
  ])("is no part of the figures when it is %s; the check names it, and folding replaces it", async (_what, change) => {
    const { remote, compact, verify, figures } = await foldedLedger();
    const commit = await push(remote, (clone) => change(join(clone, "2026/11.figures")));
    const { read, made, expected } = await figures();
    expect(read).toContain("2026/11.jsonl");
    expect(made).toEqual(expected);
    const message = "does not say what the lines of its month say";
    expect((await verify()).findings).toEqual([{ kind: "tampered", commit, path: "2026/11.figures", message }]);
    expect((await compact()).tables).toEqual(["2026-11"]);
    expect((await figures()).read).not.toContain("2026/11.jsonl");
  });

  it("that says something else than the lines that it names is found by the check", async () => {
    const { remote, verify } = await foldedLedger();
    const commit = await push(remote, async (clone) => {
      const object = await plainGit(clone, "rev-parse", "HEAD:2026/11.jsonl");
      const lines = (await readFile(join(clone, "2026/11.jsonl"), "utf8")).replace('"costUsd":1.25', '"costUsd":0.25');
      const table = monthTableOf([{ path: "2026/11.jsonl", object, content: Buffer.from(lines) }]);
      await writeFile(join(clone, "2026/11.figures"), table ?? "");
    });
    const message = "does not say what the lines of its month say";
    expect((await verify()).findings).toEqual([{ kind: "tampered", commit, path: "2026/11.figures", message }]);
  });

  it("of an older program is made anew, and is no finding", async () => {
    const { remote, compact, verify, figures } = await foldedLedger();
    await push(remote, (clone) => writeFile(join(clone, "2026/11.figures"), "blocks-figures 0\nof the past"));
    const { made, expected } = await figures();
    expect(made).toEqual(expected);
    expect((await compact()).tables).toEqual(["2026-11"]);
    expect((await verify()).findings).toEqual([]);
  });

  it("of a newer program is left as it is, and the lines are read", async () => {
    const { remote, compact, verify, figures } = await foldedLedger();
    await push(remote, (clone) => writeFile(join(clone, "2026/11.figures"), "blocks-figures 2\nof the future"));
    const { read, made, expected } = await figures();
    expect(read).toContain("2026/11.jsonl");
    expect(made).toEqual(expected);
    expect((await compact()).commit).toBeUndefined();
    expect((await verify()).findings).toEqual([]);
  });
});
