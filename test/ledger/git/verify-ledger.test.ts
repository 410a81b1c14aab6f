import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFile, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import { silent } from "../../../src/base/progress.ts";
import { compactLedger } from "../../../src/ledger/git/compact-ledger.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../../src/ledger/git/git-ledger.ts";
import { ledgerPartsOf } from "../../../src/ledger/git/ledger-parts.ts";
import { verifyLedger } from "../../../src/ledger/git/verify-ledger.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { bareRepository, plainGit } from "./ledger-fixture.ts";

const run = promisify(execFile);
const FILE = "2026/11/20/flow-0123456789ab.jsonl";

/** A ledger with three records of one flow, and a machine that has read it. */
async function seenLedger() {
  const remote = await bareRepository();
  const options = {
    remote: gitAddressFrom(remote, "/"),
    cacheFolder: join(await scratch(), `${randomUUID()}.git`),
    branch: "blocks-ledger",
    clock: systemClock,
  };
  const ledger = createGitLedger(options);
  for (const event of ["reserved", "settled", "stored"] as const) await ledger.append(ledgerEntry({ event }));
  const verify = (since?: string) => verifyLedger(ledgerPartsOf(options), { since, progress: silent });
  return { remote, options, ledger, verify };
}

/** What somebody does who has a clone and may push. */
async function tamper(remote: string, change: (clone: string) => Promise<void>, ...push: string[]): Promise<string> {
  const clone = join(await scratch(), "clone");
  await run("git", ["clone", "--quiet", "--branch", "blocks-ledger", remote, clone]);
  await change(clone);
  await plainGit(clone, "add", "--all");
  await plainGit(clone, "commit", "--quiet", "--allow-empty", "--message", "a change");
  await plainGit(clone, "push", "--quiet", ...push, "origin", "HEAD:blocks-ledger");
  return plainGit(clone, "rev-parse", "HEAD");
}

async function editLines(path: string, edit: (lines: string[]) => string[]): Promise<void> {
  const lines = (await readFile(path, "utf8")).split("\n").slice(0, -1);
  await writeFile(
    path,
    edit(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
}

describe("the check of a ledger's history", () => {
  it("finds nothing in a ledger that only grew, and counts its records", async () => {
    const { verify, remote } = await seenLedger();
    const tip = await plainGit(remote, "rev-parse", "blocks-ledger");
    expect(await verify()).toEqual({ tip, commits: 3, records: 3, findings: [] });
  });

  it("finds nothing in a ledger that is not there yet", async () => {
    const remote = gitAddressFrom(await bareRepository(), "/");
    const cacheFolder = join(await scratch(), "cache.git");
    const parts = ledgerPartsOf({ remote, cacheFolder, branch: "blocks-ledger", clock: systemClock });
    expect(await verifyLedger(parts, { progress: silent })).toEqual({
      tip: undefined,
      commits: 0,
      records: 0,
      findings: [],
    });
  });

  it.each([
    [
      "an edited line",
      `${FILE}`,
      "lost or changed line 2",
      (lines: string[]) => lines.with(1, lines[1]?.replace("settled", "released") ?? ""),
    ],
    ["a line that was taken away", FILE, "lost or changed line 3", (lines: string[]) => lines.slice(0, 2)],
    [
      "a file in another order",
      FILE,
      "was put into another order from line 1 on",
      (lines: string[]) => lines.toReversed(),
    ],
    [
      "a line put in between",
      FILE,
      "was put into another order from line 2 on",
      (lines: string[]) => lines.toSpliced(1, 0, lines[2] ?? ""),
    ],
  ])("names the commit and the file of %s", async (_name, path, message, edit) => {
    const { verify, remote } = await seenLedger();
    const commit = await tamper(remote, (clone) => editLines(join(clone, FILE), edit));
    const { findings } = await verify();
    expect(findings).toEqual([{ kind: "tampered", commit, path, message }]);
  });

  it("names a link in the place of a file", async () => {
    const { verify, remote } = await seenLedger();
    const commit = await tamper(remote, async (clone) => {
      await rm(join(clone, FILE));
      await symlink("/etc/passwd", join(clone, FILE));
    });
    const message = "became something else than an ordinary file";
    expect((await verify()).findings).toEqual([{ kind: "tampered", commit, path: FILE, message }]);
  });

  it("names a removed file and a forged line", async () => {
    const { verify, remote } = await seenLedger();
    const removed = await tamper(remote, (clone) => rm(join(clone, FILE)));
    const forged = await tamper(remote, async (clone) => {
      const path = join(clone, "2026/11/21/flow-0123456789ab.jsonl");
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, '{"kind":"ledger-entry"}\n');
    });
    const { findings } = await verify();
    expect(findings).toEqual([
      { kind: "tampered", commit: removed, path: FILE, message: "was removed, and with it line 1" },
      { kind: "invalid", commit: forged, path: "2026/11/21/flow-0123456789ab.jsonl:1", message: expect.any(String) },
    ]);
  });

  it("names the commit that was dropped by a forced push, on the machine that has seen it", async () => {
    const { verify, remote, ledger } = await seenLedger();
    const seen = await plainGit(remote, "rev-parse", "blocks-ledger");
    await tamper(
      remote,
      (clone) => plainGit(clone, "reset", "--quiet", "--hard", "HEAD~1").then(() => undefined),
      "--force",
    );
    expect((await verify()).findings).toEqual([
      { kind: "tampered", commit: seen, path: "blocks-ledger", message: expect.stringContaining("was rewritten") },
    ]);
    // It stays so until somebody accepts it, and whoever only reads is told too.
    expect((await verify()).findings).toHaveLength(1);
    expect((await ledger.read()).problems).toEqual([
      { path: "blocks-ledger", message: expect.stringContaining("was rewritten"), rewritten: true },
    ]);
  });

  it("names a branch that is gone", async () => {
    const { verify, remote } = await seenLedger();
    await plainGit(remote, "branch", "-D", "blocks-ledger");
    expect((await verify()).findings).toMatchObject([{ kind: "tampered", message: "is gone from the remote" }]);
  });

  it("holds the history against the commit that an auditor has kept, and looks at what follows it", async () => {
    const { verify, remote, ledger } = await seenLedger();
    const kept = await plainGit(remote, "rev-parse", "blocks-ledger");
    await ledger.append(ledgerEntry({ run: "later" }));
    expect(await verify(kept)).toMatchObject({ commits: 1, records: 1, findings: [] });
    const unknown = "0123456789012345678901234567890123456789";
    expect((await verify(unknown)).findings).toMatchObject([{ kind: "tampered", commit: unknown }]);
    await expect(verify("--all")).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it("finds a merge", async () => {
    const { verify, remote } = await seenLedger();
    const commit = await tamper(remote, async (clone) => {
      await plainGit(clone, "checkout", "--quiet", "-b", "side", "HEAD~1");
      await plainGit(clone, "commit", "--quiet", "--allow-empty", "--message", "side");
      await plainGit(clone, "merge", "--quiet", "--no-edit", "origin/blocks-ledger");
    });
    const merge = await plainGit(remote, "rev-parse", `${commit}~1`);
    expect((await verify()).findings).toContainEqual({
      kind: "tampered",
      commit: merge,
      path: "blocks-ledger",
      message: "is no chain: this commit has 2 parents",
    });
  });

  it("lets be what is no record", async () => {
    const { verify, remote } = await seenLedger();
    await tamper(remote, (clone) => writeFile(join(clone, "README.md"), "one"));
    await tamper(remote, (clone) => writeFile(join(clone, "README.md"), "two"));
    expect((await verify()).findings).toEqual([]);
  });

  it("accepts a torn line that is followed by a whole one, and names it", async () => {
    const { verify, remote, ledger } = await seenLedger();
    await tamper(remote, (clone) => appendFile(join(clone, FILE), '{"half":'));
    await ledger.append(ledgerEntry({ run: "after the torn line" }));
    const { findings } = await verify();
    expect(findings).toEqual([
      { kind: "invalid", commit: expect.any(String), path: `${FILE}:4`, message: "is torn: it is not JSON" },
    ]);
    const { entries, problems } = await ledger.read();
    expect(entries.map((entry) => entry.run)).toContain("after the torn line");
    expect(problems).toEqual([{ path: `${FILE}:4`, message: "is torn: it is not JSON" }]);
  });
});

describe("a compaction in the history", () => {
  const folded = async () => {
    const seen = await seenLedger();
    const { ledger, options } = seen;
    await ledger.append(ledgerEntry({ recordedAt: "2026-11-19T10:00:00.000Z", flow: "flow-aaaaaaaaaaaa" }));
    await ledger.append(ledgerEntry({ recordedAt: "2026-12-01T10:00:00.000Z" }));
    const compaction = await compactLedger(ledgerPartsOf(options), { beforeMonth: "2026-12" });
    return { ...seen, compaction };
  };

  it("is no finding while it keeps every line", async () => {
    const { verify, compaction, remote, ledger } = await folded();
    expect(compaction.months).toEqual([{ month: "2026-11", files: 2, records: 4 }]);
    expect(await plainGit(remote, "ls-tree", "-r", "--name-only", "blocks-ledger")).toBe(
      "2026/11.figures\n2026/11.jsonl\n2026/12/01/flow-0123456789ab.jsonl",
    );
    expect(await verify()).toMatchObject({ commits: 6, findings: [] });
    expect((await ledger.read()).entries).toHaveLength(5);
  });

  it("is done again for records that came late", async () => {
    const { verify, ledger, options } = await folded();
    await ledger.append(ledgerEntry({ recordedAt: "2026-11-19T11:00:00.000Z", run: "late" }));
    await ledger.append(ledgerEntry({ recordedAt: "2026-11-30T11:00:00.000Z", run: "last" }));
    const again = await compactLedger(ledgerPartsOf(options), { beforeMonth: "2026-12" });
    expect(again.months).toEqual([{ month: "2026-11", files: 3, records: 6 }]);
    expect(await verify()).toMatchObject({ findings: [] });
    expect((await compactLedger(ledgerPartsOf(options), { beforeMonth: "2026-12" })).commit).toBeUndefined();
  });

  it("can be reverted by plain git, also after others have recorded", async () => {
    const { verify, remote, ledger, compaction } = await folded();
    await ledger.append(ledgerEntry({ recordedAt: "2026-11-18T11:00:00.000Z", run: "late" }));
    await tamper(remote, (clone) =>
      plainGit(clone, "revert", "--no-edit", compaction.commit ?? "").then(() => undefined),
    );
    expect(await verify()).toMatchObject({ records: 6, findings: [] });
    expect(await plainGit(remote, "ls-tree", "-r", "--name-only", "blocks-ledger")).not.toContain("2026/11.");
  });

  it("takes a folded record once", async () => {
    const { ledger } = await folded();
    expect((await ledger.append(ledgerEntry())).added).toBe(false);
  });

  it.each([
    [
      "an edited line",
      (lines: string[]) => lines.with(1, lines[1]?.replace("reserved", "released") ?? ""),
      "lost or changed line 2",
    ],
    ["another order", (lines: string[]) => lines.toReversed(), "is not sorted by time"],
    [
      "a line that nobody recorded",
      (lines: string[]) => [lines[0] ?? "", ...lines],
      "came to hold 1 lines that nobody had recorded",
    ],
  ])("does not hide %s", async (_name, edit, message) => {
    const { verify, remote } = await folded();
    const commit = await tamper(remote, (clone) => editLines(join(clone, "2026/11.jsonl"), edit));
    expect((await verify()).findings).toEqual([{ kind: "tampered", commit, path: "2026/11.jsonl", message }]);
  });
});
