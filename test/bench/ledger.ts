/** Figures of a million records from a file, against reading them with Node.js' own means. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { canonicalJson } from "../../src/base/digest.ts";
import { generateEntries } from "../ledger/figures/generated-ledger.ts";
import { bundlePrograms } from "./bundled-program.ts";
import type { LedgerCost, LedgerOrder } from "./ledger-process.ts";
import { type BenchRow, type Figure, quantile } from "./measure.ts";

const RECORDS = 1_000_000;
/** Of a process each; the middle one counts for time, the worst for memory. */
const PROCESSES = 5;
const GOALS = { wallMs: 1000, memoryMb: 150 } as const;

/** Time and memory of a ledger's figures. */
export const ledger: readonly BenchRow[] = [
  { kind: "count", name: "ledger: figures of 1,000,000 records", count: countFigures },
];

async function countFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-bench-ledger-"));
  try {
    const path = join(folder, "2026-11.jsonl");
    await writeLedger(path);
    const programs = await bundlePrograms(
      { process: "./ledger-process.ts", thread: "../../src/ledger/figures/figures-thread.ts" },
      folder,
    );
    const plain = await measureProcess(programs.process, { path, way: "plain" });
    const costs: LedgerCost[] = [];
    for (let round = 0; round < PROCESSES; round += 1) {
      const cost = await measureProcess(programs.process, { path, way: "ours", thread: programs.thread });
      if (!isDeepStrictEqual(cost.answers, plain.answers)) throw new Error("the two ways do not give the same figures");
      costs.push(cost);
    }
    const order = { path, way: "again", cache: join(folder, "cache") } as const;
    await measureProcess(programs.process, order);
    const again = await measureProcess(programs.process, order);
    if (!isDeepStrictEqual(again.answers, plain.answers)) throw new Error("what was kept gives other figures");
    const wallMs = quantile(
      costs.map((cost) => cost.wallMs),
      0.5,
    );
    const memoryMb = Math.max(...costs.map((cost) => cost.memoryMb));
    return [
      { of: "time", figure: ms(wallMs), goal: `≤ ${ms(GOALS.wallMs)}`, reached: wallMs <= GOALS.wallMs },
      {
        of: "memory of the process",
        figure: mb(memoryMb),
        goal: `≤ ${mb(GOALS.memoryMb)}`,
        reached: memoryMb <= GOALS.memoryMb,
      },
      {
        of: "time when the months were read before",
        figure: ms(again.wallMs),
        goal: `≤ ${ms(GOALS.wallMs)}`,
        reached: again.wallMs <= GOALS.wallMs,
      },
      {
        of: "memory when the months were read before",
        figure: mb(again.memoryMb),
        goal: `≤ ${mb(GOALS.memoryMb)}`,
        reached: again.memoryMb <= GOALS.memoryMb,
      },
      { of: "time with readline and JSON.parse", figure: ms(plain.wallMs), reached: true },
      { of: "memory with readline and JSON.parse", figure: mb(plain.memoryMb), reached: true },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLedger(path: string): Promise<void> {
  const file = createWriteStream(path);
  const begin = new Date("2026-11-01T00:00:00.000Z");
  const ledgerOf = { seed: 42, flows: RECORDS, repositories: 50, begin, spanMs: 120 * 86_400_000 };
  let count = 0;
  for (const entry of generateEntries(ledgerOf)) {
    if (!file.write(`${canonicalJson(entry)}\n`)) await once(file, "drain");
    count += 1;
    if (count === RECORDS) break;
  }
  file.end();
  await once(file, "close");
}

async function measureProcess(program: string, order: LedgerOrder): Promise<LedgerCost> {
  const child = fork(program, [JSON.stringify(order)], { execArgv: [] });
  const [[cost]] = await Promise.all([once(child, "message"), once(child, "exit")]);
  return cost as LedgerCost;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}
