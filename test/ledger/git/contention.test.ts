import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { bareRepository, gitLedgerAt, plainGit } from "./ledger-fixture.ts";

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL("write-process.ts", import.meta.url));

/** Processes that each have some ledgers, every one with a copy of its own. How many records each one made. */
async function writers(remote: string, processes: number, ...args: readonly string[]): Promise<number[]> {
  const folder = await scratch();
  const names = Array.from({ length: processes }, (_, index) => `p${index}`);
  const start = (name: string) => run(process.execPath, [PROGRAM, remote, folder, name, ...args], { env: {} });
  return (await Promise.all(names.map(start))).map(({ stdout }) => Number(stdout));
}

describe("T42 fifty writers at once", () => {
  it("are all done, and no record is lost", async () => {
    const remote = await bareRepository();
    expect(await writers(remote, 5, "10", "1")).toEqual([10, 10, 10, 10, 10]);
    const { entries, problems } = await (await gitLedgerAt(remote)).read();
    expect(new Set(entries.map((entry) => entry.run)).size).toBe(50);
    expect({ records: entries.length, problems }).toEqual({ records: 50, problems: [] });
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("50");
  });

  it("with money for ten spend no more than that together", async () => {
    const remote = await bareRepository();
    const recorded = await writers(remote, 5, "10", "1", "10");
    expect(recorded.reduce((sum, count) => sum + count)).toBe(10);
    expect((await (await gitLedgerAt(remote)).read()).entries).toHaveLength(10);
  });
});
