import type { Command } from "commander";
import type { ListedModels } from "../../app/list-models/list-models.ts";
import type { ConnectionsReport } from "../../app/test-connections/compose.ts";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly test?: boolean;
  readonly role?: string;
}

const ROLE_HELP = "only these roles, separated by commas: architect,implementation,context";

/** `blocks models` and `blocks test-connections`: who answers each role, at what price, and whether they can be reached. */
export function addModelsCommands(program: Command, session: Session): void {
  program
    .command("models")
    .description("show the model behind each role: address, fallbacks, price, end of life, key")
    .option("--test", "also ask each of them the smallest question")
    .option("--role <names>", ROLE_HELP)
    .option("--json", "print as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options) => {
      const listed = await list(options, session);
      const report = options.test === true ? await test(options, session) : undefined;
      const result = report === undefined ? listed : { ...listed, test: report };
      const { connectionsText, modelsText } = await import("../models-text.ts");
      const { style } = session.terminal;
      session.print(result, () =>
        [modelsText(listed, style), ...(report === undefined ? [] : ["", connectionsText(report, style)])].join("\n"),
      );
    });
  program
    .command("test-connections")
    .description("ask every configured model and fallback the smallest question, all at once")
    .option("--role <names>", ROLE_HELP)
    .option("--json", "print as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options) => {
      const report = await test(options, session);
      const { connectionsText } = await import("../models-text.ts");
      session.print(report, () => connectionsText(report, session.terminal.style));
    });
}

async function list(options: Options, session: Session): Promise<ListedModels> {
  const [{ listModels }, { parseTestConnectionsInputs }] = await Promise.all([
    import("../../app/list-models/list-models.ts"),
    import("../../app/test-connections/inputs.ts"),
  ]);
  const { roles } = parseTestConnectionsInputs({ role: options.role });
  const listed = await listModels(await session.context());
  return { ...listed, roles: listed.roles.filter(({ role }) => roles.includes(role)) };
}

async function test(options: Options, session: Session): Promise<ConnectionsReport> {
  const [{ composeTestConnections }, { parseTestConnectionsInputs }] = await Promise.all([
    import("../../app/test-connections/compose.ts"),
    import("../../app/test-connections/inputs.ts"),
  ]);
  const inputs = parseTestConnectionsInputs({ role: options.role });
  const report = await composeTestConnections(inputs, await session.context()).run();
  session.exitStatus = { ok: EXIT.passed, mistake: EXIT.usage, failed: EXIT.undecided }[report.verdict];
  return report;
}

const EXAMPLES = `
Exit status of a test:
  0 every model answered   2 a key, a name or a setting has to be changed   3 a provider or the network failed

Models of your own, in .blocks/config.yml (docs/configuration.md has more):

  Azure, with a deployment that is called as its model:
    models: { implementation: openai/gpt-5.5 }
    endpoints:
      implementation:
        base_url: https://my-resource.openai.azure.com/openai/v1
        api_key: env:AZURE_OPENAI_API_KEY

  Ollama:
    models: { implementation: "openai/qwen3-coder:30b" }
    endpoints:
      implementation: { base_url: "http://localhost:11434/v1", api: chat-completions, api_key: none }
    prices:
      "openai/qwen3-coder:30b": { input_usd_per_million: 0, output_usd_per_million: 0 }

  vLLM:
    models: { implementation: openai/Qwen/Qwen3-Coder-30B-A3B-Instruct }
    endpoints:
      implementation: { base_url: "http://gpu.internal:8000/v1", api: chat-completions, api_key: env:VLLM_API_KEY }
    prices:
      openai/Qwen/Qwen3-Coder-30B-A3B-Instruct: { input_usd_per_million: 0, output_usd_per_million: 0 }`;
