import type { BlockFile } from "../../../block/block.ts";
import type { Hit } from "../../rules/run-rules.ts";
import { DEPENDENCY, hitAt } from "./dependency-hit.ts";

/** Where a lockfile says that a package comes from. */
const ORIGIN =
  /(?:"?resolved"?|tarball|"?url"?|repo|resolution|source)\s{0,4}[:=]?\s{0,4}\{?\s{0,4}["']?(?<origin>(?:[^\s"'@{}]{1,100}@)?(?:git\+|git:|ssh:|git@|https?:|file:|link:|portal:|github:|gitlab:|bitbucket:)[^\s"'},]{0,500})/g;

const MOST_HITS = 50;

/**
 * Packages of a lockfile that come from elsewhere than a registry, over an open connection, or from another host than the
 * others: what a lockfile says is installed, whatever the manifest asks for.
 */
export function hitsInLockfile(file: BlockFile): Hit[] {
  const origins = [...file.content.matchAll(ORIGIN)].map(({ index, groups }) => ({
    index,
    origin: (groups?.["origin"] ?? "").replace(
      /^[^\s:/]{1,100}@(?=git\+|git:|ssh:|https?:|file:|link:|portal:|github:)/,
      "",
    ),
  }));
  const usual = usualHost(origins.map(({ origin }) => origin));
  return origins
    .filter(({ origin }) => !origin.startsWith("https:") || hostOf(origin) !== usual)
    .slice(0, MOST_HITS)
    .map(({ index }) =>
      hitAt(
        file,
        DEPENDENCY,
        index,
        "A package of this lockfile comes from elsewhere than the registry of the others.",
      ),
    );
}

/** The host of most packages, if it calls itself a registry or a host of files for one. */
function usualHost(origins: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const origin of origins) {
    const host = origin.startsWith("https:") ? hostOf(origin) : undefined;
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && /^(registry|files|pypi|npm)\./.test(first[0]) ? first[0] : undefined;
}

function hostOf(origin: string): string | undefined {
  return /^https:\/\/([\w.-]+)(?=[/:]|$)/.exec(origin)?.[1];
}
