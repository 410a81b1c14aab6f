import { TRUST } from "../flow/flow.ts";
import { plainText, propertyIn } from "../flow/syntax.ts";
import type { Sink } from "./sink.ts";

const RUNS_CODE =
  /^(node-serialize|serialize|serialize-to-js|serializeToJs|node_serialize|nodeSerialize)\.(unserialize|deserialize)$|^(unserialize|php-serialize\.unserialize)$|^(funcster|cryo)\.(deepDeserialize|parse)$|^(v8)\.deserialize$|^(deserialize)$|^(serialijse|serializejs|js-serialize)\.(deserialize|parse)$|^bson\.deserialize$|^jsonpickle\.decode$/;

/** True for a reader that makes code out of its text. */
export function isCodeReader({ name, given, flow }: Sink): boolean {
  const [first] = given;
  if (first === undefined || !RUNS_CODE.test(name)) return false;
  if (plainText(flow.resolved(first)) !== undefined) return false;
  if (/^(v8\.deserialize|deserialize|bson)/.test(name)) return flow.trust(first, "data") === TRUST.outside;
  return true;
}

/** True for YAML that is read with types that run code. */
export function isUnsafeYaml({ name, last, given, flow, node }: Sink, content: string): boolean {
  if (!/^(js-yaml|yaml|jsyaml|YAML|yamljs)\./.test(name) || !/^(load|loadAll|parse)$/.test(last)) return false;
  const text = node.text();
  if (/DEFAULT_FULL_SCHEMA|js-yaml-js-types|jsTypes|unsafe|UNSAFE/.test(text)) return true;
  const options = given.map((one) => flow.resolved(one)).find((one) => one.is("object"));
  const schema = options === undefined ? undefined : propertyIn(options, "schema");
  if (schema !== undefined && /DEFAULT_FULL_SCHEMA|jsTypes|js-yaml-js-types|unsafe/i.test(flow.resolved(schema).text()))
    return true;
  const [first] = given;
  // Before version 4 `load` knew functions, and `safeLoad` was there to be used instead.
  const isOld = name === "js-yaml.load" && /safeLoad|SAFE_SCHEMA/.test(content) && schema === undefined;
  return (
    isOld ||
    (name === "js-yaml.load" &&
      schema === undefined &&
      first !== undefined &&
      flow.trust(first, "data") === TRUST.outside)
  );
}
