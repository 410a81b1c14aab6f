import type { VerifyOutcome } from "../app/verify/verify.ts";
import type { GateName, GateResult } from "../generated/types.ts";
import type { Annotation } from "./commands.ts";
import type { ActionContext, OutputValue } from "./define-action.ts";
import { repositoryPath } from "./repository-path.ts";

/** The output that carries the deciding figure of a gate, by its name in `actions/verify/action.yml`. */
const OUTPUT_OF_GATE: Readonly<Record<GateName, string>> = {
  contract: "contract",
  coverage: "coverage",
  mutation: "kill-rate",
  security: "security-findings",
  review: "review-findings",
};

/** The outputs of a verification: for each gate the worst figure of all blocks, and how many gates passed on all. */
export function gateOutputs(
  { report, reportPath, formatPaths }: VerifyOutcome,
  context: ActionContext,
): Readonly<Record<string, OutputValue>> {
  const results = new Map<GateName, GateResult[]>();
  for (const result of report.blocks.flatMap((block) => block.gates)) {
    results.set(result.gate, [...(results.get(result.gate) ?? []), result]);
  }
  const figures: Record<string, OutputValue> = {};
  for (const [gate, ofGate] of results) figures[OUTPUT_OF_GATE[gate]] = worstFigure(ofGate);
  const passed = [...results.values()].filter((ofGate) => ofGate.every((result) => result.verdict === "pass")).length;
  const formatPath = (path: string | undefined) =>
    path === undefined ? undefined : repositoryPath(context.workspace, path);
  return {
    verdict: report.verdict,
    "report-path": repositoryPath(context.workspace, reportPath),
    "html-path": formatPath(formatPaths.html),
    "sarif-path": formatPath(formatPaths.sarif),
    "junit-path": formatPath(formatPaths.junit),
    ...figures,
    "gates-passed": `${passed}/${results.size}`,
  };
}

function worstFigure(results: readonly GateResult[]): number | undefined {
  const figures = results.flatMap((result) => (result.figure === undefined ? [] : [result.figure]));
  // A block without a figure was not measured: a figure of the others would look as if it spoke for all.
  if (figures.length < results.length) return undefined;
  const values = figures.map((figure) => figure.value);
  const worst = figures[0]?.comparison === "at-most" ? Math.max(...values) : Math.min(...values);
  // Cut off, not rounded: 89.999 has to stay below 90.
  return Math.floor(worst * 100) / 100;
}

/** The findings and the gates that could not decide, beside the code, the heaviest first. */
export async function gateAnnotations(
  { report, reportPath, formatPaths }: VerifyOutcome,
  { workspace }: Pick<ActionContext, "workspace">,
): Promise<Annotation[]> {
  const { annotationsFor } = await import("../report/annotations.ts");
  const whole = repositoryPath(workspace, formatPaths.html ?? reportPath);
  return annotationsFor(report, `the job summary and ${whole}`).map(
    ({ level, title, message, file, line, column }) => ({
      level,
      title,
      message,
      ...(file === undefined ? {} : { path: file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    }),
  );
}

/** Why the step is red, in one sentence: which gates did not pass, on which block. */
export function whyRed({ report, exitVerdict }: VerifyOutcome): string | undefined {
  if (exitVerdict === "pass") return undefined;
  const gates = report.blocks.flatMap((block) =>
    block.gates
      .filter(({ verdict }) => verdict !== "pass")
      .map(({ gate, verdict }) => `${gate} of ${block.name} ${verdict === "fail" ? "failed" : "could not decide"}`),
  );
  const what = gates.length === 0 ? "no block was verified" : gates.join(", ");
  return `${what}. The findings and the job summary say what to change.`;
}
