import type { Flow } from "../flow/flow.ts";
import { argumentsOf, calleeOf, lastNameOf, objectOf } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";

/** What leaves a key no prototype to reach, or says by its name that it looks at keys. */
const SAFE =
  /\bObject\.create\(null\)|\bnew Map\b|Object\.freeze\(Object\.prototype\)|\binstanceof\b|(is_?)?(un)?safe_?(key|prop)|(proto(type)?_?pollut)|(forbidden|blocked|denied|dangerous|reserved|allowed|unsafe|disallowed)_?(key|prop|name|field)/i;

const PROTOTYPE = /__proto__/;
const CONSTRUCTOR = /["'`](constructor|prototype)["'`]|\|constructor|\bconstructor\||prototype\|/;
/** Only what is an object and no function is gone into: a constructor is none. */
const OBJECTS_ONLY = /typeof\s+[\w.[\]]+\s*[!=]==?\s*["'`]object|\bis(Plain|NonArray)?_?Obj(ect)?\w*\(|isRecord\(/i;

/**
 * True when a function keeps a key from reaching a prototype: it refuses `__proto__` and `constructor`, or asks the
 * object whether it has the key of its own. Refusing `__proto__` alone leaves `constructor.prototype`.
 */
export function looksAtKeys(scope: SyntaxNode, key: SyntaxNode, flow: Flow): boolean {
  const text = [scope.text(), ...helpersOf(scope, key.text(), flow)].join("\n");
  if (SAFE.test(text)) return true;
  if (PROTOTYPE.test(text) && (CONSTRUCTOR.test(text) || OBJECTS_ONLY.test(text))) return true;
  return asksForOwn(scope, text, key.text());
}

/** What the file's own functions and lists say that the function asks about the key. */
function helpersOf(scope: SyntaxNode, key: string, flow: Flow): readonly string[] {
  return scope.findAll({ rule: { kind: "call_expression" } }).flatMap((call) => {
    const callee = calleeOf(call);
    if (callee === undefined || !argumentsOf(call).some((one) => one.text() === key)) return [];
    const local = flow.functionOf(callee);
    if (local !== undefined) return local.text().length < MOST_HELPER ? [local.text()] : [];
    const list = /^(indexOf|includes|has|test)$/.test(lastNameOf(callee)) ? objectOf(callee) : undefined;
    return list === undefined ? [] : [flow.resolved(list).text().slice(0, MOST_HELPER)];
  });
}

/** Longer functions do more than look at a key. */
const MOST_HELPER = 1_500;

/** `target.hasOwnProperty(key)`: of the object that is written to. What the source has of its own says nothing. */
function asksForOwn(scope: SyntaxNode, text: string, key: string): boolean {
  if (!/hasOwn/i.test(text)) return false;
  const written = new Set(
    [...text.matchAll(/([\w$.]+)\[([^\]]+)\]\s*=(?![=>])/g)].flatMap(([, object = "", index]) =>
      index === key ? [object] : [],
    ),
  );
  return scope.findAll({ rule: { kind: "call_expression" } }).some((call) => {
    const callee = calleeOf(call);
    if (callee === undefined || !/hasOwn/i.test(flowText(callee))) return false;
    const given = argumentsOf(call).map((one) => one.text());
    if (!given.includes(key)) return false;
    const object = given.length > 1 ? given[0] : objectOf(callee)?.text();
    return object !== undefined && (written.has(object) || written.size === 0);
  });
}

function flowText(callee: SyntaxNode): string {
  const text = callee.text();
  return text.length > 120 ? "" : text;
}
