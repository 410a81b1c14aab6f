import type { Block } from "../../../src/block/block.ts";
import type { Mutant, MutationReport } from "../../../src/gates/mutation/mutation-report.ts";

const FACES = { structure: "structure.ts", input: "input.ts", logic: "logic.ts", output: "output.ts" } as const;

/** A block of these files, in memory. */
export function blockOf(files: Readonly<Record<string, string>>, digest = "0"): Block {
  return {
    folder: "/nowhere/src/a-block",
    digest: `sha256-${digest.repeat(64)}`,
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    manifest: {
      schemaVersion: 1,
      name: "a-block",
      family: "a",
      type: "b",
      version: "1.0.0",
      language: "typescript",
      title: "a",
      description: "a",
      parameters: {},
      faces: { ...FACES, integration: "integration.ts", ui: "ui.ts" },
      entry: { module: "index.ts", export: "run" },
      contract: "contract.schema.json",
      examples: { accepted: "examples/accepted", refused: "examples/refused" },
      tests: ["tests/a.test.ts"],
    },
  };
}

/** A mutant of the given text in a source, found where the text stands first. */
export function mutantOf(source: string, text: string, given: Partial<Mutant> = {}): Mutant {
  const at = source.indexOf(text);
  if (at < 0) throw new Error(`${JSON.stringify(text)} is not in the source`);
  const position = (offset: number) => {
    const before = source.slice(0, offset).split("\n");
    return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  };
  return {
    id: "0",
    mutatorName: "Any",
    replacement: "0",
    status: "Killed",
    location: { start: position(at), end: position(at + text.length) },
    ...given,
  };
}

/** A report of these mutants of `logic.ts` alone. */
export function reportOf(
  source: string,
  mutants: readonly Mutant[],
  rest: Partial<MutationReport> = {},
): MutationReport {
  return { files: { "logic.ts": { language: "typescript", source, mutants } }, ...rest };
}

/** Ids as a run hands them on: bits in base64. */
export function executedOf(...ids: readonly number[]): string {
  const bits = Buffer.alloc(16);
  for (const id of ids) bits[id >> 3] = (bits[id >> 3] ?? 0) | (1 << (id & 7));
  return bits.toString("base64");
}
