import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { COMPILED } from "./compiled.ts";
import type { ArtifactStep, ArtifactStepEnd } from "./rehearsal-artifact.ts";

const PROGRAM = fileURLToPath(new URL("rehearsal-artifact.ts", import.meta.url));

let started: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Uploads or downloads an artifact in a process that does so for all rehearsals of a test file, one after the other. */
export function rehearseArtifact(step: ArtifactStep): Promise<ArtifactStepEnd> {
  const ended = last.then(() => askProcess(step));
  last = ended.catch(() => undefined);
  return ended;
}

async function askProcess(step: ArtifactStep): Promise<ArtifactStepEnd> {
  started ??= start();
  const stopped = new AbortController();
  const { signal } = stopped;
  const died = once(started, "exit", { signal }).then(([code]) => {
    throw new Error(`the process for artifacts ended with ${code}`);
  });
  const answered = once(started, "message", { signal });
  started.send(step);
  try {
    const [end] = await Promise.race([answered, died]);
    return end as ArtifactStepEnd;
  } finally {
    stopped.abort();
    await Promise.allSettled([answered, died]);
  }
}

function start(): ChildProcess {
  const child = fork(PROGRAM, [], { execArgv: [], env: { ...COMPILED } });
  // It ends with the tests, and does not keep them from ending.
  child.unref();
  child.channel?.unref();
  return child;
}
