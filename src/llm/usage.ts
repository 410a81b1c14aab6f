import type { Usage } from "./model.ts";

const FIGURES = ["inputTokens", "outputTokens", "cacheReadTokens", "cacheWriteTokens"] as const;

/** A provider's token count, or undefined where it is missing, negative, or no whole number. */
export function tokenCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A {@link Usage} of raw figures: those that are no token counts are left out. */
export function usageOf(figures: { readonly [figure in keyof Usage]: unknown }): Usage {
  const usage: { -readonly [figure in keyof Usage]: number } = {};
  for (const figure of FIGURES) {
    const count = tokenCount(figures[figure]);
    if (count !== undefined) usage[figure] = count;
  }
  return usage;
}

/**
 * The usage of several answers together. Input or output that one of them did not give stays unknown: a sum without
 * it would be too low. A cache figure counts as 0 where it is missing, since most answers have no cached part.
 */
export function sumOfUsages(usages: readonly Usage[]): Usage {
  const total: { -readonly [figure in keyof Usage]: number } = {};
  for (const figure of FIGURES) {
    const counts = usages.map((usage) => usage[figure]);
    const isCacheFigure = figure === "cacheReadTokens" || figure === "cacheWriteTokens";
    const known = counts.filter((count) => count !== undefined);
    if (known.length === 0 || (!isCacheFigure && known.length < counts.length)) continue;
    total[figure] = known.reduce((sum, count) => sum + count, 0);
  }
  return total;
}

/** A usage that an answer can be priced by. */
export type WholeUsage = Usage & { readonly inputTokens: number; readonly outputTokens: number };

/** True when input and output are known, every figure is a token count, and the cached parts fit into the input. */
export function isWhole(usage: Usage): usage is WholeUsage {
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage;
  const counts = [inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens].map(tokenCount);
  if (inputTokens === undefined || counts.includes(undefined)) return false;
  return cacheReadTokens + cacheWriteTokens <= inputTokens;
}
