import type { Assets } from "../base/assets.ts";
import type { Clock } from "../base/clock.ts";
import type { Progress } from "../base/progress.ts";
import type { Redactor } from "../base/redaction.ts";
import type { BlockStatement } from "../generated/types.ts";

/** Keeps a flow's state where another machine finds it: the cache of a CI system. */
export interface StateMirror {
  /** Brings back what an earlier run of this flow saved; false when there is nothing. Never throws: a flow can begin anew. */
  restore(flow: string, folders: readonly string[]): Promise<boolean>;
  /** Has the folders saved as they are now or a moment later; called after every step, which it does not hold up. Never throws. */
  save(flow: string, folders: readonly string[]): Promise<void>;
}

/** Has GitHub sign what is said of a block, with a certificate for this very workflow run, and keep it. */
export interface GithubAttestor {
  /** The Sigstore bundle, and the attestation's page. Throws `GITHUB_UNREACHABLE` with the permissions that are needed. */
  attest(statement: BlockStatement, signal: AbortSignal): Promise<{ bundle: object; url: string | undefined }>;
}
/** Proves to another service which workflow run this is: a short-lived token of the CI system, for one audience. */
export type IdentityToken = (audience: string, signal: AbortSignal) => Promise<string>;

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
  /** Where the door can keep a flow's state beyond this machine. */
  readonly stateMirror?: StateMirror;
  /** Present where the job may ask GitHub for an identity. */
  readonly githubAttestor?: GithubAttestor;
  /** Where the door can prove who it is, so that no key has to be stored. */
  readonly identityToken?: IdentityToken;
  readonly signal: AbortSignal;
}
