import type { Finding } from "../gate.ts";
import type { SourceFile } from "../rules/source.ts";
import type { SyntaxNode } from "../rules/syntax-tree.ts";

/** A finding of severity HIGH at the first character of a node, with the line it stands on. */
export function findingAt(
  node: SyntaxNode,
  file: SourceFile,
  about: Pick<Finding, "code" | "message" | "remedy">,
): Finding {
  const { start } = node.range();
  return {
    ...about,
    severity: "HIGH",
    path: file.path,
    line: start.line + 1,
    column: start.column + 1,
    quote: (file.content.split("\n")[start.line] ?? "").trim().slice(0, 200),
  };
}
