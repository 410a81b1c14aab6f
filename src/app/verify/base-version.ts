import { lstat } from "node:fs/promises";
import { join, relative } from "node:path";
import { headRevisionIfAny, listTree, readBlobs, resolveCommit, type TreeFile } from "../../base/git.ts";
import type { Block, BlockFile } from "../../block/block.ts";
import { sortedByPath } from "../../block/block-digest.ts";
import type { BaseVersion } from "../../gates/gate.ts";
import type { UseCaseContext } from "../use-case.ts";

const MANIFEST = "block.json";

/** The bounds of a block that can be read at all; what lies beyond them was no block, and is left out. */
const MOST_FILES = 500;
const LARGEST_FILE_BYTES = 1024 * 1024;
const LARGEST_BLOCK_BYTES = 4 * 1024 * 1024;
/** Manifests of one commit that are read in search of a block whose folder moved. */
const MOST_MANIFESTS = 200;
const LARGEST_MANIFEST_BYTES = 32 * 1024;

/** The block as the base commit has it; undefined for a new block and where there is nothing to compare with. */
export type ReadBaseVersion = (block: Block) => Promise<BaseVersion | undefined>;

/** What decides which commit is the base. */
export interface BaseRequest extends Pick<UseCaseContext, "door" | "workspace" | "baseRevision"> {
  /** The commit that was asked for by name. */
  readonly revision?: string | undefined;
}

/**
 * Chooses the base commit, once for all blocks: the one that was asked for, the pull request's, or on a laptop the last
 * one, so that work which is not committed yet is compared with it. Everything is read from git's objects, nothing from
 * the work tree. Throws `GIT_FAILED` for a commit that is not in this clone.
 */
export async function baseVersions(request: BaseRequest): Promise<ReadBaseVersion> {
  const { workspace, door } = request;
  const named = request.revision ?? request.baseRevision;
  const revision = named ?? (door === "terminal" ? await headRevisionIfAny(workspace) : undefined);
  if (revision === undefined) return async () => undefined;
  const commit = await resolveCommit(workspace, revision);
  return async (block) => {
    const base = await baseVersionAt(workspace, commit, block);
    // Against the commit that is checked out, a block without a change has nothing to be compared.
    return named === undefined && base !== undefined && sameFiles(base.files, block.files) ? undefined : base;
  };
}

async function baseVersionAt(workspace: string, revision: string, block: Block): Promise<BaseVersion | undefined> {
  const path = relative(workspace, block.folder).replaceAll("\\", "/");
  const files =
    (await blockAt(workspace, revision, path)) ?? (await movedBlock(workspace, revision, block.manifest.name));
  return files === undefined ? undefined : { revision, files };
}

/** The files of a folder that had a manifest in that commit. */
async function blockAt(workspace: string, revision: string, path: string): Promise<BlockFile[] | undefined> {
  const prefix = path === "" ? "" : `${path}/`;
  const { files: listed } = await listTree({ folder: workspace, revision, path });
  if (!listed.some((file) => file.path === `${prefix}${MANIFEST}`)) return undefined;
  const kept = withinBounds(listed);
  const texts = await readBlobs(
    workspace,
    kept.map(({ object }) => object),
  );
  return sortedByPath(
    kept.map((file, index) => ({ path: file.path.slice(prefix.length), content: texts[index] ?? "" })),
  );
}

function withinBounds(files: readonly TreeFile[]): TreeFile[] {
  let sizeBytes = 0;
  return files
    .filter((file) => file.sizeBytes <= LARGEST_FILE_BYTES && !/(?:^|\/)node_modules\//.test(file.path))
    .slice(0, MOST_FILES)
    .filter((file) => {
      sizeBytes += file.sizeBytes;
      return sizeBytes <= LARGEST_BLOCK_BYTES;
    });
}

/** The block of that name in another folder which no longer holds one: where it still stands, ours is a copy and new. */
async function movedBlock(workspace: string, revision: string, name: string): Promise<BlockFile[] | undefined> {
  const { files } = await listTree({ folder: workspace, revision, path: "" });
  const manifests = files
    .filter(({ path, sizeBytes }) => path.endsWith(`/${MANIFEST}`) && sizeBytes <= LARGEST_MANIFEST_BYTES)
    .slice(0, MOST_MANIFESTS);
  const texts = await readBlobs(
    workspace,
    manifests.map(({ object }) => object),
  );
  for (const [index, { path }] of manifests.entries()) {
    if (nameIn(texts[index] ?? "") !== name || (await exists(join(workspace, path)))) continue;
    return blockAt(workspace, revision, path.slice(0, -MANIFEST.length - 1));
  }
  return undefined;
}

function nameIn(manifest: string): unknown {
  try {
    const value: unknown = JSON.parse(manifest);
    return typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
  } catch {
    // What is no JSON has no name.
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function sameFiles(base: readonly BlockFile[], now: readonly BlockFile[]): boolean {
  return (
    base.length === now.length &&
    base.every(({ path, content }, index) => now[index]?.path === path && now[index].content === content)
  );
}
