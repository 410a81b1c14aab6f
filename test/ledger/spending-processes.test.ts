import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { claim, costing, unaborted } from "./spending-claims.ts";
import { newSpending, recordsIn } from "./spending-fixture.ts";

const PROGRAM = fileURLToPath(new URL("spend-process.ts", import.meta.url));

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

interface Spender {
  readonly child: ChildProcess;
  /** Lets it begin. */
  readonly go: () => void;
  /** The next line that it prints. */
  readonly line: () => Promise<string>;
  /** All lines that are still to come. */
  readonly rest: () => Promise<string[]>;
}

function spender(...args: readonly string[]): Spender {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: {}, stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    go: () => child.stdin.write("go\n"),
    line: async () => (await lines.next()).value ?? "",
    rest: async () => {
      const found: string[] = [];
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) found.push(next.value);
      return found;
    },
  };
}

/** Starts so many processes and lets all of them begin at the same time. */
async function crowd(size: number, args: (index: number) => readonly string[]): Promise<Spender[]> {
  const spenders = Array.from({ length: size }, (_, index) => spender(...args(index)));
  for (const { line } of spenders) expect(await line()).toBe("ready");
  for (const { go } of spenders) go();
  return spenders;
}

describe("T42 fifty processes with money for ten", () => {
  it("spend no more than the cap, and no record is lost", async () => {
    const { folder, open } = await newSpending({ dayUsd: 10, flowUsd: 1000 });
    const spenders = await crowd(50, (index) => [folder, "10", `flow-${index}`, "spend"]);
    const ends = (await Promise.all(spenders.map(({ rest }) => rest()))).flat();
    const spentUsd = ends.filter((end) => end === "spent").length;
    expect(ends).toHaveLength(50);
    expect(spentUsd).toBeLessThanOrEqual(10);

    const records = await recordsIn(folder);
    expect(records.filter((record) => "hold" in record)).toHaveLength(50);
    expect(records.filter((record) => "settled" in record)).toHaveLength(50);
    // What is left can be spent to the last dollar, and not a cent more.
    const spending = open();
    for (let leftUsd = 10 - spentUsd; leftUsd > 0; leftUsd -= 1) {
      await (await spending.hold(claim(), unaborted)).settle(costing(1));
    }
    expect(await spending.figures(claim())).toMatchObject({ dayUsd: 10 });
    await expect(spending.hold(claim({ costUsd: 0.01 }), unaborted)).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
  });

  it("never have more money than there is at any moment, over thousands of holds", async () => {
    const capUsd = 2;
    const { folder, open } = await newSpending({ dayUsd: capUsd });
    const spenders = await crowd(12, (index) => [folder, String(capUsd), `flow-${index}`, "cycle"]);
    const spans = (await Promise.all(spenders.map(({ rest }) => rest()))).flat().filter((line) => line !== "");
    expect(spans.length).toBeGreaterThan(0);
    expect(mostAtOnce(spans)).toBeLessThanOrEqual(capUsd);
    expect(await open().figures(claim())).toMatchObject({ dayUsd: 0 });
  });
});

/** How many of the spans, each `<from> <to>`, have a moment in common. */
function mostAtOnce(spans: readonly string[]): number {
  const changes = spans.flatMap((span) => {
    const [from = "", to = ""] = span.split(" ");
    return [
      { at: BigInt(from), change: 1 },
      { at: BigInt(to), change: -1 },
    ];
  });
  changes.sort((a, b) => (a.at === b.at ? a.change - b.change : a.at < b.at ? -1 : 1));
  let now = 0;
  return Math.max(...changes.map(({ change }) => (now += change)));
}

describe("T38 a process that is killed between hold and settlement", () => {
  it("leaves its hold behind: counted with its upper bound, and reported as interrupted once it is gone", async () => {
    const { folder, open } = await newSpending();
    const { child, line } = spender(folder, "50", "flow-killed", "die");
    expect([await line(), await line()]).toEqual(["ready", "held"]);
    const spending = open();
    expect(await spending.figures({ flow: "flow-killed", run: 1 })).toMatchObject({ flowUsd: 1, interrupted: [] });
    child.kill("SIGKILL");
    await once(child, "exit");
    const figures = {
      flowUsd: 1,
      dayUsd: 1,
      tokensToday: { openai: 1000 },
      interrupted: [claim({ flow: "flow-killed" })],
    };
    for (const reader of [spending, open()]) {
      expect(await reader.figures({ flow: "flow-killed", run: 1 })).toMatchObject(figures);
    }
    expect(await spending.figures({ flow: "another", run: 1 })).toMatchObject({ dayUsd: 1, interrupted: [] });
  });
});
