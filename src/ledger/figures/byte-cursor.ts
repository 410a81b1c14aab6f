import { daysOf } from "./entry-fields.ts";
import { HASH_PRIME, HASH_START, type Names } from "./names.ts";

const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

/** Bytes of a string that stand for themselves: ASCII without quotes, backslashes and control characters. */
const PLAIN = tableOf((byte) => byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== 0x5c);
const HEX = tableOf((byte) => /[0-9a-f]/.test(String.fromCharCode(byte)));
/** The same for two bytes at once. */
const PLAIN_PAIRS = pairsOf(PLAIN);
const HEX_PAIRS = pairsOf(HEX);

/** How many kinds of strings are remembered. */
const KINDS = 32;
/** Names that were read lately; a power of two. */
const RECENT_NAMES = 1024;

/** Whole numbers of so many digits are exact, and so is their division by a power of ten. */
const MOST_DIGITS = 15;
/** Longer numbers are left to JSON. */
const MOST_NUMBER_BYTES = 24;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** What a method gives when the bytes are not what it reads. */
export const NOT_THERE = -1;

/** Bytes that must stand exactly so, ready to be compared four at a time. */
export interface Literal {
  readonly length: number;
  /** Little-endian words; the last one ends with the literal and may overlap the one before. */
  readonly words: Int32Array;
}

/** At least four characters of ASCII. */
export function literalOf(text: string): Literal {
  const bytes = Buffer.from(text, "latin1");
  const words: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) words.push(bytes.readInt32LE(at));
  words.push(bytes.readInt32LE(bytes.length - 4));
  return { length: bytes.length, words: Int32Array.from(words) };
}

/**
 * Reads JSON in canonical form from bytes, without making strings. It stops at whatever it is not sure of: an escape, a
 * character beyond ASCII, a number in another form. Every text must be followed by a line feed and four bytes: so nothing
 * here has to look for the end, because no value goes on behind a line feed.
 */
export class ByteCursor {
  bytes: Uint8Array = new Uint8Array(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  at = 0;
  /** The bytes of the day that was read last, and when it begins. */
  readonly #dayWords = new Int32Array(3);
  #dayMs = 0;
  /** The last string of each kind: where it stands in these bytes, how long it is with its quote, and the id of its name. */
  readonly #lastStarts = new Int32Array(KINDS);
  readonly #lastLengths = new Int32Array(KINDS);
  readonly #lastIds = new Int32Array(KINDS);
  readonly #recentNames: (Literal | undefined)[] = Array.from({ length: RECENT_NAMES });
  readonly #recentIds = new Int32Array(RECENT_NAMES);

  /** The bytes that are read from now on. */
  use(bytes: Uint8Array): void {
    this.#lastLengths.fill(0);
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The next four bytes. */
  word(): number {
    return this.view.getInt32(this.at, true);
  }

  /** Goes behind the literal, if it is there. */
  literal({ words, length }: Literal): boolean {
    const { view, at } = this;
    const last = words.length - 1;
    for (let index = 0; index < last; index += 1) {
      if (view.getInt32(at + index * 4, true) !== words[index]) return false;
    }
    if (view.getInt32(at + length - 4, true) !== words[last]) return false;
    this.at = at + length;
    return true;
  }

  /** Goes behind the byte, if it is there. */
  byte(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Goes behind the rest of a string and its closing quote. `kind` says what string it is: most often it is the last one again. */
  string(kind: number): boolean {
    if (this.#isRepeated(kind)) return true;
    const { bytes, view, at: start } = this;
    let at = start;
    while (PLAIN_PAIRS[view.getUint16(at, true)] === 1) at += 2;
    if (PLAIN[bytes[at] as number] === 1) at += 1;
    this.at = at + 1;
    if (bytes[at] !== QUOTE) return false;
    this.#remember(kind, start);
    return true;
  }

  /** The same for a string whose text is wanted: the id of its name, or `NOT_THERE`. */
  name(kind: number, names: Names): number {
    if (this.#isRepeated(kind)) return this.#lastIds[kind] as number;
    const start = this.at;
    const recent = this.#recentSlot();
    const known = this.#recentNames[recent];
    let id = this.#recentIds[recent] as number;
    if (known === undefined || !this.literal(known)) {
      id = this.#newName(names);
      if (id === NOT_THERE) return NOT_THERE;
      // The literal is the name with its quote.
      if (this.at - start >= 4) {
        this.#recentNames[recent] = literalOf(textIn(this.bytes, start, this.at));
        this.#recentIds[recent] = id;
      }
    }
    this.#remember(kind, start);
    this.#lastIds[kind] = id;
    return id;
  }

  #newName(names: Names): number {
    const { bytes, at: start } = this;
    let at = start;
    let hash = HASH_START;
    for (let byte = bytes[at] as number; PLAIN[byte] === 1; byte = bytes[at] as number) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      at += 1;
    }
    if (bytes[at] !== QUOTE) return NOT_THERE;
    this.at = at + 1;
    return names.idOfBytes(bytes, start, at, hash);
  }

  /** Where a name that begins here would be remembered: by its first twenty bytes, or what stands behind a shorter one. */
  #recentSlot(): number {
    const { view, at } = this;
    if (at + 20 > view.byteLength) return 0;
    let hash = Math.imul(view.getInt32(at, true), HASH_PRIME) ^ view.getInt32(at + 4, true);
    hash = Math.imul(hash, HASH_PRIME) ^ view.getInt32(at + 8, true);
    hash = Math.imul(hash, HASH_PRIME) ^ view.getInt32(at + 12, true);
    hash = Math.imul(hash, HASH_PRIME) ^ view.getInt32(at + 16, true);
    return ((hash >>> 10) ^ (hash >>> 20) ^ hash) & (RECENT_NAMES - 1);
  }

  /** Goes behind the same string as the last one of its kind, its quote included, if it is there. */
  #isRepeated(kind: number): boolean {
    const length = this.#lastLengths[kind] as number;
    // What is shorter than a word is read again at once.
    if (length < 4) return false;
    const { view, at } = this;
    const last = this.#lastStarts[kind] as number;
    if (at + length > view.byteLength) return false;
    for (let index = 0; index + 4 <= length; index += 4) {
      if (view.getInt32(at + index, true) !== view.getInt32(last + index, true)) return false;
    }
    if (view.getInt32(at + length - 4, true) !== view.getInt32(last + length - 4, true)) return false;
    this.at = at + length;
    this.#lastStarts[kind] = at;
    return true;
  }

  #remember(kind: number, start: number): void {
    this.#lastStarts[kind] = start;
    this.#lastLengths[kind] = this.at - start;
  }

  /** Goes behind so many hexadecimal digits, an even number. */
  hex(digits: number): boolean {
    const { view } = this;
    const end = this.at + digits;
    if (end > view.byteLength) return false;
    for (let at = this.at; at < end; at += 2) {
      if (HEX_PAIRS[view.getUint16(at, true)] === 0) return false;
    }
    this.at = end;
    return true;
  }

  /** Six hexadecimal digits as a number. */
  hexNumber(): number {
    const { bytes } = this;
    let value = 0;
    for (let index = 0; index < 6; index += 1) {
      const byte = bytes[this.at + index] as number;
      if (HEX[byte] === 0) return NOT_THERE;
      value = value * 16 + (byte <= NINE ? byte - ZERO : byte - 0x57);
    }
    this.at += 6;
    return value;
  }

  /** A whole number from 0 of at most fifteen digits. */
  integer(): number {
    const { bytes, at: start } = this;
    let at = start;
    let value = 0;
    for (let digit = (bytes[at] as number) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] as number) - ZERO) {
      value = value * 10 + digit;
      at += 1;
    }
    if (at === start || at - start > MOST_DIGITS || (bytes[start] === ZERO && at > start + 1)) return NOT_THERE;
    this.at = at;
    return isNumberPart(bytes[at] as number) ? NOT_THERE : value;
  }

  /** A number from 0 without an exponent. */
  number(): number {
    const { bytes, at: start } = this;
    const whole = this.#digits(start, 0);
    let at = this.at;
    if (at === start || (bytes[start] === ZERO && at > start + 1)) return NOT_THERE;
    let value = whole;
    let decimals = 0;
    if (bytes[at] === POINT) {
      value = this.#digits(at + 1, whole);
      decimals = this.at - at - 1;
      if (decimals === 0) return NOT_THERE;
      at = this.at;
    }
    if (isNumberPart(bytes[at] as number) || at - start > MOST_NUMBER_BYTES) return NOT_THERE;
    // Rounded once, so it is the nearest number there is: what JSON gives.
    if (at - start <= MOST_DIGITS) return value / (POWERS[decimals] as number);
    return Number(textIn(bytes, start, at));
  }

  #digits(start: number, before: number): number {
    const { bytes } = this;
    let at = start;
    let value = before;
    for (let digit = (bytes[at] as number) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] as number) - ZERO) {
      value = value * 10 + digit;
      at += 1;
    }
    this.at = at;
    return value;
  }

  /** `2026-11-20T10:00:00.000Z` and its closing quote, in milliseconds since 1970, or NaN. */
  timeMs(): number {
    const { bytes, view, at } = this;
    if (at + 25 > view.byteLength) return Number.NaN;
    const first = view.getInt32(at, true);
    const second = view.getInt32(at + 4, true);
    const third = view.getInt32(at + 7, true);
    // Records of one day stand together: the eleven bytes of the last one's are compared, and not read.
    if (first !== this.#dayWords[0] || second !== this.#dayWords[1] || third !== this.#dayWords[2]) {
      if (!this.#readDay()) return Number.NaN;
      this.#dayWords[0] = first;
      this.#dayWords[1] = second;
      this.#dayWords[2] = third;
    }
    const hour = twoDigits(bytes, at + 11);
    const minute = twoDigits(bytes, at + 14);
    const seconds = twoDigits(bytes, at + 17);
    const tenths = twoDigits(bytes, at + 20);
    const last = (bytes[at + 22] as number) - ZERO;
    const isTime =
      bytes[at + 13] === 0x3a &&
      bytes[at + 16] === 0x3a &&
      bytes[at + 19] === POINT &&
      bytes[at + 23] === 0x5a &&
      bytes[at + 24] === QUOTE &&
      // What is no number is greater than any.
      hour <= 23 &&
      minute <= 59 &&
      seconds <= 59 &&
      tenths <= 99 &&
      last >= 0 &&
      last <= 9;
    if (!isTime) return Number.NaN;
    this.at = at + 25;
    return this.#dayMs + (((hour * 60 + minute) * 60 + seconds) * 1000 + tenths * 10 + last);
  }

  /** `2026-11-20T` */
  #readDay(): boolean {
    const { bytes, at } = this;
    const century = twoDigits(bytes, at);
    const year = twoDigits(bytes, at + 2);
    const month = twoDigits(bytes, at + 5);
    const day = twoDigits(bytes, at + 8);
    if (century > 99 || year > 99 || month < 1 || month > 12 || day < 1 || day > 31) return false;
    if (bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d || bytes[at + 10] !== 0x54) return false;
    this.#dayMs = daysOf(century * 100 + year, month, day) * 86_400_000;
    return true;
  }
}

/** The number that two digits make; a large one for what are no digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

/** What would go on with a number: a point, an exponent, a sign. */
function isNumberPart(byte: number): boolean {
  return byte === POINT || byte === 0x65 || byte === 0x45 || byte === 0x2b || byte === 0x2d;
}

function tableOf(isIn: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(isIn(byte)));
}

function pairsOf(table: Uint8Array): Uint8Array {
  const pairs = new Uint8Array(0x1_0000);
  for (let high = 0; high < 256; high += 1) if (table[high] === 1) pairs.set(table, high << 8);
  return pairs;
}

function textIn(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}
