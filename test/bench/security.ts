/** The security gate's rules and credentials against secretlint and ast-grep apart, and their accuracy on labelled cases. */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as AstGrep from "@ast-grep/napi";
import { readRules } from "../../src/gates/rules/rule.ts";
import { runRules } from "../../src/gates/rules/run-rules.ts";
import { parseSources } from "../../src/gates/rules/source.ts";
import { inspectFiles } from "../../src/gates/security/inspect-files.ts";
import { blockOf, toolchain } from "../gates/security/security-fixtures.ts";
import type { BenchRow, Field, Figure } from "./measure.ts";

const MOST_BYTES = 10_500_000;
const LARGEST_FILE_BYTES = 300_000;
const SOURCE = /(?<!\.min)(?<!\.d)\.[cm]?[jt]s$/;

/** Time and accuracy of the security gate. */
export const security: readonly BenchRow[] = [
  { kind: "race", name: "security: 10.5 MB of sources", rounds: 3, open: openRace },
  { kind: "count", name: "security: labelled cases", count: countCases },
];

async function openRace(): Promise<Field> {
  const files = await sourcesOf(join(toolchain.folder, "node_modules"));
  const block = blockOf(files);
  const signal = new AbortController().signal;
  return {
    ours: () => inspectFiles(block.files, toolchain, signal, { dependencies: false }),
    rivals: [{ name: "secretlint + ast-grep apart", goal: 1.2, run: () => runApart(files) }],
  };
}

/** Sources of installed packages, in the order of their names, up to the size that is measured. */
async function sourcesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  let sizeBytes = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && SOURCE.test(entry.name));
  const names = paths.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const name of names) {
    const content = await readFile(name, "utf8");
    if (content.length > LARGEST_FILE_BYTES) continue;
    sizeBytes += content.length;
    if (sizeBytes > MOST_BYTES) break;
    files[name.slice(folder.length + 1)] = content;
  }
  return files;
}

/** What a repository without us runs: secretlint's preset, and a dozen patterns in ast-grep. */
async function runApart(files: Readonly<Record<string, string>>): Promise<number> {
  const load = createRequire(join(toolchain.folder, "package.json"));
  const { lintSource } = load("@secretlint/core");
  const preset = load("@secretlint/secretlint-rule-preset-recommend");
  const { Lang, parse }: typeof AstGrep = load("@ast-grep/napi");
  const rules = preset.rules.map((rule: { meta: { id: string } }) => ({ id: rule.meta.id, rule }));
  let found = 0;
  for (const [filePath, content] of Object.entries(files)) {
    const source = { content, filePath, ext: ".js", contentType: "text" };
    found += (await lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } })).messages.length;
    const root = parse(Lang.Tsx, content).root();
    for (const pattern of PATTERNS) found += root.findAll(pattern).length;
  }
  return found;
}

const PATTERNS = [
  "eval($CODE)",
  "new Function($$$CODE)",
  "exec($$$ARGS)",
  "execSync($$$ARGS)",
  "spawn($$$ARGS)",
  "$DB.query($TEXT)",
  "$ELEMENT.innerHTML = $MARKUP",
  "document.write($MARKUP)",
  "Math.random()",
  "createHash($ALGORITHM)",
  "new RegExp($PATTERN)",
  "$RESPONSE.redirect($ADDRESS)",
];

/** The cases of the rules, all rules over each: a case of one weakness must not be one of another's alarms either. */
async function countCases(): Promise<readonly Figure[]> {
  const rules = (await readRules(toolchain, "security")).filter(({ detection }) => detection.secret === undefined);
  let [found, missed, alarms] = [0, 0, 0];
  for (const { weakness, detection } of rules) {
    const isHit = async (one: (typeof detection.cases.flagged)[number]) => {
      const file =
        typeof one === "string" ? { path: detection.languages?.[0] === "python" ? "a.py" : "a.ts", source: one } : one;
      const sources = await parseSources(blockOf({ [file.path]: file.source.replaceAll("¦", "") }), toolchain);
      const concerned = rules.filter((rule) => rule.weakness.code === weakness.code);
      return runRules(concerned, sources, new AbortController().signal).length > 0;
    };
    for (const one of detection.cases.flagged) {
      if (await isHit(one)) found += 1;
      else missed += 1;
    }
    for (const one of detection.cases.allowed) if (await isHit(one)) alarms += 1;
  }
  const recall = found / (found + missed);
  const precision = found / (found + alarms);
  return [
    { of: "recall", figure: recall.toFixed(2), goal: "≥ 0.70", reached: recall >= 0.7 },
    { of: "precision", figure: precision.toFixed(2), goal: "≥ 0.80", reached: precision >= 0.8 },
  ];
}
