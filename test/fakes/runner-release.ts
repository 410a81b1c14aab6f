import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildDistribution } from "../../scripts/build.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What a release is made of: the same bytes of all these give the same release. */
const SOURCES = ["src", "actions", "blueprints", "rules", "schemas", "toolchain", "templates", ".github", "scripts"];
const SINGLE_FILES = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json", "LICENSE"];

/**
 * A folder as a runner downloads it for a pinned commit: `.github/workflows/`, `actions/` and a freshly built `dist/`.
 * It is built once for the present sources and taken from `build/` after that; `dist/` of the checkout is not touched.
 * `BLOCKS_TEST_DIST=checked` says that `dist/` is compared with a rebuild in the same run: then it is copied.
 */
export async function builtRelease(): Promise<string> {
  const folder = join(repository, "build/releases", await digestOfSources());
  if (await exists(folder)) return folder;
  await mkdir(join(repository, "build"), { recursive: true });
  const staged = await mkdtemp(join(repository, "build/release-"));
  if (process.env["BLOCKS_TEST_DIST"] === "checked") {
    await cp(join(repository, "dist"), join(staged, "dist"), { recursive: true });
  } else {
    const built = await buildDistribution(repository);
    await rename(built, join(staged, "dist"));
    await rm(join(built, ".."), { recursive: true, force: true });
  }
  for (const part of ["actions", ".github"]) await cp(join(repository, part), join(staged, part), { recursive: true });
  await mkdir(join(folder, ".."), { recursive: true });
  try {
    await rename(staged, folder);
  } catch (error) {
    // Another test file was faster with the same sources: theirs is as good.
    await rm(staged, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of [...SOURCES, ...SINGLE_FILES]) {
    for (const path of await filesOf(join(repository, source))) {
      hash.update(`${relative(repository, path)}\0`);
      hash.update(await readFile(path).catch(() => Buffer.alloc(0)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules"))
    .sort();
}

async function exists(path: string): Promise<boolean> {
  return (await readdir(path).catch(() => undefined)) !== undefined;
}
