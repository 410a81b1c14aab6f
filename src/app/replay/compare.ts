import { firstDifference } from "../../base/text-difference.ts";
import { MEMBERS_FOLDER } from "../../bundle/bundle.ts";
import { manifestText } from "../../bundle/manifest.ts";
import type { ReadBundle } from "../../bundle/read-bundle.ts";
import type { BundleManifest, ReplayDifference } from "../../generated/types.ts";

/** The first difference of two bundles in the order of their paths, or undefined where they are the same. */
export async function compareBundles(
  recorded: ReadBundle,
  replayed: ReadBundle,
): Promise<ReplayDifference | undefined> {
  const was = sumsOf(recorded.manifest);
  const is = sumsOf(replayed.manifest);
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  const different = paths.filter((path) => was.get(path) !== is.get(path));
  const [path] = different;
  if (path === undefined) return manifestDifference(recorded.manifest, replayed.manifest);
  const change = !is.has(path) ? "missing" : !was.has(path) ? "added" : "changed";
  const name = path.slice(MEMBERS_FOLDER.length + 1);
  const lines =
    change === "changed"
      ? firstDifference(readable(name, await recorded.text(name)), readable(name, await replayed.text(name)))?.lines
      : [];
  return { path, change, lines: [...(lines ?? [])], more: different.length - 1 };
}

function manifestDifference(recorded: BundleManifest, replayed: BundleManifest): ReplayDifference | undefined {
  const text = (manifest: BundleManifest) =>
    JSON.stringify(JSON.parse(manifestText({ ...manifest, members: [] as never })), null, 2);
  const difference = firstDifference(text(recorded), text(replayed));
  return difference && { path: "manifest.json", change: "changed", lines: [...difference.lines], more: 0 };
}

/** Canonical JSON is one line; over several it shows which member of it differs. */
function readable(path: string, text: string): string {
  if (!path.endsWith(".json")) return text;
  try {
    const pretty = JSON.stringify(JSON.parse(text), null, 2);
    return pretty;
  } catch {
    return text;
  }
}

function sumsOf({ members }: BundleManifest): ReadonlyMap<string, string> {
  return new Map(members.map(({ path, sha256 }) => [path, sha256]));
}
