import { type BlocksError, blocksErrorFrom, stackOf } from "../base/errors.ts";
import type { RunnerLog } from "./log.ts";

/** How an action is named in messages. */
const TITLE = "Blocks";

/** Shows why the step failed: one annotation with message and hint. Only a defect has a stack, and only under debug. */
export function reportFailure(thrown: unknown, log: RunnerLog, debug: boolean): void {
  const error = blocksErrorFrom(thrown);
  log.closeGroup();
  log.annotation({ level: "error", title: `${TITLE} (${error.code})`, message: messageOf(error) });
  if (error.kind === "defect" && debug) log.text(stackOf(error));
}

/** Shows that the action worked and its verdict is red. */
export function reportVerdict(sentence: string, log: RunnerLog): void {
  log.closeGroup();
  log.annotation({ level: "error", title: TITLE, message: sentence });
}

function messageOf(error: BlocksError): string {
  const sentence = error.kind === "defect" ? `unexpected failure: ${error.message}` : error.message;
  return error.hint === undefined ? sentence : `${sentence}\n${error.hint}`;
}
