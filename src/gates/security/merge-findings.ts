import type { Finding } from "../../generated/types.ts";

/**
 * Weaknesses that are one and the same place in the code, which tools file under different numbers: a general one and its
 * special cases in MITRE's research view.
 * @see https://cwe.mitre.org/data/definitions/1000.html
 */
const FAMILIES: readonly (readonly string[])[] = [
  ["CWE-89", "CWE-564", "CWE-943"],
  ["CWE-77", "CWE-78", "CWE-88"],
  ["CWE-22", "CWE-23", "CWE-36", "CWE-73", "CWE-35", "CWE-59"],
  ["CWE-79", "CWE-80", "CWE-83", "CWE-87", "CWE-116"],
  ["CWE-94", "CWE-95", "CWE-96", "CWE-913"],
  ["CWE-326", "CWE-327", "CWE-328", "CWE-916", "CWE-1240"],
  ["CWE-330", "CWE-331", "CWE-335", "CWE-338", "CWE-1241"],
  ["CWE-798", "CWE-259", "CWE-321", "CWE-312", "CWE-522", "CWE-540", "CWE-547"],
  ["CWE-295", "CWE-297", "CWE-599", "CWE-296", "CWE-300"],
  ["CWE-400", "CWE-730", "CWE-1333", "CWE-185"],
  ["CWE-276", "CWE-732", "CWE-277", "CWE-279"],
  ["CWE-1321", "CWE-915", "CWE-471"],
  ["CWE-117", "CWE-93", "CWE-532"],
];

const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.map((cwe) => [cwe, family[0]] as const)));

/** How our own findings are called beside those of other tools. */
const OURS = "blocks";

const WEIGHTS: readonly Finding["severity"][] = ["BLOCKER", "HIGH", "MEDIUM", "LOW"];

/**
 * Our findings and those of other tools, each weakness once: the same file, the same line or its neighbour, and the same
 * family of weaknesses or the same code. What is left names every tool, keeps our words, and has the gravest severity.
 */
export function mergeFindings(ours: readonly Finding[], others: readonly Finding[]): Finding[] {
  const merged: Finding[] = [...ours];
  for (const finding of others) {
    const index = merged.findIndex((known) => isSame(known, finding));
    const known = merged[index];
    if (known === undefined) merged.push(finding);
    else merged[index] = joined(known, finding);
  }
  return merged.sort(byPlace);
}

function isSame(a: Finding, b: Finding): boolean {
  if (a.path !== b.path || !isNear(a, b)) return false;
  if (a.code === b.code) return true;
  return a.cwe !== undefined && b.cwe !== undefined && familyOf(a.cwe) === familyOf(b.cwe);
}

function isNear(a: Finding, b: Finding): boolean {
  if (a.line === undefined || b.line === undefined) return a.line === b.line;
  return b.line >= a.line - 1 && b.line <= (a.endLine ?? a.line) + 1;
}

function familyOf(cwe: string): string {
  return FAMILY_OF.get(cwe) ?? cwe;
}

function joined(known: Finding, other: Finding): Finding {
  const tools = new Set([...(known.tool ?? OURS).split(", "), ...(other.tool ?? OURS).split(", ")]);
  const severity = WEIGHTS[Math.min(WEIGHTS.indexOf(known.severity), WEIGHTS.indexOf(other.severity))];
  const cwe = known.cwe ?? other.cwe;
  return {
    ...known,
    severity: severity ?? known.severity,
    ...(cwe === undefined ? {} : { cwe }),
    tool: [...tools].join(", "),
  };
}

function byPlace(a: Finding, b: Finding): number {
  const [one, two] = [a.path ?? "", b.path ?? ""];
  if (one !== two) return one < two ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
