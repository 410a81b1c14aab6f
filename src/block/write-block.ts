import { relative, resolve } from "node:path";
import type { Digest } from "../base/digest.ts";
import { usageError } from "../base/errors.ts";
import type { BlockFile } from "./block.ts";
import { blockDigest } from "./block-digest.ts";
import { collisions } from "./colliding-paths.ts";
import { protectedReason, shown, unsafeReason } from "./safe-path.ts";
import { stageBlock } from "./stage-block.ts";

/** A block to be written. */
export interface WriteBlockRequest {
  /** Absolute path of the repository's root. */
  readonly workspace: string;
  /** Inside the workspace; relative to it, or absolute. */
  readonly outputFolder: string;
  /** The block's folder below the output folder. */
  readonly name: string;
  /** All files, `block.json` among them. */
  readonly files: readonly BlockFile[];
  /** Protected paths, relative to the repository, that the base configuration lets a block write. */
  readonly allow: readonly string[];
}

/** What was written. */
export interface WrittenBlock {
  /** Absolute path. */
  readonly folder: string;
  /** True when an earlier block stood there. */
  readonly replaced: boolean;
  /** Over the paths and contents of all files, as `readBlock` gives it. */
  readonly digest: Digest;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const MAX_NAME_LENGTH = 80;

/**
 * Writes a whole block below `outputFolder/name`, or nothing. An earlier block of the same name is replaced.
 * Throws `PATH_REFUSED` with every path that is unsafe, protected or collides with another, or where a link leads out of
 * the workspace; `BLOCK_INVALID` without a `block.json`; `FILE_EXISTS` where something stands that is not a block;
 * `PATH_UNREADABLE` for what the system refuses.
 */
export async function writeBlock(request: WriteBlockRequest): Promise<WrittenBlock> {
  assertPaths(request);
  if (!request.files.some(({ path }) => path === "block.json")) {
    throw usageError("BLOCK_INVALID", `the block ${request.name} has no file block.json`, "Add its manifest.");
  }
  const staged = await stageBlock(request, request.files);
  return { ...(await staged.commit()), digest: blockDigest(request.files) };
}

function assertPaths(request: WriteBlockRequest): void {
  const { name, files, allow } = request;
  if (!NAME.test(name) || name.length > MAX_NAME_LENGTH) {
    throw usageError(
      "PATH_REFUSED",
      `the name ${shown(name)} cannot be a block's folder`,
      `Use lower-case words joined by hyphens, at most ${MAX_NAME_LENGTH} characters.`,
    );
  }
  const below = repositoryPath(request);
  const reasons = files.flatMap(({ path }) => {
    const reason = unsafeReason(path) ?? protectedReason(`${below}/${path}`, allow);
    return reason === undefined ? [] : [`${shown(path)} ${reason}`];
  });
  reasons.push(...collisions(files.map(({ path }) => path)));
  if (reasons.length === 0) return;
  throw usageError(
    "PATH_REFUSED",
    `the block ${name} is refused, nothing was written:\n${reasons.map((reason) => `  ${reason}`).join("\n")}`,
    "Run again with --retry; protected paths can be allowed with paths.allow in .blocks/config.yml.",
  );
}

function repositoryPath({ workspace, outputFolder, name }: WriteBlockRequest): string {
  const root = resolve(workspace);
  return relative(root, resolve(root, outputFolder, name)).replaceAll("\\", "/");
}
