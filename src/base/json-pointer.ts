/** The tokens of a JSON pointer. @see https://www.rfc-editor.org/rfc/rfc6901 */
export function pointerTokens(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** True when the document has a value at the pointer's tokens. Only own members count. */
export function hasValueAt(document: unknown, tokens: readonly string[]): boolean {
  const [token, ...rest] = tokens;
  if (token === undefined) return true;
  if (typeof document !== "object" || document === null || !Object.hasOwn(document, token)) return false;
  return hasValueAt(Object.getOwnPropertyDescriptor(document, token)?.value, rest);
}

/**
 * A copy of the document with another value at the pointer's tokens; a document without a value there stays as it is.
 * Every member is copied as an own property, so `__proto__` is a name like any other.
 */
export function withValueAt(document: unknown, tokens: readonly string[], value: unknown): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(document)) {
    return document.map((item, index) => (String(index) === token ? withValueAt(item, rest, value) : item));
  }
  if (typeof document !== "object" || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([name, member]) => [
      name,
      name === token ? withValueAt(member, rest, value) : member,
    ]),
  );
}
