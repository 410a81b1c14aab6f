/**
 * Spends from a record in a process of its own: `<folder> <cap in USD> <name> <mode>`. Not a test.
 * `cycle`: after a line on stdin, holds 1 USD and settles it with nothing, many times; prints from when to when it had
 * the money, by the machine's own clock. `spend`: holds 1 USD, and settles it when it got it; prints whether it did.
 * `die`: holds 1 USD and then stays until it is killed.
 */
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import { claim, clockAt, costing, NOON, unaborted } from "./spending-claims.ts";

const [folder = "", capUsd = "", name = "", mode = ""] = process.argv.slice(2);
const caps = { flowUsd: 1000, dayUsd: Number(capUsd) };
const spending = createFolderSpending({ folder, caps, clock: clockAt(NOON) });
const hold = () => spending.hold(claim({ flow: name }), unaborted).catch(refused);

function refused(error: { code?: string }): undefined {
  if (error.code !== "BUDGET_EXCEEDED") throw error;
}

const CYCLES = 60;

async function cycle(): Promise<string[]> {
  const times: string[] = [];
  for (let round = 0; round < CYCLES; round += 1) {
    const held = await hold();
    if (held !== undefined) {
      const from = process.hrtime.bigint();
      await turn();
      times.push(`${from} ${process.hrtime.bigint()}`);
      await held.settle(costing(0));
    }
    await turn();
  }
  return times;
}

process.stdout.write("ready\n");
if (mode !== "die") await once(process.stdin, "data");
if (mode === "cycle") {
  process.stdout.write(`${(await cycle()).join("\n")}\n`);
} else if (mode === "spend") {
  const held = await hold();
  await held?.settle(costing(1));
  process.stdout.write(held === undefined ? "refused\n" : "spent\n");
} else {
  await hold();
  process.stdout.write("held\n");
  await once(process.stdin.resume(), "close");
}
process.stdin.destroy();
