/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Which part of JSON Schema a vendor's structured output understands. */
interface Dialect {
  /** Keywords that are sent as they are, beside those that every vendor knows. */
  readonly keywords: ReadonlySet<string>;
  /** The largest `minItems` that may be sent. */
  readonly maxMinItems: number;
  /** Optional properties become required ones that may be null. */
  readonly allRequired: boolean;
}

const UNIVERSAL = new Set(["type", "enum", "title", "description"]);

/** These say nothing about which values are right, so nothing is lost without them. */
const ANNOTATIONS = new Set(["$schema", "$id", "$comment", "$anchor", "examples", "default", "deprecated", "readOnly"]);

const OPENAI: Dialect = {
  keywords: new Set(["maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
  maxMinItems: Number.POSITIVE_INFINITY,
  allRequired: true,
};
const ANTHROPIC: Dialect = { keywords: new Set(), maxMinItems: 1, allRequired: false };
const GOOGLE: Dialect = {
  keywords: new Set(["maxItems", "minimum", "maximum"]),
  maxMinItems: Number.POSITIVE_INFINITY,
  allRequired: false,
};

/**
 * Our schema in OpenAI's strict subset: every property required (an optional one may be null instead), no others
 * allowed. A rule that the subset lacks moves into the description, where the model still reads it; our own validator
 * decides about it afterwards. Applied to its own result it changes nothing.
 * @see https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export function openAiStrictSchema(schema: JsonSchema): Record<string, unknown> {
  return adapt(schema, OPENAI);
}

/**
 * Our schema in the subset of Anthropic's structured output.
 * @see https://platform.claude.com/docs/en/build-with-claude/structured-outputs
 */
export function anthropicSchema(schema: JsonSchema): Record<string, unknown> {
  return adapt(schema, ANTHROPIC);
}

/**
 * Our schema in the subset of Google's `responseJsonSchema`.
 * @see https://ai.google.dev/gemini-api/docs/structured-output
 */
export function googleSchema(schema: JsonSchema): Record<string, unknown> {
  return adapt(schema, GOOGLE);
}

/** A value that answers {@link openAiStrictSchema}, without the nulls that stand for absent optional properties. */
export function withoutAddedNulls(value: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutAddedNulls(item, partOf(schema, "items")));
  if (!isRecord(value)) return value;
  const properties = partOf(schema, "properties");
  const required = requiredOf(schema);
  const entries = Object.entries(value)
    .filter(([name, member]) => member !== null || required.has(name) || acceptsNull(partOf(properties, name)))
    .map(([name, member]) => [name, withoutAddedNulls(member, partOf(properties, name))]);
  return Object.fromEntries(entries);
}

/** True when a property anywhere in the schema is optional. */
export function hasOptionalProperties(schema: JsonSchema): boolean {
  const required = requiredOf(schema);
  const properties = partOf(schema, "properties");
  if (Object.keys(properties).some((name) => !required.has(name))) return true;
  return [...Object.values(properties), schema["items"]].some((part) => isRecord(part) && hasOptionalProperties(part));
}

function adapt(schema: JsonSchema, dialect: Dialect): Record<string, unknown> {
  const adapted: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (!adaptKeyword({ keyword, value, adapted, dialect })) lost.push(`${keyword} ${JSON.stringify(value)}`);
  }
  // No vendor accepts siblings of a reference, and strict validators of ours resolve it anyway.
  if ("$ref" in adapted) return pick(adapted, ["$ref", "$defs"]);
  if (adapted["type"] === undefined && Array.isArray(adapted["enum"])) adapted["type"] = typeOf(adapted["enum"]);
  if (adapted["type"] === "object") closeObject(adapted, schema, dialect);
  if (lost.length > 0) {
    const rules = `Must also satisfy: ${lost.join(", ")}.`;
    adapted["description"] = [adapted["description"], rules].filter((part) => part !== undefined).join(" ");
  }
  return adapted;
}

interface KeywordToAdapt {
  readonly keyword: string;
  readonly value: unknown;
  readonly adapted: Record<string, unknown>;
  readonly dialect: Dialect;
}

/** Carries one keyword over; false when its rule is lost. */
function adaptKeyword({ keyword, value, adapted, dialect }: KeywordToAdapt): boolean {
  switch (keyword) {
    case "properties":
    case "$defs":
      adapted[keyword] = Object.fromEntries(
        Object.entries(isRecord(value) ? value : {}).map(([name, part]) => [name, adaptPart(part, dialect)]),
      );
      return true;
    case "items":
      adapted["items"] = adaptPart(value, dialect);
      return true;
    case "anyOf":
    case "oneOf":
      adapted["anyOf"] = (Array.isArray(value) ? value : []).map((part) => adaptPart(part, dialect));
      return true;
    case "const":
      adapted["enum"] = [value];
      return true;
    case "minItems":
      if (typeof value !== "number" || value > dialect.maxMinItems) return false;
      adapted["minItems"] = value;
      return true;
    case "required":
    case "additionalProperties":
      return true;
    default:
      if (ANNOTATIONS.has(keyword)) return true;
      if (keyword !== "$ref" && !UNIVERSAL.has(keyword) && !dialect.keywords.has(keyword)) return false;
      adapted[keyword] = value;
      return true;
  }
}

function closeObject(adapted: Record<string, unknown>, schema: JsonSchema, dialect: Dialect): void {
  const properties = isRecord(adapted["properties"]) ? adapted["properties"] : {};
  const required = requiredOf(schema);
  adapted["additionalProperties"] = false;
  adapted["required"] = Object.keys(properties).filter((name) => dialect.allRequired || required.has(name));
  if (!dialect.allRequired) return;
  adapted["properties"] = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [
      name,
      required.has(name) || !isRecord(part) || acceptsNull(part) ? part : { anyOf: [part, { type: "null" }] },
    ]),
  );
}

function adaptPart(part: unknown, dialect: Dialect): unknown {
  return isRecord(part) ? adapt(part, dialect) : part;
}

function acceptsNull(schema: JsonSchema): boolean {
  if (schema["type"] === "null") return true;
  if (Array.isArray(schema["type"])) return schema["type"].includes("null");
  if (Array.isArray(schema["enum"])) return schema["enum"].includes(null);
  const branches = schema["anyOf"] ?? schema["oneOf"];
  return Array.isArray(branches) && branches.some((branch) => isRecord(branch) && acceptsNull(branch));
}

function typeOf(values: readonly unknown[]): string | string[] {
  const types = new Set(values.map((value) => (value === null ? "null" : typeof value)));
  const [first = "string", ...others] = types;
  return others.length === 0 ? first : [first, ...others];
}

function requiredOf(schema: JsonSchema): ReadonlySet<unknown> {
  return new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
}

function partOf(schema: JsonSchema, name: string): JsonSchema {
  const part = Object.hasOwn(schema, name) ? schema[name] : undefined;
  return isRecord(part) ? part : {};
}

function pick(record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
