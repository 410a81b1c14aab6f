/** Tar counts in blocks of this many bytes. */
export const TAR_BLOCK_BYTES = 512;
/** What a tar ends with: two blocks of zeros. */
export const TAR_END = Buffer.alloc(2 * TAR_BLOCK_BYTES);
/** The largest size that eleven octal digits can hold. */
const LARGEST_FILE_BYTES = 8 ** 11 - 1;
const LONGEST_NAME_BYTES = 100;

/** What a header says is in the archive. */
export interface TarEntry {
  /** The path as it stands there, however unsound. */
  readonly path: string;
  readonly sizeBytes: number;
  /** `pax` is a header for the entry after it, with the path of that one. */
  readonly kind: "file" | "pax" | "folder" | "hard link" | "symbolic link" | "device" | "pipe" | "other";
}

const KINDS: Readonly<Record<string, TarEntry["kind"]>> = {
  "0": "file",
  "\0": "file",
  "1": "hard link",
  "2": "symbolic link",
  "3": "device",
  "4": "device",
  "5": "folder",
  "6": "pipe",
  x: "pax",
};

/**
 * The header of a file as it stands in every archive of ours, byte for byte: owner 0, mode 0444, time 0. A path that the
 * classic header cannot hold, for its length or its letters, gets a pax header before it.
 * Throws `RangeError` for a file of 8 GiB and more.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html the ustar and pax formats
 */
export function tarHeader(path: string, sizeBytes: number): Buffer {
  if (sizeBytes > LARGEST_FILE_BYTES) throw new RangeError(`${path} is larger than ${LARGEST_FILE_BYTES} bytes`);
  if (isPlain(path)) return block(path, sizeBytes, "0");
  const record = paxRecord(path);
  return Buffer.concat([
    // A program that does not know pax writes the record to a file: of this name, and beside nothing else.
    block("PaxHeader", record.length, "x"),
    record,
    tarPadding(record.length),
    block("PaxMember", sizeBytes, "0"),
  ]);
}

/**
 * Writes the header of a file into a buffer with room for a block from there on, as {@link tarHeader} gives it. False, and
 * nothing is written, for a path that needs a pax header before it.
 */
export function writePlainHeader(into: Buffer, at: number, file: Pick<TarEntry, "path" | "sizeBytes">): boolean {
  if (file.sizeBytes > LARGEST_FILE_BYTES || !isPlain(file.path)) return false;
  fillBlock({ into, at }, file.path, file.sizeBytes);
  return true;
}

/** The zeros that fill the last block of a file. */
export function tarPadding(sizeBytes: number): Buffer {
  return TAR_END.subarray(0, tarPaddingBytes(sizeBytes));
}

/** How many there are. */
export function tarPaddingBytes(sizeBytes: number): number {
  return (TAR_BLOCK_BYTES - (sizeBytes % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES;
}

/** How many bytes a file takes in the archive, with its header. */
export function tarEntryBytes(path: string, sizeBytes: number): number {
  const headerBytes = isPlain(path) ? TAR_BLOCK_BYTES : tarHeader(path, 0).length;
  return headerBytes + sizeBytes + tarPaddingBytes(sizeBytes);
}

/** Reads one block as a header, whoever wrote it; undefined when it is none. */
export function parseTarHeader(header: Buffer): TarEntry | undefined {
  const size = /^[0-7]{1,11}$/.exec(textIn(header, 124, 12).trim());
  if (size === null || textIn(header, 148, 8).trim() !== checksum(header)) return undefined;
  const prefix = textIn(header, 257, 5) === "ustar" ? textIn(header, 345, 155) : "";
  const name = textIn(header, 0, LONGEST_NAME_BYTES);
  return {
    path: prefix === "" ? name : `${prefix}/${name}`,
    sizeBytes: Number.parseInt(size[0], 8),
    kind: KINDS[String.fromCharCode(header[156] ?? 0)] ?? "other",
  };
}

/** The path that the body of a pax header gives to the entry after it; undefined where it says anything else. */
export function parsePaxPath(body: Buffer): string | undefined {
  const path = /^[1-9][0-9]* path=(.*)\n$/s.exec(body.toString("utf8"))?.[1];
  return path !== undefined && paxRecord(path).equals(body) ? path : undefined;
}

function isPlain(path: string): boolean {
  return path.length <= LONGEST_NAME_BYTES && /^[\x20-\x7e]*$/.test(path);
}

/** `<length> path=<path>\n`, where the length counts its own digits too. */
function paxRecord(path: string): Buffer {
  const rest = Buffer.byteLength(` path=${path}\n`);
  let length = rest + String(rest).length;
  length = rest + String(length).length;
  return Buffer.from(`${length} path=${path}\n`, "utf8");
}

function block(name: string, sizeBytes: number, type: "0" | "x"): Buffer {
  const header = Buffer.alloc(TAR_BLOCK_BYTES);
  fillBlock({ into: header, at: 0 }, name, sizeBytes);
  if (type === "x") {
    header.write(type, 156, "latin1");
    header.write(checksum(header), 148, "latin1");
  }
  return header;
}

/** The header of an ordinary file without its name, its size and its checksum. */
const TEMPLATE = templateOf();
const TEMPLATE_SUM = sumOf(TEMPLATE);

function templateOf(): Buffer {
  const header = Buffer.alloc(TAR_BLOCK_BYTES);
  header.write("0000444\0", 100, "latin1");
  header.write("0000000\0", 108, "latin1");
  header.write("0000000\0", 116, "latin1");
  header.write("00000000000\0", 136, "latin1");
  // Behind the six digits of the checksum, which are written when all else is known.
  header.write("\0 ", 154, "latin1");
  header.write("0", 156, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  header.write("0000000\0", 329, "latin1");
  header.write("0000000\0", 337, "latin1");
  return header;
}

interface Place {
  readonly into: Buffer;
  readonly at: number;
}

/** From the template and what is added to its sum: to sum up every byte anew takes longer than to read a small file. */
function fillBlock({ into, at }: Place, name: string, sizeBytes: number): void {
  const size = sizeBytes.toString(8).padStart(11, "0");
  TEMPLATE.copy(into, at);
  into.write(name, at, "latin1");
  into.write(size, at + 124, "latin1");
  let sum = TEMPLATE_SUM;
  for (let index = 0; index < name.length; index += 1) sum += name.charCodeAt(index);
  for (let index = 0; index < size.length; index += 1) sum += size.charCodeAt(index);
  into.write(sixDigits(sum), at + 148, "latin1");
}

/** The sum of all bytes as six octal digits, made as if its own field held blanks. */
function checksum(header: Buffer): string {
  return sixDigits(sumOf(header));
}

function sumOf(header: Buffer): number {
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK_BYTES; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0);
  return sum;
}

function sixDigits(sum: number): string {
  return sum.toString(8).padStart(6, "0");
}

function textIn(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString("utf8");
}
