import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { BlocksError } from "../base/errors.ts";
import { problemsOf } from "../base/validation.ts";
import type { CatalogueEntry, GateName, Rule, RuleCase } from "../generated/types.ts";
import { validateCatalogueFile } from "../generated/validators/catalogue.js";
import { validateRule } from "../generated/validators/rule.js";
import type { Catalogue, FindingPage, Weakness } from "./catalogue.ts";
import { GATE_NAMES } from "./gate.ts";

/** What a rule file and an entry of `rules/catalogue/` have in common. */
type PageSource = Omit<FindingPage, "cwe"> & { readonly cwe: readonly string[] };

/**
 * The pages of all codes from the folder of the rules: the rule files, and `catalogue/` for the codes of what is no
 * rule. Throws `DEFECT` for a file that is not valid.
 */
export async function readCatalogue(rules: string): Promise<Catalogue> {
  const names: Readonly<Record<string, string>> = JSON.parse(
    await readFile(join(rules, "catalogue", "cwe.json"), "utf8"),
  );
  const sources = [...(await rulePages(rules)), ...(await entryPages(join(rules, "catalogue")))];
  const codes = new Set(sources.map(({ code }) => code));
  const pages = sources
    .map(
      (source): FindingPage => ({
        ...source,
        cwe: source.cwe.map((id): Weakness => ({ id, name: names[id] })),
        related: relatedOf(source, sources).filter((code) => codes.has(code)),
      }),
    )
    .sort((a, b) => GATE_NAMES.indexOf(a.gate) - GATE_NAMES.indexOf(b.gate) || compareText(a.code, b.code));
  const byCode = new Map(pages.map((page) => [page.code, page]));
  return { pages, findingPage: (code) => byCode.get(code.trim().toUpperCase()) };
}

async function rulePages(folder: string): Promise<PageSource[]> {
  return (await parsedFiles(folder)).map(({ path, content }) => {
    if (!validateRule(content)) throw invalid(path, problemsOf(validateRule));
    const { code, title, gate, severity, cwe, cvss, why, remedy } = content;
    return { code, title, gate, severity, cwe, cvss, why, remedy, ...examplesOf(content), related: [] };
  });
}

/** Its own examples, else the first cases of the first way of detection: rules begin with the plainest. */
function examplesOf({ bad, good, detections }: Rule): { readonly bad: string; readonly good: string } {
  const first = detections?.[0];
  return {
    bad: bad?.trimEnd() ?? shown(first?.cases.flagged[0]),
    good: good?.trimEnd() ?? shown(first?.cases.allowed[0]),
  };
}

/** A broken bar keeps a credential from standing in a file whole; a reader gets an ellipsis for it. */
function shown(example: RuleCase | undefined): string {
  const source = typeof example === "object" ? example.source : (example ?? "");
  return source.replaceAll("¦", "…").trimEnd();
}

async function entryPages(folder: string): Promise<PageSource[]> {
  return (await parsedFiles(folder)).flatMap(({ path, content }) => {
    if (!validateCatalogueFile(content)) throw invalid(path, problemsOf(validateCatalogueFile));
    return content.codes.flatMap((entry) => pagesOfEntry(entry, content.gate));
  });
}

function pagesOfEntry(entry: CatalogueEntry, gate: GateName): PageSource[] {
  const { blocker = false, cwe = [], related = [], bad, good, cvss, ...rest } = entry;
  const page: PageSource = { ...rest, gate, cwe, cvss, bad: bad.trimEnd(), good: good.trimEnd(), related };
  return blocker ? [page, { ...page, code: `BLOCKER-${entry.code}`, severity: "BLOCKER" }] : [page];
}

async function parsedFiles(folder: string): Promise<{ readonly path: string; readonly content: unknown }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yml")).sort();
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      return { path, content: parse(await readFile(path, "utf8")) as unknown };
    }),
  );
}

/** What the source names, the same fault with the other weight, and what shares its first weakness. */
function relatedOf(source: PageSource, all: readonly PageSource[]): string[] {
  const twin = source.code.startsWith("BLOCKER-") ? source.code.slice("BLOCKER-".length) : `BLOCKER-${source.code}`;
  const [weakness] = source.cwe;
  const sharing = all.filter(({ cwe }) => weakness !== undefined && cwe[0] === weakness).map(({ code }) => code);
  return [...new Set([twin, ...source.related, ...sharing])].filter((code) => code !== source.code);
}

function invalid(
  path: string,
  problems: readonly { readonly pointer: string; readonly message: string }[],
): BlocksError {
  return new BlocksError(
    `${path} is not valid: ${problems.map(({ pointer, message }) => `${pointer || "/"} ${message}`).join("; ")}`,
    { code: "DEFECT", kind: "defect", hint: "Install Blocks again, or report this." },
  );
}

/** By code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
