import type { Flow } from "../flow/flow.ts";
import {
  argumentsOf,
  calleeOf,
  functionAround,
  isFunctionNode,
  parametersIn,
  patternOf,
  unwrapped,
} from "../flow/syntax.ts";
import { nameOf } from "../flow/uses.ts";
import type { SyntaxNode } from "../syntax-tree.ts";

/** `target[key] = …` and the function that it stands in. */
interface Write {
  readonly around: SyntaxNode;
  readonly target: SyntaxNode;
  readonly key: SyntaxNode;
}

/**
 * True for the write of a merge: for every key of one object the function calls itself with what the written object has
 * under that key. A clone calls itself with what it reads, and a transformation goes through the object that it writes.
 */
export function isRecursiveCopy({ around, target, key }: Write, flow: Flow): boolean {
  const written = unwrapped(target);
  if (!written.is("identifier") || written.text().length > 60) return false;
  const copier = namedAround(around);
  if (copier === undefined) return false;
  const whole = copier.scope.text();
  // Most writes are none of a merge, and that is seen by their text alone.
  if (
    !whole.includes(`${written.text()}[${key.text()}]`, whole.indexOf(`${written.text()}[${key.text()}]`) + 1) &&
    !READS.test(whole)
  )
    return false;
  if (!goesThroughKeys(whole) || isOwnLoop(whole, written.text())) return false;
  if (!isGiven(written.text(), copier.scope, around)) return false;
  const nested = nestedNames(whole, { target: written.text(), key: key.text() });
  return copier.scope.findAll({ rule: { kind: "call_expression" } }).some((call) => {
    if (!leadsBack(call, copier, flow)) return false;
    return argumentsOf(call).some((one) => nested.some((name) => isOrBegins(unwrapped(one).text(), name)));
  });
}

/** `read(object, key)`, put into a name. */
const READS = /=\s*\w+\(\s*[\w$]+\s*,\s*[\w$]+\s*\)/;

interface Copier {
  readonly scope: SyntaxNode;
  readonly name: string;
}

/** The nearest function with a name, out of the callbacks in it. */
function namedAround(around: SyntaxNode): Copier | undefined {
  let scope: SyntaxNode | undefined = around;
  for (let hop = 0; hop < 3 && scope !== undefined; hop += 1) {
    const name = nameOf(scope)?.name.text();
    if (name !== undefined && !(scope.parent()?.is("pair") === true && name === "")) return { scope, name };
    scope = functionAround(scope);
  }
  return undefined;
}

function goesThroughKeys(whole: string): boolean {
  return /\bfor\s*\(|\bwhile\s*\(|\.(forEach|each|map|reduce)\(|\bfor(Own|In|Each)\w*\(|\beach\w*\(/.test(whole);
}

/** A loop over the object that is written: its keys are there already. */
function isOwnLoop(whole: string, target: string): boolean {
  const name = target.replaceAll("$", "\\$");
  return new RegExp(`\\bin\\s+${name}\\s*\\)|\\b(keys|entries|getOwnPropertyNames)\\(\\s*${name}\\s*\\)`).test(whole);
}

/** An object that others have, too: a parameter, or what was made from one. */
function isGiven(target: string, scope: SyntaxNode, around: SyntaxNode): boolean {
  const scopes = [scope, around].filter(isFunctionNode);
  if (scopes.some((one) => parametersIn(one).some((parameter) => patternOf(parameter).text() === target))) return true;
  const name = target.replaceAll("$", "\\$");
  return !new RegExp(`\\b(const|let|var)\\s+${name}\\s*=\\s*(\\{|\\[|Object\\.(assign|create)\\(|Array)`).test(
    scope.text(),
  );
}

/** The texts that stand for `target[key]`: itself, and the names that it is put into, from one into the next. */
function nestedNames(
  whole: string,
  { target, key }: { readonly target: string; readonly key: string },
): readonly string[] {
  const read = `${target}[${key}]`;
  const wrapped = new RegExp(`^\\w+\\(\\s*${plain(target)}\\s*,\\s*${plain(key)}\\s*\\)`);
  const names = new Set<string>();
  const assignments = [...whole.matchAll(/([\w$]+)\s*=(?![=>])\s*([^;\n]{1,120})/g)];
  for (let round = 0; round < 2; round += 1) {
    for (const [, name = "", value = ""] of assignments) {
      const isRead = value.includes(read) || wrapped.test(value);
      if (name !== target && (isRead || [...names].some((one) => chooses(value, one)))) names.add(name);
    }
  }
  return [read, ...names];
}

/** `inner && isObject(inner) ? inner : {}`: one name or something new. */
function chooses(value: string, name: string): boolean {
  return new RegExp(`(^|[?:|]\\s*)${plain(name)}\\s*(:|$|\\|\\||,|\\?\\?)`).test(value);
}

/** `target[key]`, and `target[key] || {}`. */
function isOrBegins(text: string, name: string): boolean {
  return text === name || text.startsWith(`${name} ||`) || text.startsWith(`${name} ??`);
}

/** A call of the function itself, or of one that calls it. */
function leadsBack(call: SyntaxNode, { scope, name }: Copier, flow: Flow): boolean {
  const callee = calleeOf(call);
  if (callee === undefined) return false;
  const text = callee.text();
  if (text === name || (text.endsWith(`.${name}`) && text.length < 80) || text === "arguments.callee") return true;
  if (!callee.is("identifier")) return false;
  const other = flow.functionOf(callee);
  return other !== undefined && other.id() !== scope.id() && new RegExp(`\\b${plain(name)}\\s*\\(`).test(other.text());
}

function plain(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
