import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlocksError } from "../../base/errors.ts";
import { type ProcessResult, runProcess } from "../../base/process.ts";
import type { BlockFile } from "../../block/block.ts";
import { type PythonInstallation, pythonOf } from "../../sandbox/python-installation.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Finding } from "../gate.ts";
import { quoteOf } from "../rules/run-rules.ts";
import { languageOf } from "../rules/source.ts";

/** What bandit had to say beside our own rules. */
export interface BanditOutcome {
  /** With `tool: "bandit"`; none that repeats one of ours. */
  readonly findings: readonly Finding[];
  /** Files of which it could not say anything although it is installed. */
  readonly unread: readonly string[];
  /** For the gate's details: its version, or why it did not run; undefined where there is nothing to read. */
  readonly note: string | undefined;
}

/** What {@link runBandit} works with. */
export interface BanditRequest {
  readonly files: readonly BlockFile[];
  readonly toolchain: Toolchain;
  /** What our own rules found. */
  readonly ours: readonly Finding[];
  /** Takes credentials out of a line. */
  readonly mask: (text: string) => string;
}

/** A face of 1,000 lines takes less than a second. */
const TIMEOUT_MS = 60_000;

/**
 * Not asked: `assert` is what tests are made of (B101), our own rules know credentials better and never print one
 * (B105, B106, B107), and an import or a subprocess as such is no weakness (B403, B404, B603).
 */
const SKIPPED = "B101,B105,B106,B107,B403,B404,B603";

/**
 * The weakness behind each test; those before bandit 1.7.3 do not say it themselves.
 * @see https://github.com/PyCQA/bandit/blob/main/bandit/core/issue.py
 */
const WEAKNESSES: Readonly<Record<string, readonly string[]>> = {
  "CWE-20": ["B313", "B314", "B315", "B316", "B317", "B318", "B319", "B320", "B405", "B406", "B407", "B408", "B409"],
  "CWE-22": ["B202", "B310"],
  "CWE-78": ["B601", "B602", "B604", "B605", "B606", "B607", "B609"],
  "CWE-79": ["B308", "B702", "B703"],
  "CWE-89": ["B608", "B610", "B611"],
  "CWE-94": ["B102", "B201", "B307", "B322", "B701"],
  "CWE-295": ["B323", "B501", "B507"],
  "CWE-319": ["B312", "B321", "B401", "B402"],
  "CWE-326": ["B505"],
  "CWE-327": ["B303", "B304", "B305", "B324", "B413", "B502", "B503", "B504"],
  "CWE-330": ["B311"],
  "CWE-377": ["B108", "B306", "B325"],
  "CWE-400": ["B113"],
  "CWE-502": ["B301", "B302", "B506", "B614"],
  "CWE-605": ["B104"],
  "CWE-703": ["B110", "B112"],
  "CWE-732": ["B103"],
};

/** Different names of one weakness, as our rules and bandit use them. */
const SAME: readonly (readonly string[])[] = [
  ["CWE-77", "CWE-78", "CWE-88"],
  ["CWE-94", "CWE-95", "CWE-96"],
  ["CWE-326", "CWE-327", "CWE-328", "CWE-916"],
  ["CWE-330", "CWE-338"],
];

/**
 * Runs bandit over the Python files of a block, which only reads them. Without bandit our rules decide alone; where it is
 * installed and does not come to an end, its files count as unread. Throws the signal's reason on abort.
 */
export async function runBandit(request: BanditRequest, signal: AbortSignal): Promise<BanditOutcome> {
  const files = request.files.filter(({ path }) => languageOf(path) === "python");
  if (files.length === 0) return { findings: [], unread: [], note: undefined };
  const python = pythonWithBandit(request.toolchain);
  if (python === undefined) return { findings: [], unread: [], note: "not installed: our rules decided alone" };
  const report = reportFrom(await readFiles(python, files, signal));
  const note = `${python.modules["bandit"]}`;
  if (report === undefined)
    return { findings: [], unread: files.map(({ path }) => path), note: `${note}, without a report` };
  const unread = report.errors.flatMap(({ filename }) => files[numberOf(filename)]?.path ?? []);
  const findings = report.results.flatMap((result) => findingFrom(result, files, request.mask) ?? []);
  return { findings: withoutRepeated(findings, request.ours), unread, note };
}

function pythonWithBandit(toolchain: Toolchain): PythonInstallation | undefined {
  try {
    const python = pythonOf(toolchain);
    return python.modules["bandit"] === undefined ? undefined : python;
  } catch (error) {
    if (error instanceof BlocksError && error.code === "TOOLCHAIN_MISSING") return undefined;
    throw error;
  }
}

/**
 * The files lie under names of ours in a folder of ours: so nothing in the block configures the tool, and no name of
 * the block's is an argument.
 */
async function readFiles(
  python: PythonInstallation,
  files: readonly BlockFile[],
  signal: AbortSignal,
): Promise<ProcessResult> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-bandit-"));
  try {
    await Promise.all(files.map(({ content }, index) => writeFile(join(folder, nameOf(index)), content)));
    return await runProcess({
      command: python.program,
      args: [
        ...["-I", "-B", "-m", "bandit", "--quiet", "--format", "json", "--ignore-nosec", "--skip", SKIPPED, "--"],
        ...files.map((_, index) => nameOf(index)),
      ],
      cwd: folder,
      env: { HOME: folder, LANG: "C.UTF-8" },
      timeoutMs: TIMEOUT_MS,
      signal,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function nameOf(index: number): string {
  return `file${index}.py`;
}

function numberOf(filename: string): number {
  return Number(/file(\d+)\.py$/.exec(filename)?.[1] ?? -1);
}

interface BanditResult {
  readonly filename: string;
  readonly line_number: number;
  readonly line_range: readonly number[];
  readonly test_id: string;
  readonly test_name: string;
  readonly issue_text: string;
  readonly issue_severity: string;
  readonly issue_confidence: string;
  readonly more_info?: string;
}

interface BanditReport {
  readonly errors: readonly { readonly filename: string }[];
  readonly results: readonly BanditResult[];
}

/** Exit status 0: nothing found; 1: something found. */
function reportFrom({ exitCode, timedOut, truncated, stdout }: ProcessResult): BanditReport | undefined {
  if (timedOut || truncated || (exitCode !== 0 && exitCode !== 1)) return undefined;
  try {
    const report = JSON.parse(stdout) as Partial<BanditReport>;
    return Array.isArray(report.results) && Array.isArray(report.errors) ? (report as BanditReport) : undefined;
  } catch {
    return undefined;
  }
}

function findingFrom(
  result: BanditResult,
  files: readonly BlockFile[],
  mask: BanditRequest["mask"],
): Finding | undefined {
  const file = files[numberOf(result.filename)];
  if (file === undefined) return undefined;
  const cwe = Object.keys(WEAKNESSES).find((name) => WEAKNESSES[name]?.includes(result.test_id));
  const line = result.line_number;
  const endLine = Math.max(line, ...result.line_range);
  const message = mask(result.issue_text).replace(/\s+/g, " ").trim();
  return {
    code: `BANDIT-${result.test_id}`,
    severity: severityOf(result),
    message: message.endsWith(".") ? message.slice(0, -1) : message,
    remedy: `See ${result.more_info ?? `the documentation of bandit's ${result.test_name}`}.`,
    tool: "bandit",
    ...(cwe === undefined ? {} : { cwe }),
    path: file.path,
    line,
    ...(endLine > line ? { endLine } : {}),
    quote: quoteOf(mask(file.content.split("\n")[line - 1] ?? "")),
  };
}

/** HIGH stops a block: only what bandit itself is sure of and holds for grave does. */
function severityOf({ issue_severity: severity, issue_confidence: confidence }: BanditResult): Finding["severity"] {
  if (severity === "HIGH" && confidence === "HIGH") return "HIGH";
  return severity === "LOW" || confidence === "LOW" ? "LOW" : "MEDIUM";
}

function withoutRepeated(findings: readonly Finding[], ours: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ path, line, cwe }) =>
      !ours.some((known) => known.path === path && known.line === line && isSame(known.cwe, cwe)),
  );
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one === other || SAME.some((names) => names.includes(one) && names.includes(other));
}
