import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What Prometheus' own checker said. */
export interface Checked {
  readonly ok: boolean;
  readonly output: string;
}

/** Samples of one series: a value a minute from the test's beginning. */
export interface Series {
  /** `flow_status_total{repo="a",status="failed"}`. */
  readonly series: string;
  readonly values: readonly (number | undefined)[];
}

/** At a minute, the labels of all alerts of one name that fire. */
export interface Expectation {
  readonly minute: number;
  readonly alert: string;
  readonly fires: readonly Readonly<Record<string, string>>[];
}

/** Has promtool check a rule file. */
export async function checkRules(rules: string): Promise<Checked> {
  return inFolder({ "rules.yml": rules }, ["check", "rules", "rules.yml"]);
}

/** What Prometheus is tried on. */
export interface RulesTest {
  readonly series: readonly Series[];
  readonly expectations: readonly Expectation[];
  /** Minutes between evaluations, of which the expectations' minutes are multiples. */
  readonly everyMinutes: number;
}

/** Has promtool run a rule file on series and compare what fires. */
export async function testRules(rules: string, { series, expectations, everyMinutes }: RulesTest): Promise<Checked> {
  const test = {
    rule_files: ["rules.yml"],
    evaluation_interval: `${everyMinutes}m`,
    tests: [
      {
        interval: "1m",
        input_series: series.map(({ series: name, values }) => ({
          series: name,
          values: values.map((value) => (value === undefined ? "_" : String(value))).join(" "),
        })),
        alert_rule_test: expectations.map(({ minute, alert, fires }) => ({
          eval_time: `${minute}m`,
          alertname: alert,
          exp_alerts: fires.map((labels) => ({ exp_labels: labels })),
        })),
      },
    ],
  };
  // JSON is YAML. Annotations are compared too, and are not what is asked here.
  const plain = rules
    .replace(/^ {8}annotations:\n(?: {10}.*\n)+/gm, "")
    .replace("interval: 1m", `interval: ${everyMinutes}m`);
  return inFolder({ "rules.yml": plain, "test.yml": JSON.stringify(test) }, ["test", "rules", "test.yml"]);
}

/** Has promtool evaluate expressions on series at a minute; each has to give these samples. */
export async function testExpressions(
  series: readonly Series[],
  expectations: readonly {
    readonly minute: number;
    readonly expr: string;
    readonly samples: Readonly<Record<string, number>>;
  }[],
): Promise<Checked> {
  const test = {
    evaluation_interval: "1m",
    tests: [
      {
        interval: "1m",
        input_series: series.map(({ series: name, values }) => ({
          series: name,
          values: values.map((value) => (value === undefined ? "_" : String(value))).join(" "),
        })),
        promql_expr_test: expectations.map(({ minute, expr, samples }) => ({
          expr,
          eval_time: `${minute}m`,
          exp_samples: Object.entries(samples).map(([labels, value]) => ({ labels, value })),
        })),
      },
    ],
  };
  return inFolder({ "test.yml": JSON.stringify(test) }, ["test", "rules", "test.yml"]);
}

async function inFolder(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-promtool-"));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await new Promise((done) => {
      execFile("/usr/bin/promtool", args, { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
        done({ ok: error === null, output: `${out}${err}` });
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
