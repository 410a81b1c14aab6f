import { join, resolve } from "node:path";
import { isLock, tryLock } from "../../base/lock.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createFolderLedger } from "../../ledger/folder-ledger.ts";
import type { SharedLedger } from "../../ledger/ledger.ts";
import type { UseCaseContext } from "../use-case.ts";

const POLL_MS = 25;

/**
 * The folder ledger of the configuration, with decisions that one process of this machine makes at a time. All of it is
 * read, whatever `sinceDay` says that is not needed.
 */
export async function openLedger(
  config: CompleteConfig,
  { workspace, clock }: Pick<UseCaseContext, "workspace" | "clock">,
  _options: { readonly sinceDay?: string } = {},
): Promise<SharedLedger> {
  const folder = resolve(workspace, config.ledger.path);
  const ledger = createFolderLedger({ folder });
  return {
    ...ledger,
    transact: async (decide, signal) => {
      for (;;) {
        const lock = await tryLock(join(folder, ".lock"));
        if (!isLock(lock)) {
          await clock.sleep(POLL_MS, signal);
          continue;
        }
        try {
          const { records, value } = decide(await ledger.read());
          for (const record of records) await ledger.append(record);
          return value;
        } finally {
          await lock.release();
        }
      }
    },
  };
}
