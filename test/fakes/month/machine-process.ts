/**
 * Some machines of the organisation in a process of its own, each with a ledger and a copy of its own. Told what to do by
 * messages (`MachineOrder`), which it answers one by one. Ends with the process that started it. Not a test.
 */
import { join } from "node:path";
import { reserve } from "../../../src/app/reserve/reserve.ts";
import { type Clock, systemClock } from "../../../src/base/clock.ts";
import { canonicalJson } from "../../../src/base/digest.ts";
import { BlocksError } from "../../../src/base/errors.ts";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../../src/ledger/git/git-ledger.ts";
import type { SharedLedger } from "../../../src/ledger/ledger.ts";
import type { MachineAnswer, MachineOrder, MachineWork, MachineWorld } from "./machines.ts";

const { remote, folder, config, pinchedConfig } = JSON.parse(process.argv[2] ?? "") as MachineWorld;
const ledgers = new Map<number, SharedLedger>();
let nowMs = 0;
/** What waits between tries really waits, since others must get their turn. */
const clock: Clock = { ...systemClock, now: () => new Date(nowMs) };

function ledgerOf(machine: number): SharedLedger {
  const known = ledgers.get(machine);
  if (known !== undefined) return known;
  const cacheFolder = join(folder, `machine-${machine}.git`);
  const made = createGitLedger({ remote: gitAddressFrom(remote, "/"), cacheFolder, branch: "blocks-ledger", clock });
  ledgers.set(machine, made);
  return made;
}

async function answerTo(work: MachineWork): Promise<MachineAnswer> {
  const ledger = ledgerOf(work.machine);
  if (work.kind === "record") return { recorded: await recordOnce(ledger, work.entries) };
  const { asked, isPinched } = work;
  const world = { ledger, config: isPinched ? pinchedConfig : config, clock, signal: new AbortController().signal };
  try {
    return { hold: (await reserve(asked, world)).id };
  } catch (error) {
    if (!(error instanceof BlocksError)) throw error;
    return { refused: { code: error.code, message: error.message } };
  }
}

async function recordOnce(ledger: SharedLedger, entries: readonly LedgerEntry[]): Promise<number> {
  return await ledger.transact((reading) => {
    const present = new Set(reading.entries.map((entry) => canonicalJson(entry)));
    const records = entries.filter((entry) => !present.has(canonicalJson(entry)));
    return { records, value: records.length };
  });
}

process.on("message", ({ id, atMs, work }: MachineOrder) => {
  // One time for all: it is only set while nobody works.
  nowMs = atMs;
  answerTo(work).then(
    (answer) => process.send?.({ id, answer }),
    (error) => process.send?.({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on("disconnect", () => process.exit());
