import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { onTestFinished } from "vitest";
import { BlocksError } from "../../src/base/errors.ts";
import type { BlockFile } from "../../src/block/block.ts";

export const BLUEPRINTS_FOLDER = join(import.meta.dirname, "../../blueprints");
export const ATTESTATION_FOLDER = join(BLUEPRINTS_FOLDER, "compliance/attestation");

/** A fresh folder, by its real path, that is gone after the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "blocks-test-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The manifest of a small block. */
export function manifest(members: Record<string, unknown> = {}): Record<string, unknown> {
  const faces = ["structure", "input", "logic", "output", "integration", "ui"];
  return {
    schemaVersion: 1,
    name: "small-block",
    family: "small",
    type: "block",
    version: "1.0.0",
    language: "typescript",
    title: "A small block",
    description: "Does little.",
    parameters: { size: 1 },
    faces: Object.fromEntries(faces.map((face) => [face, `${face}.ts`])),
    entry: { module: "index.ts", export: "run" },
    contract: "contract.schema.json",
    examples: { accepted: "examples/accepted", refused: "examples/refused" },
    tests: ["tests/logic.test.ts"],
    ...members,
  };
}

/** The files of a small block, with further ones. */
export function smallBlock(...more: readonly BlockFile[]): BlockFile[] {
  return [
    { path: "block.json", content: JSON.stringify(manifest()) },
    { path: "index.ts", content: "export {};\n" },
    ...more,
  ];
}

/** The error that a promise or a function ends with; fails when it ends with none, or with another kind. */
export async function errorOf(action: Promise<unknown> | (() => unknown)): Promise<BlocksError> {
  try {
    await (typeof action === "function" ? action() : action);
  } catch (error) {
    if (error instanceof BlocksError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** Parameters that the attestation blueprint takes. */
export const arbitraryParameters = fc.record({
  regulation: fc.constant("Basel-I"),
  jurisdiction: fc.constantFrom("US", "DE", "JP", "CH", "ZW"),
  attestation_type: fc.constant("capital_adequacy"),
  retention_years: fc.integer({ min: 7, max: 100 }),
});
