/** Takes what `git cat-file --batch` prints as it comes, and gives each object as a whole: memory holds one at a time. */
export class BlobBatch {
  readonly #take: (object: string, content: Buffer | undefined) => void;
  #chunks: Buffer[] = [];
  #sizeBytes = 0;
  /** How many bytes have to be there before it can go on; undefined while a head line is looked for. */
  #awaited: { readonly object: string; readonly sizeBytes: number } | undefined;

  /** @param take gets undefined for an object that is not there */
  constructor(take: (object: string, content: Buffer | undefined) => void) {
    this.#take = take;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#sizeBytes += chunk.length;
    // The line feed after the content counts too.
    if (this.#awaited !== undefined && this.#sizeBytes <= this.#awaited.sizeBytes) return;
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (let next = this.#step(rest); next !== undefined; next = this.#step(rest)) rest = rest.subarray(next);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#sizeBytes = rest.length;
  }

  /** Takes one head line or one content; how many bytes that were, or undefined where more have to come. */
  #step(rest: Buffer): number | undefined {
    if (this.#awaited !== undefined) {
      const { object, sizeBytes } = this.#awaited;
      if (rest.length <= sizeBytes) return undefined;
      this.#awaited = undefined;
      this.#take(object, rest.subarray(0, sizeBytes));
      return sizeBytes + 1;
    }
    const end = rest.indexOf("\n");
    if (end === -1) return undefined;
    const [object = "", kind, size] = rest.toString("utf8", 0, end).split(" ");
    if (kind === "blob") this.#awaited = { object, sizeBytes: Number(size) };
    else this.#take(object, undefined);
    return end + 1;
  }
}
