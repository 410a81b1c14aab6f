import { BlocksError } from "../base/errors.ts";
import type { IncidentIssues } from "../notify/github-issue.ts";

/** Whose issues tell of incidents, and how GitHub is reached. */
export interface IncidentIssuesOptions {
  /** Needs issues: write. */
  readonly token: string;
  /** owner/name. */
  readonly repository: string;
  /** `GITHUB_API_URL`; github.com's when absent. */
  readonly apiUrl?: string | undefined;
  /** Time for one request. Default 15 s. */
  readonly timeoutMs?: number;
}

/** What all issues of incidents have, so that they can be found. GitHub makes a label that is not there yet. */
const LABEL = "blocks-alert";

const PAGE_SIZE = 100;
const MOST_PAGES = 5;
const DEFAULT_TIMEOUT_MS = 15_000;

/** Opens, finds, comments and closes issues on GitHub. A failure is `GITHUB_UNREACHABLE`, with the status where there was an answer. */
export function createIncidentIssues(options: IncidentIssuesOptions): IncidentIssues {
  const call = <T>(what: string, signal: AbortSignal, ask: (api: Api) => Promise<T>) =>
    request(options, { what, signal, ask });
  return {
    find: (mark, signal) => call("list", signal, (api) => findMarked(api, mark)),
    open: ({ title, body }, signal) =>
      call("open", signal, async ({ octokit, place, request }) => {
        const { data } = await octokit.rest.issues.create({ ...place, title, body, labels: [LABEL], request });
        return data.number;
      }),
    comment: (issue_number, body, signal) =>
      call("comment", signal, async ({ octokit, place, request }) => {
        await octokit.rest.issues.createComment({ ...place, issue_number, body, request });
      }),
    close: (issue_number, signal) =>
      call("close", signal, async ({ octokit, place, request }) => {
        await octokit.rest.issues.update({
          ...place,
          issue_number,
          state: "closed",
          state_reason: "completed",
          request,
        });
      }),
  };
}

interface Api {
  readonly octokit: Awaited<ReturnType<typeof connect>>;
  readonly place: { readonly owner: string; readonly repo: string };
  readonly request: { readonly signal: AbortSignal };
}

async function connect({ token, apiUrl }: IncidentIssuesOptions) {
  const { getOctokit } = await import("@actions/github");
  return getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl });
}

interface Call<T> {
  readonly what: string;
  readonly signal: AbortSignal;
  readonly ask: (api: Api) => Promise<T>;
}

async function request<T>(options: IncidentIssuesOptions, { what, signal, ask }: Call<T>): Promise<T> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const [owner = "", repo = ""] = options.repository.split("/");
  try {
    const octokit = await connect(options);
    return await ask({ octokit, place: { owner, repo }, request: { signal: AbortSignal.any([signal, deadline]) } });
  } catch (error) {
    signal.throwIfAborted();
    const status = statusOf(error);
    const reason = deadline.aborted ? "no answer in time" : status === undefined ? "no answer" : `status ${status}`;
    throw new BlocksError(`GitHub did not ${what} an issue of ${options.repository}: ${reason}`, {
      code: "GITHUB_UNREACHABLE",
      kind: "provider",
      hint: "Check the token (it needs issues: write) and the repository's name.",
      retryable: status === undefined || status === 429 || status >= 500,
      cause: error,
    });
  }
}

async function findMarked({ octokit, place, request }: Api, mark: string): Promise<number | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await octokit.rest.issues.listForRepo({
      ...place,
      labels: LABEL,
      state: "open",
      per_page: PAGE_SIZE,
      page,
      request,
    });
    const found = data.find(({ body }) => body?.includes(mark) === true);
    if (found !== undefined) return found.number;
    if (data.length < PAGE_SIZE) return undefined;
  }
  return undefined;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  return typeof error.status === "number" && error.status >= 100 ? error.status : undefined;
}
