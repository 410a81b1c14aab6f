import { isAbsolute, relative, sep } from "node:path";

/** A path as a workflow can use it in another job: relative to the repository and with forward slashes. */
export function repositoryPath(workspace: string, path: string): string {
  const way = isAbsolute(path) ? relative(workspace, path) : path;
  return way.split(sep).join("/");
}
