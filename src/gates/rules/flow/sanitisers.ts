import type { SyntaxNode } from "../syntax-tree.ts";
import type { Purpose } from "./flow.ts";
import { argumentsOf, lastNameOf, plainText, unwrapped } from "./syntax.ts";

/** Calls whose result is a number, a truth value, or random or digested bytes, whatever goes in. */
const HARMLESS =
  /^(parseInt|parseFloat|Number|BigInt|Boolean|isNaN|isFinite|isInteger|toFixed|toISOString|getTime|floor|ceil|round|abs|min|max|indexOf|lastIndexOf|search|charCodeAt|codePointAt|includes|startsWith|endsWith|test|every|some|has|hasOwn|hasOwnProperty|localeCompare|randomUUID|randomBytes|digest|hashSync|hash|scryptSync|compareSync|uuid|uuidv4|v4|nanoid|now|byteLength)$/;

/** Names of functions that make a value harmless for one use of it. */
const TREATS: Readonly<Record<Purpose, RegExp>> = {
  sql: /^(escape|escapeId|escapeLiteral|escapeIdentifier|format|quoteIdent|quoteLiteral|ident|literal)$|sanit|sqlstring|allow|placeholder/i,
  nosql: /^(String|toString|ObjectId|toHexString)$|sanit|escape|valid/i,
  command: /shell|quote|^escape(?!html)|sanit|allow|valid/i,
  code: /sanit|allow|valid/i,
  path: /basename|sanit|safe|slug|inside|within|contain|allow|valid/i,
  key: /sanit|safe|allow|valid|prefix/i,
  markup: /escape|encode|sanit|purif|clean|strip|xss|safe|^h$|text(Node|Content)/i,
  address: /encodeURIComponent|safe|sanit|allow|valid/i,
  redirect: /encodeURIComponent|safe|sanit|allow|valid|local/i,
  log: /sanit|escape|encode|clean|strip|stringify|oneLine|inspect|mask|redact|hash/i,
  expression: /escape|sanit|quote/i,
  length: /truncat|shorten|abbreviat|valid/i,
  serialised: /valid|verif|sanit/i,
  data: /valid|sanit|parse$/i,
};

/** Undoing a treatment is none. */
const UNDOES = /^un(escape|safe|sanit|quote)|decode|unsafe|insecure|bypass/i;

/** True for a function after which a value can do no harm for this purpose, judged by its name. */
export function isSanitiserName(name: string, purpose: Purpose): boolean {
  return TREATS[purpose].test(name) && !UNDOES.test(name);
}

/** True for a call whose result cannot carry text from outside. */
export function isHarmlessCall(callee: SyntaxNode): boolean {
  return HARMLESS.test(lastNameOf(callee)) || /^Math\.|^crypto\.(random|createHash|createHmac)/.test(callee.text());
}

/** What has to be taken out of a text by name of the purpose. */
const TAKES_OUT: Readonly<Partial<Record<Purpose, RegExp>>> = {
  markup: /[<&]/,
  log: /\\[rns]|\\x0|\\u000|\\p\{C/,
  path: /^(\\\.){2}$|\^\(?(\(\?:)?\\\.\\\./,
  command: /\[[^\]]*[;&|`$][^\]]*\]|\\W/,
  expression: /\[[^\]]*\\?[*+?^$][^\]]*\]/,
  sql: /^$/,
};

/** True for `x.replace(…)` that takes out of a text what the purpose has to fear. */
export function isCleaningReplacement(
  call: SyntaxNode,
  purpose: Purpose,
  resolve: (node: SyntaxNode) => SyntaxNode,
): boolean {
  const given = argumentsOf(call)[0];
  if (given === undefined) return false;
  const pattern = resolve(unwrapped(given));
  if (!pattern.is("regex")) {
    const text = plainText(pattern);
    return text !== undefined && lastNameOf(call.field("function") ?? call) === "replaceAll" && takesOut(text, purpose);
  }
  const source = pattern.field("pattern")?.text() ?? "";
  const flags = pattern.field("flags")?.text() ?? "";
  // A class of what may stay: everything else goes.
  if (/^\(?\[\^[^\]]+\]\)?[+*]?$/.test(source) || /^\\W\+?$/.test(source)) return flags.includes("g");
  return (flags.includes("g") || source.startsWith("^")) && takesOut(source, purpose);
}

function takesOut(pattern: string, purpose: Purpose): boolean {
  if (purpose === "path" && pattern === "..") return true;
  if (purpose === "log" && /[\\][rn]/.test(pattern)) return true;
  return TAKES_OUT[purpose]?.test(pattern) === true;
}
