import { argumentOf, argumentsIn } from "./flow/python-arguments.ts";
import { flowOf } from "./flow/python-cleanings.ts";
import { enclosing } from "./flow/python-extents.ts";
import type { PythonFlow } from "./flow/python-flow.ts";
import { lastOf, type PythonCheck } from "./python-injection.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

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

/** A protection that is switched off, in a call. */
export const isOpenSetting: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  const last = lastOf(name);
  const value = (key: string) => argumentOf(call, -1, key)?.text() ?? "";
  const isOn = (key: string) => isSwitchedOn(argumentOf(call, -1, key), root);
  // A function `run` of the file itself is no server.
  if (last === "run" && name !== last && isOn("debug")) return true;
  if (/^(Flask|FastAPI|Starlette|Sanic|Application)$/.test(last))
    return isOn("debug") || value("xsrf_cookies") === "False";
  if (last === "run_simple") return isOn("use_debugger");
  if (last === "DebuggedApplication") return isOn("evalex");
  if (/^AuthTkt(CookieHelper|AuthenticationPolicy)$|^SignedCookieSessionFactory$/.test(last))
    return (
      ["secure", "httponly"].some((key) => value(key) === "False") ||
      (last.startsWith("AuthTkt") && value("secure") + value("httponly") === "" && !/\*\*/.test(call.text()))
    );
  if (/^(set_default_csrf_options|view_config|add_view)$/.test(last))
    return value("require_csrf") === "False" || value("check_origin") === "False";
  if (last === "from_mapping" || last === "from_object" || last === "dict")
    return /\b(WTF_CSRF_ENABLED|SESSION_COOKIE_SECURE|SESSION_COOKIE_HTTPONLY)\s*=\s*False/.test(call.text());
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

/** True for `True`, a number that is not zero, and a name that was given one of them. */
function isSwitchedOn(value: SyntaxNode | undefined, root: SyntaxNode): boolean {
  if (value === undefined) return false;
  const values = value.is("identifier") ? flowOf(root, "data").definitionsOf(value) : [value];
  return values.length > 0 && /^(True|[1-9]\d*)$/.test(values.at(-1)?.text() ?? "");
}

/** A cookie that goes over open connections. */
export const isOpenCookie: PythonCheck = (call) => isCookieWithout(call, "secure");

/** A cookie that a script can read. */
export const isReadCookie: PythonCheck = (call) => isCookieWithout(call, "httponly");

/** The jar of a client sets no cookies of ours. */
function isCookieWithout(call: SyntaxNode, protection: string): boolean {
  const isJar = /jar/i.test(call.field("function")?.text() ?? "");
  if (isJar || argumentsIn(call).length < 2 || /\*\*/.test(call.text())) return false;
  return /^(False|None|)$/.test(argumentOf(call, -1, protection)?.text() ?? "");
}

const CLASS = /^class_definition$/;

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
  // `class Meta: csrf = False` of a form.
  if (left === "csrf") return right === "False" && /^class\s+Meta\b/.test(enclosing(assignment, CLASS)?.text() ?? "");
  if (/^(DEBUG|debug)$/.test(key))
    return (
      right === "True" && (/^DEBUG$/.test(left) ? isTopLevel(assignment) : /^\w*app(lication)?\.|config\[/.test(left))
    );
  if (/^(CORS_ORIGIN_ALLOW_ALL|CORS_ALLOW_ALL_ORIGINS|DEBUG_PROPAGATE_EXCEPTIONS)$/.test(key)) return right === "True";
  if (key === "TESTING") return right === "True" && /config\[/.test(left);
  if (key === "ENV") return /^["']development["']$/.test(right) && /config\[/.test(left);
  if (key === "ALLOWED_HOSTS") return /^\[\s*["']\*["']\s*\]$/.test(right);
  return (
    /^access-control-allow-origin$/i.test(/\[["']([\w-]+)["']\]$/.exec(left)?.[1] ?? "") && /^["']\*["']$/.test(right)
  );
};

function isTopLevel(assignment: SyntaxNode): boolean {
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
    /^\(\s*["'](0\.0\.0\.0|::|)["']\s*,|^["'](0\.0\.0\.0|::)["']$/.test(argumentOf(call, 0)?.text() ?? "") ||
    namesEveryInterface(call, flow) ||
    (host !== undefined && /^(0\.0\.0\.0|::)$/.test(flow.valueOf(host).text))
  );
};

/** `HOST = ""` and then `bind((HOST, 80))`. */
function namesEveryInterface(call: SyntaxNode, flow: PythonFlow): boolean {
  const address = argumentOf(call, 0);
  const pair = address === undefined ? undefined : flow.literalOf(address, "tuple");
  const host = pair?.namedChildren()[0];
  if (host === undefined || pair?.namedChildren().length !== 2) return false;
  return /^(["'])(0\.0\.0\.0|::|)\1$/.test(flow.definitionOf(host).text());
}

/** A token is read by whatever algorithm its sender names. */
export const namesNoAlgorithm: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  if (!/^(jwt|jose\.jwt)\.decode$/.test(name) || /\*\*|verify_signature|verify\s*=/.test(call.text())) return false;
  return argumentOf(call, 2, "algorithms") === undefined;
};

/** A token that is read without being checked. */
export const isUncheckedToken: PythonCheck = (call, root) => {
  const name = flowOf(root, "data").calleeOf(call);
  const list = call.field("arguments")?.text() ?? "";
  if (/(^|\.)(process_jwt|unverified_claims|get_unverified_claims)$/.test(name)) return true;
  if (!/(jwt|jose|JWT|jws|PyJWT\(\)|JsonWebToken\(\))\.(\w+\.)?(decode|encode|verify)$|^(decode|encode)$/.test(name))
    return false;
  if (!/jwt|jose/i.test([...flowOf(root, "data").scopes.imports.values()].join())) return false;
  if (/algorithms?\s*=\s*(None\b|[[(]?[^\])=]*["']none["'])/i.test(list)) return true;
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

function isAnyOrigin(call: SyntaxNode, root: SyntaxNode): boolean {
  const origins = argumentOf(call, -1, "allow_origins");
  const list = origins === undefined ? undefined : flowOf(root, "data").literalOf(origins, "list", "tuple");
  return list !== undefined && /["']\*["']/.test(list.text());
}
