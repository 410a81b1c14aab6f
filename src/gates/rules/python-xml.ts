import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { ANYBODY, flowOf, OUTSIDE } from "./flow/python-cleanings.ts";
import { enclosing } from "./flow/python-extents.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { GAP } from "./flow/python-value.ts";
import { is, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const XML_CALLS =
  /^(xml\.etree\.(c?ElementTree)|xml\.etree\.cElementTree)\.(parse|iterparse|fromstring|XML|fromstringlist)$|^xml\.dom\.(minidom|pulldom|expatbuilder)\.(parse|parseString)$|^xml\.sax\.(parse|parseString)$|^xmlrpc\.client\.\w*loads$/;

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
      ) &&
      /^(True|1)$/.test(argumentOf(call, 1)?.text() ?? "") &&
      !readsOnlyConstants(call, flow)
    );
  if (/^libxml2\.(parse|read)(Doc|File|Memory|Entity|Fd)$/.test(name))
    return /NOENT|substituteEntities/.test(call.text()) || (document !== undefined && is(flow, document, OUTSIDE));
  if (/^lxml\.(etree|objectify|html)\.(parse|fromstring|XML|iterparse)$/.test(name)) {
    if (name.startsWith("lxml.html")) return false;
    return document !== undefined && argumentOf(call, 1, "parser") === undefined && is(flow, document, ANYBODY);
  }
  if (!XML_CALLS.test(name)) return false;
  if (readsNoEntities(call, flow)) return false;
  return document !== undefined && is(flow, document, ANYBODY | ORIGIN.unknown);
};

/**
 * True when a call is given a parser of SAX that was left as it is made: it has read no external entities since Python
 * 3.7.1.
 * @see https://docs.python.org/3/library/xml.sax.html
 */
export function readsNoEntities(call: SyntaxNode, flow: PythonFlow): boolean {
  const parser = argumentOf(call, 1, "parser");
  if (!parser?.is("identifier") || !flow.reachesCall(parser, /(^|\.)(make_parser|create_parser)$/)) return false;
  const around = enclosing(call, /^(function_definition|module)$/)?.text() ?? "";
  return !/setFeature\([^)]*(feature_external_|external-)[^)]*,\s*(True|1)/.test(around);
}

/** A server that reads the XML of any sender. */
export const isOpenXmlServer: PythonCheck = (_, root) => {
  const names = [...flowOf(root, "xml").scopes.imports.values()];
  return names.some((one) => /XMLRPCServer|^xmlrpc/.test(one)) && !names.some((one) => one.startsWith("defusedxml"));
};

/** True when all that the parser of a call is given is what the program itself says. */
function readsOnlyConstants(call: SyntaxNode, flow: PythonFlow): boolean {
  const parser = call.field("function")?.field("object")?.text() ?? "";
  const definition = enclosing(call, /^(function_definition|module)$/);
  const given = ["parse", "parseString"].flatMap((method) =>
    flow.scopes
      .callsOf(method)
      .filter((one) => enclosing(one, /^(function_definition|module)$/)?.id() === definition?.id())
      .filter((one) => argumentsIn(one).some((other) => other.text() === parser))
      .flatMap((one) => argumentOf(one, 0) ?? []),
  );
  return given.length > 0 && given.every((one) => !is(flow, one, ANYBODY | ORIGIN.unknown));
}

/** Data from outside within a query of LDAP or XPath. */
export const isDirectoryInjection: PythonCheck = (call, root) => {
  const flow = flowOf(root, "query");
  const name = flow.calleeOf(call);
  if (/\.(search|search_s|search_st|search_ext|search_ext_s|simple_bind_s)$/.test(name)) {
    if (!/\bldap3?\b/.test(importsOf(flow))) return false;
    return argumentsIn(call).some(
      (one) => is(flow, one, OUTSIDE) || (/\([&|]?\(?\w+=/.test(flow.valueOf(one).text) && is(flow, one, ANYBODY)),
    );
  }
  const isSelection = /^elementpath\.(select|iter_select|Selector)$/.test(name);
  if (!isSelection && !XPATH_CALLS.test(name)) return false;
  if (!/xml|elementpath|parsel|scrapy/.test(importsOf(flow))) return false;
  const path = argumentOf(call, isSelection && !name.endsWith("Selector") ? 1 : 0, "path", "query");
  if (path === undefined) return false;
  const { origin, text } = flow.valueOf(path);
  if ((origin & OUTSIDE) === 0 && ((origin & ANYBODY) === 0 || !/\[[^\]]*␀/.test(text))) return false;
  return text.includes("[") || text === GAP || text.includes("/");
};

const XPATH_CALLS = /\.(xpath|xpathEval|iterfind|findall|find|findtext)$|^lxml\.etree\.(XPath|ETXPath)$/;

function importsOf(flow: PythonFlow): string {
  return [...flow.scopes.imports.values()].join(" ");
}
