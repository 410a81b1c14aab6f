import { Command, CommanderError, InvalidArgumentError } from "commander";
import { blocksErrorFrom, stackOf } from "../base/errors.ts";
import { addAlertCommands } from "./commands/alerts.ts";
import { addCatalogCommands } from "./commands/catalog.ts";
import { addConfigCommands } from "./commands/config.ts";
import { addContextCommands } from "./commands/context.ts";
import { addDashboardCommands } from "./commands/dashboards.ts";
import { addDemoCommand } from "./commands/demo.ts";
import { addExplainCommand } from "./commands/explain.ts";
import { addFlowCommands } from "./commands/flow.ts";
import { addGenerateCommand } from "./commands/generate.ts";
import { addInitCommand } from "./commands/init.ts";
import { addLedgerCommands } from "./commands/ledger.ts";
import { addMetricsCommands } from "./commands/metrics.ts";
import { addModelsCommands } from "./commands/models.ts";
import { addNotifyCommands } from "./commands/notify.ts";
import { addOnboardCommands } from "./commands/onboard.ts";
import { addPauseCommands } from "./commands/pause.ts";
import { addQuotaCommands } from "./commands/quota.ts";
import { addScanCommand } from "./commands/scan.ts";
import { addStatusCommands } from "./commands/status.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { EXIT, exitStatusOfError } from "./exit-status.ts";
import type { Installation } from "./installation.ts";
import { Session } from "./session.ts";
import { plainText, processTerminal, type Terminal } from "./terminal.ts";

/** Runs the command line of this process and sets its exit status. */
export async function runCli(installation: Installation): Promise<void> {
  const terminal = processTerminal();
  const session = new Session(installation, terminal);
  try {
    await commandLine(session).parseAsync(process.argv);
    process.exitCode = session.exitStatus;
  } catch (thrown) {
    session.progress.stop();
    process.exitCode = reportError(thrown, { terminal, session });
  }
}

function commandLine(session: Session): Command {
  const program = new Command("blocks")
    .description("Turns a feature request into a verified block of code: generate, verify, keep the evidence.")
    .version(session.version, "-V, --version", "print the version")
    .option("-C, --cwd <folder>", "work in this repository instead of the current folder")
    .option("--quiet", "show no progress")
    .option("--debug", "show the stack of a defect")
    .showHelpAfterError("(run with --help for the options)")
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      "after",
      `
Exit status:
  0 passed   1 a gate failed   2 a mistake in the call or the configuration   3 could not decide

A first block, without an API key:
  blocks init
  blocks generate --family compliance --block-type attestation --config compliance-config.json --output src/generated/ --offline
  blocks verify --path src/generated/ --strict`,
    );
  program.hook("preAction", (_program, command) => session.begin(command.optsWithGlobals()));
  addInitCommand(program, session);
  addGenerateCommand(program, session);
  addFlowCommands(program, session);
  addVerifyCommand(program, session);
  addScanCommand(program, session);
  addExplainCommand(program, session);
  addContextCommands(program, session);
  addQuotaCommands(program, session);
  addPauseCommands(program, session);
  addLedgerCommands(program, session);
  addOnboardCommands(program, session);
  addConfigCommands(program, session);
  addModelsCommands(program, session);
  addMetricsCommands(program, session);
  addStatusCommands(program, session);
  addCatalogCommands(program, session);
  addAlertCommands(program, session);
  addNotifyCommands(program, session);
  addDashboardCommands(program, session);
  addDemoCommand(program, session);
  for (const command of program.commands) inheritExit(command);
  return program;
}

function inheritExit(command: Command): void {
  command.exitOverride();
  command.showHelpAfterError("(run with --help for the options)");
  for (const child of command.commands) inheritExit(child);
}

function reportError(thrown: unknown, { terminal, session }: { terminal: Terminal; session: Session }): number {
  // Commander has already said what is wrong; help and version are no errors.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.passed : EXIT.usage;
  if (thrown instanceof InvalidArgumentError) return EXIT.usage;
  if (session.cancelled) {
    terminal.err("blocks: cancelled\n");
    return 130;
  }
  const error = blocksErrorFrom(thrown);
  const { style } = terminal;
  terminal.err(
    `${style.red("blocks:")} ${plainText(session.redactor.redact(error.message))} ${style.dim(`[${error.code}]`)}\n`,
  );
  if (error.hint !== undefined) terminal.err(`${style.dim("→")} ${plainText(session.redactor.redact(error.hint))}\n`);
  if (error.kind === "defect" && session.debug) terminal.err(`${session.redactor.redact(stackOf(error))}\n`);
  else if (error.kind === "defect") terminal.err("→ Run again with --debug to see where it happened.\n");
  return exitStatusOfError(error);
}
