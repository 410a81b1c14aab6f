import { usageError } from "../../base/errors.ts";
import { givenInput, type RawInputs } from "../raw-inputs.ts";

/** What a scheduled workflow can ask for. */
export const REPORT_TASKS = ["report", "alerts", "dashboards"] as const;
export type ReportTask = (typeof REPORT_TASKS)[number];

/** The stretches of time that end now. */
export const REPORT_PERIODS = ["last-24h", "last-7d", "last-30d"] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** When the step is red. */
const FAIL_ON = ["never", "critical", "missed-target"] as const;

/** What is asked of `report`. */
export interface ReportInputs {
  readonly tasks: readonly ReportTask[];
  readonly period: ReportPeriod;
  /** Only flows of this repository. */
  readonly repo: string | undefined;
  /** Folder that everything is written into, relative to the workspace. */
  readonly outputDirectory: string;
  readonly failOn: (typeof FAIL_ON)[number];
}

/** Reads the inputs by their names in `actions/report/action.yml`. All problems are in one `INPUT_INVALID` error. */
export function parseReportInputs(raw: RawInputs): ReportInputs {
  const problems: string[] = [];
  const named = (givenInput(raw, "tasks") ?? "report,alerts").split(",").map((name) => name.trim());
  const tasks = REPORT_TASKS.filter((task) => named.includes(task));
  for (const name of named) {
    if (!REPORT_TASKS.some((task) => task === name)) problems.push(unknown("tasks", name, REPORT_TASKS));
  }
  const period = choice(raw, { name: "period", choices: REPORT_PERIODS, otherwise: "last-24h" }, problems);
  const failOn = choice(raw, { name: "fail-on", choices: FAIL_ON, otherwise: "never" }, problems);
  if (problems.length > 0) {
    throw usageError(
      "INPUT_INVALID",
      `the inputs of report are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
  const outputDirectory = givenInput(raw, "output-directory") ?? ".blocks/figures";
  return { tasks, period, repo: givenInput(raw, "repo"), outputDirectory, failOn };
}

function choice<const T extends string>(
  raw: RawInputs,
  input: { readonly name: string; readonly choices: readonly T[]; readonly otherwise: T },
  problems: string[],
): T {
  const text = givenInput(raw, input.name) ?? input.otherwise;
  const value = input.choices.find((candidate) => candidate === text);
  if (value === undefined) problems.push(unknown(input.name, text, input.choices));
  return value ?? input.otherwise;
}

function unknown(name: string, text: string, choices: readonly string[]): string {
  return `${name}: ${JSON.stringify(text.slice(0, 60))} is not one of ${choices.join(", ")}`;
}
