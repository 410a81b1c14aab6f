import { problemsOf } from "../../base/validation.ts";
import { type Block, FACES } from "../../block/block.ts";
import type { BlockExample } from "../../generated/types.ts";
import { validateBlockManifest } from "../../generated/validators/block.js";
import { validateBlockExample } from "../../generated/validators/example.js";
import type { Finding } from "../gate.ts";
import { languageOf } from "../language/languages.ts";
import { type ContractCheck, checkFrom, contractFinding, MOST_FINDINGS } from "./contract-check.ts";
import { lineFinder, lineOfJsonError, lineOfPointer } from "./json-lines.ts";

const MANIFEST = "block.json";

/** An example that fits its schema. */
export interface Example extends BlockExample {
  readonly path: string;
  readonly kind: "accepted" | "refused";
  /** The file's text, for the lines of findings. */
  readonly text: string;
}

/** The text of one file of a block, or undefined where there is none. */
export function textOf(block: Block, path: string): string | undefined {
  return block.files.find((file) => file.path === path)?.content;
}

/** One check for the manifest, one for each face, and one each for distinct faces, the entry and the tests. */
export function fileChecks(block: Block): ContractCheck[] {
  const { entry, tests } = block.manifest;
  return [
    manifestCheck(block),
    ...FACES.map((face) => checkFrom(faceFindings(block, face))),
    checkFrom(sharedFaces(block)),
    checkFrom(missing(block, "/entry/module", entry.module, "the entry")),
    checkFrom(tests.flatMap((path, index) => missing(block, `/tests/${index}`, path, "the test file"))),
  ];
}

function manifestCheck(block: Block): ContractCheck {
  const manifest: unknown = structuredClone(block.manifest);
  if (validateBlockManifest(manifest)) return checkFrom([]);
  return checkFrom(manifestFindings(textOf(block, MANIFEST) ?? JSON.stringify(block.manifest)));
}

/** What is wrong with the text of a manifest, each with its line; nothing for one that fits the schema. */
export function manifestFindings(text: string): Finding[] {
  const finding = (message: string, line: number | undefined) =>
    contractFinding({
      code: "MANIFEST-INVALID",
      message,
      remedy: "Correct the manifest as schemas/block.schema.json describes it.",
      path: MANIFEST,
      line,
    });
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    return [finding(`the manifest is not JSON: ${(error as Error).message}`, lineOfJsonError(text, error))];
  }
  if (validateBlockManifest(manifest)) return [];
  const lineOf = lineFinder(text);
  return problemsOf(validateBlockManifest)
    .slice(0, MOST_FINDINGS)
    .map(({ pointer, message }) => finding(`${pointer || "the manifest"} ${message}`, lineOf(pointer)));
}

function manifestLine(block: Block, pointer: string): number | undefined {
  const text = textOf(block, MANIFEST);
  return text === undefined ? undefined : lineOfPointer(text, pointer);
}

function missing(block: Block, pointer: string, path: string, what: string): Finding[] {
  if (textOf(block, path) !== undefined) return [];
  return [
    contractFinding({
      code: "FILE-MISSING",
      message: `${what} ${path} is named in the manifest but does not exist`,
      remedy: `Write ${path}, or name the file that takes its place in ${MANIFEST}.`,
      path: MANIFEST,
      line: manifestLine(block, pointer),
    }),
  ];
}

function faceFindings(block: Block, face: (typeof FACES)[number]): Finding[] {
  const path = block.manifest.faces[face];
  const text = textOf(block, path);
  if (text === undefined) {
    return missing(block, `/faces/${face}`, path, `the ${face} face`).map((finding) => ({
      ...finding,
      code: "CONTRACT-FACE-MISSING",
    }));
  }
  const offer = languageOf(block).offerOf(text);
  if (offer === "something") return [];
  return [
    contractFinding({
      code: offer === "empty" ? "FACE-EMPTY" : "FACE-EXPORTS-NOTHING",
      message: `the ${face} face ${path} ${offer === "empty" ? "is empty" : "exports nothing"}`,
      remedy: `Export what the ${face} face is for, such as a type or a function.`,
      path,
      line: 1,
    }),
  ];
}

function sharedFaces(block: Block): Finding[] {
  const { faces } = block.manifest;
  return FACES.flatMap((face, index) => {
    const twin = FACES.slice(0, index).find((other) => faces[other] === faces[face]);
    if (twin === undefined) return [];
    return [
      contractFinding({
        code: "FACES-SHARED",
        message: `the faces ${twin} and ${face} are the same file, ${faces[face]}`,
        remedy: "Give each face a file of its own.",
        path: MANIFEST,
        line: manifestLine(block, `/faces/${face}`),
      }),
    ];
  });
}

/** The examples that can be used, and a check for each file and for there being one of each kind. */
export function readExamples(block: Block): {
  readonly examples: readonly Example[];
  readonly checks: ContractCheck[];
} {
  const examples: Example[] = [];
  const checks: ContractCheck[] = [];
  for (const kind of ["accepted", "refused"] as const) {
    const folder = block.manifest.examples[kind];
    const files = block.files.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(".json"));
    checks.push(checkFrom(files.length > 0 ? [] : [noExample(block, kind, folder)]));
    for (const { path, content } of files) {
      const example = exampleFrom(path, content);
      if ("input" in example) examples.push({ ...example, path, kind, text: content });
      checks.push(checkFrom("input" in example ? [] : example.findings));
    }
  }
  return { examples, checks };
}

function noExample(block: Block, kind: Example["kind"], folder: string): Finding {
  const remedy =
    kind === "accepted"
      ? `Add an input that the block accepts to ${folder}/, with the output that it must have.`
      : `Add an input that the block must refuse to ${folder}/, with the reason.`;
  return contractFinding({
    code: "EXAMPLES-MISSING",
    message: `there is no ${kind} example in ${folder}/`,
    remedy,
    path: MANIFEST,
    line: manifestLine(block, `/examples/${kind}`),
  });
}

function exampleFrom(path: string, text: string): BlockExample | { readonly findings: readonly Finding[] } {
  const invalid = (message: string, line: number | undefined) =>
    contractFinding({
      code: "EXAMPLE-INVALID",
      message,
      remedy: "Correct the example as schemas/example.schema.json describes it.",
      path,
      line,
    });
  let example: unknown;
  try {
    example = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [invalid(`the example is not JSON: ${reason}`, lineOfJsonError(text, error))] };
  }
  if (validateBlockExample(example)) return example;
  const lineOf = lineFinder(text);
  const problems = problemsOf(validateBlockExample).slice(0, MOST_FINDINGS);
  return {
    findings: problems.map(({ pointer, message }) =>
      invalid(`${pointer || "the example"} ${message}`, lineOf(pointer)),
    ),
  };
}
