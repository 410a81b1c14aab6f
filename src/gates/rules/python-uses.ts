import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { ANYBODY, DYNAMIC, flowOf } from "./flow/python-cleanings.ts";
import { isConstant } from "./flow/python-constant.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { is, lastOf, type PythonCheck } from "./python-injection.ts";
import { isComposedMarkup } from "./python-markup.ts";
import { readsNoEntities } from "./python-xml.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/**
 * Uses that are weak whatever comes in, of data of which the file says nothing. They are findings of a lower severity
 * than those that data from outside reaches; only what the program itself says is let pass.
 */

/** Text that is not a constant is run as code. */
export const runsUnknownCode: PythonCheck = (call, root) => {
  const flow = flowOf(root, "code");
  const name = flow.calleeOf(call);
  const code = argumentOf(call, 0, "source", "object", "name", "code", "text");
  if (/^logging\.config\.listen$/.test(name)) return true;
  if (code === undefined) return /^code\.interact$/.test(name);
  if (/(^|\.)(Template|from_string)$/.test(name))
    return /jinja2|mako/.test(name + importsOf(flow)) && !/^string\./.test(name) && is(flow, code, ANYBODY);
  const isRun =
    /^(builtins\.)?(eval|exec|execfile|compile)$/.test(name) ||
    /^(importlib\.(import_module|reload)|__import__|runpy\.run_(path|module))$/.test(name) ||
    /^code\.(compile_command|interact)$/.test(name) ||
    (/\.(push|runcode|runsource)$/.test(name) && /\bcode\b/.test(importsOf(flow)));
  return isRun && isOpen(code, flow);
};

const RUNS_A_SHELL =
  /^(os\.(system|popen[234]?)|commands\.(getoutput|getstatusoutput)|subprocess\.(getoutput|getstatusoutput)|popen2\.\w+|asyncio\.(subprocess\.)?create_subprocess_shell)$|\.subprocess_shell$/;
const STARTS = /^os\.(exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|startfile)$/;
const STARTS_ASYNC = /^asyncio\.(subprocess\.)?create_subprocess_exec$|\.subprocess_exec$/;

/** A shell is given a line, or a program is started, that is not a constant. */
export const runsUnknownCommand: PythonCheck = (call, root) => {
  const flow = flowOf(root, "command");
  const name = flow.calleeOf(call);
  if (STARTS.test(name)) {
    const isSpawn = /spawn[lv]/.test(name);
    const [program, ...rest] = argumentsIn(call).slice(isSpawn ? 1 : 0);
    if (program === undefined) return false;
    return (
      isOpen(program, flow) ||
      (isShell(program, flow) && rest.some((one) => !/environ/.test(one.text()) && isOpen(one, flow)))
    );
  }
  if (STARTS_ASYNC.test(name)) {
    const given = argumentsIn(call).filter((one) => !one.is("lambda") && !one.is("keyword_argument"));
    const program = given[0];
    if (program === undefined) return false;
    return isOpen(program, flow) || (isShell(program, flow) && given.slice(1).some((one) => isOpen(one, flow)));
  }
  const command =
    /subprocess_shell$/.test(name) && !name.startsWith("asyncio")
      ? argumentOf(call, 1, "cmd")
      : argumentOf(call, 0, "args", "cmd", "command");
  if (command === undefined) return false;
  if (RUNS_A_SHELL.test(name)) return isOpen(command, flow);
  if (/^subprocess\.(run|call|check_call|check_output|Popen)$/.test(name)) {
    const shell = argumentOf(call, 8, "shell");
    return shell !== undefined && !/^(False|0|None|\[\]|\{\})$/.test(shell.text()) && isOpen(command, flow);
  }
  return false;
};

function isShell(node: SyntaxNode, flow: PythonFlow): boolean {
  return /(^|\/)(ba|z|da|k)?sh$|cmd(\.exe)?$|powershell/i.test(flow.valueOf(node).text);
}

const READERS =
  /^(_?c?pickle|dill|cloudpickle|marshal|_pickle|pickle5|six\.moves\.cPickle)\.(loads?|Unpickler)$|^(jsonpickle\.(decode|loads|unpickler\.decode)|shelve\.open|joblib\.load|pandas\.read_pickle|sklearn\.externals\.joblib\.load)$|(pickle|dill)\.Unpickler\(\)\.load$/i;

/** Objects are read by a reader that runs what it reads. */
export const readsUnknownObject: PythonCheck = (call, root) => {
  const flow = flowOf(root, "xml");
  const name = flow.calleeOf(call);
  if (/^ruamel\.yaml\.YAML$/.test(name)) return /["'](unsafe|base)["']/.test(argumentOf(call, -1, "typ")?.text() ?? "");
  if (!READERS.test(name)) return false;
  const data = argumentOf(call, 0, "file", "data", "string", "f", "filename", "filepath_or_buffer");
  if (data === undefined) return /Unpickler\(\)\.load$/.test(name);
  if (data.is("call") && /(^|\.)dumps$/.test(flow.calleeOf(data))) return false;
  return /loads$|decode$|open$/.test(name) ? isOpen(data, flow) : !data.is("string") || !/marshal/.test(name);
};

const XML_READERS =
  /^xml\.etree\.c?ElementTree\.(parse|iterparse|fromstring|XML|fromstringlist)$|^xml\.dom\.(minidom|pulldom|expatbuilder)\.(parse|parseString)$|^xml\.sax\.(parse|parseString)$|^lxml\.(etree|objectify)\.(parse|fromstring|XML|iterparse)$|^xml\.etree\.ElementInclude\.include$|^(xmltodict|untangle)\.parse$/;

/** XML of which the file does not say where it is from is read by a parser that expands entities. */
export const readsUnknownXml: PythonCheck = (call, root) => {
  const flow = flowOf(root, "xml");
  const name = flow.calleeOf(call);
  if (!XML_READERS.test(name) || /^(xmltodict|untangle)/.test(name)) return false;
  if (name.startsWith("lxml") && argumentOf(call, 1, "parser") !== undefined) return false;
  if (readsNoEntities(call, flow)) return false;
  const document = argumentOf(call, 0, "source", "text", "string", "file", "filename_or_stream");
  return document !== undefined && isOpen(document, flow);
};

/** Text that is not a constant is declared to be markup, or an answer in HTML is put together from what is not known. */
export const marksUnknownMarkup: PythonCheck = (call, root) => {
  const flow = flowOf(root, "markup");
  const name = lastOf(flow.calleeOf(call));
  if (/^(mark_safe|Markup|SafeString|SafeText)$/.test(name)) {
    const markup = argumentOf(call, 0, "s", "base", "object");
    if (markup === undefined || isConstant(markup, flow)) return false;
    return isOpen(markup, flow) && (is(flow, markup, DYNAMIC) || importsName(markup, flow));
  }
  if (name === "format_html") {
    const format = argumentOf(call, 0, "format_string");
    return format !== undefined && !format.is("identifier") && isOpen(format, flow);
  }
  if (/^(html_safe)$/.test(name)) return true;
  if (!/^(make_response|Response|HttpResponse|HTMLResponse)$/.test(name)) return false;
  const body = argumentOf(call, 0, "response", "content", "body", "text");
  const text = call.text();
  if (body === undefined || /json|text\/plain|octet-stream|csv|pdf|image\//i.test(text)) return false;
  return isComposedMarkup(body, flow);
};

/** A file is opened whose name is put together from a parameter that is named like what a user types. */
export const opensComposedPath: PythonCheck = (call, root) => {
  const flow = flowOf(root, "path");
  const name = flow.calleeOf(call);
  const isMethod = /\.(read_text|read_bytes|write_text|write_bytes|unlink)$/.test(name);
  if (!isMethod && !OPENS.test(name)) return false;
  const path = isMethod
    ? (call.field("function")?.field("object") ?? undefined)
    : argumentOf(call, 0, "file", "path", "filename", "filename_or_fp");
  if (path === undefined) return false;
  if (path.is("string") && !/^\w*[fF]/.test(path.text())) return false;
  const made = flow.definitionOf(path).text();
  if (!NAMED_FILE.test(made)) return false;
  const { origin, text } = flow.valueOf(path);
  return (origin & ORIGIN.parameter) !== 0 && (/[\w/\\.]␀/.test(text) || /\bjoin\(|\s\/\s/.test(made));
};

const OPENS =
  /^(open|io\.open|codecs\.open|aiofiles\.open|os\.(remove|unlink|rmdir|listdir)|shutil\.rmtree|(flask\.)?send_file|\w*\.?FileResponse)$/;
/** Parameters that are named like what a user types, and not like a part of the program. */
const NAMED_FILE =
  /(?<![\w.])((user|file|doc|document|image|template|upload|uploaded)_?(name|path|file|input)|page|name|filename_?\w*)(?![\w(])/i;

/** An address that is a parameter is asked for, and nothing in the file says which hosts it may name. */
export const asksGivenAddress: PythonCheck = (call, root) => {
  const flow = flowOf(root, "address");
  const name = flow.calleeOf(call);
  const isSession =
    /(^|\.)(session|client|http)\.(get|post|put|patch|delete|head|request)$/.test(name) &&
    /\b(aiohttp|httpx|requests)\b/.test(importsOf(flow));
  if (!isSession && !ASKS.test(name)) return false;
  const address = argumentOf(call, lastOf(name) === "request" ? 1 : 0, "url");
  if (address === undefined) return false;
  const made = flow.definitionOf(address).text();
  if (!NAMED_ADDRESS.test(made) || /base_?url|api_?url|self\./i.test(made)) return false;
  const { origin, text } = flow.valueOf(address);
  return (origin & ORIGIN.parameter) !== 0 && /^(https?:\/\/)?␀/.test(text);
};

const ASKS =
  /^(requests|httpx)\.(get|post|put|patch|delete|head|request)$|^urllib\.request\.(urlopen|urlretrieve|Request)$|^urllib2?\.(urlopen|urlretrieve)$/;
const NAMED_ADDRESS = /(?<![\w.])(\w*_)?(url|uri|link|address|host|hostname|domain|target|user_?input|endpoint)(?!\w)/i;

/** True for what is neither a constant of the program nor made harmless. */
function isOpen(node: SyntaxNode, flow: PythonFlow): boolean {
  if (isConstant(node, flow)) return false;
  const inner = node.is("list_splat") ? (node.namedChildren()[0] ?? node) : node;
  return is(flow, inner, DYNAMIC | ORIGIN.environment) || importsName(inner, flow);
}

/** True when a name stands in an expression that is a value of another file. */
function importsName(node: SyntaxNode, flow: PythonFlow): boolean {
  const names = node.is("identifier") ? [node] : node.findAll({ rule: { kind: "identifier" } });
  return names.some((one) => {
    const parent = one.parent();
    const isUsedAsModule = parent?.is("attribute") === true && parent.field("attribute")?.text() !== "format";
    const isCalled = parent?.is("call") === true && parent.field("function")?.id() === one.id();
    return !isUsedAsModule && !isCalled && /\./.test(flow.scopes.imports.get(one.text()) ?? "");
  });
}

function importsOf(flow: PythonFlow): string {
  return [...flow.scopes.imports.values()].join(" ");
}
