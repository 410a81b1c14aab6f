import { scopeAround } from "./flow/python-extents.ts";
import { scopesOf } from "./flow/python-scope.ts";
import type { PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** A handler that does nothing with any failure. */
export const swallowsAll: PythonCheck = (clause) => {
  const body = clause.namedChildren().find((one) => one.is("block"));
  const caught = clause.namedChildren().find((one) => !one.is("block") && !one.is("comment"));
  const what = caught?.is("as_pattern") ? (caught.namedChildren()[0]?.text() ?? "") : (caught?.text() ?? "");
  if (!/^$|(^|[(,\s])(Exception|BaseException)\b/.test(what) || body === undefined) return false;
  const statements = body.namedChildren().filter((one) => !one.is("comment"));
  return statements.every(
    (one) =>
      one.is("pass_statement") ||
      one.is("continue_statement") ||
      /^(\.\.\.|return|return None)$/.test(one.text()) ||
      one.is("string"),
  );
};

/** The result of a program is not looked at. */
export const ignoresExitCode: PythonCheck = (call) => {
  if (!call.parent()?.is("expression_statement")) return false;
  return (
    !/check\s*=\s*True/.test(call.field("arguments")?.text() ?? "") &&
    !/\*\*/.test(call.field("arguments")?.text() ?? "")
  );
};

/** A network request that can wait for ever. */
export const hasNoTimeout: PythonCheck = (call) => !/timeout|\*\*/.test(call.field("arguments")?.text() ?? "");

/** A match that lets some values through, after which the function goes on or returns nothing. */
export const isOpenMatch: PythonCheck = (statement) => {
  const clauses = statement.findAll({ rule: { kind: "case_clause" } }).filter(
    (one) =>
      one
        .ancestors()
        .find((outer) => outer.is("match_statement"))
        ?.id() === statement.id(),
  );
  const last = clauses.at(-1);
  const pattern =
    last
      ?.namedChildren()
      .find((one) => one.is("case_pattern"))
      ?.text()
      .trim() ?? "";
  return (
    clauses.length > 0 &&
    !(/^(_|[a-z]\w*)$|^[a-z_]\w*\s*\|\s*_$/.test(pattern) && !last?.namedChildren().some((one) => one.is("if_clause")))
  );
};

const LEAVING = new Set(["return_statement", "raise_statement", "break_statement", "continue_statement"]);

/** A statement after one that leaves. */
export const isUnreachable: PythonCheck = (statement) => {
  const before = statement.prevAll().filter((one) => one.isNamed() && !one.is("comment"));
  if (!before.some((one) => LEAVING.has(String(one.kind())))) return false;
  // Behind the first of them, the rest is the same finding; a bare `yield` makes a generator of the function.
  const nearest = before[0];
  const isFirst = nearest !== undefined && LEAVING.has(String(nearest.kind()));
  return isFirst && !/^yield$|^yield\b/.test(statement.text());
};

/** A loop on a constant that nothing leaves. */
export const isEndless: PythonCheck = (loop) => {
  const body = loop.field("body");
  if (body === null || !/^(True|1|not False)$/.test(loop.field("condition")?.text() ?? "")) return false;
  const leaves = body.findAll({
    rule: {
      any: [
        { kind: "return_statement" },
        { kind: "raise_statement" },
        { kind: "yield" },
        { kind: "break_statement" },
        { kind: "await" },
      ],
    },
  });
  const within = leaves.filter((one) => scopeAround(one).id() === scopeAround(loop).id());
  return (
    !within.some((one) => !one.is("break_statement") || nearestLoop(one)?.id() === loop.id()) &&
    !/\b(sys\.exit|os\._exit|exit|quit|os\.execv\w*)\(|\.(accept|recv|get|sleep|wait|serve|poll|select|readline)\(|\bsleep\(/.test(
      body.text(),
    )
  );
};

function nearestLoop(node: SyntaxNode): SyntaxNode | undefined {
  return node.ancestors().find((one) => one.is("while_statement") || one.is("for_statement"));
}

/** A function that calls itself whatever happens. */
export const isEndlessRecursion: PythonCheck = (definition, root) => {
  const name = definition.field("name")?.text() ?? "";
  const named = scopesOf(root).callsOf(name);
  const body = named.length === 0 ? null : definition.field("body");
  if (body === null) return false;
  const { start, end } = body.range();
  const isMethod = definition.parent()?.parent()?.is("class_definition") === true;
  const self = isMethod ? new RegExp(`^(self|cls)\\.${name}$`) : new RegExp(`^${name}$`);
  // Few functions call themselves at all.
  const calls = named.filter((one) => {
    const at = one.range().start.index;
    return at >= start.index && at < end.index && self.test(one.field("function")?.text() ?? "");
  });
  const own = calls.filter((one) => scopeAround(one).id() === definition.id() && !mayBeLeftOut(one, start.index));
  if (own.length === 0) return false;
  for (const statement of body.namedChildren()) {
    // Any branch or loop before the call can be what ends it.
    if (/^((if|while|for|try|match|with|raise)_statement|assert_statement)$/.test(String(statement.kind())))
      return false;
    const { start: from, end: to } = statement.range();
    if (own.some((one) => one.range().start.index >= from.index && one.range().end.index <= to.index)) return true;
    if (statement.is("return_statement")) return false;
  }
  return false;
};

const CONDITIONAL =
  /^(conditional_expression|boolean_operator|lambda|list_comprehension|generator_expression|set_comprehension|dictionary_comprehension|await|decorated_definition)$/;

/** True for a call that not every run of the body comes to. */
function mayBeLeftOut(call: SyntaxNode, bodyFrom: number): boolean {
  return call.ancestors().some((one) => CONDITIONAL.test(String(one.kind())) && one.range().start.index >= bodyFrom);
}

/** A default that all calls share, and that is changed. */
export const isSharedDefault: PythonCheck = (parameter) => {
  const value = parameter.field("value");
  return value !== null &&
    /^(list|dictionary|set|list_comprehension|dictionary_comprehension)$/.test(String(value.kind()))
    ? true
    : /^(list|dict|set|bytearray|collections\.\w+|defaultdict|OrderedDict|deque)\(/.test(value?.text() ?? "");
};

/** False for a parameter whose annotation names a class of another kind: `store.append(…)` of a port changes no list. */
function mayBeContainer(parameter: SyntaxNode): boolean {
  const owner = parameter.is("identifier") ? (parameter.parent() ?? parameter) : parameter;
  const annotation = owner.field("type")?.text();
  return (
    annotation === undefined ||
    /\b(?:[Ll]ist|[Dd]ict|[Ss]et|bytearray|deque|defaultdict|OrderedDict|Counter|Mutable\w+|Any|object)\b/.test(
      annotation,
    )
  );
}

/** A parameter that belongs to the caller is changed. */
export const changesParameter: PythonCheck = (node, root) => {
  const holder = node.is("call")
    ? node.field("function")?.field("object")
    : (node.field("left")?.field("value") ??
      node.field("left")?.field("object") ??
      node.namedChildren()[0]?.field("value"));
  if (!holder?.is("identifier")) return false;
  const name = holder.text();
  if (
    /^(self|cls|ctx|context|app|state|out|output|result|results|buffer|acc|session|request|response|config|parser|subparsers|mock\w*|monkeypatch|cache|memo|seen|visited|stack|queue|kwargs|args|logger|db)$/.test(
      name,
    )
  )
    return false;
  const scope = scopesOf(root).scopeOf(node);
  if (!scope.node.is("function_definition")) return false;
  const parameter = scope.parameters.find((one) => one.name === name);
  if (
    parameter === undefined ||
    parameter.node.is("list_splat_pattern") ||
    parameter.node.is("dictionary_splat_pattern") ||
    !mayBeContainer(parameter.node)
  )
    return false;
  return !new RegExp(`^\\s*${name}\\s*=[^=]|\\bfor\\s+${name}\\b`, "m").test(scope.body);
};
