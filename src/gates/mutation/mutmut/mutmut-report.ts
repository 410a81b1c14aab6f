import { problemsOf } from "../../../base/validation.ts";
import type { Block } from "../../../block/block.ts";
import type { MutmutMeta } from "../../../generated/types.ts";
import { validateMutmutMeta } from "../../../generated/validators/mutmut-meta.js";
import type { Toolchain } from "../../../sandbox/toolchain.ts";
import { parseFiles } from "../../rules/source.ts";
import type { SyntaxNode } from "../../rules/syntax-tree.ts";
import type { Mutant, MutationReport } from "../mutation-report.ts";
import { assertSpeaksOfLogic, sourceOfBlock, unusableReport } from "../parse-report.ts";
import { type MutatedFunction, mutatedFunctions } from "./mutated-module.ts";
import { type Difference, smallestDifference } from "./smallest-difference.ts";
import { endingOf } from "./status.ts";

/** What mutmut left in its folder: texts by path below the project's root, results under the file's path and `.meta`. */
export type MutmutFiles = Readonly<Record<string, string>>;

const RESULTS = ".meta";
const PRAGMA = "pragma: no mutate";

/** What mutmut's results are turned into a report with. */
export interface MutmutSubject {
  readonly block: Block;
  /** The block's folder relative to the root that the paths are relative to. */
  readonly blockPath: string;
  readonly toolchain: Toolchain;
}

/**
 * What mutmut 3 found out about a block, as a report; undefined where it is about other code. Each mutant has the place
 * and the text of what differs between the original and the mutated function. Comments that keep mutmut from code are
 * ignored mutants, because mutmut itself does not report them.
 * Throws `REPORT_INVALID`: for results that do not fit the files beside them, when a mutated file was not made from the
 * block's source or a test beside it is not the block's, and when nothing is said of the logic.
 * @see https://github.com/boxed/mutmut/blob/3.6.0/src/mutmut/mutation/data.py
 */
export async function mutmutReport(files: MutmutFiles, subject: MutmutSubject): Promise<MutationReport | undefined> {
  const { block, blockPath, toolchain } = subject;
  const found: Record<string, MutationReport["files"][string]> = {};
  for (const reported of Object.keys(files).filter((path) => path.endsWith(RESULTS))) {
    const mutatedPath = reported.slice(0, -RESULTS.length);
    const path = sourceOfBlock(mutatedPath, block, blockPath);
    if (path === undefined) continue;
    if (found[path] !== undefined)
      throw unusableReport(`two of its files are ${path} of the block`, "Keep one of them.");
    const meta = metaFrom(files[reported] ?? "", reported);
    const source = contentOf(block, path);
    const mutated = await parsed(path, withPlainEnds(files[mutatedPath] ?? ""), toolchain);
    const original = await parsed(path, withPlainEnds(source), toolchain);
    const functions = mutated && original && mutatedFunctions(mutated, original);
    if (functions === undefined)
      throw outOfDate(`the source that mutmut changed as ${path} is not the one of the block`);
    const mutants = [...mutantsOf(functions, { meta, path }), ...hiddenPlaces(original as SyntaxNode, path)];
    found[path] = { language: "python", source, mutants };
  }
  if (Object.keys(found).length === 0) return undefined;
  assertSpeaksOfLogic(found, block);
  assertSameTests(files, subject);
  return { files: found, framework: { name: "mutmut" } };
}

function metaFrom(text: string, path: string): MutmutMeta {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unusableReport(`${path} is not JSON (${(error as Error).message})`, "Run mutmut again, to its end.");
  }
  if (validateMutmutMeta(value)) return value;
  const [problem] = problemsOf(validateMutmutMeta);
  throw unusableReport(
    `${path} is not what mutmut 3 writes: ${problem?.pointer || "/"} ${problem?.message ?? "does not fit"}`,
    "Run mutmut 3.3 or newer.",
  );
}

async function parsed(path: string, content: string, toolchain: Toolchain): Promise<SyntaxNode | undefined> {
  const [file] = (await parseFiles([{ path, content }], toolchain)).files;
  return file?.hasErrors === true ? undefined : file?.root;
}

/** mutmut reads and writes text with plain line ends. */
function withPlainEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function contentOf(block: Block, path: string): string {
  return block.files.find((file) => file.path === path)?.content ?? "";
}

interface MutatedFile {
  readonly meta: MutmutMeta;
  readonly path: string;
}

function mutantsOf(functions: readonly MutatedFunction[], { meta, path }: MutatedFile): Mutant[] {
  const results = new Map(
    Object.entries(meta.exit_code_by_key).map(([key, code]) => [key.split(".").at(-1), { key, code }]),
  );
  const mutants = functions.flatMap((changed) =>
    [...changed.variants].map(([number, text]): Mutant => {
      const name = `${changed.mangled}__mutmut_${number}`;
      const { key, code } = results.get(name) ?? { key: name, code: null };
      results.delete(name);
      const { status, reason } = endingOf(code);
      const why = meta.type_check_error_by_key?.[key] ?? reason;
      const difference = smallestDifference(changed.text, text) ?? { start: 0, end: 0, replacement: "" };
      return {
        id: key,
        mutatorName: "mutmut",
        replacement: difference.replacement,
        location: placeOf(difference, changed),
        status,
        ...(why === undefined ? {} : { statusReason: why }),
      };
    }),
  );
  const [lost] = results.keys();
  if (lost === undefined) return mutants;
  throw unusableReport(
    `there is a result of ${lost}, but no such mutant in ${path}`,
    "Run mutmut again, from an empty folder.",
  );
}

/** In the source: the function's text begins at its place there. */
function placeOf({ start, end }: Difference, { text, start: first }: MutatedFunction): Mutant["location"] {
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split("\n");
    const column = (lines.at(-1) ?? "").length + 1;
    return { line: first.line + lines.length, column: lines.length === 1 ? first.column + column : column };
  };
  return { start: position(start), end: position(end) };
}

/** Where a comment keeps mutmut from changing code. */
function hiddenPlaces(root: SyntaxNode, path: string): Mutant[] {
  const comments = root.findAll({ rule: { kind: "comment" } });
  return comments
    .filter((comment) => /#\s*pragma:.*no mutate/.test(comment.text()))
    .map((comment) => {
      const { start, end } = comment.range();
      return {
        id: `${path}:${start.line + 1}`,
        mutatorName: PRAGMA,
        location: {
          start: { line: start.line + 1, column: start.column + 1 },
          end: { line: end.line + 1, column: end.column + 1 },
        },
        status: "Ignored",
      };
    });
}

/** mutmut keeps results when only tests change. It copies the tests of its run beside what it mutates. */
function assertSameTests(files: MutmutFiles, { block, blockPath }: MutmutSubject): void {
  for (const test of block.manifest.tests) {
    const copy = files[test] ?? files[`${blockPath}/${test}`];
    if (copy === undefined)
      throw unusableReport(`there is no copy of ${test} beside it`, "Add it to mutmut's also_copy.");
    if (withPlainEnds(copy) !== withPlainEnds(contentOf(block, test)))
      throw outOfDate(`its copy of ${test} is not the one of the block`);
  }
}

function outOfDate(reason: string) {
  return unusableReport(reason, "It is out of date: remove the folder mutants and run mutmut again.");
}
