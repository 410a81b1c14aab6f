import type { SyntaxNode } from "./syntax-tree.ts";

/** One place where a rule's pattern fits, before its check. */
export interface Match {
  /** The syntax node; undefined for a match of a text rule. */
  readonly node: SyntaxNode | undefined;
  /** The text of a metavariable or of a named group. */
  text(name: string): string | undefined;
  /** The node of a metavariable; undefined in a text rule. */
  variable(name: string): SyntaxNode | undefined;
  /** The nodes of a metavariable that stands for several. */
  variables(name: string): readonly SyntaxNode[];
}

/** A match of a syntax rule. */
export function matchFromNode(node: SyntaxNode): Match {
  return {
    node,
    text: (name) => node.getMatch(name)?.text(),
    variable: (name) => node.getMatch(name) ?? undefined,
    variables: (name) => node.getMultipleMatches(name),
  };
}

/** A match of a text rule. */
export function matchFromGroups(groups: Readonly<Record<string, string | undefined>>): Match {
  return { node: undefined, text: (name) => groups[name], variable: () => undefined, variables: () => [] };
}
