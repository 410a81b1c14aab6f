/** What is shown of a blueprint. */
export interface ShownBlueprint {
  readonly family: string;
  readonly type: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly origin: string;
  /** JSON Schema of the parameters. */
  readonly parameters: object;
  readonly properties: readonly string[];
  readonly checklist: readonly string[];
}

/** A list of countries would push everything else off the screen; --json prints all of it. */
const MAX_SHOWN_VALUES = 8;

/** A blueprint as lines for a terminal: what it makes, its parameters, its laws and its checklist. */
export function blueprintText(blueprint: ShownBlueprint): string {
  return [
    `${blueprint.family}/${blueprint.type} ${blueprint.version} (from ${blueprint.origin})`,
    blueprint.title,
    "",
    blueprint.description,
    "",
    "Parameters:",
    ...parameterLines(blueprint.parameters),
    "",
    "Laws that hold for every input:",
    ...blueprint.properties.map((law) => `  - ${law}`),
    "",
    "Review checklist:",
    ...blueprint.checklist.map((item) => `  - ${item}`),
  ].join("\n");
}

function parameterLines(schema: object): string[] {
  const properties = "properties" in schema ? (schema.properties as Record<string, Record<string, unknown>>) : {};
  const required = "required" in schema && Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(properties).map(([name, property]) => {
    const need = required.includes(name) ? "required" : "optional";
    const description = typeof property["description"] === "string" ? ` ${property["description"]}` : "";
    return `  ${name} (${need}${valuesOf(property)}):${description}`;
  });
}

function valuesOf(property: Readonly<Record<string, unknown>>): string {
  const values: unknown = property["enum"];
  if (Array.isArray(values)) {
    const shown = values.slice(0, MAX_SHOWN_VALUES).map((value) => JSON.stringify(value));
    const more = values.length - shown.length;
    return `, one of ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  }
  const { minimum, maximum } = property;
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  return typeof property["type"] === "string" ? `, ${property["type"]}` : "";
}
