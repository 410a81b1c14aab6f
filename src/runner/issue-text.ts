import type { RunnerEvent } from "./event.ts";

/** More than an issue's longest body on GitHub (65,536 characters); what is longer is no request. */
const MAX_LENGTH = 80_000;

/**
 * The feature request of an event that is about an issue: its title and its body, as they were written. It is text from
 * outside, to be fenced in a prompt and never to be obeyed. Undefined for any other event.
 */
export function issueTextOf(event: Pick<RunnerEvent, "name" | "payload">): string | undefined {
  if (event.name !== "issues") return undefined;
  const issue = event.payload["issue"];
  if (typeof issue !== "object" || issue === null) return undefined;
  const title = "title" in issue && typeof issue.title === "string" ? issue.title : "";
  const body = "body" in issue && typeof issue.body === "string" ? issue.body : "";
  const text = `# ${title}\n\n${body}`.trim();
  return text === "#" ? undefined : text.slice(0, MAX_LENGTH);
}
