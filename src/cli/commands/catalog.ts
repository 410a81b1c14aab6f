import type { Command } from "commander";
import type { Session } from "../session.ts";
import { plainText, table } from "../terminal.ts";

/** `blocks catalog`: the blueprints and blocks that this repository knows. */
export function addCatalogCommands(program: Command, session: Session): void {
  const catalog = program.command("catalog").description("the blueprints and blocks that this repository knows");
  catalog
    .command("list")
    .description("list them")
    .option("--json", "print as JSON")
    .action(async () => {
      const { composeCatalog } = await import("../../app/catalog/compose.ts");
      const listing = await composeCatalog(await session.context()).list();
      session.print(listing, () =>
        [
          table([
            ["BLUEPRINT", "VERSION", "FROM", "TITLE"],
            ...listing.blueprints.map((entry) => [
              `${entry.family}/${entry.type}`,
              entry.version,
              entry.origin,
              plainText(entry.title),
            ]),
          ]),
          "",
          listing.blocks.length === 0
            ? "No block was generated in this repository yet."
            : table([
                ["BLOCK", "VERSION", "PATH"],
                ...listing.blocks.map((block) => [block.name, block.version, block.path]),
              ]),
        ].join("\n"),
      );
    });
  catalog
    .command("show")
    .description("show a blueprint: its parameters, its laws, its checklist")
    .argument("<family/type>", "for example compliance/attestation")
    .option("--json", "print as JSON")
    .action(async (name: string) => {
      const [{ composeCatalog }, { blueprintText }] = await Promise.all([
        import("../../app/catalog/compose.ts"),
        import("../../report/render-blueprint.ts"),
      ]);
      const shown = await composeCatalog(await session.context()).show(name);
      session.print(shown, () => blueprintText(shown));
    });
}
