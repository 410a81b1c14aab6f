import { blocksErrorFrom } from "../base/errors.ts";
import { markdownText } from "../report/escape.ts";
import { notifyFailed } from "./failure.ts";
import type { Channel, Message } from "./notify.ts";
import { headline, lines } from "./plain.ts";

/** Issues of one repository that tell of incidents. Each method throws `GITHUB_UNREACHABLE`. */
export interface IncidentIssues {
  /** The number of the open issue whose body holds the mark; undefined when there is none. */
  find(mark: string, signal: AbortSignal): Promise<number | undefined>;
  /** Opens an issue, and answers with its number. */
  open(issue: { readonly title: string; readonly body: string }, signal: AbortSignal): Promise<number>;
  comment(number: number, body: string, signal: AbortSignal): Promise<void>;
  close(number: number, signal: AbortSignal): Promise<void>;
}

/**
 * Opens one issue for each incident and, when it is over, says so below it and closes it. The issue is known by a mark in its
 * body, so that a message that is sent again changes nothing. A test is closed at once.
 */
export function createGithubIssueChannel(issues: IncidentIssues): Channel {
  return {
    name: "github_issue",
    send: async (message, signal) => {
      try {
        await tell(issues, message, signal);
        return undefined;
      } catch (error) {
        signal.throwIfAborted();
        const { message: reason, retryable } = blocksErrorFrom(error);
        throw notifyFailed("github_issue", reason, {
          retryable,
          hint: "The token in GITHUB_TOKEN needs issues: write, and the repository must have issues.",
        });
      }
    },
  };
}

async function tell(issues: IncidentIssues, message: Message, signal: AbortSignal): Promise<void> {
  const mark = `<!-- blocks-incident: ${message.dedupKey.replace(/[^\w./-]/g, "-").slice(0, 200)} -->`;
  const known = await issues.find(mark, signal);
  if (message.state === "recovered") {
    if (known === undefined) return;
    await issues.comment(known, bodyOf(message), signal);
    await issues.close(known, signal);
    return;
  }
  if (known !== undefined) return;
  const number = await issues.open({ title: headline(message, 200), body: `${bodyOf(message)}\n\n${mark}` }, signal);
  if (message.state === "test") await issues.close(number, signal);
}

/** Everything inert: no mention that calls somebody, no reference, no image, no markup. */
function bodyOf(message: Message): string {
  const facts = message.facts.map(
    ({ name, value }) => `| ${markdownText(name, 100)} | ${markdownText(value, 1_000)} |`,
  );
  const text = lines(message.text, 10_000).split("\n");
  return [
    ...(message.state === "recovered" ? [`**${markdownText(headline(message, 200))}**`] : []),
    text.map((line) => markdownText(line, 2_000)).join("\n"),
    ...(facts.length === 0 ? [] : [["| | |", "| --- | --- |", ...facts].join("\n")]),
    ...(message.link === undefined ? [] : [`[The run](${message.link})`]),
  ].join("\n\n");
}
