/** What ours is measured against. */
export interface Rival {
  readonly name: string;
  /** Ours, divided by it, must not be above. It only stands in the table when absent. */
  readonly goal?: number;
  /** Why it cannot run here; then it is left out. */
  readonly absent?: string;
  readonly run: () => Promise<unknown>;
}

/** Everybody who takes part in a race, ready to run. */
export interface Field {
  readonly ours: () => Promise<unknown>;
  readonly rivals: readonly Rival[];
  readonly close?: () => Promise<void>;
}

/** Ours against others, as ratios of medians. */
export interface RaceRow {
  readonly kind: "race";
  readonly name: string;
  /** How often each side runs; at least 15 for what takes less than a second. */
  readonly rounds: number;
  /**
   * Makes the field ready. Compares the answers of all sides, or otherwise makes sure that ours does what is measured,
   * and throws if not.
   */
  readonly open: () => Promise<Field>;
}

/** Something that is counted and not timed against anybody. */
export interface CountRow {
  readonly kind: "count";
  readonly name: string;
  readonly count: () => Promise<readonly Figure[]>;
}

/** One counted figure. */
export interface Figure {
  /** What it is a figure of, where the row has several. */
  readonly of?: string;
  /** With its unit. */
  readonly figure: string;
  /** With its unit. Without one the figure only stands in the table. */
  readonly goal?: string;
  readonly reached: boolean;
}

export type BenchRow = RaceRow | CountRow;

/** One line of the table. */
export interface BenchLine {
  readonly cells: readonly string[];
  readonly reached: boolean;
}

/** The heads of the columns. */
export const COLUMNS = ["what", "against", "median there", "median here", "ratio", "goal", ""];

export function linesOf(row: BenchRow): Promise<BenchLine[]> {
  return row.kind === "race" ? race(row) : counted(row);
}

/** Runs all sides in turns, so that whatever else the machine does meets all of them. */
async function race({ name, rounds, open }: RaceRow): Promise<BenchLine[]> {
  const field = await open();
  try {
    const rivals = field.rivals.filter(({ absent }) => absent === undefined);
    const sides = [...rivals.map(({ run }) => run), field.ours];
    const durations = sides.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, side] of sides.entries()) durations[index]?.push(await durationMs(side));
    }
    const medians = durations.map(median);
    const oursMs = medians.at(-1) ?? Number.NaN;
    return field.rivals.map((rival) => {
      const rivalMs = medians[rivals.indexOf(rival)];
      return rivalMs === undefined ? absentLine(name, rival) : raceLine(name, rival, { rivalMs, oursMs });
    });
  } finally {
    await field.close?.();
  }
}

function raceLine(
  name: string,
  rival: Rival,
  { rivalMs, oursMs }: { readonly rivalMs: number; readonly oursMs: number },
): BenchLine {
  const ratio = oursMs / rivalMs;
  const reached = rival.goal === undefined || ratio <= rival.goal;
  const goal = rival.goal === undefined ? ["–", ""] : [`≤ ${rival.goal}`, verdict(reached)];
  return { cells: [name, rival.name, milliseconds(rivalMs), milliseconds(oursMs), ratio.toFixed(2), ...goal], reached };
}

function absentLine(name: string, { name: rival, absent = "", goal }: Rival): BenchLine {
  const cells = [name, rival, absent, "–", "–", goal === undefined ? "–" : `≤ ${goal}`, "not measured"];
  return { cells, reached: true };
}

async function counted({ name, count }: CountRow): Promise<BenchLine[]> {
  return (await count()).map(({ of, figure, goal, reached }) => ({
    cells: [
      of === undefined ? name : `${name}: ${of}`,
      "–",
      "–",
      figure,
      "–",
      goal ?? "–",
      goal ? verdict(reached) : "",
    ],
    reached,
  }));
}

function verdict(reached: boolean): string {
  return reached ? "reached" : "MISSED";
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

async function durationMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** The value in the middle, or between the two in the middle. */
function median(values: readonly number[]): number {
  return (quantile(values, 0.5, Math.floor) + quantile(values, 0.5, Math.ceil)) / 2;
}

/** The value that such a share of all values is not above. */
export function quantile(
  values: readonly number[],
  share: number,
  round: (rank: number) => number = Math.ceil,
): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[round((sorted.length - 1) * share)] ?? Number.NaN;
}
