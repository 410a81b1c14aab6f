import type { SgNode } from "@ast-grep/napi";
import { flowOf } from "./flow/python-cleanings.ts";
import { argumentOf } from "./flow/python-flow.ts";
import { argumentsIn, lastOf, type PythonCheck } from "./python-injection.ts";

const SECURITY_WORDS =
  /pass(word|wd|phrase)?(?![a-z])|secret|token|sign(ature|ed|ing)?(?![a-z])|auth|credential|session|verif|tamper|api_?key|nonce|salt|otp|csrf|integrity|crypt|licen[sc]e|certificate|login|reset|voucher|captcha|\bpin\b|invite|activation|\bcode\b/i;

/** A connection whose other end nobody checks. */
export const isUncheckedPeer: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  if (/^ssl\.(_create_unverified_context|_https_verify_certificates)$/.test(name)) return true;
  if (/\.set_missing_host_key_policy$/.test(name)) return /(AutoAdd|Warning)Policy/.test(call.text());
  if (/^ssl\.wrap_socket$/.test(name)) return !/CERT_REQUIRED/.test(call.text());
  if (
    /^ssl\.SSLContext$/.test(name) &&
    !/PROTOCOL_TLS_CLIENT|PROTOCOL_TLS_SERVER|TLSv1_[23]|PROTOCOL_TLS\b|PROTOCOL_SSLv23/.test(call.text()) &&
    /PROTOCOL_(SSLv[23]|TLSv1|TLSv1_1)\b/.test(call.text())
  )
    return true;
  if (/(^|\.)(SSL\.Context|wrap_socket)$/.test(name) && /(SSLv2|SSLv3|TLSv1|TLSv1_1)(_METHOD)?\b/.test(call.text()))
    return true;
  const names = [
    "verify",
    "verify_ssl",
    "ssl_verify",
    "verify_certs",
    "validate_certs",
    "check_hostname",
    "assert_hostname",
    "validate_cert",
    "tls_verify",
    "ssl",
  ];
  const off = names.some((one) => argumentOf(call, -1, one)?.text() === "False");
  if (off && /(^|\.)(decode|process_token|verify_token)$/.test(name)) return false;
  return (
    off ||
    /^(ssl\.CERT_(NONE|OPTIONAL)|['"]?(CERT_)?NONE['"]|CERT_NONE)$/.test(
      argumentOf(call, -1, "cert_reqs")?.text() ?? "",
    )
  );
};

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
  if (/^hashlib\.(sha|blake|new)\w*$/.test(name))
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
  if (/(^|\.)AES\.new$/.test(name)) return /MODE_ECB/.test(call.text()) || hasConstantVector(call);
  if (/(^|\.)modes\.(CBC|CTR|GCM|CFB|OFB)$/.test(name)) {
    const vector = argumentOf(call, 0, "initialization_vector", "nonce");
    return vector !== undefined && (/^b?["']/.test(vector.text()) || isConstantName(vector));
  }
  return false;
}

function hasConstantVector(call: SgNode): boolean {
  const vector = argumentOf(call, 2, "iv", "IV", "nonce");
  return vector !== undefined && (/^b?["']|^b["'].*["']\s*\*\s*\d+$/.test(vector.text()) || isConstantName(vector));
}

function isConstantName(node: SgNode): boolean {
  const root = node.ancestors().at(-1);
  const literal =
    root === undefined
      ? undefined
      : flowOf(root, "data").literalOf(node, "string", "binary_operator", "concatenated_string");
  return literal !== undefined && /^b?["'][^"']*["'](\s*\*\s*[\w.]+)?$/.test(literal.text());
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

const WORLD = /^0?o?0*[0-7]*[2367]$/;

/** A file that others may change, or whose name they can foresee. */
export const isOpenMode: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  const last = lastOf(name);
  if (/^os\.(l|f)?chmod$|^chmod$|\.chmod$/.test(name)) {
    const mode = argumentOf(
      call,
      /^os\./.test(name) || call.field("function")?.is("identifier") ? 1 : /^(pathlib|.*Path\b)/.test(name) ? 0 : 0,
      "mode",
    );
    const given = mode?.is("string") ? undefined : (mode ?? argumentOf(call, 1));
    return isWorldWritable(given) || isWorldWritable(argumentOf(call, 1));
  }
  if (/^os\.umask$/.test(name)) return /^(0+|0o0+)$/.test(argumentOf(call, 0)?.text() ?? "");
  if (/^os\.(open|mkdir|makedirs|mkfifo|mknod)$/.test(name))
    return isWorldWritable(argumentOf(call, name === "os.open" ? 2 : 1, "mode"));
  if (/^tempfile\.mktemp$/.test(name) || /^os\.(tempnam|tmpnam)$/.test(name)) return true;
  if (last === "mkdir") return isWorldWritable(argumentOf(call, 0, "mode"));
  return (
    /^(io\.)?open$/.test(name) &&
    isSharedTemporary(argumentOf(call, 0, "file"), root) &&
    /["'][wax]/.test(argumentOf(call, 1, "mode")?.text() ?? "")
  );
};

function isSharedTemporary(path: SgNode | undefined, root: SgNode): boolean {
  return path !== undefined && /^\/(tmp|var\/tmp|dev\/shm)\/[\w.-]+$/.test(flowOf(root, "data").valueOf(path).text);
}

function isWorldWritable(mode: SgNode | undefined): boolean {
  if (mode === undefined) return false;
  const text = mode.text();
  if (/S_I(W|RWX)OTH?\b|S_IRWXO\b|S_IWOTH\b|S_IRWXG\b|S_IWGRP\b|S_IXOTH/.test(text)) return true;
  if (mode.is("integer") && /^[1-9]\d+$/.test(text)) return (Number(text) & 0o022) !== 0 && Number(text) < 0o10000;
  return (
    /^0[oO]?[0-7]{3,4}$/.test(text) &&
    (WORLD.test(text) || /^0[oO]?[0-7]?[0-7][2367][0-7]$/.test(text) || /^0[oO]?[0-7]?[0-7][0-7][2367]$/.test(text))
  );
}

/** A protection that is switched off, in a call. */
export const isOpenSetting: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  const last = lastOf(name);
  const value = (key: string) => argumentOf(call, -1, key)?.text() ?? "";
  if (last === "run" && value("debug") === "True") return true;
  if (/^(Flask|FastAPI|Starlette|Sanic|Application)$/.test(last)) return value("debug") === "True";
  if (last === "set_cookie") {
    const isOn = (key: string) => !/^(False|None|)$/.test(value(key));
    return !(isOn("secure") && isOn("httponly")) && !/\*\*/.test(call.text());
  }
  if (last === "update")
    return (
      /\b(WTF_CSRF_ENABLED|SESSION_COOKIE_SECURE|SESSION_COOKIE_HTTPONLY)["']?\s*[=:]\s*False/.test(call.text()) &&
      /config\.update$/.test(name)
    );
  if (last === "CORS" || last === "cross_origin")
    return (
      /origins["']?\s*[=:]\s*\[?\s*["']\*["']/.test(call.text()) ||
      (last === "CORS" && argumentsIn(call).length === 1 && /supports_credentials\s*=\s*True/.test(call.text()))
    );
  if (last === "add_middleware" || last === "CORSMiddleware")
    return (
      /allow_origins\s*=\s*\[?\s*["']\*["']/.test(call.text()) ||
      isAnyOrigin(call, root) ||
      /allow_origin_regex\s*=\s*r?["']\.\*["']/.test(call.text())
    );
  return false;
};

/** A protection that is switched off, by an assignment. */
export const isOpenAssignment: PythonCheck = (assignment) => {
  const left = assignment.field("left")?.text() ?? "";
  const right = assignment.field("right")?.text() ?? "";
  const key = /\[["'](\w+)["']\]$/.exec(left)?.[1] ?? lastOf(left);
  if (
    /^(SESSION_COOKIE_(SECURE|HTTPONLY)|CSRF_COOKIE_(SECURE|HTTPONLY)|WTF_CSRF_ENABLED|WTF_CSRF_CHECK_DEFAULT|SECURE_SSL_REDIRECT|REMEMBER_COOKIE_(SECURE|HTTPONLY)|SECURE_CONTENT_TYPE_NOSNIFF|SECURE_BROWSER_XSS_FILTER)$/.test(
      key,
    )
  )
    return right === "False";
  if (/^(DEBUG|debug)$/.test(key))
    return (
      right === "True" && (/^DEBUG$/.test(left) ? isTopLevel(assignment) : /^\w*app(lication)?\.|config\[/.test(left))
    );
  if (/^(CORS_ORIGIN_ALLOW_ALL|CORS_ALLOW_ALL_ORIGINS|DEBUG_PROPAGATE_EXCEPTIONS)$/.test(key)) return right === "True";
  if (key === "ALLOWED_HOSTS") return /^\[\s*["']\*["']\s*\]$/.test(right);
  return (
    /^access-control-allow-origin$/i.test(/\[["']([\w-]+)["']\]$/.exec(left)?.[1] ?? "") && /^["']\*["']$/.test(right)
  );
};

function isTopLevel(assignment: SgNode): boolean {
  return assignment.parent()?.parent()?.is("module") === true;
}

/** A service that listens on every interface. */
export const isOpenInterface: PythonCheck = (call, root) => {
  const flow = flowOf(root, "data");
  const last = lastOf(flow.calleeOf(call));
  if (!/^(bind|run|run_app|serve|create_server|start_server|HTTPServer|TCPServer|listen|make_server)$/.test(last))
    return false;
  const host = argumentOf(call, -1, "host", "bind", "address");
  return (
    /^\(\s*["'](0\.0\.0\.0|::|)["']\s*,/.test(argumentOf(call, 0)?.text() ?? "") ||
    (host !== undefined && /^(0\.0\.0\.0|::)$/.test(flow.valueOf(host).text))
  );
};

/** A token that is read without being checked. */
export const isUncheckedToken: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  const list = call.field("arguments")?.text() ?? "";
  if (/(^|\.)(process_jwt|unverified_claims|get_unverified_claims)$/.test(name)) return true;
  if (!/(jwt|jose|JWT|jws|PyJWT\(\)|JsonWebToken\(\))\.(\w+\.)?(decode|encode|verify)$|^(decode|encode)$/.test(name))
    return false;
  if (!/jwt|jose/i.test([...flowOf(root, "data").scopes.imports.values()].join())) return false;
  if (/algorithms?\s*=\s*\[?\s*(["']none["']|None)/i.test(list)) return true;
  if (/\.encode$|^encode$/.test(name)) return /["']none["']/i.test(list);
  if (
    /verify\s*=\s*False|verify_signature["']?\s*[:=]\s*False|verify_(exp|aud)["']\s*:\s*False|["']verify["']\s*:\s*False/.test(
      list,
    )
  )
    return true;
  const options = argumentOf(call, -1, "options");
  return (
    options !== undefined &&
    /verify_signature["']?\s*:\s*False/.test(flowOf(root, "data").literalOf(options, "dictionary")?.text() ?? "")
  );
};

function plain(node: SgNode): string {
  return textOf(node).replace(/^[bru]*["']|["']$/g, "");
}

function textOf(node: SgNode): string {
  return (node.is("keyword_argument") ? node.field("value")?.text() : node.text()) ?? "";
}

function isAnyOrigin(call: SgNode, root: SgNode): boolean {
  const origins = argumentOf(call, -1, "allow_origins");
  const list = origins === undefined ? undefined : flowOf(root, "data").literalOf(origins, "list", "tuple");
  return list !== undefined && /["']\*["']/.test(list.text());
}
