import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { OUTPUT_FOLDER } from "../sandbox/block-environment.ts";
import type { SandboxJob } from "../sandbox/sandbox.ts";

const NONCE_FILE = `${OUTPUT_FOLDER}/nonce`;

/** A job whose result can be told apart from one that the block wrote. */
export interface SealedJob {
  readonly job: SandboxJob;
  /** The result's body, or undefined when there is none or its signature is not ours. */
  readonly open: (files: ReadonlyMap<string, string>) => string | undefined;
}

/** A nonce for one job. */
export function newNonce(): string {
  return randomBytes(32).toString("hex");
}

/** The body of a text whose first line is the HMAC-SHA-256 of the rest under the nonce; undefined for any other text. */
export function openSealed(text: string | undefined, nonce: string): string | undefined {
  const end = text?.indexOf("\n") ?? -1;
  if (text === undefined || end < 0) return undefined;
  const body = text.slice(end + 1);
  const expected = createHmac("sha256", nonce).update(body).digest();
  const given = Buffer.from(text.slice(0, end), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected) ? body : undefined;
}

/**
 * Adds a reporter of ours to a tool's job: the tool's own process reads the nonce and deletes it before it starts the
 * block's code, and signs the result with it. `reporterArgs` are the tool's arguments that load the reporter.
 */
export function sealedJob(job: SandboxJob, resultFile: string, reporterArgs: readonly string[]): SealedJob {
  const nonce = newNonce();
  const result = `${OUTPUT_FOLDER}/${resultFile}`;
  return {
    job: {
      ...job,
      extraFiles: { ...job.extraFiles, [NONCE_FILE]: nonce },
      start: (workingFolder) => {
        const command = job.start(workingFolder);
        return { ...command, args: [...command.args, ...reporterArgs] };
      },
      results: [...job.results, result],
    },
    open: (files) => openSealed(files.get(result), nonce),
  };
}
