import type { Purpose } from "./flow.ts";

/** Methods whose result holds what their object holds. */
const RECEIVER =
  /^(toString|trim|trimStart|trimEnd|trimLeft|trimRight|toLowerCase|toUpperCase|toLocaleLowerCase|slice|substring|substr|split|join|concat|at|charAt|padStart|padEnd|repeat|normalize|pop|shift|reverse|sort|toSorted|toReversed|entries|keys|values|get|getAll|find|filter|flat|finally|catch|valueOf|match|matchAll|exec|text|json|first|last|text|clone|toJSON|toObject|splice|then|html|val)$/;

/** Functions whose result holds what they are given. */
const FUNCTIONS =
  /^(String|decodeURI|decodeURIComponent|encodeURI|unescape|atob|JSON\.parse|JSON\.stringify|Object\.(assign|keys|values|entries|fromEntries|freeze)|Array\.(from|of)|Buffer\.(from|concat)|new Buffer|structuredClone|Promise\.(resolve|all|race|any|allSettled)|path\.(join|resolve|normalize|posix\.join|posix\.normalize|relative|dirname|format|parse|extname|basename)|(join|resolve|normalize)|url\.(parse|resolve|format|fileURLToPath|pathToFileURL)|(querystring|qs|querystring\.default)\.(parse|stringify|unescape)|util\.(format|inspect|promisify)|format|sprintf|vsprintf|lodash\.(merge|assign|extend|defaults|defaultsDeep|get|pick|omit|clone|cloneDeep|values|keys|trim|toString|template)|_\.(merge|assign|extend|defaults|defaultsDeep|get|pick|omit|clone|cloneDeep|values|keys|trim|toString)|\$|marked|marked\.parse|marked\.marked|snarkdown|markdown-table|showdown\.Converter\(\)\.makeHtml|markdown-it\(\)\.render|classnames|clsx|Symbol|use|he\.decode|(React\.)?use(State|Ref|DeferredValue))$/;

/** True for a method that hands on what its object holds. */
export function receiverPasses(method: string): boolean {
  return RECEIVER.test(method);
}

/** True for a function that hands on what it is given. */
export function passesThrough(name: string, purpose: Purpose): boolean {
  if (purpose === "path" && /basename$|extname$/.test(name)) return false;
  if (
    purpose === "nosql" &&
    /^(String|encodeURI|decodeURIComponent|decodeURI|JSON\.stringify|util\.format)$/.test(name)
  )
    return false;
  if (purpose === "log" && name === "JSON.stringify") return false;
  return FUNCTIONS.test(name);
}
