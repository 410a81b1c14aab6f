import { type Command, Option } from "commander";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly gate?: string;
  readonly changed?: boolean;
  readonly json?: boolean;
  readonly sarif?: boolean;
}

/** `blocks scan`: looks for credentials and weaknesses in any files; no block is needed. */
export function addScanCommand(program: Command, session: Session): void {
  program
    .command("scan")
    .description("look for credentials and weaknesses in files of a repository; nothing is run")
    .argument("[paths...]", "files and folders (default: all that git tracks or would track)")
    .addOption(
      new Option("--gate <gate>", "whose rules: security, or logic for those of the review as well")
        .choices(["security", "logic"])
        .default("security"),
    )
    .option("--changed", "only files that differ from the last commit")
    .option("--json", "print the report as JSON")
    .addOption(new Option("--sarif", "print the report as SARIF 2.1.0").conflicts("json"))
    .action(async (paths: readonly string[], options: Options) => {
      const [{ parseScanInputs }, { composeScan }, { hasHigh }] = await Promise.all([
        import("../../app/scan/inputs.ts"),
        import("../../app/scan/compose.ts"),
        import("../../app/scan/scan.ts"),
      ]);
      const inputs = parseScanInputs({ paths, gate: options.gate, changed: options.changed });
      const report = await composeScan(inputs, await session.context()).run();
      const [{ scanText }, { scanSarif }] = await Promise.all([
        import("../../report/render-scan.ts"),
        import("../../report/render-scan-sarif.ts"),
      ]);
      session.print(report, () => (options.sarif ? JSON.stringify(scanSarif(report), null, 2) : scanText(report)));
      session.exitStatus = hasHigh(report.findings) ? EXIT.failed : EXIT.passed;
    });
}
