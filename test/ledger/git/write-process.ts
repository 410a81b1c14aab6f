/**
 * Records in a git ledger in a process of its own, as if each of its ledgers were on another machine:
 * `<remote> <scratch> <name> <ledgers> <records>`. With a limit as the sixth argument each asks for money first and records
 * only what is left. Prints how many were recorded. Not a test.
 */
import { join } from "node:path";
import { systemClock } from "../../../src/base/clock.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../../src/ledger/git/git-ledger.ts";
import type { LedgerReading } from "../../../src/ledger/ledger.ts";
import { ledgerEntry } from "../entry-fixture.ts";

const [remote = "", scratch = "", name = "", ledgers = "0", records = "0", limit] = process.argv.slice(2);
let recorded = 0;

const openLedger = (index: number) =>
  createGitLedger({
    remote: gitAddressFrom(remote, "/"),
    cacheFolder: join(scratch, `${name}-${index}.git`),
    branch: "blocks-ledger",
    clock: systemClock,
  });

const spent = ({ entries }: LedgerReading) => entries.reduce((sum, { costUsd = 0 }) => sum + costUsd, 0);

await Promise.all(
  Array.from({ length: Number(ledgers) }, async (_, index) => {
    const ledger = openLedger(index);
    for (let number = 0; number < Number(records); number += 1) {
      const flow = `flow-${Buffer.from(`${name}${index}`).toString("hex").padStart(12, "0").slice(-12)}`;
      const entry = ledgerEntry({ flow, run: `${name}-${index}-${number}`, costUsd: 1 });
      const added =
        limit === undefined
          ? (await ledger.append(entry)).added
          : await ledger.transact((reading) => {
              const fits = spent(reading) + 1 <= Number(limit);
              return { records: fits ? [entry] : [], value: fits };
            });
      if (added) recorded += 1;
    }
  }),
);
process.stdout.write(String(recorded));
