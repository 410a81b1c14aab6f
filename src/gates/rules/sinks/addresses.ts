import { type Flow, type Piece, type Purpose, TRUST } from "../flow/flow.ts";
import {
  argumentsOf,
  calleeOf,
  functionAround,
  isConstant,
  kindOf,
  lastNameOf,
  plainText,
  propertyIn,
  unwrapped,
} from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isHandedOnAddress, isWrapper } from "./handed-on.ts";
import type { Sink } from "./sink.ts";

const REQUESTS =
  /^((globalThis|window|self)\.)?fetch$|^(node-fetch|cross-fetch|undici|isomorphic-fetch|whatwg-fetch|make-fetch-happen|got|axios|needle|superagent|request|request-promise|request-promise-native|bent|phin|ky|wreck|@hapi\/wreck|http|https|follow-redirects|rp|agent|httpService|this\.http|this\.httpService|http2|urllib|unirest|axios\.default|instance|ofetch|\$fetch|fetchUrl)(\.(get|post|put|patch|delete|head|options|request|fetch|del|stream|default|connect|all|create|http\.get|https\.get|http\.request|https\.request|axiosRef\.get|extend|got|curl))?$|^(undici|node-fetch)\.(request|fetch|stream|default)$|^(got)\.got$|^axios\.create\(\)\.\w+$|^(WebSocket|ws|EventSource)$|^(rp|request)\.\w+$|^ofetch\.(ofetch|\$fetch)$|^axios\.axios(\.\w+)?$/;

/** Methods of a browser that goes where it is told. */
const BROWSER = /^(goto|setContent|navigate|newPage|openPage|openUrl|open|navigateTo)$/;

/** Programs that fetch a page to make a picture of it. */
const RENDERERS =
  /^(wkhtmltopdf|wkhtmltoimage|wkhtmltoimage\.generate|html-pdf|capture-website|pageres|webshot|node-webshot|urlToImage|phantom)\b/;

/** Libraries that load what an address names, without being clients of HTTP by name. */
const LOADERS =
  /^(rss-parser\(\)\.parseURL|jsdom\.JSDOM\.fromURL|JSDOM\.fromURL|cheerio\.fromURL|link-preview-js\.(getLinkPreview|getPreviewFromContent)|open-graph-scraper|unfurl(\.js)?\.unfurl|soap\.(createClient|createClientAsync)|[jJ]imp(\.Jimp)?\.read|image-downloader\.image|download|simple-get(\.(get|post|concat))?|hyperquest(\.\w+)?|node-libcurl\.(curly|curly\.\w+)|(isomorphic-unfetch|unfetch|minipass-fetch|fetch-retry|got-scraping\.gotScraping|typed-rest-client)(\.\w+)?|socket\.io-client(\.(io|connect))?|xhr)$/;

const SOCKETS = /^(net|tls)\.(connect|createConnection)$|^net\.Socket\(\)\.connect$/;

const METHOD = /^(get|post|put|patch|delete|head|options)$/i;

/** True when a stranger decides where a request of this program goes. */
export function isOutsideRequest(sink: Sink): boolean {
  const { given } = sink;
  if (given.length === 0 || given.slice(0, 2).every(isConstant)) return false;
  // Whether it is a wrapper is dearer to find than what it is called with.
  return goesWhereTold(sink) && !isWrapper(sink);
}

function goesWhereTold(sink: Sink): boolean {
  const { name, last, given, flow, object } = sink;
  const [first, second] = given;
  if (first === undefined) return false;
  // `needle("get", address)`, and the same of a browser's XMLHttpRequest.
  if (second !== undefined && METHOD.test(plainText(first) ?? "") && (name === "needle" || isXmlHttp(sink)))
    return isControlled(second, "address", flow);
  if (SOCKETS.test(name))
    return second !== undefined && !flow.resolved(first).is("object")
      ? flow.trust(second, "address") === TRUST.outside
      : isControlledTarget(first, { index: 0, takesHost: true }, flow);
  if (LOADERS.test(name)) return isControlledTarget(first, { index: 0, takesHost: false }, flow);
  if (/^(property|setting)$/.test(last) && /page/i.test(object) && plainText(first) === "content")
    return given[1] !== undefined && flow.trust(given[1], "address") === TRUST.outside;
  if (BROWSER.test(last) && /page|browser|tab|client|Page|driver|frame|context/.test(object)) {
    return isControlledTarget(first, { index: 0, takesHost: false }, flow);
  }
  if (RENDERERS.test(name)) return isControlled(first, "address", flow);
  if (!REQUESTS.test(name) || isOwnName(sink)) return false;
  const takesHost = /^https?\.|follow-redirects/.test(name);
  return given.slice(0, 2).some((one, index) => isControlledTarget(one, { index, takesHost }, flow));
}

/** Told before the name of the callee, which is dearer to find. */
const CANNOT_BE_HANDED_ON =
  /^(string|number|true|false|null|undefined|regex|arrow_function|function_expression|array)$/;

/** A function that the file is given, under the name of a client: what it does with an address is not known. */
function isOwnName({ node, name, flow }: Sink): boolean {
  const callee = calleeOf(node);
  return callee?.is("identifier") === true && name !== "fetch" && flow.isOwnFunction(callee);
}

function isXmlHttp({ last, name, object }: Sink): boolean {
  return last === "open" && (/^XMLHttpRequest\(\)\.open$/.test(name) || /xhr|http|^req(uest)?$/i.test(object));
}

/** True when whoever calls this function decides which page a browser opens or shows, or where a request goes. */
export function isHandedOnRequest(sink: Sink): boolean {
  const { last, given, flow, object } = sink;
  const [first] = given;
  if (first === undefined || CANNOT_BE_HANDED_ON.test(kindOf(first))) return false;
  const { name } = sink;
  const isBrowser = (BROWSER.test(last) && /^(page|browser|tab|frame)$/i.test(object)) || RENDERERS.test(name);
  if (!isBrowser && (!REQUESTS.test(name) || isOwnName(sink))) return false;
  if (isWrapper(sink)) return false;
  const options = flow.resolved(first);
  const address = options.is("object") ? (propertyIn(options, "url") ?? propertyIn(options, "uri")) : first;
  return address !== undefined && isHandedOnAddress(address, flow);
}

/** True when a request goes over the network in plain text, to another machine. */
export function isPlainText({ name, given, flow }: Sink): boolean {
  const [first] = given;
  if (first === undefined || !(REQUESTS.test(name) || /^(http\.request|http\.get)$/.test(name))) return false;
  const options = flow.resolved(first);
  const address = options.is("object") ? (propertyIn(options, "url") ?? propertyIn(options, "uri")) : first;
  const [start] = address === undefined ? [] : flow.pieces(address);
  const text = start !== undefined && "text" in start ? start.text : "";
  return (
    /^(http|ws):\/\/[\w-]/.test(text) &&
    !/^\w+:\/\/(localhost|127\.|0\.0\.0\.0|\[?::1|10\.|192\.168\.|host\.docker|[\w-]+(:\d+)?(\/|$))/.test(text)
  );
}

function isControlledTarget(
  given: SyntaxNode,
  { index, takesHost }: { readonly index: number; readonly takesHost: boolean },
  flow: Flow,
): boolean {
  const node = optionsOf(given, flow);
  if (!node.is("object")) return index === 0 && isControlled(given, "address", flow);
  // What follows an address is data for most of them, and options with a host for few.
  if (index === 1 && !takesHost) return false;
  for (const field of ADDRESS_FIELDS) {
    const value = propertyIn(node, field);
    if (value !== undefined && isControlledField(field, value, flow)) return true;
  }
  return given.is("identifier") && isControlledLater(given, flow);
}

/** An object literal, also of a name that gets more fields later. */
function optionsOf(given: SyntaxNode, flow: Flow): SyntaxNode {
  const node = flow.resolved(given);
  const around = node.is("identifier") ? functionAround(given) : undefined;
  if (around === undefined) return node;
  const regex = `^${node.text().replaceAll("$", "\\$")}$`;
  const declarator = around.find({ rule: { kind: "variable_declarator", has: { field: "name", regex } } });
  const value = declarator?.field("value");
  return value?.is("object") === true ? value : node;
}

const ADDRESS_FIELDS = ["url", "uri", "baseURL", "baseUrl", "prefixUrl", "host", "hostname", "href"] as const;

function isControlledField(field: string, value: SyntaxNode, flow: Flow): boolean {
  const isHost = field === "host" || field === "hostname";
  return isHost ? flow.trust(value, "address") === TRUST.outside : isControlled(value, "address", flow);
}

/** Options that get their address after they were made: `options.url = …`. */
function isControlledLater(given: SyntaxNode, flow: Flow): boolean {
  const around = functionAround(given);
  if (around?.text().includes(`${given.text()}.`) !== true) return false;
  return around.findAll({ rule: { kind: "assignment_expression" } }).some((assignment) => {
    const [left, right] = [assignment.field("left"), assignment.field("right")];
    if (left?.is("member_expression") !== true || right === null) return false;
    const field = ADDRESS_FIELDS.find((one) => one === lastNameOf(left));
    return (
      field !== undefined && left.field("object")?.text() === given.text() && isControlledField(field, right, flow)
    );
  });
}

/** True when a value from outside stands where an address says which host is meant. */
export function isControlled(
  address: SyntaxNode,
  purpose: Extract<Purpose, "address" | "redirect">,
  flow: Flow,
): boolean {
  if (flow.trust(address, purpose) !== TRUST.outside) return false;
  const node = flow.resolved(address);
  if (node.is("new_expression") && /^(url\.)?URL$/.test(calleeOf(node)?.text() ?? "")) {
    return argumentsOf(node).some((one) => isControlled(one, purpose, flow));
  }
  if (node.is("ternary_expression")) {
    if (flow.trust(node, purpose) !== TRUST.outside) return false;
    return [node.field("consequence"), node.field("alternative")].some(
      (one) => one !== null && isControlled(one, purpose, flow),
    );
  }
  if (node.is("binary_expression") && /^(\|\||\?\?)$/.test(node.field("operator")?.text() ?? "")) {
    return [node.field("left"), node.field("right")].some((one) => one !== null && isControlled(one, purpose, flow));
  }
  return hostIsOutside(flow.pieces(address), purpose, flow);
}

function hostIsOutside(
  pieces: readonly Piece[],
  purpose: Extract<Purpose, "address" | "redirect">,
  flow: Flow,
): boolean {
  let before = "";
  for (const piece of pieces) {
    if ("text" in piece) {
      before += piece.text;
      if (isDecided(before, purpose)) return false;
      continue;
    }
    if (flow.trust(piece.node, purpose) === TRUST.outside) return !isRest(piece.node, purpose);
    // Whatever else stands first has said which host is meant, unless it was the scheme alone.
    if (
      !/^https?:\/\/$/.test(before) &&
      before === "" &&
      flow.trust(piece.node, purpose) <= TRUST.parameter &&
      pieces.length > 1
    )
      return false;
    before += "x";
  }
  return false;
}

/** True for a beginning after which no value can change the host. */
function isDecided(before: string, purpose: Purpose): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+[/?#]/i.test(before)) return true;
  // A path of the same host, or an address that leaves out only the scheme.
  if (purpose === "redirect")
    return /^(\/[^/\\]|[?#]|\.|[\w-][\w.-]*[/?#]|\/\/[^/?#\s]+[/?#])/.test(before) && before !== "/";
  return false;
}

/** `location.pathname` and the like stay on the page's own host. */
function isRest(node: SyntaxNode, purpose: Purpose): boolean {
  return (
    purpose === "redirect" &&
    /(^|\.)(location\.(pathname|href|search)|originalUrl|path|req\.url|request\.url|pathname|baseUrl)$/.test(
      unwrapped(node).text(),
    )
  );
}

const RESPONSE =
  /^(_?res|_?response|resp|reply|ctx|context|c|h|NextResponse|Response|\w*\.(res|response|reply))(\(.*\))?(\.(status|code|type|header)\(.*\))?$/s;

/** True when a stranger decides where a browser is sent. */
export function isOutsideRedirect({ name, last, given, flow, object }: Sink): boolean {
  if (/^(redirect|permanentRedirect)$/.test(last)) {
    if (object !== "" && !RESPONSE.test(object)) return false;
    return given.some((one) => !one.is("number") && isControlled(one, "redirect", flow));
  }
  const [first, second] = given;
  if (first === undefined) return false;
  if (/^(setHeader|header|set|append|addHeader)$/.test(last)) {
    return (
      plainText(first)?.toLowerCase() === "location" && second !== undefined && isControlled(second, "redirect", flow)
    );
  }
  if (/^(location)$/.test(last) && RESPONSE.test(object)) return isControlled(first, "redirect", flow);
  if (/^writeHead$/.test(last)) return given.some((one) => headerIsOutside(flow.resolved(one), flow));
  if (/^((window|globalThis|self|document)\.)?(location\.(assign|replace)|open)$/.test(name))
    return name !== "open" && isControlled(first, "redirect", flow);
  return /(^|\.)(navigateByUrl|router\.push|router\.replace)$/.test(name) && isControlled(first, "redirect", flow);
}

function headerIsOutside(headers: SyntaxNode, flow: Flow): boolean {
  if (!headers.is("object")) return false;
  const value = propertyIn(headers, "Location") ?? propertyIn(headers, "location");
  return value !== undefined && isControlled(value, "redirect", flow);
}
