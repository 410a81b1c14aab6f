/** Appends entries to a ledger in a process of its own: `<folder> <name> <count>`. Not a test. */
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { ledgerEntry } from "./entry-fixture.ts";

const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const ledger = createFolderLedger({ folder });
let added = 0;
for (let number = 0; number < Number(count); number += 1) {
  const receipt = await ledger.append(ledgerEntry({ run: `${name}-${number}` }));
  if (receipt.added) added += 1;
}
process.stdout.write(String(added));
