import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/base/digest.ts";
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
