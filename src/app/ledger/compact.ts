import { usageError } from "../../base/errors.ts";
import type { Compaction } from "../../ledger/git/compact-ledger.ts";
import type { UseCaseContext } from "../use-case.ts";
import { gitLedgerOptions } from "./git-ledger-options.ts";
import { ledgerConfig } from "./ledger-config.ts";

/** What to fold, see {@link compactConfiguredLedger}. */
export interface CompactLedgerInputs {
  /** `yyyy-mm`: months before this one; the current one, UTC, when absent. */
  readonly before?: string | undefined;
  /** Only says what would be folded. */
  readonly dryRun?: boolean;
}

/**
 * Folds the closed months of the configured ledger into one file each. Throws `INPUT_INVALID`, `CONFIG_INVALID` for a
 * folder ledger, `LEDGER_UNREADABLE` and `LEDGER_UNWRITABLE`.
 */
export async function compactConfiguredLedger(
  { before, dryRun = false }: CompactLedgerInputs,
  context: UseCaseContext,
): Promise<Compaction> {
  const { clock, signal } = context;
  const current = clock.now().toISOString().slice(0, "yyyy-mm".length);
  const beforeMonth = before ?? current;
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(beforeMonth) || beforeMonth > current) {
    throw usageError(
      "INPUT_INVALID",
      `${JSON.stringify(beforeMonth.slice(0, 20))} is no month that is over`,
      `Give a month such as ${current}: everything before it is folded.`,
    );
  }
  const config = await ledgerConfig(context);
  if (config.ledger.type === "folder") {
    throw usageError(
      "CONFIG_INVALID",
      "the ledger is a folder, whose files are never changed",
      "Only a git ledger is compacted: set ledger.type to git in .blocks/config.yml.",
    );
  }
  const [options, { ledgerPartsOf }, { compactLedger }] = await Promise.all([
    gitLedgerOptions(config.ledger.remote, config, context),
    import("../../ledger/git/ledger-parts.ts"),
    import("../../ledger/git/compact-ledger.ts"),
  ]);
  return compactLedger(ledgerPartsOf(options), { beforeMonth, dryRun, signal });
}
