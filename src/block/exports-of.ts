const FUNCTION = /^export ((?:async )?function [\s\S]*?) \{$/gm;
const OTHER = /^export ((?:const \w+(?:: [^=\n]+)?)|(?:class|interface|type) \w+(?:<[^=\n{]*>)?)/gm;

/** What a TypeScript module exports, each with its signature, in the order of the source. Re-exports are left out. */
export function exportsOf(source: string): string[] {
  return [...source.matchAll(FUNCTION), ...source.matchAll(OTHER)]
    .sort((a, b) => a.index - b.index)
    .map((match) => (match[1] ?? "").replace(/\s+/g, " ").trim());
}
