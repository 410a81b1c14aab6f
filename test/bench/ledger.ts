/** Figures of a million records: from a fetched branch, from lines, and with Node.js' own means. */
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
import { LEDGER_BRANCH, LedgerRepositoryWriter } from "./ledger-repository.ts";
import { type BenchRow, type Figure, quantile } from "./measure.ts";

const RECORDS = 1_000_000;
/** So many begin in a little less than four months that there are a million records of them. */
const FLOWS = 225_000;
const SPAN_MS = 118 * 86_400_000;
/** Of each way, in turns; the middle one counts for time, the worst for memory. */
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
    const { remote, cacheFolder } = await writeLedger(path, folder);
    const { process: program } = await bundlePrograms({ process: "./ledger-process.ts" }, folder);
    const plain = await measureProcess(program, { path, way: "plain" });
    const again = { path, way: "again", cache: join(folder, "cache") } as const;
    await measureProcess(program, again);
    const repository = { remote, cacheFolder, branch: LEDGER_BRANCH };
    const ways = [
      { name: "on a machine that has fetched the branch", order: { path, way: "fetched", repository }, goals: GOALS },
      { name: "of months that it has read before", order: again, goals: GOALS },
      { name: "from the lines", order: { path, way: "lines", repository }, goals: undefined },
    ] as const;
    const costs: LedgerCost[][] = ways.map(() => []);
    for (let round = 0; round < PROCESSES; round += 1) {
      for (const [index, { name, order }] of ways.entries()) {
        const cost = await measureProcess(program, order);
        if (!isDeepStrictEqual(cost.answers, plain.answers)) throw new Error(`the figures ${name} are others`);
        costs[index]?.push(cost);
      }
    }
    return [
      ...ways.flatMap(({ name, goals }, index) => figuresOf(name, costs[index] ?? [], goals)),
      ...figuresOf("with readline and JSON.parse", [plain], undefined),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The middle time and the most memory of a way's processes. */
function figuresOf(way: string, costs: readonly LedgerCost[], goals: typeof GOALS | undefined): Figure[] {
  const wallMs = quantile(
    costs.map((cost) => cost.wallMs),
    0.5,
  );
  const memoryMb = Math.max(...costs.map((cost) => cost.memoryMb));
  return [
    { of: `time ${way}`, figure: ms(wallMs), ...goalOf(wallMs, goals?.wallMs, ms) },
    { of: `memory ${way}`, figure: mb(memoryMb), ...goalOf(memoryMb, goals?.memoryMb, mb) },
  ];
}

function goalOf(value: number, goal: number | undefined, textOf: (value: number) => string) {
  return goal === undefined ? { reached: true } : { goal: `≤ ${textOf(goal)}`, reached: value <= goal };
}

/** The same records as one file of lines and as a repository. */
async function writeLedger(path: string, folder: string): Promise<LedgerRepositoryWriter> {
  const file = createWriteStream(path);
  const repository = new LedgerRepositoryWriter(folder);
  await repository.begin();
  const begin = new Date("2026-11-01T00:00:00.000Z");
  let count = 0;
  for (const entry of generateEntries({ seed: 42, flows: FLOWS, repositories: 50, begin, spanMs: SPAN_MS })) {
    const line = canonicalJson(entry);
    if (!file.write(`${line}\n`)) await once(file, "drain");
    await repository.add(entry.recordedAt, line);
    count += 1;
    if (count === RECORDS) break;
  }
  await repository.end();
  file.end();
  await once(file, "close");
  return repository;
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
