const LINE_FEED = 0x0a;

/**
 * Puts the pieces of a stream together into whole lines. Google's SDK searches all that it has for the end of an event
 * whenever a piece comes: with a line of megabytes in small pieces that takes minutes of computing.
 */
export class WholeLines {
  #rest: Uint8Array[] = [];

  /** All lines that are whole with this piece, or undefined when it ends none. */
  add(piece: Uint8Array): Uint8Array | undefined {
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      this.#rest.push(piece);
      return undefined;
    }
    const lines = Buffer.concat([...this.#rest, piece.subarray(0, end)]);
    this.#rest = end === piece.length ? [] : [piece.subarray(end)];
    return lines;
  }

  /** What came after the last line, or undefined when there is nothing. */
  rest(): Uint8Array | undefined {
    return this.#rest.length === 0 ? undefined : Buffer.concat(this.#rest);
  }
}
