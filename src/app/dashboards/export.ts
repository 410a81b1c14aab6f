import { join, resolve } from "node:path";
import { writeFileAtomically } from "../../base/files.ts";
import type { UseCaseContext } from "../use-case.ts";
import { type HtmlInputs, htmlDashboard } from "./html.ts";
import { exportPrometheusRules } from "./prometheus.ts";

/** What can be exported. */
export const EXPORTS = ["html", "prometheus"] as const;

/** Which export, and where to. Period and repository are of the HTML page alone. */
export interface ExportDashboardInputs extends HtmlInputs {
  readonly what: (typeof EXPORTS)[number];
  /**
   * A folder, or for what is one file its path with the extension; relative to the workspace. The default is a name
   * of its own for each export.
   */
  readonly out?: string | undefined;
}

/** What was written. */
export interface ExportedDashboard {
  readonly what: ExportDashboardInputs["what"];
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Flows in the page; only of html. */
  readonly flows?: number;
  /** Records that could not be read; only of html. */
  readonly problems?: number;
}

interface Exporting {
  readonly defaultOut: string;
  /** Of the one file, where `out` is a folder. */
  readonly file: string;
  readonly extension: RegExp;
}

const FILES: Readonly<Record<"html" | "prometheus", Exporting>> = {
  html: { defaultOut: "blocks-dashboard.html", file: "index.html", extension: /\.html?$/i },
  prometheus: { defaultOut: "blocks-rules.yml", file: "blocks-rules.yml", extension: /\.ya?ml$/i },
};

/** Writes dashboards or rules. Throws what the export throws, see `htmlDashboard` and `exportPrometheusRules`. */
export async function exportDashboard(
  inputs: ExportDashboardInputs,
  context: UseCaseContext,
): Promise<ExportedDashboard> {
  const { what } = inputs;
  if (what === "prometheus") {
    const path = pathOf(inputs, context);
    await writeFileAtomically(path, await exportPrometheusRules(context));
    return { what, files: [path] };
  }
  const path = pathOf(inputs, context);
  const { html, flows, problems } = await htmlDashboard(inputs, context);
  await writeFileAtomically(path, html);
  return { what, files: [path], flows, problems };
}

function pathOf({ what, out }: ExportDashboardInputs, { workspace }: UseCaseContext): string {
  const { defaultOut, file, extension } = FILES[what];
  const path = resolve(workspace, out ?? defaultOut);
  return extension.test(path) ? path : join(path, file);
}
