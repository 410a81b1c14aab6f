import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isScalar, type Scalar, stringify, type YAMLMap } from "yaml";
import { readYaml } from "./yaml-source.ts";

/**
 * The text of a valid YAML file in which the value at `path` is another one. Everything else stays as it is, letter by
 * letter, where the value is a scalar or new in a block; otherwise the file is laid out anew with its comments kept.
 */
export function withSetting(text: string, path: readonly string[], value: unknown): string {
  const target = readYaml(text).document ?? new Document({});
  const surgical = replaced(text, target, path, value) ?? inserted(text, target, path, value);
  if (target.contents === null) target.contents = new Document({}).contents;
  target.setIn(path, value);
  // Text was cut and pasted: it counts only when it means exactly what the edited document means.
  if (surgical !== undefined && isDeepStrictEqual(readYaml(surgical).value, target.toJS())) return surgical;
  return target.toString({ lineWidth: 0 });
}

/** The text with another scalar in the place of the present one. */
function replaced(text: string, document: Document, path: readonly string[], value: unknown): string | undefined {
  const present = document.getIn(path, true);
  if (!isScalar(present) || !present.range || typeof value === "object") return undefined;
  if (!["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"].includes(present.type ?? "")) return undefined;
  const [start, end] = present.range;
  return text.slice(0, start) + scalarText(value) + text.slice(end);
}

/** The text with new lines: at the end of the section that is there already, else at the end of the file. */
function inserted(text: string, document: Document, path: readonly string[], value: unknown): string | undefined {
  const parents = path.map((_, index) => document.getIn(path.slice(0, index), true));
  const depth = parents.findLastIndex((parent) => isMap(parent) && parent.items.length > 0);
  const parent = parents[depth] as YAMLMap | undefined;
  if (parent === undefined || parent.flow || document.hasIn(path)) return undefined;
  const nested = path.slice(depth).reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  const lines = stringify(nested, { lineWidth: 0 });
  if (depth === 0) return `${text}${text.endsWith("\n") ? "" : "\n"}${lines}`;
  const first = parent.items[0]?.key as Scalar | undefined;
  const last = lastLeaf(parent);
  if (first?.range === undefined || first.range === null || last?.range === undefined || last.range === null)
    return undefined;
  const indent = text.slice(text.lastIndexOf("\n", first.range[0]) + 1, first.range[0]);
  const endOfLine = text.indexOf("\n", last.range[1]);
  const end = endOfLine === -1 ? text.length : endOfLine;
  return `${text.slice(0, end)}\n${lines.trimEnd().replaceAll(/^/gm, indent)}${text.slice(end)}`;
}

function lastLeaf(map: YAMLMap): Scalar | undefined {
  const last = map.items.at(-1)?.value;
  if (isMap(last) && !last.flow && last.items.length > 0) return lastLeaf(last);
  return isScalar(last) && !["BLOCK_LITERAL", "BLOCK_FOLDED"].includes(last.type ?? "") ? last : undefined;
}

/** A scalar that means the same in block and flow style. */
function scalarText(value: unknown): string {
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  return typeof value === "string" && /[,[\]{}\n]/.test(text) ? JSON.stringify(value) : text;
}
