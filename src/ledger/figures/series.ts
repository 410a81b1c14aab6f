import type { FiguresBucket } from "../../generated/types.ts";
import type { Period } from "./figures.ts";
import { Group } from "./group.ts";
import { defined } from "./tally.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Periods up to this length are shown by the hour. */
const LONGEST_BY_HOUR_MS = 2 * DAY_MS;

/** More are no picture any more: eleven years of days. */
const MOST_BUCKETS = 4000;

/** A period in whole hours or days of UTC. */
export class Series {
  readonly bucketMs: typeof HOUR_MS | typeof DAY_MS;
  readonly #firstMs: number;
  readonly #buckets: Group[];

  constructor({ since, until }: Period) {
    this.bucketMs = until.getTime() - since.getTime() <= LONGEST_BY_HOUR_MS ? HOUR_MS : DAY_MS;
    const count = Math.ceil((until.getTime() - this.#begin(since.getTime())) / this.bucketMs);
    const shown = Math.min(Math.max(count, 0), MOST_BUCKETS);
    // Of a longer period the end is shown.
    this.#firstMs = this.#begin(since.getTime()) + (count > shown ? (count - shown) * this.bucketMs : 0);
    this.#buckets = Array.from({ length: shown }, () => new Group());
  }

  #begin(atMs: number): number {
    return Math.floor(atMs / this.bucketMs) * this.bucketMs;
  }

  /** Undefined for a time that is not shown. */
  at(atMs: number): Group | undefined {
    return this.#buckets[Math.floor((atMs - this.#firstMs) / this.bucketMs)];
  }

  figures(): FiguresBucket[] {
    return this.#buckets.map((bucket, index) => ({
      from: new Date(this.#firstMs + index * this.bucketMs).toISOString(),
      ...bucket.figures(),
      ...defined({ p50Ms: bucket.durations.percentile(50), killRatePercent: bucket.killRate.average }),
    }));
  }
}
