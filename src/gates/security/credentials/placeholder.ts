/** Words of which a value is made that stands where a real one belongs. */
const PLACEHOLDER_WORDS =
  /example|sample|dummy|fake|mock(?!ing)|placeholder|redacted|change[-_ ]?(me|this|it)|changeit|replace[-_ ]?(me|with|this)?|insert[-_ ]|your[-_ ]|^your|_your|\btodo\b|not[-_ ]?(a[-_ ])?(real|set|used|needed)|\btest(ing)?\b|^test|test$|lorem|(?<![a-z])(foo|bar|baz|foobar)(?![a-z])|x{3,}|\*{2,}|\.{3}|…|1234567890$|^abc|deadbeef|cafebabe|^0123456789|secret[-_ ]?(key|token|value|here)?$|^(my|the|some|a|an|any|new|old|user|admin|db|root|default|super|top|client|api|access|auth|app|shared)[-_ ]?(super)?[-_ ]?(secret|pass(word|wd|phrase)?|pwd|token|api[-_ ]?key|key|credential)s?([-_ ]?(here|value|\d{1,3}))?$|^(pass(word|wd|phrase)?|pwd|token|key|salt|nonce|seed|auth|hash|credentials?)s?[-_ ]?\d{0,3}$|^p[a@]ssw[o0]rd\d{0,3}$|^(null|none|nil|undefined|true|false|string|str|int|bool|boolean|bytes?|text|varchar|object|number|any|yes|no|empty|blank|unknown|disabled|enabled|optional|required|basic|bearer|digest|password|admin|root|guest|user|username|anonymous|invalid|wrong|incorrect|hidden|private|public|hello|world)$/i;

/** Words that alone make no placeholder of a long value drawn by lot. */
const ONLY_IN_SHORT = 28;

/** The value stands for another: an environment look-up, a template, a reference, a call, a path. */
const REFERENCE =
  /^\$|\$\{|\$\(|\{\{|\{%|#\{|<%|^<|^%[A-Za-z_]|%\(|%[sdv]\b|^\{[\w.]*\}$|\{[a-z_]\w*\}|^(env|vault|secret|ref|op|arn|file|https?|ssm|kms|keyring|urn|data|uuid|sha\d{1,3}|cn):|^process\.env|^os\.(environ|getenv)|^sha\d{3}-|^@[\w.]+\/|^!(ref|vault|secret|sub)|^ENC\[|^&|^\*\w+$|^~\/|=>|\(\)|^=|^@@?\w+@?@?$|^__\w+__$|^(this|self|config|settings|options|params|args|props|ctx|context|request|req|env|process|os|secrets|vars|var|local|data|module)\.\w/i;

/** True for a value that only stands for another one, or that everybody knows to be none. */
export function isPlaceholder(value: string): boolean {
  if (REFERENCE.test(value)) return true;
  if (
    value.length < ONLY_IN_SHORT
      ? PLACEHOLDER_WORDS.test(value)
      : /example|placeholder|redacted|your[-_ ]|x{6,}|\*{3,}|\.{3}|…|changeme|dummy/i.test(value)
  ) {
    return true;
  }
  return isRepeated(value) || (value.length <= 24 && isSequence(value));
}

/** True for the shape of code, a path, a date or a version rather than that of a value. */
export function isOtherThing(value: string): boolean {
  return (
    // SOME_VARIABLE, a.b.c, /a/path, ./a/path, C:\path, call(…), *.ext
    (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(value) && !/\d{3}|\d[A-Z]\d/.test(value)) ||
    (/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)+$/.test(value) && !/\d/.test(value)) ||
    (/^(\.{0,2}\/|[A-Za-z]:\\)[\w.-]*[/\\]?/.test(value) && !/[+=]/.test(value) && !isMixed(value)) ||
    /^(rO0AB|iVBOR|\/9j\/|R0lGOD)|^\s*[\w-]+\s*=\s*$/.test(value) ||
    /^[A-Za-z_$][\w.$:]*\(|^[A-Za-z_$][\w.$]*\[|^\w+::|^[a-z]+:\/\/[^:@]*$/i.test(value) ||
    /\.(pem|key|crt|cer|txt|ya?ml|json|xml|properties|conf|cfg|ini|env|js|ts|py|go|java|rb|php|html?|css|png|svg|jks|p12|pfx|sh|md)$/i.test(
      value,
    ) ||
    /^v?\d{1,4}([.-]\d{1,4}){1,3}([TZ :\d.+-]*)$/.test(value) ||
    (/^-?\d+(\.\d+)?(ms|s|m|h|d|px|em|rem|%|kb|mb|gb)?$/i.test(value) && value.length < 6) ||
    /^[\p{P}\p{S}\s]*$/u.test(value) ||
    // A natural sentence: several words with spaces between.
    /^[^\d]*\s[^\d]*\s[^\d]*$/.test(value)
  );
}

/** Upper and lower case within one name: base64 that happens to begin with a slash. */
function isMixed(value: string): boolean {
  return /[a-z][A-Z]{2,}[a-z]|\d[A-Z]+[a-z]|[a-z]\d[A-Z]/.test(value);
}

function isRepeated(value: string): boolean {
  return (
    (value.length >= 4 && new Set(value.toLowerCase()).size <= 2 && value.length > 5) || /^(.{1,4})\1{2,}$/.test(value)
  );
}

const SEQUENCES =
  "0123456789012345678901234567890 abcdefghijklmnopqrstuvwxyzabcdef qwertyuiopasdfghjklzxcvbnm 9876543210";

/** True for digits, letters or keys of the keyboard in a row. */
export function isSequence(value: string): boolean {
  const lower = value.toLowerCase();
  return (
    (lower.length >= 4 && lower.length <= 30 && SEQUENCES.includes(lower)) ||
    /^(abcd|1234|qwerty|asdf)[a-z\d]{0,3}$/i.test(value) ||
    /^(?:a1b2c3|abc123|0123456789abcdef|123456789)/i.test(value)
  );
}
