import { usageError } from "../../base/errors.ts";
import type { LedgerProblem, LedgerRecord } from "../../ledger/ledger.ts";
import type { UseCaseContext } from "../use-case.ts";
import { ledgerConfig } from "./ledger-config.ts";
import { openLedger } from "./open-ledger.ts";

/** Which records to show, see {@link showLedger}. */
export interface ShowLedgerInputs {
  /** Of this flow alone, without decisions. */
  readonly flow?: string | undefined;
  /** `yyyy-mm-dd`, or a time in ISO 8601, UTC: from then on. */
  readonly since?: string | undefined;
}

/** Records of the configured ledger from the oldest to the newest, and what could not be read. */
export interface ShownLedger {
  readonly records: readonly LedgerRecord[];
  readonly problems: readonly LedgerProblem[];
}

/** Reads the configured ledger. Throws `INPUT_INVALID` and `LEDGER_UNREADABLE`. */
export async function showLedger({ flow, since }: ShowLedgerInputs, context: UseCaseContext): Promise<ShownLedger> {
  if (flow !== undefined && !/^flow-[0-9a-f]{12}$/.test(flow)) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(flow.slice(0, 60))} is no id of a flow`,
      "An id looks like flow-0123456789ab.",
    );
  }
  const from = since === undefined ? undefined : timeFrom(since);
  const config = await ledgerConfig(context);
  const sinceDay = from?.slice(0, "yyyy-mm-dd".length);
  const ledger = await openLedger(config, context, sinceDay === undefined ? {} : { sinceDay });
  const { entries, controls, problems } = await ledger.read();
  const wanted = entries.filter((entry) => flow === undefined || entry.flow === flow);
  const records = [...wanted, ...(flow === undefined ? controls : [])]
    .filter(({ recordedAt }) => from === undefined || recordedAt >= from)
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
  return { records, problems };
}

function timeFrom(text: string): string {
  const ms = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(ms)) return new Date(ms).toISOString();
  throw usageError(
    "INPUT_INVALID",
    `${JSON.stringify(text.slice(0, 40))} is no day and no time`,
    "Give one such as 2026-11-20 or 2026-11-20T10:00:00Z.",
  );
}
