import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { systemClock } from "../../../src/base/clock.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger, type GitLedgerOptions } from "../../../src/ledger/git/git-ledger.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";

const run = promisify(execFile);

/** Plain git, as a person or an attacker would use it; its output without the last line feed. */
export async function plainGit(folder: string, ...args: readonly string[]): Promise<string> {
  const identity = ["-c", "user.name=somebody", "-c", "user.email=somebody@localhost"];
  const { stdout } = await run("git", ["-C", folder, ...identity, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.replace(/\n$/, "");
}

/** An empty bare repository on the disk. */
export async function bareRepository(): Promise<string> {
  const folder = join(await scratch(), "remote.git");
  await run("git", ["init", "--quiet", "--bare", folder]);
  // A server tidies up by itself; here that would only be another process for each push.
  await run("git", ["-C", folder, "config", "receive.autogc", "false"]);
  // It would also wait for the disk at each object; no test outlives a loss of power.
  await run("git", ["-C", folder, "config", "core.fsync", "none"]);
  return folder;
}

/** A ledger in a bare repository, with a cache of its own as if it were on a machine of its own. */
export async function gitLedgerAt(address: string, change: Partial<GitLedgerOptions> = {}) {
  return createGitLedger({
    remote: gitAddressFrom(address, "/"),
    cacheFolder: join(await scratch(), `${randomUUID()}.git`),
    branch: "blocks-ledger",
    clock: systemClock,
    ...change,
  });
}
