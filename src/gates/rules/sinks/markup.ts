import { type Flow, type Piece, TRUST } from "../flow/flow.ts";
import { expressionsIn, functionAround, kindOf, plainText, unwrapped } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const TAG = /<\/?[a-zA-Z!][^<]*|&lt;/;

/** Names that say that their value is markup already. */
const MARKUP_NAME = /html|markup|escaped|saniti[sz]ed|^safe|clean|purified/i;

/** True for markup in which a value from outside stands as it came. */
export function isRawMarkup(markup: SyntaxNode, flow: Flow): boolean {
  const pieces = flow.pieces(markup);
  if (!pieces.some((piece) => "text" in piece && TAG.test(piece.text))) return false;
  return outsidePieces(pieces, flow).length > 0;
}

function outsidePieces(pieces: readonly Piece[], flow: Flow): readonly SyntaxNode[] {
  return pieces.flatMap((piece) =>
    "node" in piece && flow.trust(piece.node, "markup") === TRUST.outside ? [piece.node] : [],
  );
}

/** True for what a browser is given as markup and that is neither written here nor the result of a function. */
export function isUnescaped(markup: SyntaxNode, flow: Flow): boolean {
  return flow.pieces(markup).some((piece) => "node" in piece && isOpen(piece.node, flow));
}

function isOpen(piece: SyntaxNode, flow: Flow): boolean {
  const node = unwrapped(piece);
  const trust = flow.trust(node, "markup");
  if (trust === TRUST.outside) return true;
  if (trust === TRUST.constant) return false;
  if (node.is("ternary_expression")) {
    return [node.field("consequence"), node.field("alternative")].some((one) => one !== null && isUnescaped(one, flow));
  }
  if (node.is("binary_expression"))
    return [node.field("left"), node.field("right")].some((one) => one !== null && isUnescaped(one, flow));
  if (!/^(identifier|member_expression|subscript_expression|shorthand_property_identifier)$/.test(kindOf(node)))
    return trust === TRUST.parameter && node.is("call_expression");
  if (MARKUP_NAME.test(node.text())) return false;
  // What a function returns is taken to be escaped.
  if (
    trust === TRUST.unknown &&
    /^(call_expression|await_expression|new_expression)$/.test(kindOf(flow.resolved(node)))
  )
    return false;
  return trust === TRUST.parameter || /^(member|subscript)_expression$/.test(kindOf(node));
}

const RESPONSE = /^(\w+\.)?(_?res|_?response|resp|reply|rep)(\.(status|code|header|set|type|contentType)\([^.]*\))*$/;
const SENDS = /^(send|write|end)$/;
const PLAIN =
  /(application\/(json|octet-stream|pdf|xml)|text\/(plain|csv|javascript|event-stream)|["'`](json|text|txt|csv|text\/plain)["'`])/;

/** True when an answer carries a value from outside that a browser can read as markup. */
export function isReflected({ last, object, given, flow, node }: Sink): boolean {
  const [first] = given;
  if (first === undefined || !SENDS.test(last) || !RESPONSE.test(object)) return false;
  const body = saidBefore(node);
  if (
    PLAIN.test(body) &&
    /(setHeader|writeHead|\.type|\.set|\.header|contentType)\(/.test(body) &&
    !/text\/html/.test(body)
  )
    return false;
  const sent = flow.resolved(first);
  if (sent.is("object") || sent.is("array")) return false;
  const pieces = flow.pieces(first);
  return outsidePieces(pieces, flow).some((piece) => !isStructure(piece));
}

/** The statement of an answer and those that are done before it on the way there: they say what kind of answer it is. */
function saidBefore(node: SyntaxNode): string {
  const said: string[] = [];
  const limit = functionAround(node)?.id();
  let inner = node;
  for (let around = node.parent(); around !== null && inner.id() !== limit; around = inner.parent()) {
    if (!/^(statement_block|program|switch_case)$/.test(kindOf(around))) {
      inner = around;
      continue;
    }
    const statements = expressionsIn(around);
    const at = statements.findIndex((one) => one.id() === inner.id());
    // What stands in another branch says nothing here.
    said.push(
      ...statements
        .slice(0, at + 1)
        .filter((one, index) => (index === at ? said.length === 0 : !one.is("if_statement")))
        .map((one) => one.text()),
    );
    inner = around;
  }
  return said.length === 0 ? (functionAround(node)?.text() ?? "") : said.join("\n");
}

/** A whole body that was read as JSON is answered as JSON. */
function isStructure(node: SyntaxNode): boolean {
  return (
    /^(req|request|ctx\.request)\.(body|query|params|files?|headers)$/.test(node.text()) ||
    /(^|\.)JSON\.stringify\(/.test(node.text())
  );
}

const QUERY =
  /^(\$|jQuery|this\.\$\w+|\$\w+|angular\.element)(\(|$)|^\$|\bjQuery\b|^this\.\$el|\.find\(.*\)$|\.closest\(.*\)$|^el(em(ent)?)?$/s;

/** True when jQuery is given markup that nobody escaped. */
export function isQueryMarkup({ last, object, name, given, flow, node }: Sink): boolean {
  const [first] = given;
  if (first === undefined) return false;
  if (/^(\$|jQuery)$/.test(name)) {
    const pieces = flow.pieces(first);
    const [start] = pieces;
    if (isPluginOption(node, first, flow)) return true;
    const isMarkup = start !== undefined && "text" in start && /^\s*</.test(start.text);
    return isMarkup ? isUnescaped(first, flow) : pieces.length === 1 && flow.trust(first, "markup") === TRUST.outside;
  }
  if (!QUERY.test(object)) return false;
  if (last === "html" || last === "parseHTML") return isUnescaped(first, flow);
  const pieces = flow.pieces(first);
  const hasTag = pieces.some((piece) => "text" in piece && /<\w/.test(piece.text));
  return hasTag ? isUnescaped(first, flow) : flow.trust(first, "markup") === TRUST.outside;
}

/** `$(options.target)` in a plugin: what its user takes for a selector is markup where it begins with a tag. */
function isPluginOption(call: SyntaxNode, given: SyntaxNode, flow: Flow): boolean {
  if (!given.is("member_expression") || flow.trust(given, "markup") !== TRUST.parameter) return false;
  return call
    .ancestors()
    .some(
      (one) => one.is("assignment_expression") && /^(\$|jQuery)\.fn\.[\w$]+$/.test(one.field("left")?.text() ?? ""),
    );
}

/** `__html` of an object for React, or of a name for one. */
export function htmlOf(value: SyntaxNode, flow: Flow): SyntaxNode | undefined {
  const inner = value.is("jsx_expression") ? expressionsIn(value)[0] : value;
  if (inner === undefined) return undefined;
  const object = flow.resolved(inner);
  if (!object.is("object")) return undefined;
  const pair = object
    .namedChildren()
    .find((child) => child.is("pair") && /^["']?__html["']?$/.test(child.field("key")?.text() ?? ""));
  return pair?.field("value") ?? undefined;
}

/** True for the name of an attribute whose value is an address or a script. */
export function isActiveAttribute(name: SyntaxNode | undefined): boolean {
  const text = name === undefined ? undefined : plainText(name);
  return text !== undefined && /^(href|src|srcdoc|action|formaction|data|on\w+|xlink:href)$/i.test(text);
}
