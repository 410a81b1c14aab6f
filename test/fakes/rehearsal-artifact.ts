/**
 * Stands in for actions/upload-artifact and actions/download-artifact in a rehearsal: the same inputs, and GitHub's own
 * client for the service. Started as a step's process with the action's name as `REHEARSED_ACTION`.
 */
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { getInput, getMultilineInput, setFailed } from "@actions/core";

const client = new DefaultArtifactClient();

async function upload(): Promise<void> {
  const paths = getMultilineInput("path", { required: true }).map((path) => resolve(path));
  const files = (await Promise.all(paths.map(filesBelow))).flat();
  if (files.length === 0) {
    if (getInput("if-no-files-found") === "error") throw new Error(`no files were found at ${paths.join(", ")}`);
    return;
  }
  await client.uploadArtifact(getInput("name") || "artifact", files, commonFolder(paths));
}

/** One path is the root of its artifact; of several it is the nearest folder that they are all below. */
function commonFolder(paths: readonly string[]): string {
  const [first = "", ...rest] = paths;
  const isAbove = (folder: string) => rest.every((path) => path === folder || path.startsWith(folder + sep));
  for (let folder = first; ; folder = dirname(folder)) if (isAbove(folder)) return folder;
}

async function filesBelow(root: string): Promise<string[]> {
  if (!(await stat(root).catch(() => undefined))?.isDirectory()) return [];
  const hidden = getInput("include-hidden-files") === "true";
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => hidden || !/\/\./.test(path.slice(root.length)));
}

/** One artifact by name goes straight into the path; several by pattern each into a folder of its own name. */
async function download(): Promise<void> {
  const target = resolve(getInput("path") || ".");
  const name = getInput("name");
  const pattern = new RegExp(`^${(name || getInput("pattern") || "*").replaceAll("*", ".*")}$`);
  const { artifacts } = await client.listArtifacts({ latest: true });
  const wanted = artifacts.filter((artifact) => pattern.test(artifact.name));
  if (name !== "" && wanted.length === 0) throw new Error(`there is no artifact ${name}`);
  for (const artifact of wanted) {
    const merged = name !== "" || getInput("merge-multiple") === "true";
    await client.downloadArtifact(artifact.id, { path: merged ? target : join(target, artifact.name) });
  }
}

try {
  await (process.env["REHEARSED_ACTION"] === "actions/upload-artifact" ? upload() : download());
} catch (error) {
  setFailed(String(error));
}
