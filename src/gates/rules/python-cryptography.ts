import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { flowOf } from "./flow/python-cleanings.ts";
import { enclosing } from "./flow/python-extents.ts";
import { literalsFrom } from "./flow/python-names.ts";
import { lastOf, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const SECURITY_WORDS =
  /pass(word|wd|phrase)?(?![a-z])|secret|token|sign(ature|ed|ing)?(?![a-z])|auth|credential|session|verif|tamper|api_?key|nonce|salt|otp|csrf|integrity|crypt|licen[sc]e|certificate|login|reset|voucher|captcha|(?<![a-z])pin(?![a-z])|invite|activation|\bcode\b/i;

const WEAK_HASHES = /^(md[245]|sha1?|sha-1|ripemd(160)?)$/i;

/** A hash, cipher or key that is too weak for security. */
export const isWeakCryptography: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  return (
    isWeakHash(call, name) ||
    isFastHashOfPassword(call, name, root) ||
    isWeakCipher(call, name, root) ||
    isShortKey(call, name, root) ||
    isFewRounds(call, name)
  );
};

function isWeakHash(call: SyntaxNode, name: string): boolean {
  if (/usedforsecurity\s*=\s*False/.test(call.text())) return false;
  const isWeak =
    /^(hashlib\.(md4|md5|sha1|sha)|_?(md5|sha1?)(\.(new|md5|sha1?))?|passlib\.hash\.(md5_crypt|des_crypt|bsdi_crypt|lmhash|nthash|ldap_md5|ldap_sha1|hex_md5|hex_sha1|plaintext)\.(hash|encrypt)|(Crypto(dome)?\.Hash\.)?(MD2|MD4|MD5|SHA|SHA1)\.(new|\w+)|(cryptography\.\S*)?hashes\.(MD5|SHA1)|Crypto(dome)?\.Hash\.(MD2|MD4|MD5|SHA|SHA1)\.new)$/.test(
      name,
    );
  const isNamedWeak =
    /(^|\.)(hashlib\.new|hmac\.(new|digest)|pbkdf2_hmac)$/.test(name) &&
    argumentsIn(call).some(
      (one) => WEAK_HASHES.test(plain(one)) || /(hashlib|^)\.?(md5|sha1|MD5|SHA1?)$/.test(textOf(one)),
    );
  if (isNamedWeak) return true;
  // The hash of a password that a framework is told to use by name.
  if (/(^|\.)generate_password_hash$/.test(name))
    return /^["'](md5|sha1|plain|pbkdf2:(md5|sha1)(:\d+)?)["']$/.test(argumentOf(call, 1, "method")?.text() ?? "");
  // A fast hash of a password is guessed at the rate of a graphics card.
  if (!isWeak && /^hashlib\.(sha|blake|new)\w*$/.test(name))
    return /passw|pwd\b|passphrase/i.test(argumentOf(call, 0)?.text() ?? "");
  return isWeak && !isChecksumOf(call);
}

/** `hasher = hashlib.sha256()` and then `hasher.update(password)`. */
function isFastHashOfPassword(call: SyntaxNode, name: string, root: SyntaxNode): boolean {
  if (lastOf(name) !== "update") return false;
  const flow = flowOf(root, "data");
  const hasher = call.field("function")?.field("object");
  const given = argumentOf(call, 0, "data");
  if (!hasher?.is("identifier") || given === undefined) return false;
  const said = `${given.text()} ${flow.definitionsOf(given).map((one) => one.text().slice(0, 200))}`;
  return (
    /passw|pwd\b|passphrase/i.test(said) &&
    flow.reachesCall(hasher, /(^|\.)(hashlib\.\w+|(MD5|SHA\d*)\.new|hashes\.Hash)$/)
  );
}

/** A hash that names a file, a cache entry or a colour is no protection of anything. */
function isChecksumOf(call: SyntaxNode): boolean {
  const statement = enclosing(call, /(statement|assignment)$/)?.text() ?? "";
  const around =
    enclosing(call, /^function_definition$/)
      ?.field("name")
      ?.text() ?? "";
  const text = `${statement.slice(0, 300)} ${around}`;
  return (
    /etag|cache_?key|cache|checksum|gravatar|fingerprint|dedup|shard|bucket|color|colour|file_?(hash|name)|content_?hash|md5sum|content_md5/i.test(
      text,
    ) && !SECURITY_WORDS.test(text)
  );
}

function isWeakCipher(call: SyntaxNode, name: string, root: SyntaxNode): boolean {
  if (/(^|\.)(DES3?|ARC2|ARC4|Blowfish|XOR|CAST)\.new$/.test(name)) return true;
  if (/(^|\.)algorithms\.(ARC4|Blowfish|IDEA|TripleDES|CAST5|SEED|RC2)$/.test(name)) return true;
  if (/(^|\.)modes\.ECB$/.test(name) || /^pyDes\.(des|triple_des)$/.test(name)) return true;
  if (/(^|\.)AES\.new$/.test(name))
    return (
      /MODE_ECB/.test(call.text()) ||
      usesBlocksAlone(call, root) ||
      hasConstantVector(call) ||
      /^b?(""|'')$/.test(argumentOf(call, 0, "key")?.text() ?? "")
    );
  if (/(^|\.)modes\.(CBC|CTR|GCM|CFB|OFB)$/.test(name)) {
    const vector = argumentOf(call, 0, "initialization_vector", "nonce");
    return vector !== undefined && (isFixedBytes(vector) || isConstantName(vector));
  }
  return false;
}

/** ECB by a name that was given it, or as the old default of a call without a mode. */
function usesBlocksAlone(call: SyntaxNode, root: SyntaxNode): boolean {
  const mode = argumentOf(call, 1, "mode");
  if (mode === undefined) return argumentsIn(call).length === 1 && !/\*/.test(call.text());
  return literalsFrom(mode, flowOf(root, "data").scopes).some((one) => /(^|\.)MODE_ECB$/.test(one.text()));
}

function hasConstantVector(call: SyntaxNode): boolean {
  const vector = argumentOf(call, 2, "iv", "IV", "nonce");
  return vector !== undefined && (isFixedBytes(vector) || isConstantName(vector));
}

/** `bytes(16)`, `b"\\0" * 16`, `"…".encode()`: the same for every message. */
function isFixedBytes(node: SyntaxNode): boolean {
  return /^(bytes|bytearray)\(\s*\d+\s*\)$|^b?["'][^"']*["'](\.encode\([^)]*\)|\s*\*\s*[\w.]+)?$/.test(node.text());
}

function isConstantName(node: SyntaxNode): boolean {
  const root = node.ancestors().at(-1);
  const literal =
    root === undefined
      ? undefined
      : flowOf(root, "data").literalOf(node, "string", "binary_operator", "concatenated_string", "call");
  return literal !== undefined && isFixedBytes(literal);
}

function isShortKey(call: SyntaxNode, name: string, root: SyntaxNode): boolean {
  const last = lastOf(name);
  if (
    /(RSA|rsa|DSA|dsa|dh|DH|ElGamal|PKey\(\))(PrivateKey)?\.(generate|generate_private_key|generate_parameters|newkeys|import_key|generate_key)$|(^|\.)(generate_private_key|generate_parameters)$/.test(
      name,
    )
  ) {
    const { scopes } = flowOf(root, "data");
    const sizes = argumentsIn(call).flatMap((one) => {
      const given = one.is("keyword_argument") ? (one.field("value") ?? one) : one;
      return [textOf(one), ...literalsFrom(given, scopes).map((literal) => literal.text())];
    });
    return sizes.some(
      (size) =>
        (/^\d{3,4}$/.test(size) && Number(size) < 2048) || /\b(SECP192R1|SECT163\w+|SECP160\w+|SECP192K1)\b/.test(size),
    );
  }
  return /^(SECP192R1|SECT163K1|SECT163R2|SECP160R1|SECP192K1|SECT233K1|SECT233R1)$/.test(last);
}

function isFewRounds(call: SyntaxNode, name: string): boolean {
  const last = lastOf(name);
  const rounds = Number(
    /pbkdf2_hmac$/.test(last)
      ? (argumentOf(call, 3, "iterations")?.text() ?? "")
      : /^(PBKDF2HMAC|PBKDF2)$/.test(last)
        ? (argumentOf(call, -1, "iterations", "count")?.text() ?? "")
        : "",
  );
  const salt = /pbkdf2_hmac$/.test(last) ? argumentOf(call, 2, "salt") : undefined;
  return (
    (rounds > 0 && rounds < 100_000) ||
    (salt !== undefined && /^b?["']/.test(salt.text())) ||
    (last === "gensalt" && /^[1-9]$/.test(argumentOf(call, 0, "rounds")?.text() ?? ""))
  );
}

const RANDOM =
  /^(random|numpy\.random)\.(random|randint|randrange|choice|choices|sample|shuffle|getrandbits|uniform|randbytes|Random|triangular|\w+variate|gauss|seed|rand)$|^random\.Random\(\)\.\w+$/;

/** Numbers that can be foretold where they have to be secret. */
export const isWeakRandom: PythonCheck = (call, root) => {
  const callee = flowOf(root, "data").calleeOf(call);
  if (!RANDOM.test(callee) || /shuffle|seed$/.test(callee)) return false;
  const statement = enclosing(call, /(_statement|assignment)$/);
  const around = enclosing(call, /^function_definition$/);
  const body = around?.field("body")?.text() ?? "";
  const name = statement?.is("assignment") ? (statement.field("left")?.text() ?? "") : "";
  const returned = /\breturn\b/.test(statement?.text().slice(0, 12) ?? "");
  const text = `${statement?.text().slice(0, 400) ?? ""} ${around?.field("name")?.text() ?? ""}`.replace(
    /country_code|status_code|zip_?code|\bcode\b(?=\s*\()/g,
    "",
  );
  return (
    SECURITY_WORDS.test(text) ||
    goesIntoSecret(name, body) ||
    (returned && SECURITY_WORDS.test(body.slice(0, 600))) ||
    /SECRET_KEY|\bkey\s*=|_key\s*=|\biv\s*=|uid\s*=|user_?id|cookie|generate\w*(id|key|string|number)/i.test(text)
  );
};

/** True when a name is assigned to, or given to, something that is named like a secret. */
function goesIntoSecret(name: string, body: string): boolean {
  if (!/^\w+$/.test(name)) return false;
  const goes = new RegExp(
    `^\\s*([\\w.]+)(?:\\[[^\\]]*\\])?\\s*=[^=].*\\b${name}\\b|([\\w.]+)\\([^)]*\\b${name}\\b`,
    "gm",
  );
  return [...body.matchAll(goes)].some(
    ([, to = "", called = ""]) => SECURITY_WORDS.test(to) || /cookie/i.test(to + called),
  );
}

function plain(node: SyntaxNode): string {
  return textOf(node).replace(/^[bru]*["']|["']$/g, "");
}

function textOf(node: SyntaxNode): string {
  return (node.is("keyword_argument") ? node.field("value")?.text() : node.text()) ?? "";
}
