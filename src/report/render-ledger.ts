import type { LedgerProblem, LedgerRecord } from "../ledger/ledger.ts";
import { terminalText } from "./escape.ts";
import { textTable } from "./text-table.ts";

/** Records of a ledger as a table for a terminal, in the order given, and what could not be read of it. */
export function renderLedgerRecords(shown: {
  readonly records: readonly LedgerRecord[];
  readonly problems: readonly LedgerProblem[];
}): string {
  const { records, problems } = shown;
  const left = problems.map(({ path, message }) => `left out: ${terminalText(path)} ${terminalText(message)}`);
  if (records.length === 0) return ["The ledger has no such record.", ...left].join("\n");
  const head = ["When (UTC)", "Event", "Flow", "Repository", "Cost", "What"];
  return [textTable([head, ...records.map(rowOf)], { right: [4] }), ...left].join("\n");
}

function rowOf(record: LedgerRecord): string[] {
  const when = record.recordedAt.slice(0, "yyyy-mm-ddThh:mm:ss".length).replace("T", " ");
  const repository = terminalText(record.repository ?? "all");
  if (record.kind === "ledger-control") {
    const what = [record.rule, record.provider, record.reason].filter((part) => part !== undefined).join(": ");
    return [when, record.event, "", repository, "", terminalText(what)];
  }
  const { hold, costUsd, verdict } = record;
  const held = hold?.costUsd === undefined ? "" : `holds ${hold.costUsd.toFixed(2)} USD`;
  const cost = costUsd === undefined ? "" : `${costUsd.toFixed(2)} USD`;
  return [when, record.event, record.flow, repository, cost, verdict ?? held];
}
