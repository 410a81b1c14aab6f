import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../src/generated/types.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { scratch } from "../bundle/evidence-fixture.ts";
import { ledgerEntry } from "./entry-fixture.ts";

const run = promisify(execFile);

async function newLedger() {
  const folder = join(await scratch(), "ledger");
  return { folder, ledger: createFolderLedger({ folder }) };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe("a folder ledger", () => {
  it("keeps an entry as one read-only file below its UTC day, named by flow, event and digest", async () => {
    const { folder, ledger } = await newLedger();
    const entry = ledgerEntry({ verdict: "fail", gates: { coverage: { verdict: "fail", figure: 12.5 } } });
    const { path, added } = await ledger.append(entry);
    expect(added).toBe(true);
    expect(relative(folder, path)).toMatch(/^2026\/11\/20\/flow-0123456789ab-stored-[0-9a-f]{12}\.json$/);
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual(entry);
    expect((await stat(path)).mode & 0o777).toBe(0o444);
    expect(await filesBelow(folder)).toHaveLength(1);
  });

  it("gives entries back from the oldest to the newest", async () => {
    const { ledger } = await newLedger();
    const times = ["2027-01-01T00:00:00.000Z", "2026-11-20T23:59:59.999Z", "2026-02-03T04:05:06.007Z"];
    for (const recordedAt of times) await ledger.append(ledgerEntry({ recordedAt }));
    const { entries, problems } = await ledger.read();
    expect(entries.map(({ recordedAt }) => recordedAt)).toEqual(times.toReversed());
    expect(problems).toEqual([]);
  });

  it("is empty before its first entry", async () => {
    const { ledger } = await newLedger();
    expect(await ledger.read()).toEqual({ entries: [], controls: [], problems: [] });
  });

  it("takes exactly the same entry once", async () => {
    const { ledger } = await newLedger();
    const receipts = await Promise.all(Array.from({ length: 10 }, () => ledger.append(ledgerEntry())));
    expect(receipts.filter(({ added }) => added)).toHaveLength(1);
    expect((await ledger.read()).entries).toHaveLength(1);
  });

  it("never writes over a file, even a damaged one in its place", async () => {
    const { ledger } = await newLedger();
    const { path } = await ledger.append(ledgerEntry());
    await chmod(path, 0o644);
    await writeFile(path, "damaged");
    await expect(ledger.append(ledgerEntry())).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    expect(await readFile(path, "utf8")).toBe("damaged");
  });

  it("T42 loses no entry of 20 processes that record at the same time", async () => {
    const { folder, ledger } = await newLedger();
    const program = fileURLToPath(new URL("append-process.ts", import.meta.url));
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const append = (name: string) => run(process.execPath, [program, folder, name, "5"], { env: {} });
    await Promise.all([...names, "p0", "p1"].map(append));
    const { entries, problems } = await ledger.read();
    const expected = names.flatMap((name) => Array.from({ length: 5 }, (_, number) => `${name}-${number}`));
    expect(entries.map((entry) => entry.run).sort()).toEqual(expected.sort());
    expect(problems).toEqual([]);
    expect(await filesBelow(folder)).toHaveLength(100);
  });
});

describe("T41 a damaged ledger", () => {
  it("reports a torn entry and gives back all the others", async () => {
    const { ledger } = await newLedger();
    await ledger.append(ledgerEntry({ run: "1" }));
    const { path } = await ledger.append(ledgerEntry({ run: "2" }));
    await chmod(path, 0o644);
    for (const [sizeBytes, message] of [
      [40, "torn"],
      [0, "torn"],
    ] as const) {
      await truncate(path, sizeBytes);
      const { entries, problems } = await ledger.read();
      expect(entries.map((entry) => entry.run)).toEqual(["1"]);
      expect(problems).toEqual([{ path, message: expect.stringContaining(message) }]);
    }
  });

  it("reports an entry that was changed, one of another schema, and what is no file", async () => {
    const { folder, ledger } = await newLedger();
    const { path } = await ledger.append(ledgerEntry({ costUsd: 5 }));
    await chmod(path, 0o644);
    await writeFile(path, (await readFile(path, "utf8")).replace('"costUsd":5', '"costUsd":1'));
    await writeFile(join(folder, "2026/foreign.json"), "{}");
    await run("mkfifo", [join(folder, "2026/pipe.json")]);
    const { entries, problems } = await ledger.read();
    expect(entries).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      "is not a regular file",
      expect.stringContaining("has other content than its name says"),
      expect.stringContaining("is not a ledger entry"),
    ]);
  });

  it("does not take the rest of an interrupted write for an entry", async () => {
    const { folder, ledger } = await newLedger();
    await mkdir(join(folder, "2026/11/20"), { recursive: true });
    await writeFile(join(folder, "2026/11/20/.0123.tmp"), '{"half":');
    expect(await ledger.read()).toEqual({ entries: [], controls: [], problems: [] });
  });

  it("says LEDGER_UNWRITABLE when it cannot be written", async () => {
    const { folder, ledger } = await newLedger();
    await writeFile(folder, "a file in its place");
    await expect(ledger.append(ledgerEntry())).rejects.toMatchObject({
      code: "LEDGER_UNWRITABLE",
      kind: "storage",
      message: expect.stringContaining(folder),
    });
  });

  it("says LEDGER_UNWRITABLE when the disk is full, and leaves no half entry", async (context) => {
    const { folder } = await newLedger();
    await mkdir(folder);
    const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=4k,nr_inodes=16", "tmpfs", folder]).then(
      () => true,
      () => false,
    );
    if (!mounted) return context.skip("this user cannot mount a small disk");
    try {
      const ledger = createFolderLedger({ folder });
      await ledger.append(ledgerEntry());
      await expect(ledger.append(ledgerEntry({ run: "2" }))).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
      expect(await ledger.read()).toMatchObject({ entries: [{}], problems: [] });
      expect((await filesBelow(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    } finally {
      await run("umount", [folder]);
      await rm(folder, { recursive: true });
    }
  });

  it("refuses an entry that does not fit the schema", async () => {
    const { folder, ledger } = await newLedger();
    for (const bad of [
      { flow: "../../x" },
      { recordedAt: "2026-11-20" },
      { event: "../x" },
      { costUsd: Number.NaN },
      { costUsd: -1 },
    ]) {
      const entry = { ...ledgerEntry(), ...bad } as LedgerEntry;
      await expect(ledger.append(entry)).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    }
    await expect(readdir(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
