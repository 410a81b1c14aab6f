import type { SyntaxNode } from "../syntax-tree.ts";
import type { Binding, Bindings, Definition } from "./bindings.ts";
import { argumentsOf, calleeOf, kindOf, lastNameOf, objectOf, parametersIn, patternOf, unwrapped } from "./syntax.ts";
import { classAround, nameOf, usesOf } from "./uses.ts";

/** Names under which data from outside arrives in a function, or in a file that does not say where it got them. */
const OUTSIDE_NAME =
  /^(input|body|query|payload|params|formData|searchParams|queryStringParameters|pathParameters|(user|raw|client|external|form|http|req(uest)?)_?(input|supplied|controlled|provided|data|body|query|params|content|comment|html|url)\w*|user_?(message|text|name_?input)|(untrusted|tainted|attacker|malicious)\w*)$/i;

/** Functions that say by their name that they give what somebody sent. */
const INPUT_CALL =
  /^(get_?|read_?|fetch_?)?((user|client|external|raw|unverified|untrusted|unsafe|tainted)_?(input|data|text|content|value|url)|input)$/i;

/** Parts of a request that a stranger writes. */
const PART =
  /^(body|query|params|param|headers|header|cookies|signedCookies|url|originalUrl|path|hostname|host|files|file|rawBody|payload|rawHeaders|nextUrl|searchParams|text|json|formData|get|querystring|search|href|raw|rawPath|rawQueryString|multiValueQueryStringParameters|queryStringParameters|pathParameters|queries|parseBody|fields|baseUrl|arrayBuffer|blob|postData)$/;

const EVENT_PART =
  /^(body|headers|queryStringParameters|multiValueQueryStringParameters|pathParameters|rawPath|rawQueryString|Records|arguments|detail|path|cookies|args)$/;

const REQUEST_NAME = /^_?(req|request|httpRequest|clientRequest|incomingMessage)$/;
const RESPONSE_NAME = /^_?(res|response|resp|reply|rep|h|toolkit)$/i;
const CONTEXT_NAME = /^(ctx|context|koaContext|c)$/;

const ROUTES = /^(get|post|put|patch|delete|del|all|use|route|options|head|param|createServer|on|handle|ws)$/;
const SERVERS =
  /(^|\.)(app|router|\w*[rR]outer|server|\w*[sS]erver|routes?|api|express\(\)|fastify|koa|hono|http|https|http2|\w*[aA]pp)$|\.route\(.*\)$|^createServer$/s;

const ARCHIVES = [
  "unzip",
  "unzipper",
  "tar",
  "AdmZip",
  "admZip",
  "yauzl",
  "JSZip",
  "jszip",
  "StreamZip",
  "extract",
  "zip",
  "decompress",
];
const ENTRY = /^(entry|zipEntry|header|file|zipFile|tarEntry|item|record)$/;

/** Decorators of NestJS and its like, before a parameter that holds a part of the request. */
const DECORATOR =
  /^@(Query|Param|Params|Body|Headers|HeaderParam|QueryParam|QueryParams|BodyParam|Cookies?|CookieParam|UploadedFiles?|Args|Payload|MessageBody|RawBody|HostParam)\b/;

/** Every source that is known here has one of these words in it. */
const HINT =
  /\b(req|request|ctx|context|event|evt|e|ev|c)\s*(\?\.|[.[])\s*(body|query|params|param|headers?|cookies|signedCookies|url|originalUrl|path|hostname|host|files?|rawBody|payload|nextUrl|searchParams|text|json|formData|get|req|request|data|target|currentTarget|queries|raw\w*|detail|Records|arguments|\w*[pP]arameters|args|fields|href|search|querystring)\b|\b(input|body|query|payload|params|formData|searchParams|parse[qQ]uery|queryStringParameters)\b|(user|raw|client|external|form|http|req(uest)?|untrusted|tainted|attacker|malicious)_?(input|supplied|controlled|provided|data|body|query|params|content|comment|html|url|message|text)|untrusted|unverified|tainted|attacker|malicious|\blocation\b|\breferrer\b|document\.(URL|cookie|documentURI|baseURI|getElementById|querySelector)|window\.name|postMessage|onmessage|["'](message|data|entry)["']|\bprompt\(|\.val\(\)|\breq\b|\brequest\b|ipcMain|@(Query|Param|Body|Headers?|Cookies?)|\bargs\b|unzip|\b[zZ]ip|\btar\b|use(Search)?Params|useLocation|getQuery|readBody|getRouterParam|\b(headers|cookies)\(\)/i;

const HINTS = new WeakMap<object, boolean>();

/** False for a file in which nothing can be from outside, told by its words alone. */
export function mayHoldOutside(file: { readonly content: string }): boolean {
  const known = HINTS.get(file) ?? HINT.test(file.content);
  HINTS.set(file, known);
  return known;
}

/** What in a file is written by a stranger, told by where it stands and how it is named. */
export class Sources {
  readonly #bindings: Bindings;
  /** Files that unpack archives get the names in them from whoever packed them. */
  readonly #hasArchives: boolean;
  readonly #requests = new Map<number, boolean>();

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
    this.#hasArchives = ARCHIVES.some((name) => bindings.index.has(name));
  }

  /** True for a part of a request, an event or a page's address, and for messages that come in. */
  isOutsideMember(object: SyntaxNode, name: string): boolean {
    const holder = unwrapped(object);
    if (PART.test(name) && this.isRequest(holder)) return true;
    if (EVENT_PART.test(name) && this.#isEvent(holder)) return true;
    if (
      this.#hasArchives &&
      ENTRY.test(holder.text()) &&
      /^(path|fileName|filename|entryName|name|linkname)$/.test(name)
    )
      return true;
    return isOfPage(holder, name) || (name === "data" && this.#isMessage(holder)) || isOfField(holder, name);
  }

  /** True for an identifier of which no declaration is in sight and whose name says what it is. */
  isOutsideGlobal(name: string): boolean {
    return OUTSIDE_NAME.test(name);
  }

  /** True for calls that give what a person types or a page holds. */
  isOutsideCall(call: SyntaxNode): boolean {
    const callee = calleeOf(call);
    if (callee === undefined) return false;
    const name = lastNameOf(callee);
    if (callee.is("identifier") && INPUT_CALL.test(name)) return this.#bindings.of(callee) === undefined;
    if (callee.is("identifier"))
      return /^(prompt|useSearchParams|useParams|getQuery|readBody|getRouterParams?|getRouterParam|useLocation|headers|cookies)$/.test(
        name,
      );
    const object = objectOf(callee);
    if (object === undefined) return false;
    if (PART.test(name) && this.isRequest(object)) return true;
    if (object.text() === "$location") return /^(search|hash|url|absUrl|path)$/.test(name);
    return name === "val" && /^(\$|jQuery)\(/.test(object.text()) && argumentsOf(call).length === 0;
  }

  /** True when a parameter itself, or the field of it that the path names, is from outside. */
  isOutsideParameter(definition: Extract<Definition, { kind: "parameter" }>): boolean {
    const { scope, index, path, pattern } = definition;
    const parameter = parametersIn(scope)[index];
    if (parameter === undefined) return false;
    if (DECORATOR.test(parameter.text())) return true;
    const name = path[0] ?? pattern.text();
    if (path.length > 0 && PART.test(name) && isRequestParameter(scope, index, pattern)) return true;
    if (path.length > 1 && /^(req|request)$/.test(name) && PART.test(path[1] ?? "")) return true;
    if (path.length > 0 && EVENT_PART.test(name) && isEventParameter(scope, index, pattern.text(), this.#bindings))
      return true;
    if (OUTSIDE_NAME.test(name)) return true;
    if (index === 1 && /^(args|_?args|variables)$/.test(path.length > 0 ? "args" : name) && isResolver(scope))
      return true;
    return this.#isMessageParameter(scope, index) || isEventParameter(scope, index, pattern.text(), this.#bindings);
  }

  /** True for the object that stands for a whole request. */
  isRequest(node: SyntaxNode, depth = 0): boolean {
    const holder = unwrapped(node);
    if (holder.is("member_expression")) {
      return /^(req|request|\$?req)$/.test(lastNameOf(holder)) && !/^(axios|http|https|got)\b/.test(holder.text());
    }
    if (holder.is("call_expression"))
      return /(getRequest|useRequest|toWebRequest)$/.test(calleeOf(holder)?.text() ?? "");
    if (!holder.is("identifier") || depth > 4) return false;
    const known = this.#requests.get(holder.id());
    if (known !== undefined) return known;
    this.#requests.set(holder.id(), false);
    const answer = this.#isRequestName(holder, depth);
    this.#requests.set(holder.id(), answer);
    return answer;
  }

  #isRequestName(holder: SyntaxNode, depth: number): boolean {
    const binding = this.#bindings.of(holder);
    if (binding === undefined) return REQUEST_NAME.test(holder.text());
    return binding.definitions.some((definition) => {
      if (definition.kind === "value" && definition.path.length === 0)
        return this.isRequest(definition.value, depth + 1);
      if (definition.kind === "value") return /^(req|request)$/.test(definition.path.at(-1) ?? "");
      if (definition.kind !== "parameter") return false;
      if (definition.path.length > 0) return /^(req|request)$/.test(definition.path.at(-1) ?? "");
      return (
        isRequestParameter(definition.scope, definition.index, definition.pattern) ||
        this.#isGivenRequest(definition, depth)
      );
    });
  }

  /** A helper of this file that is called with the request under another name. */
  #isGivenRequest({ scope, index }: Extract<Definition, { kind: "parameter" }>, depth: number): boolean {
    const { calls, handedTo } = usesOf(scope, this.#bindings);
    if (index === 0 && handedTo.some(({ call }) => isRoute(call)) && parametersIn(scope).length < 4) return true;
    return calls.slice(0, 8).some((call) => {
      const given = argumentsOf(call)[index];
      return given !== undefined && this.isRequest(given, depth + 1);
    });
  }

  #isEvent(holder: SyntaxNode): boolean {
    return (
      this.#parameterOf(holder)?.some(({ scope, index, pattern }) =>
        isEventParameter(scope, index, pattern.text(), this.#bindings),
      ) === true
    );
  }

  #isMessage(holder: SyntaxNode): boolean {
    return this.#parameterOf(holder)?.some(({ scope, index }) => this.#isMessageParameter(scope, index)) === true;
  }

  #parameterOf(holder: SyntaxNode) {
    const binding: Binding | undefined = holder.is("identifier") ? this.#bindings.of(holder) : undefined;
    return binding?.definitions.flatMap((one) => (one.kind === "parameter" && one.path.length === 0 ? [one] : []));
  }

  /** The first parameter of what listens for messages, and the later ones of a handler of another process. */
  #isMessageParameter(scope: SyntaxNode, index: number): boolean {
    const own =
      scope.parent()?.is("assignment_expression") === true ? scope.parent()?.field("left")?.text() : undefined;
    if (own !== undefined && /(^|\.)onmessage$/.test(own)) return index === 0;
    return usesOf(scope, this.#bindings).handedTo.some(({ call }) => listensAt(call, index));
  }
}

function listensAt(call: SyntaxNode, index: number): boolean {
  const callee = calleeOf(call);
  const [first] = argumentsOf(call);
  if (callee === undefined || first === undefined) return false;
  const name = lastNameOf(callee);
  const event = first.text().slice(1, -1);
  const object = objectOf(callee)?.text() ?? "";
  if (/^(addEventListener)$/.test(name)) return event === "message" && index === 0;
  if (/^ipcMain$/.test(object)) return index > 0;
  // A form that is read from a request, whole or part by part.
  if (name === "parse" && /^_?req(uest)?$/.test(first.text())) return index > 0;
  if (name === "on" && /busboy|form|multipart/i.test(object))
    return /^(field|file|part)$/.test(event) && (index !== 1 || event === "field");
  if (/^(on|once)$/.test(name)) {
    if (/^_?(ws|socket|client|conn|connection|webSocket|sock|channel|io)$/i.test(object))
      return index === 0 && !/^(error|close|connect|connection|open|end|disconnect)$/.test(event);
    return index === 0 && event === "data" && /^_?(req|request|process\.stdin)$/.test(object);
  }
  if (/^(tool|registerTool)$/.test(name)) return index === 0;
  return false;
}

/** True for a call that registers a handler of requests. */
function isRoute(call: SyntaxNode): boolean {
  const callee = calleeOf(call);
  if (callee === undefined) return false;
  const name = lastNameOf(callee);
  if (name === "on") return /^["'`]request/.test(argumentsOf(call)[0]?.text() ?? "");
  if (name === "createServer") return true;
  if (!ROUTES.test(name)) return false;
  const object = objectOf(callee);
  const [path] = argumentsOf(call);
  const hasPath = path !== undefined && /^(string|template_string|regex|array)$/.test(kindOf(path));
  return object !== undefined && SERVERS.test(object.text()) && (hasPath || name === "use");
}

/** True for a parameter that is a request by its name, its type or the place of its function. */
function isRequestParameter(scope: SyntaxNode, index: number, pattern: SyntaxNode): boolean {
  const parameters = parametersIn(scope);
  const parameter = parameters[index];
  const name = pattern.text();
  if (REQUEST_NAME.test(name)) return true;
  if (/^@Req(uest)?\(/.test(parameter?.text() ?? "")) return true;
  const type = parameter?.field("type")?.text() ?? "";
  if (
    /\b(Request|IncomingMessage|NextApiRequest|NextRequest|FastifyRequest|VercelRequest|HttpRequest|APIGatewayProxyEvent\w*|LoaderFunctionArgs|ActionFunctionArgs)\b/.test(
      type,
    )
  )
    return true;
  const next = parameters[index + 1];
  const nextName = next === undefined ? "" : patternOf(next).text();
  if (RESPONSE_NAME.test(nextName) && (index === 0 || parameters.length === 4)) return true;
  if (index === 0 && /^(GET|POST|PUT|PATCH|DELETE)$/.test(nameOf(scope)?.name.text() ?? "")) return true;
  if (CONTEXT_NAME.test(name) && index === 0) {
    return (nextName === "next" || nextName === "" || /^_?next/.test(nextName)) && isNearRoute(scope);
  }
  const [call] = [scope.parent()?.parent()];
  return index === 0 && parameters.length < 4 && call?.is("call_expression") === true && isRoute(call);
}

/** A handler of Koa or Hono: given to a route, or named after what it gets. */
function isNearRoute(scope: SyntaxNode): boolean {
  const call = scope.parent()?.parent();
  return (
    (call?.is("call_expression") === true && isRoute(call)) ||
    /\bctx\b|\bc\.req\b|context\.(req|query|params)/.test(scope.text().slice(0, 4000))
  );
}

function isEventParameter(scope: SyntaxNode, index: number, name: string, bindings: Bindings): boolean {
  if (index !== 0) return false;
  const parameter = parametersIn(scope)[0];
  if (/APIGateway|ALBEvent|SQSEvent|SNSEvent|HandlerEvent|LambdaEvent/.test(parameter?.field("type")?.text() ?? ""))
    return true;
  const own = nameOf(scope)?.name.text() ?? "";
  if (!/^(_?event|evt|e|\{[\s\S]*\})$/.test(name)) return false;
  if (/(^|[lL]ambda|_)handler$|^lambda|Handler$/.test(own) && !/^on|click|change|submit|key|mouse/i.test(own)) {
    return classAround(scope) === undefined && usesOf(scope, bindings).handedTo.length === 0;
  }
  return false;
}

/** `(parent, args, context) =>`: the arguments of a resolver of GraphQL. */
function isResolver(scope: SyntaxNode): boolean {
  const [first] = parametersIn(scope);
  return first !== undefined && /^(_+|parent|_?root|_?source|_?obj|_parent)$/.test(patternOf(first).text());
}

/** The address of a page and what others put into its window. */
function isOfPage(holder: SyntaxNode, name: string): boolean {
  const text = holder.text();
  if (/^((window|document|self|globalThis|top|parent)\.)?location$/.test(text))
    return /^(hash|search|href|pathname|toString)$/.test(name);
  if (text === "document") return /^(URL|documentURI|referrer|baseURI|location|cookie)$/.test(name);
  return /^(window|self|globalThis|top|parent)$/.test(text) && /^(name|location)$/.test(name);
}

/** What stands in a field of a form. */
function isOfField(holder: SyntaxNode, name: string): boolean {
  if (name !== "value") return false;
  return /^document\.(getElementById|querySelector)\(|^(e|ev|evt|event)\.(target|currentTarget)$/.test(holder.text());
}
