import { type Flow, TRUST } from "../flow/flow.ts";
import {
  calleeOf,
  functionAround,
  isFunctionNode,
  kindOf,
  parametersIn,
  patternOf,
  unwrapped,
} from "../flow/syntax.ts";
import { nameOf } from "../flow/uses.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { fileArguments } from "./files.ts";
import type { Sink } from "./sink.ts";

/**
 * True for a wrapper: it is called like what it calls, and hands its own parameter on. It decides no more than its
 * callers do, and they are what has to be looked at.
 */
export function isWrapper({ node, last, given }: Pick<Sink, "node" | "last" | "given">): boolean {
  const scope = functionAround(node);
  const [first] = given;
  if (scope === undefined || first === undefined || nameOf(scope)?.name.text() !== last) return false;
  const own = unwrapped(first);
  return own.is("identifier") && parametersIn(scope).some((parameter) => patternOf(parameter).text() === own.text());
}

/** Names under which a function gets the name of a file, a page or a record that somebody asked for. */
const ASKED_FOR =
  /^(user_?\w*|file_?name|page|slug|template(name)?|lang(uage)?|locale|theme|avatar|image(name)?|upload(name)?|report(name)?|document(name|id)?|requested\w*|\w*file_?name)$/i;

/** True when a path is put together from a folder and a name that whoever calls this function chooses. */
export function isHandedOnPath(sink: Sink): boolean {
  return fileArguments(sink).some((path) => isJoined(path, sink.flow));
}

function isJoined(path: SyntaxNode, flow: Flow): boolean {
  if (flow.trust(path, "path") !== TRUST.parameter) return false;
  const node = flow.resolved(path);
  const parts = node.is("call_expression")
    ? joinedParts(node, flow)
    : flow.pieces(node).flatMap((piece) => ("node" in piece ? [piece.node] : []));
  const isComposed = node.is("call_expression") || flow.pieces(node).length > 1;
  const [last] = parts.slice(-1);
  return (
    isComposed && last !== undefined && ASKED_FOR.test(last.text()) && flow.trust(last, "path") === TRUST.parameter
  );
}

function joinedParts(call: SyntaxNode, flow: Flow): readonly SyntaxNode[] {
  const callee = call.field("function");
  if (callee === null || !/(^|\.)(join|resolve)$/.test(flow.qualifiedName(callee))) return [];
  const list = call.field("arguments")?.namedChildren() ?? [];
  return list.length < 2 ? [] : list;
}

/** What is done with a joined path to see whether it is still inside its folder. */
const LOOKS_AFTERWARDS = /\.(startsWith|indexOf)\(|\brelative\(|["'`]\.\.["'`/]|is(Path)?Inside|within/;

/** True when a path is joined with a part from outside, wherever it goes from here. */
export function isOutsideJoin({ node, name, given, flow }: Sink): boolean {
  if (!/^(path\.(posix\.|win32\.)?)(join|resolve)$/.test(name) || given.length < 2) return false;
  if (LOOKS_AFTERWARDS.test(functionAround(node)?.text() ?? "")) return false;
  return given.slice(1).some((one) => flow.trust(one, "path") === TRUST.outside);
}

/** True when what is called is found by a key from outside: whatever the object has can be called. */
export function isDynamicCall(call: SyntaxNode, flow: Flow, content: string): boolean {
  const callee = calleeOf(call);
  if (callee === undefined) return false;
  const found = callee.is("identifier") && isFoundByKey(callee.text(), content, flow) ? flow.resolved(callee) : callee;
  if (!found.is("subscript_expression")) return false;
  const index = found.field("index");
  if (index === null || isText(index) || flow.trust(index, "key") !== TRUST.outside) return false;
  // What begins with a text that is written here finds none of what every object inherits.
  const [start] = flow.pieces(index);
  return start === undefined || !("text" in start) || start.text === "";
}

const FOUND = new WeakMap<Flow, ReadonlySet<string>>();

/** Whether a file puts into a name what a key finds: told by its text once a file, since most names are called. */
function isFoundByKey(name: string, content: string, flow: Flow): boolean {
  const known =
    FOUND.get(flow) ?? new Set([...content.matchAll(/([\w$]+) = [\w$.]+\[[^"'\d\]]/g)].map(([, found = ""]) => found));
  FOUND.set(flow, known);
  return known.has(name);
}

function isText(node: SyntaxNode): boolean {
  return /^(string|number)$/.test(kindOf(node));
}

/** True when whoever calls this function decides which module is loaded. */
export function isHandedOnModule({ name, given, flow }: Sink): boolean {
  const [first] = given;
  return (
    first !== undefined &&
    /^(require|module\.require)$/.test(name) &&
    flow.trust(first, "path") === TRUST.parameter &&
    !isText(flow.resolved(first))
  );
}

/** True when a parameter of a function around an address decides which host is meant: it stands at the beginning. */
export function isHandedOnAddress(address: SyntaxNode, flow: Flow): boolean {
  const node = flow.resolved(address);
  const [first, second] = flow.pieces(node);
  if (first === undefined) return false;
  if ("node" in first) return second === undefined && isOwnParameter(first.node, flow);
  const isScheme = /^(https?|wss?):\/\/$/.test(first.text);
  return isScheme && second !== undefined && "node" in second && isOwnParameter(second.node, flow);
}

function isOwnParameter(node: SyntaxNode, flow: Flow): boolean {
  const name = /^[\w$]+/.exec(node.text())?.[0];
  if (name === undefined || !/^(identifier|member_expression)$/.test(kindOf(node))) return false;
  const names = new RegExp(`(^|[^\\w$.])${name.replaceAll("$", "\\$")}($|[^\\w$])`);
  const isDeclared = node
    .ancestors()
    .some(
      (one) => isFunctionNode(one) && parametersIn(one).some((parameter) => names.test(patternOf(parameter).text())),
    );
  return isDeclared && flow.trust(node, "address") === TRUST.parameter;
}
