import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProcess } from "../../src/base/process.ts";
import type { JobFrame } from "./rehearsal-steps.ts";

/** Stands in for actions/checkout: a real fetch of the user's repository at the event's commit, as deep as was asked. */
export async function checkOut(inputs: Readonly<Record<string, string>>, frame: JobFrame): Promise<void> {
  if (inputs["persist-credentials"] !== "false") throw new Error("the checkout would leave its token in .git/config");
  const folder = join(frame.workspace, inputs["path"] ?? "");
  await mkdir(folder, { recursive: true });
  const { origin, sha, repository } = frame.world;
  if ((inputs["repository"] ?? repository) !== repository)
    throw new Error("only the user's repository can be checked out");
  const depth = inputs["fetch-depth"] === "0" ? [] : [`--depth=${inputs["fetch-depth"] ?? "1"}`];
  await git(folder, "init", "--quiet", ".");
  await git(folder, "remote", "add", "origin", pathToFileURL(origin).href);
  await git(folder, "fetch", "--quiet", "--no-tags", ...depth, "origin", inputs["ref"] ?? sha);
  await git(folder, "checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
}

async function git(cwd: string, ...args: readonly string[]): Promise<void> {
  const env = { PATH: "/usr/bin:/bin", HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", GIT_TERMINAL_PROMPT: "0" };
  const allowed = ["-c", "safe.directory=*", "-c", "protocol.file.allow=always"];
  const result = await runProcess({ command: "git", args: [...allowed, ...args], cwd, env, timeoutMs: 60_000 });
  if (result.exitCode !== 0) throw new Error(`git ${args[0]}: ${result.stderr}`);
}
