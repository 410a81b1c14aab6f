import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BlocksError } from "../base/errors.ts";
import { readTextIfPresent } from "../base/files.ts";

/** The tools that a release of Blocks is made for. */
export interface PinnedTools {
  /** Exact version by package name. */
  readonly versions: Readonly<Record<string, string>>;
  /** SHA-256 of the lockfile, in hexadecimal: names a folder that holds exactly these. */
  readonly key: string;
  readonly manifest: string;
  readonly lockfile: string;
}

/** What is installed somewhere, against what is pinned. */
export interface ToolsFound {
  readonly versions: Readonly<Record<string, string>>;
  /** One sentence for each package that is missing or has another version. */
  readonly problems: readonly string[];
}

/** Reads `package.json` and `package-lock.json` of the assets' toolchain folder. Throws `TOOLCHAIN_MISSING`. */
export async function readPinnedTools(folder: string): Promise<PinnedTools> {
  try {
    const manifest = await readFile(join(folder, "package.json"), "utf8");
    const lockfile = await readFile(join(folder, "package-lock.json"), "utf8");
    const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
    return { versions: dependencies, key: createHash("sha256").update(lockfile).digest("hex"), manifest, lockfile };
  } catch (error) {
    throw new BlocksError(`cannot read which tools the gates need from ${folder}: ${String(error)}`, {
      code: "TOOLCHAIN_MISSING",
      kind: "sandbox",
      hint: "This installation of Blocks is incomplete. Install it again.",
      cause: error,
    });
  }
}

/** Looks each pinned package up in `<folder>/node_modules`. */
export async function findTools(folder: string, pinned: PinnedTools): Promise<ToolsFound> {
  const versions: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, wanted] of Object.entries(pinned.versions)) {
    const found = await installedVersion(folder, name);
    if (found === wanted) versions[name] = found;
    else problems.push(`${name} is ${found === undefined ? "missing" : `at ${found}`}, wanted is ${wanted}`);
  }
  return { versions, problems };
}

/** The version of a package in `<folder>/node_modules`, or undefined where it is not there or not readable as one. */
export async function installedVersion(folder: string, name: string): Promise<string | undefined> {
  const text = await readTextIfPresent(join(folder, "node_modules", name, "package.json"));
  if (text === undefined) return undefined;
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}
