import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Scalar, visit, type YAMLMap } from "yaml";

/** One thing that is wrong with a workflow. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Our own release in a workflow that users get: they choose between the moving tag and a commit. */
const OURS = /^blocks\/orchestrator\/.+@v1$/;

type Report = (node: unknown, rule: string, message: string) => void;

/** What our own workflows and actions may not do (THREATS T20, T27), as problems with their lines. */
export function brokenRules(text: string, kind: "workflow" | "template" | "action"): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const problems: Problem[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    rule: "yaml",
    message,
  }));
  const report: Report = (node, rule, message) => {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    problems.push({ line: lines.linePos(offset).line, rule, message });
  };
  const root = document.contents;
  if (!isMap(root)) return [...problems, { line: 1, rule: "yaml", message: "is not a mapping" }];
  checkReferences(root, report, kind === "template" ? OURS : undefined);
  checkScripts(root, report);
  checkConditions(root, report);
  if (kind !== "action") {
    checkSecrets(root, report);
    checkPullRequestTarget(root, report);
    checkJobs(root, report);
  }
  return problems;
}

/** A reference to somebody else's action has to be a full commit SHA with the version beside it: a tag can be moved. */
function checkReferences(root: YAMLMap, report: Report, ours: RegExp | undefined): void {
  for (const uses of scalarsUnder(root, "uses")) {
    const target = String(uses.value);
    if (/^(?:\.|\$)\//.test(target) || ours?.test(target)) continue;
    if (!/@[0-9a-f]{40}$/.test(target)) {
      report(uses, "pinned", `${target} has to be pinned by a full commit SHA`);
    } else if (!/^\s*v\d/.test(uses.comment ?? "")) {
      report(uses, "pinned", `${target} has to name its version in a comment, such as # v1.2.3`);
    }
  }
}

/** An expression is pasted into a script before a shell reads it: a branch name could hold a command. */
function checkScripts(root: YAMLMap, report: Report): void {
  for (const key of ["run", "script"]) {
    for (const script of scalarsUnder(root, key)) {
      if (String(script.value).includes("${{")) {
        report(script, "script-injection", `no \${{ }} inside ${key}: hand the value over in env`);
      }
    }
  }
}

/** Text beside the expression makes a condition a text, and a text that is not empty holds always. */
function checkConditions(root: YAMLMap, report: Report): void {
  for (const condition of scalarsUnder(root, "if")) {
    const text = String(condition.value);
    const block = condition.type === "BLOCK_FOLDED" || condition.type === "BLOCK_LITERAL";
    if (text.includes("${{") && (block || !/^\$\{\{(?:(?!\}\}).)*\}\}$/s.test(text))) {
      report(
        condition,
        "condition",
        `an if with \${{ }} has to be that one expression on one line, else it always holds`,
      );
    }
  }
}

function checkSecrets(root: YAMLMap, report: Report): void {
  for (const secrets of scalarsUnder(root, "secrets")) {
    if (secrets.value === "inherit")
      report(secrets, "secrets-inherit", "hand over each secret by its name, not inherit");
  }
}

/** `pull_request_target` has secrets and a write token; code of the pull request must not come near them. */
function checkPullRequestTarget(root: YAMLMap, report: Report): void {
  const triggers = root.get("on", true);
  if (!/\bpull_request_target\b/.test(String(triggers))) return;
  visit(root, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string") return;
      if (/github\.(?:event\.pull_request\.head|head_ref)|refs\/pull\//.test(node.value)) {
        report(node, "untrusted-checkout", "pull_request_target must not check out or use the pull request's head");
      }
    },
  });
}

function checkJobs(root: YAMLMap, report: Report): void {
  if (!root.has("permissions")) report(root, "permissions", "the workflow has no permissions; start with {}");
  const jobs = root.get("jobs");
  if (!isMap(jobs)) return;
  for (const { key, value: job } of jobs.items) {
    if (!isMap(job)) continue;
    if (!job.has("permissions")) report(key, "permissions", `the job ${String(key)} has no permissions`);
    // A job that calls a workflow takes no timeout: the jobs of that workflow have theirs.
    if (!job.has("uses") && !job.has("timeout-minutes"))
      report(key, "timeout", `the job ${String(key)} has no timeout-minutes`);
  }
  for (const checkout of stepsUsing(root, "actions/checkout@")) {
    const options = checkout.get("with");
    if (isMap(options) && options.get("persist-credentials") === false) continue;
    report(checkout, "persist-credentials", "actions/checkout has to be given persist-credentials: false");
  }
}

function stepsUsing(root: YAMLMap, prefix: string): YAMLMap[] {
  const steps: YAMLMap[] = [];
  visit(root, {
    Map(_key, node) {
      const uses = node.get("uses");
      if (typeof uses === "string" && uses.startsWith(prefix)) steps.push(node);
    },
  });
  return steps;
}

function scalarsUnder(root: YAMLMap, name: string): Scalar[] {
  const scalars: Scalar[] = [];
  visit(root, {
    Pair(_key, pair) {
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === name && isScalar(pair.value))
        scalars.push(pair.value);
    },
  });
  return scalars;
}
