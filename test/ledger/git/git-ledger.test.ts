import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { appendFile, chmod, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import { canonicalJson } from "../../../src/base/digest.ts";
import { compactLedger } from "../../../src/ledger/git/compact-ledger.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { ledgerPartsOf } from "../../../src/ledger/git/ledger-parts.ts";
import type { SharedLedger } from "../../../src/ledger/ledger.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { bareRepository, gitLedgerAt, plainGit } from "./ledger-fixture.ts";

describe("a git ledger", () => {
  it("keeps a record as a line of its flow's file of the day, on a branch that begins with it", async () => {
    const remote = await bareRepository();
    const ledger = await gitLedgerAt(remote);
    const { path, added } = await ledger.append(ledgerEntry());
    expect(added).toBe(true);
    const tip = await plainGit(remote, "rev-parse", "blocks-ledger");
    expect(path).toBe(`blocks-ledger:2026/11/20/flow-0123456789ab.jsonl@${tip}`);
    expect(await plainGit(remote, "show", "blocks-ledger:2026/11/20/flow-0123456789ab.jsonl")).toBe(
      canonicalJson(ledgerEntry()),
    );
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("1");
  });

  it("adds lines at the end, one commit for each record, and gives all back on another machine", async () => {
    const remote = await bareRepository();
    const ledger = await gitLedgerAt(remote);
    const entries = [ledgerEntry({ event: "reserved" }), ledgerEntry({ event: "settled", costUsd: 1 }), ledgerEntry()];
    for (const entry of entries) await ledger.append(entry);
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("3");
    expect(await plainGit(remote, "show", "blocks-ledger:2026/11/20/flow-0123456789ab.jsonl")).toBe(
      entries.map((entry) => canonicalJson(entry)).join("\n"),
    );
    expect(await (await gitLedgerAt(remote)).read()).toEqual({ entries, controls: [], problems: [] });
  });

  it("is empty before its first record", async () => {
    const ledger = await gitLedgerAt(await bareRepository());
    expect(await ledger.read()).toEqual({ entries: [], controls: [], problems: [] });
  });

  it("takes exactly the same record once, from any machine", async () => {
    const remote = await bareRepository();
    const ledgers = await Promise.all([gitLedgerAt(remote), gitLedgerAt(remote)]);
    const receipts = [];
    for (const ledger of ledgers) {
      receipts.push(...(await Promise.all([ledger.append(ledgerEntry()), ledger.append(ledgerEntry())])));
    }
    expect(receipts.map(({ added }) => added)).toEqual([true, false, false, false]);
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("1");
  });

  it("decides on what others have recorded in the meantime", async () => {
    const remote = await bareRepository();
    const [one, other] = await Promise.all([gitLedgerAt(remote), gitLedgerAt(remote)]);
    await one.append(ledgerEntry({ run: "1" }));
    const count = await other.transact(({ entries }) => ({
      records: [ledgerEntry({ run: String(entries.length + 1) })],
      value: entries.length,
    }));
    expect(count).toBe(1);
    expect((await one.read()).entries.map(({ run }) => run)).toEqual(["1", "2"]);
  });
});

describe("several writers of a git ledger", () => {
  it("share one commit when they belong to one process and wait together", async () => {
    const remote = await bareRepository();
    const ledger = await gitLedgerAt(remote);
    const runs = Array.from({ length: 12 }, (_, index) => String(index));
    const receipts = await Promise.all(runs.map((run) => ledger.append(ledgerEntry({ run }))));
    expect(receipts.every(({ added }) => added)).toBe(true);
    expect((await ledger.read()).entries.map(({ run }) => run)).toEqual(runs);
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("1");
  });

  it("never spend more than the limit together, whatever each one asks for", async () => {
    const cost = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(cost, { minLength: 3, maxLength: 4 }),
        fc.integer({ min: 3, max: 9 }),
        async (costs, limit) => {
          const remote = await bareRepository();
          const granted = await Promise.all(
            costs.map(async (costUsd, index) => {
              const ledger = await gitLedgerAt(remote);
              return ledger.transact(({ entries }) => {
                const spent = entries.reduce((sum, entry) => sum + (entry.costUsd ?? 0), 0);
                const fits = spent + costUsd <= limit;
                return {
                  records: fits ? [ledgerEntry({ run: String(index), costUsd })] : [],
                  value: fits ? costUsd : 0,
                };
              });
            }),
          );
          const { entries } = await (await gitLedgerAt(remote)).read();
          const spent = entries.reduce((sum, entry) => sum + (entry.costUsd ?? 0), 0);
          expect(spent).toBe(granted.reduce((sum, one) => sum + one, 0));
          expect(spent).toBeLessThanOrEqual(limit);
          // Whoever was refused would have passed the limit with what the others had by then.
          expect(costs.every((one, index) => granted[index] === one || spent + one > limit)).toBe(true);
        },
      ),
      { numRuns: 3 },
    );
  });

  it("go on while closed months are folded, and no record is lost", async () => {
    const remote = await bareRepository();
    const options = { remote: gitAddressFrom(remote, "/"), branch: "blocks-ledger", clock: systemClock };
    const parts = ledgerPartsOf({ ...options, cacheFolder: join(await scratch(), "compact.git") });
    const writers = await Promise.all([gitLedgerAt(remote), gitLedgerAt(remote)]);
    await writers[0]?.append(ledgerEntry({ run: "first" }));
    const write = async (name: number) => {
      for (let number = 0; number < 3; number += 1)
        await writers[name]?.append(ledgerEntry({ run: `${name}-${number}` }));
    };
    await Promise.all([write(0), write(1), compactLedger(parts, { beforeMonth: "2026-12" })]);
    await compactLedger(parts, { beforeMonth: "2026-12" });
    const runs = (await (await gitLedgerAt(remote)).read()).entries.map(({ run }) => run);
    expect(runs.sort()).toEqual(["0-0", "0-1", "0-2", "1-0", "1-1", "1-2", "first"]);
    expect(await plainGit(remote, "ls-tree", "-r", "--name-only", "blocks-ledger")).toBe(
      "2026/11.figures\n2026/11.jsonl",
    );
  });

  it("stop with the signal's reason, and with what the decision throws", async () => {
    const remote = await bareRepository();
    const ledger = await gitLedgerAt(remote);
    const decide = () => ({ records: [ledgerEntry()], value: 1 });
    await expect(ledger.transact(decide, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
    await expect(
      ledger.transact(() => {
        throw new Error("too much");
      }),
    ).rejects.toThrow("too much");
    expect(await plainGit(remote, "for-each-ref")).toBe("");
  });

  it("give up with LEDGER_UNWRITABLE when others are always faster", async () => {
    const remote = await bareRepository();
    const other = await gitLedgerAt(remote);
    let nowMs = 0;
    let asked = 0;
    const sleep = async () => {
      nowMs += 1000;
    };
    const clock = { ...systemClock, monotonicMs: () => nowMs, sleep };
    const ledger = await gitLedgerAt(remote, { clock, patienceMs: 2500 });
    const hook = join(remote, "hooks/update");
    const tip = "git commit-tree -p $2 -m faster $2^{tree} 2>/dev/null || git commit-tree -m faster $3^{tree}";
    const env = "GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=b";
    await other.append(ledgerEntry({ run: "other" }));
    execFileSync("sh", [
      "-c",
      `printf '#!/bin/sh\n${"export %s\n"}${"git update-ref $1 $(%s)\n"}' "$0" "$1" > "$2"`,
      env,
      tip,
      hook,
    ]);
    await chmod(hook, 0o755);
    const decided = ledger.transact(() => {
      asked += 1;
      return { records: [ledgerEntry({ run: "never" })], value: 1 };
    });
    await expect(decided).rejects.toMatchObject({
      code: "LEDGER_UNWRITABLE",
      message: expect.stringContaining("faster"),
    });
    expect(asked).toBeGreaterThan(2);
  });
});

describe("T41 a damaged git ledger", () => {
  it("is told apart from a damaged copy on this machine, which the sentence says to remove", async () => {
    const remote = await bareRepository();
    const cacheFolder = join(await scratch(), "cache.git");
    await (await gitLedgerAt(remote)).append(ledgerEntry());
    await (await gitLedgerAt(remote, { cacheFolder })).read();
    const blob = await plainGit(remote, "rev-parse", "blocks-ledger:2026/11/20/flow-0123456789ab.jsonl");
    const path = join(cacheFolder, "objects", blob.slice(0, 2), blob.slice(2));
    await chmod(path, 0o644);
    await writeFile(path, "torn");
    const failed = (await gitLedgerAt(remote, { cacheFolder })).read();
    await expect(failed).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      hint: expect.stringContaining(cacheFolder),
    });
    await rm(cacheFolder, { recursive: true });
    expect((await (await gitLedgerAt(remote, { cacheFolder })).read()).entries).toHaveLength(1);
  });

  it("reports a record in another flow's file, and a file that is no day's", async () => {
    const remote = await bareRepository();
    const clone = join(await scratch(), "clone");
    const ledger = await gitLedgerAt(remote);
    await ledger.append(ledgerEntry({ run: "1" }));
    await plainGit("/", "clone", "--quiet", "--branch", "blocks-ledger", remote, clone);
    const foreign = canonicalJson(ledgerEntry({ flow: "flow-bbbbbbbbbbbb" }));
    await appendFile(join(clone, "2026/11/20/flow-0123456789ab.jsonl"), `${foreign}\n`);
    await appendFile(join(clone, "elsewhere.jsonl"), `${canonicalJson(ledgerEntry())}\n`);
    await plainGit(clone, "add", "--all");
    await plainGit(clone, "commit", "--quiet", "--message", "x");
    await plainGit(clone, "push", "--quiet", "origin", "blocks-ledger");
    const { entries, problems } = await ledger.read();
    expect(entries.map(({ run }) => run)).toEqual(["1"]);
    expect(problems.map(({ path }) => path)).toEqual(["2026/11/20/flow-0123456789ab.jsonl:2", "elsewhere.jsonl:1"]);
  });

  it.each([
    ["an append", (ledger: SharedLedger) => ledger.append(ledgerEntry({ run: "mine" }))],
    ["a decision", (ledger: SharedLedger) => ledger.transact(() => ({ records: [ledgerEntry()], value: 1 }))],
  ])("says that the branch was rewritten, also once %s went on from what is there now", async (_name, write) => {
    const remote = await bareRepository();
    const ledger = await gitLedgerAt(remote);
    await ledger.append(ledgerEntry({ run: "1" }));
    await ledger.append(ledgerEntry({ run: "2" }));
    await plainGit(remote, "update-ref", "refs/heads/blocks-ledger", "blocks-ledger^");
    await write(ledger);
    expect((await ledger.read()).problems).toMatchObject([{ path: "blocks-ledger", rewritten: true }]);
  });

  it("does not grow a heap of small objects on this machine", async () => {
    const remote = await bareRepository();
    const cacheFolder = join(await scratch(), "cache.git");
    await (await gitLedgerAt(remote, { cacheFolder })).append(ledgerEntry({ run: "1" }));
    // Blobs whose names begin with 17: git guesses from that one folder how many there are.
    for (let made = 0, text = randomUUID(); made < 12; text = randomUUID()) {
      const name = createHash("sha1").update(`blob ${text.length}\0${text}`).digest("hex");
      if (!name.startsWith("17")) continue;
      execFileSync("git", ["-C", cacheFolder, "hash-object", "-w", "--stdin"], { input: text });
      made += 1;
    }
    await (await gitLedgerAt(remote)).append(ledgerEntry({ run: "2" }));
    expect((await (await gitLedgerAt(remote, { cacheFolder })).read()).entries).toHaveLength(2);
    expect((await readdir(join(cacheFolder, "objects/17")).catch(() => [])).length).toBeLessThan(9);
    expect(await plainGit(cacheFolder, "for-each-ref", "--format=%(refname)")).toBe("refs/blocks/seen/blocks-ledger");
  });
});
