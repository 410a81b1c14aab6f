/**
 * Makes `dist/`, what a runner and the `blocks` command execute: one bundle, a stub for each door, and the assets.
 * Run by `npm run build`; `--check` builds elsewhere and says whether `dist/` is what the sources give.
 * The output is the same bytes for the same sources and lockfile, wherever the checkout lies.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { transform } from "esbuild";
import { prettyJson } from "../src/base/files.ts";
import { runProcess } from "../src/base/process.ts";
import { ACTION_NAMES } from "../src/runner/define-action.ts";
import { bundleDashboardPage } from "./dashboard-page.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** Folders that ship beside the bundle. */
const ASSETS = ["blueprints", "rules", "schemas", "toolchain", "templates"];

/** What tools leave behind in them. */
const LEFTOVERS = new Set([
  "node_modules",
  "coverage",
  "reports",
  ".stryker-tmp",
  ".vite-temp",
  ".vitest-cache",
  "__pycache__",
]);

/** Packages that a dependency of ours tries to load and does without. */
const OPTIONAL_MODULES = new Set(["bufferutil", "kerberos", "supports-color", "utf-8-validate"]);

const STEP_TIMEOUT_MS = 300_000;

/** Builds everything into a new folder and returns its path; `root` is a checkout with its `node_modules`. */
export async function buildDistribution(root: string = repository): Promise<string> {
  await mkdir(join(root, "build"), { recursive: true });
  // The bundler names modules by their way from the working folder. So that way has to be the same everywhere: always
  // <root>/build/<one folder>, whose own name never shows.
  const work = await mkdtemp(join(root, "build/dist-"));
  const dist = join(work, "dist");
  try {
    await compile(root, work);
    await bundle(root, work);
    await assertComplete(join(dist, "blocks"));
    await minifyChunks(join(dist, "blocks"));
    await copyAssets(root, join(dist, "blocks"));
    await writeNew(join(dist, "blocks/dashboard-page.js"), await bundleDashboardPage(root));
    await writeStubs(dist);
    await writeManifests(root, dist);
    await rm(join(work, "compiled"), { recursive: true });
    return dist;
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

/** ncc cannot read the output of TypeScript 7's compiler interface, only plain JavaScript. Types are checked elsewhere. */
async function compile(root: string, work: string): Promise<void> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const project = join(root, "tsconfig.build.json");
  await runNode(root, [tsc, "-p", project, "--noCheck", "--outDir", join(work, "compiled")]);
}

async function bundle(root: string, work: string): Promise<void> {
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const options = ["-o", "dist/blocks", "--no-cache", "--license", "licenses.txt", "--target", "es2024"];
  await runNode(work, [ncc, "build", "compiled/actions/entry.js", ...options]);
}

/** A module that ncc cannot find becomes a call that fails when it is reached: too late for us. */
async function assertComplete(folder: string): Promise<void> {
  const missing = new Set<string>();
  for (const chunk of await chunksOf(folder)) {
    const text = await readFile(chunk, "utf8");
    for (const [, name = ""] of text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)) missing.add(name);
  }
  const unexpected = [...missing].filter((name) => !OPTIONAL_MODULES.has(name)).sort();
  if (unexpected.length > 0) throw new Error(`the bundle lacks ${unexpected.join(", ")}`);
}

async function chunksOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith(".js")).map((file) => join(folder, file));
}

async function runNode(cwd: string, args: readonly string[]): Promise<void> {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  const env = { PATH, HOME, ...(TMPDIR === "" ? {} : { TMPDIR }) };
  const result = await runProcess({ command: process.execPath, args, cwd, env, timeoutMs: STEP_TIMEOUT_MS });
  if (result.exitCode !== 0) throw new Error(`${basename(args[0] ?? "")} failed:\n${result.stdout}${result.stderr}`);
}

/** ncc's own `--minify` leaves every chunk but the first as it is. */
async function minifyChunks(folder: string): Promise<void> {
  for (const path of await chunksOf(folder)) {
    const minified = await transform(await readFile(path, "utf8"), {
      minify: true,
      format: "esm",
      target: "node24",
      legalComments: "none",
      charset: "utf8",
    });
    await writeFile(path, minified.code);
  }
}

async function copyAssets(root: string, blocks: string): Promise<void> {
  const present = new Set(await readdir(root));
  for (const asset of ASSETS) {
    if (!present.has(asset)) continue;
    await cp(join(root, asset), join(blocks, asset), {
      recursive: true,
      filter: (source) => !LEFTOVERS.has(basename(source)),
    });
  }
}

async function writeStubs(dist: string): Promise<void> {
  for (const action of ACTION_NAMES) {
    await writeNew(
      join(dist, action, "index.js"),
      `import { run } from "../blocks/index.js";
await run(${JSON.stringify(action)}, new URL("../blocks/", import.meta.url));
`,
    );
  }
  // Beside the bundle, because every action that is moved elsewhere takes that folder along.
  await writeNew(
    join(dist, "blocks/cache-client.js"),
    'import { cacheClient } from "./index.js";\nawait cacheClient();\n',
  );
  await writeNew(
    join(dist, "blocks/inspection-thread.js"),
    'import { inspectionThread } from "./index.js";\nawait inspectionThread();\n',
  );
  const cli = join(dist, "cli/index.js");
  await writeNew(cli, await readFile(fileURLToPath(new URL("stubs/cli.js", import.meta.url)), "utf8"), 0o755);
}

/** `type` makes the files ES modules also where an action lies at the root of a repository without a package. */
async function writeManifests(root: string, dist: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeNew(join(dist, "package.json"), prettyJson({ type: "module" }));
  await writeNew(join(dist, "blocks/package.json"), prettyJson({ type: "module", version }));
}

async function writeNew(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text, { mode });
}

/** The first file, by name, that is in one folder only or differs; undefined when the folders hold the same bytes. */
export async function firstDifference(expected: string, actual: string): Promise<string | undefined> {
  const files = [...new Set([...(await filesBelow(expected)), ...(await filesBelow(actual))])].sort();
  for (const file of files) {
    const [left, right] = await Promise.all([contentOf(join(expected, file)), contentOf(join(actual, file))]);
    if (left === undefined) return `${file} is not built from the sources`;
    if (right === undefined) return `${file} is missing`;
    if (!left.equals(right)) return `${file} differs`;
  }
  return undefined;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const built = await buildDistribution();
  const dist = join(repository, "dist");
  try {
    if (values.check) {
      const difference = await firstDifference(built, dist);
      if (difference === undefined) return console.log("dist/ is what the sources give.");
      console.error(`dist/ is not what the sources give: ${difference}. Run: npm run build`);
      process.exitCode = 1;
    } else {
      await rm(dist, { recursive: true, force: true });
      await rename(built, dist);
    }
  } finally {
    await rm(join(built, ".."), { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
