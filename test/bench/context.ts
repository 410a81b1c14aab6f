/** Choosing a context in repositories of 10,000 and 100,000 files, against git grep and repomix. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess } from "../../src/base/process.ts";
import { selectContext } from "../../src/context/select.ts";
import { termsOf } from "../../src/context/terms.ts";
import { bundlePrograms } from "./bundled-program.ts";
import type { ContextCost, ContextOrder } from "./context-process.ts";
import { generateRepository } from "./generated-repository.ts";
import { type BenchRow, type Field, type Figure, quantile } from "./measure.ts";
import { findPeersFolder, peerNames } from "./peers.ts";

const REQUEST = "Settle the gulinment of an order: zutorage and vonorist must be recorded in the same index";
const SMALL = 10_000;
const LARGE = 100_000;
/** Of a process each; the middle one counts. */
const PROCESSES = 5;
const GOALS = { [SMALL]: { wallMs: 500 }, [LARGE]: { wallMs: 2500, memoryMb: 200 } } as const;
const PEER_TIMEOUT_MS = 300_000;

/** Time and memory of a context. */
export const context: readonly BenchRow[] = [
  { kind: "race", name: "context: 10,000 files", rounds: 5, open: openRace },
  { kind: "count", name: "context: a process, 10,000 files", count: () => countProcesses(SMALL) },
  { kind: "count", name: "context: a process, 100,000 files", count: () => countProcesses(LARGE) },
];

async function openRace(): Promise<Field> {
  const workspace = generateRepository(SMALL);
  const [place, names] = await Promise.all([findPeersFolder(), peerNames()]);
  const output = await mkdtemp(join(tmpdir(), "blocks-bench-repomix-"));
  const repomix =
    "folder" in place ? () => runRepomix(place.folder, workspace, join(output, "out.xml")) : async () => {};
  return {
    ours: () => choose(workspace),
    rivals: [
      { name: "git grep -c of the same words", run: () => runGrep(workspace) },
      { name: names.repomix, goal: 0.5, ...("absent" in place ? { absent: place.absent } : {}), run: repomix },
    ],
    close: async () => {
      for (const folder of [workspace, output]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function choose(workspace: string): Promise<void> {
  const { files, sizeBytes } = await selectContext({
    workspace,
    text: REQUEST,
    outputFolder: "src/generated",
    pruning: { enabled: true, maxSizeKb: 180 },
    cleanse: (_path, text) => ({ text, masked: 0 }),
    signal: new AbortController().signal,
  });
  // The generator's vocabulary has these words: a context without them was not chosen for the request.
  const best = files.slice(0, 20).map(({ path, content }) => `${path}\n${content}`);
  if (!best.some((text) => /gulinment|zutorage|vonorist/.test(text)) || sizeBytes > 180 * 1024) {
    throw new Error("the context is not one for the request");
  }
}

async function runGrep(workspace: string): Promise<void> {
  const words = termsOf(REQUEST).flatMap(({ stem }) => ["-e", stem]);
  await run("git", ["-C", workspace, "grep", "-I", "-i", "-F", "-c", ...words], workspace);
}

async function runRepomix(folder: string, workspace: string, output: string): Promise<void> {
  const command = join(folder, "node_modules/repomix/bin/repomix.cjs");
  await run(process.execPath, [command, workspace, "--quiet", "--compress", "-o", output], workspace);
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir() };
  const { exitCode, stderr } = await runProcess({ command, args, cwd, env, timeoutMs: PEER_TIMEOUT_MS });
  if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}: ${stderr.slice(0, 300)}`);
}

async function countProcesses(files: keyof typeof GOALS): Promise<readonly Figure[]> {
  const workspace = generateRepository(files);
  const folder = await mkdtemp(join(tmpdir(), "blocks-bench-context-program-"));
  try {
    const { program } = await bundlePrograms({ program: "./context-process.ts" }, folder);
    const order = { workspace, text: REQUEST };
    const costs: ContextCost[] = [];
    for (let round = 0; round < PROCESSES; round += 1) costs.push(await measureProcess(program, order));
    const goal: { readonly wallMs: number; readonly memoryMb?: number } = GOALS[files];
    const wallMs = quantile(
      costs.map((cost) => cost.wallMs),
      0.5,
    );
    const memoryMb = Math.max(...costs.map((cost) => cost.memoryMb));
    return [
      { of: "time", figure: `${wallMs.toFixed(0)} ms`, goal: `≤ ${goal.wallMs} ms`, reached: wallMs <= goal.wallMs },
      {
        of: "memory of the process",
        figure: `${memoryMb.toFixed(0)} MB`,
        ...(goal.memoryMb === undefined ? {} : { goal: `≤ ${goal.memoryMb} MB` }),
        reached: goal.memoryMb === undefined || memoryMb <= goal.memoryMb,
      },
    ];
  } finally {
    for (const made of [workspace, folder]) await rm(made, { recursive: true, force: true });
  }
}

async function measureProcess(program: string, order: ContextOrder): Promise<ContextCost> {
  const child = fork(program, [JSON.stringify(order)], { execArgv: [] });
  const [[cost]] = await Promise.all([once(child, "message"), once(child, "exit")]);
  return cost as ContextCost;
}
