/**
 * Makes a folder that can be published as a repository of its own, so that users may write `uses: blocks/generate@v1`:
 * the action at the root, the bundle and its assets below `dist/`. Run by `node scripts/relocate-action.ts <name> <into>`.
 */
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** Copies the action `name` of the release in `from` to the root of the new folder `into`. */
export async function relocateAction(name: string, into: string, from: string = repository): Promise<void> {
  const folder = join(from, "actions", name);
  const action = await readFile(join(folder, "action.yml"), "utf8");
  await mkdir(into, { recursive: true });
  if ((await readdir(into)).length > 0) throw new Error(`${into} is not empty`);
  await writeFile(join(into, "action.yml"), action.replaceAll("../../dist/", "dist/"));
  await cp(join(folder, "README.md"), join(into, "README.md"));
  // A composite action names its parts as `$/actions/<name>`, from the root of its repository: they come along.
  const parts = new Set(Array.from(action.matchAll(/uses: \$\/actions\/([\w-]+)/g), ([, part]) => part ?? ""));
  for (const part of parts)
    await cp(join(from, "actions", part, "action.yml"), join(into, "actions", part, "action.yml"));
  const needed = ["blocks", ...(parts.size === 0 ? [name] : parts), "package.json"];
  for (const item of needed) await cp(join(from, "dist", item), join(into, "dist", item), { recursive: true });
}

if (import.meta.main) {
  const [name, into] = process.argv.slice(2);
  if (name === undefined || into === undefined) {
    console.error("usage: node scripts/relocate-action.ts <name> <new folder>");
    process.exitCode = 2;
  } else {
    await relocateAction(name, into);
  }
}
