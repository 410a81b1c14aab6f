/** How a column of numbers is written down. */
export interface ColumnForm {
  /** Bytes of a value: 0 up to 4 of indices and flags, up to 7 of other numbers. */
  readonly width: number;
  /** What a number is more than its code, before it is divided. */
  readonly offset: number;
  readonly scale: number;
  /** How many numbers are none of these and stand behind them as they are. */
  readonly exceptions: number;
}

/** A column's bytes. They are not compressed yet. */
export interface WrittenColumn {
  readonly form: ColumnForm;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Numbers of a column in memory. */
export type Integers = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** What stands for a number that is not known, and for one that stands behind the others. */
const NOTHING = 0;
const EXCEPTION = 1;
const FIRST_CODE = 2;

/** Costs are mostly decimal fractions: as whole parts they take half of the bytes. */
const SCALES = [1, 100, 1e6, 1e9];
/** A scale that leaves more exceptions than one in so many is not fine enough. */
const FEW = 64;
/** A code has seven bytes at most, and less than are exact. */
const MOST_CODE = 2 ** 52;
const MOST_WIDTH = 7;

/** How many bytes a column has that is written so; undefined for a form that there is none of. */
export function columnBytes({ width, offset, scale, exceptions }: ColumnForm, count: number): number | undefined {
  const isForm =
    Number.isInteger(width) &&
    width >= 0 &&
    width <= MOST_WIDTH &&
    Number.isSafeInteger(offset) &&
    scale >= 1 &&
    Number.isInteger(exceptions) &&
    exceptions >= 0 &&
    exceptions <= count;
  return isForm ? width * count + exceptions * Float64Array.BYTES_PER_ELEMENT : undefined;
}

/** Writes indices, flags and counts: all lowest bytes first, then the next, so that like stands beside like. */
export function writeIntegers(values: Integers): WrittenColumn {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  const width = widthOf(most);
  const bytes = new Uint8Array(width * values.length);
  for (let plane = 0; plane < width; plane += 1) {
    const start = plane * values.length;
    for (let index = 0; index < values.length; index += 1) {
      bytes[start + index] = (values[index] as number) >>> (8 * plane);
    }
  }
  return { form: { width, offset: 0, scale: 1, exceptions: 0 }, bytes };
}

/** Reads what {@link writeIntegers} wrote into all of `values`. False for bytes that are too many or too wide for them. */
export function readIntegers(bytes: Uint8Array, { width, exceptions }: ColumnForm, values: Integers): boolean {
  const count = values.length;
  if (exceptions !== 0 || width > values.BYTES_PER_ELEMENT || bytes.length !== width * count) return false;
  if (values instanceof Uint16Array) readIntegers16(bytes, width, values);
  else readIntegers32(bytes, width, values);
  return true;
}

// All planes in one go, and a function for each kind of array: such loops take most of the time of reading a table.

function readIntegers16(bytes: Uint8Array, width: number, values: Uint16Array): void {
  const count = values.length;
  if (width === 1) values.set(bytes);
  if (width !== 2) return;
  for (let index = 0; index < count; index += 1) {
    values[index] = (bytes[index] as number) | ((bytes[count + index] as number) << 8);
  }
}

function readIntegers32(bytes: Uint8Array, width: number, values: Uint32Array): void {
  const count = values.length;
  if (width === 1) values.set(bytes);
  if (width < 2) return;
  // Where there are fewer planes, the last of them is read again and counts for nothing.
  const third = width > 2 ? 2 * count : 0;
  const fourth = width > 3 ? 3 * count : 0;
  const [thirdMask, fourthMask] = [width > 2 ? 0xff : 0, width > 3 ? 0xff : 0];
  for (let index = 0; index < count; index += 1) {
    values[index] =
      (bytes[index] as number) |
      ((bytes[count + index] as number) << 8) |
      (((bytes[third + index] as number) & thirdMask) << 16) |
      (((bytes[fourth + index] as number) & fourthMask) << 24);
  }
}

/**
 * Writes numbers, of which those that are not finite are not known: as whole parts where that says exactly the same, and
 * otherwise as they are.
 */
export function writeNumbers(values: Float64Array): WrittenColumn {
  const scale = scaleFor(values);
  const parts = values.map((value) => partsOf(value, scale));
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const part of parts) {
    if (part < least) least = part;
    if (part > most) most = part;
  }
  const offset = most >= least ? least - FIRST_CODE : 0;
  const isNarrow = !(most - offset >= MOST_CODE);
  const exceptions = values.filter((value, index) => Number.isFinite(value) && !(isNarrow && isKnown(parts[index])));
  const width = Math.max(widthOf(isNarrow && most >= least ? most - offset : 0), exceptions.length > 0 ? 1 : 0);
  const bytes = new Uint8Array(width * values.length + exceptions.length * Float64Array.BYTES_PER_ELEMENT);
  values.forEach((value, index) => {
    const part = parts[index] as number;
    let code = isNarrow && isKnown(part) ? part - offset : Number.isFinite(value) ? EXCEPTION : NOTHING;
    for (let plane = 0; plane < width; plane += 1) {
      bytes[plane * values.length + index] = code % 256;
      code = Math.floor(code / 256);
    }
  });
  const behind = new DataView(bytes.buffer, width * values.length);
  exceptions.forEach((value, index) => {
    behind.setFloat64(index * Float64Array.BYTES_PER_ELEMENT, value, true);
  });
  return { form: { width, offset: isNarrow ? offset : 0, scale, exceptions: exceptions.length }, bytes };
}

/**
 * Reads what {@link writeNumbers} wrote into all of `values`, which are still 0; what is not known becomes `nothing`. False
 * for other bytes.
 */
export function readNumbers(bytes: Uint8Array, form: ColumnForm, values: Float64Array, nothing: number): boolean {
  if (bytes.length !== columnBytes(form, values.length)) return false;
  const read = form.width > 3 ? readWide : readNarrow;
  if (read(bytes, form, values, nothing) !== form.exceptions) return false;
  if (form.exceptions > 0) putExceptions(bytes, form, values);
  return true;
}

/** Up to three planes; what stands behind the others becomes infinite. Returns how many do. */
function readNarrow(bytes: Uint8Array, form: ColumnForm, values: Float64Array, nothing: number): number {
  const count = values.length;
  const { width, offset, scale } = form;
  let exceptions = 0;
  if (width === 0) values.fill(nothing);
  if (width === 0) return exceptions;
  // As above: where there are fewer planes, the first of them is read again and counts for nothing.
  const [second, third] = [width > 1 ? count : 0, width > 2 ? 2 * count : 0];
  const [secondMask, thirdMask] = [width > 1 ? 0xff : 0, width > 2 ? 0xff : 0];
  for (let index = 0; index < count; index += 1) {
    const code =
      (bytes[index] as number) |
      (((bytes[second + index] as number) & secondMask) << 8) |
      (((bytes[third + index] as number) & thirdMask) << 16);
    if (code >= FIRST_CODE) values[index] = (code + offset) / scale;
    else if (code === NOTHING) values[index] = nothing;
    else {
      values[index] = Number.POSITIVE_INFINITY;
      exceptions += 1;
    }
  }
  return exceptions;
}

/** The same of four up to seven planes. */
function readWide(bytes: Uint8Array, form: ColumnForm, values: Float64Array, nothing: number): number {
  const count = values.length;
  const { width, offset, scale } = form;
  let exceptions = 0;
  const [fifth, sixth, seventh] = [width > 4 ? 4 * count : 0, width > 5 ? 5 * count : 0, width > 6 ? 6 * count : 0];
  const [fifthMask, sixthMask, seventhMask] = [width > 4 ? 0xff : 0, width > 5 ? 0xff : 0, width > 6 ? 0xff : 0];
  for (let index = 0; index < count; index += 1) {
    const low =
      (bytes[index] as number) | ((bytes[count + index] as number) << 8) | ((bytes[2 * count + index] as number) << 16);
    const high =
      (bytes[3 * count + index] as number) |
      (((bytes[fifth + index] as number) & fifthMask) << 8) |
      (((bytes[sixth + index] as number) & sixthMask) << 16);
    const code = low + (high + ((bytes[seventh + index] as number) & seventhMask) * 2 ** 24) * 2 ** 24;
    if (code >= FIRST_CODE) values[index] = (code + offset) / scale;
    else if (code === NOTHING) values[index] = nothing;
    else {
      values[index] = Number.POSITIVE_INFINITY;
      exceptions += 1;
    }
  }
  return exceptions;
}

/** Puts the numbers that stand behind the others where they belong: no other number is infinite. */
function putExceptions(bytes: Uint8Array, { width }: ColumnForm, values: Float64Array): void {
  const behind = new DataView(bytes.buffer, bytes.byteOffset + width * values.length);
  let next = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (values[index] !== Number.POSITIVE_INFINITY) continue;
    values[index] = behind.getFloat64(next * Float64Array.BYTES_PER_ELEMENT, true);
    next += 1;
  }
}

/** The number in whole parts, or NaN when it is not exactly so many. */
function partsOf(value: number, scale: number): number {
  const parts = Math.round(value * scale);
  const isExact = Math.abs(parts) < MOST_CODE && parts / scale === value && !Object.is(value, -0);
  return isExact ? parts : Number.NaN;
}

function isKnown(part: number | undefined): boolean {
  return part !== undefined && !Number.isNaN(part);
}

/** The first one that hardly any number is too fine for, or the one with the fewest such numbers. */
function scaleFor(values: Float64Array): number {
  let [best, fewest] = [1, Number.POSITIVE_INFINITY];
  for (const scale of SCALES) {
    let others = 0;
    for (const value of values) if (Number.isFinite(value) && Number.isNaN(partsOf(value, scale))) others += 1;
    if (others * FEW <= values.length) return scale;
    if (others < fewest) [best, fewest] = [scale, others];
  }
  return best;
}

function widthOf(most: number): number {
  let width = 0;
  for (let rest = most; rest >= 1; rest /= 256) width += 1;
  return width;
}
