import type { LedgerFinding } from "../../ledger/git/check-commit.ts";
import type { UseCaseContext } from "../use-case.ts";
import { gitLedgerOptions } from "./git-ledger-options.ts";
import { ledgerConfig } from "./ledger-config.ts";
import { openLedger } from "./open-ledger.ts";

/** What to check, see {@link verifyConfiguredLedger}. */
export interface VerifyLedgerInputs {
  /** A commit that must still belong to the history; only what came after it is looked at. */
  readonly since?: string | undefined;
  /** Takes the history as it is now for the one that this machine has seen. */
  readonly accept?: boolean;
}

/** What a check of the configured ledger came to. */
export interface VerifiedLedger {
  /** `<branch> of <address>`, or the folder. */
  readonly ledger: string;
  /** `LEDGER_TAMPERED` where something that was recorded was changed or taken away. */
  readonly code: "LEDGER_TAMPERED" | undefined;
  /** Of a git ledger: the commit to keep, for `since` of a later check. */
  readonly tip?: string;
  readonly commits?: number;
  readonly records: number;
  readonly findings: readonly (Omit<LedgerFinding, "commit"> & { readonly commit?: string })[];
}

/** Checks the configured ledger: a branch by its whole history, a folder by the names of its files. Throws `LEDGER_UNREADABLE`. */
export async function verifyConfiguredLedger(
  inputs: VerifyLedgerInputs,
  context: UseCaseContext,
): Promise<VerifiedLedger> {
  const config = await ledgerConfig(context);
  if (config.ledger.type === "folder") {
    const { entries, controls, problems } = await (await openLedger(config, context)).read();
    const findings = problems.map((problem) => ({ kind: "invalid" as const, ...problem }));
    return { ledger: config.ledger.path, code: undefined, records: entries.length + controls.length, findings };
  }
  const [options, { ledgerPartsOf }, { verifyLedger }] = await Promise.all([
    gitLedgerOptions(config.ledger.remote, config, context),
    import("../../ledger/git/ledger-parts.ts"),
    import("../../ledger/git/verify-ledger.ts"),
  ]);
  const { progress, signal } = context;
  const verified = await verifyLedger(ledgerPartsOf(options), { ...inputs, progress, signal });
  const { tip, commits, records, findings } = verified;
  const isTampered = findings.some(({ kind }) => kind === "tampered");
  return {
    ledger: `${options.branch} of ${options.remote.address}`,
    code: isTampered ? "LEDGER_TAMPERED" : undefined,
    ...(tip === undefined ? {} : { tip }),
    commits,
    records,
    findings,
  };
}
