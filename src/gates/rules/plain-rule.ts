import type { SyntaxNode } from "./syntax-tree.ts";

/**
 * A rule that only asks for a kind of node, and for the text or the kind of it, of its fields and of what is right around
 * it. ast-grep would compile its expressions anew for every file and walk over the tree once more, which takes longer than
 * looking at the nodes; so these are matched here.
 */
export interface PlainRule {
  readonly alternatives: readonly Alternative[];
}

interface Alternative {
  readonly kind: string;
  /** The field whose text is looked at; the node's own text when undefined. */
  readonly field: string | undefined;
  /** What the text must match; no text is looked at when undefined. */
  readonly expression: RegExp | undefined;
  /** What else must hold, asked of the few nodes whose text fits. */
  readonly others: readonly Condition[];
}

type Condition = (node: SyntaxNode) => boolean;

type Form = Readonly<Record<string, unknown>>;

/** The plain form of a rule that has one; undefined for every other rule, which ast-grep matches itself. */
export function plainRuleFrom(rule: unknown): PlainRule | undefined {
  const form = formOf(rule);
  if (form === undefined) return undefined;
  const isChoice = Object.keys(form).length === 1 && Array.isArray(form["any"]);
  const forms: readonly unknown[] = isChoice ? (form["any"] as readonly unknown[]) : [form];
  const alternatives = forms.map(alternativeFrom);
  return alternatives.every((one) => one !== undefined) ? { alternatives } : undefined;
}

function alternativeFrom(rule: unknown): Alternative | undefined {
  const { kind, all = [], ...single } = formOf(rule) ?? {};
  if (typeof kind !== "string" || !Array.isArray(all)) return undefined;
  const parts = [single, ...all].flatMap((part) => Object.entries(formOf(part) ?? { unknown: part }));
  let text: { readonly field: string | undefined; readonly expression: RegExp } | undefined;
  const others: Condition[] = [];
  for (const [key, value] of parts) {
    const asked = textIn(key, value);
    const condition = asked === undefined ? conditionIn(key, value) : undefined;
    if (asked === undefined && condition === undefined) return undefined;
    // The first text is read once for all rules that ask for it; what follows is asked of the nodes that it leaves.
    if (asked !== undefined && text === undefined) text = asked;
    else others.push(condition ?? ((node) => hasText(node, asked)));
  }
  return { kind, field: text?.field, expression: text?.expression, others };
}

/** `regex: …`, and `has` with a field and a text. */
function textIn(key: string, value: unknown) {
  if (key === "regex") return asText(undefined, value);
  const { field, regex, ...more } = (key === "has" ? formOf(value) : undefined) ?? {};
  return typeof field === "string" && Object.keys(more).length === 0 ? asText(field, regex) : undefined;
}

function asText(field: string | undefined, pattern: unknown) {
  const expression = typeof pattern === "string" ? expressionFrom(pattern) : undefined;
  return expression === undefined ? undefined : { field, expression };
}

function hasText(node: SyntaxNode, asked: ReturnType<typeof asText>): boolean {
  const part = asked?.field === undefined ? node : node.field(asked.field);
  return part !== null && asked?.expression.test(part.text()) === true;
}

/** `has` with a kind of field or of child, `inside` with the kind of the parent, and `not` of any of these. */
function conditionIn(key: string, value: unknown): Condition | undefined {
  const form = formOf(value);
  if (form === undefined) return undefined;
  if (key === "not") {
    const [[inner, of] = ["", undefined], ...more] = Object.entries(form);
    if (more.length > 0) return undefined;
    const asked = textIn(inner, of);
    const condition = asked === undefined ? conditionIn(inner, of) : (node: SyntaxNode) => hasText(node, asked);
    return condition === undefined ? undefined : (node) => !condition(node);
  }
  const { kind, field, ...more } = form;
  if (typeof kind !== "string" || Object.keys(more).length > 0) return undefined;
  if (key === "inside" && field === undefined) return (node) => node.parent()?.is(kind) === true;
  if (key !== "has") return undefined;
  if (typeof field === "string") return (node) => node.field(field)?.is(kind) === true;
  return field === undefined ? (node) => node.children().some((child) => child.is(kind)) : undefined;
}

function expressionFrom(pattern: string): RegExp | undefined {
  const isCaseless = pattern.startsWith("(?i)");
  const source = isCaseless ? pattern.slice("(?i)".length) : pattern;
  // What only ast-grep's dialect knows is left to it.
  if (/\(\?[a-zA-Z-]+[:)]|\\[hRQEAzZ]|\[\[:/.test(source)) return undefined;
  return new RegExp(source, isCaseless ? "i" : "");
}

function formOf(value: unknown): Form | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Form) : undefined;
}

/** The nodes that a plain rule matches, in the order of the file for each of its alternatives. */
export function plainMatches(root: SyntaxNode, { alternatives }: PlainRule): SyntaxNode[] {
  return alternatives.flatMap(({ kind, field, expression, others }) => {
    const fitting =
      expression === undefined
        ? root.allOf(kind)
        : textsOf(root, kind, field).flatMap(({ node, text }) => (expression.test(text) ? [node] : []));
    return fitting.filter((node) => others.every((condition) => condition(node)));
  });
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
    root.allOf(kind).flatMap((node) => {
      const part = field === undefined ? node : node.field(field);
      // With its place known, the text of a node is a part of the source and no copy: nodes lie in one another.
      if (field === undefined) node.range();
      return part === null ? [] : [{ node, text: part.text() }];
    });
  known.set(key, texts);
  return texts;
}
