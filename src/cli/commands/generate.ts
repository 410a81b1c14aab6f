import type { Command } from "commander";
import type { Session } from "../session.ts";

interface Options {
  readonly family?: string;
  readonly blockType?: string;
  readonly config?: string;
  readonly output?: string;
  readonly request?: string;
  readonly offline?: boolean;
  readonly online?: boolean;
  readonly retry?: boolean;
  readonly sandbox?: string;
  readonly verbose?: boolean;
}

/** `blocks generate`: makes a block from a blueprint and its parameters. */
export function addGenerateCommand(program: Command, session: Session): void {
  program
    .command("generate")
    .description("make a block from a blueprint and its parameters")
    .option("--family <name>", "family of the blueprint (see: blocks catalog list)")
    .option("--block-type <name>", "type within the family")
    .option("--config <file>", "JSON file with the blueprint's parameters")
    .option("--output <folder>", "folder that the block's own folder goes into", "src/generated")
    .option("--request <file>", "feature request in words, beside the parameters")
    .option("--offline", "let the blueprint answer: no network, no cost, no LLM")
    .option("--online", "insist on the configured models")
    .option(
      "--retry",
      "run again although this request was answered before; family and type default to the last flow's",
    )
    .option("--sandbox <level>", "weakest sandbox level to accept: namespaces or process")
    .option("--verbose", "list the model calls with their tokens and cost")
    .option("--json", "print the flow's record as JSON")
    .action(async (options: Options) => {
      const [{ parseGenerateInputs }, { composeGenerate }] = await Promise.all([
        import("../../app/generate/inputs.ts"),
        import("../../app/generate/compose.ts"),
      ]);
      const inputs = parseGenerateInputs({
        family: options.family,
        "block-type": options.blockType,
        config: options.config,
        output: options.output,
        request: options.request,
        offline: options.offline ? "true" : options.online ? "false" : undefined,
        retry: options.retry ? "true" : undefined,
        sandbox: options.sandbox,
      });
      const { flow, reused } = await composeGenerate(inputs, await session.context()).run();
      const { renderFlowText } = await import("../../report/render-flow-text.ts");
      session.print(flow, () =>
        [
          `${session.terminal.style.green("✅")} Flow completed successfully${reused ? " (answered before: nothing was called)" : ""}`,
          renderFlowText(flow, { verbose: options.verbose === true }),
          "",
          `Next: blocks verify --path ${flow.block.path} --strict`,
        ].join("\n"),
      );
    });
}
