import type { SyntaxNode } from "../syntax-tree.ts";
import { enclosing, parametersOf } from "./python-extents.ts";
import type { PythonScopes } from "./python-scope.ts";

/** Where a value can have come from, as bits of one number; 0 is a constant of the program, or checked. */
export const ORIGIN = {
  trusted: 0,
  /** A stranger sent it: a request, a socket, an event. */
  remote: 1,
  /** The user of this machine gave it: arguments, standard input. */
  local: 2,
  /** A parameter of a function that nobody in this file calls. */
  parameter: 4,
  /** The environment of the process. */
  environment: 8,
  /** Nothing can be said of it: the result of a call, a member of another object. */
  unknown: 16,
} as const;

const REQUEST = /(^|\.)(_?request|req|httprequest)$/i;
const PART_OF_REQUEST =
  /^(args|form|json|values|headers|cookies|files|data|get_json|get_data|GET|POST|PUT|body|META|FILES|COOKIES|query_params|path_params|stream|url|base_url|full_path|path|path_info|query_string|raw_uri|raw_post_data|user_agent|referrer|host|match_info|rel_url|query|params|matchdict|text|read|post|environ|url_root|host_url|view_args|remote_user|get_full_path|build_absolute_uri|GET_params|forms|input_stream|arguments|uri|multipart|json_body|content|headers_raw|get_host|get_argument|get_param|authorization|access_route|mimetype|content_type|cookie_jar|endpoint_args)$/;

/** Parameters that carry what a user typed, whatever the function is called by. */
const USER_PARAMETER =
  /^(input|payload|form|form_data|argv|user_?(input|data|text|query|url|code|command|content|supplied\w*|provided\w*|controlled\w*)|raw_?input|untrusted\w*|tainted\w*|request_(data|body|json|params|args)|input_(data|str|string|text)|query_params|post_data|body)$/;

const HANDLER_DECORATOR =
  /(^|\.)(route|get|post|put|delete|patch|head|options|websocket|api_route|api_view|expose|view_config|view|event|on_message|message_handler|errorhandler|action|app_template_filter|template_filter|login_required|require_http_methods|require_GET|require_POST|csrf_exempt|permission_required|endpoint|subscribe|http|function_name)$/;
const COMMAND_DECORATOR = /(^|\.)(command|option|argument)$/;

/** Types whose values cannot carry text of a stranger's choice, and things that the framework hands over. */
const HARMLESS_TYPE =
  /^(Optional\[)?(int|float|bool|UUID|uuid\.UUID|Decimal|date|datetime|Session|AsyncSession|Connection|\w*(Service|Repository|Client|Settings|Config|Depends|Engine|Pool|Context|Logger|BackgroundTasks|Response))\b/;
const HANDED_OVER = /\b(Depends|Security|Inject|Provide)\(/;

/** True for an attribute like `request.args`: a part of a request that a stranger sent. */
export function isPartOfRequest(owner: string, attribute: string): boolean {
  return REQUEST.test(owner) && PART_OF_REQUEST.test(attribute);
}

/** The origin of what a call gives by its name; undefined for a call that is no source. */
export function originOfCall(name: string): number | undefined {
  if (
    /^(input|raw_input|sys\.stdin\.(read|readline|readlines)|getpass\.getpass|sys\.stdin\.buffer\.read|click\.(prompt|get_text_stream)|easygui\.\w+|simpledialog\.\w+)$/.test(
      name,
    )
  )
    return ORIGIN.local;
  if (/(^|\.)(parse_args|parse_known_args|docopt)$/.test(name)) return ORIGIN.local;
  if (/^(os\.getenv|os\.environ\.get|os\.environb\.get|environ\.get)$/.test(name)) return ORIGIN.environment;
  if (
    /(^|\.)(recv|recvfrom|recv_string|recv_json|recv_pyobj|receive_text|receive_json|receive_bytes|recv_into|get_argument|get_arguments|get_query_argument|get_body_argument|get_cookie|get_secure_cookie|get_body_arguments|get_(form|query|url|request|header|post)_?(parameter|param|value|argument|arg)s?|getfirst|getvalue|getlist)$/.test(
      name,
    )
  ) {
    return /BytesIO|StringIO/.test(name) ? undefined : ORIGIN.remote;
  }
  if (
    /^(cgi\.FieldStorage|cgi\.parse|web\.input|bottle\.request\.\w+|get_json_body|urllib\.request\.urlopen\(\)\.read|urllib2\.urlopen\(\)\.read)$/.test(
      name,
    )
  )
    return ORIGIN.remote;
  return undefined;
}

/** The origin of a dotted name that is a source by itself. */
export function originOfName(name: string): number | undefined {
  if (/^sys\.(argv|stdin)$/.test(name)) return ORIGIN.local;
  if (/^os\.environb?$/.test(name)) return ORIGIN.environment;
  if (/^web\.(input|data)$/.test(name)) return ORIGIN.remote;
  return undefined;
}

/** The origin of a parameter by what calls its function; undefined when that says nothing. */
export function originOfParameter(definition: SyntaxNode, name: string, scopes: PythonScopes): number | undefined {
  const parameters = parametersOf(definition);
  const index = parameters.findIndex((one) => one.name === name);
  const node = parameters[index]?.node;
  if (node === undefined || name === "self" || name === "cls") return ORIGIN.trusted;
  if (REQUEST.test(name) || /^(websocket|ws)$/.test(name)) return ORIGIN.unknown;
  // A program of WSGI: `application(environ, start_response)`.
  if (name === "environ" && parameters[index + 1]?.name === "start_response") return ORIGIN.remote;
  const type = node.field("type")?.text() ?? "";
  const initial = node.field("value")?.text() ?? "";
  if (HARMLESS_TYPE.test(type) || HANDED_OVER.test(initial) || HANDED_OVER.test(type)) return ORIGIN.trusted;
  const decorators = decoratorsOf(definition);
  const route = decorators.find((one) => HANDLER_DECORATOR.test(one.name));
  if (route !== undefined) {
    return new RegExp(`<(int|float|uuid):${name}>`).test(route.text) ? ORIGIN.trusted : ORIGIN.remote;
  }
  if (decorators.some((one) => COMMAND_DECORATOR.test(one.name))) return ORIGIN.local;
  const first = parameters.find((one) => one.name !== "self")?.name ?? "";
  if (index > 0 && REQUEST.test(first) && takesUrlPart(definition, name)) return ORIGIN.remote;
  if (name === "event" && parameters.some((one) => /^_?(context|ctx)$/.test(one.name))) return ORIGIN.remote;
  if (isMethodOfHandler(definition) && /^(get|post|put|delete|patch|on_get|on_post|do_\w+)$/.test(nameOf(definition))) {
    return ORIGIN.remote;
  }
  return USER_PARAMETER.test(name) && scopes.callsOf(nameOf(definition)).length === 0 ? ORIGIN.remote : undefined;
}

const CLASS = /^class_definition$/;

/** What stands in the text of every file that holds a value of a stranger, whatever else does. */
const MARKS_OF_STRANGERS =
  /\b(_?[rR]equest|REQUEST|http[rR]equest|req)\b|\brecv|receive_(?:text|json|bytes)|get_(?:\w+_)?(?:argument|param|parameter|value|arg|cookie)s?\b|\bget(?:first|value|list)\b|FieldStorage|\bcgi\b|\bweb\.(?:input|data)|get_json_body|urlopen|start_response|Handler\b|Resource\b|HTTPEndpoint|View\b|ViewSet|\bevent\s*[,:]|^[ \t]*@[\w.]*\b(?:route|get|post|put|delete|patch|head|options|websocket|api_route|api_view|expose|view_config|view|event|on_message|message_handler|errorhandler|action|app_template_filter|template_filter|login_required|require_http_methods|require_GET|require_POST|csrf_exempt|permission_required|endpoint|subscribe|http|function_name)\b|def \w+\([^)]*\b(?:input\w*|payload|form|form_data|argv|user_?\w+|raw_?input|untrusted\w*|tainted\w*|request_\w+|query_params|post_data|body)\b/m;

const HINTS = new WeakMap<object, boolean>();

/** False for a file in which no value can be of a stranger, told by its words alone: nothing has to be followed to say so. */
export function mayBeRemote(file: { readonly content: string }): boolean {
  const known = HINTS.get(file) ?? MARKS_OF_STRANGERS.test(file.content);
  HINTS.set(file, known);
  return known;
}

const HINTS_OF_TREES = new WeakMap<SyntaxNode, boolean>();

/** The same of a tree, where the file is not at hand. */
export function treeMayBeRemote(root: SyntaxNode): boolean {
  const known = HINTS_OF_TREES.get(root) ?? MARKS_OF_STRANGERS.test(root.text());
  HINTS_OF_TREES.set(root, known);
  return known;
}

/** True within a class whose base is a handler of HTTP requests, whose `self.path` a stranger chose. */
export function isInHandlerClass(node: SyntaxNode): boolean {
  const around = enclosing(node, CLASS);
  return /(Request|Web|Socket|Http|Static)\w*Handler|Resource\b|HTTPEndpoint/.test(
    around?.field("superclasses")?.text() ?? "",
  );
}

/** Decorators of a function by dotted name, and their text. */
export function decoratorsOf(definition: SyntaxNode): { readonly name: string; readonly text: string }[] {
  const parent = definition.parent();
  if (!parent?.is("decorated_definition")) return [];
  return parent
    .namedChildren()
    .filter((one) => one.is("decorator"))
    .map((one) => {
      const made = one.namedChildren()[0];
      return { name: (made?.field("function") ?? made)?.text() ?? "", text: one.text() };
    });
}

function isMethodOfHandler(definition: SyntaxNode): boolean {
  const around = enclosing(definition, CLASS);
  return /View\b|ViewSet|Resource\b|Handler\b|HTTPEndpoint/.test(around?.field("superclasses")?.text() ?? "");
}

/** A Django view has the request first; what follows is taken out of the address, unless its name says otherwise. */
function takesUrlPart(definition: SyntaxNode, name: string): boolean {
  return (
    !/^(form|obj|instance|queryset|get_response|response|user|context|db|session|config|change|model|handler|exception|exc|error|next_handler|call_next|args|kwargs|template|serializer)$/.test(
      name,
    ) && !nameOf(definition).startsWith("_")
  );
}

function nameOf(definition: SyntaxNode): string {
  return definition.field("name")?.text() ?? "";
}
