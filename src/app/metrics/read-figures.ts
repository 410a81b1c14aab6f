import { join } from "node:path";
import { usageError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { LedgerFigures } from "../../ledger/figures/figures.ts";
import { figuresFromFiles } from "../../ledger/figures/ledger-figures.ts";
import { createTableCache } from "../../ledger/figures/table-cache.ts";
import { type GatheredFiles, gatherLedgerFiles } from "../ledger/gather-files.ts";
import { ledgerConfig } from "../ledger/ledger-config.ts";
import type { UseCaseContext } from "../use-case.ts";
import { cacheFolder } from "../verify/cache-folder.ts";

/** The configured ledger, ready to be asked, with what its figures are held against. */
export interface ReadFigures {
  readonly config: CompleteConfig;
  readonly ledger: LedgerFigures;
  /** What they were made from, as it was at that moment. */
  readonly list: GatheredFiles;
}

/** Reads the configured ledger, and those of `ledger.repositories`. Throws `LEDGER_UNREADABLE` and what `loadConfig` throws. */
export async function readFigures(context: UseCaseContext): Promise<ReadFigures> {
  const config = await ledgerConfig(context);
  const step = { step: "ledger", title: "Read the ledger" };
  const begunMs = context.clock.monotonicMs();
  context.progress({ kind: "step-started", ...step });
  const list = await gatherLedgerFiles(config, context);
  const ledger = await figuresFromFiles(list, createTableCache({ folder: join(cacheFolder(context.env), "figures") }));
  const durationMs = context.clock.monotonicMs() - begunMs;
  const detail = `${ledger.records} records`;
  context.progress({ kind: "step-ended", ...step, outcome: "passed", detail, durationMs });
  return { config, ledger, list };
}

/**
 * The repository that is meant: its whole name, or its last part where only one repository has it. Throws `INPUT_INVALID`
 * with the nearest names for one that the ledger does not know, and with all that a short name can mean.
 */
export function repositoryFrom(name: string | undefined, ledger: LedgerFigures): string | undefined {
  if (name === undefined || ledger.repositories.includes(name)) return name;
  const meant = ledger.repositories.filter((repository) => repository.split("/").at(-1) === name);
  if (meant[0] !== undefined && meant.length === 1) return meant[0];
  const shown = JSON.stringify(name.slice(0, 100));
  if (meant.length > 1) {
    throw usageError("INPUT_INVALID", `${shown} can be several repositories`, `Take one of ${meant.join(", ")}.`);
  }
  throw usageError(
    "INPUT_INVALID",
    `the ledger has no record of a repository ${shown}`,
    hintFor(name, ledger.repositories),
  );
}

function hintFor(name: string, repositories: readonly string[]): string {
  if (repositories.length === 0) return "The ledger is empty: no flow has been recorded yet.";
  const shortNames = repositories.map((repository) => repository.split("/").at(-1) ?? repository);
  const near = [...nearest(name, repositories, 3), ...nearest(name, shortNames, 3)];
  const suggestions = repositories.filter(
    (repository) => near.includes(repository) || near.includes(repository.split("/").at(-1) ?? repository),
  );
  if (suggestions.length > 0) return `Did you mean ${suggestions.slice(0, 3).join(", ")}?`;
  return `It knows ${repositories.slice(0, 5).join(", ")}${repositories.length > 5 ? ", …" : ""}.`;
}
