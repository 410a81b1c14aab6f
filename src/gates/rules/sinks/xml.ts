import { TRUST } from "../flow/flow.ts";
import { propertyIn } from "../flow/syntax.ts";
import type { Sink } from "./sink.ts";

const READS =
  /^(parseXml|parseXmlString|parseXmlAsync|parseString|parseHtmlString|parseFromString|Parser|SaxParser|SaxPushParser|parse|parseXML|fromString)$/;

/** True when a document of a stranger is read with its entities. */
export function readsEntities({ name, last, given, flow }: Sink): boolean {
  const options = given.map((one) => flow.resolved(one)).filter((one) => one.is("object"));
  const isOn = options.some((one) =>
    [
      "noent",
      "dtdload",
      "dtdvalid",
      "resolveExternalEntities",
      "replaceEntities",
      "expandEntities",
      "processExternalEntities",
    ].some((field) => /^(true|1)$/.test(propertyIn(one, field)?.text() ?? "")),
  );
  if (isOn && READS.test(last)) return true;
  const [first] = given;
  if (first === undefined) return false;
  // These readers have entities on, whatever they are told.
  if (/^(node-expat|expat)(\.Parser)?(\(\))?(\.(parse|write))?$/.test(name) && /^(parse|write)$/.test(last))
    return flow.trust(first, "data") === TRUST.outside;
  if (/^(xml2json|x2j|xml2json\.default)\.(toJson|toXml)$/.test(name))
    return last === "toJson" && flow.trust(first, "data") === TRUST.outside;
  return false;
}
