import { join } from "node:path";
import type { Command } from "commander";
import { BlocksError } from "../../base/errors.ts";
import { writeFileAtomically } from "../../base/files.ts";
import { costText, durationText } from "../../report/figures.ts";
import { summaryText } from "../../report/gate-line.ts";
import { commitDemoRepository, createDemoRepository } from "../demo-repository.ts";
import { exitStatusOfVerdict } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";

/** `blocks demo`: the main job on the shipped example, offline, in a scratch repository. */
export function addDemoCommand(program: Command, session: Session): void {
  program
    .command("demo")
    .description("run the main job on the shipped example, offline, in a scratch repository")
    .option("--sandbox <level>", "weakest sandbox level to accept: namespaces or process")
    .option("--json", "print the result as JSON")
    .action(async (options: { readonly sandbox?: string }) => {
      const startedMs = performance.now();
      const demo = await new Demo(session, options.sandbox).run();
      const result = { ...demo, durationMs: performance.now() - startedMs };
      session.print(result, () => demoText(result));
      session.exitStatus = exitStatusOfVerdict(result.gateReport.verdict);
    });
}

type DemoResult = Awaited<ReturnType<Demo["run"]>> & { readonly durationMs: number };

class Demo {
  readonly #session: Session;
  readonly #sandbox: string | undefined;

  constructor(session: Session, sandbox: string | undefined) {
    this.#session = session;
    this.#sandbox = sandbox;
  }

  async run() {
    const context = await this.#session.context();
    const workspace = await createDemoRepository(context.signal);
    const inside = { ...context, workspace, repository: "demo/bank" };
    this.#heading("Onboarding");
    const { composeInit } = await import("../../app/init/compose.ts");
    await composeInit({ example: false }, inside).run();
    await commitDemoRepository(workspace, context.signal);
    const onboarding = await this.#onboard(inside);
    this.#heading("Generate");
    const { flow } = await this.#generate(inside);
    this.#heading("Verify");
    const verified = await this.#verify(inside);
    this.#heading("Evidence");
    const { composeUploadContext } = await import("../../app/upload-context/compose.ts");
    const { parseUploadInputs } = await import("../../app/upload-context/inputs.ts");
    const uploaded = await composeUploadContext(parseUploadInputs({ "flow-id": flow.id }), inside).run();
    const { reportHtml } = await import("../../report/render-html.ts");
    const reportPath = join(workspace, ".blocks", "reports", "report.html");
    const page = reportHtml({ gateReport: verified.report, flow, receipt: uploaded.receipt });
    await writeFileAtomically(reportPath, context.redactor.redact(page));
    return { workspace, onboarding, flow, gateReport: verified.report, receipt: uploaded.receipt, reportPath };
  }

  async #onboard(inside: Awaited<ReturnType<Session["context"]>>) {
    const { composeOnboardingCheck } = await import("../../app/onboarding-check/compose.ts");
    const { parseOnboardingInputs } = await import("../../app/onboarding-check/inputs.ts");
    const { report } = await composeOnboardingCheck(
      parseOnboardingInputs({ repository: "demo/bank", offline: "true" }),
      inside,
    ).run();
    const open = report.checks.filter((check) => check.status !== "passed");
    for (const check of open)
      this.#session.progress.progress({ kind: "note", text: `${check.title}: ${check.remedy}` });
    return report;
  }

  async #generate(inside: Awaited<ReturnType<Session["context"]>>) {
    const { composeGenerate } = await import("../../app/generate/compose.ts");
    const { parseGenerateInputs } = await import("../../app/generate/inputs.ts");
    const inputs = parseGenerateInputs({
      family: "compliance",
      "block-type": "attestation",
      config: "compliance-config.json",
      output: "src/generated",
      offline: "true",
    });
    return composeGenerate(inputs, inside).run();
  }

  /** The example is our own code, so a machine that cannot confine it well is told so and still sees the demo. */
  async #verify(inside: Awaited<ReturnType<Session["context"]>>) {
    try {
      return await this.#verifyWith(this.#sandbox, inside);
    } catch (error) {
      const weak = error instanceof BlocksError && error.code === "SANDBOX_UNAVAILABLE" && this.#sandbox === undefined;
      if (!weak) throw error;
      const text =
        "this machine cannot isolate generated code; the example is our own, so the weaker level `process` is used";
      this.#session.progress.progress({ kind: "note", text });
      return this.#verifyWith("process", inside);
    }
  }

  async #verifyWith(sandbox: string | undefined, inside: Awaited<ReturnType<Session["context"]>>) {
    const { composeVerify } = await import("../../app/verify/compose.ts");
    const { parseVerifyInputs } = await import("../../app/verify/inputs.ts");
    const inputs = parseVerifyInputs({ path: "src/generated", strict: "true", sandbox });
    // The example needs no model: a key that happens to be set here is not used.
    return composeVerify(inputs, { ...inside, env: withoutKeys(inside.env) }).run();
  }

  #heading(title: string): void {
    if (this.#session.quiet) return;
    this.#session.terminal.err(`\n${this.#session.terminal.style.bold(title)}\n`);
  }
}

function withoutKeys(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.endsWith("_API_KEY")));
}

function demoText(result: DemoResult): string {
  const { flow, gateReport, receipt } = result;
  const gates = gateReport.blocks.flatMap((block) => block.gates);
  const passed = gates.filter((gate) => gate.verdict === "pass").length;
  return [
    "",
    table([
      ["Flow", flow.id],
      ["Duration", durationText(result.durationMs)],
      ["Cost", `${costText(flow)}${flow.offline ? " (offline: no LLM was called)" : ""}`],
      ["Gates", `${passed}/${gates.length} passed`],
      ...gates.map((gate) => [`  ${gate.gate}`, summaryText(gate)]),
      ["Sandbox", gateReport.sandbox.level],
      ["Bundle", receipt.digest],
      ["Stored at", receipt.uri],
      ["Report", result.reportPath],
    ]),
  ].join("\n");
}
