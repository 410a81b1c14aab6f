import { type Flow, TRUST } from "../flow/flow.ts";
import {
  expressionsIn,
  functionAround,
  indexTextOf,
  isFunctionNode,
  kindOf,
  objectOf,
  parametersIn,
  patternOf,
  unwrapped,
} from "../flow/syntax.ts";
import { nameOf } from "../flow/uses.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isRecursiveCopy } from "./deep-copies.ts";
import { looksAtKeys } from "./key-checks.ts";
import type { Sink } from "./sink.ts";

/** The places of a written key, and whether its file can hold anything from outside. */
interface WrittenKey {
  readonly target: SyntaxNode;
  readonly key: SyntaxNode;
  readonly mayBeOutside: boolean;
}

/**
 * The object and the key of `target[key] = value`, `Reflect.set(target, key, value)` and
 * `Object.defineProperty(target, key, value)`; undefined for any other node.
 */
export function writtenKeyOf(node: SyntaxNode): Omit<WrittenKey, "mayBeOutside"> | undefined {
  const [first, second, third, ...more] = partsOf(node);
  if (first === undefined || second === undefined) return undefined;
  if (node.is("assignment_expression")) {
    if (!first.is("subscript_expression") || third === undefined || more.length > 0) return undefined;
    const [target, , key, ...end] = partsOf(first);
    return target === undefined || key === undefined || end.length !== 1 ? undefined : { target, key };
  }
  if (third !== undefined || !second.is("arguments") || !isSetter(first)) return undefined;
  const [target, key, value, ...rest] = expressionsIn(second);
  const isWhole = value !== undefined && rest.length === 0;
  return target === undefined || key === undefined || !isWhole ? undefined : { target, key };
}

/** `Reflect.set` and `Object.defineProperty`. */
function isSetter(callee: SyntaxNode): boolean {
  const [object, dot, property] = callee.is("member_expression") ? partsOf(callee) : [];
  const name = dot?.is(".") === true ? `${object?.text()}.${property?.text()}` : "";
  return name === "Reflect.set" || name === "Object.defineProperty";
}

/** All children, punctuation too, without comments. */
function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children().filter((child) => !child.is("comment"));
}

/** True when a key from outside is written into an object, or a function copies or sets whatever keys it is given. */
export function isPollution({ target, key, mayBeOutside }: WrittenKey, flow: Flow): boolean {
  const index = flow.resolved(key);
  if (isFixed(index, flow) || /(^|\.)[A-Z][A-Z0-9_]+$/.test(key.text())) return false;
  const around = functionAround(target);
  if (mayBeOutside && isOutsideKey({ target, key: index }, around, flow)) {
    return around === undefined || !looksAtKeys(around, key, flow);
  }
  if (around === undefined || isFreshCopy(target, around)) return false;
  return (
    (isRecursiveCopy({ around, target, key }, flow) || isPathSetter(around, target, index)) &&
    !looksAtKeys(outermost(around), key, flow)
  );
}

/** True when a field is written of what an outside key finds: with `__proto__` that is what every object inherits. */
export function isPollutedField({ target, key }: Omit<WrittenKey, "mayBeOutside">, flow: Flow): boolean {
  const index = flow.resolved(key);
  if (isFixed(index, flow) || flow.trust(index, "key") !== TRUST.outside) return false;
  if (isEmptyHolder(target, flow) || /^(this|window|document)$/.test(target.text())) return false;
  const around = functionAround(target);
  return around === undefined || !looksAtKeys(around, key, flow);
}

function isFixed(index: SyntaxNode, flow: Flow): boolean {
  const isText = /^(string|number|template_string|binary_expression|unary_expression|update_expression)$/;
  return isText.test(kindOf(index)) && !isMixed(index, flow);
}

function isMixed(index: SyntaxNode, flow: Flow): boolean {
  return index.is("template_string") && flow.pieces(index).length === 1 && flow.trust(index, "key") === TRUST.outside;
}

function isOutsideKey(
  { target, key }: { readonly target: SyntaxNode; readonly key: SyntaxNode },
  around: SyntaxNode | undefined,
  flow: Flow,
): boolean {
  const isFound = isFoundByOutsideKey(target, flow);
  if (!isFound && around !== undefined && (isEnumerated(key, around) || isOwnObject(target, around))) return false;
  return flow.trust(key, "key") === TRUST.outside && !isEmptyHolder(target, flow);
}

/** `store[section]` with a section from outside: the object itself can be the prototype of all. */
function isFoundByOutsideKey(target: SyntaxNode, flow: Flow): boolean {
  const holder = flow.resolved(unwrapped(target));
  if (!holder.is("subscript_expression")) return false;
  const inner = holder.field("index");
  return inner !== null && !/^(string|number)$/.test(kindOf(inner)) && flow.trust(inner, "key") === TRUST.outside;
}

/** An object that the function makes for itself has nothing to lose to a key but what it inherits. */
function isOwnObject(target: SyntaxNode, around: SyntaxNode): boolean {
  const holder = unwrapped(target);
  if (!holder.is("identifier")) return false;
  const made = `\\b(const|let|var)\\s+${escaped(holder.text())}\\b[^=;\\n]*=\\s*(\\{|\\[|new\\b|Object\\.)`;
  return new RegExp(made).test(outermost(around).text());
}

/** A key of a loop over an object: one level copied changes the prototype of the copy alone. */
function isEnumerated(index: SyntaxNode, around: SyntaxNode): boolean {
  if (!index.is("identifier")) return false;
  const key = escaped(index.text());
  return new RegExp(
    `for\\s*\\(\\s*(const|let|var)?\\s*\\[?\\s*${key}\\b[^)]*?\\b(in|of)\\b|(keys|entries)\\([^)]*\\)\\.(forEach|map)\\(\\s*(function\\s*)?\\(?\\[?\\s*${key}\\b`,
  ).test((functionAround(around) ?? around).text());
}

/** An object that the function made: what is merged into it by value reaches no prototype but its own. */
function isFreshCopy(target: SyntaxNode, around: SyntaxNode): boolean {
  const holder = unwrapped(target);
  if (!holder.is("identifier")) return false;
  const name = escaped(holder.text());
  const whole = (functionAround(around) ?? around).text();
  const isMade = new RegExp(`\\b(const|let|var)\\s+${name}\\s*=\\s*(Object\\.assign\\(\\s*)?\\{`).test(whole);
  return isMade && !new RegExp(`\\(\\s*${name}\\[|=\\s*${name}\\[`).test(whole);
}

/** An array, a map or a header's store has no prototype to lose that way. */
function isEmptyHolder(target: SyntaxNode, flow: Flow): boolean {
  const holder = flow.resolved(unwrapped(target));
  if (holder.is("subscript_expression")) {
    const object = objectOf(holder);
    return object !== undefined && isEmptyHolder(object, flow);
  }
  if (holder.is("call_expression")) return /^Object\.create\(null\)$/.test(holder.text());
  return holder.is("array") || /(^|[._])(\w*headers(map)?|style|dataset|env)$/i.test(target.text());
}

/** The function that a callback stands in, where the callback has no name of its own. */
function outermost(around: SyntaxNode): SyntaxNode {
  return nameOf(around) === undefined ? (functionAround(around) ?? around) : around;
}

/** A setter by path: it walks down by keys that it was given, and writes at the end. */
function isPathSetter(around: SyntaxNode, target: SyntaxNode, index: SyntaxNode): boolean {
  const scope = outermost(around);
  const whole = scope.text();
  const holder = unwrapped(target);
  if (holder.is("call_expression")) return isWalk(holder) && isByPath(whole);
  if (!holder.is("identifier")) return isNested(holder, around, index);
  if (index.is("string") || !isByPath(whole) || !setsWhatIsGiven(scope, holder.text())) return false;
  return walksDown(holder.text(), whole) || callsItself(scope, holder.text(), whole);
}

/** `keys.reduce((at, key) => at[key], object)` */
function isWalk(call: SyntaxNode): boolean {
  return /\.reduce\(\s*(function\s*)?\(\s*(\w+)\s*,\s*\w+[^)]*\)[\s\S]*\b\2\[/.test(call.text().slice(0, 600));
}

/** A setter that calls itself with the next object and what is left of the path. */
function callsItself(scope: SyntaxNode, holder: string, whole: string): boolean {
  const own = nameOf(scope)?.name.text();
  return own !== undefined && new RegExp(`\\b${escaped(own)}\\(\\s*${escaped(holder)}\\[[^\\]]+\\]+\\s*,`).test(whole);
}

/** True when a function writes one of its own parameters under a key: a setter, and no reader of its own model. */
function setsWhatIsGiven(scope: SyntaxNode, holder: string): boolean {
  const written = new RegExp(`\\b${escaped(holder)}\\[[^=\\n]+\\]\\s*=(?![=>])\\s*([\\w$]+)`, "g");
  const names = new Set([...scope.text().matchAll(written)].map(([, name]) => name));
  return parametersIn(scope).some((parameter) => names.has(patternOf(parameter).text()));
}

function walksDown(name: string, whole: string): boolean {
  const walked = escaped(name);
  return new RegExp(
    `\\b${walked}\\s*=\\s*(\\(?\\s*)${walked}\\[|\\b${walked}\\s*=\\s*[^;\\n]*\\b${walked}\\[[^\\]]+\\]|return\\s+${walked}\\[`,
  ).test(whole);
}

function isByPath(whole: string): boolean {
  return /\bsplit\(|\bpath\b|\bkeys?\b|\bparts\b|\bsegments\b|\bprops?\b/i.test(whole);
}

/** True for the step of a setter by path that goes down into whatever the next key finds: `at = at[key]`. */
export function isUnguardedStep(step: SyntaxNode, flow: Flow): boolean {
  const [left, right] = [step.field("left"), step.field("right")];
  const around = functionAround(step);
  if (left?.is("identifier") !== true || right === null || around === undefined) return false;
  const read = /^([\w$]+)\[([\w$]+)\]/.exec(right.text());
  const key = read?.[2];
  if (read?.[1] !== left.text() || key === undefined || /^\d|^(i|j|k|n|idx|index)$/.test(key)) return false;
  const scope = outermost(around);
  const whole = scope.text();
  const index = right.find({ rule: { kind: "identifier", regex: `^${escaped(key)}$` } });
  return isByPath(whole) && setsWhatIsGiven(scope, left.text()) && index !== null && !looksAtKeys(scope, index, flow);
}

/** `target[a][b] = value` with two parameters as keys. */
function isNested(holder: SyntaxNode, around: SyntaxNode, index: SyntaxNode): boolean {
  if (!holder.is("subscript_expression") || indexTextOf(holder) !== undefined) return false;
  const inner = holder.field("index");
  const object = objectOf(holder);
  if (inner === null || object === undefined) return false;
  const parameters = parametersIn(around).map((one) => patternOf(one).text());
  return (
    [inner, index, object].every((one) => parameters.includes(one.text())) &&
    !/hasOwn|constructor|number/.test(around.text())
  );
}

const LIBRARIES =
  /^(lodash|lodash-es|_|underscore|deepmerge|merge-deep|deep-extend|defaults-deep|mixin-deep|set-value|object-path|dot-prop|extend|jQuery|\$|angular|hoek|@hapi\/hoek|merge|merge-objects|merge-options|deepExtend|deepMerge|node\.extend|assign-deep|lodash[./](merge|mergewith|mergeWith|defaultsdeep|defaultsDeep|set|setWith))(\.(merge|mergeWith|defaultsDeep|set|setWith|extend|all|recursive|assign|default|applyToDefaults|zipObjectDeep|update))?$/;

/** True when a function that copies deeply is given an object or a path from outside. */
export function isOutsideMerge({ name, given, flow, last }: Sink): boolean {
  if (!LIBRARIES.test(name)) return false;
  if (/^(\$|jQuery|extend|node\.extend)/.test(name) && given[0]?.is("true") !== true) return false;
  if (/^(angular|lodash|lodash-es|_|underscore)(\.(assign|extend|all|default|recursive))?$/.test(name)) return false;
  if (/^(set|setWith|update)$/.test(last) || /set-value|object-path|dot-prop|lodash[./]set/.test(name)) {
    const [, path] = given;
    return path !== undefined && !path.is("string") && flow.trust(path, "key") === TRUST.outside;
  }
  // Of an object that is written here, only a value that can be an object itself brings keys along.
  return given.some((one) =>
    isFunctionNode(one) ? false : flow.trust(one, one.is("object") ? "nosql" : "key") === TRUST.outside,
  );
}

function escaped(text: string): string {
  return text.replace(/[$]/g, "\\$&");
}
