import type { Finding } from "../gate.ts";
import { type ContractCheck, checkFrom, contractFinding, MOST_FINDINGS } from "./contract-check.ts";
import { lineFinder } from "./json-lines.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** A finding about the contract itself. */
export function schemaFinding(path: string, line: number | undefined, code: string, message: string): Finding {
  const remedy =
    "Make the contract a JSON Schema of draft 2020-12 with $defs.input and $defs.output that strict mode accepts.";
  return contractFinding({ code: `SCHEMA-${code}`, message, remedy, path, line });
}

/** What can be seen without a validator: the dialect, the two definitions and that no reference leads outside. */
export function shapeChecks(contract: object, path: string, text: string): ContractCheck[] {
  const lineOf = lineFinder(text);
  const at = (pointer: string, code: string, message: string) => schemaFinding(path, lineOf(pointer), code, message);
  const dialect = "$schema" in contract ? contract.$schema : DIALECT;
  const definitions: unknown = "$defs" in contract ? contract.$defs : undefined;
  return [
    checkFrom(dialect === DIALECT ? [] : [at("/$schema", "DIALECT", `$schema must be ${DIALECT}`)]),
    ...["input", "output"].map((name) =>
      checkFrom(
        isRecord(definitions) && isRecord(definitions[name])
          ? []
          : [at(`/$defs/${name}`, "DEFINITION-MISSING", `the contract has no $defs.${name}`)],
      ),
    ),
    checkFrom(
      remoteReferences(contract).map(({ pointer, target }) =>
        at(pointer, "REMOTE-REFERENCE", `the reference ${JSON.stringify(target)} leads outside the contract`),
      ),
    ),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Walks with a list instead of by recursion: the depth of a contract is not ours to trust. */
function remoteReferences(contract: object): { pointer: string; target: string }[] {
  const own = "$id" in contract && typeof contract.$id === "string" ? contract.$id.replace(/#$/, "") : undefined;
  const found: { pointer: string; target: string }[] = [];
  const open: [string, object][] = [["", contract]];
  for (let next = open.pop(); next !== undefined && found.length < MOST_FINDINGS; next = open.pop()) {
    const [pointer, schema] = next;
    for (const [key, value] of Object.entries(schema)) {
      const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const isReference = (key === "$ref" || key === "$dynamicRef") && typeof value === "string";
      if (isReference && !value.startsWith("#") && value.split("#")[0] !== own)
        found.push({ pointer: place, target: value });
      // Values of these keywords are data, in which "$ref" means nothing.
      if (typeof value === "object" && value !== null && !["const", "enum", "default", "examples"].includes(key)) {
        open.push([place, value]);
      }
    }
  }
  return found;
}
