import type { SgNode } from "@ast-grep/napi";
import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { flowOf } from "./flow/python-cleanings.ts";
import { lastOf, type PythonCheck } from "./python-injection.ts";

const SECURITY_WORDS =
  /pass(word|wd|phrase)?(?![a-z])|secret|token|sign(ature|ed|ing)?(?![a-z])|auth|credential|session|verif|tamper|api_?key|nonce|salt|otp|csrf|integrity|crypt|licen[sc]e|certificate|login|reset|voucher|captcha|(?<![a-z])pin(?![a-z])|invite|activation|\bcode\b/i;

const WEAK_HASHES = /^(md[245]|sha1?|sha-1|ripemd(160)?)$/i;

/** A hash, cipher or key that is too weak for security. */
export const isWeakCryptography: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  return isWeakHash(call, name) || isWeakCipher(call, name) || isShortKey(call, name) || isFewRounds(call, name);
};

function isWeakHash(call: SgNode, name: string): boolean {
  if (/usedforsecurity\s*=\s*False/.test(call.text())) return false;
  const isWeak =
    /^(hashlib\.(md4|md5|sha1|sha)|md5(\.(new|md5))?|sha\.new|(Crypto(dome)?\.Hash\.)?(MD2|MD4|MD5|SHA|SHA1)\.(new|\w+)|(cryptography\.\S*)?hashes\.(MD5|SHA1)|Crypto(dome)?\.Hash\.(MD2|MD4|MD5|SHA|SHA1)\.new)$/.test(
      name,
    );
  const isNamedWeak =
    /(^|\.)(hashlib\.new|hmac\.(new|digest)|pbkdf2_hmac)$/.test(name) &&
    argumentsIn(call).some(
      (one) => WEAK_HASHES.test(plain(one)) || /(hashlib|^)\.?(md5|sha1|MD5|SHA1?)$/.test(textOf(one)),
    );
  if (isNamedWeak) return true;
  // A fast hash of a password is guessed at the rate of a graphics card.
  if (!isWeak && /^hashlib\.(sha|blake|new)\w*$/.test(name))
    return /passw|pwd\b|passphrase/i.test(argumentOf(call, 0)?.text() ?? "");
  return isWeak && !isChecksumOf(call);
}

/** A hash that names a file, a cache entry or a colour is no protection of anything. */
function isChecksumOf(call: SgNode): boolean {
  const statement =
    call
      .ancestors()
      .find((one) => /(statement|assignment)$/.test(String(one.kind())))
      ?.text() ?? "";
  const around =
    call
      .ancestors()
      .find((one) => one.is("function_definition"))
      ?.field("name")
      ?.text() ?? "";
  const text = `${statement.slice(0, 300)} ${around}`;
  return (
    /etag|cache_?key|cache|checksum|gravatar|fingerprint|dedup|shard|bucket|color|colour|file_?(hash|name)|content_?hash|md5sum|content_md5/i.test(
      text,
    ) && !SECURITY_WORDS.test(text)
  );
}

function isWeakCipher(call: SgNode, name: string): boolean {
  if (/(^|\.)(DES3?|ARC2|ARC4|Blowfish|XOR|CAST)\.new$/.test(name)) return true;
  if (/(^|\.)algorithms\.(ARC4|Blowfish|IDEA|TripleDES|CAST5|SEED|RC2)$/.test(name)) return true;
  if (/(^|\.)modes\.ECB$/.test(name)) return true;
  if (/(^|\.)AES\.new$/.test(name))
    return (
      /MODE_ECB/.test(call.text()) ||
      hasConstantVector(call) ||
      /^b?(""|'')$/.test(argumentOf(call, 0, "key")?.text() ?? "")
    );
  if (/(^|\.)modes\.(CBC|CTR|GCM|CFB|OFB)$/.test(name)) {
    const vector = argumentOf(call, 0, "initialization_vector", "nonce");
    return vector !== undefined && (isFixedBytes(vector) || isConstantName(vector));
  }
  return false;
}

function hasConstantVector(call: SgNode): boolean {
  const vector = argumentOf(call, 2, "iv", "IV", "nonce");
  return vector !== undefined && (isFixedBytes(vector) || isConstantName(vector));
}

/** `bytes(16)`, `b"\\0" * 16`, `"…".encode()`: the same for every message. */
function isFixedBytes(node: SgNode): boolean {
  return /^(bytes|bytearray)\(\s*\d+\s*\)$|^b?["'][^"']*["'](\.encode\([^)]*\)|\s*\*\s*[\w.]+)?$/.test(node.text());
}

function isConstantName(node: SgNode): boolean {
  const root = node.ancestors().at(-1);
  const literal =
    root === undefined
      ? undefined
      : flowOf(root, "data").literalOf(node, "string", "binary_operator", "concatenated_string", "call");
  return literal !== undefined && isFixedBytes(literal);
}

function isShortKey(call: SgNode, name: string): boolean {
  const last = lastOf(name);
  if (
    /(RSA|rsa|DSA|dsa|dh|DH|ElGamal|PKey\(\))(PrivateKey)?\.(generate|generate_private_key|generate_parameters|newkeys|import_key|generate_key)$|(^|\.)(generate_private_key|generate_parameters)$/.test(
      name,
    )
  ) {
    const sizes = argumentsIn(call)
      .map(textOf)
      .concat(argumentsIn(call).map((one) => numberOf(one)));
    return sizes.some(
      (size) =>
        (/^\d{3,4}$/.test(size) && Number(size) < 2048) || /\b(SECP192R1|SECT163\w+|SECP160\w+|SECP192K1)\b/.test(size),
    );
  }
  return /^(SECP192R1|SECT163K1|SECT163R2|SECP160R1|SECP192K1|SECT233K1|SECT233R1)$/.test(last);
}

function numberOf(node: SgNode): string {
  const value = node.is("keyword_argument") ? node.field("value") : node;
  const root = node.ancestors().at(-1);
  return value === null || root === undefined ? "" : (flowOf(root, "data").literalOf(value, "integer")?.text() ?? "");
}

function isFewRounds(call: SgNode, name: string): boolean {
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
  /^(random|numpy\.random)\.(random|randint|randrange|choice|choices|sample|shuffle|getrandbits|uniform|randbytes|Random|triangular|seed|rand)$|^random\.Random\(\)\.\w+$/;

/** Numbers that can be foretold where they have to be secret. */
export const isWeakRandom: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  if (!RANDOM.test(name) || /shuffle|seed$/.test(name)) return false;
  const statement = call.ancestors().find((one) => /(_statement|assignment)$/.test(String(one.kind())));
  const around = call.ancestors().find((one) => one.is("function_definition"));
  const body = around?.field("body")?.text() ?? "";
  const returned = /\breturn\b/.test(statement?.text().slice(0, 12) ?? "");
  const text = `${statement?.text().slice(0, 400) ?? ""} ${around?.field("name")?.text() ?? ""}`.replace(
    /country_code|status_code|zip_?code|\bcode\b(?=\s*\()/g,
    "",
  );
  return (
    SECURITY_WORDS.test(text) ||
    (returned && SECURITY_WORDS.test(body.slice(0, 600))) ||
    /SECRET_KEY|\bkey\s*=|_key\s*=|\biv\s*=|uid\s*=|user_?id|generate\w*(id|key|string|number)/i.test(text)
  );
};

function plain(node: SgNode): string {
  return textOf(node).replace(/^[bru]*["']|["']$/g, "");
}

function textOf(node: SgNode): string {
  return (node.is("keyword_argument") ? node.field("value")?.text() : node.text()) ?? "";
}
