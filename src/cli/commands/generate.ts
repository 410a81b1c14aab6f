import type { Command } from "commander";
import type { Session } from "../session.ts";
import { addGenerateOptions, type GenerateOptions, rawInputsOf } from "./generate-options.ts";

/** `blocks generate`: makes a block from a blueprint and its parameters, or from a request in words. */
export function addGenerateCommand(program: Command, session: Session): void {
  const command = program
    .command("generate")
    .description("make a block from a blueprint and its parameters, or from a request in words")
    .option("--family <name>", "family of the blueprint (see: blocks catalog list)")
    .option("--block-type <name>", "type within the family")
    .option("--config <file>", "JSON file with the blueprint's parameters")
    .option(
      "--request <file>",
      "feature request in words; alone, the architect chooses a blueprint or plans a new family",
    )
    .option("--retry", "run again although this request was answered before; without a request: the last flow's")
    .option("--idempotency-key <key>", "your own name for this request: the same key is the same flow")
    .option("--dry-run", "show the calls, an estimate of their cost, and what would be written; spend nothing");
  addGenerateOptions(command).action(async (options: GenerateOptions) => {
    const [{ parseGenerateInputs }, { composeGenerate }] = await Promise.all([
      import("../../app/generate/inputs.ts"),
      import("../../app/generate/compose.ts"),
    ]);
    const inputs = parseGenerateInputs(rawInputsOf(options));
    if (options.dryRun) {
      const { printPlan } = await import("./print-plan.ts");
      return printPlan(inputs, session);
    }
    const { flow, reused } = await composeGenerate(inputs, await session.context()).run();
    const { renderFlowText } = await import("../../report/render-flow-text.ts");
    session.print(flow, () =>
      [
        `${session.terminal.style.green("✅")} Flow completed successfully${reused ? " (answered before: nothing was called)" : ""}`,
        renderFlowText(flow, { verbose: options.verbose === true, columns: session.terminal.columns }),
        "",
        `Next: blocks verify --path ${flow.block.path} --strict`,
      ].join("\n"),
    );
  });
}
