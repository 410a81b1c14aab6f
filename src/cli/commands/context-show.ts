import { resolve } from "node:path";
import type { Command } from "commander";
import type { Session } from "../session.ts";

interface Options {
  readonly input?: string;
  readonly family?: string;
  readonly type?: string;
  readonly config?: string;
  readonly output?: string;
  readonly graph?: string | true;
}

/** `blocks context show`: what the models would read for a request, and why. */
export function addContextShow(context: Command, session: Session): void {
  context
    .command("show")
    .description("show which files the models would read for a request, at what rank, and why; nothing is sent")
    .argument("[request...]", "the request in words")
    .option("--input <file>", "a file with the request, as for blocks flow run")
    .option("--family <name>", "family of the blueprint")
    .option("--block-type, --type <name>", "type within the family")
    .option("--config <file>", "JSON file with the blueprint's parameters")
    .option("--output <folder>", "folder that the block would go into", "src/generated")
    .option("--graph [file]", "also write a picture of the files and the links between them (default: context.svg)")
    .option("--json", "print the report as JSON")
    .action(async (words: readonly string[], options: Options) => {
      const [{ parseShowContextInputs }, { composeShowContext }, { contextText }] = await Promise.all([
        import("../../app/show-context/inputs.ts"),
        import("../../app/show-context/compose.ts"),
        import("../../report/render-context.ts"),
      ]);
      const inputs = parseShowContextInputs({
        text: words.join(" "),
        request: options.input,
        family: options.family,
        "block-type": options.type,
        config: options.config,
        output: options.output,
      });
      const report = await composeShowContext(inputs, await session.context()).run();
      const graph = options.graph === true ? "context.svg" : options.graph;
      if (graph !== undefined) {
        const [{ contextPicture }, { writeFileAtomically }] = await Promise.all([
          import("../../report/context-picture.ts"),
          import("../../base/files.ts"),
        ]);
        await writeFileAtomically(resolve(session.workspace, graph), session.redactor.redact(contextPicture(report)));
      }
      session.print(report, () =>
        [contextText(report), ...(graph === undefined ? [] : ["", `Picture: ${graph}`])].join("\n"),
      );
    });
}
