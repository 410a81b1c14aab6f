import { BlocksError } from "../base/errors.ts";

/** What is known of a failure from the words of the library, which loses the class and the status of most errors. */
const KNOWN: readonly {
  readonly pattern: RegExp;
  readonly code: "STORE_REFUSED" | "STORE_UNREACHABLE";
  readonly hint: string;
}[] = [
  {
    pattern: /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL|JWT token/,
    code: "STORE_REFUSED",
    hint: "A runner gives access to artifacts to actions only, not to `run:` steps: use the upload-context action, or set store.type to folder.",
  },
  {
    pattern: /not currently supported on GHES/,
    code: "STORE_REFUSED",
    hint: "GitHub Enterprise Server has no such artifacts: set store.type to folder in .blocks/config.yml.",
  },
  {
    pattern: /storage quota has been hit/,
    code: "STORE_REFUSED",
    hint: "Delete artifacts or raise the limit of the account, then run the job again.",
  },
  {
    pattern: /\(40[13]\)/,
    code: "STORE_REFUSED",
    hint: "The runner's token was not accepted: it ends with its job. Run the job again.",
  },
  {
    pattern: /\(409\)/,
    code: "STORE_UNREACHABLE",
    hint: "Another job is storing the same bundle, or died while it did. Run this job again.",
  },
];

/**
 * A failure of `@actions/artifact` as an error of ours. Addresses lose their query, which holds a signature that lets
 * anybody read or write; for the same reason the library's error, which holds whole requests, is not kept as the cause.
 */
export function artifactError(thrown: unknown, what: string): BlocksError {
  const message = withoutQueries(thrown instanceof Error ? thrown.message : String(thrown));
  const known = KNOWN.find(({ pattern }) => pattern.test(message));
  const refused = /non-retryable/.test(message);
  const code = known?.code ?? (refused ? "STORE_REFUSED" : "STORE_UNREACHABLE");
  return new BlocksError(`${what}: ${message}`, {
    code,
    kind: "storage",
    hint: known?.hint ?? "See https://www.githubstatus.com, then run the job again.",
    retryable: code === "STORE_UNREACHABLE",
  });
}

function withoutQueries(text: string): string {
  return text.replace(/(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/g, "$1?***");
}
