import type { Command } from "commander";
import type { PauseOutcome } from "../../app/pause/pause.ts";
import type { Session } from "../session.ts";
import { plainText } from "../terminal.ts";

interface Options {
  readonly repo?: string;
  readonly provider?: string;
  readonly reason?: string;
}

/** `blocks pause` and `blocks resume`: whether new flows may begin. */
export function addPauseCommands(program: Command, session: Session): void {
  scoped(program.command("pause"))
    .description("let no new flow begin: everywhere in this ledger, in one repository, or with one provider")
    .option("--reason <text>", "why, for everybody who meets the pause (needed)")
    .addHelpText(
      "after",
      `
Flows that run go on to their end. The pause holds until \`blocks resume\`, for everybody who uses this ledger.

  blocks pause --repo acme/bank --reason "Wrong attestations: under investigation"
  blocks resume --repo acme/bank`,
    )
    .action(async (options: Options) => {
      const { pause } = await import("../../app/pause/pause.ts");
      show(await pause(inputsFrom(options), await session.context()), session, {
        changed: "are paused",
        unchanged: "were paused already",
      });
    });
  scoped(program.command("resume"))
    .description("lift a pause; without a repository or a provider, every pause")
    .option("--reason <text>", "why, for the record")
    .action(async (options: Options) => {
      const { resume } = await import("../../app/pause/pause.ts");
      show(await resume(inputsFrom(options), await session.context()), session, {
        changed: "may begin again",
        unchanged: "were not paused",
      });
    });
}

function scoped(command: Command): Command {
  return command
    .option("--repo <owner/name>", "only flows of this repository")
    .option("--provider <name>", "only flows that ask anthropic, openai or google")
    .option("--json", "print as JSON");
}

function inputsFrom({ repo, provider, reason }: Options) {
  return { repository: repo, provider, reason };
}

function show(
  outcome: PauseOutcome,
  session: Session,
  words: { readonly changed: string; readonly unchanged: string },
): void {
  const { style } = session.terminal;
  session.print(outcome, () => {
    const scope = outcome.scope.charAt(0).toUpperCase() + outcome.scope.slice(1);
    const others = outcome.paused.map(
      ({ repository, provider, reason, recordedAt }) =>
        `  ${repository ?? "everything"}${provider === undefined ? "" : `, ${provider}`}: ${plainText(reason)} ${style.dim(`since ${recordedAt}`)}`,
    );
    return [
      `${scope} ${outcome.changed ? words.changed : words.unchanged}.`,
      ...(others.length === 0 ? [] : ["", style.dim("Paused now:"), ...others]),
    ].join("\n");
  });
}
