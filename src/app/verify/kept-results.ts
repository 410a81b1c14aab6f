import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { createCheckedCache } from "../../base/checked-cache.ts";
import { type Digest, digestOfJson } from "../../base/digest.ts";
import type { Block } from "../../block/block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { createCachedGate } from "../../gates/cached-gate.ts";
import type { Gate, GateName, GateSubject } from "../../gates/gate.ts";
import type { EarlierRuns } from "../../gates/mutation/earlier-run.ts";
import { VERSION } from "../../generated/version.ts";
import { pythonOf } from "../../sandbox/python-installation.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { UseCaseContext } from "../use-case.ts";
import { cacheFolder, hasCacheFolder } from "./cache-folder.ts";

/** The gates that run the block: what they find out costs seconds to minutes. */
const KEPT: readonly GateName[] = ["contract", "coverage", "mutation"];

/** What the kept results of one run of `verify` depend on. */
export interface KeptResultsRequest {
  readonly config: CompleteConfig;
  readonly context: Pick<UseCaseContext, "assets" | "packageRoot" | "workspace" | "env" | "progress">;
  readonly toolchain: Toolchain;
  readonly sandbox: Sandbox;
  /** Texts of the repository's own reports, by what they are of. */
  readonly reports: Readonly<Record<string, string | undefined>>;
}

/** Results that need not be found out again. */
export interface KeptResults {
  /** The gate with its earlier results, where it is one whose results are kept. */
  readonly around: (gate: Gate) => Gate;
  /** For the mutation gate; undefined where the configuration does not want it. */
  readonly earlierRuns: EarlierRuns | undefined;
}

/**
 * Connects what earlier runs kept on this machine, outside of the checked project. Undefined at the sandbox level
 * `process`: code of a block could have written there; and for a user without any folder of their own.
 */
export async function composeKeptResults(request: KeptResultsRequest): Promise<KeptResults | undefined> {
  const { config, context, sandbox } = request;
  if (sandbox.level === "process" || !hasCacheFolder(context.env)) return undefined;
  const conditions = await conditionsOf(request);
  const results = createCheckedCache({ folder: join(cacheFolder(context.env), "results") });
  const runs = createCheckedCache({ folder: join(cacheFolder(context.env), "mutation") });
  const place = (block: Block) => placeOf(block, context.workspace);
  return {
    around: (gate) =>
      KEPT.includes(gate.name)
        ? createCachedGate(gate, {
            cache: results,
            keyOf: (subject) => keyOfResult(gate.name, subject, { request, conditions, place }),
            note: (text) => context.progress({ kind: "note", text }),
          })
        : gate,
    earlierRuns: config.mutation.incremental
      ? {
          cache: runs,
          keyOf: (block) => digestOfJson({ conditions, name: block.manifest.name, place: place(block) }),
        }
      : undefined,
  };
}

function keyOfResult(
  gate: GateName,
  { block, base, thresholds }: GateSubject,
  given: {
    readonly request: KeptResultsRequest;
    readonly conditions: Digest;
    readonly place: (block: Block) => string;
  },
): Digest {
  const { coverage, mutation } = given.request.config;
  return digestOfJson({
    kind: "gate-result",
    gate,
    conditions: given.conditions,
    python: pythonOfBlock(block, given.request.toolchain),
    block: block.digest,
    name: block.manifest.name,
    place: given.place(block),
    base: base === undefined ? null : { files: base.files.map(({ path, content }) => [path, content]) },
    configuration: { thresholds: thresholds ?? null, coverage, mutation },
    reports: given.request.reports,
  });
}

/** The interpreter and the packages that try a block in Python; null for one in another language, or without a Python. */
function pythonOfBlock({ manifest }: Block, toolchain: Toolchain) {
  if (manifest.language !== "python") return null;
  try {
    const { program, version, modules } = pythonOf(toolchain);
    return { program, version, modules };
  } catch {
    // The gate says so itself, and what it could not decide is not kept.
    return null;
  }
}

/** Where the block lies, which is part of what it is; the same on every machine. */
function placeOf({ folder }: Block, workspace: string): string {
  const path = relative(workspace, folder).replaceAll("\\", "/");
  return path.startsWith("..") ? "elsewhere" : path;
}

/** The tools, how they are set up, the rules, Node.js, what confines the code, and we ourselves. */
async function conditionsOf({ context, toolchain, sandbox }: KeptResultsRequest): Promise<Digest> {
  const folders = [
    context.assets.toolchain,
    context.assets.rules,
    // One of the two is there: the sources in a checkout, the bundle in what is installed.
    join(context.packageRoot, "src"),
    join(context.packageRoot, "dist"),
  ];
  return digestOfJson({
    version: VERSION,
    node: process.versions.node,
    runner: toolchain.node === process.execPath ? null : toolchain.node,
    platform: `${process.platform} ${process.arch}`,
    sandbox: { level: sandbox.level, description: sandbox.description },
    tools: toolchain.versions,
    files: await Promise.all(folders.map(digestOfFolder)),
  });
}

/** Over the names and bytes of all files; null where there is no such folder. Our folders hold some hundred files. */
async function digestOfFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return null;
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules"))
    .sort();
  const hash = createHash("sha256");
  for (const [index, content] of (await Promise.all(paths.map((path) => readFile(path)))).entries()) {
    hash.update(`${relative(folder, paths[index] ?? "")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
