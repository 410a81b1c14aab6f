import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { assetsBelow } from "../../src/base/assets.ts";
import { type Clock, systemClock } from "../../src/base/clock.ts";
import { prettyJson } from "../../src/base/files.ts";
import type { Progress } from "../../src/base/progress.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { EXAMPLE_PARAMETERS } from "../../src/cli/demo-repository.ts";

const root = resolve(import.meta.dirname, "../..");

/** Keys as the vendors' look, which no request, log, record or bundle may hold. */
export const KEYS = {
  ANTHROPIC_API_KEY: "sk-ant-canary-0123456789abcdef",
  OPENAI_API_KEY: "sk-canary-openai-0123456789abcdef",
  GOOGLE_API_KEY: "canary-google-0123456789abcdefghi",
};

/** What a flow is started from, in words that `generate` takes. */
export const REQUEST = {
  family: "compliance",
  "block-type": "attestation",
  config: "compliance-config.json",
  request: "feature_request.md",
};

/** A git repository with one commit and the configuration for these models' addresses. Its commit is always the same. */
export async function startRepository(
  urls: Readonly<Record<string, string>>,
  settings: { readonly providers?: Readonly<Record<string, object>> } & Readonly<Record<string, unknown>> = {},
): Promise<{ readonly workspace: string; readonly remove: () => Promise<void> }> {
  const workspace = await mkdtemp(join(tmpdir(), "blocks-flow-world-"));
  const providers = Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [name, { base_url: url, ...settings.providers?.[name] }]),
  );
  await mkdir(join(workspace, ".blocks"));
  await writeFile(join(workspace, ".blocks/config.yml"), prettyJson({ version: 1, ...settings, providers }));
  await cp(join(root, "templates/gitignore"), join(workspace, ".blocks/.gitignore"));
  await writeFile(join(workspace, "package.json"), prettyJson({ name: "bank", type: "module" }));
  await writeFile(join(workspace, "compliance-config.json"), prettyJson(EXAMPLE_PARAMETERS));
  await writeFile(join(workspace, "feature_request.md"), "# Attest\n\nAttest the capital adequacy of a bank.\n");
  const when = "2026-11-20T10:00:00Z";
  const env = { PATH: process.env["PATH"], HOME: workspace, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
  const git = (...args: string[]) => execFileSync("git", ["-C", workspace, ...args], { env, stdio: "pipe" });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "Begin");
  return { workspace, remove: () => rm(workspace, { recursive: true, force: true }) };
}

/** What a use case gets in such a repository, with keys for all three vendors. */
export function flowContext(
  workspace: string,
  given: { readonly clock?: Clock; readonly progress?: Progress; readonly env?: Record<string, string> } = {},
): UseCaseContext {
  const redactor = new Redactor();
  for (const key of Object.values(KEYS)) redactor.add(key);
  return {
    door: "terminal",
    assets: assetsBelow(root),
    packageRoot: root,
    workspace,
    repository: "acme/bank",
    baseRevision: undefined,
    env: { ...KEYS, PATH: process.env["PATH"], HOME: workspace, ...given.env },
    clock: given.clock ?? systemClock,
    redactor,
    progress: given.progress ?? (() => {}),
    signal: new AbortController().signal,
  };
}

/** A clock that runs so many times faster than the world's: what waits for a minute is over in a moment. */
export function fastClock(times: number): Clock {
  const originMs = systemClock.monotonicMs();
  const origin = systemClock.now().getTime();
  const elapsedMs = () => (systemClock.monotonicMs() - originMs) * times;
  return {
    now: () => new Date(origin + elapsedMs()),
    monotonicMs: elapsedMs,
    sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
  };
}
