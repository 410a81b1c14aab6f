import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CheckedCache, createCheckedCache } from "../../../src/base/checked-cache.ts";
import { digestOfJson } from "../../../src/base/digest.ts";
import { runProcess } from "../../../src/base/process.ts";
import { writeBlock } from "../../../src/block/write-block.ts";
import type { GateOutcome } from "../../../src/gates/gate.ts";
import { createMergeGate } from "../../../src/gates/mutation/merge-gate.ts";
import { createMutationGate, type MutationParts } from "../../../src/gates/mutation/mutation-gate.ts";
import { countMutants } from "../../../src/gates/mutation/mutation-report.ts";
import { sourcesOf } from "../../../src/sandbox/block-environment.ts";
import { STRYKER_LIMITS } from "../../../src/sandbox/limits.ts";
import { referenceBlock } from "../../fakes/repair-world.ts";
import { realSandbox, toolchain } from "../../gates/tiny-block.ts";
import type { BenchRow, Field, Figure } from "../measure.ts";
import { createMutationProject, createPlainProject, type MutationProject } from "./project.ts";

/** About 250 mutants. */
const SOME_FUNCTIONS = 15;
/** About 1,000 mutants: more than 60 s on two quiet cores, what the goal of the changed line asks for. */
const MANY_FUNCTIONS = Number(process.env["BENCH_FUNCTIONS"] ?? 66);
const SHARDS = 4;
const CONCURRENCY = 2;

/** The mutation gate against Stryker itself and against its own cold run, and whole verifies by the clock. */
export const mutation: readonly BenchRow[] = [
  { kind: "race", name: "mutation gate, cold", rounds: 3, open: coldField },
  { kind: "race", name: "mutation gate after a one-line change", rounds: 1, open: changedField },
  { kind: "count", name: `mutation gate, ${SHARDS} shards`, count: sharded },
  { kind: "count", name: "verify by the clock (mutation and four more gates)", count: wholeVerifies },
];

type Runs = (parts?: Partial<MutationParts>) => Promise<GateOutcome>;

async function gateOn(project: MutationProject): Promise<Runs> {
  const sandbox = await realSandbox();
  // What is measured is how long it takes, not whether it is done by our deadline.
  const limits = { ...STRYKER_LIMITS, timeoutMs: 3 * STRYKER_LIMITS.timeoutMs };
  return async (parts = {}) => {
    const gate = createMutationGate({ sandbox, toolchain, limits, ...parts });
    return gate.check({ block: await project.block(), thresholds: { mutation: 60 } }, AbortSignal.timeout(1_800_000));
  };
}

/** Ours in the sandbox against the command that anybody would run, with the same statuses. */
async function coldField(): Promise<Field> {
  const project = await createMutationProject(SOME_FUNCTIONS);
  const block = await project.block();
  const plain = await createPlainProject(block);
  const run = await gateOn(project);
  const stryker = () => runStryker(plain.folder, sourcesOf(block));
  assertSame("Stryker and the gate", statusesOf(await run()), await stryker());
  return {
    ours: () => run(),
    rivals: [{ name: "Stryker itself", goal: 1.05, run: stryker }],
    close: async () => void (await Promise.all([project.remove(), plain.remove()])),
  };
}

/** One line changed in a project that was tried before, against a cold run of the changed project. */
async function changedField(): Promise<Field> {
  const project = await createMutationProject(MANY_FUNCTIONS);
  const run = await gateOn(project);
  const folder = await mkdtemp(join(tmpdir(), "blocks-bench-runs-"));
  const cache = createCheckedCache({ folder });
  const keyOf = () => digestOfJson("bench");
  await run({ earlierRuns: { cache, keyOf } });
  await project.changeOneLine();
  const readOnly: CheckedCache = { read: cache.read, write: async () => {} };
  const incremental = () => run({ earlierRuns: { cache: readOnly, keyOf } });
  let cold: GateOutcome | undefined;
  let ours: GateOutcome | undefined;
  return {
    ours: async () => {
      ours = await incremental();
    },
    rivals: [
      {
        name: "its own cold run",
        goal: 0.15,
        run: async () => {
          cold = await run();
        },
      },
    ],
    close: async () => {
      await Promise.all([project.remove(), rm(folder, { recursive: true, force: true })]);
      // Cold runs are dear: the measured ones are those that are compared.
      assertSame("the cold and the incremental run", statusesOf(cold), statusesOf(ours));
    },
  };
}

async function sharded(): Promise<Figure[]> {
  const project = await createMutationProject(MANY_FUNCTIONS);
  try {
    const run = await gateOn(project);
    const timed = async (parts: Partial<MutationParts>) => {
      const [startedMs, cpuBeforeMs] = [performance.now(), await cpuMsOfChildren()];
      const outcome = await run(parts);
      return { outcome, wallMs: performance.now() - startedMs, ms: (await cpuMsOfChildren()) - cpuBeforeMs };
    };
    // The whole run in the middle of its parts: what else the machine does changes slowly.
    const parts: { readonly outcome: GateOutcome; readonly ms: number }[] = [];
    for (const index of [1, 2]) parts.push(await timed({ shard: { index, total: SHARDS } }));
    const whole = await timed({});
    for (const index of [3, 4]) parts.push(await timed({ shard: { index, total: SHARDS } }));
    const block = await project.block();
    const files = parts.map(({ outcome }, at) => ({ path: `${at}`, text: outcome.artifacts?.[0]?.content ?? "" }));
    const subject = { block, thresholds: { mutation: 60 } };
    const merged = await createMergeGate(files).check(subject, new AbortController().signal);
    assertSame("merged and unsharded", JSON.stringify(merged), JSON.stringify(whole.outcome));
    const sum = parts.reduce((total, { ms }) => total + ms, 0);
    const overhead = (sum / whole.ms - 1) * 100;
    const spread = Math.max(...parts.map(({ ms }) => ms)) / (sum / parts.length);
    const size = `${countOf(whole.outcome)} mutants, ${(whole.wallMs / 1000).toFixed(0)} s unsharded`;
    return [
      { of: "merged against unsharded", figure: `the same to the byte (${size})`, reached: true },
      {
        of: "sum of work over unsharded",
        figure: `+${overhead.toFixed(1)} %`,
        goal: "≤ 10 %",
        reached: overhead <= 10,
      },
      { of: "longest over mean", figure: spread.toFixed(2), goal: "≤ 1.15", reached: spread <= 1.15 },
    ];
  } finally {
    await project.remove();
  }
}

/** Fields of `/proc/<pid>/stat` behind the name of the program, and the kernel's ticks in a second (proc(5)). */
const CHILDREN_USER_FIELD = 13;
const CHILDREN_SYSTEM_FIELD = 14;
const TICKS_PER_SECOND = 100;

/**
 * Processor time of all processes that this one has started and that have ended, in milliseconds: what a machine would be
 * paid for, whatever else it does meanwhile.
 */
async function cpuMsOfChildren(): Promise<number> {
  const stat = await readFile("/proc/self/stat", "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[CHILDREN_USER_FIELD]) + Number(fields[CHILDREN_SYSTEM_FIELD]);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** The command in a process of its own, as a user starts it: all five gates. */
async function wholeVerifies(): Promise<Figure[]> {
  const root = await mkdtemp(join(tmpdir(), "blocks-bench-verify-"));
  await mkdir(join(root, "workspace"));
  const workspace = join(root, "workspace");
  const env = { PATH: process.env["PATH"] ?? "", HOME: root, XDG_CACHE_HOME: join(root, "cache") };
  try {
    const files = await referenceBlock();
    await writeBlock({ workspace, outputFolder: "src/generated", name: "demo", files, allow: [] });
    const cold = await verifySeconds(workspace, env);
    const again = await verifySeconds(workspace, env);
    const figureOf = (of: string, seconds: number, most: number): Figure => {
      return { of, figure: `${seconds.toFixed(1)} s`, goal: `≤ ${most} s`, reached: seconds <= most };
    };
    return [figureOf("demo block from cold", cold, 45), figureOf("with nothing changed", again, 3)];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function verifySeconds(workspace: string, env: Readonly<Record<string, string>>): Promise<number> {
  const startedMs = performance.now();
  const args = [join(toolchain.folder, "src/cli/main.ts"), "verify"];
  const ended = await runProcess({ command: process.execPath, args, cwd: workspace, env, timeoutMs: 600_000 });
  if (!ended.stdout.includes("5 of 5 gates passed"))
    throw new Error(`verify did not pass:\n${ended.stdout}${ended.stderr}`);
  return (performance.now() - startedMs) / 1000;
}

/** Stryker as its own documentation sets it up, with our time limits so that the same mutants time out. */
async function runStryker(folder: string, mutate: readonly string[]): Promise<string> {
  const options = {
    testRunner: "vitest",
    vitest: { configFile: "vitest.config.mjs", related: false },
    coverageAnalysis: "perTest",
    concurrency: CONCURRENCY,
    timeoutMS: 2000,
    timeoutFactor: 1.5,
    reporters: ["json"],
    jsonReporter: { fileName: "mutation.json" },
    mutate,
    disableTypeChecks: false,
  };
  await writeFile(join(folder, "stryker.config.json"), JSON.stringify(options));
  const script = join(toolchain.folder, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder };
  const ended = await runProcess({
    command: process.execPath,
    args: [script, "run"],
    cwd: folder,
    env,
    timeoutMs: 900_000,
  });
  if (ended.exitCode !== 0) throw new Error(`Stryker failed:\n${ended.stdout}${ended.stderr}`);
  const report = JSON.parse(await readFile(join(folder, "mutation.json"), "utf8"));
  const files = report.files as Record<string, { mutants: Parameters<typeof placeOf>[1][] }>;
  return sortedLines(Object.entries(files).flatMap(([path, { mutants }]) => mutants.map((one) => placeOf(path, one))));
}

interface Placed {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

function placeOf(path: string, { status, mutatorName, replacement, location: { start } }: Placed): string {
  return JSON.stringify([path, start.line, start.column, mutatorName, replacement ?? "", status]);
}

function statusesOf(outcome: GateOutcome | undefined): string {
  const lines = (outcome?.mutants ?? []).map(({ path, line, column, mutator, replacement, status }) =>
    JSON.stringify([path, line, column, mutator, replacement, status]),
  );
  return sortedLines(lines);
}

function sortedLines(lines: readonly string[]): string {
  return lines.toSorted().join("\n");
}

function countOf({ mutants = [] }: GateOutcome): number {
  const { Pending, ...rest } = countMutants(mutants);
  return Object.values(rest).reduce((sum, count) => sum + count, 0);
}

function assertSame(who: string, a: string, b: string): void {
  if (a === b && a !== "") return;
  const [left, right] = [a.split("\n"), b.split("\n")];
  const odd = left.filter((line) => !right.includes(line)).slice(0, 5);
  throw new Error(`${who} do not agree on ${left.length} and ${right.length} mutants:\n${odd.join("\n")}`);
}
