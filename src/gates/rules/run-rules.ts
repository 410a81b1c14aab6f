import type { Finding } from "../../generated/types.ts";
import { askedFlow } from "./flow/ecmascript-flow.ts";
import { mayBeRemote } from "./flow/python-sources.ts";
import { mayHoldOutside } from "./flow/sources.ts";
import { fallbackText, joinsLiterals, splitLiterals } from "./literal.ts";
import { type Match, matchFromGroups, matchFromNode } from "./match.ts";
import { wordsOf } from "./needs.ts";
import { plainMatches } from "./plain-rule.ts";
import type { ReadyRule } from "./rule.ts";
import type { SourceFile, Sources } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** One place where something was found; offsets are in UTF-16 units of the file's content. */
export interface Hit {
  readonly about: ReadyRule["about"];
  readonly file: Pick<SourceFile, "path" | "content">;
  readonly start: number;
  readonly end: number;
  /** The credentials that were found here, as they stand in the file. */
  readonly secrets: readonly string[];
}

/** Applies rules to every file that they concern. Throws the signal's reason on abort. */
export function runRules(rules: readonly ReadyRule[], sources: Sources, signal: AbortSignal): Hit[] {
  return sources.files.flatMap((file) => {
    signal.throwIfAborted();
    return rules.filter((rule) => rule.concerns(file)).flatMap((rule) => hitsOf(rule, file, sources));
  });
}

/**
 * Paths of the files of which these rules cannot say all that they should; to be asked after the rules were run. A file
 * whose tree no rule asked for, because it has none of their words, is decided whether it parses or not.
 */
export function undecidedFiles(rules: readonly ReadyRule[], sources: Sources): readonly string[] {
  const needTypes = rules.filter(({ matcher }) => matcher.kind === "syntax" && matcher.untyped === undefined);
  const asked = sources.files.filter(({ isParsed }) => isParsed);
  const unparsed = asked.filter(({ hasErrors }) => hasErrors);
  const blanked = asked.filter((file) => file.withoutTypes && needTypes.some((rule) => rule.concerns(file)));
  const unfollowed = asked.filter(({ root }) => root !== undefined && askedFlow(root)?.isComplete === false);
  return [...new Set([...unparsed, ...blanked, ...unfollowed].map(({ path }) => path))];
}

const SEVERITIES: readonly Finding["severity"][] = ["BLOCKER", "HIGH", "MEDIUM", "LOW"];

/** Hits as findings: ordered by place, one per code and line, the gravest of them; quotes without the given credentials. */
export function findingsFrom(hits: readonly Hit[], mask: (text: string) => string): Finding[] {
  const findings = new Map<string, Finding>();
  const ordered = [...hits].sort((a, b) => compareText(a.file.path, b.file.path) || a.start - b.start);
  for (const { about, file, start, end } of ordered) {
    const from = positionOf(file.content, start);
    const key = `${about.code}\n${file.path}\n${from.line}`;
    const known = findings.get(key);
    if (known !== undefined && SEVERITIES.indexOf(known.severity) <= SEVERITIES.indexOf(about.severity)) continue;
    const endLine = positionOf(file.content, Math.max(start, end - 1)).line;
    findings.set(key, {
      code: about.code,
      severity: about.severity,
      message: about.message,
      remedy: about.remedy,
      ...(about.cwe === undefined ? {} : { cwe: about.cwe }),
      path: file.path,
      line: from.line,
      ...(endLine > from.line ? { endLine } : {}),
      column: from.column,
      quote: quoteOf(mask(lineAround(file.content, start))),
    });
  }
  return [...findings.values()];
}

/** A line as a finding quotes it: one line, without its margin, and not longer than a reader wants. */
export function quoteOf(line: string): string {
  const text = line.trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const LONGEST_QUOTE = 200;

function hitsOf(rule: ReadyRule, file: SourceFile, sources: Sources): Hit[] {
  const { matcher } = rule;
  if (rule.followsOutside && !mayHoldOutside(file)) return [];
  if (rule.followsRemote && !mayBeRemote(file)) return [];
  if (rule.needs?.areMetBy(file) === false) return [];
  if (matcher.kind === "syntax") {
    if (matcher.words !== undefined && !matcher.words.some((word) => wordsOf(file).includes(word))) return [];
    const config = file.withoutTypes ? matcher.untyped : matcher.config;
    if (file.root === undefined || config === undefined || rule.fits?.(file.root) === false) return [];
    const { plain } = matcher;
    const found = plain === undefined || file.withoutTypes ? file.root.findAll(config) : plainMatches(file.root, plain);
    return found
      .filter((node) => rule.check(matchFromNode(node), file, sources))
      .map((node) => hitFromNode(rule, file, node));
  }
  return [...textHits(rule, matcher.expression, file, sources), ...splitHits(rule, matcher.expression, file, sources)];
}

function hitFromNode(rule: ReadyRule, file: SourceFile, node: SyntaxNode): Hit {
  const range = node.range();
  const secretNode = rule.detection.secret === undefined ? undefined : node.getMatch(rule.detection.secret);
  const secrets = secretNode === undefined || secretNode === null ? [] : piecesOf(secretNode);
  return { about: rule.about, file, start: range.start.index, end: range.end.index, secrets };
}

function textHits(rule: ReadyRule, expression: RegExp, file: SourceFile, sources: Sources): Hit[] {
  const hits: Hit[] = [];
  for (const found of file.content.matchAll(expression)) {
    const match: Match = matchFromGroups(found.groups ?? {});
    if (!rule.check(match, file, sources)) continue;
    const [start, end] = found.indices?.groups?.[rule.detection.secret ?? ""] ?? found.indices?.[0] ?? [0, 0];
    const secret = rule.detection.secret === undefined ? undefined : match.text(rule.detection.secret);
    hits.push({ about: rule.about, file, start, end, secrets: secret === undefined ? [] : [secret] });
  }
  return hits;
}

/** A credential that is split over a concatenation of literals is whole when the program runs. */
function splitHits(rule: ReadyRule, expression: RegExp, file: SourceFile, sources: Sources): Hit[] {
  if (rule.detection.secret === undefined || file.language === "python" || !joinsLiterals(file.content)) return [];
  if (file.root === undefined) return [];
  return splitLiterals(file.root).flatMap(({ node, text }) => {
    const found = [...text.matchAll(expression)].some((one) =>
      rule.check(matchFromGroups(one.groups ?? {}), file, sources),
    );
    if (!found) return [];
    const range = node.range();
    return [{ about: rule.about, file, start: range.start.index, end: range.end.index, secrets: piecesOf(node) }];
  });
}

/** The literals in an expression: what has to be masked of a credential that is put together from them. */
function piecesOf(node: SyntaxNode): string[] {
  const kinds = ["string", "template_string"];
  const literals = kinds.flatMap((kind) => (node.is(kind) ? [node] : node.findAll({ rule: { kind } })));
  const pieces = literals.map((literal) => literal.text().slice(1, -1));
  return pieces.length > 0 ? pieces : [fallbackText(node) ?? node.text()];
}

function positionOf(content: string, offset: number): { readonly line: number; readonly column: number } {
  const before = content.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

function lineAround(content: string, offset: number): string {
  const start = content.lastIndexOf("\n", offset - 1) + 1;
  const end = content.indexOf("\n", offset);
  return content.slice(offset === 0 ? 0 : start, end === -1 ? undefined : end);
}

/** By code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
