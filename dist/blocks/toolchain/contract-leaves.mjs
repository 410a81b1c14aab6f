/** Candidates for strings, numbers, booleans and null: boundaries, values of chance, and ones that break a keyword. */

/** Where a contract sets no bound: up to here, sums and products of a few numbers are still exact in JSON. */
const FARTHEST = 10 ** 12;
const LONGEST = 300;
const LONGEST_BOUND = 10_000;
/** Letters, marks, signs and writing directions that code stumbles over. */
const TEXTS = [
  "Ab c",
  "é",
  "e\u0301",
  "漢字",
  "😀",
  "\u202Eabc",
  "ß",
  "'\"<&>\\",
  " ",
  "0",
  "null",
  "\t\n",
  "a\u0000b",
  "İ",
];
const FORMATS = {
  date: ["2024-02-29", "1970-01-01", "9999-12-31"],
  time: ["00:00:00Z", "23:59:59.999+02:00"],
  "date-time": ["2024-02-29T12:00:00Z", "1970-01-01T00:00:00.000+14:00"],
  duration: ["P1D", "PT0S", "P3Y6M4DT12H30M5S"],
  email: ["a@example.org", "first.last+tag@example.co.uk"],
  hostname: ["example.org", "a", "xn--bcher-kva.example"],
  ipv4: ["0.0.0.0", "255.255.255.255", "192.0.2.1"],
  ipv6: ["::", "2001:db8::1"],
  uri: ["https://example.org/", "urn:a:b", "https://example.org/a?b=c#d"],
  "uri-reference": ["/a", "https://example.org/", "#d"],
  uuid: ["00000000-0000-0000-0000-000000000000", "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"],
  "json-pointer": ["", "/a/0", "/~0~1"],
  regex: ["a+", ""],
};

/** Boundary values of one type, the most ordinary one first. */
export function leaves(type, flat, make) {
  if (type === "null") return [null];
  if (type === "boolean") return [true, false];
  return type === "string" ? strings(flat, make) : numbers(type, flat);
}

/** Values of chance of one type. */
export function randomLeaf(type, flat, { fc }) {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "string") return randomString(flat, fc);
  const { least, most } = rangeOf(flat, type);
  const [min, max] = [Math.ceil(least), Math.floor(most)];
  const whole = min <= max ? fc.integer({ min, max }) : fc.constant(least);
  const step = flat.multipleOf;
  if (step !== undefined) return whole.map((value) => Math.round(value / step) * step);
  if (type === "integer" || !(least < most)) return whole;
  return fc.oneof(whole, fc.double({ min: least, max: most, noNaN: true }));
}

/** Values that break one keyword, or have another type. */
export function badLeaves(flat, make) {
  if (flat.values !== undefined) return ["no such value", -987654321, null];
  const wrong = [null, true, 7, "text", [], {}].filter((value) => !flat.types.includes(typeOf(value)));
  const { least, most } = rangeOf(flat, "number");
  if (flat.types.includes("integer")) wrong.push(0.5 + Math.ceil(least));
  if (flat.types.some((type) => type === "integer" || type === "number")) {
    if (flat.minimum !== undefined) wrong.push(flat.minimum - 1);
    if (flat.maximum !== undefined) wrong.push(flat.maximum + 1);
    if (flat.exclusiveMinimum !== undefined) wrong.push(flat.exclusiveMinimum);
    if (flat.exclusiveMaximum !== undefined) wrong.push(flat.exclusiveMaximum);
    if (flat.multipleOf !== undefined) wrong.push(least + flat.multipleOf / 2, most - flat.multipleOf / 3);
  }
  if (!flat.types.includes("string")) return wrong;
  const [ordinary = ""] = strings(flat, make);
  if (flat.minLength > 0) wrong.push([...ordinary].slice(0, flat.minLength - 1).join(""));
  if (flat.maxLength < LONGEST_BOUND) wrong.push(fitted(ordinary, flat.maxLength + 1, flat.maxLength + 1));
  if (flat.patterns.length > 0) {
    const longest = make.matching(flat.patterns[0]).sort((a, b) => b.length - a.length)[0] ?? ordinary;
    wrong.push(`${longest}!`, `${longest}\n`, `\u0000${ordinary}`, "");
  }
  if (flat.format !== undefined) wrong.push(`${ordinary}!`, "no such format");
  return wrong;
}

function typeOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

function strings(flat, make) {
  const { minLength: min = 0, maxLength: max = LONGEST, patterns } = flat;
  const most = Math.min(max, LONGEST_BOUND);
  const made = [...(FORMATS[flat.format] ?? []), ...patterns.flatMap((pattern) => make.matching(pattern))];
  // A sample of the pattern's own letters, as short and as long as it may be.
  const letters = [...new Set(made.join(""))].slice(0, 3);
  const stretched = [...letters, "a", "0"].flatMap((letter) => [fitted(letter, min, min), fitted(letter, most, most)]);
  const plain = TEXTS.map((text) => fitted(text, min, most));
  if (patterns.length === 0 && flat.format === undefined)
    return [plain[0], ...stretched.slice(0, 2), ...plain.slice(1)];
  const matches = (text) => patterns.every((pattern) => new RegExp(pattern, "u").test(text));
  const fitting = [...made, ...made.map((text) => fitted(text, min, most)), ...plain, ...stretched].filter(matches);
  return fitting.length > 0 ? [...new Set(fitting)] : [...made, ...plain];
}

/** A text with so many characters, as JSON Schema counts them: by code points. */
function fitted(text, min, max) {
  const characters = [...text];
  const pad = characters.at(-1) ?? "a";
  while (characters.length < min) characters.push(pad);
  return characters.slice(0, max).join("");
}

function randomString({ minLength = 0, maxLength = 40, patterns, format }, fc) {
  const lengths = {
    minLength: Math.min(minLength, LONGEST),
    maxLength: Math.max(minLength, Math.min(maxLength, LONGEST)),
  };
  const free = fc.string({ ...lengths, unit: "grapheme" });
  const known = FORMATS[format];
  if (known !== undefined) return fc.constantFrom(...known);
  try {
    return patterns.length === 0 ? free : fc.stringMatching(new RegExp(patterns[0], "u"));
  } catch {
    // Not every construct of a regular expression can be turned round.
    return free;
  }
}

function rangeOf(flat, type) {
  const step = type === "integer" ? 1 : 0.5;
  const low = [flat.minimum, flat.exclusiveMinimum === undefined ? undefined : flat.exclusiveMinimum + step];
  const high = [flat.maximum, flat.exclusiveMaximum === undefined ? undefined : flat.exclusiveMaximum - step];
  const lows = low.filter((value) => value !== undefined);
  const highs = high.filter((value) => value !== undefined);
  const least = lows.length > 0 ? Math.max(...lows) : Math.min(-FARTHEST, ...highs);
  const most = highs.length > 0 ? Math.min(...highs) : Math.max(FARTHEST, ...lows);
  return { least, most };
}

function numbers(type, flat) {
  const { least, most } = rangeOf(flat, type);
  const step = flat.multipleOf;
  const inside = [1, 0, 2, 10, -1, 100, 12345, least + 1, most - 1, (least + most) / 2].filter(
    (value) => value >= least && value <= most,
  );
  const found = [...inside, least, most, ...(type === "number" ? [0.5, 0.1, -0.25, 1e-7] : [])];
  const whole = type === "integer" ? found.map(Math.round) : found;
  return [...new Set(step === undefined ? whole : whole.map((value) => Math.round(value / step) * step))];
}
