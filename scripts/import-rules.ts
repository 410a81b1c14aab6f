import { dirname, join, normalize } from "node:path";

/** One import in one file, as written. */
export interface Import {
  /** File relative to the repository, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

/**
 * The files through which a room is used by other rooms. Everything else of a room is its own affair: concrete parts
 * meet in `src/app`, and only there.
 */
const INTERFACES: ReadonlySet<string> = new Set([
  // The one table of rules: the ledger is measured and Prometheus is asked by it.
  "src/alerts/rules.ts",
  "src/alerts/promql.ts",
  "src/block/block.ts",
  // The one list of names that no file of a block has; the sandbox holds what it is given against it once more.
  "src/block/safe-path.ts",
  // A store that keeps a bundle as one file packs and unpacks it.
  "src/bundle/archive.ts",
  "src/bundle/bundle.ts",
  // Checking a bundle is a pure reading of its folder; a store has to do it before and after every copy.
  "src/bundle/verify-bundle.ts",
  "src/gates/gate.ts",
  // The shape of a page about a code and its address: reports link to it.
  "src/gates/catalogue.ts",
  // What figures are, and what is asked of them: alerts, dashboards and reports speak of them.
  "src/ledger/figures/figures.ts",
  "src/ledger/ledger.ts",
  "src/ledger/spending.ts",
  "src/llm/model.ts",
  "src/notify/notify.ts",
  // Makes texts from outside inert, for whoever shows or sends them.
  "src/report/escape.ts",
  // What every page that loads nothing begins with, its policy above all.
  "src/report/html/page-head.ts",
  "src/sandbox/sandbox.ts",
  "src/sandbox/toolchain.ts",
  // What a gate asks of the sandbox: pure descriptions of jobs, without the sandbox itself.
  "src/sandbox/block-environment.ts",
  "src/sandbox/driver-job.ts",
  "src/sandbox/limits.ts",
  "src/sandbox/python-installation.ts",
  "src/sandbox/python-job.ts",
  "src/sandbox/stryker-job.ts",
  "src/sandbox/vitest-job.ts",
  "src/store/store.ts",
  // Names, units and bounds of what is measured, for whoever asks a backend about it.
  "src/telemetry/metrics.ts",
  "src/telemetry/telemetry.ts",
]);

/** The rooms above all others: they may use what they need, and no room may use them. */
const DOORS: ReadonlySet<string> = new Set(["app", "cli", "runner"]);

/** Rooms that a room may use whole. */
const FOUNDATIONS: ReadonlySet<string> = new Set(["base", "generated"]);

/** The ports of use cases that are spoken to through GitHub's own library. */
const GITHUB_PORTS: ReadonlySet<string> = new Set(["src/runner/github-issues.ts", "src/runner/incident-issues.ts"]);

/** The only places of packages that tie us to a vendor or to a runner, as prefixes of paths. */
const PACKAGES: readonly { readonly name: RegExp; readonly allowed: readonly string[] }[] = [
  { name: /^@actions\//, allowed: ["src/runner/", "src/store/github-artifact.ts"] },
  { name: /^@aws-sdk\//, allowed: ["src/store/s3.ts"] },
  { name: /^@anthropic-ai\/sdk/, allowed: ["src/llm/providers/anthropic.ts"] },
  { name: /^openai($|\/)/, allowed: ["src/llm/providers/openai"] },
  { name: /^@google\/genai/, allowed: ["src/llm/providers/google.ts"] },
  { name: /^@opentelemetry\//, allowed: ["src/telemetry/otlp.ts"] },
  { name: /^commander$/, allowed: ["src/cli/"] },
  { name: /^nodemailer$/, allowed: ["src/notify/email.ts"] },
  { name: /^@observablehq\/plot$/, allowed: ["src/dashboards/page/"] },
];

/** Every import of a source text: static, dynamic and re-exports. Type imports count: they are dependencies too. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|[;\s}])(?:import|export)\s[^"';]*?from\s*"([^"]+)"|(?:^|\s)import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/g;
  for (const match of text.matchAll(pattern)) {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    const line = text.slice(0, match.index + match[0].length).split("\n").length;
    found.push({ file, line, specifier });
  }
  return found;
}

/** Why an import is against the house's order, or undefined when it is not. */
export function problemOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith(".")) return packageProblem(file, specifier);
  const target = normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === undefined || to === undefined || from === to || (FOUNDATIONS.has(to) && from !== "generated")) {
    return from === "base" && to !== "base" && to !== "generated" ? "base knows nothing of the other rooms" : undefined;
  }
  if (from === "generated") return to === "base" ? undefined : "generated files use nothing but base";
  if (from === "base") return "base knows nothing of the other rooms";
  if (DOORS.has(from)) return doorProblem(from, to, target);
  if (DOORS.has(to)) return `a room does not know ${to}`;
  return INTERFACES.has(target)
    ? undefined
    : `${target} is not an interface of its room: put the parts together in src/app`;
}

function doorProblem(from: string, to: string, target: string): string | undefined {
  if (from === "app") {
    if (to === "runner") return GITHUB_PORTS.has(target) ? undefined : "a use case does not know its door";
    return to === "cli" ? "a use case does not know its door" : undefined;
  }
  return to === "cli" || to === "runner" ? "the two doors do not know each other" : undefined;
}

function packageProblem(file: string, specifier: string): string | undefined {
  if (!file.startsWith("src/") && !file.startsWith("actions/")) return undefined;
  const rule = PACKAGES.find(({ name }) => name.test(specifier));
  if (rule === undefined || rule.allowed.some((place) => file.startsWith(place))) return undefined;
  return `${specifier} is imported only in ${rule.allowed.join(" and ")}`;
}

function roomOf(path: string): string | undefined {
  return /^src\/([a-z-]+)\//.exec(path)?.[1];
}
