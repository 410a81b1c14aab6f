import type { Unit } from "./view.ts";

/** What stands for a figure that there is none of: it is never shown as zero. */
export const NO_FIGURE = "–";

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const ONE_PLACE = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const MONEY = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });
const WHOLE_MONEY = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const SMALL_MONEY = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumSignificantDigits: 2 });
const SHORT_MONEY = new Intl.NumberFormat("en", {
  style: "currency",
  currency: "USD",
  notation: "compact",
  maximumFractionDigits: 1,
});

/** A figure with its unit, exact enough to be compared. */
export function figureText(value: number | undefined, unit: Unit): string {
  if (value === undefined) return NO_FIGURE;
  switch (unit) {
    case "count":
      return WHOLE.format(value);
    case "usd":
      return value > 0 && value < 0.01 ? SMALL_MONEY.format(value) : MONEY.format(value);
    case "percent":
      // Cut and never rounded up, so that 98.96 does not read as 99.
      return `${ONE_PLACE.format(Math.floor(value * 10 + 1e-6) / 10)} %`;
    case "seconds":
      return value < 600 ? `${ONE_PLACE.format(value)} s` : `${ONE_PLACE.format(value / 60)} min`;
    case "hours":
      return `${WHOLE.format(value)} h`;
    case "mean":
      return ONE_PLACE.format(value);
    case "ratio":
      return value >= 100 ? `${WHOLE.format(value)}×` : `${ONE_PLACE.format(value)}×`;
  }
}

/** The same for a tile, where there is little room for a large one. */
export function tileText(value: number | undefined, unit: Unit): string {
  if (value === undefined || value < 1000) return figureText(value, unit);
  if (value < 100_000) return unit === "usd" ? WHOLE_MONEY.format(value) : figureText(value, unit);
  return unit === "usd" ? SHORT_MONEY.format(value) : unit === "count" ? SHORT.format(value) : figureText(value, unit);
}

/** The same on an axis: short. */
export function tickText(value: number, unit: Unit): string {
  if (unit === "usd") return value > 0 && value < 1 ? `$${Number(value.toPrecision(2))}` : SHORT_MONEY.format(value);
  if (unit === "percent") return `${Number(value.toFixed(1))} %`;
  if (unit === "seconds") return `${SHORT.format(value)} s`;
  return SHORT.format(value);
}

/** `2026-11-20`, or `2026-11-20 10:00` where a bucket is an hour; UTC. */
export function bucketText(atMs: number, bucketMs: number): string {
  const text = new Date(atMs).toISOString();
  return bucketMs < 86_400_000 ? text.slice(0, 16).replace("T", " ") : text.slice(0, 10);
}

/** A name that fits beside a bar; the end says more than the beginning, which many share. */
export function shortName(name: string, longest: number): string {
  const characters = [...name];
  return characters.length <= longest ? name : `…${characters.slice(1 - longest).join("")}`;
}

/** `2026-11-20 10:00`, UTC. */
export function timeText(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 16).replace("T", " ");
}
