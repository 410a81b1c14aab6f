import { hasValueAt, pointerTokens } from "../base/json-pointer.ts";
import { problemsOf } from "../base/validation.ts";
import type { BlueprintManifest } from "../generated/types.ts";
import { validateBlockManifest } from "../generated/validators/block.js";
import { validateBlueprintManifest } from "../generated/validators/blueprint.js";
import type { BlockFile } from "./block.ts";
import { sortedByPath } from "./block-digest.ts";
import { compileParameters, parameterProblems } from "./parameters.ts";

/** The definition in a text, or undefined with its problems added to the list. */
export function parseBlueprintManifest(text: string, problems: string[]): BlueprintManifest | undefined {
  const parsed = parsedJson(text);
  if (parsed === undefined) {
    problems.push("blueprint.json is missing or not JSON");
    return undefined;
  }
  if (validateBlueprintManifest(parsed.value)) return parsed.value;
  const found = problemsOf(validateBlueprintManifest);
  problems.push(...found.map(({ pointer, message }) => `blueprint.json ${pointer} ${message}`));
  return undefined;
}

/** The files of the reference block, by their path in it. */
export function referenceFiles({ block }: BlueprintManifest, files: readonly BlockFile[]): BlockFile[] {
  const prefix = `${block}/`;
  return sortedByPath(
    files
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, content }) => ({ path: path.slice(prefix.length), content })),
  );
}

/** What does not fit together in a definition and its reference block, as sentences. */
export function blueprintProblems(manifest: BlueprintManifest, files: readonly BlockFile[]): string[] {
  return [
    ...parameterSchemaProblems(manifest),
    ...bindingProblems(manifest, files),
    ...referenceProblems(manifest, files),
  ];
}

function parameterSchemaProblems({ parameters, bindings }: BlueprintManifest): string[] {
  const problems = Object.keys(parameters.properties).flatMap((name) => [
    ...(parameters.required.includes(name) ? [] : [`the parameter ${name} is not required`]),
    ...(bindings.some(({ parameter }) => parameter === name) ? [] : [`the parameter ${name} is bound nowhere`]),
  ]);
  const compiled = compileParameters(parameters);
  return typeof compiled === "string" ? [...problems, `the parameters' schema is not valid: ${compiled}`] : problems;
}

function bindingProblems({ parameters, bindings }: BlueprintManifest, files: readonly BlockFile[]): string[] {
  return bindings.flatMap(({ file, pointer, parameter }) => {
    const place = `the binding of ${parameter} to ${file}#${pointer}`;
    if (!Object.hasOwn(parameters.properties, parameter)) return [`${place} names an unknown parameter`];
    const document = files.find(({ path }) => path === file);
    if (document === undefined) return [`${place} names a file that the reference block does not have`];
    const parsed = parsedJson(document.content);
    if (parsed === undefined) return [`${place} names a file that is not JSON`];
    return hasValueAt(parsed.value, pointerTokens(pointer)) ? [] : [`${place} points to nothing`];
  });
}

function referenceProblems(manifest: BlueprintManifest, files: readonly BlockFile[]): string[] {
  const file = files.find(({ path }) => path === "block.json");
  if (file === undefined) return [`the reference block ${manifest.block} has no file block.json`];
  const parsed = parsedJson(file.content);
  if (parsed === undefined) return ["the reference block's block.json is not JSON"];
  const block = parsed.value;
  if (!validateBlockManifest(block)) {
    return problemsOf(validateBlockManifest).map(
      ({ pointer, message }) => `${manifest.block}/block.json ${pointer} ${message}`,
    );
  }
  const problems: string[] = [];
  if (block.family !== manifest.family || block.type !== manifest.type) {
    problems.push(
      `the reference block is of ${block.family}/${block.type}, not of ${manifest.family}/${manifest.type}`,
    );
  }
  const validate = compileParameters(manifest.parameters);
  if (typeof validate !== "string") {
    const found = parameterProblems(validate, block.parameters);
    problems.push(...found.map(({ pointer, message }) => `the reference block's parameters${pointer} ${message}`));
  }
  return problems;
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The caller says which file it is; JSON's own message names a position that a person rarely needs.
    return undefined;
  }
}
