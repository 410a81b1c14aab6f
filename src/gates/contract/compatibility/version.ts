/** A version of a block: `major.minor.patch`, of any size. */
export type Version = readonly [bigint, bigint, bigint];

/** The version in a text, or undefined for a text that is none. */
export function versionFrom(text: unknown): Version | undefined {
  const parts = typeof text === "string" ? /^(\d{1,50})\.(\d{1,50})\.(\d{1,50})$/.exec(text) : null;
  if (parts === null) return undefined;
  const [, major = "", minor = "", patch = ""] = parts;
  return [BigInt(major), BigInt(minor), BigInt(patch)];
}

/** True when the first version comes before the second. */
export function isBefore(a: Version, b: Version): boolean {
  for (const index of [0, 1, 2] as const) if (a[index] !== b[index]) return a[index] < b[index];
  return false;
}

/**
 * The lowest version that may follow one when something breaks, or when something was only added. While the major
 * version is 0, the minor version does what the major version does later.
 * @see https://semver.org/spec/v2.0.0.html items 4, 7 and 8
 */
export function versionAfter([major, minor, patch]: Version, change: "breaking" | "addition"): Version {
  if (change === "breaking") return major > 0n ? [major + 1n, 0n, 0n] : [0n, minor + 1n, 0n];
  return major > 0n ? [major, minor + 1n, 0n] : [0n, minor, patch + 1n];
}
