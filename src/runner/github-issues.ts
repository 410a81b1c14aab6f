import type { IssueFinder, PlannedIssue } from "../app/onboarding-check/ports.ts";
import { BlocksError } from "../base/errors.ts";

/** Whose issues are asked for, and how. */
export interface IssueFinderOptions {
  readonly token: string;
  /** owner/name. */
  readonly repository: string;
  /** `GITHUB_API_URL`; github.com's when absent. */
  readonly apiUrl?: string | undefined;
  /** Time for all requests of one search. Default 15 s. */
  readonly timeoutMs?: number;
}

/** The API lists pull requests among the issues, so that a page may hold no issue at all. */
const PAGE_SIZE = 100;
const MOST_PAGES = 5;
const DEFAULT_TIMEOUT_MS = 15_000;

/** Finds issues on GitHub. A failure is `GITHUB_UNREACHABLE`, with the status where there was an answer. */
export function createIssueFinder(options: IssueFinderOptions): IssueFinder {
  return {
    findOpenIssue: async (label, signal) => {
      const deadline = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      try {
        return await findOpenIssue(options, label, AbortSignal.any([signal, deadline]));
      } catch (error) {
        signal.throwIfAborted();
        throw unreachable(options.repository, deadline.aborted ? "no answer in time" : reasonOf(error), error);
      }
    },
  };
}

async function findOpenIssue(
  { token, repository, apiUrl }: IssueFinderOptions,
  label: string,
  signal: AbortSignal,
): Promise<PlannedIssue | undefined> {
  const { getOctokit } = await import("@actions/github");
  const [owner = "", repo = ""] = repository.split("/");
  const octokit = getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl });
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await octokit.rest.issues.listForRepo({
      owner,
      repo,
      labels: label,
      state: "open",
      per_page: PAGE_SIZE,
      page,
      request: { signal },
    });
    const issue = data.find((entry) => entry.pull_request === undefined || entry.pull_request === null);
    if (issue !== undefined) return { number: issue.number, title: issue.title };
    if (data.length < PAGE_SIZE) return undefined;
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  const status =
    typeof error === "object" && error !== null && "status" in error ? ` (status ${String(error.status)})` : "";
  return `${error instanceof Error ? error.message : String(error)}${status}`;
}

function unreachable(repository: string, reason: string, cause: unknown): BlocksError {
  return new BlocksError(`GitHub did not list the issues of ${repository}: ${reason}`, {
    code: "GITHUB_UNREACHABLE",
    kind: "provider",
    hint: "Check the token (it needs to read issues) and the repository's name.",
    retryable: true,
    cause,
  });
}
