import type { Assets } from "../base/assets.ts";
import type { Clock } from "../base/clock.ts";
import type { Progress } from "../base/progress.ts";
import type { Redactor } from "../base/redaction.ts";

/** What every use case gets beside its inputs: the world that its door (a runner or a terminal) lives in. */
export interface UseCaseContext {
  /** Which door was used: some defaults differ between a laptop and CI. */
  readonly door: "runner" | "terminal";
  readonly assets: Assets;
  /** Absolute path of the folder that Blocks itself is installed in: the gates' tools are looked for from here. */
  readonly packageRoot: string;
  /** Absolute path of the repository's root (`GITHUB_WORKSPACE`, or the working directory). */
  readonly workspace: string;
  /** `owner/name` where the door knows it. */
  readonly repository: string | undefined;
  /** On a pull request: the base commit, from which everything that decides is read. */
  readonly baseRevision: string | undefined;
  /** The door's environment variables, secrets included. Only `config` and `app/*` read from it, by name. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Knows every secret that was read; everything that leaves goes through it. */
  readonly redactor: Redactor;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}
