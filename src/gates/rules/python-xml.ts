import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { ANYBODY, flowOf, OUTSIDE } from "./flow/python-cleanings.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { GAP } from "./flow/python-value.ts";
import { is, type PythonCheck } from "./python-injection.ts";

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
