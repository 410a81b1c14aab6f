/**
 * Runs one flow in a process of its own, which can end itself without any warning: `node flow-process.ts <JSON>`.
 * Prints the outcome as one line of JSON.
 */
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import type { Progress } from "../../src/base/progress.ts";
import { flowContext, REQUEST } from "./flow-world.ts";

/** What such a process is told. */
export interface FlowProcessOrder {
  readonly workspace: string;
  /** The process is killed between two steps, once so many have ended that no earlier process did. */
  readonly killAfterSteps?: number;
}

const order = JSON.parse(process.argv[2] ?? "") as FlowProcessOrder;
let ended = 0;
let running = 0;
const progress: Progress = (event) => {
  if (event.kind === "step-started") running += 1;
  if (event.kind !== "step-ended") return;
  running -= 1;
  if (event.detail !== "taken up") ended += 1;
  // A step that runs beside it would be killed in the middle.
  if (running === 0 && ended >= (order.killAfterSteps ?? Number.POSITIVE_INFINITY))
    process.kill(process.pid, "SIGKILL");
};
const outcome = await composeGenerate(parseGenerateInputs(REQUEST), flowContext(order.workspace, { progress })).run();
process.stdout.write(`${JSON.stringify({ flow: outcome.flow, reused: outcome.reused })}\n`);
