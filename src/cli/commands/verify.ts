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
  readonly base?: string;
  readonly cache?: boolean;
  readonly shard?: string;
  readonly merge?: readonly string[];
}

/** `blocks verify`: lets the five gates decide. `blocks verify merge`: joins what shards of the mutation gate found out. */
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
    .option("--no-cache", "find everything out again, whatever earlier runs on this machine found out")
    .option("--shard <part>", "try only a part of the mutants, such as 2/4, for blocks verify merge")
    .option(
      "--base <revision>",
      "commit that blocks are compared with (default: the last one, where they differ from it)",
    )
    .addOption(new Option("--format <format>", "how to print").choices(REPORT_FORMATS).default("text"))
    .option("--json", "the same as --format json")
    .option("--verbose", "with --format text: every finding and figure")
    .action((options: Options) => run(options, session));
  // They take the options of verify: `blocks verify merge parts/ --path src/generated`.
  verify
    .command("merge <reports...>")
    .description("one verdict of the mutation gate from the reports of all shards, or from folders with them")
    .action((merge: string[]) => run({ ...verify.opts<Options>(), merge }, session));
  addVerifyShowCommand(verify, session);
}

async function run(options: Options, session: Session): Promise<void> {
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
    base: options.base,
    cache: options.cache === false ? "false" : undefined,
    shard: options.shard,
    merge: options.merge?.join("\n"),
  });
  const outcome = await composeVerify(inputs, await session.context()).run();
  await printOutcome(outcome, options, session);
  session.exitStatus = exitStatusOfVerdict(outcome.exitVerdict);
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
