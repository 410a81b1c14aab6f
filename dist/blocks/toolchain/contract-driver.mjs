/**
 * Runs inside the sandbox: calls a block's entry with each example and writes down what it answered.
 * Usage: node contract-driver.mjs <job file> <result file>
 *
 * The block runs in a process of its own, so that one which ends, blocks or kills its process is still reported on.
 * The result's first line is a signature under the job's nonce, which only this process has read: a result that the
 * block wrote itself is told apart from ours.
 */
import { fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countTime } from "./counted-time.mjs";

const LOADING = "import";

/** What all processes together have used, and the end in any case. */
class Budget {
  #usedMs = 0;

  constructor({ budgetMs, wallMs }) {
    this.budgetMs = budgetMs;
    this.endMs = performance.now() + wallMs;
  }

  use(ms) {
    this.#usedMs += ms;
  }

  /** True when there is less than nothing left, `moreMs` counted in. */
  isOver(moreMs = 0) {
    return this.#usedMs >= this.budgetMs + moreMs || performance.now() >= this.endMs;
  }
}

/**
 * Calls the block on the examples in one process, from the first one to the one that it does not answer. What was not
 * reached when the budget ends has no answer; what was, keeps it.
 */
function runProcess({ module, exportName, examples, exampleTimeoutMs }, answers, budget) {
  return new Promise((settle) => {
    const child = fork(join(import.meta.dirname, "contract-caller.mjs"), [], { stdio: "ignore", execArgv: [] });
    let current = LOADING;
    let usedMs = 0;
    let end;
    const stop = countTime(child.pid, (ms) => {
      usedMs += ms;
      budget.use(ms);
      if (usedMs >= exampleTimeoutMs) end = "hung";
      else if (budget.isOver(exampleTimeoutMs)) end = "over";
      if (end !== undefined) child.kill("SIGKILL");
    });
    child.on("message", ({ id, answer, next }) => {
      answers.push({ id, ...answer });
      current = next;
      usedMs = 0;
      if (next === null) child.kill("SIGKILL");
    });
    child.on("error", (error) => answers.push({ id: current, kind: "none", reason: String(error) }));
    child.on("exit", (exitCode, signal) => {
      stop();
      if (current === null || end === "over") return settle(null);
      if (end === "hung") answers.push({ id: current, kind: "hung" });
      else if (exitCode !== null) answers.push({ id: current, kind: "ended", exitCode });
      else answers.push({ id: current, kind: "none", reason: `ended by ${signal}` });
      settle(current);
    });
    child.send({ module, exportName, examples });
  });
}

async function answersTo(job, budget) {
  const answers = [];
  let left = job.examples;
  while (!budget.isOver()) {
    const stopped = await runProcess({ ...job, examples: left }, answers, budget);
    if (stopped === null || stopped === LOADING) break;
    left = left.slice(left.findIndex(({ id }) => id === stopped) + 1);
    if (left.length === 0) break;
  }
  return answers;
}

const [jobFile, resultFile] = process.argv.slice(2);
const { nonce, budgetMs, wallMs, ...job } = JSON.parse(readFileSync(jobFile, "utf8"));
unlinkSync(jobFile);
const text = JSON.stringify({ answers: await answersTo(job, new Budget({ budgetMs, wallMs })) });
const signature = createHmac("sha256", nonce).update(text).digest("hex");
writeFileSync(`${resultFile}.part`, `${signature}\n${text}`);
renameSync(`${resultFile}.part`, resultFile);
