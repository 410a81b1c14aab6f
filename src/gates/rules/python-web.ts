import type { SgNode } from "@ast-grep/napi";
import { ANYBODY, DYNAMIC, flowOf, OUTSIDE } from "./flow/python-cleanings.ts";
import { isConstant } from "./flow/python-constant.ts";
import { argumentOf, type PythonFlow } from "./flow/python-flow.ts";
import { decoratorsOf, ORIGIN } from "./flow/python-sources.ts";
import { GAP } from "./flow/python-value.ts";
import { argumentsIn, is, lastOf, type PythonCheck } from "./python-injection.ts";
import { isComposedMarkup } from "./python-uses.ts";

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
  if (!isAnswer) return false;
  const list = call.field("arguments")?.text() ?? "";
  const kind = argumentOf(call, 3, "mimetype", "content_type", "media_type")?.text() ?? "";
  if (NOT_MARKUP.test(kind) || (/status|headers/.test(list) && NOT_MARKUP.test(list))) return false;
  const body = argumentOf(call, 0, "response", "content", "body", "text");
  return body !== undefined && is(flow, body, ORIGIN.remote);
};

/** What a handler of Flask returns goes to the browser as HTML, when it is text. */
export const isReturnedMarkup: PythonCheck = (statement, root) => {
  if (!isPageOfHandler(statement, root)) return false;
  const all = statement.namedChildren()[0];
  const body = all?.is("expression_list") || all?.is("tuple") ? all.namedChildren()[0] : all;
  if (body === undefined || body.is("dictionary") || body.is("list")) return false;
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

function isPageOfHandler(statement: SgNode, root: SgNode): boolean {
  const definition = statement.ancestors().find((one) => one.is("function_definition") || one.is("lambda"));
  if (!definition?.is("function_definition")) return false;
  // FastAPI gives back JSON, unless the route says otherwise.
  const isJson = isFastApi(root);
  return decoratorsOf(definition).some(
    ({ name, text }) =>
      /(^|\.)(route|get|post|put|delete|patch|errorhandler)$/.test(name) && (!isJson || text.includes("HTMLResponse")),
  );
}

/** A response object is looked at where it is made. */
function answersElse(body: SgNode, flow: PythonFlow): boolean {
  return flow.reachesCall(
    body,
    /(^|\.)(make_response|\w*Response|redirect|jsonify|render_template\w*|send_\w+|Markup)$/,
  );
}

function isFastApi(root: SgNode): boolean {
  return [...flowOf(root, "markup").scopes.imports.values()].some((name) => /^(fastapi|starlette)/.test(name));
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

const REQUEST_CALLS =
  /^(requests|httpx|grequests|requests\.(api|sessions)|urllib3|aiohttp)\.(get|post|put|patch|delete|head|options|request|stream|Request)$|(^|\.)(urlopen|urlretrieve|URLopener\(\)\.\w+|proxy_bypass|urllib\.request\.Request|urllib2\.Request|pycurl\.\w+)$|^(requests\.(Session|session)\(\)|httpx\.(Async)?Client\(\)|aiohttp\.ClientSession\(\))\.\w+$|(^|\.|_)(session|client|http|async_client|http_client|sess|s|conn|pool|fetcher)\.(get|post|put|patch|delete|head|options|request|stream|fetch|ws_connect|urlopen)$|^http\.client\.HTTPS?Connection$|^(HTTPS?Connection|httplib\.HTTPS?Connection)$|^\w*wget\.download$|^feedparser\.parse$|^pandas\.read_html$/;

/** A request to a host that comes from outside. */
export const isForgedRequest: PythonCheck = (call, root) => {
  const flow = flowOf(root, "address");
  const name = flow.calleeOf(call);
  if (!REQUEST_CALLS.test(name)) return false;
  const last = lastOf(name);
  const address = argumentOf(
    call,
    /^(request|stream|Request)$/.test(last) && !/urllib/.test(name) ? 1 : 0,
    "url",
    "host",
    "fullurl",
  );
  if (address === undefined) return false;
  if (
    /(^|\.)(session|s|conn|client|pool)\.get$/.test(name) &&
    !/url|http|host|addr|uri|link|target|endpoint/i.test(address.text() + flow.valueOf(address).text)
  )
    return false;
  return is(flow, address, ORIGIN.remote) && !hasFixedHost(flow.valueOf(address).text);
};

/** The program itself says the host: `https://example.org/` and then what comes from outside. */
function hasFixedHost(text: string): boolean {
  return /^(https?|wss?):\/\/[^/?#␀]+([/?#]|$)/.test(text);
}

const REDIRECTS =
  /(^|\.)(redirect|HttpResponseRedirect|HttpResponsePermanentRedirect|RedirectResponse|HTTPFound|HTTPSeeOther|HTTPMovedPermanently|HTTPTemporaryRedirect|redirect_to|seeother|RedirectView|found)$/;

/** A redirection to an address from outside. */
export const isOpenRedirect: PythonCheck = (call, root) => {
  const flow = flowOf(root, "address");
  const name = flow.calleeOf(call);
  const isHeader = /\.(send_header|set_header|add_header)$/.test(name);
  if (!isHeader && !REDIRECTS.test(name)) return false;
  if (isHeader && !/^["']location["']$/i.test(argumentOf(call, 0)?.text() ?? "")) return false;
  const address = argumentOf(call, isHeader ? 1 : 0, "location", "url", "redirect_to", "to");
  if (address === undefined) return false;
  const { origin, text } = flow.valueOf(address);
  return (
    (origin & ORIGIN.remote) !== 0 &&
    !hasFixedHost(text) &&
    !/^\/?[\w.-]+[/?#]|^\/[\w?#]/.test(text) &&
    !/^\/(?![/\\])␀?[^␀]/.test(text)
  );
};

/** `response.headers["Location"] = …` */
export const isOpenLocation: PythonCheck = (assignment, root) => {
  const value = assignment.field("right");
  if (value === null || !/\[["']location["']\]$/i.test(assignment.field("left")?.text() ?? "")) return false;
  const found = flowOf(root, "address").valueOf(value);
  return (found.origin & ORIGIN.remote) !== 0 && !hasFixedHost(found.text);
};

const LOGGERS =
  /(^|\.)(logging|log|_?logger|LOG|LOGGER|\w*[lL]og(ger)?|getLogger\(\)|get_logger\(\))\.(debug|info|warning|warn|error|critical|exception|log|fatal)$/;

/** A line of a log with data from outside in which line breaks are left. */
export const isForgedLog: PythonCheck = (call, root) => {
  const flow = flowOf(root, "log");
  const name = flow.calleeOf(call);
  if (!LOGGERS.test(name)) return false;
  return argumentsIn(call).some(
    (one) => !isNamed(one, /^(exc_info|stack_info)$/) && is(flow, one, ORIGIN.remote) && !/%r|!r\}/.test(call.text()),
  );
};

function isNamed(argument: SgNode, name: RegExp): boolean {
  return argument.is("keyword_argument") && name.test(argument.field("name")?.text() ?? "");
}

/** An object is read from text that can name what is run. */
export const isUnsafeReading: PythonCheck = (call, root) => {
  const flow = flowOf(root, "data");
  const name = flow.calleeOf(call);
  const data = argumentOf(call, 0, "file", "data", "stream", "f", "filename", "string", "buffer", "filepath_or_buffer");
  const isReader =
    /^(_?c?pickle|cPickle|dill|cloudpickle|marshal|_pickle|pickle5|django\.core\.signing\.pickle|six\.moves\.cPickle)\.(loads?|Unpickler)$|^(jsonpickle\.(decode|loads|unpickler\.decode)|shelve\.(open|DbfilenameShelf)|joblib\.load|pandas\.read_pickle|ruamel\.yaml\.(unsafe_load|load)|yaml\.(unsafe_load|unsafe_load_all|UnsafeLoader|full_load|full_load_all)|numpy\.load|torch\.load|yaml\.(load|load_all)|skops\.load)$/i.test(
      name,
    );
  const isPickler = /(Unpickler\(\)\.load)$/.test(name);
  if (!isReader && !isPickler) return false;
  if (isPickler) return true;
  if (/yaml\.unsafe_load(_all)?$/.test(name)) return true;
  if (/yaml\.(load|load_all)$/.test(name)) return !hasSafeLoader(call, name) && !isFixedYaml(call, flow);
  if (name === "torch.load") return argumentOf(call, -1, "weights_only")?.text() !== "True";
  if (name === "numpy.load") return argumentOf(call, 2, "allow_pickle")?.text() === "True";
  if (/^shelve|^joblib|read_pickle$/.test(name)) return data !== undefined && is(flow, data, ANYBODY);
  return data !== undefined && is(flow, data, DYNAMIC | ORIGIN.environment);
};

/** Text of the program itself, read by the loader that is the default. */
function isFixedYaml(call: SgNode, flow: PythonFlow): boolean {
  const text = argumentOf(call, 0, "stream");
  return text !== undefined && argumentOf(call, 1, "Loader") === undefined && isConstant(text, flow);
}

function hasSafeLoader(call: SgNode, name: string): boolean {
  const loader = argumentOf(call, 1, "Loader")?.text() ?? "";
  return /(Safe|Base|RoundTrip)Loader$/.test(loader) || (name.startsWith("ruamel") && loader === "");
}

/** An archive that is unpacked without looking at the names in it. */
export const isUncheckedUnpacking: PythonCheck = (call, root) => {
  const flow = flowOf(root, "path");
  const name = flow.calleeOf(call);
  const around =
    call
      .ancestors()
      .find((one) => one.is("function_definition") || one.is("module"))
      ?.text() ?? "";
  if (/(^|\.)unpack_archive$/.test(name))
    return argumentOf(call, 3, "filter") === undefined && !/zip/.test(call.text());
  if (!/\.(extractall|extract|_extract_member)$/.test(name)) return false;
  if (
    !/tarfile|zipfile|TarFile|ZipFile|\btar\b|\bzip\b|archive/i.test(around + [...flow.scopes.imports.values()].join())
  )
    return false;
  if (argumentOf(call, -1, "filter") !== undefined || /extraction_filter/.test(around)) return false;
  if (/extract$/.test(name) && argumentOf(call, 0)?.is("string")) return false;
  const isZip = /[zZ]ip/.test(around) && !/[tT]ar[fF]ile|tar\./.test(around);
  if (isZip && !/namelist|infolist/.test(around)) return false;
  return !/is_relative_to|commonpath|commonprefix|startswith\(|["']\.\.["']|isabs|safe_|is_within|normpath|realpath|members\s*=\s*\w*(safe|filter|check)/.test(
    around,
  );
};

const XML_CALLS =
  /^(xml\.etree\.(c?ElementTree)|xml\.etree\.cElementTree)\.(parse|iterparse|fromstring|XML|fromstringlist)$|^xml\.dom\.(minidom|pulldom|expatbuilder)\.(parse|parseString)$|^xml\.sax\.(parse|parseString|make_parser)$|^xml\.sax\.expatreader\.create_parser$|^xmlrpc\.client\.\w*loads$/;

/** XML from elsewhere is read by a parser that knows entities. */
export const isEntityReader: PythonCheck = (call, root) => {
  const flow = flowOf(root, "xml");
  const name = flow.calleeOf(call);
  const document = argumentOf(call, 0, "source", "text", "string", "file", "filename_or_stream");
  if (/(^|\.)(XMLParser|ETCompatXMLParser|XMLTreeBuilder)$/.test(name) && /lxml/.test(name)) {
    const entities = argumentOf(call, -1, "resolve_entities")?.text();
    return (
      entities === "True" ||
      entities === undefined ||
      /no_network\s*=\s*False|load_dtd\s*=\s*True|huge_tree\s*=\s*True/.test(call.text())
    );
  }
  if (/\.setFeature$/.test(name))
    return (
      /feature_external_(ges|pes)|external-general-entities|external-parameter-entities/.test(
        argumentOf(call, 0)?.text() ?? "",
      ) && /^(True|1)$/.test(argumentOf(call, 1)?.text() ?? "")
    );
  if (/^lxml\.(etree|objectify|html)\.(parse|fromstring|XML|iterparse)$/.test(name)) {
    if (name.startsWith("lxml.html")) return false;
    return document !== undefined && argumentOf(call, 1, "parser") === undefined && is(flow, document, ANYBODY);
  }
  if (!XML_CALLS.test(name)) return false;
  if (/make_parser|create_parser/.test(name)) return !/feature_external_ges,\s*(False|0)/.test(root.text());
  return document !== undefined && is(flow, document, ANYBODY | ORIGIN.unknown);
};

/** Data from outside within a query of LDAP or XPath. */
export const isDirectoryInjection: PythonCheck = (call, root) => {
  const flow = flowOf(root, "header");
  const name = flow.calleeOf(call);
  if (/\.(search|search_s|search_st|search_ext|search_ext_s|simple_bind_s)$/.test(name)) {
    if (!/\bldap3?\b/.test([...flow.scopes.imports.values()].join(" "))) return false;
    return argumentsIn(call).some(
      (one) => is(flow, one, OUTSIDE) || (/\([&|]?\(?\w+=/.test(flow.valueOf(one).text) && is(flow, one, ANYBODY)),
    );
  }
  if (
    /\.(xpath|iterfind|findall|find|findtext)$|^lxml\.etree\.(XPath|ETXPath)$/.test(name) &&
    /xml/.test([...flow.scopes.imports.values()].join(" "))
  ) {
    const path = argumentOf(call, 0, "path");
    return (
      path !== undefined &&
      (is(flow, path, OUTSIDE) || (is(flow, path, ANYBODY) && /\[[^\]]*␀/.test(flow.valueOf(path).text))) &&
      (flow.valueOf(path).text.includes("[") ||
        flow.valueOf(path).text === GAP ||
        flow.valueOf(path).text.includes("/"))
    );
  }
  return false;
};

/** `response.headers["X-Name"] = …` with data in which a line break would begin a header of its sender's choice. */
export const isSplitHeader: PythonCheck = (node, root) => {
  const isAssignment = node.is("assignment");
  const name = isAssignment ? node.field("left")?.text() : flowOf(root, "header").calleeOf(node);
  const isHeader = isAssignment
    ? /\.headers\[["'](?!location|content-type)[\w-]+["']\]$/i.test(name ?? "")
    : /\.(send_header|set_header|add_header)$/.test(name ?? "");
  const value = isAssignment ? node.field("right") : argumentOf(node, 1);
  if (!isHeader || value === null || value === undefined) return false;
  return (
    is(flowOf(root, "header"), value, ORIGIN.remote) && !/^["']location["']$/i.test(argumentOf(node, 0)?.text() ?? "")
  );
};

/** A log is written with a parameter that is named like what a user types. */
export const logsUserParameter: PythonCheck = (call, root) => {
  const flow = flowOf(root, "log");
  if (!LOGGERS.test(flow.calleeOf(call)) || /%r|!r\}/.test(call.text())) return false;
  return argumentsIn(call).some(
    (one) =>
      /(?<![\w.])(user_?(name|input|agent|data|query|comment)|input_?(data|text)?|query|search_?term|email)(?![\w(.[])/.test(
        one.text(),
      ) &&
      !(one.is("string") && !one.text().startsWith("f")) &&
      is(flow, one, ORIGIN.parameter),
  );
};

/** Markup with data from outside that goes to a template under a name. */
export const isStoredMarkup: PythonCheck = (assignment, root) => {
  const value = assignment.field("right");
  if (value === null || !assignment.field("left")?.is("subscript")) return false;
  const { origin, text } = flowOf(root, "markup").valueOf(value);
  return (origin & ORIGIN.remote) !== 0 && /<[a-z]+[^<]*␀/i.test(text);
};
