import type { SgNode } from "@ast-grep/napi";
import { type Flow, TRUST } from "../flow/flow.ts";
import { functionAround, indexTextOf, kindOf, objectOf, parametersIn, unwrapped } from "../flow/syntax.ts";
import { nameOf } from "../flow/uses.ts";
import type { Sink } from "./sink.ts";

/** Words of a function that looks at its keys. */
const LOOKS =
  /__proto__|\bObject\.create\(null\)|\bnew Map\b|isPrototypePolluted|isSafeKey|isUnsafeKey|unsafeKeys|Object\.freeze\(Object\.prototype\)/;

/** The places of a written key, and whether its file can hold anything from outside. */
interface WrittenKey {
  readonly target: SgNode;
  readonly key: SgNode;
  readonly mayBeOutside: boolean;
}

/** True when a key from outside is written into an object, or a function copies or sets whatever keys it is given. */
export function isPollution({ target, key, mayBeOutside }: WrittenKey, flow: Flow): boolean {
  const index = flow.resolved(key);
  if (
    /^(string|number|template_string|binary_expression|unary_expression|update_expression)$/.test(kindOf(index)) &&
    !isMixed(index, flow)
  )
    return false;
  const around = functionAround(target);
  if (around !== undefined && LOOKS.test(around.text())) return false;
  if (/^[A-Z][A-Z0-9_]+$/.test(key.text())) return false;
  const isShallow =
    around !== undefined && isEnumerated(index, around) && !unwrapped(target).is("subscript_expression");
  if (mayBeOutside && !isShallow && flow.trust(index, "key") === TRUST.outside) return !isEmptyHolder(target, flow);
  if (around !== undefined && isFreshCopy(target, around)) return false;
  return around !== undefined && (isRecursiveCopy(around, index) || isPathSetter(around, target, index));
}

/** A key of a loop over an object: one level copied changes the prototype of the copy alone. */
function isEnumerated(index: SgNode, around: SgNode): boolean {
  if (!index.is("identifier")) return false;
  const key = escaped(index.text());
  return new RegExp(
    `for\\s*\\(\\s*(const|let|var)?\\s*\\[?\\s*${key}\\b[^)]*?\\b(in|of)\\b|(keys|entries)\\([^)]*\\)\\.(forEach|map)\\(\\s*(function\\s*)?\\(?\\[?\\s*${key}\\b`,
  ).test((functionAround(around) ?? around).text());
}

/** An object that the function made: what is merged into it by value reaches no prototype but its own. */
function isFreshCopy(target: SgNode, around: SgNode): boolean {
  const holder = unwrapped(target);
  if (!holder.is("identifier")) return false;
  const name = escaped(holder.text());
  const whole = (functionAround(around) ?? around).text();
  const isMade = new RegExp(`\\b(const|let|var)\\s+${name}\\s*=\\s*(Object\\.assign\\(\\s*)?\\{`).test(whole);
  return isMade && !new RegExp(`\\(\\s*${name}\\[|=\\s*${name}\\[`).test(whole);
}

function isMixed(index: SgNode, flow: Flow): boolean {
  return index.is("template_string") && flow.pieces(index).length === 1 && flow.trust(index, "key") === TRUST.outside;
}

/** An array, a map or a header's store has no prototype to lose that way. */
function isEmptyHolder(target: SgNode, flow: Flow): boolean {
  const holder = flow.resolved(unwrapped(target));
  if (holder.is("call_expression")) return /^Object\.create\(null\)$/.test(holder.text());
  return holder.is("array") || /(^|\.)(headers|style|dataset|env)$/i.test(target.text());
}

/** A merge: for every key of one object, the function calls itself with what both have under it. */
function isRecursiveCopy(around: SgNode, index: SgNode): boolean {
  if (!index.is("identifier")) return false;
  const copier = nameOf(around)?.name.text() ?? outerName(around);
  if (copier === undefined) return false;
  const whole = (nameOf(around) === undefined ? functionAround(around) : around)?.text() ?? "";
  const key = index.text();
  const loops = new RegExp(
    `for\\s*\\(\\s*(const|let|var)?\\s*\\[?\\s*${escaped(key)}\\b[^)]*\\b(in|of)\\b|(keys|entries|ownKeys)\\([^)]*\\)[\\s\\S]{0,40}(forEach|map|reduce)|each\\(|forIn\\(|for\\s*\\(`,
  ).test(whole);
  const recurses = new RegExp(`\\b${escaped(copier)}\\s*\\([^;]*\\[\\s*${escaped(key)}\\s*\\]`).test(
    whole.slice(whole.indexOf("{")),
  );
  if (!loops || !recurses) return false;
  return (
    !/hasOwnProperty\.call\(\s*(target|dst|dest|destination|to|a|obj)\b|["'`](constructor|prototype)["'`]/.test(
      whole,
    ) && copiesIntoParameter(around, whole, key)
  );
}

/** A deep clone writes into an object that it made: only what is read from the target can lead to a prototype. */
function copiesIntoParameter(_around: SgNode, whole: string, key: string): boolean {
  return (
    (whole.match(new RegExp(`\\[\\s*${escaped(key)}\\s*\\]`, "g"))?.length ?? 0) >= 3 &&
    new RegExp(`(\\w+)\\s*\\(\\s*\\w+\\[\\s*${escaped(key)}\\s*\\]\\s*,|Object\\(|isObject|typeof`).test(whole)
  );
}

function outerName(around: SgNode): string | undefined {
  const outer = functionAround(around);
  return outer === undefined ? undefined : nameOf(outer)?.name.text();
}

/** A setter by path: it walks down by keys that it was given, and writes at the end. */
function isPathSetter(around: SgNode, target: SgNode, index: SgNode): boolean {
  const whole = (nameOf(around) === undefined ? (functionAround(around) ?? around) : around).text();
  const holder = unwrapped(target);
  if (!holder.is("identifier")) return isNested(holder, around, index);
  const name = escaped(holder.text());
  const walks = new RegExp(
    `\\b${name}\\s*=\\s*(\\(?\\s*)${name}\\[|\\b${name}\\s*=\\s*[^;\\n]*\\b${name}\\[[^\\]]+\\]|return\\s+${name}\\[`,
  ).test(whole);
  const byPath = /\.split\(|\bpath\b|\bkeys?\b|\bparts\b|\bsegments\b/.test(whole);
  return walks && byPath && !/["'`](constructor|prototype)["'`]/.test(whole) && !index.is("string");
}

/** `target[a][b] = value` with two parameters as keys. */
function isNested(holder: SgNode, around: SgNode, index: SgNode): boolean {
  if (!holder.is("subscript_expression") || indexTextOf(holder) !== undefined) return false;
  const inner = holder.field("index");
  const object = objectOf(holder);
  if (inner === null || object === undefined) return false;
  const parameters = parametersIn(around).map((one) => one.field("pattern")?.text() ?? one.text());
  return (
    [inner, index, object].every((one) => parameters.includes(one.text())) &&
    !/hasOwn|constructor|number/.test(around.text())
  );
}

const MERGES =
  /^((lodash|_|underscore|lodash\.merge|lodash\.defaultsdeep|lodash\.set|deepmerge|merge-deep|deep-extend|defaults-deep|mixin-deep|set-value|object-path|dot-prop|extend|jQuery|\$|hoek|@hapi\/hoek|merge|merge-objects|deepExtend|deepMerge|node\.extend|assign-deep)(\.(merge|mergeWith|defaultsDeep|set|setWith|extend|all|recursive|assign|default|applyToDefaults|zipObjectDeep|update))?)$/;

/** True when a function that copies deeply is given an object or a path from outside. */
export function isOutsideMerge({ name, given, flow, last }: Sink): boolean {
  if (!MERGES.test(name)) return false;
  if (/^(\$|jQuery|extend|node\.extend)/.test(name) && given[0]?.is("true") !== true) return false;
  if (
    /^(lodash|_|underscore)$/.test(name) ||
    /^(_|lodash|underscore)\.(assign|extend|all|default|recursive)$/.test(name)
  )
    return false;
  if (/^(set|setWith|update)$/.test(last) || /set-value|object-path|dot-prop/.test(name)) {
    const [, path] = given;
    return path !== undefined && !path.is("string") && flow.trust(path, "key") === TRUST.outside;
  }
  return given.some((one) => flow.trust(one, "key") === TRUST.outside && !one.is("object"));
}

function escaped(text: string): string {
  return text.replace(/[$]/g, "\\$&");
}
