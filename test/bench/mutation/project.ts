import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Block } from "../../../src/block/block.ts";
import { readBlock } from "../../../src/block/read-block.ts";
import { TINY_FOLDER, toolchain } from "../../gates/tiny-block.ts";

/** Faces that get code of their own; the others stay those of the tiny block. */
const FACES = ["logic", "output", "ui"] as const;

/** A block on the disk that is measured. */
export interface MutationProject {
  readonly folder: string;
  readonly block: () => Promise<Block>;
  /** Changes one line in one of its functions. */
  readonly changeOneLine: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * A block with so many functions beside those of the tiny block, each tested by tests of its own: every condition,
 * bound and sum in them can be mutated, about 16 mutants a function. Without a random part: all runs try the same.
 */
export async function createMutationProject(functions: number): Promise<MutationProject> {
  const root = await mkdtemp(join(tmpdir(), "blocks-bench-"));
  const folder = join(root, "src/generated/measured");
  await mkdir(dirname(folder), { recursive: true });
  // What the tests of the tiny block may have left in its folder is not of the block.
  await cp(TINY_FOLDER, folder, { recursive: true, filter: (source) => basename(source) !== "node_modules" });
  const each = Math.ceil(functions / FACES.length);
  for (const face of FACES) {
    const numbers = Array.from({ length: each }, (_, at) => at);
    const path = join(folder, `${face}.ts`);
    await writeFile(path, `${await readFile(path, "utf8")}\n${numbers.map((n) => codeOf(face, n)).join("\n")}`);
    const tests = `import { expect, test } from "vitest";\nimport * as face from "../${face}.ts";\n`;
    await writeFile(join(folder, `tests/${face}.test.ts`), tests + numbers.map((n) => testOf(face, n)).join("\n"));
  }
  const manifest = join(folder, "block.json");
  const parsed = JSON.parse(await readFile(manifest, "utf8"));
  parsed.tests = [...parsed.tests, ...FACES.map((face) => `tests/${face}.test.ts`)];
  await writeFile(manifest, JSON.stringify(parsed, null, 2));
  return {
    folder,
    block: () => readBlock(folder),
    changeOneLine: async () => {
      const path = join(folder, "logic.ts");
      const before = await readFile(path, "utf8");
      await writeFile(path, before.replace("const top = 3;", "const top = 1 + 2;"));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function codeOf(face: string, n: number): string {
  return `/** Weighs two numbers. */
export function ${face}${n}(a: number, b: number): number {
  const top = ${n + 3};
  if (a > top && b > top) {
    return a * top - b;
  }
  if (a < 0 || b < 0) {
    throw new RangeError("${face} ${n} takes no negative number");
  }
  return a + b + top;
}
`;
}

function testOf(face: string, n: number): string {
  const top = n + 3;
  const call = (a: number, b: number) => `face.${face}${n}(${a}, ${b})`;
  const both = `expect(${call(top + 1, top + 2)}).toBe(${(top + 1) * top - top - 2})`;
  const sum = `expect(${call(top, top + 1)}).toBe(${top + top + 1 + top})`;
  const refused = `expect(() => ${call(-1, 1)}).toThrow("${face} ${n} takes no negative number")`;
  return `test("${face} ${n} weighs", () => {\n  ${both};\n  ${sum};\n});\ntest("${face} ${n} refuses", () => {\n  ${refused};\n});\n`;
}

/** The same block in a folder where Stryker can be run as anybody would run it: beside its packages. */
export async function createPlainProject(block: Block): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-bench-plain-"));
  await cp(block.folder, folder, { recursive: true });
  await symlink(join(toolchain.folder, "node_modules"), join(folder, "node_modules"));
  const tests = JSON.stringify(block.manifest.tests);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "vitest.config.mjs"), `export default { test: { include: ${tests} } };\n`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
