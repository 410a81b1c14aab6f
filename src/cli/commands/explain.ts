import type { Command } from "commander";
import type { Session } from "../session.ts";

/** `blocks explain`: what a code means, why it matters and what to change. */
export function addExplainCommand(program: Command, session: Session): void {
  program
    .command("explain")
    .description("explain a finding: why it matters, what to change, an example; all codes without one")
    .argument("[code]", "for example BLOCKER-SEC-002")
    .option("--json", "print as JSON")
    .action(async (code: string | undefined) => {
      const [{ explain }, { findingListText, findingPageText }] = await Promise.all([
        import("../../app/explain/explain.ts"),
        import("../../report/render-finding-page.ts"),
      ]);
      const pages = await explain(session.assets.rules, code);
      const [page] = pages;
      if (code !== undefined && page !== undefined) session.print(page, () => findingPageText(page));
      else session.print(pages, () => findingListText(pages));
    });
}
