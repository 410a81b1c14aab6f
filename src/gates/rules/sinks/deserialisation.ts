import { type Flow, TRUST } from "../flow/flow.ts";
import { plainText, propertyIn } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

/** Readers that make functions out of what they read, whatever they are told. */
const RUNS_CODE =
  /^(node-serialize|serialize|serialize-to-js|serializeToJs|node_serialize|nodeSerialize)\.(unserialize|deserialize)$|^(unserialize|php-serialize\.unserialize)$|^(funcster|cryo)\.(deepDeserialize|parse)$|^(serialijse|serializejs|js-serialize)\.(deserialize|parse)$|^jsonpickle\.decode$|^(serializr|typeson|tosource|jsonfn|json-fn|JSONfn|jsonfn\.JSONfn|javascript-serialize)\.(parse|revive|unserialize)$/;

/** Readers that make objects of classes of what they read: a stranger's text decides which. */
const MAKES_OBJECTS =
  /^v8\.(deserialize|Deserializer)$|^(deserialize|bson\.deserialize|BSON\.deserialize)$|^(superjson|devalue|flatted|circular-json|teleport-javascript|php-unserialize|phpunserialize|php-serialize|igbinary)\.(unserialize|deserialize|unserializeSession)$|^(plist|bplist-parser|pickleparser|node-pickle|jpickle|pickle)\.(parseBuffer|parse|loads|load)$/;

/** True for a reader that makes code out of its text. */
export function isCodeReader({ name, given, flow }: Sink): boolean {
  const [first, options] = given;
  if (first === undefined || plainText(flow.resolved(first)) !== undefined) return false;
  if (RUNS_CODE.test(name)) return true;
  if (/(^|\.)(bson|BSON)\b.*\.deserialize$|^(bson|BSON)\.deserialize$/.test(name) && hasFunctions(options, flow))
    return true;
  return MAKES_OBJECTS.test(name) && flow.trust(first, "serialised") === TRUST.outside;
}

/** `{ evalFunctions: true }` */
function hasFunctions(options: SyntaxNode | undefined, flow: Flow): boolean {
  const node = options === undefined ? undefined : flow.resolved(options);
  return node?.is("object") === true && propertyIn(node, "evalFunctions")?.text() === "true";
}

const YAML = /^(js-yaml|yaml|jsyaml|YAML|yamljs)\./;
const TYPES_WITH_CODE = /DEFAULT_FULL_SCHEMA|js-yaml-js-types|jsTypes|js_types|unsafe/i;

/** True for YAML that is read with types that run code. */
export function isUnsafeYaml({ name, last, given, flow, node }: Sink, content: string): boolean {
  if (!YAML.test(name) || !/^((safe)?[lL]oad(All)?|parse|parseDocument|parseAllDocuments)$/.test(last)) return false;
  if (TYPES_WITH_CODE.test(node.text())) return true;
  const options = given
    .slice(1)
    .map((one) => flow.resolved(one))
    .find((one) => one.is("object"));
  const schema = options === undefined ? undefined : propertyIn(options, "schema");
  if (schema !== undefined && TYPES_WITH_CODE.test(flow.resolved(schema).text())) return true;
  if (!/^js-?yaml\.load(All)?$/.test(name) || schema !== undefined) return false;
  const [first] = given;
  // Before version 4 `load` knew functions, and `safeLoad` was there to be used instead.
  return (
    /\bsafeLoad|SAFE_SCHEMA/.test(content) || (first !== undefined && flow.trust(first, "serialised") === TRUST.outside)
  );
}
