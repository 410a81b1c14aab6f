import type { LedgerControl } from "../../generated/types.ts";
import type { QuotaProvider } from "./balance.ts";

/** What a pause holds for: everything where neither is named. */
export interface PauseScope {
  readonly repository?: string | undefined;
  readonly provider?: QuotaProvider | undefined;
}

/** The pauses that are in force, the oldest first. `controls` are in the order of a reading. */
export function pausesInForce(controls: readonly LedgerControl[]): LedgerControl[] {
  const inForce = new Map<string, LedgerControl>();
  for (const control of controls) {
    if (control.event === "paused" && !inForce.has(scopeKey(control))) inForce.set(scopeKey(control), control);
    if (control.event === "resumed") {
      for (const [key, pause] of inForce) if (isLiftedBy(pause, control)) inForce.delete(key);
    }
  }
  return [...inForce.values()];
}

/** The pause that keeps a flow from beginning: of everything, of its repository, or of a provider that it asks. */
export function pauseFor(
  controls: readonly LedgerControl[],
  flow: { readonly repository: string; readonly providers: readonly string[] },
): LedgerControl | undefined {
  return pausesInForce(controls).find(
    ({ repository, provider }) =>
      (repository === undefined || repository === flow.repository) &&
      (provider === undefined || flow.providers.includes(provider)),
  );
}

/** True when somebody let a provider go on at or after a moment, so that the same figure does not stop it again. */
export function isLetGoOn(controls: readonly LedgerControl[], provider: QuotaProvider, sinceDay: string): boolean {
  return controls.some(
    (control) =>
      control.event === "resumed" &&
      control.recordedAt >= sinceDay &&
      control.repository === undefined &&
      (control.provider === undefined || control.provider === provider),
  );
}

/** Who resumes everything lifts every pause; who resumes a scope lifts that one alone. */
export function isLiftedBy(pause: PauseScope, resumed: PauseScope): boolean {
  if (resumed.repository === undefined && resumed.provider === undefined) return true;
  return scopeKey(resumed) === scopeKey(pause);
}

function scopeKey({ repository, provider }: PauseScope): string {
  return `${repository ?? ""}\n${provider ?? ""}`;
}

/** What a pause holds for, in words: `all flows`, `flows of acme/bank that ask openai`. */
export function scopeText({ repository, provider }: PauseScope): string {
  if (repository === undefined && provider === undefined) return "all flows";
  const of = repository === undefined ? "" : ` of ${repository}`;
  return `flows${of}${provider === undefined ? "" : ` that ask ${provider}`}`;
}
