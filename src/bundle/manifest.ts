import { canonicalJson } from "../base/digest.ts";
import { type Problem, problemsOf } from "../base/validation.ts";
import type { BundleManifest, BundleRedaction } from "../generated/types.ts";
import { validateBundleManifest } from "../generated/validators/bundle-manifest.js";
import { MANIFEST_FILE, MEMBERS_FOLDER, SUMS_FILE } from "./bundle.ts";
import { memberPathProblem, pathCollision } from "./member-path.ts";
import { byText } from "./walk.ts";

/** Tells somebody who has the folder and coreutils, but not us, how to check it. Part of what is sealed. */
export const VERIFY_TEXT = [
  "This folder is a context bundle. It can be checked without the program that made it.",
  `1. The bundle is named sha256- and 64 hexadecimal digits. The command: sha256sum ${MANIFEST_FILE} must print these digits.`,
  `2. In this folder, the command: sha256sum --check --strict ${SUMS_FILE} must print OK for every line.`,
  `3. Every entry of members in ${MANIFEST_FILE} must be a line of ${SUMS_FILE} with the same sum, and the other way round; the only further line is that of ${MANIFEST_FILE}.`,
  `4. Beside ${MANIFEST_FILE} and ${SUMS_FILE} the folder must hold the members and nothing else.`,
  "Where a secret had stood in a member, *** stands; redactions counts them by kind. Times were left out, so that equal evidence has equal digests.",
].join("\n");

/** A manifest as it stands in a file: canonical JSON (RFC 8785), without a final newline. */
export function manifestText(manifest: BundleManifest): string {
  return canonicalJson(manifest);
}

/** The text of `SHA256SUMS`: the manifest first, then the members in their order, as `sha256sum` writes it. */
export function sumsText(manifest: BundleManifest, manifestSha256: string): string {
  const lines = manifest.members.map((member) => `${member.sha256}  ${member.path}\n`);
  return `${manifestSha256}  ${MANIFEST_FILE}\n${lines.join("")}`;
}

/** Reads a manifest. Its problems are empty only when it is canonical, fits the schema and its paths are sound. */
export function parseManifest(text: string): { manifest: BundleManifest | undefined; problems: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { manifest: undefined, problems: ["is not JSON"] };
  }
  if (!validateBundleManifest(value)) {
    return { manifest: undefined, problems: problemsOf(validateBundleManifest).map(sentenceOf) };
  }
  const problems = pathProblems(value);
  if (!isCanonical(value, text)) problems.unshift("is not canonical JSON (RFC 8785)");
  return { manifest: value, problems };
}

/**
 * True for the one text of a value. Where the names are sorted and nothing is escaped that could be a lone surrogate,
 * JSON as Node.js writes it is canonical already, in a tenth of the time.
 */
function isCanonical(value: BundleManifest, text: string): boolean {
  if (!text.includes("\\u") && JSON.stringify(value) === text && hasSortedNames(value)) return true;
  return manifestText(value) === text;
}

function hasSortedNames(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedNames);
  return isSorted(Object.keys(value)) && Object.values(value).every(hasSortedNames);
}

function sentenceOf(problem: Problem): string {
  return `does not fit its schema: ${problem.pointer === "" ? "it" : problem.pointer} ${problem.message}`;
}

function pathProblems(manifest: BundleManifest): string[] {
  const problems: string[] = [];
  const paths = manifest.members.map((member) => member.path);
  for (const path of paths) {
    const problem = memberPathProblem(path);
    if (problem !== undefined || !path.startsWith(`${MEMBERS_FOLDER}/`)) {
      problems.push(`names a member whose path ${problem ?? "is outside the members"}: ${JSON.stringify(path)}`);
    }
  }
  const collision = pathCollision(paths);
  if (collision !== undefined) problems.push(`names two members that collide: ${collision.join(" and ")}`);
  if (!isSorted(paths)) problems.push("does not sort its members by path");
  const redacted = manifest.redactions.map((redaction) => redaction.path);
  if (!isSorted(redacted) || !redacted.every((path) => paths.includes(path))) {
    problems.push("counts redactions that do not belong to its members");
  }
  if (!manifest.redactions.every(isSummedUp)) problems.push("counts redactions by kinds that do not sum up");
  return problems;
}

function isSummedUp({ count, kinds }: BundleRedaction): boolean {
  if (kinds === undefined) return true;
  return isSorted(kinds.map(({ kind }) => kind)) && kinds.reduce((sum, kind) => sum + kind.count, 0) === count;
}

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || byText(texts[index - 1] ?? "", text) < 0);
}
