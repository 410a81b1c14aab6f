import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process of some machine. The start tells two processes apart that had the same number one after the other. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** Start in clock ticks since the machine's boot, with the boot's id; absent where the system does not say. */
  readonly start?: string;
}

let own: ProcessIdentity | undefined;

/** This very process. */
export function thisProcess(): ProcessIdentity {
  own ??= identityOf(process.pid);
  return own;
}

/** True while the process lives; undefined for one of another machine, which nobody here can know. */
export function isRunning(identity: ProcessIdentity): boolean | undefined {
  if (identity.host !== hostname()) return undefined;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return identity.start === undefined || startOf(identity.pid) === identity.start;
}

function identityOf(pid: number): ProcessIdentity {
  const start = startOf(pid);
  return { host: hostname(), pid, ...(start === undefined ? {} : { start }) };
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html field 22 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold anything, so fields are counted from behind it; the state is field 3.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie is a process that has ended.
    if (fields[0] === "Z") return "ended";
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
