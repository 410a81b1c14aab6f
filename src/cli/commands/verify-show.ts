import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { REPORT_FORMATS, type ReportFormat } from "../../app/verify/report-formats.ts";
import { writeFileAtomically } from "../../base/files.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly format: ReportFormat;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly output?: string;
}

/** `blocks verify show`: renders a report again, in any format, without asking a gate. */
export function addVerifyShowCommand(verify: Command, session: Session): void {
  verify
    .command("show")
    .description("render a report of the gates again; nothing is verified")
    .argument("[flow-or-report]", "id of a flow, a report's file, or a folder (default: the newest report)")
    .addOption(new Option("--format <format>", "how to print").choices(REPORT_FORMATS).default("text"))
    .option("--json", "the same as --format json")
    .option("--verbose", "with --format text: every finding and figure")
    .option("--output <file>", "write it into this file instead of printing it")
    .action(async (named: string | undefined, _options: Options, command: Command) => {
      // `verify` itself has options of these names, and takes them wherever they stand.
      const options = command.optsWithGlobals<Options>();
      const [{ showReport }, { renderReport }, { readRuleTexts }] = await Promise.all([
        import("../../app/show-report/compose.ts"),
        import("../../app/verify/report-formats.ts"),
        import("../../app/verify/rule-texts.ts"),
      ]);
      const { report, flow } = await showReport(named, { workspace: session.workspace });
      const format = options.json ? "json" : options.format;
      const text = await renderReport(format, {
        report,
        flow,
        verbose: options.verbose === true,
        ruleTexts: () => readRuleTexts(session.assets),
      });
      if (options.output === undefined) return session.print(report, () => text);
      const path = resolve(session.workspace, options.output);
      await writeFileAtomically(path, `${session.redactor.redact(text).trimEnd()}\n`);
      session.print({ path }, () => `Written: ${path}`);
    });
}
