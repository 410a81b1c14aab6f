/** Deeper nesting than any of our schemas has. */
const MAX_DEPTH = 64;

/** A JSON text that is refused; the message says why. */
export class StrictJsonError extends Error {}

/**
 * The value of a JSON text, without what `JSON.parse` lets pass: a name that stands twice in an object (two readers
 * would see two values), the name `__proto__`, and nesting deeper than 64. Throws {@link StrictJsonError}.
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StrictJsonError(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  checkNames(text);
  // An escape can spell half of a character, which is no text in UTF-8 and so in no file and no digest.
  if (/\\u[dD][89a-fA-F]/.test(text)) checkWellFormed(value);
  return value;
}

/**
 * Walks over a text that is known to be JSON. By hand: a regular expression needs stack space in proportion to the
 * longest string, and an answer can be one string of megabytes.
 */
function checkNames(text: string): void {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "{" || character === "[") {
      open.push(new Set());
      if (open.length > MAX_DEPTH) throw new StrictJsonError(`is nested deeper than ${MAX_DEPTH} levels`);
    } else if (character === "}" || character === "]") {
      open.pop();
    } else if (character === '"') {
      const end = endOfString(text, at);
      if (isFollowedByColon(text, end)) checkName(JSON.parse(text.slice(at, end)), open.at(-1));
      at = end - 1;
    }
  }
}

/** The position after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function checkWellFormed(value: unknown): void {
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new StrictJsonError("holds half of a surrogate pair");
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      checkWellFormed(name);
      checkWellFormed(member);
    }
  }
}

function isFollowedByColon(text: string, from: number): boolean {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
}

function checkName(name: string, siblings: Set<string> | undefined): void {
  if (name === "__proto__") throw new StrictJsonError("holds the name __proto__");
  if (siblings?.has(name)) {
    throw new StrictJsonError(`holds the name ${JSON.stringify(name.slice(0, 80))} twice in one object`);
  }
  siblings?.add(name);
}
