/** Takes what `git cat-file --batch` prints as it comes, and gives each object as a whole: memory holds one at a time. */
export class BlobBatch {
  readonly #take: (object: string, content: Buffer | undefined) => void;
  /** What came of a head line. */
  #head = Buffer.alloc(0);
  /** The object whose content comes, and how much of it, with the line feed behind it, is there. */
  #coming: { readonly object: string; readonly content: Buffer; filled: number } | undefined;

  /** @param take gets undefined for an object that is not there */
  constructor(take: (object: string, content: Buffer | undefined) => void) {
    this.#take = take;
  }

  push(chunk: Buffer): void {
    for (let rest = chunk; rest.length > 0; ) rest = this.#coming === undefined ? this.#begin(rest) : this.#fill(rest);
  }

  /** Reads a head line; what comes behind it. */
  #begin(rest: Buffer): Buffer {
    const end = rest.indexOf("\n");
    this.#head = Buffer.concat([this.#head, end === -1 ? rest : rest.subarray(0, end)]);
    if (end === -1) return rest.subarray(rest.length);
    const [object = "", kind, size] = this.#head.toString("utf8").split(" ");
    this.#head = Buffer.alloc(0);
    // Its whole length at once: pieces that are put together at the end would be there twice.
    if (kind === "blob") this.#coming = { object, content: Buffer.allocUnsafeSlow(Number(size) + 1), filled: 0 };
    else this.#take(object, undefined);
    return rest.subarray(end + 1);
  }

  #fill(rest: Buffer): Buffer {
    const coming = this.#coming;
    if (coming === undefined) return rest;
    const { object, content, filled } = coming;
    const bytes = rest.copy(content, filled);
    coming.filled = filled + bytes;
    if (coming.filled === content.length) {
      this.#coming = undefined;
      this.#take(object, content.subarray(0, -1));
    }
    return rest.subarray(bytes);
  }
}
