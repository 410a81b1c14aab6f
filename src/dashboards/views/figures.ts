import type { ShownFlow } from "./flow.ts";

/** Sum of what is known; undefined when nothing is. */
export function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let sum: number | undefined;
  for (const value of values) if (value !== undefined) sum = (sum ?? 0) + value;
  return sum;
}

/** Mean of what is known; undefined when nothing is. */
export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : (sumOf(known) ?? 0) / known.length;
}

/**
 * The nearest rank of what is known, as the ledger's figures have it; undefined when nothing is.
 * @see https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
 */
export function percentileOf(values: readonly (number | undefined)[], percent: number): number | undefined {
  const known = Float64Array.from(values.filter((value) => value !== undefined)).sort();
  return known[Math.max(0, Math.ceil((percent * known.length) / 100) - 1)];
}

/** In percent; undefined of nothing. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (100 * part) / whole;
}

/** How many flows ended in each way. */
export interface OutcomeCounts {
  readonly ended: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly undecided: number;
  readonly generated: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Percent: those that ended without an error and were decided, over all but the cancelled ones. */
  readonly successRate: number | undefined;
  /** Percent: accepted over all that were stored. */
  readonly acceptedRate: number | undefined;
}

/** Counts flows that ended. */
export function countOutcomes(flows: readonly ShownFlow[]): OutcomeCounts {
  const counts = { accepted: 0, rejected: 0, undecided: 0, generated: 0, failed: 0, cancelled: 0, open: 0, died: 0 };
  for (const { outcome } of flows) counts[outcome] += 1;
  const { accepted, rejected, undecided, generated, failed, cancelled } = counts;
  const decided = accepted + rejected + undecided;
  const rated = decided + generated + failed;
  return {
    ended: rated + cancelled,
    ...{ accepted, rejected, undecided, generated, failed, cancelled },
    successRate: shareOf(accepted + rejected + generated, rated),
    acceptedRate: shareOf(accepted, decided),
  };
}

/** Items by a name; those without one are left out. */
export function grouped<T>(items: readonly T[], nameOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** The bars that are shown, the largest first, and how many are left. */
export function largest<T extends { readonly name: string; readonly values: readonly number[] }>(
  rows: readonly T[],
  most: number,
): { readonly rows: readonly T[]; readonly left: number } {
  const total = ({ values }: T) => values.reduce((sum, value) => sum + value, 0);
  const sorted = rows.toSorted((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
  return { rows: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}

/** Counts of figures between equal bounds. */
export function binned(values: readonly number[], bounds: readonly number[]) {
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] as number;
    const isLast = index === bounds.length - 2;
    return {
      from,
      to,
      count: values.filter((value) => value >= from && (value < to || (isLast && value <= to))).length,
    };
  });
}

/** A round bound at or above a figure: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value - 1e-9) ?? 10) * power;
}
