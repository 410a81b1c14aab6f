import { type Command, Option } from "commander";
import type { VerifyOutcome } from "../../app/verify/compose.ts";
import { FILE_FORMATS, REPORT_FORMATS, type ReportFormat } from "../../app/verify/report-formats.ts";
import { exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { addVerifyShowCommand } from "./verify-show.ts";

interface Options {
  readonly path: string;
  readonly strict?: boolean;
  readonly gates?: string;
  readonly report?: boolean;
  readonly reportDirectory?: string;
  readonly format: ReportFormat;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly author?: string;
  readonly sandbox?: string;
}

/** `blocks verify`: lets the five gates decide. */
export function addVerifyCommand(program: Command, session: Session): void {
  const verify = program
    .command("verify")
    .description("let the gates decide over every block below a folder; `verify show` renders a report again")
    .option("--path <folder>", "a block, or a folder with blocks", "src/generated")
    .option("--strict", "all gates decide, whatever the configured mode")
    .option("--gates <names>", "only these, separated by commas: contract,coverage,mutation,security,review")
    .option("--report", "also write the report as a self-contained HTML page, as SARIF and as JUnit")
    .option("--report-directory <folder>", "where reports go (default: .blocks/reports)")
    .option("--author <models>", "who wrote the block, such as openai/gpt-5.5: no model of that vendor reviews it")
    .option("--sandbox <level>", "weakest sandbox level to accept: namespaces or process")
    .addOption(new Option("--format <format>", "how to print").choices(REPORT_FORMATS).default("text"))
    .option("--json", "the same as --format json")
    .option("--verbose", "with --format text: every finding and figure")
    .action(async (options: Options) => {
      const [{ parseVerifyInputs }, { composeVerify }] = await Promise.all([
        import("../../app/verify/inputs.ts"),
        import("../../app/verify/compose.ts"),
      ]);
      const inputs = parseVerifyInputs({
        path: options.path,
        gates: options.gates,
        strict: options.strict ? "true" : undefined,
        "report-directory": options.reportDirectory,
        author: options.author,
        sandbox: options.sandbox,
        formats: options.report ? FILE_FORMATS.join(",") : undefined,
      });
      const outcome = await composeVerify(inputs, await session.context()).run();
      await printOutcome(outcome, options, session);
      session.exitStatus = exitStatusOfVerdict(outcome.exitVerdict);
    });
  addVerifyShowCommand(verify, session);
}

async function printOutcome(outcome: VerifyOutcome, options: Options, session: Session): Promise<void> {
  const { report, reportPath, formatPaths } = outcome;
  const format = options.json ? "json" : options.format;
  const [{ renderReport }, { readRuleTexts }] = await Promise.all([
    import("../../app/verify/report-formats.ts"),
    import("../../app/verify/rule-texts.ts"),
  ]);
  const text = await renderReport(format, {
    report,
    verbose: options.verbose === true,
    ruleTexts: () => readRuleTexts(session.assets),
  });
  const places = [
    "",
    `Report: ${reportPath}`,
    ...(formatPaths.html === undefined ? [] : [`Page:   ${formatPaths.html}`]),
    ...(formatPaths.sarif === undefined ? [] : [`SARIF:  ${formatPaths.sarif}`]),
    ...(formatPaths.junit === undefined ? [] : [`JUnit:  ${formatPaths.junit}`]),
  ];
  session.print(report, () => (format === "text" ? [text, ...places].join("\n") : text));
}
