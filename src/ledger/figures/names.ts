/** What begins a hash of a name's bytes. @see http://www.isthe.com/chongo/tech/comp/fnv/ — FNV-1a, 32 bits */
export const HASH_START = 0x811c9dc5;
/** What each byte is multiplied in with. */
export const HASH_PRIME = 0x01000193;

/** The id of a name that is not there. */
export const NO_NAME = 0;

/** Texts by small numbers, so that a text that stands in a million records is kept once. */
export class Names {
  readonly texts: string[];
  readonly #ids = new Map<string, number>();
  /** Ids of names whose bytes were looked up, by their hash: open addressing, a power of two. */
  #slots = new Uint32Array(1 << 10);
  readonly #bytes: (Uint8Array | undefined)[] = [];
  #used = 0;

  constructor(texts: readonly string[] = [""]) {
    this.texts = [...texts];
    this.texts.forEach((text, id) => {
      if (id !== NO_NAME) this.#ids.set(text, id);
    });
  }

  /** The id of a text. */
  idOf(text: string | undefined): number {
    if (text === undefined) return NO_NAME;
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.push(text) - 1;
    this.#ids.set(text, id);
    return id;
  }

  /** The id of a text that is there, or `NO_NAME`. */
  find(text: string): number {
    return this.#ids.get(text) ?? NO_NAME;
  }

  textOf(id: number): string {
    return this.texts[id] ?? "";
  }

  /** The id of the text that stands in these bytes, all of them ASCII; `hash` is their FNV-1a. */
  idOfBytes(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      // A copy: that of a Buffer would be the same memory, which the next text is put into.
      if (id === NO_NAME) return this.#enter(Uint8Array.prototype.slice.call(bytes, start, end), hash);
      if (isSame(this.#bytes[id] as Uint8Array, bytes, start, end)) return id;
    }
  }

  #enter(bytes: Uint8Array, hash: number): number {
    const id = this.idOf(Buffer.from(bytes).toString("latin1"));
    this.#bytes[id] = bytes;
    this.#used += 1;
    if (this.#used * 2 > this.#slots.length) this.#rehash();
    else this.#place(id, hash);
    return id;
  }

  #place(id: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== NO_NAME) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    this.#bytes.forEach((bytes, id) => {
      if (bytes !== undefined) this.#place(id, hashOf(bytes));
    });
  }
}

function hashOf(bytes: Uint8Array): number {
  let hash = HASH_START;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, HASH_PRIME);
  return hash;
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index += 1) {
    if (known[index] !== bytes[start + index]) return false;
  }
  return true;
}
