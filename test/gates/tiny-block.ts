import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { digestOfJson } from "../../src/base/digest.ts";
import type { Block } from "../../src/block/block.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { selectSandbox } from "../../src/sandbox/select.ts";
import type { Toolchain } from "../../src/sandbox/toolchain.ts";

const root = resolve(import.meta.dirname, "../..");

/** A small but complete and honest block. */
export const TINY_FOLDER = join(root, "test/fixtures/blocks/tiny");

/** The same block in Python. */
export const TINY_PYTHON_FOLDER = join(root, "test/fixtures/blocks/tiny-python");

/** The toolchain of a checkout: its own node_modules. */
export const toolchain: Toolchain = {
  node: process.execPath,
  folder: root,
  configurations: join(root, "toolchain"),
  rules: join(root, "rules"),
  inspectionThread: join(root, "src/gates/security/inspection-thread.ts"),
  versions: {},
};

/** The strongest sandbox of this machine. */
export function realSandbox(): Promise<Sandbox> {
  return selectSandbox({ jail: join(toolchain.configurations, "jail.sh"), accept: "process" });
}

/** What to do with a file: a new content, another content made from the old one, or null to delete it. */
export type Change = string | null | ((content: string) => string);

/** For the tiny block's `input.ts`: takes every value as an order. Two of three mutants are where it looks closer. */
export const takesAnyInput: Change = (content) =>
  content.replace(/\{\n {2}if[\s\S]*?\n\}\n\nfunction[\s\S]*$/, "{\n  return value as Order;\n}\n");

/** A folder of this test's own that is gone after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that its owner removes. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A folder for all tests of a file. */
export async function temporaryFolderOfFile(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "blocks-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Makes the changes below a folder. A change that changes nothing is an error of the test. */
export async function changeFiles(folder: string, changes: Readonly<Record<string, Change>>): Promise<void> {
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path);
    if (change === null) {
      await rm(file);
    } else if (typeof change === "string") {
      await writeFile(file, change);
    } else {
      const before = await readFile(file, "utf8");
      const after = change(before);
      if (after === before) throw new Error(`the change of ${path} changes nothing`);
      await writeFile(file, after);
    }
  }
}

/** A copy of the tiny block with the given changes. */
export function tinyBlock(
  changes: Readonly<Record<string, Change>> = {},
  original: string = TINY_FOLDER,
): Promise<Block> {
  return blockWith([changes], original);
}

/** A copy of the tiny block with all of the given changes, one after the other. */
export async function blockWith(
  all: readonly Readonly<Record<string, Change>>[],
  original: string = TINY_FOLDER,
): Promise<Block> {
  const folder = join(await temporaryFolder(), "tiny");
  await cp(original, folder, { recursive: true });
  for (const changes of all) await changeFiles(folder, changes);
  return blockIn(folder);
}

/** The block in a folder, whatever its manifest holds. */
export async function blockIn(folder: string): Promise<Block> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => ({ path: relative(folder, path), content: await readFile(path, "utf8") })),
  );
  const manifest = files.find(({ path }) => path === "block.json")?.content ?? "{}";
  return { folder, files, manifest: JSON.parse(manifest), digest: digestOfJson(files) };
}

/** Adds a test to the end of the tiny block's tests. */
export function addTest(code: string): Readonly<Record<string, Change>> {
  return { "tests/discount.test.ts": (content) => `${content}\n${code}\n` };
}
