import { enclosingFunction, isFunction } from "./scope.ts";
import type { SourceFile, Sources } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** Writing a line to the console tells a person, but the program goes on as if nothing had happened. */
const LOGS = /^(console|log|logger)\b/;

/** What a `catch` clause or a rejection handler does with the failure. */
export type Handling = "handles" | "only logs" | "nothing";

/**
 * What a handler's body does. It handles a failure when it ends the function, keeps the error, or changes anything:
 * throw, return, a call, an assignment. Comments are not looked at: whoever writes the code writes them too.
 */
export function handlingIn(body: SyntaxNode, parameter: SyntaxNode | null): Handling {
  const nodes = withoutFunctions(body);
  const has = (kind: RegExp) => nodes.some((node) => kind.test(String(node.kind())));
  if (has(/^(throw_statement|return_statement|yield_expression)$/)) return "handles";
  if (has(/^(assignment_expression|augmented_assignment_expression|update_expression|new_expression)$/))
    return "handles";
  const calls = nodes.filter((node) => node.is("call_expression"));
  const outermost = calls.filter(
    (call) => !call.ancestors().some((one) => calls.some((other) => other.id() === one.id())),
  );
  if (outermost.some((call) => !LOGS.test(call.field("function")?.text() ?? ""))) return "handles";
  if (calls.length > 0) return "only logs";
  const name = parameter?.text();
  return name !== undefined && nodes.some((node) => node.is("identifier") && node.text() === name)
    ? "handles"
    : "nothing";
}

/** What takes away the remains of something that has ended: its failure helps nobody. */
const CLEANS_UP =
  /^(rm|rmdir|rimraf|unlink|remove|close|cancel|destroy|kill|release|abort|unlock|disconnect|dispose|terminate|stop|end|cleanUp|cleanup|dismiss|return)$/;

/** True for a call by whose name something is only taken away or closed. */
export function isCleanUp(promise: SyntaxNode): boolean {
  if (!promise.is("call_expression")) return false;
  const callee = promise.field("function");
  const name = callee?.field("property")?.text() ?? callee?.text() ?? "";
  return CLEANS_UP.test(name.replace(/^#/, "").replace(/Sync$/, ""));
}

/** True for a call that only lets time pass: it has no result, and fails because somebody cut it short. */
export function isPause(promise: SyntaxNode): boolean {
  if (!promise.is("call_expression")) return false;
  const callee = promise.field("function");
  return PAUSES.test((callee?.field("property")?.text() ?? callee?.text() ?? "").replace(/^#/, ""));
}

/** Not `wait`: what is waited for can have failed. */
const PAUSES = /^(sleep|delay|setTimeout|setImmediate)$/;

/**
 * True for a `catch` whose `try` returns when all went well while what stands behind it returns or throws something
 * else, and for one around nothing but a clean-up.
 */
export function failsVisibly(handler: SyntaxNode): boolean {
  const statement = handler.parent();
  const body = statement?.field("body");
  if (statement === null || body === null || body === undefined) return false;
  const next = nextStatement(statement);
  if (next?.is("return_statement") === true || next?.is("throw_statement") === true) {
    if (withoutFunctions(body).some((node) => node.is("return_statement"))) return true;
  }
  const statements = body.namedChildren().filter((child) => !child.is("comment"));
  const [only] = statements;
  if (statements.length !== 1 || only?.is("expression_statement") !== true) return false;
  const expression = only.namedChildren()[0];
  const call = expression?.is("await_expression") === true ? expression.namedChildren()[0] : expression;
  return call !== undefined && isCleanUp(call);
}

function nextStatement(statement: SyntaxNode): SyntaxNode | undefined {
  return statement.nextAll().find((one) => one.isNamed() && !one.is("comment"));
}

/** True for a promise that is kept and used elsewhere, so that its failure is heard there. */
export function isKept(promise: SyntaxNode): boolean {
  if (promise.is("member_expression")) return true;
  if (!promise.is("identifier")) return false;
  const uses = enclosingFunction(promise)
    .findAll({ rule: { any: [{ kind: "identifier" }, { kind: "shorthand_property_identifier" }] } })
    .filter((one) => one.text() === promise.text());
  // Its declaration and this one.
  return uses.length > 2;
}

/** True for a chain of promise calls as a statement that nobody would hear fail. */
export function isUnheardChain(expression: SyntaxNode): boolean {
  const names: string[] = [];
  let hasRejectionHandler = false;
  for (let call: SyntaxNode | null = expression; call?.is("call_expression"); ) {
    const callee: SyntaxNode | null = call.field("function");
    const name = callee?.field("property")?.text() ?? "";
    const given = call.field("arguments")?.namedChildren().length ?? 0;
    if (name === "catch" || (name === "then" && given > 1)) hasRejectionHandler = true;
    names.push(name);
    call = callee?.field("object") ?? null;
  }
  const isPromise = names.includes("then") || names.includes("finally") || PROMISE_OF_MANY.test(expression.text());
  return isPromise && !hasRejectionHandler;
}

const PROMISE_OF_MANY = /^Promise\.(all|allSettled|any|race)\(/;

/** True when a declared name never occurs again in the function around it. */
export function isNeverRead(name: SyntaxNode): boolean {
  const text = name.text();
  return !enclosingFunction(name)
    .findAll({ rule: { any: [{ kind: "identifier" }, { kind: "shorthand_property_identifier" }] } })
    .some((one) => one.text() === text && one.id() !== name.id());
}

/** True for a function of the block that is declared to return something: to call it for nothing is to ignore the answer. */
export function returnsAnswer(callee: SyntaxNode, source: SourceFile, sources: Sources): boolean {
  const name = callee.text();
  const imports = source.root?.find({ rule: { kind: "import_specifier", regex: `\\b${name}$` } });
  const files = imports ? sources.files : [source];
  const types = files.flatMap(({ root }) => returnTypesOf(name, root));
  return types.length > 0 && types.every((type) => !/^:\s*(void|never|asserts\b.*|Promise<(void|never)>)$/.test(type));
}

function returnTypesOf(name: string, root: SyntaxNode | undefined): string[] {
  const declarations = root?.findAll({ rule: { kind: "function_declaration" } }) ?? [];
  return declarations
    .filter((declared) => declared.field("name")?.text() === name)
    .flatMap((declared) => declared.field("return_type")?.text() ?? []);
}

/** True when some way through the cases runs on to what stands after the `switch`. */
export function fallsOut(statement: SyntaxNode): boolean {
  const cases =
    statement
      .field("body")
      ?.namedChildren()
      .filter((child) => child.is("switch_case")) ?? [];
  const last = cases.at(-1);
  return cases.some((one) => (isEmptyCase(one) ? one.id() === last?.id() : !endsFunction(one)));
}

function isEmptyCase(one: SyntaxNode): boolean {
  return one.namedChildren().filter((child) => !child.is("comment")).length <= 1;
}

function endsFunction(one: SyntaxNode): boolean {
  const statements = one.namedChildren().filter((child) => !child.is("comment"));
  const last = statements.at(-1);
  const end = last?.is("statement_block")
    ? last
        .namedChildren()
        .filter((child) => !child.is("comment"))
        .at(-1)
    : last;
  return end?.is("return_statement") === true || end?.is("throw_statement") === true;
}

/** All nodes below one, without the bodies of functions that are only defined there. */
function withoutFunctions(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const waiting = [...node.namedChildren()];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    if (!isFunction(next)) waiting.push(...next.namedChildren());
  }
  return found;
}
