/** What stands where a secret stood. */
export const REDACTED = "***";

/** Shorter values would redact ordinary words, and no provider issues a key this short. */
const SHORTEST_SECRET = 8;

/**
 * Knows the secrets of this process and takes them out of any text that leaves it.
 * A value is also found in its base64, base64url, hexadecimal, URL-encoded, JSON-escaped and reversed forms.
 */
export class Redactor {
  readonly #needles = new Set<string>();

  /** Adds a secret; `undefined` and values under 8 characters are ignored. */
  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < SHORTEST_SECRET) return;
    const bytes = Buffer.from(secret, "utf8");
    const base64 = bytes.toString("base64");
    for (const form of [
      secret,
      base64,
      base64.replace(/=+$/, ""),
      bytes.toString("base64url"),
      bytes.toString("hex"),
      bytes.toString("hex").toUpperCase(),
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      [...secret].reverse().join(""),
    ]) {
      this.#needles.add(form);
    }
  }

  /** The text without any known secret. */
  redact(text: string): string {
    return this.redactAndCount(text).text;
  }

  /** The text without any known secret, and how many secrets were taken out of it. */
  redactAndCount(text: string): { readonly text: string; readonly count: number } {
    let clean = text;
    let count = 0;
    // Longest first: a shorter form inside a longer one would leave the rest of the longer one behind.
    for (const needle of [...this.#needles].sort((a, b) => b.length - a.length)) {
      const parts = clean.split(needle);
      count += parts.length - 1;
      clean = parts.join(REDACTED);
    }
    return { text: clean, count };
  }

  /** True when the text holds a known secret in any of its forms. */
  finds(text: string): boolean {
    for (const needle of this.#needles) if (text.includes(needle)) return true;
    return false;
  }
}
