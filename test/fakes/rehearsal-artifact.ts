/**
 * Stands in for actions/upload-artifact and actions/download-artifact in a rehearsal: the same inputs, and GitHub's own
 * client for the service. Started as a step's process with the action's name as `REHEARSED_ACTION`.
 */
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { getInput, setFailed } from "@actions/core";

const client = new DefaultArtifactClient();

async function upload(): Promise<void> {
  const root = resolve(getInput("path", { required: true }));
  const files = await filesBelow(root);
  if (files.length === 0) {
    if (getInput("if-no-files-found") === "error") throw new Error(`no files were found at ${root}`);
    return;
  }
  await client.uploadArtifact(getInput("name") || "artifact", files, root);
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
