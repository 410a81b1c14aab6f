import type { Sandbox, SandboxResult } from "../../sandbox/sandbox.ts";
import type { CannotMutate, Language, MutationRequest } from "../language/language.ts";

/** A run of all mutants. */
export interface MutantsRun {
  readonly ended: SandboxResult;
  /** The report's text; undefined when there is none, or one that a test wrote. */
  readonly body: string | undefined;
  /** Why each mutant was tried in a new thread; undefined when it was not. */
  readonly newThreads?: string;
}

/** The status reason of mutants when tests do not do the same in a thread that others ran in before. */
const LEAKING = /"statusReason":"BLOCKS-LEAKING ([^"\\]*)/;

/**
 * Runs the mutants in threads that are kept from one to the next. Where that changes what tests do, it does not count: then
 * all run again, each in a new thread. A block that forges the words makes its own run slow.
 */
export async function runMutants(
  language: Language,
  request: MutationRequest,
  { sandbox, signal }: { readonly sandbox: Sandbox; readonly signal: AbortSignal },
): Promise<MutantsRun | CannotMutate> {
  const kept = await runOnce(language, request, { sandbox, signal });
  if ("reason" in kept) return kept;
  const leak = LEAKING.exec(kept.body ?? "")?.[1];
  if (leak === undefined) return kept;
  const anew = await runOnce(language, { ...request, threads: "new" }, { sandbox, signal });
  return "reason" in anew ? anew : { ...anew, newThreads: leak.slice(0, 200) };
}

async function runOnce(
  language: Language,
  request: MutationRequest,
  { sandbox, signal }: { readonly sandbox: Sandbox; readonly signal: AbortSignal },
): Promise<MutantsRun | CannotMutate> {
  const mutation = language.mutationJob(request);
  if ("reason" in mutation) return mutation;
  const ended = await sandbox.run(mutation.job, signal);
  return { ended, body: mutation.open(ended.files) };
}
