import { usageError } from "../base/errors.ts";
import type { CompleteConfig } from "./config.ts";

/** What started a workflow run, and what is checked out for it. */
export interface EventToTrust {
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName: string;
  /** The event as GitHub sent it. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** `GITHUB_ACTOR`. */
  readonly actor: string | undefined;
  /** `trust` of the configuration, as the base commit has it. */
  readonly trust: CompleteConfig["trust"];
  /** The commit that is checked out; undefined without a checkout. */
  readonly workspaceHead: string | undefined;
  /** `GITHUB_SHA`: the commit that the event is about. */
  readonly eventSha: string | undefined;
}

/** Only who may write to the repository, or the repository itself, can cause these. */
const TRUSTED_EVENTS = ["workflow_dispatch", "push", "schedule", "merge_group"];

/** The parts of these events that somebody wrote, each with its author and the author's association. */
const AUTHORED_PARTS: Readonly<Record<string, readonly string[]>> = {
  issues: ["issue"],
  issue_comment: ["issue", "comment"],
  pull_request: ["pull_request"],
  pull_request_review: ["pull_request", "review"],
  pull_request_review_comment: ["pull_request", "comment"],
};

/**
 * Passes when the event may start a flow and the checkout is the commit that it is about.
 *
 * Dispatch, push, schedule and merge queue are trusted. For issues and pull requests, every author whose text the event
 * carries must have one of the trusted associations, and a bot must be listed by name. Any other event is refused,
 * `pull_request_target` among them. Throws `EVENT_UNTRUSTED`, `REVISION_MISMATCH`.
 */
export function assertTrustedEvent(event: EventToTrust): void {
  assertTrustedSource(event);
  assertSameRevision(event);
}

function assertTrustedSource({ eventName, payload, actor, trust }: EventToTrust): void {
  if (TRUSTED_EVENTS.includes(eventName)) return;
  const parts = Object.hasOwn(AUTHORED_PARTS, eventName) ? AUTHORED_PARTS[eventName] : undefined;
  if (parts === undefined) throw untrusted(`the event ${JSON.stringify(eventName)} may not start a flow`, EVENT_HINT);
  if (actor === undefined || actor === "") throw untrusted("the event has no actor", EVENT_HINT);
  const sender = accountIn(payload, "sender");
  if (sender?.login.toLowerCase() !== actor.toLowerCase()) {
    throw untrusted(`the event's sender is not its actor ${JSON.stringify(actor)}`, EVENT_HINT);
  }
  if (isBot(sender) && !trust.bots.includes(sender.login)) throw untrustedBot(sender.login);
  for (const part of parts) assertTrustedAuthor(part, objectIn(payload, part), trust);
}

function assertTrustedAuthor(
  part: string,
  value: Record<string, unknown> | undefined,
  trust: EventToTrust["trust"],
): void {
  const author = value === undefined ? undefined : accountIn(value, "user");
  if (value === undefined || author === undefined)
    throw untrusted(`the event does not say who wrote its ${part}`, EVENT_HINT);
  if (isBot(author)) {
    if (trust.bots.includes(author.login)) return;
    throw untrustedBot(author.login);
  }
  const association = Object.hasOwn(value, "author_association") ? value["author_association"] : undefined;
  if (trust.associations.some((trusted) => trusted === association)) return;
  const found = typeof association === "string" ? association : "none";
  throw untrusted(
    `${author.login}, who wrote the ${part}, is not trusted to ask for a block (association ${JSON.stringify(found)})`,
    `Trusted are ${trust.associations.join(", ") || "no associations"} (\`trust.associations\`). A maintainer can start the workflow by hand.`,
  );
}

function assertSameRevision({ workspaceHead, eventSha }: EventToTrust): void {
  const isCommit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
  if (eventSha !== undefined && isCommit.test(eventSha) && workspaceHead === eventSha) return;
  throw usageError(
    "REVISION_MISMATCH",
    `the checkout is at ${workspaceHead ?? "no commit"}, the event is about ${eventSha ?? "no commit"}`,
    "Check out the event's own commit: actions/checkout without `ref`, or with `github.sha` as its `ref`.",
  );
}

interface Account {
  readonly login: string;
  readonly type: unknown;
}

const EVENT_HINT = "Use the workflow that `blocks init` writes, and start it by hand, by a label or by a pull request.";

function untrusted(message: string, hint: string): Error {
  return usageError("EVENT_UNTRUSTED", message, hint);
}

function untrustedBot(login: string): Error {
  return untrusted(
    `the bot ${JSON.stringify(login)} is not trusted to ask for a block`,
    "Add it to `trust.bots`, if it is yours.",
  );
}

function isBot({ login, type }: Account): boolean {
  return type !== "User" || /\[bot\]$/i.test(login);
}

function accountIn(parent: Readonly<Record<string, unknown>>, key: string): Account | undefined {
  const account = objectIn(parent, key);
  const login = account?.["login"];
  return typeof login === "string" && login !== "" ? { login, type: account?.["type"] } : undefined;
}

function objectIn(parent: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> | undefined {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
