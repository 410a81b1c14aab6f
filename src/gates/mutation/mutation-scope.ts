import type { Block, BlockFile } from "../../block/block.ts";
import { sourcesOf } from "../../sandbox/block-environment.ts";
import type { MutantSelection } from "../../sandbox/stryker-job.ts";
import type { BaseVersion } from "../gate.ts";
import { changedLines } from "./changed-lines.ts";

/** `mutation.scope` of the configuration. */
export type MutationScope = "diff" | "block" | "all";

/** What a scope comes to for one block. */
export type ScopeDecision =
  /** Nothing differs that the scope asks about. */
  | { readonly kind: "nothing"; readonly reason: string }
  /** `reason` says why it is all, where less was asked for. */
  | { readonly kind: "all"; readonly reason?: string }
  | { readonly kind: "lines"; readonly lines: NonNullable<MutantSelection["lines"]> };

/**
 * Which mutants of a block a scope asks about. `block`: all of a block that differs from the base in any file. `diff`:
 * those on lines that differ; but all of them when anything else than a source or a text for people differs, because a
 * test that is weaker than before, or a file that tests read, changes what becomes of mutants on any line.
 * Without a base version, everything is new.
 */
export function decideScope(scope: MutationScope, block: Block, base: BaseVersion | undefined): ScopeDecision {
  if (scope === "all") return { kind: "all" };
  if (base === undefined) return { kind: "all", reason: "there is no earlier version of the block to compare with" };
  const changed = changedPaths(base.files, block.files);
  if (changed.length === 0)
    return { kind: "nothing", reason: `the block is the one of the base commit; scope ${scope}` };
  if (scope === "block") return { kind: "all" };
  const sources = sourcesOf(block);
  const other = changed.find((path) => !sources.includes(path) && !path.endsWith(".md"));
  if (other !== undefined) return { kind: "all", reason: `${other} differs, which can change what any test notices` };
  const lines = Object.fromEntries(
    sources.map((path) => [path, changedLines(contentOf(base.files, path), contentOf(block.files, path) ?? "")]),
  );
  return { kind: "lines", lines };
}

/** Paths of files that one side has not, or has with another content; sorted. */
function changedPaths(before: readonly BlockFile[], after: readonly BlockFile[]): string[] {
  const paths = new Set([...before, ...after].map(({ path }) => path));
  return [...paths].filter((path) => contentOf(before, path) !== contentOf(after, path)).sort();
}

function contentOf(files: readonly BlockFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.content;
}
