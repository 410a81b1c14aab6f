import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { BlocksError } from "../../src/base/errors.ts";
import { type Part, partsFrom } from "../../src/flow/parts.ts";
import { fastClock, flowContext, KEYS, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type FaultyWorldOptions, type LoggedRequest, machineMs } from "./faulty-world.ts";
import { type BenchRow, type Figure, quantile } from "./measure.ts";
import { startModelProcess } from "./model-processes.ts";

/** How flows meet the models. */
interface Setting {
  readonly flows: number;
  readonly atOnce: boolean;
  /** The world runs so many times faster: what a model does in 8 s takes 2 s at speed 4. Our own work does not. */
  readonly speed: number;
}

/** In the world's time. */
const MEDIAN_SECONDS = 8;
const RETRY_AFTER_SECONDS = 2;

/**
 * Flows as the product runs them, each in a repository of its own. The fast gates are left out, which no repair round is
 * for; the review is asked. The flow's deadline is not the default, so that every flow comes to its end.
 */
const SETTINGS = {
  fallback: { models: ["anthropic/claude-sonnet-5", "google/gemini-3.8-flash", "openai/gpt-5.5"] },
  flow: { repair_rounds: 0, deadline_seconds: 300, call_deadline_seconds: 120, idle_deadline_seconds: 30 },
  // A request that hangs is booked at the most that it can have cost.
  budget: { flow_usd: 50, day_usd: 50 },
};

const LEAST_SUCCESS_PERCENT = 99;
const LARGEST_SHARE_PERCENT = 3;
const LONGEST_SECONDS = 120;

/** Whole flows against models that are slow and fail now and then. */
export const simulation: readonly BenchRow[] = [
  {
    kind: "count",
    name: "simulated end to end, one flow after the other",
    count: () => simulate({ flows: 10, atOnce: false, speed: 20 }),
  },
  {
    kind: "count",
    name: "simulated end to end, 50 flows at once in one process",
    count: () => simulate({ flows: 50, atOnce: true, speed: 4 }),
  },
];

async function simulate(setting: Setting): Promise<Figure[]> {
  const { flows, atOnce, speed } = setting;
  const server = await startModelProcess({ world: "faulty", ...worldAt(speed) });
  const repositories = [];
  try {
    for (let flow = 0; flow < flows; flow += 1) repositories.push(await startRepository(server.urls, SETTINGS));
    const starts = repositories.map(
      ({ workspace }, index) =>
        () =>
          runFlow(workspace, `flow-${index}`, speed),
    );
    const runs = atOnce ? await Promise.all(starts.map((start) => start())) : await inTurns(starts);
    return figuresOf(runs, await server.log(), speed);
  } finally {
    await Promise.all(repositories.map(({ remove }) => remove()));
    await server.close();
  }
}

function worldAt(speed: number): FaultyWorldOptions {
  return {
    seed: "1",
    medianMs: (MEDIAN_SECONDS * 1000) / speed,
    sigma: 0.4,
    faults: 0.05,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  };
}

async function inTurns<T>(starts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (const start of starts) results.push(await start());
  return results;
}

interface Run {
  readonly flow: string;
  /** Of the machine's clock. */
  readonly startedMs: number;
  readonly durationMs: number;
  /** Why it failed. */
  readonly error: unknown;
}

async function runFlow(workspace: string, flow: string, speed: number): Promise<Run> {
  const env = Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, `${key}-${flow}`]));
  const context = flowContext(workspace, { clock: fastClock(speed), env });
  const startedMs = machineMs();
  const ended = await composeGenerate(parseGenerateInputs(REQUEST), context)
    .run()
    .then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
  return { flow, startedMs, durationMs: machineMs() - startedMs, error: ended?.error };
}

function figuresOf(runs: readonly Run[], log: readonly LoggedRequest[], speed: number): Figure[] {
  const good = runs.filter(({ error }) => error === undefined);
  const successPercent = (100 * good.length) / runs.length;
  const failures = [...new Set(runs.flatMap(({ error }) => (error === undefined ? [] : [codeOf(error)])))];
  const times = good.map((run) =>
    timesOf(
      run,
      log.filter(({ flow }) => flow === run.flow),
    ),
  );
  const p95 = (of: (time: FlowTimes) => number) => quantile(times.map(of), 0.95);
  const worldSeconds = (p95(({ modelsMs }) => modelsMs) * speed) / 1000;
  const ownSeconds = p95(({ ownMs }) => ownMs) / 1000;
  const sharePercent = (100 * ownSeconds) / (worldSeconds + ownSeconds);
  const faults = log.filter(({ fault }) => fault !== undefined).length;
  const detail = (of: string, ms: (time: FlowTimes) => number): Figure => {
    return { of: `own time ${of} (P95)`, figure: `${(p95(ms) / 1000).toFixed(3)} s`, reached: true };
  };
  return [
    {
      of: `success with ${faults} faults in ${log.length} requests`,
      figure: [`${successPercent} %`, ...failures].join(", "),
      goal: `≥ ${LEAST_SUCCESS_PERCENT} %`,
      reached: successPercent >= LEAST_SUCCESS_PERCENT,
    },
    {
      of: "the flow on the way of its models (P95)",
      figure: `${worldSeconds.toFixed(1)} s`,
      goal: `< ${LONGEST_SECONDS} s`,
      reached: worldSeconds < LONGEST_SECONDS,
    },
    {
      of: "the framework's share of P95",
      figure: `${sharePercent.toFixed(1)} %`,
      goal: `≤ ${LARGEST_SHARE_PERCENT} %`,
      reached: sharePercent <= LARGEST_SHARE_PERCENT,
    },
    detail("in all", ({ ownMs }) => ownMs),
    detail("before the first question", ({ beforeMs }) => beforeMs),
    detail("before the review", ({ reviewMs }) => reviewMs),
    detail("after the last answer", ({ afterMs }) => afterMs),
    detail("elsewhere", ({ ownMs, beforeMs, reviewMs, afterMs }) => ownMs - beforeMs - reviewMs - afterMs),
  ];
}

function codeOf(error: unknown): string {
  return error instanceof BlocksError ? error.code : String(error);
}

/** Where the time of a flow went. */
interface FlowTimes {
  /** What its models took on the longest way, with what cannot be avoided: see {@link spansIn}. */
  readonly modelsMs: number;
  /** All the rest. */
  readonly ownMs: number;
  readonly beforeMs: number;
  readonly reviewMs: number;
  readonly afterMs: number;
}

function timesOf({ startedMs, durationMs }: Run, log: readonly LoggedRequest[]): FlowTimes {
  const spanOf = spansIn(log);
  const modelsMs =
    sum(["context", "plan", "review", "document"].map((step) => lengthOf(spanOf(step)))) + partsMs(spanOf);
  const review = spanOf("review");
  const writtenMs = Math.max(...PARTS.map(({ name }) => spanOf(`implement-${name}`).endMs));
  return {
    modelsMs,
    ownMs: durationMs - modelsMs,
    beforeMs: spanOf("context").beginMs - startedMs,
    reviewMs: review.beginMs - writtenMs,
    afterMs: startedMs + durationMs - spanOf("document").endMs,
  };
}

/** The parts of a block as the plan of these models has them. */
const PARTS = partsFrom({ faces: [] as never });

/** The longest way through the parts, each of which begins when all that it depends on is written. */
function partsMs(spanOf: (step: string) => Span): number {
  const wayTo = (part: Part): number => {
    const needed = PARTS.filter(({ name }) => part.dependsOn.some((face) => face === name));
    return lengthOf(spanOf(`implement-${part.name}`)) + Math.max(0, ...needed.map(wayTo));
  };
  return Math.max(...PARTS.map(wayTo));
}

/** Milliseconds of the machine's clock. */
interface Span {
  readonly beginMs: number;
  readonly endMs: number;
}

/**
 * From the arrival of a step's first request to the moment when its last answer was ready: what the models took, with
 * the waits and the hanging requests in between, which nobody can avoid.
 */
function spansIn(log: readonly LoggedRequest[]): (step: string) => Span {
  return (step) => {
    const asked = log.filter((request) => request.step === step);
    const [first, last] = [asked.at(0), asked.at(-1)];
    if (first === undefined || last?.answeredMs === undefined) throw new Error(`no model has answered for ${step}`);
    return { beginMs: first.arrivedMs, endMs: last.answeredMs };
  };
}

function lengthOf({ beginMs, endMs }: Span): number {
  return endMs - beginMs;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
