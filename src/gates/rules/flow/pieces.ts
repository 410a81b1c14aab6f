import type { SyntaxNode } from "../syntax-tree.ts";
import { type Bindings, reachingDefinitions } from "./bindings.ts";
import type { Piece } from "./flow.ts";
import {
  argumentsOf,
  calleeOf,
  expressionsIn,
  lastNameOf,
  objectOf,
  plainText,
  substitutionOf,
  unwrapped,
} from "./syntax.ts";

/** More pieces than that are one unknown piece. */
const MOST_PIECES = 400;
const NAME = /^(identifier|shorthand_property_identifier)$/;
const DEEPEST = 24;

/** What a text is put together from, through templates, `+`, `concat`, `join` and the names of the file. */
export function piecesOf(expression: SyntaxNode, bindings: Bindings): readonly Piece[] {
  const pieces: Piece[] = [];
  collect(unwrapped(expression), { bindings, pieces, seen: new Set() }, 0);
  return pieces;
}

interface Collecting {
  readonly bindings: Bindings;
  readonly pieces: Piece[];
  readonly seen: Set<number>;
}

function collect(node: SyntaxNode, into: Collecting, depth: number): void {
  const text = plainText(node);
  if (text !== undefined) into.pieces.push({ text });
  else if (depth > DEEPEST || into.pieces.length > MOST_PIECES) into.pieces.push({ node });
  else if (node.is("template_string")) collectTemplate(node, into, depth);
  else if (node.is("binary_expression") && node.field("operator")?.text() === "+") {
    for (const side of [node.field("left"), node.field("right")])
      if (side !== null) collect(unwrapped(side), into, depth + 1);
  } else if (NAME.test(String(node.kind()))) collectName(node, into, depth);
  else if (node.is("call_expression")) collectCall(node, into, depth);
  else if (node.is("await_expression")) into.pieces.push({ node });
  else into.pieces.push({ node });
}

function collectTemplate(node: SyntaxNode, into: Collecting, depth: number): void {
  for (const part of node.namedChildren()) {
    if (part.is("template_substitution")) {
      const inner = substitutionOf(part);
      if (inner !== undefined) collect(unwrapped(inner), into, depth + 1);
    } else into.pieces.push({ text: part.text() });
  }
}

function collectName(node: SyntaxNode, into: Collecting, depth: number): void {
  const definitions = reachingDefinitions(into.bindings.of(node)?.definitions ?? [], node);
  const values = definitions.flatMap((one) => (one.kind === "value" && one.path.length === 0 ? [one] : []));
  const isText = values.some(
    ({ value, at }) => isTextual(unwrapped(value)) || String(at.kind()) === "augmented_assignment_expression",
  );
  if (
    values.length === 0 ||
    values.length !== definitions.length ||
    !isText ||
    into.seen.has(node.id()) ||
    values.length > 12
  ) {
    into.pieces.push({ node });
    return;
  }
  for (const { value } of values) {
    if (into.seen.has(value.id())) continue;
    into.seen.add(value.id());
    collect(unwrapped(value), into, depth + 1);
  }
}

function isTextual(node: SyntaxNode): boolean {
  if (node.is("string") || node.is("template_string")) return true;
  if (node.is("binary_expression")) return node.field("operator")?.text() === "+";
  const callee = node.is("call_expression") ? calleeOf(node) : undefined;
  return callee !== undefined && /^(concat|join|trim|replace)$/.test(lastNameOf(callee));
}

function collectCall(node: SyntaxNode, into: Collecting, depth: number): void {
  const callee = calleeOf(node);
  const object = callee === undefined ? undefined : objectOf(callee);
  const name = callee === undefined ? "" : lastNameOf(callee);
  if (object !== undefined && name === "concat") {
    for (const part of [object, ...argumentsOf(node)]) collect(unwrapped(part), into, depth + 1);
  } else if (object?.is("array") === true && name === "join") {
    for (const part of expressionsIn(object)) collect(unwrapped(part), into, depth + 1);
  } else if (object !== undefined && /^(trim|toString)$/.test(name)) collect(object, into, depth + 1);
  else if (callee?.text() === "util.format") {
    for (const part of argumentsOf(node)) collect(unwrapped(part), into, depth + 1);
  } else into.pieces.push({ node });
}
