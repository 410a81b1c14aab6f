import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assets } from "../../base/assets.ts";
import type { InitInputs } from "./inputs.ts";

/** A file that `init` writes where there is none. */
export interface PlannedFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** The formats that people write by hand, for which an editor needs the schema. */
const SCHEMAS = ["config", "policy", "block", "example"];

const TEMPLATES: Readonly<Record<string, string>> = {
  ".blocks/config.yml": "config.yml",
  ".blocks/policy.yml": "policy.yml",
  // Without its dot in the package: npm leaves out files that are called .gitignore.
  ".blocks/.gitignore": "gitignore",
  ".blocks/catalog/README.md": "catalog-readme.md",
  ".github/workflows/blocks.yml": "workflow.yml",
};

/** What runs on a schedule: asked for apart, since each of them costs minutes of a runner every day. */
const SCHEDULED = ["blocks-alerts.yml", "blocks-daily.yml", "blocks-dashboard.yml", "blocks-weekly.yml"];

/** All files of `init`, in the order in which they are written. */
export async function plannedFiles(inputs: InitInputs, assets: Assets): Promise<readonly PlannedFile[]> {
  const sources: (readonly [string, string])[] = [
    ...Object.entries(TEMPLATES).map(([path, template]) => [path, join(assets.templates, template)] as const),
    ...SCHEMAS.map((name) => {
      const file = `${name}.schema.json`;
      return [`.blocks/schemas/${file}`, join(assets.schemas, file)] as const;
    }),
  ];
  if (inputs.scheduled === true) {
    const workflows = SCHEDULED.map((name) => [`.github/workflows/${name}`, join(assets.templates, "workflows", name)]);
    sources.push(...(workflows as [string, string][]));
  }
  if (inputs.example) sources.push(["compliance-config.json", join(assets.templates, "compliance-config.json")]);
  return Promise.all(sources.map(async ([path, source]) => ({ path, content: await readFile(source, "utf8") })));
}
