import type { Flow } from "../flow/flow.ts";
import { argumentsOf, calleeOf, expressionsIn, functionAround, kindOf, plainText, propertyIn } from "../flow/syntax.ts";
import { nameOf } from "../flow/uses.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const WEAK_CIPHER =
  /^((des|des3|desx|des-ede3?|rc2|rc4|bf|blowfish|seed|idea|cast5?|3des|tripledes)([-\d].*)?|(aes|aria|camellia)?[-\d]*-?ecb|.*-ecb)$/i;
const WEAK_HASH = /^(md2|md4|md5|sha|sha-?1|ripemd(160)?|rmd160|rsa-md5|rsa-sha1|rsa-ripemd160)$/i;

/** What an argument is, as text, through the constants of the file. */
function textOf(node: SyntaxNode | undefined, flow: Flow): string | undefined {
  return node === undefined ? undefined : plainText(flow.resolved(node));
}

/** True for a cipher that is broken or has no vector at all. */
export function isWeakCipher({ name, last, given, flow }: Sink): boolean {
  if (/^(createCipher|createDecipher)$/.test(last)) return !/^(this|own)/.test(name);
  if (/^(createCipheriv|createDecipheriv)$/.test(last)) return WEAK_CIPHER.test(textOf(given[0], flow) ?? "");
  if (/(^|\.)(DES|TripleDES|RC4|RC4Drop|Rabbit|RC2|Blowfish)\.(encrypt|decrypt)$/.test(name))
    return /crypto|^(DES|TripleDES|RC4|Rabbit|Blowfish)\./i.test(name);
  if (/(^|\.)AES\.(encrypt|decrypt)$/.test(name))
    return given.some((one) => /mode\s*:\s*[\w.]*\bECB\b/.test(flow.resolved(one).text()));
  return /(^|\.)cipher\.create(De|C)ipher$/.test(name) && /^(DES|3DES|.*ECB|RC2)/i.test(textOf(given[0], flow) ?? "");
}

/** The name of a hash that is broken; undefined for any other. */
export function isWeakHash({ name, last, given, flow }: Sink): boolean {
  if (/^(createHash|createHmac|createSign|createVerify)$/.test(last))
    return WEAK_HASH.test(textOf(given[0], flow) ?? "");
  if (/subtle\.(digest|sign)$/.test(name)) {
    const [first] = given;
    const node = first === undefined ? undefined : flow.resolved(first);
    const hash = node?.is("object") === true ? propertyIn(node, "name") : node;
    return WEAK_HASH.test(textOf(hash, flow) ?? "");
  }
  if (/^(crypto\.)?hash$/.test(name) && name.startsWith("crypto")) return WEAK_HASH.test(textOf(given[0], flow) ?? "");
  if (/(^|\.)md\.(md5|sha1)\.create$/.test(name)) return true;
  if (/^(CryptoJS|crypto-js|Crypto)\.(MD5|SHA1|HmacMD5|HmacSHA1|RIPEMD160|MD4)$/.test(name)) return true;
  return /^(md5|sha1|js-md5|js-sha1|blueimp-md5|md5-node|ts-md5\.Md5\.hashStr|Md5\.hashStr|crypto-js\/(md5|sha1)|SparkMD5\.hash|spark-md5\.hash)$/.test(
    name,
  );
}

/** Uses of a hash that a collision does not hurt. */
const HARMLESS_USE =
  /etag|cache|check_?sum|fingerprint|bucket|shard|dedup|gravatar|avatar|color|colour|content_?hash|file_?hash|partition|short_?hash|cdn|asset|build|version|revision|git|module_?id|class_?name|style|slug|sort|memo|hash_?key|hash_?code|sample|uuid_?v5|websocket|sec-?websocket|258EAFA5/i;

/** True when nothing around a hash says that it is for something harmless. */
export function hasHarmlessUse(node: SyntaxNode): boolean {
  return HARMLESS_USE.test(withoutStrings(textAround(node)));
}

const SECRET_WORD =
  /pass(word|wd|phrase|code)|secret|token|signature|sign(?![a-z])|digest(?!\()|integrity|auth|credential|session|verif|tamper|api_?key|nonce|salt|\botp|Otp|OTP|csrf|encrypt|private_?key|voucher|coupon|invite|activation|captcha|\bpin\b|Pin(?![a-z])|license_?key|access_?code|reset|one_?time|confirm(ation)?_?code|recovery|\biv\b|initVector|attest|jwt|cookie|secure|crypto_?key|\bkey(Id|pair)\b|uuid|guid|sid\b|Hmac/;

/** True when the statement of a node, or the function around it, speaks of something that must stay secret. */
export function hasSecretUse(node: SyntaxNode): boolean {
  return SECRET_WORD.test(lowered(withoutStrings(textAround(node))));
}

function lowered(text: string): string {
  // The first letter of a name's later words says as much as that of its first.
  return text.replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a}_${b.toLowerCase()}`).toLowerCase();
}

function withoutStrings(text: string): string {
  return text
    .replace(/\.digest\(/g, "(")
    .replace(/(["'])(?:(?!\1)[^\\\n]|\\.)*\1/g, '""')
    .replace(/\/\/[^\n]*/g, "");
}

function textAround(node: SyntaxNode): string {
  const ancestors = node.ancestors();
  const statement = ancestors.find(
    (one) =>
      /(_statement|_declaration|field_definition)$/.test(kindOf(one)) &&
      !/^(for|while|if|do|try|export)/.test(kindOf(one)),
  );
  const scope = functionAround(node);
  const named = scope === undefined ? undefined : nameOf(scope);
  const outer = scope === undefined ? undefined : functionAround(scope);
  const outerNamed = scope === undefined || named !== undefined || outer === undefined ? undefined : nameOf(outer);
  const own = statement?.text() ?? "";
  return [own.length > 600 ? own.slice(0, 600) : own, named?.name.text() ?? "", outerNamed?.name.text() ?? ""].join(
    " \n",
  );
}

/** True for a vector that is the same for every message. */
export function isStaticVector({ last, given, flow }: Sink): boolean {
  if (last !== "createCipheriv") return false;
  const [, , vector] = given;
  if (vector === undefined || /gcm-siv|siv|ecb/i.test(textOf(given[0], flow) ?? "")) return false;
  const node = flow.resolved(vector);
  const text = plainText(node);
  if (text !== undefined) return text !== "";
  if (!/^(call_expression|new_expression)$/.test(kindOf(node))) return false;
  const name = flow.qualifiedName(calleeOf(node) ?? node);
  const [first] = argumentsOf(node);
  if (/^Buffer\.alloc(Unsafe)?$|^Uint8Array$/.test(name))
    return first !== undefined && (first.is("number") || first.is("array"));
  if (!/^(Buffer\.from|Buffer)$/.test(name) || first === undefined) return false;
  const source = flow.resolved(first);
  return (
    plainText(source) !== undefined || (source.is("array") && expressionsIn(source).every((one) => one.is("number")))
  );
}

/** True when a password hash is computed with too little work. */
export function isCheapDerivation({ name, last, given, flow }: Sink): boolean {
  if (/^pbkdf2(Sync)?$/.test(last)) {
    const rounds = numberOf(given[2], flow);
    return rounds !== undefined && rounds < 10_000;
  }
  if (/bcrypt\w*\.(hash|hashSync|genSalt|genSaltSync)$/.test(name)) {
    const rounds = numberOf(/^genSalt/.test(last) ? given[0] : given[1], flow);
    return rounds !== undefined && rounds < 10;
  }
  if (/(^|\.)PBKDF2$/.test(name))
    return given.some((one) => /iterations\s*:\s*\d{1,4}\b(?!\d)/.test(flow.resolved(one).text()));
  return false;
}

/** True for a key pair that can be computed from its public half. */
export function isShortKey({ name, last, given, flow }: Sink): boolean {
  if (/^generateKeyPair(Sync)?$/.test(last)) {
    const options = given.map((one) => flow.resolved(one)).find((one) => one.is("object"));
    if (options === undefined) return /^(512|768|1024)$/.test(given[0]?.text() ?? "");
    const bits = numberOf(propertyIn(options, "modulusLength") ?? propertyIn(options, "bits"), flow);
    const curve = textOf(propertyIn(options, "namedCurve"), flow);
    return (
      (bits !== undefined && bits < 2048) ||
      (curve !== undefined && /(^|[a-z])(112|128|160|163|192|193)|prime192|secp(112|128|160|192)/i.test(curve))
    );
  }
  if (/^generateKey(Sync)?$/.test(last)) {
    const options = given.map((one) => flow.resolved(one)).find((one) => one.is("object"));
    const bits =
      options === undefined
        ? undefined
        : numberOf(propertyIn(options, "modulusLength") ?? propertyIn(options, "length"), flow);
    return (
      bits !== undefined &&
      (propertyIn(options ?? (given[0] as SyntaxNode), "modulusLength") === undefined ? bits < 128 : bits < 2048)
    );
  }
  if (/^createDiffieHellman$/.test(last)) {
    const bits = numberOf(given[0], flow);
    return bits !== undefined && bits < 2048;
  }
  if (/^(getDiffieHellman|createDiffieHellmanGroup)$/.test(last))
    return /^modp[125]$/.test(textOf(given[0], flow) ?? "");
  if (/^(node-rsa|NodeRSA)$/.test(name)) {
    const bits = given
      .map((one) => flow.resolved(one))
      .flatMap((one) => (one.is("object") ? (numberOf(propertyIn(one, "b"), flow) ?? []) : []))[0];
    return bits !== undefined && bits < 2048;
  }
  return false;
}

function numberOf(node: SyntaxNode | undefined, flow: Flow): number | undefined {
  const text = node === undefined ? "" : flow.resolved(node).text().replaceAll("_", "");
  return /^\d+(\.\d+)?(e\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Random numbers that others can compute. */
export function isGuessable({ name, last }: Sink): boolean {
  return (
    /^(Math\.random|lodash\.random|_\.random|crypto\.pseudoRandomBytes|pseudoRandomBytes|random-js|Date\.now)$/.test(
      name,
    ) ||
    (last === "toString" && /^Date\.now\(\)\.toString$/.test(name))
  );
}
