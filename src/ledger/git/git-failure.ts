import { BlocksError } from "../../base/errors.ts";
import type { ProcessResult } from "../../base/process.ts";
import { withoutUserinfo } from "./git-address.ts";

/** Why git could not speak with a remote: whether to try again, and what to change. */
export interface GitFailure {
  readonly kind: "refused" | "missing" | "moved" | "unreachable" | "local";
  /** One line of git's own, without control characters. */
  readonly detail: string;
}

const REFUSED =
  /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|returned error: 40[13]|Permission (?:to \S+ )?denied|Invalid username or|access (?:to repository )?not granted|Host key verification failed|dubious ownership|requires authentication|SAML SSO/i;
const MISSING =
  /not found|does not exist|does not appear to be a git repository|returned error: 404|not a git repository/i;
const MOVED = /returned error: 30\d|redirect/i;
const SAYS_WHY = /^(?:fatal|error|remote|ssh|ERROR|git@|kex_)|denied|failed/i;
const MAX_DETAIL = 300;

/** What a failed call of git says about its remote. */
export function gitFailureOf({ stderr, timedOut }: ProcessResult): GitFailure {
  if (timedOut) return { kind: "unreachable", detail: "it did not answer in time" };
  const detail = detailOf(stderr);
  if (REFUSED.test(stderr)) return { kind: "refused", detail };
  if (MOVED.test(stderr)) return { kind: "moved", detail };
  return { kind: MISSING.test(stderr) ? "missing" : "unreachable", detail };
}

/** The lines of git's that say why, as one. */
export function detailOf(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !/^hint:/.test(line));
  const telling = lines.filter((line) => SAYS_WHY.test(line));
  const text = (telling.length > 0 ? telling : lines).slice(0, 3).join("; ");
  return withoutUserinfo(text.replaceAll(/\p{Cc}+/gu, " ")).slice(0, MAX_DETAIL) || "git did not say why";
}

/** Which branch of which repository. */
export interface LedgerPlace {
  readonly address: string;
  readonly branch: string;
}

const READ_HINTS = {
  refused:
    "Over https, give a token that may read the repository in BLOCKS_LEDGER_TOKEN (in a workflow `permissions: contents: read` is enough for the own repository); over ssh, check the key and the known hosts of this user.",
  missing:
    "Check ledger.remote in .blocks/config.yml. GitHub also says that a repository is not there when the token may not see it: then give another one in BLOCKS_LEDGER_TOKEN.",
  moved:
    "The repository has another address now: give that one (no token is sent where a redirect leads to) in ledger.remote in .blocks/config.yml, or to the remote that it names.",
  unreachable: "Check the network and ledger.remote in .blocks/config.yml, then run it again.",
  local: "Check that git is installed and that there is room on the disk of this machine's cache.",
} as const;

/** `LEDGER_UNREADABLE`, with what to change. */
export function unreadable(
  { address, branch }: LedgerPlace,
  { kind, detail }: GitFailure,
  hint: string = READ_HINTS[kind],
): BlocksError {
  return new BlocksError(`cannot read the ledger ${branch} of ${address}: ${detail}`, {
    code: "LEDGER_UNREADABLE",
    kind: "storage",
    hint,
    retryable: kind === "unreachable",
  });
}

/** What keeps git from being started at all, told as `LEDGER_UNREADABLE`: it is not installed, or our copy has no room. */
export async function orUnreadable<T>(place: LedgerPlace, result: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await result;
  } catch (error) {
    signal?.throwIfAborted();
    throw unreadable(place, { kind: "local", detail: error instanceof Error ? error.message : String(error) });
  }
}

const WRITE_HINTS = {
  refused:
    "Writing needs `permissions: contents: write` (or a token with it in BLOCKS_LEDGER_TOKEN), and a branch protection or ruleset on the branch has to let this identity push to it.",
  busy: "Run it again; when it happens often, ask for the record less often or give it more time.",
  other: "Check the network and the repository that ledger.remote in .blocks/config.yml names, then run it again.",
} as const;

/** `LEDGER_UNWRITABLE`, with what to change. */
export function unwritable(
  { address, branch }: LedgerPlace,
  failure: { readonly kind: keyof typeof WRITE_HINTS; readonly detail: string; readonly cause?: unknown },
): BlocksError {
  return new BlocksError(`cannot record in the ledger ${branch} of ${address}: ${failure.detail}`, {
    code: "LEDGER_UNWRITABLE",
    kind: "storage",
    hint: WRITE_HINTS[failure.kind],
    retryable: failure.kind !== "refused",
    cause: failure.cause,
  });
}
