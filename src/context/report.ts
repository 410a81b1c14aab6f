import type { ContextReport, ContextReportFile, ContextReportLink } from "../generated/types.ts";
import type { ContextRequest, SkippedFile } from "./context.ts";
import type { HistoryEvidence } from "./history.ts";
import type { TermFinder } from "./lexical.ts";
import type { PackedFile, Packing } from "./pack.ts";
import { PARTS, type Part } from "./rank.ts";
import { folderOf } from "./rest-map.ts";

const MOST_SKIPPED = 2000;
const MOST_FOLDERS = 500;
const MOST_WORDS = 5;
/** Links are for a picture: more of them than that show nothing. */
const MOST_LINKS = 400;
/** Files that changed together once may have done so by chance. */
const WEAKEST_HISTORY = 0.3;
/** Parts below are noise for a reader. */
const SMALLEST_POINTS = 0.005;

/** What a report is made from. */
export interface ReportSources {
  readonly request: ContextRequest;
  readonly limitBytes: number;
  readonly sizeBytes: number;
  readonly finder: TermFinder;
  readonly history: HistoryEvidence;
  readonly packing: Packing;
  readonly rest: readonly string[];
  readonly skipped: readonly SkippedFile[];
}

/** What was chosen, at what rank and why, without any content. */
export function reportFrom(sources: ReportSources): ContextReport {
  const { request, limitBytes, sizeBytes, finder, history, packing, rest, skipped } = sources;
  return {
    schemaVersion: 1,
    kind: "context-report",
    limitBytes,
    sizeBytes,
    pruned: request.pruning.enabled,
    words: finder.terms.map(({ word }) => word),
    commits: history.commits,
    files: packing.files.map((file) => fileReport(file, finder)),
    links: linksOf(packing.files, history),
    rest: { files: rest.length, folders: foldersOf(rest) },
    skipped: skipped.slice(0, MOST_SKIPPED).map(({ path, reason }) => ({ path, reason })),
    skippedFiles: skipped.length,
  };
}

function fileReport(packed: PackedFile, finder: TermFinder): ContextReportFile {
  const { ranked, rank, form, sizeBytes, masked } = packed;
  const { file, parts, points } = ranked;
  const why = PARTS.filter((part) => parts[part] >= SMALLEST_POINTS)
    .sort((a, b) => parts[b] - parts[a])
    .map((part) => {
      const words = wordsOf(part, packed, finder);
      return { part, points: rounded(parts[part]), ...(words.length === 0 ? {} : { words }) };
    });
  return {
    path: file.path,
    rank,
    form,
    points: rounded(points),
    fileBytes: Buffer.byteLength(file.text),
    sizeBytes,
    ...(masked === 0 ? {} : { masked }),
    why,
  };
}

function wordsOf(part: Part, { ranked: { file } }: PackedFile, { terms }: TermFinder): string[] {
  const counts =
    part === "text"
      ? file.counts.inText
      : part === "symbols"
        ? file.counts.inSymbols
        : part === "path"
          ? file.inPath
          : [];
  return terms
    .map(({ word, weight }, term) => ({ word, value: weight * Math.log1p(counts[term] ?? 0) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

function linksOf(files: readonly PackedFile[], history: HistoryEvidence): ContextReportLink[] {
  const indexOf = new Map(files.map(({ ranked: { file } }, index) => [file.path, index]));
  const links: ContextReportLink[] = [];
  for (const [from, { ranked }] of files.entries()) {
    for (const target of ranked.file.imports) {
      const to = indexOf.get(target);
      if (to !== undefined) links.push({ from, to, kind: "imports" });
    }
    const companions = [...(history.together.get(ranked.file.path) ?? [])].filter(
      ([, weight]) => weight >= WEAKEST_HISTORY,
    );
    for (const [other] of companions.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 4)) {
      const to = indexOf.get(other);
      if (to !== undefined && from < to) links.push({ from, to, kind: "history" });
    }
  }
  return links.slice(0, MOST_LINKS);
}

function foldersOf(paths: readonly string[]): { folder: string; files: number }[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = folderOf(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .map(([folder, files]) => ({ folder, files }))
    .sort((a, b) => b.files - a.files || (a.folder < b.folder ? -1 : 1))
    .slice(0, MOST_FOLDERS);
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
