import type { SyntaxNode } from "../syntax-tree.ts";
import { argumentOf } from "./python-arguments.ts";
import { enclosing, parametersOf } from "./python-extents.ts";
import { type PythonScopes, qualifiedName } from "./python-scope.ts";
import { originOfName } from "./python-sources.ts";

/** More calls, returns or assignments would only be written to cost us time. */
export const MOST_CALLS = 12;

/**
 * What the calls in the file give for a parameter of a function; a call that leaves it out gives nothing. Undefined
 * when nobody in the file calls the function.
 */
export function givenTo(
  definition: SyntaxNode,
  name: string,
  scopes: PythonScopes,
): (SyntaxNode | undefined)[] | undefined {
  const called = definition.field("name")?.text() ?? "";
  const isMethod = definition.parent()?.parent()?.is("class_definition") === true;
  // `file.read()` is no call of a function `read` of this file, nor `read()` of a method.
  const calls = scopes
    .callsOf(called === "__init__" ? classNameOf(definition) : called)
    .filter((call) => called === "__init__" || isMethod || call.field("function")?.is("identifier") === true)
    .slice(0, MOST_CALLS);
  if (calls.length === 0) return undefined;
  const parameters = parametersOf(definition);
  const first = parameters[0]?.name;
  const offset = isMethod && (first === "self" || first === "cls") ? 1 : 0;
  const index = parameters.findIndex((one) => one.name === name) - offset;
  return calls.map((call) => argumentOf(call, index, name));
}

/** What functions of the same name return or yield. */
export function returnedBy(definitions: readonly SyntaxNode[], scopes: PythonScopes): (SyntaxNode | undefined)[] {
  return definitions.slice(0, MOST_CALLS).flatMap((definition) =>
    definition
      .findAll({ rule: { any: [{ kind: "return_statement" }, { kind: "yield" }] } })
      .filter((one) => scopes.scopeOf(one).from === definition.range().start.index)
      .slice(0, MOST_CALLS)
      .map((one) => one.namedChildren()[0]),
  );
}

/** True for a module, not for what a module holds that is a source: `flask.request.args`, `os.environ`. */
export function isModule(object: SyntaxNode | null, scopes: PythonScopes): boolean {
  let inner = object;
  while (inner?.is("attribute")) inner = inner.field("object");
  if (inner?.is("identifier") !== true || !scopes.imports.has(inner.text())) return false;
  const name = qualifiedName(object, scopes);
  return !/(^|\.)request(\.|$)/.test(name) || name.startsWith("urllib.request")
    ? originOfName(name) === undefined
    : false;
}

function classNameOf(definition: SyntaxNode): string {
  return (
    enclosing(definition, /^class_definition$/)
      ?.field("name")
      ?.text() ?? ""
  );
}
