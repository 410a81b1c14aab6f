import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import { silent } from "../../../src/base/progress.ts";
import { compactLedger } from "../../../src/ledger/git/compact-ledger.ts";
import { divideFile } from "../../../src/ledger/git/damaged-lines.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../../src/ledger/git/git-ledger.ts";
import { recordLine } from "../../../src/ledger/git/layout.ts";
import { ledgerPartsOf } from "../../../src/ledger/git/ledger-parts.ts";
import { repairLedger } from "../../../src/ledger/git/repair-ledger.ts";
import { verifyLedger } from "../../../src/ledger/git/verify-ledger.ts";
import { setAsideLine } from "../../../src/ledger/set-aside.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { bareRepository, plainGit } from "./ledger-fixture.ts";

const run = promisify(execFile);
const FILE = "2026/11/20/flow-0123456789ab.jsonl";
const ALONE = "2026/11/21/flow-0123456789ab.jsonl";
const TORN = Buffer.from([...Buffer.from('{"half":"'), 0xff, 0x1b, 0x00]);
const BECAUSE = { reason: "The disk was full.", actor: "alice" };

/** A ledger with two records of a month that is over, a line between them that is none, and a file that is nothing else. */
async function damagedLedger() {
  const remote = await bareRepository();
  const options = {
    remote: gitAddressFrom(remote, "/"),
    cacheFolder: join(await scratch(), `${randomUUID()}.git`),
    branch: "blocks-ledger",
    clock: systemClock,
  };
  const ledger = createGitLedger(options);
  await ledger.append(ledgerEntry({ run: "1" }));
  await ledger.append(ledgerEntry({ run: "alone", recordedAt: "2026-11-21T10:00:00.000Z" }));
  await change(remote, async (clone) => {
    await appendFile(join(clone, FILE), TORN);
    await appendFile(join(clone, "2026/11/20/flow-00000000000a.jsonl"), "no record\n\n");
  });
  await ledger.append(ledgerEntry({ run: "2" }));
  return {
    remote,
    ledger,
    verify: () => verifyLedger(ledgerPartsOf(options), { progress: silent }),
    compact: () => compactLedger(ledgerPartsOf(options), { beforeMonth: "2026-12" }),
    repair: (write = true) => repairLedger(ledgerPartsOf(options), { write: write ? BECAUSE : undefined }),
  };
}

/** What somebody does who has a clone and may push. */
async function change(remote: string, edit: (clone: string) => Promise<unknown>): Promise<string> {
  const clone = join(await scratch(), "clone");
  await run("git", ["clone", "--quiet", "--branch", "blocks-ledger", remote, clone]);
  await edit(clone);
  await plainGit(clone, "add", "--all");
  await plainGit(clone, "commit", "--quiet", "--message", "Set 1 damaged lines aside");
  await plainGit(clone, "push", "--quiet", "origin", "HEAD:blocks-ledger");
  return plainGit(clone, "rev-parse", "HEAD");
}

/** Takes lines (from 0) out of a file and names them, or what is given, as set aside. */
async function forge(clone: string, path: string, at: readonly number[], named = at): Promise<void> {
  const lines = (await readFile(join(clone, path), "latin1")).split("\n").slice(0, -1);
  const rest = lines.filter((_line, index) => !at.includes(index));
  await writeFile(join(clone, path), rest.map((line) => `${line}\n`).join(""), "latin1");
  const kept = named.map((index) => ({
    path,
    line: index + 1,
    bytes: Buffer.from(lines[index] ?? "", "latin1"),
    problem: "is torn",
  }));
  for (const line of kept) {
    await appendFile(join(clone, "set-aside.ndjson"), `${setAsideLine(line, BECAUSE, new Date())}\n`);
  }
}

const fileAt = (remote: string, path: string) => plainGit(remote, "show", `blocks-ledger:${path}`);

describe("a line that is no record", () => {
  it("is listed without a change, then set aside with all its bytes; the month is folded and the check is green", async () => {
    const { remote, ledger, verify, compact, repair } = await damagedLedger();
    const before = await plainGit(remote, "rev-parse", "blocks-ledger");
    const listed = await repair(false);
    expect(listed.commit).toBeUndefined();
    expect(listed.lines).toEqual([
      {
        path: "2026/11/20/flow-00000000000a.jsonl",
        line: 1,
        bytes: Buffer.from("no record"),
        problem: expect.any(String),
      },
      { path: FILE, line: 2, bytes: TORN, problem: "is torn: it is not JSON" },
    ]);
    expect((await compact()).problems).toHaveLength(2);
    expect((await verify()).findings).toHaveLength(2);
    expect(await plainGit(remote, "rev-parse", "blocks-ledger")).toBe(before);

    const { commit, lines } = await repair();
    expect(lines).toEqual(listed.lines);
    expect(await plainGit(remote, "rev-parse", "blocks-ledger", "blocks-ledger~1")).toBe(`${commit}\n${before}`);
    const kept = (await fileAt(remote, "set-aside.ndjson")).split("\n").map((line) => JSON.parse(line));
    expect(kept[1]).toMatchObject({ path: FILE, line: 2, ...BECAUSE, problem: "is torn: it is not JSON" });
    expect(Buffer.from(kept[1].bytes, "base64")).toEqual(TORN);
    const { entries, problems } = await ledger.read();
    expect(problems).toEqual([]);
    expect(entries.map((entry) => entry.run).sort()).toEqual(["1", "2", "alone"]);
    expect(await verify()).toMatchObject({ records: 3, findings: [] });

    expect(await compact()).toMatchObject({ months: [{ month: "2026-11", records: 3 }], problems: [] });
    expect(await plainGit(remote, "ls-tree", "-r", "--name-only", "blocks-ledger")).toBe(
      "2026/11.figures\n2026/11.jsonl\nset-aside.ndjson",
    );
    expect(await verify()).toMatchObject({ records: 3, findings: [] });
    expect(await repair()).toEqual({ lines: [], commit: undefined });
  });

  it("is set aside after those of an earlier time, whose lines stay as they are", async () => {
    const { remote, verify, repair } = await damagedLedger();
    await repair();
    const first = await fileAt(remote, "set-aside.ndjson");
    await change(remote, (clone) => appendFile(join(clone, FILE), "again\n"));
    expect((await verify()).findings).toMatchObject([{ kind: "invalid", path: `${FILE}:3` }]);
    await repair();
    expect(await fileAt(remote, "set-aside.ndjson")).toMatch(first);
    expect((await fileAt(remote, "set-aside.ndjson")).split("\n")).toHaveLength(3);
    expect((await verify()).findings).toEqual([]);
  });

  it("goes around what others record at the same time", async () => {
    const { ledger, verify, repair } = await damagedLedger();
    await Promise.all([repair(), ...["3", "4", "5"].map((number) => ledger.append(ledgerEntry({ run: number })))]);
    expect((await ledger.read()).entries).toHaveLength(6);
    expect(await verify()).toMatchObject({ records: 6, findings: [] });
  });
});

describe("a forged repair", () => {
  it.each([
    ["takes a record along", FILE, [1, 2], [1, 2], "lost line 3, which is a record"],
    ["names a record alone", FILE, [0], [0], "lost line 1, which is a record"],
    ["takes a record along unsaid", FILE, [1, 2], [1], "was changed beyond the lines that were set aside"],
    ["takes nothing away", FILE, [], [1], "has no line less, and one was set aside"],
    ["empties a file", ALONE, [0], [0], "lost line 1, which is a record"],
  ])("that %s is reported", async (_name, path, at, named, message) => {
    const { remote, verify } = await damagedLedger();
    const commit = await change(remote, (clone) => forge(clone, path, at, named));
    const { findings } = await verify();
    expect(findings.filter(({ kind }) => kind === "tampered")).toEqual([{ kind: "tampered", commit, path, message }]);
    // What is wrong with the commit does not make the damaged line whole.
    expect(findings.filter(({ kind }) => kind === "invalid")).toHaveLength(2);
  });

  it("that keeps other bytes than it takes is reported", async () => {
    const { remote, verify } = await damagedLedger();
    const commit = await change(remote, async (clone) => {
      await forge(clone, "2026/11/20/flow-00000000000a.jsonl", [0, 1], []);
      const line = {
        path: "2026/11/20/flow-00000000000a.jsonl",
        line: 1,
        bytes: Buffer.from("other"),
        problem: "is torn",
      };
      await appendFile(join(clone, "set-aside.ndjson"), `${setAsideLine(line, BECAUSE, new Date())}\n`);
    });
    const message = "has no such line 1 as was set aside";
    expect((await verify()).findings).toContainEqual({ kind: "tampered", commit, path: expect.any(String), message });
  });

  it("that forgets what had been set aside is reported, and a line there that is none", async () => {
    const { remote, verify, repair } = await damagedLedger();
    await repair();
    const invalid = await change(remote, (clone) => appendFile(join(clone, "set-aside.ndjson"), "{}\n"));
    const lost = await change(remote, (clone) => writeFile(join(clone, "set-aside.ndjson"), ""));
    expect((await verify()).findings).toEqual([
      { kind: "invalid", commit: invalid, path: "set-aside.ndjson:3", message: expect.any(String) },
      { kind: "tampered", commit: lost, path: "set-aside.ndjson", message: "lost or changed what had been set aside" },
    ]);
  });
});

describe("the division of a file", () => {
  it("keeps every byte: damaged lines and the rest, put back where they stood, are the file (property)", () => {
    const record = `${recordLine(ledgerEntry())}\n`;
    const line = fc.oneof(
      fc.constant(Buffer.from(record)),
      fc.constant(Buffer.from("\n")),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from([...bytes.filter((byte) => byte !== 10), 10])),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, isCut) => {
        const whole = Buffer.concat(lines);
        const content = isCut ? whole.subarray(0, -1) : whole;
        const { damaged, rest } = divideFile(FILE, content);
        const others = rest
          .toString("latin1")
          .split(/(?<=\n)/)
          .filter((part) => part !== "");
        for (const { line: number, bytes } of damaged) {
          const end = number === lines.length && isCut ? "" : "\n";
          others.splice(number - 1, 0, `${bytes.toString("latin1")}${end}`);
        }
        expect(Buffer.from(others.join(""), "latin1")).toEqual(content);
      }),
    );
  });
});
