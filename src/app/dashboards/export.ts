import { join, resolve } from "node:path";
import { prettyJson, writeFileAtomically } from "../../base/files.ts";
import type { UseCaseContext } from "../use-case.ts";
import { exportGrafana } from "./grafana.ts";
import { type HtmlInputs, htmlDashboard } from "./html.ts";
import { exportPrometheusRules } from "./prometheus.ts";

/** What can be exported. */
export type ExportKind = "html" | "grafana" | "prometheus";

/** Which export, and where to. Period and repository are of the HTML page alone. */
export interface ExportDashboardInputs extends HtmlInputs {
  readonly what: ExportKind;
  /**
   * A folder, or for what is one file its path with the extension; relative to the workspace. The default is a name
   * of its own for each export.
   */
  readonly out?: string | undefined;
}

/** What was written. */
export interface ExportedDashboard {
  readonly what: ExportKind;
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
  if (what === "grafana") return writeGrafana(inputs, context);
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

async function writeGrafana({ what, out }: ExportDashboardInputs, context: UseCaseContext): Promise<ExportedDashboard> {
  const folder = resolve(context.workspace, out ?? "grafana");
  const files: string[] = [];
  for (const { uid, json } of await exportGrafana(context)) {
    const path = join(folder, `${uid}.json`);
    await writeFileAtomically(path, prettyJson(json));
    files.push(path);
  }
  return { what, files };
}

function pathOf({ what, out }: ExportDashboardInputs, { workspace }: UseCaseContext): string {
  const { defaultOut, file, extension } = FILES[what === "html" ? "html" : "prometheus"];
  const path = resolve(workspace, out ?? defaultOut);
  return extension.test(path) ? path : join(path, file);
}
