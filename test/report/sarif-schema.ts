/**
 * What SARIF 2.1.0 and code scanning ask of a log, as far as ours uses the format: every property that we write, and
 * nothing beside.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
const text = { type: "string", minLength: 1, maxLength: 5000 };
const message = closed({ text, markdown: text }, ["text"]);
const level = { enum: ["none", "note", "warning", "error"] };
const bag = { type: "object", properties: { tags: { type: "array", uniqueItems: true, items: text, maxItems: 20 } } };
const line = { type: "integer", minimum: 1 };
const relativeUri = { type: "string", pattern: "^[A-Za-z0-9._~!*'()%-]+(/[A-Za-z0-9._~!*'()%-]+)*$" };
const instant = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$" };

const region = closed(
  { startLine: line, endLine: line, startColumn: line, snippet: closed({ text: { type: "string" } }, ["text"]) },
  ["startLine"],
);

const location = closed(
  {
    physicalLocation: closed(
      { artifactLocation: closed({ uri: relativeUri, uriBaseId: { const: "%SRCROOT%" } }, ["uri"]), region },
      ["artifactLocation", "region"],
    ),
  },
  ["physicalLocation"],
);

const rule = closed(
  {
    id: { type: "string", minLength: 1, maxLength: 255 },
    name: { type: "string", pattern: "^[A-Za-z0-9-]{1,255}$" },
    shortDescription: closed({ text: { ...text, maxLength: 1024 } }, ["text"]),
    fullDescription: closed({ text: { ...text, maxLength: 1024 } }, ["text"]),
    helpUri: { type: "string", pattern: "^https://github\\.com/blocks/orchestrator/" },
    help: message,
    defaultConfiguration: closed({ level }, ["level"]),
    properties: {
      ...bag,
      properties: {
        ...bag.properties,
        "security-severity": { type: "string", pattern: "^(10\\.0|[0-9]\\.[0-9])$" },
        precision: { enum: ["very-high", "high", "medium", "low"] },
        "problem.severity": { enum: ["error", "warning", "recommendation"] },
      },
    },
  },
  ["id", "shortDescription", "fullDescription", "help"],
);

const suppression = closed(
  { kind: { enum: ["inSource", "external"] }, status: { enum: ["accepted"] }, justification: text },
  ["kind"],
);

const result = closed(
  {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: 0 },
    level,
    message,
    locations: { type: "array", minItems: 1, maxItems: 1000, items: location },
    partialFingerprints: { type: "object", minProperties: 1, additionalProperties: text },
    suppressions: { type: "array", items: suppression },
    properties: bag,
  },
  ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
);

const notification = closed({ level, message }, ["message"]);

const invocation = closed(
  {
    executionSuccessful: { type: "boolean" },
    startTimeUtc: instant,
    endTimeUtc: instant,
    toolExecutionNotifications: { type: "array", items: notification },
  },
  ["executionSuccessful"],
);

const driver = closed(
  {
    name: { const: "Blocks" },
    version: text,
    semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
    informationUri: { type: "string", pattern: "^https://" },
    rules: { type: "array", maxItems: 25_000, uniqueItems: true, items: rule },
  },
  ["name", "rules"],
);

const run = closed(
  {
    tool: closed({ driver }, ["driver"]),
    automationDetails: closed({ id: { type: "string", pattern: "/$" } }, ["id"]),
    invocations: { type: "array", items: invocation },
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    originalUriBaseIds: {
      type: "object",
      additionalProperties: closed({ description: message }, []),
    },
    results: { type: "array", maxItems: 25_000, items: result },
    properties: bag,
  },
  ["tool", "results"],
);

/** A log as we write it. */
export const SARIF_FOR_CODE_SCANNING = closed(
  {
    $schema: { const: "https://json.schemastore.org/sarif-2.1.0.json" },
    version: { const: "2.1.0" },
    runs: { type: "array", minItems: 1, maxItems: 20, items: run },
  },
  ["version", "runs"],
);

function closed(properties: Record<string, unknown>, required: readonly string[]) {
  return { type: "object", additionalProperties: false, properties, required };
}
