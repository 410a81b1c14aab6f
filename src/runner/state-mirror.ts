import { readFile, stat } from "node:fs/promises";
import type { StateMirror } from "../app/use-case.ts";
import type { Redactor } from "../base/redaction.ts";
import { callCache, setUpDesk } from "./cache-process.ts";
import type { Environment } from "./environment.ts";
import { digestOfState, MAX_STATE_BYTES, takeSnapshot, writeStateFiles } from "./state-files.ts";

/** What a mirror in a runner's cache needs to know. */
export interface StateMirrorOptions {
  readonly env: Environment;
  /** Absolute path of the repository. */
  readonly workspace: string;
  /** Absolute path of the program that runs `cacheClient`. */
  readonly program: string;
  /** Receives sentences for people: a cache that fails is worth no more than that. */
  readonly log: (text: string) => void;
  /** A file that holds one of its secrets is not saved: every workflow of the repository can read the cache, those of pull requests too. */
  readonly redactor: Redactor;
  /** Ends a restore; a save is ended by `flush`. */
  readonly signal: AbortSignal;
  readonly restoreTimeoutMs?: number;
  readonly saveTimeoutMs?: number;
}

/** A mirror that its door brings to an end. */
export interface RunnerStateMirror extends StateMirror {
  /** Waits for the last save, at most so long; what is then still under way is stopped. Never throws. */
  flush(timeoutMs: number): Promise<void>;
}

/** Against a service that does not answer the library would try for half a minute and more. */
const RESTORE_TIMEOUT_MS = 10_000;
const SAVE_TIMEOUT_MS = 30_000;

/** Events whose commit is only proposed: such a run neither reads what a flow kept nor leaves anything. */
const PROPOSING = /^(?:pull_request|merge_group)/;

/**
 * Keeps the state of flows in GitHub's cache, under `blocks-<flow>-<run id>-<run attempt>-<n>`: entries cannot be
 * changed, so every save is a new one and the newest counts. Undefined where a runner has no cache, on a laptop, and on a
 * pull request.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching
 */
export function createStateMirror(options: StateMirrorOptions): RunnerStateMirror | undefined {
  const { env } = options;
  if (!env["ACTIONS_RESULTS_URL"] || !env["ACTIONS_RUNTIME_TOKEN"] || process.platform === "win32") return undefined;
  return PROPOSING.test(env["GITHUB_EVENT_NAME"] ?? "") ? undefined : new CacheMirror(options);
}

class CacheMirror implements RunnerStateMirror {
  readonly #options: StateMirrorOptions;
  readonly #stop = new AbortController();
  readonly #waiting = new Map<string, readonly string[]>();
  /** Digest of what was last saved or restored of a flow. */
  readonly #known = new Map<string, string>();
  readonly #told = new Set<string>();
  #saving: Promise<void> | undefined;
  #number = 0;

  constructor(options: StateMirrorOptions) {
    this.#options = options;
  }

  async restore(flow: string, folders: readonly string[]): Promise<boolean> {
    try {
      return await this.#restore(flow, checked(flow, folders));
    } catch (error) {
      this.#options.log(`The state of an earlier run was not taken from the cache: ${messageOf(error)}.`);
      return false;
    }
  }

  /** Returns at once: a flow does not wait for its mirror. Of several saves that wait, the last one is made. */
  async save(flow: string, folders: readonly string[]): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#waiting.set(flow, folders);
    this.#saving ??= this.#saveAll();
  }

  async flush(timeoutMs: number): Promise<void> {
    const timer = setTimeout(() => this.#stop.abort(new Error("there was no time left")), timeoutMs);
    await this.#saving;
    clearTimeout(timer);
  }

  async #restore(flow: string, folders: readonly string[]): Promise<boolean> {
    const { workspace, env, program, signal } = this.#options;
    const desk = await setUpDesk(env);
    try {
      const timeoutMs = this.#options.restoreTimeoutMs ?? RESTORE_TIMEOUT_MS;
      const call = { method: "restore", key: prefixOf(flow), folders, desk, timeoutMs, signal } as const;
      const answer = await callCache(call, { program, env });
      if (answer.problem !== undefined) throw new Error(answer.problem);
      if (answer.key === undefined) return false;
      if ((await stat(desk.archive)).size > MAX_STATE_BYTES) throw new Error("it is too large to be a flow's state");
      const { readStateArchive } = await import("./state-archive.ts");
      const files = await readStateArchive(await readFile(desk.archive), folders);
      await writeStateFiles(workspace, files);
      this.#known.set(flow, digestOfState(files));
      this.#number = Math.max(this.#number, this.#numberIn(flow, answer.key));
      return true;
    } finally {
      await desk.clear();
    }
  }

  async #saveAll(): Promise<void> {
    for (const [flow, folders] of this.#waiting) {
      // What is asked for while this one is saved comes to the end of the same map, and is met by the same loop.
      this.#waiting.delete(flow);
      try {
        await this.#saveOne(flow, checked(flow, folders));
      } catch (error) {
        this.#tell("not saved", `The flow's state was not saved in the cache: ${messageOf(error)}.`);
      }
    }
    this.#saving = undefined;
  }

  async #saveOne(flow: string, folders: readonly string[]): Promise<void> {
    const { workspace, env, program, redactor } = this.#options;
    this.#stop.signal.throwIfAborted();
    const { files, leftOut } = await takeSnapshot(workspace, folders, redactor);
    for (const path of leftOut) this.#tell(path, `${path} holds a secret and is not saved in the cache.`);
    const digest = digestOfState(files);
    if (files.length === 0 || this.#known.get(flow) === digest) return;
    const desk = await setUpDesk(env);
    try {
      await writeStateFiles(desk.workspace, files);
      this.#number += 1;
      const key = `${this.#ownPrefix(flow)}${this.#number}`;
      const timeoutMs = this.#options.saveTimeoutMs ?? SAVE_TIMEOUT_MS;
      const call = { method: "save", key, folders, desk, timeoutMs, signal: this.#stop.signal } as const;
      const answer = await callCache(call, { program, env });
      if (answer.saved !== true) throw new Error(answer.problem ?? "the cache did not take it");
      this.#known.set(flow, digest);
    } finally {
      await desk.clear();
    }
  }

  #ownPrefix(flow: string): string {
    const { env } = this.#options;
    return `${prefixOf(flow)}${env["GITHUB_RUN_ID"] ?? "0"}-${env["GITHUB_RUN_ATTEMPT"] ?? "1"}-`;
  }

  /** How many entries this very run attempt has made of the flow: keys that are taken cannot be used again. */
  #numberIn(flow: string, key: string): number {
    const own = this.#ownPrefix(flow);
    return key.startsWith(own) ? Number.parseInt(key.slice(own.length), 10) || 0 : 0;
  }

  /** Every step saves: what is the matter is told once, not once a step. */
  #tell(matter: string, text: string): void {
    if (this.#told.has(matter)) return;
    this.#told.add(matter);
    this.#options.log(text);
  }
}

function prefixOf(flow: string): string {
  return `blocks-${flow}-`;
}

/** The folders, once it is sure that they and the flow's id mean in a key and in a path what they say. */
function checked(flow: string, folders: readonly string[]): readonly string[] {
  const plain = (folder: string) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(folder) && !/(?:^|\/)\.\.?(?:\/|$)/.test(folder);
  if (!/^[\w-]{1,100}$/.test(flow)) throw new Error(`${JSON.stringify(flow)} is not the id of a flow`);
  const wrong = folders.filter((folder) => !plain(folder));
  if (wrong.length > 0 || folders.length === 0)
    throw new Error(`${JSON.stringify(wrong)} are not folders of a flow's state`);
  return folders;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
