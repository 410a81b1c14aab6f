/** Environment variables as a process gets them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process: the one place of the runner's doors where it is read. */
export function processEnvironment(): Environment {
  return { ...process.env };
}

/** True when the owner switched step debugging on (`ACTIONS_STEP_DEBUG`), which the runner hands on as `RUNNER_DEBUG`. */
export function isDebug(env: Environment): boolean {
  return env["RUNNER_DEBUG"] === "1";
}
