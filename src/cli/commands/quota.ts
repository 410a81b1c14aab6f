import type { Command } from "commander";
import type { Session } from "../session.ts";

/** `blocks quota`: how much of the providers' days is used. */
export function addQuotaCommands(program: Command, session: Session): void {
  const quota = program.command("quota").description("the providers' daily quotas of tokens");
  quota
    .command("show")
    .description("show what is used of each provider's daily quota, by everybody who writes to the ledger")
    .option("--all", "all providers, not only those of the configured roles")
    .option("--json", "print as JSON")
    .action(async (options: { readonly all?: boolean }) => {
      const { showQuota } = await import("../../app/quota/show-quota.ts");
      const report = await showQuota({ all: options.all === true }, await session.context());
      const { quotaText } = await import("../quota-text.ts");
      session.print(report, () => quotaText(report, session.terminal.style));
    });
}
