/** What every zstd frame begins with. @see https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1 */
export const ZSTD_MAGIC = "28b52ffd";

const BLOCK_HEADER_BYTES = 3;
const CHECKSUM_BYTES = 4;
const RUN_LENGTH = 1;
const RESERVED = 3;

/**
 * The length of the zstd frame that a buffer begins with; undefined where there is none, or not all of it. Found by walking
 * over its blocks: a decompressor's word for it depends on how much it was fed at a time.
 * @see https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1
 */
export function zstdFrameBytes(buffer: Buffer): number | undefined {
  if (buffer.length < 6 || buffer.toString("hex", 0, 4) !== ZSTD_MAGIC) return undefined;
  const descriptor = buffer[4] ?? 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const contentSizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  let at = 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + contentSizeBytes;
  for (let isLast = false; !isLast; ) {
    if (at + BLOCK_HEADER_BYTES > buffer.length) return undefined;
    const header = buffer.readUIntLE(at, BLOCK_HEADER_BYTES);
    const type = (header >> 1) & 3;
    if (type === RESERVED) return undefined;
    isLast = (header & 1) === 1;
    at += BLOCK_HEADER_BYTES + (type === RUN_LENGTH ? 1 : header >> 3);
  }
  const end = at + ((descriptor & 4) === 0 ? 0 : CHECKSUM_BYTES);
  return end <= buffer.length ? end : undefined;
}
