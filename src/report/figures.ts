/** What stands for a figure that nobody knows: it is never shown as zero. */
const UNKNOWN = "unknown";

const count = new Intl.NumberFormat("en-US");

/** A percentage with at most two decimals, cut and never rounded up, so that 89.999 does not read as 90: `92.5%`. */
export function percentText(value: number | undefined): string {
  return value === undefined ? UNKNOWN : `${Math.floor(value * 100 + 1e-6) / 100}%`;
}

/** US dollars: `1.60 USD`, `0 USD`; amounts below a cent with four decimals. */
export function usdText(value: number | undefined): string {
  if (value === undefined) return UNKNOWN;
  if (value === 0) return "0 USD";
  if (value >= 0.01) return `${value.toFixed(2)} USD`;
  return value < 0.0001 ? "< 0.0001 USD" : `${value.toFixed(4)} USD`;
}

/** A duration in milliseconds for people: `850ms`, `4.2s`, `1m 12s`, `2h 5m`. */
export function durationText(valueMs: number | undefined): string {
  if (valueMs === undefined) return UNKNOWN;
  if (valueMs < 999.5) return `${Math.round(valueMs)}ms`;
  const seconds = Math.round(valueMs / 1000);
  if (valueMs < 9_950) return `${(valueMs / 1000).toFixed(1)}s`;
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

/** A whole number with thousands separators: `1,234`. */
export function countText(value: number | undefined): string {
  return value === undefined ? UNKNOWN : count.format(value);
}

/** `1 finding`, `2 findings`. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${countText(value)} ${value === 1 ? singular : plural}`;
}
