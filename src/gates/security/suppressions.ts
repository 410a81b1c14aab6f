import { isCalendarDay } from "../../base/calendar-day.ts";
import { usageError } from "../../base/errors.ts";
import type { Finding, GateResult, Suppression } from "../../generated/types.ts";

/** What is left after the suppressions of the base configuration were applied. */
export interface Suppressed {
  /** What counts, with a LOW finding for every suppression that has expired or lets nothing pass. */
  readonly findings: readonly Finding[];
  readonly suppressed: NonNullable<GateResult["suppressed"]>;
}

/** What suppressions are applied to. */
export interface SuppressionRequest {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  /** The block's folder relative to the repository, with forward slashes; "" for its root. */
  readonly blockPath: string;
  /** Now; a suppression holds to the end of its last day in UTC. */
  readonly now: Date;
}

/**
 * Lets pass what the base configuration says to let pass, by code, file and quote. An expired suppression lets nothing
 * pass. Throws `CONFIG_INVALID` for a date that does not exist.
 */
export function applySuppressions({ findings, suppressions, blockPath, now }: SuppressionRequest): Suppressed {
  const today = now.toISOString().slice(0, 10);
  const prefix = blockPath === "" ? "" : `${blockPath}/`;
  const ours = suppressions.map(checkedDate).filter(({ path }) => normal(path).startsWith(prefix));
  const used = new Set<Suppression>();
  const left: Finding[] = [];
  const suppressed: Suppressed["suppressed"] = [];
  for (const finding of findings) {
    const fitting = ours.filter((one) => fits(one, finding, prefix));
    for (const one of fitting) used.add(one);
    const holding = fitting.find(({ expires }) => today <= expires);
    if (holding === undefined) left.push(finding);
    else suppressed.push({ finding, reason: holding.reason, expires: holding.expires });
  }
  const notes = ours.flatMap((one) => noteOn(one, { isUsed: used.has(one), today, prefix }));
  return { findings: [...left, ...notes], suppressed };
}

/** What a summary says about suppressed findings; "" without any. A credential that is let pass is named. */
export function suppressedText(suppressed: Suppressed["suppressed"]): string {
  if (suppressed.length === 0) return "";
  const credentials = suppressed.filter(({ finding }) => finding.code === CREDENTIAL).length;
  const named =
    credentials === 0
      ? ""
      : ` (${credentials} of them ${credentials === 1 ? "a hard-coded credential" : "hard-coded credentials"})`;
  return `, ${suppressed.length} suppressed${named}`;
}

const CREDENTIAL = "BLOCKER-SEC-001";

function checkedDate(suppression: Suppression): Suppression {
  const { expires, code, path } = suppression;
  if (isCalendarDay(expires)) return suppression;
  throw usageError(
    "CONFIG_INVALID",
    `security.suppressions: ${code} in ${path} expires on ${expires}, which is no day`,
    "Write the last day on which it holds as YYYY-MM-DD.",
  );
}

function fits(suppression: Suppression, finding: Finding, prefix: string): boolean {
  if (suppression.code !== finding.code || finding.path === undefined) return false;
  if (normal(suppression.path) !== `${prefix}${finding.path}`) return false;
  return suppression.quote === undefined || suppression.quote.trim() === finding.quote;
}

function normal(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "")
    .replace(/\/{2,}/g, "/");
}

function noteOn(
  { code, path, expires }: Suppression,
  { isUsed, today, prefix }: { readonly isUsed: boolean; readonly today: string; readonly prefix: string },
): Finding[] {
  const file = normal(path).slice(prefix.length);
  if (today > expires) {
    return [
      {
        code: "SECURITY-SUPPRESSION-EXPIRED",
        severity: "LOW",
        message: `The suppression of ${code} expired on ${expires} and lets nothing pass any more.`,
        remedy: "Correct the code and take the suppression out, or give it a new reason and a new end.",
        path: file,
      },
    ];
  }
  if (isUsed) return [];
  return [
    {
      code: "SECURITY-SUPPRESSION-UNUSED",
      severity: "LOW",
      message: `The suppression of ${code} lets nothing pass: there is no such finding.`,
      remedy: "Take it out of security.suppressions, so that it cannot hide something later.",
      path: file,
    },
  ];
}
