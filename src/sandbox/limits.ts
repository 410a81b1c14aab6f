import type { SandboxLimits, SandboxResult } from "./sandbox.ts";

const GIBIBYTE = 1024 ** 3;
const MEBIBYTE = 1024 ** 2;

/**
 * Common to all jobs. Memory: V8 reserves 512 MiB of writable address space for each thread that runs JavaScript, and the
 * kernel counts it as data; up to four such threads and a gigabyte of heap each for two of them make 4 GiB.
 * Disk: a block and its reports are a few MiB, raw v8 coverage some tens. Processes: Node starts about 11 threads for
 * each of up to five processes.
 */
const COMMON = { memoryBytes: 4 * GIBIBYTE, diskBytes: 256 * MEBIBYTE, processes: 256 };

/** Unit and property tests of a block take 2 to 5 s; a minute covers a slow, shared runner. */
export const VITEST_LIMITS: SandboxLimits = { ...COMMON, timeoutMs: 60_000 };

/** 588 mutants took 42 s at a concurrency of 2; five minutes is seven times that. */
export const STRYKER_LIMITS: SandboxLimits = { ...COMMON, timeoutMs: 300_000 };

/**
 * A driver loads a block once and calls it some hundred times, which takes a second, and far longer on a machine under load.
 * It holds its own, shorter limits against the time that the block had; this is for what escapes them.
 */
export const DRIVER_LIMITS: SandboxLimits = { ...COMMON, timeoutMs: 120_000 };

/** How long a driver that keeps time itself may go on by the clock, so that its answers are not lost to the limit above. */
export const DRIVER_WALL_MS = 100_000;

/** True when a job was ended by a limit on time, by the clock or of a processor. */
export function ranOutOfTime({ timedOut, endedBy }: Pick<SandboxResult, "timedOut" | "endedBy">): boolean {
  return timedOut || endedBy === "SIGXCPU";
}
