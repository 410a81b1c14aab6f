import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { systemErrorCode, usageError } from "../base/errors.ts";
import { showFile } from "../base/git.ts";
import { resolveInWorkspace } from "../base/workspace-path.ts";
import { MAX_YAML_BYTES } from "./yaml-source.ts";

/** A file whose content decides something: configuration or policy. */
export interface DecidingFileRequest {
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly path: string;
  /** The base commit of a pull request: then the file is read from it and never from the work tree. */
  readonly baseRevision?: string | undefined;
}

/** Such a file, as it was found. */
export interface DecidingFile {
  /** What it is called in messages: the path, and the commit that it was read from. */
  readonly name: string;
  /** Undefined where there is none. */
  readonly text: string | undefined;
}

/** Reads the file from where it may be trusted. Throws `CONFIG_UNREADABLE`, `GIT_FAILED`, `PATH_REFUSED`. */
export async function readDecidingFile(request: DecidingFileRequest): Promise<DecidingFile> {
  const { workspace, path, baseRevision } = request;
  if (baseRevision === undefined) {
    const absolute = await resolveInWorkspace(workspace, path, path);
    return { name: path, text: await readBoundedText(absolute, path) };
  }
  const text = await showFile({ folder: workspace, revision: baseRevision, path });
  return { name: `${path} (commit ${baseRevision.slice(0, 12)})`, text };
}

/** The text of a regular file of at most 256 KB; undefined where there is none. Does not wait for pipes or devices. */
export async function readBoundedText(absolute: string, name: string): Promise<string | undefined> {
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
    const file = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (!status.isFile()) throw unreadable(name, "it is not a regular file");
      if (status.size > MAX_YAML_BYTES)
        throw unreadable(name, `it has ${status.size} bytes, at most ${MAX_YAML_BYTES} are read`);
      return new TextDecoder("utf-8", { fatal: true }).decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "CONFIG_UNREADABLE") throw error;
    throw unreadable(name, error instanceof TypeError ? "it is not UTF-8" : (code ?? String(error)), error);
  }
}

function unreadable(name: string, reason: string, cause?: unknown): Error {
  return usageError("CONFIG_UNREADABLE", `cannot read ${name}: ${reason}`, "Make it a readable text file.", cause);
}
