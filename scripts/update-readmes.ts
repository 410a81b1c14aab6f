/**
 * Writes the tables of inputs and outputs in `actions/<name>/README.md` from `action.yml`, between its markers.
 * Run by `npm run readmes`; `--check` only says which README is out of date.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

interface Described {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionMetadata {
  readonly inputs?: Readonly<Record<string, Described>>;
  readonly outputs?: Readonly<Record<string, Described>>;
}

/** The README with the tables of this `action.yml`. Throws when a pair of markers is missing. */
export function withTables(readme: string, actionYaml: string): string {
  const metadata: ActionMetadata = parse(actionYaml);
  const inputs = Object.entries(metadata.inputs ?? {}).map(([name, input]) => [
    `\`${name}\``,
    sentence(input),
    input.required === true ? "required" : defaultOf(input),
  ]);
  const outputs = Object.entries(metadata.outputs ?? {}).map(([name, output]) => [`\`${name}\``, sentence(output)]);
  const withInputs = between(readme, "inputs", table(["input", "what it is", "default"], inputs));
  return between(withInputs, "outputs", table(["output", "what it is"], outputs));
}

function sentence({ description }: Described): string {
  return (description ?? "").trim().replaceAll("\n", " ").replaceAll("|", "\\|");
}

function defaultOf({ default: value }: Described): string {
  return value === undefined ? "" : `\`${value}\``;
}

/** With columns of one width, as the formatter wants them. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "None.";
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function between(text: string, marker: string, content: string): string {
  const start = `<!-- ${marker} -->`;
  const end = `<!-- /${marker} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the README has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

async function main(): Promise<void> {
  const actions = fileURLToPath(new URL("../actions", import.meta.url));
  const check = process.argv.includes("--check");
  const folders = (await readdir(actions, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const path = join(actions, name, "README.md");
    const present = await readFile(path, "utf8");
    const wanted = withTables(present, await readFile(join(actions, name, "action.yml"), "utf8"));
    if (wanted === present) continue;
    if (check) {
      console.error(`actions/${name}/README.md is not what its action.yml says. Run: npm run readmes`);
      process.exitCode = 1;
    } else {
      await writeFile(path, wanted);
    }
  }
}

if (import.meta.main) await main();
