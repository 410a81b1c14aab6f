import type { Command } from "commander";
import type { RepairedLedger } from "../../app/ledger/repair.ts";
import type { VerifiedLedger } from "../../app/ledger/verify.ts";
import { countOf } from "../../report/figures.ts";
import { wrapped } from "../../report/text-wrap.ts";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { plainText, table } from "../terminal.ts";

/** `blocks ledger`: the record of flows, its history, and folding what is closed. */
export function addLedgerCommands(program: Command, session: Session): void {
  const ledger = program.command("ledger").description("show, check, repair and compact the record of flows");
  addShow(ledger, session);
  addVerify(ledger, session);
  addRepair(ledger, session);
  addCompact(ledger, session);
}

function addShow(ledger: Command, session: Session): void {
  ledger
    .command("show")
    .description("the records from the oldest to the newest")
    .option("--flow <id>", "of this flow alone")
    .option("--since <day>", "from this day or time (UTC) on, such as 2026-11-20")
    .option("--json", "print the records as JSON")
    .action(async (options: { readonly flow?: string; readonly since?: string }) => {
      const { showLedger } = await import("../../app/ledger/show.ts");
      const shown = await showLedger(options, await session.context());
      const { renderLedgerRecords } = await import("../../report/render-ledger.ts");
      session.print(shown, () => plainText(renderLedgerRecords(shown)));
    });
}

function addVerify(ledger: Command, session: Session): void {
  ledger
    .command("verify")
    .description("check that nothing that was recorded was changed, taken away or forged")
    .option(
      "--since <commit>",
      "a commit that you kept: it must still belong to the history; only what follows is checked",
    )
    .option("--accept", "from now on hold a rewritten history against what it is now")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExit status:\n  0 nothing found   1 LEDGER_TAMPERED, or a line that is no record   3 the ledger cannot be read",
    )
    .action(async (options: { readonly since?: string; readonly accept?: boolean }) => {
      const { verifyConfiguredLedger } = await import("../../app/ledger/verify.ts");
      const verified = await verifyConfiguredLedger(options, await session.context());
      session.print(verified, () => plainText(verifiedText(verified)));
      session.exitStatus = verified.findings.length === 0 ? EXIT.passed : EXIT.failed;
    });
}

function verifiedText({ ledger, tip, commits, records, findings }: VerifiedLedger): string {
  const rows = findings.map(({ kind, commit, path, message }) => [
    kind === "tampered" ? "LEDGER_TAMPERED" : "invalid",
    commit?.slice(0, 12) ?? "",
    `${path} ${message}`,
  ]);
  const what = commits === undefined ? `${records} records` : `${records} records in ${commits} commits`;
  return [
    findings.length === 0 ? `✅ ${ledger}: ${what}, nothing found` : `❌ ${ledger}: ${what}`,
    ...(rows.length === 0 ? [] : [table(rows)]),
    ...(tip === undefined ? [] : [`Keep this commit for a later --since: ${tip}`]),
  ].join("\n");
}

function addRepair(ledger: Command, session: Session): void {
  ledger
    .command("repair")
    .description("list the lines that are no records; with --write set them aside, so that nothing is held up by them")
    .option("--write", "move them into the ledger's file set-aside.ndjson; no byte of them is lost")
    .option("--reason <text>", "why they are set aside; needed with --write")
    .option("--json", "print the result as JSON")
    .action(async (options: { readonly write?: boolean; readonly reason?: string }) => {
      const { repairConfiguredLedger } = await import("../../app/ledger/repair.ts");
      const repaired = await repairConfiguredLedger(options, await session.context());
      session.print(repaired, () => plainText(repairedText(repaired)));
    });
}

function repairedText({ ledger, lines, written, commit }: RepairedLedger): string {
  if (lines.length === 0) return `${ledger}: every line is a record.`;
  const found = lines.flatMap(({ path, line, problem, sizeBytes, begin }) => [
    ...wrapped(`${path}:${line} ${problem} (${countOf(sizeBytes, "byte")})`, { first: "  ", rest: "    " }),
    `    ${begin}`,
  ]);
  const end = written
    ? `Set aside in set-aside.ndjson${commit === undefined ? "" : ` with commit ${commit}`}.`
    : 'Nothing was changed. Set them aside: blocks ledger repair --write --reason "…"';
  return [
    `${ledger}: ${countOf(lines.length, "line")} that ${lines.length === 1 ? "is no record" : "are no records"}`,
    ...found,
    end,
  ].join("\n");
}

function addCompact(ledger: Command, session: Session): void {
  ledger
    .command("compact")
    .description("fold the months that are over into one file each; no record is lost or changed")
    .option("--before <yyyy-mm>", "only months before this one (default: the current month, UTC)")
    .option("--dry-run", "only show what would be folded")
    .option("--json", "print the result as JSON")
    .action(async (options: { readonly before?: string; readonly dryRun?: boolean }) => {
      const { compactConfiguredLedger } = await import("../../app/ledger/compact.ts");
      const done = await compactConfiguredLedger(options, await session.context());
      session.print(done, () =>
        plainText(
          [
            ...done.months.map(({ month, files, records }) => `${month}: ${records} records of ${files} files`),
            ...done.tables.map((month) => `${month}: only its table of figures`),
            ...done.problems.map(({ path, message }) => `left as it is: ${path} ${message}`),
            ...(done.problems.length === 0 ? [] : ["Set such lines aside first: blocks ledger repair"]),
            endOf(done.months.length + done.tables.length, done.commit),
          ].join("\n"),
        ),
      );
    });
}

function endOf(months: number, commit: string | undefined): string {
  if (months === 0) return "There is nothing to fold.";
  return commit === undefined ? "Nothing was changed: this is a dry run." : `Folded with commit ${commit}.`;
}
