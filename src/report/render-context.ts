import type { ContextReport, ContextReportFile } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { textTable } from "./text-table.ts";

type Why = ContextReportFile["why"][number];

/** Parts that decided little are left out of a line. */
const MOST_REASONS = 3;
const MOST_FOLDERS = 12;
const MOST_SKIPPED = 20;

/** A context report as lines for a terminal: every file that is shown with its rank, form, size and reasons; the rest in figures. */
export function contextText(report: ContextReport): string {
  const { files, rest, limitBytes, sizeBytes } = report;
  const whole = files.filter(({ form }) => form === "whole").length;
  const share = limitBytes === 0 ? 0 : Math.round((100 * sizeBytes) / limitBytes);
  return [
    `${kilobytes(sizeBytes)} of ${kilobytes(limitBytes)} (${share} %): ${count(whole, "file")} whole, ${count(files.length - whole, "outline")}, ${count(rest.files, "path")} in the map, ${report.skippedFiles} left out`,
    `Looked for: ${
      report.words.length === 0
        ? "nothing (no request): history and kind decide"
        : report.words
            .slice(0, 16)
            .map((word) => terminalText(word))
            .join(", ")
    }`,
    `History: ${report.commits === 0 ? "none (no git, no commit, or a shallow clone)" : `the last ${count(report.commits, "commit")}`}`,
    "",
    files.length === 0 ? nothingShown(report) : fileTable(files),
    ...restLines(report),
    ...skippedLines(report),
  ].join("\n");
}

function fileTable(files: readonly ContextReportFile[]): string {
  return textTable([["rank", "shown", "size", "of", "points", "file"], ...files.flatMap(row)], { right: [0, 2, 3, 4] });
}

function nothingShown({ rest, skippedFiles, limitBytes }: ContextReport): string {
  if (rest.files > 0) return `No file is shown: none fits into ${kilobytes(limitBytes)}.`;
  return skippedFiles > 0 ? "No file is shown: none here can be read." : "No file is shown: there are none here.";
}

function row(file: ContextReportFile): string[][] {
  const masked = file.masked === undefined ? "" : ` (${count(file.masked, "credential")} taken out)`;
  const why = file.why.slice(0, MOST_REASONS).map(reasonText).join("; ");
  return [
    [
      String(file.rank),
      file.form,
      kilobytes(file.sizeBytes),
      kilobytes(file.fileBytes),
      file.points.toFixed(2),
      `${terminalText(file.path)}${masked}${why === "" ? "" : `  ← ${why}`}`,
    ],
  ];
}

/** A part of a file's points in words. */
export function reasonText({ part, words = [] }: Why): string {
  const named =
    words.length === 0
      ? ""
      : ` ${words
          .slice(0, 4)
          .map((word) => terminalText(word, 40))
          .join(", ")}`;
  switch (part) {
    case "text":
      return `speaks of${named}`;
    case "path":
      return `its path has${named}`;
    case "symbols":
      return `declares${named}`;
    case "commits":
      return "commits like this request changed it";
    case "together":
      return "changes together with the best files";
    case "churn":
      return "changes often";
    case "imports":
      return "imports one of the best files, or is imported by one";
    case "folder":
      return "near the output folder";
    case "kind":
      return "what a block has to fit in with";
  }
}

function restLines({ rest }: ContextReport): string[] {
  if (rest.files === 0) return [];
  const folders = rest.folders.slice(0, MOST_FOLDERS).map(({ folder, files }) => `${terminalText(folder)} (${files})`);
  const more =
    rest.folders.length > MOST_FOLDERS ? `, and ${count(rest.folders.length - MOST_FOLDERS, "folder")} more` : "";
  return ["", `Only in the map: ${count(rest.files, "file")} in ${folders.join(", ")}${more}`];
}

function skippedLines({ skipped, skippedFiles }: ContextReport): string[] {
  if (skippedFiles === 0) return [];
  const shown = skipped
    .slice(0, MOST_SKIPPED)
    .map(({ path, reason }) => [`  ${terminalText(path)}`, terminalText(reason)]);
  const more = skippedFiles > shown.length ? [`  and ${skippedFiles - shown.length} more (--json lists them)`] : [];
  return ["", "Left out:", ...textTable(shown).split("\n"), ...more];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
