/** One row of the table: our side against the other, as a ratio of medians. */
export interface BenchRow {
  readonly name: string;
  /** What the other side is. */
  readonly baseline: string;
  /** The ratio must not be above it. */
  readonly goal: number;
  /** How often each side runs; at least 15 for what takes less than a second. */
  readonly rounds: number;
  /** Compares the answers of both sides, or otherwise makes sure that ours does what is measured. Throws if not. */
  readonly prove: () => Promise<void>;
  readonly runBaseline: () => Promise<void>;
  readonly runOurs: () => Promise<void>;
}

/** A row once it was measured, in milliseconds. */
export interface BenchResult {
  readonly row: BenchRow;
  readonly baselineMs: number;
  readonly oursMs: number;
  readonly ratio: number;
  readonly reached: boolean;
}

/** Runs both sides in turns, so that whatever else the machine does meets both. */
export async function measure(row: BenchRow): Promise<BenchResult> {
  await row.prove();
  const baseline: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < row.rounds; round += 1) {
    baseline.push(await durationMs(row.runBaseline));
    ours.push(await durationMs(row.runOurs));
  }
  const [baselineMs, oursMs] = [median(baseline), median(ours)];
  const ratio = oursMs / baselineMs;
  return { row, baselineMs, oursMs, ratio, reached: ratio <= row.goal };
}

async function durationMs(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
