import type { SyntaxNode } from "../syntax-tree.ts";
import type { Path } from "./bindings.ts";
import { resolvedIn } from "./fields.ts";
import { type Purpose, TRUST, type Trust } from "./flow.ts";
import { type Asked, type Following, ofOutsidePart } from "./following.ts";
import { functionNamed } from "./functions.ts";
import { qualifiedNameOf } from "./modules.ts";
import { passesThrough, receiverPasses } from "./passing.ts";
import { isCleaningReplacement, isHarmlessCall, isSanitiserName } from "./sanitisers.ts";
import {
  argumentsOf,
  calleeOf,
  expressionsIn,
  functionAround,
  isFunctionNode,
  lastNameOf,
  objectOf,
  parametersIn,
} from "./syntax.ts";

/** Calls that are followed into one another. */
const MOST_FRAMES = 5;

/** The origin of a new object. */
export function ofNew(node: SyntaxNode, asked: Asked, into: Following): Trust {
  const name = calleeOf(node)?.text() ?? "";
  if (name === "Promise") {
    const executor = argumentsOf(node)[0];
    return executor === undefined ? TRUST.unknown : ofResolved(executor, asked.purpose, into);
  }
  if (/^(Number|Boolean|Date|Uint8Array|ObjectId|BigInt)$|\.ObjectId$/.test(name)) return TRUST.constant;
  if (
    /^(URL|URLSearchParams|String|Map|Set|Array|FormData|Headers|Request|TextDecoder|Blob|SafeString)$|\.(URL|SafeString)$/.test(
      name,
    )
  ) {
    return into.worst(argumentsOf(node), asked);
  }
  return TRUST.unknown;
}

/** What a new promise is resolved with. */
function ofResolved(executor: SyntaxNode, purpose: Purpose, into: Following): Trust {
  if (!isFunctionNode(executor)) return TRUST.unknown;
  const resolve = parametersIn(executor)[0];
  if (resolve === undefined) return TRUST.unknown;
  const places = into.bindings.index.get(resolve.text()) ?? [];
  const calls = places.flatMap((place) => {
    const call = place.parent();
    return call?.is("call_expression") === true && functionAround(place) !== undefined ? [call] : [];
  });
  const { start, end } = executor.range();
  const inside = calls.filter((call) => call.range().start.index > start.index && call.range().end.index <= end.index);
  return into.worst(
    inside.flatMap((call) => argumentsOf(call).slice(0, 1)),
    { purpose, frame: undefined },
  );
}

/** The origin of what a call returns. */
export function ofCall(node: SyntaxNode, asked: Asked, into: Following): Trust {
  const { purpose } = asked;
  const callee = calleeOf(node);
  if (callee === undefined) return TRUST.unknown;
  const name = lastNameOf(callee);
  const template = node.field("arguments");
  if (template?.is("template_string") === true) {
    return callee.text() === "String.raw" ? into.of(template, asked) : TRUST.unknown;
  }
  if (into.sources.isOutsideCall(node)) return ofOutsidePart(name, purpose);
  if (isHarmlessCall(callee)) return TRUST.constant;
  const local = functionNamed(callee, into.bindings);
  if (local !== undefined) return ofLocalCall(node, local, asked, into);
  if (isSanitiserName(name, purpose)) return TRUST.constant;
  if (passesThrough(qualifiedNameOf(callee, into.bindings), purpose)) return into.worst(argumentsOf(node), asked);
  const receiver = objectOf(callee);
  if (receiver !== undefined) {
    const trust = ofMethod(node, receiver, asked, into);
    if (trust !== undefined) return trust;
  }
  return TRUST.unknown;
}

function ofMethod(node: SyntaxNode, receiver: SyntaxNode, asked: Asked, into: Following): Trust | undefined {
  const { purpose } = asked;
  const callee = calleeOf(node);
  const name = callee === undefined ? "" : lastNameOf(callee);
  const given = argumentsOf(node);
  if (/^(replace|replaceAll)$/.test(name)) {
    if (isCleaningReplacement(node, purpose, (one) => resolvedIn(one, into.bindings))) return TRUST.constant;
    return into.worst([receiver, given[1]], asked);
  }
  // What an expression finds is a part of the text that it is given.
  if (name === "exec" && given.length === 1) return into.worst([receiver, ...given], asked);
  // So many characters and no more.
  if (purpose === "length" && given.length > 1 && /^(slice|substring|substr)$/.test(name)) return TRUST.constant;
  const [first] = given;
  if (/^(map|flatMap|then|reduce|replaceWith)$/.test(name) && first !== undefined) {
    const callback = isFunctionNode(first) ? first : functionNamed(first, into.bindings);
    if (callback !== undefined) return ofReturns(callback, asked, into);
  }
  if (
    name === "filter" &&
    first !== undefined &&
    isFunctionNode(first) &&
    /\b(has|includes|test|isValid\w*)\(/.test(first.text())
  ) {
    return TRUST.constant;
  }
  if (!receiverPasses(name)) return undefined;
  if (receiver.is("this")) return undefined;
  const isAdding = /^(concat|join|padStart|padEnd|format|get)$/.test(name) && name !== "get";
  return into.worst([receiver, ...(isAdding ? given : [])], asked);
}

function ofLocalCall(node: SyntaxNode, scope: SyntaxNode, asked: Asked, into: Following): Trust {
  const { purpose, frame } = asked;
  const callee = calleeOf(node);
  const name = callee === undefined ? "" : lastNameOf(callee);
  const depth = (frame?.depth ?? 0) + 1;
  if (depth > MOST_FRAMES || isInside(node, scope)) return into.worst(argumentsOf(node), asked);
  const trust = ofReturns(scope, { purpose, frame: { call: node, scope, outer: frame, depth } }, into);
  // A name that promises a treatment is believed when the function does something with the text.
  const isTreated = isSanitiserName(name, purpose) && TREATMENT.test(scope.text());
  return isTreated && trust > TRUST.constant ? TRUST.constant : trust;
}

function ofReturns(scope: SyntaxNode, asked: Asked, into: Following): Trust {
  const body = scope.field("body");
  if (body === null) return TRUST.unknown;
  if (!body.is("statement_block")) return into.of(body, asked);
  const returns = body
    .findAll({ rule: { kind: "return_statement" } })
    .filter((one) => functionAround(one)?.id() === scope.id());
  if (returns.length === 0) return TRUST.unknown;
  return into.worst(
    returns.flatMap((one) => expressionsIn(one).slice(0, 1)),
    asked,
  );
}

/** What a function gets that is given to another one: elements of the array, the value of the promise. */
export function ofCallback(
  call: SyntaxNode,
  { index, path, purpose }: { readonly index: number; readonly path: Path; readonly purpose: Purpose },
  into: Following,
): Trust {
  const callee = calleeOf(call);
  const object = callee === undefined ? undefined : objectOf(callee);
  const name = callee === undefined ? "" : lastNameOf(callee);
  if (object === undefined) return TRUST.unknown;
  const isFirst = index === (/^reduce/.test(name) ? 1 : 0);
  if (
    /^(map|forEach|flatMap|filter|find|findIndex|some|every|reduce|reduceRight|sort|toSorted|findLast|each|then|pipe|tap|subscribe|replace|replaceAll)$/.test(
      name,
    )
  ) {
    if (isFirst || name === "sort" || (name.startsWith("reduce") && index === 0))
      return into.ofPath(object, path, { purpose, frame: undefined });
    return name === "forEach" && index === 1 && /^(URLSearchParams|Map|headers|searchParams)/.test(object.text())
      ? into.of(object, { purpose, frame: undefined })
      : TRUST.constant;
  }
  return TRUST.unknown;
}

const TREATMENT = /\.replace|\.test\(|\.match|throw |\.includes\(|\.has\(|encode|\.split\(|switch/;

function isInside(node: SyntaxNode, scope: SyntaxNode): boolean {
  const { start, end } = scope.range();
  const at = node.range().start.index;
  return at >= start.index && at < end.index;
}
