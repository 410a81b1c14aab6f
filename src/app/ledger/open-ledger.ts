import { resolve } from "node:path";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderLedger } from "../../ledger/folder-ledger.ts";
import type { SharedLedger } from "../../ledger/ledger.ts";
import type { UseCaseContext } from "../use-case.ts";
import { gitLedgerOptions } from "./git-ledger-options.ts";

/** How much of a ledger is wanted. */
export interface OpenLedgerOptions {
  /**
   * `yyyy-mm-dd`, UTC: entries of earlier days need not be read; decisions always are. What is read may begin earlier.
   * For budgets of a day or a month, which must not become slower with every year.
   */
  readonly sinceDay?: string;
}

/**
 * The ledger that the configuration names, for every use case. Nothing is asked of a remote, and nothing made, by opening
 * it. Throws `CONFIG_INVALID` where the section `ledger` names no repository.
 */
export async function openLedger(
  config: CompleteConfig,
  context: UseCaseContext,
  options: OpenLedgerOptions = {},
): Promise<SharedLedger> {
  const { workspace, clock } = context;
  const { type, path, remote } = config.ledger;
  if (type === "folder") return createFolderLedger({ folder: resolve(workspace, path), clock });
  const { createGitLedger } = await import("../../ledger/git/git-ledger.ts");
  return createGitLedger({ ...(await gitLedgerOptions(remote, config, context)), ...options });
}
