import { resolve } from "node:path";
import { type Digest, digestOfJson } from "../base/digest.ts";
import { systemErrorCode, usageError } from "../base/errors.ts";
import { prettyJson } from "../base/files.ts";
import { pointerTokens, withValueAt } from "../base/json-pointer.ts";
import type { BlockManifest, BlueprintManifest } from "../generated/types.ts";
import { type BlockFile, FACES, type Face } from "./block.ts";
import { blockDigest, sortedByPath } from "./block-digest.ts";
import { blueprintProblems, parseBlueprintManifest, referenceFiles } from "./blueprint-problems.ts";
import { exportsOf } from "./exports-of.ts";
import { compileParameters, parameterProblems } from "./parameters.ts";
import { readFolder } from "./read-block.ts";

/** The definition of a family and type, read and found consistent. */
export interface Blueprint extends Omit<BlueprintManifest, "block" | "schemaVersion"> {
  /** Absolute path. */
  readonly folder: string;
  /** The reference block as it stands in the blueprint, sorted by path. */
  readonly files: readonly BlockFile[];
  /** Over the definition and the reference block. */
  readonly digest: Digest;
}

/** What the offline model needs of a blueprint, as plain data. */
export interface OfflineMaterial {
  readonly blueprint: {
    readonly title: string;
    readonly description: string;
    readonly properties: readonly string[];
    readonly risks: readonly string[];
    /** Every file of the block but its manifest and README. */
    readonly files: readonly BlockFile[];
    readonly readme: string;
    /** The contract as JSON text. */
    readonly contract: string;
    readonly faces: readonly { readonly face: Face; readonly purpose: string; readonly exports: readonly string[] }[];
  };
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Reads a blueprint. Throws `BLOCK_NOT_FOUND` where there is none, and `BLOCK_INVALID` with every problem of the
 * definition, of its bindings, and of the reference block's manifest and files.
 */
export async function readBlueprint(folder: string): Promise<Blueprint> {
  const { files, problems } = await readBlueprintFolder(folder);
  const definition = files.find(({ path }) => path === "blueprint.json");
  if (definition === undefined && problems.length === 0) throw notFound(folder);
  const manifest = parseBlueprintManifest(definition?.content ?? "", problems);
  const reference = manifest === undefined ? [] : referenceFiles(manifest, files);
  if (manifest !== undefined) problems.push(...blueprintProblems(manifest, reference));
  if (manifest === undefined || problems.length > 0) {
    throw usageError(
      "BLOCK_INVALID",
      `the blueprint in ${folder} is not valid:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      "Correct what is listed; docs/blueprints.md says how a blueprint is made.",
    );
  }
  const { block: _block, schemaVersion: _version, ...rest } = manifest;
  const digest = digestOfJson({ manifest, files: blockDigest(reference) });
  return { ...rest, folder: resolve(folder), files: reference, digest };
}

/**
 * The reference block made for some parameters: its files with the bindings applied, and its manifest with the
 * parameters. Throws `PARAMETERS_INVALID` with every problem and its JSON pointer.
 */
export function instantiate(blueprint: Blueprint, parameters: unknown): BlockFile[] {
  const values = validParameters(blueprint, parameters);
  const files = blueprint.files.map((file) => {
    const bindings = blueprint.bindings.filter((binding) => binding.file === file.path);
    if (bindings.length === 0) return file;
    const bound = bindings.reduce<unknown>(
      (document, { pointer, parameter }) => withValueAt(document, pointerTokens(pointer), ownMember(values, parameter)),
      JSON.parse(file.content),
    );
    return { path: file.path, content: prettyJson(bound) };
  });
  return sortedByPath(files.map((file) => (file.path === "block.json" ? manifestWith(file, values) : file)));
}

/** What `createOfflineModel` takes, from a blueprint and the files that {@link instantiate} made of it. */
export function materialFrom(blueprint: Blueprint, files: readonly BlockFile[]): OfflineMaterial {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const manifest: BlockManifest = JSON.parse(contents.get("block.json") ?? "{}");
  return {
    blueprint: {
      title: blueprint.title,
      description: blueprint.description,
      properties: blueprint.properties,
      risks: blueprint.risks,
      files: files.filter(({ path }) => path !== "block.json" && path !== "README.md"),
      readme: contents.get("README.md") ?? `# ${blueprint.title}\n\n${blueprint.description}\n`,
      contract: contents.get(manifest.contract) ?? "",
      faces: FACES.map((face) => ({
        face,
        purpose: blueprint.faces[face],
        exports: exportsOf(contents.get(manifest.faces[face]) ?? ""),
      })),
    },
    parameters: { ...manifest.parameters },
  };
}

async function readBlueprintFolder(folder: string): Promise<{ files: BlockFile[]; problems: string[] }> {
  try {
    return await readFolder(resolve(folder));
  } catch (error) {
    const code = systemErrorCode(error instanceof Error ? error.cause : undefined);
    if (code === "ENOENT" || code === "ENOTDIR") throw notFound(folder);
    throw error;
  }
}

function notFound(folder: string) {
  return usageError(
    "BLOCK_NOT_FOUND",
    `there is no blueprint in ${folder}: it has no file blueprint.json`,
    "List the blueprints with: blocks catalog list",
  );
}

function validParameters(blueprint: Blueprint, parameters: unknown): Readonly<Record<string, unknown>> {
  const name = `${blueprint.family}/${blueprint.type}`;
  const validate = compileParameters(blueprint.parameters);
  if (typeof validate === "string") {
    throw usageError("BLOCK_INVALID", `the parameters' schema of ${name} is not valid: ${validate}`, "Correct it.");
  }
  const problems = parameterProblems(validate, parameters);
  if (problems.length === 0) return parameters as Readonly<Record<string, unknown>>;
  const lines = problems.map(({ pointer, message }) => `  ${pointer === "" ? "the whole" : pointer} ${message}`);
  throw usageError(
    "PARAMETERS_INVALID",
    `the parameters are not those of ${name}:\n${lines.join("\n")}`,
    `Correct them; blocks catalog show ${name} prints their schema.`,
  );
}

function manifestWith(file: BlockFile, parameters: Readonly<Record<string, unknown>>): BlockFile {
  return { path: file.path, content: prettyJson(withValueAt(JSON.parse(file.content), ["parameters"], parameters)) };
}

function ownMember(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.getOwnPropertyDescriptor(values, name)?.value;
}
