import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { ANYBODY, DYNAMIC, flowOf, OUTSIDE } from "./flow/python-cleanings.ts";
import { enclosing } from "./flow/python-extents.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { decoratorsOf, ORIGIN, treeMayBeRemote } from "./flow/python-sources.ts";
import { saysText } from "./flow/python-texts.ts";
import { GAP } from "./flow/python-value.ts";
import { is, lastOf, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const ANSWERS = /^(flask\.)?(make_response|Response|HttpResponse\w*|HTMLResponse|HttpResponse)$/;
const NOT_MARKUP = /json|text\/plain|octet|csv|pdf|image\/|attachment|xml/i;

/** Markup that holds data from outside which nothing has escaped. */
export const isRawMarkup: PythonCheck = (call, root) => {
  const flow = flowOf(root, "markup");
  const name = lastOf(flow.calleeOf(call));
  if (/^(mark_safe|Markup|SafeString|SafeText|SafeBytes|SafeUnicode|html_safe|literal)$/.test(name)) {
    const markup = argumentOf(call, 0, "s", "base");
    if (markup === undefined) return false;
    const { origin, text } = flow.valueOf(markup);
    return (
      (origin & OUTSIDE) !== 0 ||
      ((origin & (ORIGIN.parameter | ORIGIN.unknown)) !== 0 &&
        name !== "literal" &&
        (text !== GAP || (origin & ORIGIN.parameter) !== 0))
    );
  }
  if (name === "format_html") {
    const format = argumentOf(call, 0, "format_string");
    return format !== undefined && is(flow, format, DYNAMIC);
  }
  const isAnswer =
    ANSWERS.test(name) ||
    /(^|\.)(self|response|resp|res|out|wfile)\.(write|end)$|self\.(wfile|response\.out|response)\.write$/.test(
      flow.calleeOf(call),
    );
  if (!(isAnswer || name === "print") || !treeMayBeRemote(root)) return false;
  if (name === "print") return isPrintedPage(call, root, flow);
  const list = call.field("arguments")?.text() ?? "";
  const kind = argumentOf(call, 3, "mimetype", "content_type", "media_type")?.text() ?? "";
  if (NOT_MARKUP.test(kind) || (/status|headers/.test(list) && NOT_MARKUP.test(list))) return false;
  const all = argumentOf(call, 0, "response", "content", "body", "text");
  // `make_response((body, headers))`
  const body = all?.is("tuple") ? all.namedChildren()[0] : all;
  return body !== undefined && (is(flow, body, ORIGIN.remote) || isJsonAsPage(call, body, flow, root));
};

/** What a program of CGI prints is the page. */
function isPrintedPage(call: SyntaxNode, root: SyntaxNode, flow: PythonFlow): boolean {
  const isPage = saysText(root, "^Content-[tT]ype:\\s*text/html");
  return isPage && argumentsIn(call).some((one) => is(flow, one, ORIGIN.remote));
}

/** JSON escapes no markup, so that it must not be sent as the page that an answer is by default. */
function isJsonAsPage(call: SyntaxNode, body: SyntaxNode, flow: PythonFlow, root: SyntaxNode): boolean {
  if (!body.is("call") || !/(^|\.)json\.dumps$/.test(flow.calleeOf(body))) return false;
  const around = enclosing(call, /^(function_definition|module)$/)?.text() ?? "";
  const data = argumentOf(body, 0, "obj");
  return (
    data !== undefined &&
    is(flowOf(root, "data"), data, ORIGIN.remote) &&
    !/content[-_]?type|mimetype|media_type|\.headers\b/i.test(around)
  );
}

/** A call that switches the escaping off; an environment of templates is looked at where it is made. */
export const switchesEscapingOff: PythonCheck = (node, root) =>
  node.is("pair") ||
  (/^(False|None)$/.test(argumentOf(node, -1, "autoescape")?.text() ?? "") &&
    !TEMPLATES.test(flowOf(root, "markup").calleeOf(node)));

/** What a handler of Flask returns goes to the browser as HTML, when it is text. */
export const isReturnedMarkup: PythonCheck = (statement, root) => {
  if (!isPageOfHandler(statement, root)) return false;
  const all = statement.namedChildren()[0];
  const body = all?.is("expression_list") || all?.is("tuple") ? all.namedChildren()[0] : all;
  if (body === undefined || body.is("dictionary") || body.is("list")) return false;
  if (isOfAnotherHandler(body, root)) return false;
  const flow = flowOf(root, "markup");
  const { origin } = flow.valueOf(body);
  return (
    (origin & ORIGIN.remote) !== 0 &&
    flow.literalOf(body, "dictionary", "list") === undefined &&
    !answersElse(body, flow)
  );
};

/** A page that a handler puts together from what is not known, and gives back as text. */
export const isReturnedComposition: PythonCheck = (statement, root) => {
  const body = statement.namedChildren()[0];
  return body !== undefined && isPageOfHandler(statement, root) && isComposedMarkup(body, flowOf(root, "markup"));
};

function isPageOfHandler(statement: SyntaxNode, root: SyntaxNode): boolean {
  const definition = enclosing(statement, /^(function_definition|lambda)$/);
  if (!definition?.is("function_definition")) return false;
  // FastAPI gives back JSON, unless the route says otherwise.
  const isJson = isFastApi(root);
  return decoratorsOf(definition).some(
    ({ name, text }) => ROUTE.test(name) && (!isJson || text.includes("HTMLResponse")),
  );
}

/** `return show()` of a handler that is looked at by itself. */
function isOfAnotherHandler(body: SyntaxNode, root: SyntaxNode): boolean {
  if (!body.is("call") || body.field("function")?.is("identifier") !== true) return false;
  const called = flowOf(root, "markup").scopes.functions.get(body.field("function")?.text() ?? "") ?? [];
  return called.some((one) => decoratorsOf(one).some(({ name }) => ROUTE.test(name)));
}

const ROUTE = /(^|\.)(route|get|post|put|delete|patch|errorhandler)$/;

/** A response object is looked at where it is made. */
function answersElse(body: SyntaxNode, flow: PythonFlow): boolean {
  return flow.reachesCall(
    body,
    /(^|\.)(make_response|\w*Response|redirect|jsonify|render_template\w*|send_\w+|Markup)$/,
  );
}

function isFastApi(root: SyntaxNode): boolean {
  return [...flowOf(root, "markup").scopes.imports.values()].some((name) => /^(fastapi|starlette)/.test(name));
}

/** Markup with data from outside that goes to a template under a name. */
export const isStoredMarkup: PythonCheck = (assignment, root) => {
  const value = assignment.field("right");
  if (
    value === null ||
    !assignment.field("left")?.is("subscript") ||
    !treeMayBeRemote(root) ||
    !saysText(root, "<[A-Za-z]")
  )
    return false;
  const { origin, text } = flowOf(root, "markup").valueOf(value);
  return (origin & ORIGIN.remote) !== 0 && /<[a-z]+[^<]*␀/i.test(text);
};

/** Markup is put together with data from outside: an f-string, `%`, `+` or `format`. */
export const composesMarkup: PythonCheck = (node, root) => {
  if (node.parent()?.is("binary_operator") || node.parent()?.is("concatenated_string")) return false;
  const isText = node.is("string") ? node.text().includes("{") : true;
  if (
    !isText ||
    !/<[a-z]/i.test(node.text()) ||
    /render_template_string\(|execute\(/.test(node.parent()?.parent()?.text().slice(0, 200) ?? "")
  )
    return false;
  const { origin, text } = flowOf(root, "markup").valueOf(node);
  return (origin & ORIGIN.remote) !== 0 && /<[a-z][\w-]*([^<>]*␀|[^<>]*>[^␀]*␀)/i.test(text);
};

/** A template of Flask whose name does not end as those do that are escaped. */
export const isUnescapedName: PythonCheck = (call, root) => {
  const flow = flowOf(root, "markup");
  if (!/^flask\.render_template$/.test(flow.calleeOf(call)) || argumentsIn(call).length < 2) return false;
  const name = argumentOf(call, 0, "template_name_or_list");
  const text = name === undefined ? "" : flow.valueOf(name).text;
  if (!/[\w-]$/.test(text) || /\.(html?|xml|xhtml|svg)$/i.test(text)) return false;
  // A text is often the body of a letter; in an answer a browser takes it for HTML.
  return (
    !/\.(txt|text|md|csv|json|js|css|ini|conf|ya?ml)$/i.test(text) || call.parent()?.is("return_statement") === true
  );
};

/** A page is put together and given back by a handler. */
export function isComposedMarkup(body: SyntaxNode, flow: PythonFlow): boolean {
  const { origin, text } = flow.valueOf(body);
  return (origin & ANYBODY) !== 0 && text.includes(GAP) && /<[a-z][\w-]*[\s>/]/i.test(text);
}

const TEMPLATES = /(^|\.)(Environment|Template|TemplateLookup|SandboxedEnvironment|ImmutableSandboxedEnvironment)$/;

/** A template engine that does not escape. */
export const isUnescapedTemplate: PythonCheck = (call, root) => {
  const name = flowOf(root, "markup").calleeOf(call);
  if (!TEMPLATES.test(name) || !/jinja2|mako/.test(name)) return false;
  if (name.startsWith("mako")) return !/default_filters/.test(call.text());
  const escapes = argumentOf(call, -1, "autoescape");
  if (lastOf(name) === "Template") return escapes?.text() === "False";
  return escapes === undefined
    ? !/\*\*/.test(call.text())
    : !/^(True|1)$|select_autoescape|autoescape/i.test(escapes.text());
};
