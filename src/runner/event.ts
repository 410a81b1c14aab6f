import { readFile } from "node:fs/promises";
import { usageError } from "../base/errors.ts";
import type { Environment } from "./environment.ts";

/** What started this workflow run. */
export interface RunnerEvent {
  /** `push`, `pull_request`, `issues`, …; empty outside a runner. */
  readonly name: string;
  /** The event's payload as GitHub sent it: all of it is text from outside. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** owner/name. */
  readonly repository: string | undefined;
  /** The commit that the run is about. */
  readonly sha: string | undefined;
  /** The commit that a change is proposed against; only for pull requests and merge queues. */
  readonly baseRevision: string | undefined;
  /** The last commit of the proposed change; only for pull requests and merge queues. */
  readonly headRevision: string | undefined;
}

/** Reads the event of this run. Throws `EVENT_UNTRUSTED` for a payload that cannot be read: fail closed. */
export async function readEvent(env: Environment): Promise<RunnerEvent> {
  const payload = await readPayload(env["GITHUB_EVENT_PATH"]);
  const pullRequest = objectIn(payload, "pull_request");
  const mergeGroup = objectIn(payload, "merge_group");
  return {
    name: env["GITHUB_EVENT_NAME"] ?? "",
    payload,
    repository: textOf(env["GITHUB_REPOSITORY"]),
    sha: textOf(env["GITHUB_SHA"]),
    baseRevision: revisionOf(objectIn(pullRequest, "base")["sha"] ?? mergeGroup["base_sha"]),
    headRevision: revisionOf(objectIn(pullRequest, "head")["sha"] ?? mergeGroup["head_sha"]),
  };
}

async function readPayload(path: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  if (path === undefined || path === "") return {};
  try {
    const payload: unknown = JSON.parse(await readFile(path, "utf8"));
    if (isObject(payload)) return payload;
  } catch (error) {
    throw unreadable(path, error);
  }
  throw unreadable(path, undefined);
}

function unreadable(path: string, cause: unknown): Error {
  return usageError(
    "EVENT_UNTRUSTED",
    `the event of this run cannot be read from ${path}`,
    "Run the action in a GitHub workflow, or unset GITHUB_EVENT_PATH.",
    cause,
  );
}

/** A full commit id, or undefined: anything else in its place must not reach git. */
function revisionOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : undefined;
}

function objectIn(parent: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = parent[key];
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}
