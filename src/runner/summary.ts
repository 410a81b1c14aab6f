import { appendFile } from "node:fs/promises";
import type { Redactor } from "../base/redaction.ts";
import type { Environment } from "./environment.ts";

/**
 * The runner refuses a summary of more than 1 MiB a step, and then shows nothing of it.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const MAX_SUMMARY_BYTES = 1024 * 1024;

const CUT_NOTE = "\n\n… cut off here: a job summary holds 1 MiB at most. The report file has the rest.\n";

/** Appends Markdown to the job summary. Nothing happens where there is none. */
export async function writeSummary(markdown: string, env: Environment, redactor: Redactor): Promise<void> {
  const path = env["GITHUB_STEP_SUMMARY"];
  if (path === undefined || path === "" || markdown === "") return;
  await appendFile(path, fitting(`${redactor.redact(markdown).trimEnd()}\n`));
}

function fitting(markdown: string): string {
  const bytes = Buffer.from(markdown, "utf8");
  if (bytes.length <= MAX_SUMMARY_BYTES) return markdown;
  const room = MAX_SUMMARY_BYTES - Buffer.byteLength(CUT_NOTE);
  const kept = bytes.subarray(0, room).toString("utf8");
  // The last line may be cut inside a character or a tag; it goes as a whole.
  return `${kept.slice(0, kept.lastIndexOf("\n"))}${CUT_NOTE}`;
}
