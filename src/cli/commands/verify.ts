import { dirname, join } from "node:path";
import { type Command, Option } from "commander";
import type { VerifyOutcome } from "../../app/verify/compose.ts";
import { writeFileAtomically } from "../../base/files.ts";
import { exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly path: string;
  readonly strict?: boolean;
  readonly gates?: string;
  readonly report?: boolean;
  readonly reportDirectory?: string;
  readonly format?: "text" | "json" | "markdown";
  readonly json?: boolean;
  readonly author?: string;
  readonly sandbox?: string;
  readonly cache?: boolean;
  readonly shard?: string;
  readonly merge?: readonly string[];
  readonly base?: string;
}

/** `blocks verify`: lets the five gates decide. `blocks verify merge`: joins what shards of the mutation gate found out. */
export function addVerifyCommand(program: Command, session: Session): void {
  const verify = program
    .command("verify")
    .description("let the gates decide over every block below a folder")
    .option("--path <folder>", "a block, or a folder with blocks", "src/generated")
    .option("--strict", "all gates decide, whatever the configured mode")
    .option("--gates <names>", "only these, separated by commas: contract,coverage,mutation,security,review")
    .option("--report", "also write the report as a self-contained HTML page")
    .option("--report-directory <folder>", "where reports go (default: .blocks/reports)")
    .option("--author <models>", "who wrote the block, such as openai/gpt-5.5: no model of that vendor reviews it")
    .option("--sandbox <level>", "weakest sandbox level to accept: namespaces or process")
    .option("--no-cache", "find everything out again, whatever earlier runs on this machine found out")
    .option("--shard <part>", "try only a part of the mutants, such as 2/4, for blocks verify merge")
    .option(
      "--base <revision>",
      "commit that blocks are compared with (default: the last one, where they differ from it)",
    )
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json", "markdown"]).default("text"))
    .option("--json", "the same as --format json")
    .action((options: Options) => run(options, session));
  // It takes the options of verify: `blocks verify merge parts/ --path src/generated`.
  verify
    .command("merge <reports...>")
    .description("one verdict of the mutation gate from the reports of all shards, or from folders with them")
    .action((merge: string[]) => run({ ...verify.opts<Options>(), merge }, session));
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
    base: options.base,
    cache: options.cache === false ? "false" : undefined,
    shard: options.shard,
    merge: options.merge?.join("\n"),
  });
  const outcome = await composeVerify(inputs, await session.context()).run();
  await print(outcome, options, session);
  session.exitStatus = exitStatusOfVerdict(outcome.exitVerdict);
}

async function print({ report, reportPath }: VerifyOutcome, options: Options, session: Session): Promise<void> {
  const [{ gateReportText }, { summaryMarkdown }, { reportHtml }] = await Promise.all([
    import("../../report/render-text.ts"),
    import("../../report/render-summary.ts"),
    import("../../report/render-html.ts"),
  ]);
  const htmlPath = join(dirname(reportPath), "report.html");
  if (options.report) await writeFileAtomically(htmlPath, session.redactor.redact(reportHtml({ gateReport: report })));
  const format = options.json ? "json" : options.format;
  if (format === "json") session.print(report, () => JSON.stringify(report, null, 2));
  else if (format === "markdown") session.print(report, () => summaryMarkdown({ gateReport: report }));
  else {
    const page = options.report ? [`Page:   ${htmlPath}`] : [];
    session.print(report, () => [gateReportText(report), "", `Report: ${reportPath}`, ...page].join("\n"));
  }
}
