import { BlocksError } from "../../base/errors.ts";
import { inParallel } from "../../base/in-parallel.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createGitLedger, type GitLedger } from "../../ledger/git/git-ledger.ts";
import type { LedgerProblem, LedgerReading } from "../../ledger/ledger.ts";
import { mergeReadings } from "../../ledger/merge-readings.ts";
import type { UseCaseContext } from "../use-case.ts";
import { gitLedgerOptions } from "./git-ledger-options.ts";
import { type OpenLedgerOptions, openLedger } from "./open-ledger.ts";

/** Each takes a connection and some processes. */
const MOST_AT_ONCE = 8;

/**
 * The own ledger and those of `ledger.repositories` as one reading, each fetched once and incrementally. A repository that
 * cannot be read is a problem of the reading; the own ledger has to be readable. Throws `LEDGER_UNREADABLE`,
 * `CONFIG_INVALID`, and the signal's reason.
 */
export async function gatherLedgers(
  config: CompleteConfig,
  context: UseCaseContext,
  signal: AbortSignal,
  options: OpenLedgerOptions = {},
): Promise<LedgerReading> {
  const own = await (await openLedger(config, context, options)).read();
  const read = (ledger: GitLedger) => ledger.read(signal);
  const { found, problems } = await fromOthers(config, { ...context, signal }, { ...options, read });
  return found.length + problems.length === 0 ? own : mergeReadings([own, ...found], problems);
}

/** What `read` gives of each ledger of `ledger.repositories`, some at a time, and the reasons why some gave nothing. */
export async function fromOthers<T>(
  config: CompleteConfig,
  context: UseCaseContext,
  work: OpenLedgerOptions & { readonly read: (ledger: GitLedger) => Promise<T> },
): Promise<{ readonly found: readonly T[]; readonly problems: readonly LedgerProblem[] }> {
  const { clock, progress, signal } = context;
  const { read, ...options } = work;
  const others = await otherLedgers(config, context);
  if (others.length === 0) return { found: [], problems: [] };
  const step = { step: "gather-ledgers", title: `reading the ledgers of ${others.length} repositories` };
  const startedMs = clock.monotonicMs();
  progress({ kind: "step-started", ...step });
  const results = await inParallel(others, MOST_AT_ONCE, async (other) => {
    try {
      return { value: await read(createGitLedger({ ...other, ...options })) };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BlocksError)) throw error;
      return { path: other.remote.address, message: `cannot be read: ${error.message}` };
    }
  });
  const found = results.flatMap((result) => ("value" in result ? [result.value] : []));
  const problems = results.flatMap((result) => ("value" in result ? [] : [result]));
  progress({
    kind: "step-ended",
    ...step,
    outcome: problems.length === 0 ? "passed" : "error",
    ...(problems.length === 0 ? {} : { detail: `${problems.length} could not be read` }),
    durationMs: clock.monotonicMs() - startedMs,
  });
  return { found, problems };
}

/** Each repository once, and not the own one again. */
async function otherLedgers(config: CompleteConfig, context: UseCaseContext) {
  const { type, remote, repositories } = config.ledger;
  const all = new Map<string, Awaited<ReturnType<typeof gitLedgerOptions>>>();
  for (const repository of repositories) {
    const options = await gitLedgerOptions(repository, config, context);
    all.set(options.remote.address, options);
  }
  if (type === "git" && all.size > 0) all.delete((await gitLedgerOptions(remote, config, context)).remote.address);
  return [...all.values()];
}
