import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { RunFlowOutcome } from "../../app/run-flow/compose.ts";
import { writeFileAtomically } from "../../base/files.ts";
import { exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";
import { addGenerateOptions, type GenerateOptions, rawInputsOf } from "./generate-options.ts";

/** `blocks flow` and `blocks test-flow`: a whole flow from a request to sealed evidence, and what became of earlier ones. */
export function addFlowCommands(program: Command, session: Session): void {
  const flow = program
    .command("flow")
    .description("run a whole flow from a request to a sealed, verified block; show flows");
  addRun(flow, session);
  addShow(flow, session);
  addList(flow, session);
  addTestFlow(program, session);
}

function addRun(flow: Command, session: Session): void {
  const command = flow
    .command("run")
    .description("generate, verify with all five gates, seal and store: what the workflow does, on this machine")
    .requiredOption("--input <file>", "feature request in words; its front matter may name family, type and config")
    .option("--family <name>", "family of the blueprint, in place of the front matter's")
    .option("--block-type <name>", "type within the family")
    .option("--config <file>", "JSON file with the blueprint's parameters")
    .option("--retry", "run again although this request was answered before")
    .option("--idempotency-key <key>", "your own name for this request: the same key is the same flow")
    .option("--dry-run", "show the calls, an estimate of their cost, and what would be written; spend nothing")
    .option("--report", "also write the flow and its gates as a self-contained HTML page")
    .addHelpText("after", REQUEST_HELP);
  addGenerateOptions(command).action(async (options: GenerateOptions) => {
    const inputs = await inputsOf(options);
    if (options.dryRun) {
      const { printPlan } = await import("./print-plan.ts");
      return printPlan(inputs, session);
    }
    const { composeRunFlow } = await import("../../app/run-flow/compose.ts");
    await printOutcome(await composeRunFlow(inputs, await session.context()).run(), options, session);
  });
}

const REQUEST_HELP = `
A request is Markdown. It may begin with what is known already:
  ---
  family: compliance
  type: attestation
  config: compliance-config.json
  ---
  Attest the capital adequacy of ...

A flow that was ended in the middle is taken up by the same command again; nothing is paid twice.`;

async function inputsOf(options: GenerateOptions) {
  const { parseGenerateInputs } = await import("../../app/generate/inputs.ts");
  return parseGenerateInputs(rawInputsOf(options));
}

async function printOutcome(outcome: RunFlowOutcome, options: GenerateOptions, session: Session): Promise<void> {
  const [{ renderFlowText }, { gateReportText }] = await Promise.all([
    import("../../report/render-flow-text.ts"),
    import("../../report/render-text.ts"),
  ]);
  const { generated, verified, stored } = outcome;
  const page = options.report === true ? await writePage(outcome, session) : undefined;
  const { style } = session.terminal;
  const mark =
    stored.verdict === "pass" ? style.green("✅ The block is verified") : style.red("❌ The block did not pass");
  session.print(machineForm(outcome), () =>
    [
      `${mark}${generated.reused ? " (generated before: no model was called for it)" : ""}`,
      renderFlowText(generated.flow, { verbose: options.verbose === true, columns: session.terminal.columns }),
      "",
      gateReportText(verified.report),
      "",
      table([
        ["Context bundle:", stored.uri],
        ["Digest:", stored.digest],
        ...(page === undefined ? [] : [["Page:", page]]),
      ]),
    ].join("\n"),
  );
  session.exitStatus = exitStatusOfVerdict(verified.exitVerdict);
}

async function writePage({ generated, verified, stored }: RunFlowOutcome, session: Session): Promise<string> {
  const { reportHtml } = await import("../../report/render-html.ts");
  const path = join(dirname(verified.reportPath), "report.html");
  const page = reportHtml({ gateReport: verified.report, flow: generated.flow, receipt: stored.receipt });
  await writeFileAtomically(path, session.redactor.redact(page));
  return path;
}

function machineForm({ generated, verified, stored }: RunFlowOutcome): unknown {
  return {
    flow: generated.flow,
    reused: generated.reused,
    verdict: stored.verdict,
    gates: verified.report,
    bundle: { digest: stored.digest, uri: stored.uri },
  };
}

function addShow(flow: Command, session: Session): void {
  flow
    .command("show")
    .description("steps, times, models, tokens and cost of a flow, ended or not (default: the newest)")
    .argument("[id]", "id of the flow, such as flow-0123456789ab")
    .option("--verbose", "list every model call")
    .option("--json", "print the flow as JSON")
    .action(async (id: string | undefined, options: { readonly verbose?: boolean }) => {
      const [{ showFlow }, { renderFlowShow }] = await Promise.all([
        import("../../app/show-flow/compose.ts"),
        import("../../report/render-flow-show.ts"),
      ]);
      const shown = await showFlow(id, await session.context());
      session.print(shown, () =>
        renderFlowShow(shown, { verbose: options.verbose === true, columns: session.terminal.columns }),
      );
    });
}

function addList(flow: Command, session: Session): void {
  flow
    .command("list")
    .description("the flows of this repository that have ended, the newest first")
    .option("--json", "print the flows as JSON")
    .action(async () => {
      const [{ listFlows }, { renderFlowList }] = await Promise.all([
        import("../../app/show-flow/compose.ts"),
        import("../../report/render-flow-list.ts"),
      ]);
      const flows = await listFlows(await session.context());
      session.print(flows, () => renderFlowList(flows));
    });
}

function addTestFlow(program: Command, session: Session): void {
  const command = program
    .command("test-flow")
    .description("try a whole flow on a copy of this repository: do models, gates and limits work? nothing is kept")
    .requiredOption("--input <file>", "feature request in words, as for blocks flow run")
    .option("--family <name>", "family of the blueprint, in place of the front matter's")
    .option("--block-type <name>", "type within the family")
    .option("--config <file>", "JSON file with the blueprint's parameters");
  addGenerateOptions(command).action(async (options: GenerateOptions) => {
    const inputs = await inputsOf(options);
    const { composeTestFlow } = await import("../../app/test-flow/compose.ts");
    const outcome = await composeTestFlow(inputs, await session.context()).run();
    const { renderFlowText } = await import("../../report/render-flow-text.ts");
    const { generated, verified, stored } = outcome;
    const { style } = session.terminal;
    session.print(machineForm(outcome), () =>
      [
        stored.verdict === "pass"
          ? style.green("✅ Flow succeeds")
          : style.red("❌ The flow ran, and its block did not pass"),
        renderFlowText(generated.flow, { verbose: options.verbose === true, columns: session.terminal.columns }),
        `Gates: ${verified.report.blocks.flatMap(({ gates }) => gates.map(({ gate, verdict }) => `${gate} ${verdict}`)).join(", ")}`,
        "This was a trial on a copy: nothing was written to the repository but what it cost.",
      ].join("\n"),
    );
    session.exitStatus = exitStatusOfVerdict(verified.exitVerdict);
  });
}
