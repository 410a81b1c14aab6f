import { readdirSync, readFileSync } from "node:fs";

/** Sends `signal` to a process and its descendants, and calls `done(error?)`: the interface of the package tree-kill. */
export default function killTree(pid, signal, done) {
  try {
    for (const member of [...descendantsOf(pid), pid]) stop(member, signal);
    done();
  } catch (error) {
    done(error);
  }
}

function stop(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // ESRCH: it ended by itself in the meantime.
    if (error.code !== "ESRCH") throw error;
  }
}

function descendantsOf(pid) {
  const childrenOf = Map.groupBy(runningProcesses(), ({ parent }) => parent);
  const found = [];
  const queue = [pid];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const child of childrenOf.get(next) ?? []) {
      found.push(child.pid);
      queue.push(child.pid);
    }
  }
  return found;
}

function runningProcesses() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(name);
      return parent === undefined ? [] : [{ pid: Number(name), parent }];
    });
}

/** The fourth field of `stat`; the second is a name in parentheses that can hold anything. */
function parentOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "");
    return Number(fields.split(" ")[1]);
  } catch {
    return undefined;
  }
}
