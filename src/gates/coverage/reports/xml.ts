import { XMLParser } from "fast-xml-parser";
import { NOTHING, type ReportedFile } from "./reported-file.ts";

type Element = Readonly<Record<string, unknown>>;

/**
 * The files of a Cobertura or Clover report, or undefined when the text is neither. No entity is resolved.
 * @see https://github.com/cobertura/cobertura/blob/master/cobertura/src/test/resources/dtds/coverage-04.dtd
 * @see https://openclover.org/doc/manual/latest/general--xml-report-format.html
 */
export function filesFromXml(text: string): ReportedFile[] | undefined {
  const parser = new XMLParser({ ignoreAttributes: false, processEntities: false, attributeNamePrefix: "@" });
  const document: unknown = parser.parse(text);
  const coverage = childrenOf(document, "coverage")[0];
  if (coverage === undefined) return undefined;
  if (childrenOf(coverage, "packages").length > 0 || "@line-rate" in coverage) return coberturaFiles(coverage);
  return childrenOf(coverage, "project").length > 0 ? cloverFiles(coverage) : undefined;
}

function coberturaFiles(coverage: Element): ReportedFile[] {
  const [root] = childrenOf(coverage, "sources").flatMap((sources) => textsOf(sources, "source"));
  const classes = descend(coverage, ["packages", "package", "classes", "class"]);
  return classes.map((one) => {
    const lines = descend(one, ["lines", "line"]);
    const methods = descend(one, ["methods", "method"]);
    const path = textOf(one["@filename"]);
    return {
      path: root === undefined || /^([/\\]|[A-Za-z]:)/.test(path) ? path : `${root.replace(/[/\\]$/, "")}/${path}`,
      hits: hitsOf(lines, "@number", "@hits"),
      functions: { covered: methods.filter(isRunMethod).length, total: methods.length },
      branches: sum(lines.map(conditionsOf)),
    };
  });
}

function isRunMethod(method: Element): boolean {
  return descend(method, ["lines", "line"]).some((line) => Number(line["@hits"]) > 0);
}

/** `condition-coverage="50% (1/2)"`. */
function conditionsOf(line: Element) {
  const [, covered, total] = /\((\d+)\/(\d+)\)/.exec(textOf(line["@condition-coverage"])) ?? [];
  return total === undefined ? NOTHING : { covered: Number(covered), total: Number(total) };
}

function cloverFiles(coverage: Element): ReportedFile[] {
  const projects = childrenOf(coverage, "project");
  const files = [projects, descend(coverage, ["project", "package"])].flat().flatMap((one) => childrenOf(one, "file"));
  return files.map((file) => {
    const lines = childrenOf(file, "line");
    // The counts on lines mean other things to other tools; the totals of a file mean the same to all.
    const metrics = childrenOf(file, "metrics")[0] ?? {};
    return {
      path: textOf(file["@path"]) || textOf(file["@name"]),
      hits: hitsOf(lines, "@num", "@count"),
      functions: shareIn(metrics, "@coveredmethods", "@methods"),
      branches: shareIn(metrics, "@coveredconditionals", "@conditionals"),
    };
  });
}

function hitsOf(lines: readonly Element[], number: string, count: string): Map<number, number> {
  const hits = new Map<number, number>();
  for (const line of lines) {
    const at = Number(line[number]);
    const times = Number(line[count] ?? Number(line["@truecount"]) + Number(line["@falsecount"]));
    if (Number.isSafeInteger(at) && at > 0 && Number.isFinite(times)) hits.set(at, Math.max(hits.get(at) ?? 0, times));
  }
  return hits;
}

function shareIn(metrics: Element, covered: string, total: string) {
  const share = { covered: Number(metrics[covered] ?? 0), total: Number(metrics[total] ?? 0) };
  return Number.isFinite(share.covered) && Number.isFinite(share.total) ? share : NOTHING;
}

function sum(shares: readonly { covered: number; total: number }[]) {
  return shares.reduce((a, b) => ({ covered: a.covered + b.covered, total: a.total + b.total }), NOTHING);
}

function descend(element: Element, names: readonly string[]): Element[] {
  return names.reduce<Element[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), [element]);
}

/** An element that occurs once is no list for the parser, and one without attributes and children is a text. */
function childrenOf(element: unknown, name: string): Element[] {
  if (typeof element !== "object" || element === null || !Object.hasOwn(element, name)) return [];
  const children: unknown = (element as Element)[name];
  return (Array.isArray(children) ? children : [children]).filter((one) => typeof one === "object" && one !== null);
}

function textsOf(element: Element, name: string): string[] {
  const children = element[name];
  return (Array.isArray(children) ? children : [children]).map(textOf).filter((text) => text !== "");
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
