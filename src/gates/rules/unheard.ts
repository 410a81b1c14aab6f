import { enclosingFunction, isFunction } from "./scope.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** True when something in this asynchronous function can fail outside of a `try`. */
export function canReject(callback: SyntaxNode): boolean {
  const body = callback.field("body");
  if (body === null) return false;
  if (!body.is("statement_block")) return !/\.catch\(/.test(body.text());
  return body
    .findAll({ rule: { any: [{ kind: "await_expression" }, { kind: "throw_statement" }] } })
    .filter((one) => enclosingFunction(one).id() === callback.id())
    .some((one) => !isGuarded(one, callback) && !/\.catch\(/.test(one.text()));
}

function isGuarded(node: SyntaxNode, callback: SyntaxNode): boolean {
  for (const one of node.ancestors()) {
    if (one.id() === callback.id()) return false;
    const statement = one.parent();
    const isBody = statement?.is("try_statement") === true && statement.field("body")?.id() === one.id();
    if (isBody && statement?.field("handler") !== null) return true;
  }
  return false;
}

/** True for a list's own method, and false for that of a stream, which waits. */
export function isList(receiver: SyntaxNode): boolean {
  return !/stream|readable|pipeline|\$|observable|queue|async|^(cy|z|_|R|fc)\b/i.test(receiver.text());
}

/** True when a parameter is a failure that the function around it never looks at. */
export function isIgnoredFailure(parameter: SyntaxNode): boolean {
  const target = parameter.field("pattern") ?? parameter;
  const callback = parameter.ancestors().find(isFunction);
  const body = callback?.field("body") ?? null;
  if (body === null || body.namedChildren().length === 0) return false;
  const kinds = [{ kind: "identifier" }, { kind: "shorthand_property_identifier" }];
  return ![body, ...body.findAll({ rule: { any: kinds } })].some((one) => one.text() === target.text());
}

/** True for the executor of a promise that can end without a word: nobody who waits for it will ever go on. */
export function canStayOpen(executor: SyntaxNode): boolean {
  const parameters = (executor.field("parameters")?.namedChildren() ?? [executor.field("parameter")]).flatMap(
    (one) => one ?? [],
  );
  const names = parameters.map((one) => (one.field("pattern") ?? one).text());
  const body = executor.field("body");
  // Without any name it is meant to stay open.
  if (names.length === 0 || body === null || !names.every((name) => /^[\w$]+$/.test(name))) return false;
  const uses = body
    .findAll({ rule: { any: [{ kind: "identifier" }, { kind: "shorthand_property_identifier" }] } })
    .filter((one) => names.includes(one.text()));
  if (body.is("identifier") || !body.is("statement_block")) return false;
  if (uses.length === 0) return !/throw\b/.test(body.text()) && !/^_/.test(names[0] ?? "");
  const isCalled = (one: SyntaxNode) =>
    one.parent()?.is("call_expression") && one.parent()?.field("function")?.id() === one.id();
  const isOwn = (one: SyntaxNode) => enclosingFunction(one).id() === executor.id();
  // Whoever was given it may call it later.
  if (!uses.every((one) => isCalled(one) === true && isOwn(one))) return false;
  return !settles(body, names);
}

/** True when every way through a statement settles the promise or throws. */
function settles(statement: SyntaxNode | null | undefined, names: readonly string[]): boolean {
  if (statement === null || statement === undefined) return false;
  switch (String(statement.kind())) {
    case "statement_block":
      return statement.namedChildren().some((child) => settles(child, names));
    case "if_statement":
      return (
        settles(statement.field("consequence"), names) &&
        settles(statement.field("alternative")?.namedChildren()[0], names)
      );
    case "throw_statement":
      return true;
    case "expression_statement":
    case "return_statement":
    case "lexical_declaration":
      return mentionsCall(statement, names);
    default:
      // Loops, switches and tries: what they do is not followed.
      return mentionsCall(statement, names);
  }
}

function mentionsCall(node: SyntaxNode, names: readonly string[]): boolean {
  return node
    .findAll({ rule: { kind: "call_expression" } })
    .some((call) => names.includes(call.field("function")?.text() ?? ""));
}

/** True for what emits errors and is kept in a name whose `error` nobody listens to, and that nobody else is given. */
export function isUnheardEmitter(name: SyntaxNode, root: SyntaxNode): boolean {
  const text = name.text();
  const uses = root
    .findAll({ rule: { any: [{ kind: "identifier" }, { kind: "shorthand_property_identifier" }] } })
    .filter((one) => one.text() === text && one.id() !== name.id());
  if (uses.length === 0) return false;
  return uses.every((one) => {
    const member = one.parent();
    const isReceiver = member?.is("member_expression") === true && member.field("object")?.id() === one.id();
    if (!isReceiver) return false;
    const listens = /^(on|once|addListener)$/.test(member.field("property")?.text() ?? "");
    return !(listens && /["'`]error["'`]/.test(outermost(member).text()));
  });
}

function outermost(node: SyntaxNode): SyntaxNode {
  let top = node;
  for (const one of node.ancestors()) {
    if (!one.is("call_expression") && !one.is("member_expression")) break;
    top = one;
  }
  return top;
}
