import type { Block } from "../../block/block.ts";
import type { SandboxLimits } from "../../sandbox/sandbox.ts";
import type { MutantSelection } from "../../sandbox/stryker-job.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Finding } from "../gate.ts";
import type { Sources } from "../rules/source.ts";
import type { SealedJob } from "../sealed-result.ts";

/** One call of a block's entry. */
export interface EntryCall {
  readonly id: string;
  readonly input: unknown;
}

/** What {@link Language.entryJob} is asked for. */
export interface EntryRequest {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly calls: readonly EntryCall[];
  /** For each call, and for loading the block: time that the block had, see `toolchain/counted-time.mjs`. */
  readonly callTimeoutMs: number;
  /** After which no further process is started, in the same time. */
  readonly budgetMs: number;
}

/** What {@link Language.testJob} is asked for. */
export interface ToolRequest {
  readonly block: Block;
  readonly toolchain: Toolchain;
  readonly limits: SandboxLimits;
}

/** What {@link Language.mutationJob} is asked for. */
export interface MutationRequest extends ToolRequest {
  /** Which mutants are tried; all when absent. */
  readonly selection?: MutantSelection | undefined;
  /** The body of an earlier run, without the results that a change may have touched; see {@link Language.takesResultsOver}. */
  readonly earlier?: string | undefined;
  /** Whether threads are kept from one mutant to the next, where the language's tools have any; they are when absent. */
  readonly threads?: "kept" | "new" | undefined;
}

/** Why a language's mutants cannot be tried here: what is missing, as a sentence without a full stop. */
export interface CannotMutate {
  readonly reason: string;
  readonly remedy: string;
}

/**
 * What the gates need of a language. Every job seals its result, so that one that the block wrote is told apart; the
 * bodies have the same shape in every language.
 */
export interface Language {
  /** The manifest's names for it. */
  readonly names: readonly Block["manifest"]["language"][];
  /** True for the path of a file with code of this language. */
  isSource(path: string): boolean;
  /** What the text of a face offers to other modules; `empty` when there is nothing but comments. */
  offerOf(text: string): "something" | "nothing" | "empty";
  /** Calls the block's entry. Body: `EntryResult`, as JSON. */
  entryJob(request: EntryRequest): SealedJob;
  /** Runs the tests that the manifest names, with coverage. Body: `TestRun`, as JSON. */
  testJob(request: ToolRequest): SealedJob;
  /** True where a mutation job takes over results of an earlier run; else it tries every mutant that is selected. */
  readonly takesResultsOver: boolean;
  /** Tries mutants of the faces and the entry. Body: `MutationReport`, as JSON. */
  mutationJob(request: MutationRequest): SealedJob | CannotMutate;
  /** What makes tests look better than they are. `tests` are the paths of the test files. */
  dishonestTests(sources: Sources, tests: readonly string[]): Finding[];
}
