import { type Flow, TRUST } from "../flow/flow.ts";
import { argumentsOf, calleeOf, objectOf, plainText } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isPolynomial } from "./polynomial.ts";
import { isExponential } from "./regular-expression.ts";
import type { Sink } from "./sink.ts";

const OF_EXPRESSION = /^(test|exec)$/;

/** True when a text of a stranger, as long as he likes, goes through an expression that takes the square of its length. */
export function isSlowMatch({ node, last, given, flow }: Sink, content: string): boolean {
  const callee = calleeOf(node);
  const receiver = callee === undefined ? undefined : objectOf(callee);
  const [first] = given;
  if (receiver === undefined || first === undefined) return false;
  const [expression, text] = OF_EXPRESSION.test(last) ? [receiver, first] : [first, receiver];
  // Most names are followed for nothing: what is no expression is seen by the text of the file.
  if (expression.is("identifier") && !expressionsNamed(content, flow).has(expression.text())) return false;
  return isSlow(expression, flow) && flow.trust(text, "length") === TRUST.outside;
}

const NAMED = new WeakMap<Flow, ReadonlySet<string>>();

/** The names of a file that are given an expression, told by its text. */
function expressionsNamed(content: string, flow: Flow): ReadonlySet<string> {
  const known =
    NAMED.get(flow) ??
    new Set(
      [...content.matchAll(/([\w$]+)(?:: RegExp)?\s*=\s*(?:\/|(?:new )?RegExp\()/g)].map(([, name = ""]) => name),
    );
  NAMED.set(flow, known);
  return known;
}

const TEXT_NAME = /(^|[.a-z_])(str(ing)?|text|line|content|title|word|message|haystack)s?$/i;

/** True when a text of a stranger becomes an expression without anybody saying so: `text.match(pattern)`. */
export function isTextAsExpression({ node, given, flow }: Sink): boolean {
  const callee = calleeOf(node);
  const receiver = callee === undefined ? undefined : objectOf(callee);
  const [first] = given;
  if (
    receiver === undefined ||
    first === undefined ||
    /^(regex|string|number|object|array)$/.test(String(first.kind()))
  )
    return false;
  const isText =
    /^(string|template_string)$/.test(String(flow.resolved(receiver).kind())) ||
    (receiver.text().length < 60 && TEXT_NAME.test(receiver.text()));
  return isText && flow.trust(first, "expression") === TRUST.outside;
}

const KNOWN = new Map<string, boolean>();
/** Expressions of which the answer is kept; a process that looks at many files begins anew. */
const MOST_KNOWN = 2_000;

function isSlow(expression: SyntaxNode, flow: Flow): boolean {
  if (!/^(regex|identifier|new_expression|call_expression)$/.test(String(expression.kind()))) return false;
  const [source, flags] = sourceOf(flow.resolved(expression));
  if (source === undefined) return false;
  const key = `${flags} ${source}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  // Of what is exponential another detection speaks, whatever goes through it.
  const answer = isPolynomial(source, flags) && !isExponential(source, flags);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(key, answer);
  return answer;
}

function sourceOf(expression: SyntaxNode): readonly [string | undefined, string] {
  if (expression.is("regex")) return [expression.field("pattern")?.text(), expression.field("flags")?.text() ?? ""];
  if (!/^(new|call)_expression$/.test(String(expression.kind())) || calleeOf(expression)?.text() !== "RegExp")
    return [undefined, ""];
  const [pattern, flags] = argumentsOf(expression);
  const text = pattern === undefined ? undefined : plainText(pattern);
  return [text?.replaceAll("\\\\", "\\"), flags === undefined ? "" : (plainText(flags) ?? "")];
}
