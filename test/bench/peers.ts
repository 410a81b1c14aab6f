import { cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { digestOf } from "../../src/base/digest.ts";
import { runProcess } from "../../src/base/process.ts";
import type { AiSdk, AiSdkOpenAi } from "./ai-sdk.ts";
import type { LangGraph } from "./langgraph.ts";

/** The peers' packages, as far as they are used here. */
export interface Peers {
  readonly langGraph: LangGraph;
  readonly aiSdk: AiSdk;
  readonly aiSdkOpenAi: AiSdkOpenAi;
}

/** Where the peers are installed, or why they cannot be had here. */
export type FoundFolder = { readonly folder: string } | { readonly absent: string };

/** The peers, or why they cannot be had here. */
export type FoundPeers = { readonly peers: Peers } | { readonly absent: string };

/** Name and pinned version of each peer, for the table. */
export interface PeerNames {
  readonly langGraph: string;
  readonly aiSdk: string;
  readonly repomix: string;
}

const SOURCE = fileURLToPath(new URL("./peers/", import.meta.url));
const FILES = ["package.json", "package-lock.json", "entry.mjs"];
const INSTALL_TIMEOUT_MS = 300_000;

let foundFolder: Promise<FoundFolder> | undefined;
let found: Promise<FoundPeers> | undefined;

/** The folder whose `node_modules` has the peers, for those that are a command. See {@link findPeers}. */
export function findPeersFolder(): Promise<FoundFolder> {
  foundFolder ??= installed().then(
    (folder) => ({ folder }),
    (error: unknown) => ({ absent: `not installed: ${error instanceof Error ? error.message : String(error)}` }),
  );
  return foundFolder;
}

/**
 * The peers at their pinned versions, from a folder outside of the repository, where they are installed once for each
 * lockfile, without running any script of theirs. Without a network there are none.
 */
export function findPeers(): Promise<FoundPeers> {
  found ??= findPeersFolder().then(async (place) =>
    "absent" in place ? place : { peers: (await import(pathToFileURL(join(place.folder, "entry.mjs")).href)) as Peers },
  );
  return found;
}

export async function peerNames(): Promise<PeerNames> {
  const { dependencies } = JSON.parse(await readFile(join(SOURCE, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return {
    langGraph: `LangGraph.js ${dependencies["@langchain/langgraph"]}`,
    aiSdk: `AI SDK ${dependencies["ai"]}`,
    repomix: `repomix ${dependencies["repomix"]}`,
  };
}

async function installed(): Promise<string> {
  const texts = await Promise.all(FILES.map((name) => readFile(join(SOURCE, name), "utf8")));
  const root = join(tmpdir(), "blocks-bench-peers");
  const folder = join(root, digestOf(texts.join("\n")));
  if (await readFile(join(folder, "package.json"), "utf8").catch(() => undefined)) return folder;
  await mkdir(root, { recursive: true });
  const fresh = await mkdtemp(join(root, "fresh-"));
  try {
    for (const name of FILES) await cp(join(SOURCE, name), join(fresh, name));
    await install(fresh);
    // Whole or not at all: a folder of this name is complete. Somebody else may have been faster.
    await rename(fresh, folder).catch(async (error) => {
      if ((await readFile(join(folder, "package.json"), "utf8").catch(() => undefined)) === undefined) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

async function install(cwd: string): Promise<void> {
  const args = ["ci", "--ignore-scripts", "--prefer-offline", "--fetch-retries=1", "--loglevel=error"];
  const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
  const npm = { command: "npm", args, cwd, env: env as Record<string, string>, timeoutMs: INSTALL_TIMEOUT_MS };
  const { exitCode, stderr } = await runProcess(npm);
  if (exitCode !== 0) throw new Error(`npm ci failed: ${/code (E\w+)/.exec(stderr)?.[1] ?? "see npm's log"}`);
}
