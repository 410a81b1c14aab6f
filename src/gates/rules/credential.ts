/** Names whose values give access to something. */
const CREDENTIAL_NAME =
  /(pass(word|wd|phrase)|^pwd$|secret|(access|auth|api|bearer|refresh|session|private|client|bot|github|slack)[-_]?token|^token$|api[-_]?key|access[-_]?key|(private|secret|signing|encryption|hmac|account|storage|master|service)[-_]?key|credential|authorization|conn(ection)?[-_]?string)/i;

/** The same words in names that speak of a credential without holding it: `passwordField`, `tokenUrl`, `secretName`. */
const NAME_ABOUT_CREDENTIAL =
  /(name|type|kind|field|label|url|uri|path|file|folder|length|len|min|max|count|size|id|ids|header|headers|pattern|regex|regexp|placeholder|hint|error|message|text|title|env|variable|var|policy|rule|ttl|expiry|expires|format|schema|description|input|selector|prefix|suffix|hash|digest|reference|ref|arn|help|prompt|scheme|algorithm|version|status|state|code)s?$/i;

/** Names of what a person chooses: short and simple values are real ones here. */
const CHOSEN_BY_PEOPLE = /pass(word|wd|phrase)|^pwd$/i;

const PLACEHOLDER_WORDS =
  /example|sample|dummy|fake|mock|placeholder|redacted|change[-_ ]?me|replace[-_ ]|insert[-_ ]|your[-_ ]|\btodo\b|not[-_ ]?(a[-_ ])?real|\btest(ing)?\b|^test|test$|lorem|(?<![a-z])(foo|bar|baz|foobar)(?![a-z])|xxx|\*\*\*|\.\.\.|1234567890$|^abc|deadbeef/i;

/** The value stands for another: an environment look-up, a template, a reference. */
const REFERENCE =
  /\$\{|\{\{|<[^>]*>|%[A-Z_]+%|^\$[A-Z_]|^(env|vault|secret|ref|op|arn|file|https?):|^process\.env|^sha\d{3}-/i;

/** At least this many bits a character make a string look drawn by lot rather than written. */
const RANDOM_BITS_PER_CHARACTER = 3.2;
const SHORTEST_RANDOM = 12;
const SHORTEST_CHOSEN = 6;

/** True for a name under which a credential is kept. A member or quoted name is judged by its last part. */
export function isCredentialName(name: string): boolean {
  const last = lastPart(name);
  return CREDENTIAL_NAME.test(last) && !NAME_ABOUT_CREDENTIAL.test(last);
}

/**
 * True when a literal looks like a real credential for this name. `strict` is for tests and examples, where invented
 * passwords are to be expected: only what looks drawn by lot is taken for real there.
 */
export function looksLikeCredential(name: string, literal: string, strict: boolean): boolean {
  const value = literal.trim().replace(/^(bearer|basic|token)\s+/i, "");
  if (value.length < SHORTEST_CHOSEN || isPlaceholder(name, value)) return false;
  if (looksRandom(value, strict)) return true;
  return !strict && CHOSEN_BY_PEOPLE.test(lastPart(name)) && looksChosen(value);
}

/** A credential as a report may show it: enough to find it, too little to use it. */
export function masked(credential: string): string {
  // Of a short password, four characters would be half.
  const shown = credential.length >= SHORTEST_RANDOM ? 4 : 2;
  return `${credential.slice(0, shown)}***`;
}

/** Bits of Shannon entropy per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...text].length;
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}

function lastPart(name: string): string {
  return (
    name
      .replace(/["'`[\]]/g, "")
      .split(/[.#]/)
      .at(-1) ?? ""
  );
}

function isPlaceholder(name: string, value: string): boolean {
  const plainName = lastPart(name).toLowerCase();
  return (
    /\s/.test(value) ||
    REFERENCE.test(value) ||
    PLACEHOLDER_WORDS.test(value) ||
    value.toLowerCase() === plainName ||
    // SOME_VARIABLE, /a/path, ./a/path, a.b.c
    /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(value) ||
    /^\.{0,2}\//.test(value) ||
    // An expression in a code sample: randomBytes(32)
    /^[A-Za-z_$][\w.$]*\(/.test(value) ||
    /^[a-z][a-zA-Z]*(\.[a-zA-Z]+)+$/.test(value) ||
    isWords(value)
  );
}

/** Words joined by dashes, underscores or humps, each with at most a short number: a label, not a secret. */
function isWords(value: string): boolean {
  const words = value.split(/[-_:/ ]|(?<=[a-z])(?=[A-Z])/);
  if (words.length === 1) return /^[A-Za-z]+$/.test(value) && (value.length < 24 || entropyOf(value) < 3.6);
  return words.every((word) => /^([A-Za-z]{2,12}|[A-Z]|v?\d{1,3})$/.test(word)) && !/[a-z][A-Z]{2}/.test(value);
}

function looksRandom(value: string, strict: boolean): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  if (value.length < (strict ? 20 : SHORTEST_RANDOM) || classes < 2 || !/\d|[^A-Za-z0-9]/.test(value)) return false;
  return entropyOf(value) >= (strict ? 3.5 : Math.min(RANDOM_BITS_PER_CHARACTER, Math.log2(value.length) * 0.8));
}

function looksChosen(value: string): boolean {
  const hasLetter = /[A-Za-z]/.test(value);
  return hasLetter && /[\d!@#$%^&*?+=~]/.test(value);
}
