import { spawn } from "node:child_process";

/** One process to run. Arguments are an array: nothing ever passes through a shell. */
export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the process. Nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Keeps stdin open until the process has to end. For a supervisor that takes the end of it as the order to stop. */
  readonly holdStdin?: boolean;
  /** After this many milliseconds the process and all its descendants in the group are killed. */
  readonly timeoutMs: number;
  /** Of each of stdout and stderr; what comes after is dropped and `truncated` is set. Default 8 MiB. */
  readonly maxOutputBytes?: number;
  /** Takes stdout as it comes, whatever its size; `stdout` of the result is empty then. Must not throw. */
  readonly onStdout?: ((chunk: Buffer) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How a process ended. */
export interface ProcessResult {
  /** Undefined when a signal ended it. */
  readonly exitCode: number | undefined;
  readonly endedBy: NodeJS.Signals | undefined;
  readonly timedOut: boolean;
  readonly truncated: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

const DEFAULT_MAX_OUTPUT_BYTES = 8 * 1024 * 1024;

/**
 * Runs one process in a group of its own and waits for it. The whole group is killed at the deadline, on abort,
 * and once the process has ended, so that nothing it started outlives it.
 * Rejects with the system error when it cannot be started, and with the signal's reason on abort.
 */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const limit = request.maxOutputBytes ?? DEFAULT_MAX_OUTPUT_BYTES;
  return new Promise((resolve, reject) => {
    if (request.signal?.aborted) return reject(request.signal.reason);
    const startedMs = performance.now();
    const child = spawn(request.command, [...request.args], {
      cwd: request.cwd,
      env: { ...request.env },
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
    });
    let timedOut = false;
    const stdout = new BoundedText(limit);
    const stderr = new BoundedText(limit);
    child.stdout.on("data", request.onStdout ?? ((chunk: Buffer) => stdout.append(chunk)));
    child.stderr.on("data", (chunk: Buffer) => stderr.append(chunk));
    const kill = () => {
      killGroup(child.pid);
      child.stdin.destroy();
    };
    const timer = setTimeout(() => {
      timedOut = true;
      kill();
    }, request.timeoutMs);
    const onAbort = kill;
    request.signal?.addEventListener("abort", onAbort, { once: true });
    const settle = () => {
      clearTimeout(timer);
      request.signal?.removeEventListener("abort", onAbort);
    };
    child.on("error", (error) => {
      settle();
      reject(error);
    });
    // A descendant that kept our pipes open would hold "close" back for ever, so the group dies with its leader.
    child.on("exit", kill);
    child.on("close", (exitCode, endedBy) => {
      settle();
      if (request.signal?.aborted) return reject(request.signal.reason);
      resolve({
        exitCode: exitCode ?? undefined,
        endedBy: endedBy ?? undefined,
        timedOut,
        truncated: stdout.truncated || stderr.truncated,
        stdout: stdout.text(),
        stderr: stderr.text(),
        durationMs: performance.now() - startedMs,
      });
    });
    // A process may end without reading its input; that is its right, not an error of ours.
    child.stdin.on("error", () => {});
    if (request.holdStdin === true) child.stdin.write(request.stdin ?? "");
    else child.stdin.end(request.stdin ?? "");
  });
}

class BoundedText {
  readonly #chunks: Buffer[] = [];
  readonly #limit: number;
  #size = 0;
  truncated = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  append(chunk: Buffer): void {
    const room = this.#limit - this.#size;
    if (chunk.length > room) this.truncated = true;
    if (room <= 0) return;
    const kept = chunk.subarray(0, room);
    this.#chunks.push(kept);
    this.#size += kept.length;
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // ESRCH: the group is already gone, which is what we want.
  }
}
