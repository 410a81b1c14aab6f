import { resolve } from "node:path";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderLedger } from "../../ledger/folder-ledger.ts";
import type { SharedLedger } from "../../ledger/ledger.ts";
import type { UseCaseContext } from "../use-case.ts";

/** The configured ledger. */
export async function openLedger(config: CompleteConfig, { workspace }: UseCaseContext): Promise<SharedLedger> {
  const ledger = createFolderLedger({ folder: resolve(workspace, config.ledger.path) });
  return {
    ...ledger,
    transact: async (decide) => {
      const { records, value } = decide(await ledger.read());
      for (const record of records) await ledger.append(record);
      return value;
    },
  };
}
