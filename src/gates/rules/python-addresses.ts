import { argumentOf } from "./flow/python-arguments.ts";
import { flowOf } from "./flow/python-cleanings.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { ORIGIN } from "./flow/python-sources.ts";
import { is, lastOf, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const REQUEST_CALLS =
  /^(requests|httpx|grequests|requests\.(api|sessions)|urllib3|aiohttp)\.(get|post|put|patch|delete|head|options|request|stream|Request)$|(^|\.)(urlopen|urlretrieve|URLopener\(\)\.\w+|proxy_bypass|urllib\.request\.Request|urllib2\.Request|pycurl\.\w+)$|^(requests\.(Session|session)\(\)|httpx\.(Async)?Client\(\)|aiohttp\.ClientSession\(\))\.\w+$|(^|\.|_)(session|client|http|async_client|http_client|sess|s|conn|pool|fetcher)\.(get|post|put|patch|delete|head|options|request|stream|fetch|ws_connect|urlopen)$|^http\.client\.HTTPS?Connection$|^(HTTPS?Connection|httplib\.HTTPS?Connection)$|^\w*wget\.download$|^feedparser\.parse$|^pandas\.read_html$/;

/** A request to a host that comes from outside. */
export const isForgedRequest: PythonCheck = (call, root) => {
  const flow = flowOf(root, "address");
  const name = flow.calleeOf(call);
  const last = lastOf(name);
  const connected = CONNECTIONS.test(name) ? addressIn(call, last) : undefined;
  if (connected !== undefined) return is(flow, connected, ORIGIN.remote) && !hasFixedHost(flow.valueOf(connected).text);
  if (!REQUEST_CALLS.test(name) && !isMethodOfClient(call, last, flow)) return false;
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

/** Connections of other kinds, and browsers that are sent somewhere. */
const CONNECTIONS =
  /^socket\.create_connection$|(^|\.|_)(sock|socket|s)\.connect$|^(ftplib\.FTP(_TLS)?|smtplib\.SMTP(_SSL)?|telnetlib\.Telnet|imaplib\.IMAP4(_SSL)?|poplib\.POP3(_SSL)?|xmlrpc\.client\.ServerProxy|xmlrpclib\.ServerProxy|websocket\.(create_connection|WebSocketApp)|websockets\.connect|(pdfkit|imgkit)\.from_url|weasyprint\.HTML|newspaper\.Article|treq\.(get|post|put|delete|request)|cv2\.VideoCapture)$|(^|\.|_)(driver|browser|webdriver)\.get$|(^|\.|_)page\.goto$|(^|\.|_)(c|curl|Curl\(\))\.setopt$|(^|\.)HTTPRequest$/;

/** What says the host in a call of a connection: of a socket's pair the first, of curl's options the address alone. */
function addressIn(call: SyntaxNode, last: string): SyntaxNode | undefined {
  if (last === "setopt") return /\bURL$/.test(argumentOf(call, 0)?.text() ?? "") ? argumentOf(call, 1) : undefined;
  const given = argumentOf(call, last === "request" ? 1 : 0, "url", "host", "uri", "address", "urls");
  return given?.is("tuple") ? given.namedChildren()[0] : given;
}

const REQUEST_METHODS = /^(get|post|put|patch|delete|head|options|request|stream|fetch|urlopen|ws_connect)$/;
const CLIENTS =
  /^(requests\.([Ss]ession|sessions\.Session)|httpx\.(Async)?Client|aiohttp\.ClientSession|urllib3\.(PoolManager|ProxyManager)|tornado\.httpclient\.(Async)?HTTPClient)$/;

/** `web = requests.Session()` and then `web.get(address)`, whatever the name is. */
function isMethodOfClient(call: SyntaxNode, last: string, flow: PythonFlow): boolean {
  const object = REQUEST_METHODS.test(last) ? call.field("function")?.field("object") : undefined;
  if (object === undefined || object === null) return false;
  return (object.is("identifier") || object.is("attribute")) && flow.reachesCall(object, CLIENTS);
}

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
