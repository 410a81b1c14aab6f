import type { Block } from "../../block/block.ts";
import { sourcesOf } from "../../sandbox/block-environment.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";
import type { Mutant, MutationReport } from "./mutation-report.ts";

/** What an earlier run looked at and found out. */
export interface EarlierRun {
  /** Every file of the block as it was, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: MutationReport;
}

/** Parses a source that differs: its tree, or undefined for one that does not parse. */
export type ParseSource = (path: string, content: string) => SyntaxNode | undefined;

/**
 * The results of an earlier run that must come out the same now; undefined when there are none. Stryker's own rule asks
 * only whether the mutant's place and the test that killed it are as they were. Here a result also has to be of a run
 * that cannot have met the change:
 * - a test file differs: no result that one of its tests had a part in;
 * - a source differs: only results of runs that did not reach the smallest changed part, which is told by the mutants
 *   around it that were not reached either; a change outside of all mutants (at the top level of a module) touches all.
 *   Nor results of mutants in the same top-level statement: what a mutant puts in the place of code is not counted;
 * - any other file differs, which a test or a source could read: nothing is left.
 */
export function reusableResults(earlier: EarlierRun, block: Block, parse: ParseSource): MutationReport | undefined {
  const sources = sourcesOf(block);
  const changed = changedFiles(earlier.files, block);
  if (changed.some((path) => !sources.includes(path) && !block.manifest.tests.includes(path))) return undefined;
  const doubtful = testsOf(earlier.report, changed);
  const changes: SourceChange[] = [];
  for (const path of changed.filter((path) => sources.includes(path))) {
    const found = changesIn(path, earlier, block, parse);
    if (found === undefined) return undefined;
    changes.push(...found);
  }
  const keeps = (path: string) => (mutant: Mutant) =>
    isResult(mutant) && !namesOneOf(mutant, doubtful) && changes.every((change) => isClearOf(mutant, path, change));
  const files = Object.entries(earlier.report.files).map(([path, file]) => {
    return [path, { ...file, mutants: file.mutants.filter(keeps(path)) }] as const;
  });
  return files.every(([, { mutants }]) => mutants.length === 0)
    ? undefined
    : { ...earlier.report, files: Object.fromEntries(files) };
}

function changedFiles(before: EarlierRun["files"], block: Block): string[] {
  const after = new Map(block.files.map(({ path, content }) => [path, content]));
  return [...new Set([...Object.keys(before), ...after.keys()])].filter((path) => before[path] !== after.get(path));
}

/** What costs nothing to find out again is left to the new run. */
function isResult({ status, selected }: Mutant): boolean {
  return selected !== false && (status === "Killed" || status === "Survived" || status === "Timeout");
}

function testsOf({ testFiles }: MutationReport, paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => (testFiles?.[path]?.tests ?? []).map(({ id }) => id)));
}

/** A mutant in force while modules load meets every test. */
function namesOneOf(mutant: Mutant, tests: ReadonlySet<string>): boolean {
  if (tests.size === 0) return false;
  if (mutant.static === true) return true;
  return [...(mutant.coveredBy ?? []), ...(mutant.killedBy ?? [])].some((id) => tests.has(id));
}

/** The smallest part of a source that differs. */
interface SourceChange {
  readonly path: string;
  /** Mutants around it, as the earlier run numbers them; never empty. */
  readonly guards: readonly Mutant[];
  /** The top-level statement that it is in. */
  readonly statement: SyntaxNode;
}

/** True when one of the mutants around the change was not reached: then what is inside of it was not either. */
function isClearOf(mutant: Mutant, path: string, { path: changedPath, guards, statement }: SourceChange): boolean {
  if (mutant.executed === undefined || (path === changedPath && touches(mutant, statement))) return false;
  const bits = Buffer.from(mutant.executed, "base64");
  return guards.some(({ id }) => !isReached(bits, id));
}

/** What a run's `executed` says of a mutant's place. */
export function isReached(bits: Uint8Array, id: string): boolean {
  return ((bits[Number(id) >> 3] ?? 0) & (1 << (Number(id) & 7))) !== 0;
}

/** Undefined when a part is not surrounded by any mutant, or a source does not parse. */
function changesIn(path: string, earlier: EarlierRun, block: Block, parse: ParseSource): SourceChange[] | undefined {
  const before = parse(path, earlier.files[path] ?? "");
  const after = parse(path, block.files.find((file) => file.path === path)?.content ?? "");
  if (before === undefined || after === undefined) return undefined;
  const mutants = earlier.report.files[path]?.mutants ?? [];
  const changes = changedParts(before, after).map((part) => ({
    path,
    guards: mutants.filter((mutant) => surrounds(mutant, part)),
    statement: part.ancestors().at(-2) ?? part,
  }));
  return changes.some(({ guards }) => guards.length === 0) ? undefined : changes;
}

/** Erased before anything runs. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(["comment", "interface_declaration", "type_alias_declaration"]);

/** The smallest parts of the old tree whose counterparts differ. Everything outside of them is the same in both. */
function changedParts(before: SyntaxNode, after: SyntaxNode): SyntaxNode[] {
  if (before.text() === after.text()) return [];
  const [old, current] = [childrenOf(before), childrenOf(after)];
  const alike = before.kind() === after.kind() && old.length > 0 && old.length === current.length;
  if (!alike || old.some((child, index) => child.kind() !== current[index]?.kind())) return [before];
  return old.flatMap((child, index) => changedParts(child, current[index] as SyntaxNode));
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const exported = (child: SyntaxNode) => child.kind() === "export_statement" && child.children().some(isErased);
  return node.children().filter((child) => !isErased(child) && !exported(child));
}

function isErased(node: SyntaxNode): boolean {
  return WITHOUT_EFFECT.has(String(node.kind()));
}

function touches({ location: { start, end } }: Mutant, statement: SyntaxNode): boolean {
  const range = statement.range();
  return start.line - 1 <= range.end.line && end.line - 1 >= range.start.line;
}

function surrounds({ location: { start, end } }: Mutant, part: SyntaxNode): boolean {
  // Lines and columns of the tree count from 0, those of a report from 1.
  const range = part.range();
  const startsBefore =
    start.line - 1 < range.start.line ||
    (start.line - 1 === range.start.line && start.column - 1 <= range.start.column);
  const endsAfter =
    end.line - 1 > range.end.line || (end.line - 1 === range.end.line && end.column - 1 >= range.end.column);
  return startsBefore && endsAfter;
}
