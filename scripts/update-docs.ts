/**
 * Writes the parts of README.md and docs/ that are made from other files: the workflow file, the tables of settings
 * and variables, and docs/findings.md. Run by `npm run docs`; `--check` only says which document is out of date.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENVIRONMENT_VARIABLES } from "../src/config/environment.ts";
import { readCatalogue } from "../src/gates/catalogue-files.ts";
import { findingsDocument } from "./findings-document.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

function settingRows(node: SchemaNode, key: string): string[] {
  if (node.properties !== undefined) {
    return Object.entries(node.properties).flatMap(([name, child]) =>
      settingRows(child, key === "" ? name : `${key}.${name}`),
    );
  }
  const value = node.default === undefined ? "" : `\`${JSON.stringify(node.default)}\``;
  return [`| \`${key}\` | ${cell(node.description ?? "")}${boundsOf(node)} | ${value} |`];
}

function boundsOf(node: SchemaNode): string {
  if (node.enum !== undefined) return ` One of ${node.enum.map((value) => `\`${value}\``).join(", ")}.`;
  if (node.minimum !== undefined && node.maximum !== undefined) return ` From ${node.minimum} to ${node.maximum}.`;
  return "";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function between(text: string, marker: string, content: string): string {
  const start = `<!-- ${marker}:start -->`;
  const end = `<!-- ${marker}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the markers ${start} and ${end} are missing`);
  return `${text.slice(0, from)}${start}\n${content.trim()}\n${text.slice(to)}`;
}

async function read(path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}

const workflow = await read("templates/workflow.yml");
const configSchema: SchemaNode = JSON.parse(await read("schemas/config.schema.json"));
const settings = ["| setting | what it is | default |", "| --- | --- | --- |", ...settingRows(configSchema, "")].join(
  "\n",
);
const variables = [
  "| variable | overrides | what it is |",
  "| --- | --- | --- |",
  ...ENVIRONMENT_VARIABLES.map(
    ({ name, key, description }) => `| \`${name}\` | ${key === undefined ? "" : `\`${key}\``} | ${cell(description)} |`,
  ),
].join("\n");

const readme = await read("README.md");
const configuration = await read("docs/configuration.md");
const outputs: Readonly<Record<string, string>> = {
  "README.md": between(readme, "workflow", `\`\`\`yaml\n${workflow.trim()}\n\`\`\``),
  "docs/findings.md": findingsDocument(await readCatalogue(join(root, "rules"))),
  "docs/configuration.md": between(between(configuration, "settings", settings), "variables", variables),
};
for (const [path, text] of Object.entries(outputs)) {
  if (!process.argv.includes("--check")) await writeFile(join(root, path), text);
  else if (text !== (await read(path).catch(() => ""))) {
    console.error(`${path} is out of date. Run: npm run docs`);
    process.exitCode = 1;
  }
}
