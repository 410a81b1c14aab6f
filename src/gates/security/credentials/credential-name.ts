/** What a name promises: `password` is chosen by people, the others are drawn by machines; `key` alone promises little. */
export type NameKind = "password" | "secret" | "token" | "api-key" | "key" | "authorization" | "salt";

/** The last part of a lower-case name that makes it one of a kind, tried in order. */
const KINDS: readonly (readonly [NameKind, RegExp])[] = [
  ["password", /(password|passwd|passphrase|passcode|passwort|contrasena|pa?s?s?wo?r?d)s?\d{0,3}$/],
  [
    "password",
    /(^|[^a-z])(pass|pw|pwd|psw|passw|pin_?code|userpass|dbpass|rootpass|adminpass|mysqlpass|basicauth|userpwd)\d{0,3}$/,
  ],
  [
    "password",
    /(db|sql|user|root|admin|login|smtp|mail|ftp|ssh|proxy|ldap|redis|sudo|keystore|store|wifi|http|my|test|new|old)(pass|pwd|pw)\d{0,3}$/,
  ],
  ["secret", /secret_?(key|access_?key|token|value|base|string|id|base_?64|hex)?s?\d{0,3}$|client_?secret|key_?base$/],
  [
    "token",
    /token_?(secret|value|string|key|data)?s?\d{0,3}$|(^|[^a-z])(jwt|bearer|pat|sid_?token|access_?code|auth_?code|otp_?secret)$/,
  ],
  [
    "api-key",
    /(api|app|access|auth|account|master|service|storage|shared|private|priv|signing|sign|sig|encryption|encrypt|crypto?|cipher|aes|des|hmac|rsa|ecdsa|ed25519|jwt|session|license|licence|subscription|consumer|client|admin|server|deploy|write|read|ingest|integration|instrumentation|security|user|sas|write|site|google|maps|aws|s3|stripe|github|sendgrid|mailgun|openai|algolia|rapidapi|x|ssh|host|wep|wpa|pre_?shared|wallet|cookie|data|secure)[_.-]?keys?\d{0,3}$|(^|[^a-z])api[_.-]?(id|keys?)$|(^|[^a-z])psk$/,
  ],
  [
    "authorization",
    /(^|[^a-z]|proxy|o)(auth|authorization|authentication|credentials?|creds?|basic|auth_?header|_auth)\d{0,3}$|credential(s|_?value)?$|(db|database|conn|connection)_?(string|str|url|uri|dsn)$/,
  ],
  ["salt", /(^|[^a-z]|hash|password|pass)(salt|nonce|seed|iv|pepper)(_?(value|hex|key|string|bytes))?\d{0,3}$/],
  ["key", /(^|[^a-z]|[a-z]{2})keys?(_?(value|data|hex|string|str|bytes|b64|base_?64|raw|pem))?\d{0,3}$/],
];

/** Names of these words keep no credential, whatever else they say: they are about one, or about something else. */
const ABOUT =
  /(^|_)(name|type|kind|field|label|url|uri|endpoint|path|file|filename|folder|dir|length|len|min|max|count|size|header|pattern|regex|regexp|placeholder|hint|error|err|message|msg|text|title|env|variable|var|policy|rule|ttl|expiry|expires|expiration|timeout|age|format|schema|description|desc|input|selector|prefix|suffix|digest|reference|ref|arn|help|prompt|scheme|algorithm|algo|version|status|state|enabled|required|provider|handler|callback|function|method|class|button|form|page|view|link|icon|index|column|row|range|code_?page|store|manager|service_?name|factory|generator|validator|strength|reset|forgot|change|confirm_?label|visibility|mode|usage|limit|budget|counter)s?$/;

const OTHER_KEYS =
  /(^|_)(public|pub|price|primary|foreign|sort|partition|cache|hot|arrow|shift|ctrl|control|alt|enter|escape|esc|tab|return|space|delete|backspace|meta|group|row|map|dict|object|json|translation|locale|i18n|lang|query|routing|storage_?name|registry|config|option|setting|property|prop|param|keyboard|key_?code|press|down|up|on|off|index|unique|natural|composite|hash|etag|trace|span|event|metric|monkey|turkey|donkey|whiskey|jockey|hockey|idempotency|correlation|host_?key_?alias|recaptcha_?site|site|vapid_?public|host)_?keys?\d{0,3}$/;

const OTHER_TOKENS =
  /(^|_)(next|page|continuation|max|num|total|prompt|completion|input|output|syncing|sync|syntax|eof|end|start|stop|pad|special|delimiter|separator|current|prev|previous|first|last|peek|lookahead|contract|erc20|gas|native|position|cancellation|cancel)_?tokens?$/;

const OTHER_SALTS = /(^|_)(random|rand|np|torch|model|data|shuffle|global|base|noise|world|map)_?seed$/;

/** The kind of credential that is kept under a name; undefined for any other. A member or quoted name is judged by its last part. */
export function kindOfName(name: string): NameKind | undefined {
  const plain = plainName(name);
  if (plain === "" || ABOUT.test(plain)) return undefined;
  const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (kind === undefined) return undefined;
  if ((kind === "key" || kind === "api-key") && OTHER_KEYS.test(plain)) return undefined;
  if (kind === "token" && OTHER_TOKENS.test(plain)) return undefined;
  if (kind === "salt" && OTHER_SALTS.test(plain)) return undefined;
  if (
    kind === "password" &&
    /(^|_)(com|by|sur|tres|over|under|en|im|tres)pass$|(^|_)(no|has|is|show|hide|with|without|use|need)_/.test(plain)
  ) {
    return undefined;
  }
  return kind;
}

/** Words of the last part of a name, in lower case, joined by underscores: `config["dbPassword"]` is `db_password`. */
export function plainName(name: string): string {
  const last =
    name
      .replace(/["'`[\]()\\]/g, "")
      .split(/[.#:/]|->/)
      .findLast((part) => part !== "") ?? "";
  return last
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[-\s$@]+/g, "_")
    .replace(/^_+|_+$/g, "");
}
