import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles programs of this folder's sources as a release has them, each under its name: taking the types out of sources takes
 * 20 MB and a thread's whole begin. Returns the paths by name.
 */
export async function bundlePrograms<Name extends string>(
  sources: Readonly<Record<Name, string>>,
  folder: string,
): Promise<Readonly<Record<Name, string>>> {
  const names = Object.keys(sources) as Name[];
  const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, source(sources[name])])),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.mjs`)])) as Record<Name, string>;
}
