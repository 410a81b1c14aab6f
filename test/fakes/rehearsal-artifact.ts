/**
 * Stands in for actions/upload-artifact and actions/download-artifact in a rehearsal: the same inputs, and GitHub's own
 * client for the service. One process for many steps, since GitHub's client takes a second to load: a message says which
 * action with which environment, the answer how it ended. Ends with the process that started it.
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

/** What the process is told. */
export interface ArtifactStep {
  readonly action: string;
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** How a step ended. */
export interface ArtifactStepEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run({ action, cwd, env }: ArtifactStep): Promise<ArtifactStepEnd> {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.exitCode = 0;
  const written: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = (text: string | Uint8Array) => {
    written.push(typeof text === "string" ? text : Buffer.from(text).toString("utf8"));
    return true;
  };
  try {
    await (action === "actions/upload-artifact" ? upload() : download());
  } catch (error) {
    setFailed(String(error));
  } finally {
    process.stdout.write = write;
  }
  return { exitCode: Number(process.exitCode), stdout: written.join(""), stderr: "" };
}

process.on("message", (step: ArtifactStep) => void run(step).then((end) => process.send?.(end)));
process.on("disconnect", () => process.exit());
