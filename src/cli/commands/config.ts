import { basename } from "node:path";
import type { Command } from "commander";
import type { SetApiKey } from "../../app/config/set-api-key.ts";
import type { ShownConfig } from "../../app/config/show.ts";
import { usageError } from "../../base/errors.ts";
import { isRepository, originRepository } from "../../base/git.ts";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";

interface RepositoryOption {
  readonly repo?: string;
}

/** `blocks config`: the settings in force, and where each comes from. */
export function addConfigCommands(program: Command, session: Session): void {
  const config = program.command("config").description("show and change settings, store API keys");
  config
    .command("show")
    .description("show every setting in force, where it comes from, and which keys there are (masked)")
    .option("--repo <name>", "make sure that this is the repository of that name")
    .option("--json", "print as JSON")
    .action(async (options: RepositoryOption) => {
      await assertRepository(session, options.repo);
      const { showConfig } = await import("../../app/config/show.ts");
      const shown = await showConfig(await session.context({ env: process.env }));
      session.print(shown, () => shownText(shown));
    });
  config
    .command("set")
    .description("change one setting in .blocks/config.yml; comments and layout are kept")
    .argument("<key>", "dotted or with hyphens: context.max_size_kb, context-pruning, gates.mutation")
    .argument("<value>")
    .option("--repo <name>", "make sure that this is the repository of that name")
    .option("--json", "print as JSON")
    .action(async (key: string, value: string, options: RepositoryOption) => {
      await assertRepository(session, options.repo);
      const { setConfig } = await import("../../app/config/set.ts");
      const edited = await setConfig({ key, value }, await session.context({ env: process.env }));
      session.print(edited, () =>
        [`${edited.key} is now ${JSON.stringify(edited.after)} in ${edited.path}`, ...edited.warnings].join("\n"),
      );
    });
  config
    .command("set-api-key")
    .description("store a provider's key for your user, outside the repository, readable by you alone")
    .argument("<provider>", "anthropic, openai or google")
    .argument("[key]", "the key; without it, or with -, it is read from standard input")
    .option("--json", "print as JSON")
    .action(async (provider: string, key: string | undefined) => {
      const { setApiKey } = await import("../../app/config/set-api-key.ts");
      const inputs = { provider, key: key ?? "-", readStdin: () => readStdin(session, provider) };
      const stored = await setApiKey(inputs, await session.context({ env: process.env }));
      session.print(stored, () => storedText(stored));
    });
}

function shownText(shown: ShownConfig): string {
  return [
    shown.file.present ? `Settings (${shown.file.path}):` : `Settings (no ${shown.file.path}: run blocks init):`,
    table(
      shown.settings.map(({ key, value, origin, variable }) => [
        `  ${key}`,
        value === undefined ? "–" : JSON.stringify(value),
        origin === "environment" ? `environment: ${variable}` : origin,
      ]),
    ),
    "",
    "API keys:",
    table(
      shown.credentials.map(({ provider, masked, origin }) => [`  ${provider}`, masked ?? "not set", origin ?? ""]),
    ),
    ...shown.notices.map((notice) => `\n${notice}`),
  ].join("\n");
}

function storedText(stored: SetApiKey): string {
  return [
    `The key of ${stored.provider} (${stored.masked}) is stored in ${stored.path}.`,
    ...stored.warnings.map((warning) => `Note: ${warning}.`),
  ].join("\n");
}

async function readStdin(session: Session, provider: string): Promise<string> {
  if (process.stdin.isTTY) session.terminal.err(`Paste the key of ${provider}, then press Enter and Ctrl-D: `);
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

/** A command that names a repository is run in that repository: its settings are files of its own. */
async function assertRepository(session: Session, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const { workspace } = session;
  const origin = (await isRepository(workspace)) ? await originRepository(workspace) : undefined;
  const known = [origin, origin?.split("/")[1], basename(workspace)];
  if (known.includes(name)) return;
  throw usageError(
    "INPUT_INVALID",
    `this is ${origin ?? basename(workspace)}, not ${name}`,
    `Run the command in a checkout of ${name} (or with -C <folder>).`,
  );
}
