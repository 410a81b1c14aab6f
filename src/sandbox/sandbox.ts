import type { ProcessResult } from "../base/process.ts";
import type { BlockFile } from "../block/block.ts";

/**
 * How well generated code is confined, strongest first.
 * `namespaces`: no network, no other process to see, own user, only named files, memory-backed scratch, all limits.
 * `process`: an empty environment, a scratch copy, the deadline and resource limits; network and files are open.
 */
export const SANDBOX_LEVELS = ["namespaces", "process"] as const;
export type SandboxLevel = (typeof SANDBOX_LEVELS)[number];

/** Bounds of one job. All of them hold at every level that can enforce them. */
export interface SandboxLimits {
  readonly timeoutMs: number;
  /** Processor time of each process, after which `SIGXCPU` ends it: the same on a machine with much else to do. No bound when absent. */
  readonly cpuSeconds?: number;
  /** Of data segments of each process, and of the scratch folder, in bytes. */
  readonly memoryBytes: number;
  readonly diskBytes: number;
  readonly processes: number;
}

/** The program to run, once the place of the working folder inside the sandbox is known. */
export interface SandboxCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** One piece of generated code to run. */
export interface SandboxJob {
  /**
   * What the working folder holds in the beginning: these files, or a copy of this folder, which itself is never touched.
   * A block is given as its files, so that what runs is what was read and judged, and nothing that lies beside it.
   */
  readonly source: string | readonly BlockFile[];
  /** Further files written into the working folder before the start, by path relative to it. */
  readonly extraFiles?: Readonly<Record<string, string>>;
  /** Absolute paths that can be read inside, at the same place. */
  readonly visible: readonly string[];
  /** Called with the working folder's absolute path inside the sandbox. */
  readonly start: (workingFolder: string) => SandboxCommand;
  /** Files, relative to the working folder, that are handed back after the end, where they exist. */
  readonly results: readonly string[];
  readonly limits: SandboxLimits;
}

/** What a job left behind. */
export interface SandboxResult extends ProcessResult {
  /** The result files that exist, by the path they were asked for. */
  readonly files: ReadonlyMap<string, string>;
}

/** Runs generated code. Nothing outside `src/sandbox` does. */
export interface Sandbox {
  readonly level: SandboxLevel;
  /** What this level stops and what not, for reports. */
  readonly description: string;
  /**
   * Runs one job to its end, its deadline or the abort, and leaves no process behind.
   * Throws `SANDBOX_FAILED` when the confinement itself could not be set up.
   */
  run(job: SandboxJob, signal?: AbortSignal): Promise<SandboxResult>;
}
