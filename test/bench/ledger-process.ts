/** Makes figures of a ledger's file in a process of its own and tells its parent what they are and what they took. */
import { createReadStream, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { systemClock } from "../../src/base/clock.ts";
import type { LedgerEntry } from "../../src/generated/types.ts";
import type { LedgerFigures } from "../../src/ledger/figures/figures.ts";
import { figuresFromFiles } from "../../src/ledger/figures/ledger-figures.ts";
import { createTableCache } from "../../src/ledger/figures/table-cache.ts";
import { gitAddressFrom } from "../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../src/ledger/git/git-ledger.ts";
import type { LedgerFileList } from "../../src/ledger/ledger-files.ts";

/** What the process is told on its command line. */
export interface LedgerOrder {
  readonly path: string;
  /**
   * fetched: from the branch, on a machine that has nothing but its copy of it; lines: the same, where compaction has made no
   * tables. again: as a closed month, of which the cache has what was made of it before.
   */
  readonly way: "lines" | "plain" | "again" | "fetched";
  /** The branch's repository and this machine's copy of it. */
  readonly repository?: { readonly remote: string; readonly cacheFolder: string; readonly branch: string };
  /** Folder of the cache. */
  readonly cache?: string;
}

/** What it tells. */
export interface LedgerCost {
  readonly wallMs: number;
  readonly memoryMb: number;
  readonly answers: LedgerAnswers;
}

/** What both ways have to agree on. */
export interface LedgerAnswers {
  readonly records: number;
  readonly ended: number;
  readonly accepted: number;
  readonly failed: number;
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  /** To a cent. */
  readonly cost: string;
  readonly tokens: number;
  readonly retries: number;
  readonly passedMutation: number;
}

const order = JSON.parse(process.argv[2] ?? "{}") as LedgerOrder;
const started = performance.now();
const answers = order.way === "plain" ? await plainAnswers(order.path) : await ourAnswers(order);
const cost: LedgerCost = {
  wallMs: performance.now() - started,
  memoryMb: mostMemoryKb() / 1024,
  answers,
};
process.send?.(cost, () => process.disconnect());

/** Where there is no `/proc`, what a large parent had when it started this process counts as well. */
function mostMemoryKb(): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

async function ourFigures({ way, path, cache = "", repository }: LedgerOrder): Promise<LedgerFigures> {
  if ((way === "fetched" || way === "lines") && repository !== undefined) {
    const { remote, cacheFolder, branch } = repository;
    const ledger = createGitLedger({ remote: gitAddressFrom(remote, "/"), cacheFolder, branch, clock: systemClock });
    const list = await ledger.files();
    return figuresFromFiles(way === "lines" ? { ...list, tables: [] } : list);
  }
  const files = [{ ledger: "", path: "2026/11.jsonl", object: "the month" }];
  const read: LedgerFileList["read"] = async ([file], take) => {
    if (file !== undefined) take(file, await readFile(path));
  };
  return figuresFromFiles({ files, problems: [], read }, createTableCache({ folder: cache }));
}

async function ourAnswers(order: LedgerOrder): Promise<LedgerAnswers> {
  const ledger = await ourFigures(order);
  const {
    flows,
    duration,
    cost: money,
    tokens,
    retries,
    gates,
  } = ledger.figures({
    period: { since: new Date("2026-11-01T00:00:00Z"), until: new Date("2027-12-01T00:00:00Z") },
    now: new Date("2027-12-01T00:00:00Z"),
    assumptions: { hoursSaved: 4, hourlyUsd: 100 },
  });
  return {
    records: ledger.records,
    ended: flows.ended,
    accepted: flows.accepted,
    failed: flows.failed,
    p50Ms: duration.p50Ms,
    p95Ms: duration.p95Ms,
    cost: (money.totalUsd ?? 0).toFixed(2),
    tokens: (tokens.input ?? 0) + (tokens.output ?? 0),
    retries: retries.total ?? 0,
    passedMutation: gates.find(({ gate }) => gate === "mutation")?.passed ?? 0,
  };
}

/** What somebody writes who needs these figures once. It takes for granted that records are valid and in order. */
async function plainAnswers(path: string): Promise<LedgerAnswers> {
  const flows = new Map<string, Partial<LedgerEntry>>();
  let records = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const entry = JSON.parse(line) as LedgerEntry;
    records += 1;
    const key = `${entry.repository} ${entry.flow}`;
    const flow = flows.get(key);
    if (flow === undefined) flows.set(key, entry);
    else Object.assign(flow, entry);
  }
  const endings = new Set(["settled", "stored", "failed", "cancelled"]);
  const ended = [...flows.values()].filter(({ event = "" }) => endings.has(event));
  const durations = ended.flatMap(({ durationMs }) => durationMs ?? []).sort((a, b) => a - b);
  const rank = (percent: number) => durations[Math.ceil((durations.length * percent) / 100) - 1];
  const sum = (of: (flow: Partial<LedgerEntry>) => number | undefined) =>
    ended.reduce((total, flow) => total + (of(flow) ?? 0), 0);
  return {
    records,
    ended: ended.length,
    accepted: ended.filter(({ event, verdict }) => event === "stored" && verdict === "pass").length,
    failed: ended.filter(({ event }) => event === "failed").length,
    p50Ms: rank(50),
    p95Ms: rank(95),
    cost: sum(({ costUsd }) => costUsd).toFixed(2),
    tokens: sum(({ inputTokens = 0, outputTokens = 0 }) => inputTokens + outputTokens),
    retries: sum(({ retries }) => retries),
    passedMutation: ended.filter(({ gates }) => gates?.["mutation"]?.verdict === "pass").length,
  };
}
