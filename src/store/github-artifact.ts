import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Artifact, ArtifactClient } from "@actions/artifact";
import type { Clock } from "../base/clock.ts";
import { type Digest, isDigest } from "../base/digest.ts";
import { BlocksError, systemErrorCode } from "../base/errors.ts";
import { MANIFEST_FILE, problemText, SUMS_FILE } from "../bundle/bundle.ts";
import { verifyBundle } from "../bundle/verify-bundle.ts";
import { artifactError } from "./artifact-error.ts";
import type { Retention, Store, StoreReceipt } from "./store.ts";

/** Which artifacts are the store. The library finds the workflow run itself, from the runner's environment. */
export interface GithubArtifactStoreOptions {
  /** What the names of the artifacts begin with. Default `blocks-bundle`. */
  readonly name?: string;
  /** `owner/name`, for the receipt. */
  readonly repository: string;
  /** `GITHUB_RUN_ID`, for the receipt. */
  readonly runId: string;
  /** How long the artifact is kept; the repository's setting when absent, which is also the most that GitHub allows. */
  readonly retentionDays?: number;
  readonly clock: Clock;
}

/** How long another job that stores the same bundle is waited for. */
const WAITS_MS = [1000, 2000, 4000, 8000];
const PROBLEM_DEADLINE_MS = 15_000;

/**
 * Keeps bundles as artifacts of the workflow run, `blocks-bundle-<digest>`. It counts as stored only once GitHub names
 * the digest of what was sent, or the bundle was read back and verified. GitHub deletes artifacts after 90 days (400 in a
 * private repository) at the latest and tells the library no date, so a receipt promises none.
 * Only actions can use it: a `run:` step gets no token for it.
 * @see https://docs.github.com/en/organizations/managing-organization-settings/configuring-the-retention-period-for-github-actions-artifacts-and-logs-in-your-organization
 */
export function createGithubArtifactStore(options: GithubArtifactStoreOptions): Store {
  const artifacts = new RunArtifacts(options);
  return {
    kind: "github-artifact",
    problem: (signal) => artifacts.problem(signal),
    put: (bundle, signal) => artifacts.put(bundle, signal),
    get: (digest, into, signal) => artifacts.get(digest, resolve(into), signal),
    list: (signal) => artifacts.list(signal),
    retention: (digest, signal) => artifacts.retention(digest, signal),
  };
}

type Bundle = Parameters<Store["put"]>[0];

class RunArtifacts {
  readonly #options: GithubArtifactStoreOptions;
  readonly #prefix: string;

  constructor(options: GithubArtifactStoreOptions) {
    this.#options = options;
    this.#prefix = `${options.name ?? "blocks-bundle"}-`;
  }

  async problem(signal: AbortSignal): Promise<string | undefined> {
    signal.throwIfAborted();
    const deadline = AbortSignal.timeout(PROBLEM_DEADLINE_MS);
    try {
      await this.list(AbortSignal.any([signal, deadline]));
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) return `GitHub's artifacts did not answer within ${PROBLEM_DEADLINE_MS / 1000} seconds`;
      if (error instanceof BlocksError) return [error.message, error.hint].join(". ");
      throw error;
    }
  }

  async put(bundle: Bundle, signal: AbortSignal): Promise<StoreReceipt> {
    signal.throwIfAborted();
    const files = await filesOf(bundle);
    const present = await this.#find(bundle.digest, signal);
    if (present !== undefined) return this.#presentReceipt(present, bundle.digest, signal);
    try {
      return this.#receipt(await this.#upload(bundle, files, signal), bundle.digest, true);
    } catch (error) {
      return this.#presentReceipt(await this.#storedByAnother(bundle.digest, error, signal), bundle.digest, signal);
    }
  }

  async get(digest: Digest, into: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const artifact = isDigest(digest) ? await this.#find(digest, signal) : undefined;
    if (artifact === undefined) throw missing(digest);
    const temporary = join(dirname(into), `.outgoing-${randomUUID()}`);
    try {
      await mkdir(temporary, { recursive: true });
      await this.#download(artifact, { into: temporary, digest, signal });
      await rename(temporary, into);
    } catch (error) {
      const code = systemErrorCode(error);
      if (error instanceof BlocksError || code === undefined) throw error;
      throw refused(
        `cannot write ${into}: ${code}`,
        "Name a folder that does not exist yet, in one that can be written.",
      );
    } finally {
      // What went wrong before matters more than a leftover.
      await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  /** GitHub tells the library no date. */
  async retention(digest: Digest, signal: AbortSignal): Promise<Retention> {
    signal.throwIfAborted();
    if (!isDigest(digest) || (await this.#find(digest, signal)) === undefined) throw missing(digest);
    return { until: undefined, problem: undefined };
  }

  async list(signal: AbortSignal): Promise<Digest[]> {
    const names = (await this.#artifacts(signal)).map((artifact) => artifact.name);
    const digests = names
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length));
    return [...new Set(digests.filter(isDigest))].sort();
  }

  async #artifacts(signal: AbortSignal): Promise<readonly Artifact[]> {
    const listed = await call("cannot list the run's artifacts", signal, (client) =>
      client.listArtifacts({ latest: true }),
    );
    return listed.artifacts;
  }

  async #find(digest: Digest, signal: AbortSignal): Promise<Artifact | undefined> {
    return (await this.#artifacts(signal)).find((artifact) => artifact.name === `${this.#prefix}${digest}`);
  }

  /** Sends the bundle, and makes sure that what GitHub has is what was sent. */
  async #upload({ folder, digest }: Bundle, files: readonly string[], signal: AbortSignal): Promise<Artifact> {
    const what = `cannot store ${digest}`;
    const { retentionDays } = this.#options;
    const sent = await call(what, signal, (client) =>
      client.uploadArtifact(
        `${this.#prefix}${digest}`,
        [...files],
        resolve(folder),
        retentionDays === undefined ? {} : { retentionDays },
      ),
    );
    const stored = await this.#find(digest, signal);
    if (stored === undefined) throw artifactError("it was sent, but the run does not list it", what);
    if (stored.digest === undefined || sent.digest === undefined) await this.#readBack(stored, digest, signal);
    else if (stored.digest !== `sha256:${sent.digest}`) {
      throw refused(
        `${what}: GitHub has another archive than was sent, ${stored.digest} instead of sha256:${sent.digest}`,
        "Delete the artifact and run the job again.",
      );
    }
    return stored;
  }

  /** After a conflict: waits until the job that was first has ended its upload. Any other failure is thrown again. */
  async #storedByAnother(digest: Digest, error: unknown, signal: AbortSignal): Promise<Artifact> {
    if (!(error instanceof BlocksError) || !error.message.includes("(409)")) throw error;
    for (const waitMs of WAITS_MS) {
      const artifact = await this.#find(digest, signal);
      if (artifact !== undefined) return artifact;
      await this.#options.clock.sleep(waitMs, signal);
    }
    throw error;
  }

  async #presentReceipt(artifact: Artifact, digest: Digest, signal: AbortSignal): Promise<StoreReceipt> {
    await this.#readBack(artifact, digest, signal);
    return this.#receipt(artifact, digest, false);
  }

  async #readBack(artifact: Artifact, digest: Digest, signal: AbortSignal): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "blocks-artifact-"));
    try {
      await this.#download(artifact, { into: folder, digest, signal });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #download(artifact: Artifact, to: { into: string; digest: Digest; signal: AbortSignal }): Promise<void> {
    await call(`cannot read artifact ${artifact.id}`, to.signal, (client) =>
      client.downloadArtifact(artifact.id, { path: to.into }),
    );
    const { ok, problems } = await verifyBundle(to.into, to.digest);
    if (ok) return;
    throw refused(
      `artifact ${artifact.id} is not the bundle ${to.digest}: ${problemText(problems)}`,
      "Do not use it. Delete the artifact and seal the flow again.",
    );
  }

  #receipt(artifact: Artifact, digest: Digest, added: boolean): StoreReceipt {
    const { repository, runId } = this.#options;
    return {
      digest,
      uri: `github-artifact://${repository}/runs/${runId}/artifacts/${artifact.id}`,
      added,
      retainedUntil: undefined,
    };
  }
}

/** The files of a whole bundle, as absolute paths. */
async function filesOf({ folder, digest }: Bundle): Promise<string[]> {
  const { ok, manifest, problems } = await verifyBundle(folder, digest);
  if (!ok || manifest === undefined) {
    throw refused(`${folder} is not the bundle ${digest}: ${problemText(problems)}`, "Seal the flow again.");
  }
  const paths = [MANIFEST_FILE, SUMS_FILE, ...manifest.members.map((member) => member.path)];
  return paths.map((path) => join(resolve(folder), path));
}

/** The library takes no signal: on abort its call is left to itself, and nothing waits for it. */
async function call<T>(what: string, signal: AbortSignal, work: (client: ArtifactClient) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    const client = (await import("@actions/artifact")).default;
    return await Promise.race([work(client), aborted]);
  } catch (error) {
    signal.throwIfAborted();
    throw artifactError(error, what);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function missing(digest: string): BlocksError {
  return refused(`this workflow run holds no bundle ${digest}`, "Check the digest, and that this is the same run.");
}

function refused(message: string, hint: string): BlocksError {
  return new BlocksError(message, { code: "STORE_REFUSED", kind: "storage", hint });
}
