// The time that a process had for its work. Limits are held against this and not against the clock: on a machine with much
// else to do a process stands in line most of the time, and that is not its doing. An endless loop uses its time up, and so
// does waiting for what never comes.
import { readdirSync, readFileSync } from "node:fs";

/** How often is looked. Between two looks at most twice this counts: when we ourselves did not get to look, nobody did. */
const TURN_MS = 100;
const MOST_PER_TURN_MS = 2 * TURN_MS;

/** Tells again and again how many milliseconds more a process has had. Returns what ends that. */
export function countTime(pid, tell) {
  let before = lookAt(pid);
  const timer = setInterval(() => {
    const now = lookAt(pid);
    tell(timeBetween(before, now));
    before = now;
  }, TURN_MS);
  return () => clearInterval(timer);
}

/**
 * The milliseconds between two looks that the process had. `atMs` is the time of a look, `queuedMs` how long each thread
 * has stood ready without a processor. The thread that stood longest decides: it may be the one that all others wait for.
 */
export function timeBetween(before, now) {
  const queued = Object.entries(now.queuedMs).map(([thread, ms]) => ms - (before.queuedMs[thread] ?? 0));
  const passed = now.atMs - before.atMs;
  return Math.min(Math.max(passed - Math.max(0, ...queued), 0), MOST_PER_TURN_MS);
}

function lookAt(pid) {
  return { atMs: performance.now(), queuedMs: queuedMs(pid) };
}

/** By thread. Nothing where the system does not tell, or the process is gone: then the clock alone counts. */
function queuedMs(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return Object.fromEntries(threads.map((thread) => [thread, queuedOf(pid, thread)]));
  } catch {
    return {};
  }
}

/** The second figure of `schedstat`, in nanoseconds: https://docs.kernel.org/scheduler/sched-stats.html */
function queuedOf(pid, thread) {
  const [, nanoseconds = "0"] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}
