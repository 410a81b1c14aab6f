import { resolve } from "node:path";
import { digestOfJson } from "../../../src/base/digest.ts";
import type { Block } from "../../../src/block/block.ts";
import type { Toolchain } from "../../../src/sandbox/toolchain.ts";

const root = resolve(import.meta.dirname, "../../..");

/** The toolchain of a checkout: its own node_modules. */
export const toolchain: Toolchain = {
  node: process.execPath,
  folder: root,
  configurations: resolve(root, "toolchain"),
  rules: resolve(root, "rules"),
  inspectionThread: resolve(root, "src/gates/security/inspection-thread.ts"),
  versions: {},
};

/** A block of the given files, as the gates see it; nothing of it is on the disk. */
export function blockOf(files: Readonly<Record<string, string>>): Block {
  return {
    folder: "/nowhere/block",
    digest: digestOfJson(files),
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    manifest: {
      schemaVersion: 1,
      name: "sample",
      family: "compliance",
      type: "attestation",
      version: "1.0.0",
      language: "typescript",
      title: "Sample",
      description: "A sample.",
      parameters: {},
      faces: {
        structure: "structure.ts",
        input: "input.ts",
        logic: "logic.ts",
        output: "output.ts",
        integration: "integration.ts",
        ui: "ui.ts",
      },
      entry: { module: "index.ts", export: "run" },
      contract: "contract.schema.json",
      examples: { accepted: "examples/accepted", refused: "examples/refused" },
      tests: ["tests/logic.test.ts"],
    },
  };
}

/** Correct TypeScript in which the grammar of ast-grep loses its way. */
export const correctButHardToParse = `class StepList {
  async #useOurs(uses: string, inputs: string[], env: string) {
    const given = Object.fromEntries(
      declared.map(([name, input]) => {
      }),
    );
    if (using === "composite") return this.#compose(uses, action, given, env);
    if (post !== undefined) {
      this.#post.push(async () => {
      });
    }
  }
  async #compose(
  ) {
}
}
`;
