import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Assets } from "../base/assets.ts";
import { BlocksError, systemErrorCode, usageError } from "../base/errors.ts";
import { type ProcessResult, runProcess } from "../base/process.ts";
import type { Progress } from "../base/progress.ts";
import { findTools, installedVersion, type PinnedTools, readPinnedTools, type ToolsFound } from "./pinned-tools.ts";
import type { Toolchain } from "./toolchain.ts";

/** What Stryker and vitest need, and what the faces are run by. */
const OLDEST_NODE = 24;

/** 130 packages of 120 MB come in 10 to 30 s; a slow mirror gets five minutes. */
const INSTALL_TIMEOUT_MS = 300_000;

/** Where the tools may be, and what is needed to fetch them. */
export interface ToolchainSearch {
  readonly assets: Assets;
  /** Absolute path of a folder of this installation of Blocks; `node_modules` is looked for there and above. */
  readonly packageRoot: string;
  /** Where the tools are installed when they are nowhere else. Made when it is missing. */
  readonly cacheFolder: string;
  /** A folder that its owner filled with the tools (`BLOCKS_TOOLCHAIN`). */
  readonly override?: string | undefined;
  /** The door's environment. Only what npm needs to reach its registry is handed on; never a secret. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The Node.js program that we run in. Default: this process's. */
  readonly node?: { readonly path: string; readonly version: string };
  readonly signal?: AbortSignal | undefined;
  readonly progress: Progress;
  /** False: tools that are nowhere are not installed, for nothing may be sent for. */
  readonly fetch?: boolean;
}

/**
 * The gates' tools, at exactly the pinned versions: in `override` when that is given, else beside Blocks itself, else in
 * the cache, where they are installed once.
 * Throws `TOOLCHAIN_MISSING` with every package that does not fit, or with what npm said.
 */
export async function locateToolchain(search: ToolchainSearch): Promise<Toolchain> {
  const pinned = await readPinnedTools(search.assets.toolchain);
  const { folder, found } = await locateTools(search, pinned);
  return {
    node: await nodeProgram(search, folder),
    // Looked for only when a block is written in it.
    python: search.env["BLOCKS_PYTHON"] || undefined,
    folder,
    configurations: search.assets.toolchain,
    rules: search.assets.rules,
    inspectionThread: search.assets.inspectionThread,
    versions: found.versions,
  };
}

interface Located {
  readonly folder: string;
  readonly found: ToolsFound;
}

async function locateTools(search: ToolchainSearch, pinned: PinnedTools): Promise<Located> {
  if (search.override !== undefined) return await toolsIn(resolve(search.override), pinned);
  for (const folder of folderAndAbove(resolve(search.packageRoot))) {
    const found = await findTools(folder, pinned);
    if (found.problems.length === 0) return { folder, found };
  }
  return await cachedTools(search, pinned);
}

async function toolsIn(folder: string, pinned: PinnedTools): Promise<Located> {
  const found = await findTools(folder, pinned);
  if (found.problems.length === 0) return { folder, found };
  throw usageError(
    "TOOLCHAIN_MISSING",
    `the tools in ${join(folder, "node_modules")} are not those that the gates need: ${found.problems.join("; ")}`,
    "Copy package.json and package-lock.json of Blocks' toolchain folder there and run `npm ci --ignore-scripts`, or unset BLOCKS_TOOLCHAIN.",
  );
}

async function cachedTools(search: ToolchainSearch, pinned: PinnedTools): Promise<Located> {
  const folder = join(resolve(search.cacheFolder), pinned.key);
  const found = await findTools(folder, pinned);
  if (found.problems.length === 0) return { folder, found };
  if (search.fetch === false) {
    throw usageError(
      "TOOLCHAIN_MISSING",
      `the gates' tools are not on this machine, and nothing is fetched here: ${found.problems.join("; ")}`,
      "Run blocks verify once, which installs them, or set BLOCKS_TOOLCHAIN.",
    );
  }
  search.progress({ kind: "note", text: `Installing the gates' tools into ${folder} (once)` });
  await install(folder, search, pinned);
  return await toolsIn(folder, pinned);
}

/** Installed beside its place and renamed, so that a folder of that name is always whole. */
async function install(folder: string, search: ToolchainSearch, pinned: PinnedTools): Promise<void> {
  const temporary = join(dirname(folder), `.${randomUUID()}`);
  try {
    await mkdir(temporary, { recursive: true });
    await writeFile(join(temporary, "package.json"), pinned.manifest);
    await writeFile(join(temporary, "package-lock.json"), pinned.lockfile);
    const result = await npmInstall(temporary, search);
    if (result.exitCode !== 0) throw installError(npmMessage(result));
    await putInPlace(temporary, folder, pinned);
  } catch (error) {
    if (error instanceof BlocksError || search.signal?.aborted === true) throw error;
    throw installError(String(error), error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string, search: ToolchainSearch): Promise<ProcessResult> {
  return await runProcess({
    command: "npm",
    args: ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    cwd: folder,
    env: npmEnvironment(search.env),
    timeoutMs: INSTALL_TIMEOUT_MS,
    signal: search.signal,
  });
}

/** Another process may have installed the same in the meantime: then its folder stays. A broken one is replaced. */
async function putInPlace(temporary: string, folder: string, pinned: PinnedTools): Promise<void> {
  try {
    await rename(temporary, folder);
  } catch (error) {
    if (!["EEXIST", "ENOTEMPTY"].includes(systemErrorCode(error) ?? "")) throw error;
    if ((await findTools(folder, pinned)).problems.length === 0) return;
    await rename(folder, `${temporary}-broken`);
    await rename(temporary, folder);
    await rm(`${temporary}-broken`, { recursive: true, force: true });
  }
}

/** How npm finds its registry, its certificates and its cache. A token in a variable stays out; one in ~/.npmrc works. */
const NPM_VARIABLES =
  /^(?:PATH|HOME|(?:npm_config_|NPM_CONFIG_)\w+|(?:https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i;
const SECRET_NAME = /auth|token|passw|secret|otp/i;

function npmEnvironment(env: ToolchainSearch["env"]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && NPM_VARIABLES.test(name) && !SECRET_NAME.test(name)) kept[name] = value;
  }
  return kept;
}

function npmMessage(result: ProcessResult): string {
  if (result.timedOut) return `npm did not end within ${INSTALL_TIMEOUT_MS / 60_000} minutes`;
  return result.stderr.trim().split("\n").slice(0, 5).join("; ") || `npm ended with status ${result.exitCode}`;
}

function installError(reason: string, cause?: unknown): BlocksError {
  return new BlocksError(`the gates' tools cannot be installed: ${reason}`, {
    code: "TOOLCHAIN_MISSING",
    kind: "sandbox",
    hint:
      "Check that npm is on the PATH and reaches its registry. Without a network, install the tools elsewhere and name " +
      "their folder in BLOCKS_TOOLCHAIN.",
    retryable: true,
    cause,
  });
}

async function nodeProgram(search: ToolchainSearch, folder: string): Promise<string> {
  const running = search.node ?? { path: process.execPath, version: process.versions.node };
  if (majorOf(running.version) >= OLDEST_NODE) return running.path;
  const name = `node-linux-${process.arch}`;
  const found = await installedVersion(folder, name);
  if (process.platform === "linux" && found !== undefined && majorOf(found) >= OLDEST_NODE) {
    return join(folder, "node_modules", name, "bin/node");
  }
  throw new BlocksError(
    `the gates need Node.js ${OLDEST_NODE} or newer; this is ${running.version}, and ${folder} brings none`,
    {
      code: "TOOLCHAIN_MISSING",
      kind: "sandbox",
      hint: `Run Blocks with Node.js ${OLDEST_NODE}, or install the package ${name} beside the tools.`,
    },
  );
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

function folderAndAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...folderAndAbove(parent)];
}
