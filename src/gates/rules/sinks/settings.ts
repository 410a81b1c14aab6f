import { type Flow, TRUST } from "../flow/flow.ts";
import { expressionsIn, kindOf, lastNameOf, parametersIn, plainText, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const COOKIE_NAME = /sess|auth|token|jwt|sid|login|user|remember|refresh|access|id$|credential|csrf/i;

/** True when a cookie that carries a session is sent where scripts or listeners can read it. */
export function isOpenCookie({ last, name, object, given, flow }: Sink): boolean {
  if (/^(cookie|setCookie)$/.test(last) && /^(_?res|_?response|resp|reply|ctx)/.test(object)) {
    const [first, , third] = given;
    if (given.length === 2)
      return COOKIE_NAME.test(first === undefined ? "" : (plainText(flow.resolved(first)) ?? first.text()));
    return third !== undefined && isOpenOptions(flow.resolved(third), first, flow);
  }
  if (/^(express-session|session|cookie-session|cookieSession|expressSession)$/.test(name)) {
    const [first] = given;
    const options = first === undefined ? undefined : flow.resolved(first);
    if (options?.is("object") !== true) return false;
    const cookie = propertyIn(options, "cookie");
    const settings = cookie === undefined ? options : flow.resolved(cookie);
    return (
      settings.is("object") && ["httpOnly", "secure"].some((field) => propertyIn(settings, field)?.text() === "false")
    );
  }
  return false;
}

function isOpenOptions(options: SyntaxNode, cookie: SyntaxNode | undefined, flow: Flow): boolean {
  if (!options.is("object") || expressionsIn(options).some((one) => one.is("spread_element"))) return false;
  const fields = ["httpOnly", "secure"].map((field) => propertyIn(options, field));
  if (fields.some((field) => field?.text() === "false")) return true;
  const isSession = COOKIE_NAME.test(cookie === undefined ? "" : (plainText(flow.resolved(cookie)) ?? cookie.text()));
  return isSession && fields.some((field) => field === undefined);
}

/** True when every origin may call with the user's cookies, or whoever asks is told that it may. */
export function isOpenOrigin({ name, last, given, flow }: Sink): boolean {
  if (/^(cors|@koa\/cors|koa-cors|@fastify\/cors|fastify-cors|kcors)$|\.enableCors$/.test(name)) {
    const [first] = given;
    if (last === "enableCors" && first === undefined) return true;
    const options = first === undefined ? undefined : flow.resolved(first);
    if (options?.is("object") !== true) return false;
    const origin = propertyIn(options, "origin");
    if (origin === undefined) return false;
    const value = flow.resolved(origin);
    const isAny =
      value.is("true") ||
      plainText(value) === "*" ||
      plainText(value) === "null" ||
      /=>\s*\w+\(null,\s*true\)/.test(value.text());
    return (
      (isAny &&
        (propertyIn(options, "credentials")?.text() === "true" ||
          plainText(value) === "*" ||
          plainText(value) === "null")) ||
      flow.trust(origin, "data") === TRUST.outside
    );
  }
  if (name.endsWith("NestFactory.create")) {
    const options = given.map((one) => flow.resolved(one)).find((one) => one.is("object"));
    const cors = options === undefined ? undefined : propertyIn(options, "cors");
    return cors !== undefined && (cors.is("true") || /origin\s*:\s*(["']\*["']|true)/.test(flow.resolved(cors).text()));
  }
  if (!/^(setHeader|Header|header|set|append|writeHead|addHeader)$/.test(last)) return false;
  const [first, second] = given;
  if (first === undefined) return false;
  if (second === undefined || last === "writeHead") {
    const headers = given.map((one) => flow.resolved(one)).find((one) => one.is("object"));
    const value =
      headers === undefined
        ? undefined
        : (propertyIn(headers, "Access-Control-Allow-Origin") ?? propertyIn(headers, "access-control-allow-origin"));
    return value !== undefined && isAnyOrigin(value, flow);
  }
  return plainText(first)?.toLowerCase() === "access-control-allow-origin" && isAnyOrigin(second, flow);
}

function isAnyOrigin(value: SyntaxNode, flow: Flow): boolean {
  const text = plainText(flow.resolved(value));
  return text === "*" || text === "null" || flow.trust(value, "data") === TRUST.outside;
}

/** True when a message goes to a window of whatever origin. */
export function isOpenMessage({ last, given, flow }: Sink): boolean {
  const [, target] = given;
  return last === "postMessage" && target !== undefined && plainText(flow.resolved(target)) === "*";
}

/** The mode that a call gives a file; undefined where it gives none that can be read here. */
export function modeOf({ last, name, given, flow }: Sink): number | undefined {
  if (/^(chmod|chmodSync|fchmod|fchmodSync|lchmod|lchmodSync)$/.test(last)) return modeFrom(given[1], flow);
  if (/^(umask)$/.test(last) && name === "process.umask") {
    const mask = modeFrom(given[0], flow);
    return mask === undefined ? undefined : mask & 0o002 ? 0 : 0o666;
  }
  if (/^(mkdir|mkdirSync|mkdirp|ensureDir|ensureDirSync)$/.test(last)) return modeFrom(given[1], flow);
  if (/^(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|cp|outputFile|outputFileSync)$/.test(last))
    return modeFrom(given[2] ?? given[1], flow);
  if (/^(open|openSync)$/.test(last)) return modeFrom(given[2], flow);
  return undefined;
}

function modeFrom(given: SyntaxNode | undefined, flow: Flow): number | undefined {
  if (given === undefined) return undefined;
  const node = flow.resolved(given);
  if (node.is("object")) {
    const mode = propertyIn(node, "mode");
    return mode === undefined ? undefined : modeFrom(mode, flow);
  }
  const text = node.is("string") ? (plainText(node) ?? "") : node.text().replaceAll("_", "");
  if (node.is("string"))
    return /^(0o?)?[0-7]{3,4}$/.test(text) ? Number.parseInt(text.replace(/^0o/, ""), 8) : undefined;
  if (/S_IWOTH|S_IRWXO/.test(text)) return 0o002;
  if (!/^number$/.test(kindOf(node))) return undefined;
  if (/^0o[0-7]+$/i.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return Number(text);
}

/** True for a file in the folder that everybody shares, whose name others can guess. */
export function isGuessableTemporary({ last, given, flow, name }: Sink): boolean {
  const [first] = given;
  if (
    first === undefined ||
    !/^(fs\.|fsp\.|promises\.)|^(writeFile|writeFileSync|createWriteStream|openSync|open)$/.test(name)
  )
    return false;
  if (!/^(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|openSync|open)$/.test(last)) return false;
  if (given.some((one) => /["'`][wa]x|O_EXCL|flag\s*:\s*["']wx/.test(one.text()))) return false;
  const node = flow.resolved(first);
  const text = plainText(node);
  if (text !== undefined) return /^\/(var\/)?tmp\/[^/]/.test(text);
  const pieces = flow.pieces(first);
  const [start] = pieces;
  const inFolder = start !== undefined && "text" in start && /^\/(var\/)?tmp\//.test(start.text);
  const isJoined =
    node.is("call_expression") &&
    /^path\.(join|resolve)\(\s*(os\.)?tmpdir\(\)\s*,|^join\(\s*(os\.)?tmpdir\(\)\s*,/.test(node.text());
  const whole = node.text();
  return (
    (inFolder || isJoined) &&
    !/random|uuid|mkdtemp|nanoid|Random/.test(whole) &&
    !lastNameOf(node).startsWith("mkdtemp")
  );
}

/** True for a listener of a window's messages that does not look at who sent them. */
export function isUncheckedSender({ object, given, flow }: Sink): boolean {
  const [event, listener] = given;
  if (event === undefined || listener === undefined || plainText(event) !== "message") return false;
  if (object !== "" && !/^(window|self|globalThis|top|parent)$/.test(object)) return false;
  const scope = flow.functionOf(listener);
  if (scope === undefined || parametersIn(scope).length === 0) return false;
  const text = scope.text();
  // Whatever is read of a message is the sender's; what looks at the sender is taken to refuse the wrong one.
  return !/\.(origin|source|isTrusted|srcElement)\b|[{,]\s*(origin|source)\b/.test(text);
}
