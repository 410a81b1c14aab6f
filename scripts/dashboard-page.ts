/**
 * Bundles the script of the dashboard's page into one text. `npm run build` puts it beside the bundle of Blocks; from the
 * sources Blocks runs this file, which prints it.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** The same bytes for the same sources and lockfile, wherever the checkout lies. */
export async function bundleDashboardPage(root: string = repository): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/dashboards/page/main.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
  });
  const script = outputFiles[0]?.text ?? "";
  return `${await licenses(root, Object.keys(metafile.inputs))}${script}`;
}

/** The page is handed on without its packages, so their terms have to be in it: each text once, with all its holders. */
async function licenses(root: string, inputs: readonly string[]): Promise<string> {
  const packages = new Set(inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const holders = new Map<string, string[]>();
  for (const name of [...packages].sort()) {
    const text = await readFile(join(root, "node_modules", name, "LICENSE"), "utf8");
    const holder = /^Copyright.*$/m.exec(text)?.[0] ?? "";
    const terms = text.replace(holder, "").replace(/\s+/g, " ").trim().replaceAll("*/", "* /");
    holders.set(terms, [...(holders.get(terms) ?? []), `${name}: ${holder}`]);
  }
  const parts = [...holders].map(([terms, names]) => `${names.join("\n")}\n${terms}`);
  return parts.length === 0 ? "" : `/*!\n${parts.join("\n\n")}\n*/\n`;
}

if (import.meta.main) process.stdout.write(await bundleDashboardPage());
