import type { SyntaxNode } from "./syntax-tree.ts";

/**
 * A rule that only asks for a kind of node and the text of it or of one of its fields. ast-grep would compile its
 * expression anew for every file, which takes longer than looking at the nodes; so these are matched here.
 */
export interface PlainRule {
  readonly alternatives: readonly Alternative[];
}

interface Alternative {
  readonly kind: string;
  /** The field whose text is looked at; the node's own text when undefined. */
  readonly field: string | undefined;
  readonly expression: RegExp;
}

/** The plain form of a rule that has one; undefined for every other rule, which ast-grep matches itself. */
export function plainRuleFrom(rule: unknown): PlainRule | undefined {
  if (typeof rule !== "object" || rule === null) return undefined;
  const isChoice = "any" in rule && Object.keys(rule).length === 1 && Array.isArray(rule.any);
  const forms: readonly unknown[] = isChoice ? (rule.any as readonly unknown[]) : [rule];
  const alternatives = forms.map(alternativeFrom);
  return alternatives.every((one) => one !== undefined) ? { alternatives } : undefined;
}

function alternativeFrom(form: unknown): Alternative | undefined {
  if (typeof form !== "object" || form === null) return undefined;
  const { kind, regex, has, ...others } = form as Readonly<Record<string, unknown>>;
  if (typeof kind !== "string" || Object.keys(others).length > 0) return undefined;
  if (typeof regex === "string" && has === undefined) return alternative(kind, undefined, regex);
  if (regex !== undefined || typeof has !== "object" || has === null) return undefined;
  const { field, regex: inside, ...more } = has as Readonly<Record<string, unknown>>;
  if (typeof field !== "string" || typeof inside !== "string" || Object.keys(more).length > 0) return undefined;
  return alternative(kind, field, inside);
}

function alternative(kind: string, field: string | undefined, pattern: string): Alternative | undefined {
  const isCaseless = pattern.startsWith("(?i)");
  const source = isCaseless ? pattern.slice("(?i)".length) : pattern;
  // What only ast-grep's dialect knows is left to it.
  if (/\(\?[a-zA-Z-]+[:)]|\\[hRQEAzZ]|\[\[:/.test(source)) return undefined;
  return { kind, field, expression: new RegExp(source, isCaseless ? "i" : "") };
}

/** The nodes that a plain rule matches, in the order of the file for each of its alternatives. */
export function plainMatches(root: SyntaxNode, { alternatives }: PlainRule): SyntaxNode[] {
  return alternatives.flatMap(({ kind, field, expression }) =>
    textsOf(root, kind, field).flatMap(({ node, text }) => (expression.test(text) ? [node] : [])),
  );
}

/** Nodes, each with the text that was asked for. */
type Texts = readonly { readonly node: SyntaxNode; readonly text: string }[];

const TEXTS = new WeakMap<SyntaxNode, Map<string, Texts>>();

/** All nodes of a kind with the text of a field, or their own; read once a tree for all who ask, in the order of the file. */
export function textsOf(root: SyntaxNode, kind: string, field: string | undefined): Texts {
  const known = TEXTS.get(root) ?? new Map<string, Texts>();
  TEXTS.set(root, known);
  const key = `${kind} ${field ?? ""}`;
  const texts =
    known.get(key) ??
    root.findAll({ rule: { kind } }).flatMap((node) => {
      const part = field === undefined ? node : node.field(field);
      return part === null ? [] : [{ node, text: part.text() }];
    });
  known.set(key, texts);
  return texts;
}
