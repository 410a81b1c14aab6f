/** What stands for a figure that nobody knows: it is never shown as zero. */
export const UNKNOWN = "unknown";

/** A percentage with at most two decimals, cut and never rounded up, so that 89.999 does not read as 90: `92.5%`. */
export function percentText(value: number | undefined): string {
  return value === undefined ? UNKNOWN : `${Math.floor(value * 100 + 1e-6) / 100}%`;
}

/** US dollars: `$1.60`, `$0`, `$52,000.00`; amounts below a cent with four decimals. */
export function usdText(value: number | undefined): string {
  if (value === undefined) return UNKNOWN;
  if (value === 0) return "$0";
  if (value >= 0.01) return `$${withThousands(value.toFixed(2))}`;
  return value < 0.0001 ? "< $0.0001" : `$${value.toFixed(4)}`;
}

/** The same for an upper bound: rounded up, since a bound that was rounded down is none. */
export function upperUsdText(value: number): string {
  const parts = value >= 0.01 ? 100 : 10_000;
  // Without the slack 0.07 would become 0.08: 0.07 * 100 is a little above 7.
  return usdText(Math.ceil(value * parts - 1e-6) / parts);
}

/** What was paid, or the bound of it: `$0.41`, `≤ $0.41` when a part is an upper estimate, `unknown`. */
export function costText(cost: { readonly costUsd?: number; readonly estimated?: boolean }): string {
  if (cost.costUsd === undefined) return UNKNOWN;
  return cost.estimated === true ? `≤ ${upperUsdText(cost.costUsd)}` : usdText(cost.costUsd);
}

/** A duration for people, the same everywhere: `850 ms`, `4.2 s`, `42 s`, `1 min 12 s`, `2 h 5 min`. */
export function durationText(valueMs: number | undefined): string {
  if (valueMs === undefined) return UNKNOWN;
  if (valueMs < 999.5) return `${Math.round(valueMs)} ms`;
  const seconds = Math.round(valueMs / 1000);
  if (valueMs < 9_950) return `${(valueMs / 1000).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A whole number with thousands separators: `1,234`. */
export function countText(value: number | undefined): string {
  return value === undefined ? UNKNOWN : withThousands(String(value));
}

/** Digits before the point in groups of three. */
function withThousands(number: string): string {
  return number.replace(/\B(?=(\d{3})+(?:\.|$))(?<!\..*)/g, ",");
}

/** `1 finding`, `2 findings`. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${countText(value)} ${value === 1 ? singular : plural}`;
}
