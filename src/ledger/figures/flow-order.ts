import type { FlowTable } from "./flow-table.ts";

const DIGIT_BITS = 16;
const DIGIT = (1 << DIGIT_BITS) - 1;
/** A flow's id is two numbers of so many bits. */
const PART_BITS = 24;

/** A flow's id as one number: exact, it has 48 bits. */
export function flowNumberOf(high: number, low: number): number {
  return high * (1 << PART_BITS) + low;
}

/**
 * A table's flows in the order of their repositories' names, and of one repository in that of their ids: the order in which
 * several tables can be gone through together.
 * @param ranks the place of each repository among all, by the table's id of its name
 * @see https://en.wikipedia.org/wiki/Radix_sort#Least_significant_digit
 */
export function flowOrder({ size, repository, flowHigh, flowLow }: FlowTable, ranks: Uint32Array): Uint32Array {
  let order = Uint32Array.from({ length: size }, (_, flow) => flow);
  let spare = new Uint32Array(size);
  const digits: readonly ((flow: number) => number)[] = [
    (flow) => (flowLow[flow] as number) & DIGIT,
    (flow) => (((flowLow[flow] as number) >>> DIGIT_BITS) | ((flowHigh[flow] as number) << 8)) & DIGIT,
    (flow) => (flowHigh[flow] as number) >>> 8,
    (flow) => (ranks[repository[flow] as number] as number) & DIGIT,
    (flow) => (ranks[repository[flow] as number] as number) >>> DIGIT_BITS,
  ];
  for (const digit of digits) {
    sortByDigit(order, spare, digit);
    [order, spare] = [spare, order];
  }
  return order;
}

/** Keeps the order of flows whose digits are the same. */
function sortByDigit(from: Uint32Array, to: Uint32Array, digit: (flow: number) => number): void {
  const starts = new Uint32Array(DIGIT + 2);
  for (const flow of from) starts[digit(flow) + 1] = (starts[digit(flow) + 1] as number) + 1;
  for (let value = 1; value < starts.length; value += 1) {
    starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  }
  for (const flow of from) {
    const value = digit(flow);
    const place = starts[value] as number;
    to[place] = flow;
    starts[value] = place + 1;
  }
}

/** The place of each repository among all by the order of their names, by the id of its name. */
export function repositoryRanks(texts: readonly string[], ids: Iterable<number>): Uint32Array {
  const textOf = (id: number) => texts[id] ?? "";
  const sorted = [...new Set(ids)].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  const ranks = new Uint32Array(texts.length);
  sorted.forEach((id, rank) => {
    ranks[id] = rank;
  });
  return ranks;
}
