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

const LOADING = "import";

/**
 * Calls the block on the examples in one process, from the first one to the one that it does not answer. What was not
 * reached when the budget ends has no answer; what was, keeps it.
 */
function runProcess({ module, exportName, examples, exampleTimeoutMs }, answers, deadlineMs) {
  return new Promise((settle) => {
    const child = fork(join(import.meta.dirname, "contract-caller.mjs"), [], { stdio: "ignore", execArgv: [] });
    let current = LOADING;
    let watchdog;
    let hung = false;
    let isOver = false;
    const end = () => {
      isOver = true;
      child.kill("SIGKILL");
    };
    const budget = setTimeout(end, deadlineMs - Date.now() + exampleTimeoutMs);
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        hung = true;
        child.kill("SIGKILL");
      }, exampleTimeoutMs);
    };
    child.on("message", ({ id, answer, next }) => {
      answers.push({ id, ...answer });
      current = next;
      if (next === null) child.kill("SIGKILL");
      else watch();
    });
    child.on("error", (error) => answers.push({ id: current, kind: "none", reason: String(error) }));
    child.on("exit", (exitCode, signal) => {
      clearTimeout(watchdog);
      clearTimeout(budget);
      if (current === null || isOver) return settle(null);
      if (hung) answers.push({ id: current, kind: "hung" });
      else if (exitCode !== null) answers.push({ id: current, kind: "ended", exitCode });
      else answers.push({ id: current, kind: "none", reason: `ended by ${signal}` });
      settle(current);
    });
    child.send({ module, exportName, examples });
    watch();
  });
}

async function answersTo(job, deadlineMs) {
  const answers = [];
  let left = job.examples;
  while (Date.now() < deadlineMs) {
    const stopped = await runProcess({ ...job, examples: left }, answers, deadlineMs);
    if (stopped === null || stopped === LOADING) break;
    left = left.slice(left.findIndex(({ id }) => id === stopped) + 1);
    if (left.length === 0) break;
  }
  return answers;
}

const [jobFile, resultFile] = process.argv.slice(2);
const { nonce, budgetMs, ...job } = JSON.parse(readFileSync(jobFile, "utf8"));
unlinkSync(jobFile);
const text = JSON.stringify({ answers: await answersTo(job, Date.now() + budgetMs) });
const signature = createHmac("sha256", nonce).update(text).digest("hex");
writeFileSync(`${resultFile}.part`, `${signature}\n${text}`);
renameSync(`${resultFile}.part`, resultFile);
