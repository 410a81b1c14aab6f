import type { Clock } from "../../base/clock.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { BlockFile } from "../../block/block.ts";
import { readRules } from "../../gates/rules/rule.ts";
import { findingsFrom, runRules, undecidedFiles } from "../../gates/rules/run-rules.ts";
import { parseFiles } from "../../gates/rules/source.ts";
import { inspectFiles } from "../../gates/security/inspect-files.ts";
import type { Finding, ScanFinding, ScanReport, SkippedFile } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { ScanGate } from "./inputs.ts";
import { reportedPath } from "./list-scanned.ts";
import { readScanned } from "./read-scanned.ts";

/** What {@link scan} works with. */
export interface ScanParts {
  /** Absolute. */
  readonly workspace: string;
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  readonly gate: ScanGate;
  readonly toolchain: Toolchain;
  readonly version: string;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly redactor: Pick<Redactor, "redact">;
}

/** So much text is held at once; its trees are held a small part at a time. */
const BATCH_BYTES = 32 * 1024 * 1024;
/** Syntax trees are large, and the rules of the logic review look from one file into another. */
const LOGIC_BATCH_BYTES = 2 * 1024 * 1024;
const BATCH_FILES = 10_000;

/**
 * Applies the rules of a gate to files, in batches, so that memory does not grow with the repository. Nothing is run and
 * nothing is written. Throws `TOOLCHAIN_MISSING`, and the signal's reason.
 */
export async function scan(parts: ScanParts, signal: AbortSignal): Promise<ScanReport> {
  const { clock, progress } = parts;
  const startedAt = clock.now().toISOString();
  const startedMs = clock.monotonicMs();
  const step = { step: "scan", title: `scan ${parts.files.length} files` };
  progress({ kind: "step-started", ...step });
  const total: Totals = { findings: [], skipped: [], unparsed: [], files: 0, bytes: 0, characters: 0 };
  const mostBytes = parts.gate === "logic" ? LOGIC_BATCH_BYTES : BATCH_BYTES;
  let batch: BlockFile[] = [];
  let batchBytes = 0;
  for (const absolute of parts.files) {
    signal.throwIfAborted();
    const path = reportedPath(parts.workspace, absolute);
    const read = await readScanned(absolute);
    if ("skipped" in read) {
      total.skipped.push({ path, reason: read.skipped });
      continue;
    }
    batch.push({ path, content: read.content });
    batchBytes += read.sizeBytes;
    total.bytes += read.sizeBytes;
    if (batchBytes < mostBytes && batch.length < BATCH_FILES) continue;
    await inspect(batch, parts, total, signal);
    batch = [];
    batchBytes = 0;
  }
  if (batch.length > 0) await inspect(batch, parts, total, signal);
  const durationMs = clock.monotonicMs() - startedMs;
  progress({ kind: "step-ended", ...step, outcome: hasHigh(total.findings) ? "failed" : "passed", durationMs });
  return {
    schemaVersion: 1,
    kind: "scan-report",
    version: parts.version,
    gate: parts.gate,
    findings: total.findings,
    scanned: { files: total.files, bytes: total.bytes },
    skipped: total.skipped,
    unparsed: total.unparsed,
    timing: { startedAt, durationMs },
  };
}

/** True when something was found that a gate would stop a block for. */
export function hasHigh(findings: readonly Pick<Finding, "severity">[]): boolean {
  return findings.some(({ severity }) => severity === "HIGH" || severity === "BLOCKER");
}

interface Totals {
  readonly findings: ScanFinding[];
  readonly skipped: SkippedFile[];
  readonly unparsed: string[];
  files: number;
  bytes: number;
  /** Inspected so far. */
  characters: number;
}

async function inspect(
  batch: readonly BlockFile[],
  parts: ScanParts,
  total: Totals,
  signal: AbortSignal,
): Promise<void> {
  const { toolchain, gate, redactor, progress } = parts;
  const onInspected = (characters: number) => {
    total.characters += characters;
    progress({ kind: "step-moved", step: "scan", characters: total.characters });
  };
  const { findings, mask, undecided } = await inspectFiles(batch, toolchain, signal, {
    dependencies: false,
    onInspected,
  });
  const logic = gate === "logic" ? await reviewed(batch, toolchain, signal) : { hits: [], undecided: [] };
  const all = [...findings, ...findingsFrom(logic.hits, mask)].map((finding) => scanFinding(finding, redactor));
  total.findings.push(...all.sort(byPlace));
  total.unparsed.push(...new Set([...undecided, ...logic.undecided]));
  total.files += batch.length;
}

/** What the rules of the logic review say, which look from one file into another. */
async function reviewed(batch: readonly BlockFile[], toolchain: Toolchain, signal: AbortSignal) {
  const rules = await readRules(toolchain, "review");
  const sources = await parseFiles(batch, toolchain);
  const hits = runRules(rules, sources, signal);
  return { hits, undecided: undecidedFiles(rules, sources) };
}

function scanFinding(finding: Finding, redactor: Pick<Redactor, "redact">): ScanFinding {
  const { code, severity, message, remedy, path = "", line, endLine, column, cwe, tool, quote } = finding;
  return {
    path,
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { column }),
    code,
    ...(cwe === undefined ? {} : { cwe }),
    severity,
    message,
    remedy,
    ...(tool === undefined ? {} : { tool }),
    ...(quote === undefined ? {} : { quote: redactor.redact(quote) }),
  };
}

function byPlace(a: ScanFinding, b: ScanFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : 1);
}
