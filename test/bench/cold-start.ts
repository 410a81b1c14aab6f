import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { runProcess } from "../../src/base/process.ts";
import { ACTION_NAMES, type ActionName } from "../../src/runner/define-action.ts";
import type { BenchRow } from "./measure.ts";

/**
 * An input that the check of each action refuses. So the process ends by itself right after its first validated input,
 * and nothing has to be built into the product for the sake of being measured; what is added is printing one line.
 */
const REFUSED: Readonly<Record<ActionName, Readonly<Record<string, string>>>> = {
  generate: { INPUT_FAMILY: "Not A Family" },
  verify: { INPUT_PATH: "src", INPUT_GATES: "no-such-gate" },
  "upload-context": { INPUT_STORE: "no-such-store" },
  "onboarding-check": { INPUT_PROBE: "maybe" },
  ledger: { INPUT_TASK: "no-such-task" },
  report: { INPUT_TASKS: "no-such-task" },
};

const ROUNDS = 25;

/**
 * A fresh process of each action up to its first validated input, against a process of Node.js that does nothing.
 */
export const coldStart: readonly BenchRow[] = ACTION_NAMES.map((name) => {
  const script = fileURLToPath(new URL(`../../dist/${name}/index.js`, import.meta.url));
  return {
    kind: "race",
    name: `cold start of ${name}`,
    rounds: ROUNDS,
    open: async () => {
      await proveRefusal(name, script);
      return {
        rivals: [{ name: "node -e 0", goal: 1.8, run: () => startAndEnd(["-e", "0"], {}) }],
        ours: () => startAndEnd([script], REFUSED[name]),
      };
    },
  };
});

async function startAndEnd(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  await once(child, "exit");
}

async function proveRefusal(name: ActionName, script: string): Promise<void> {
  const env = REFUSED[name];
  const ended = await runProcess({ command: process.execPath, args: [script], cwd: "/", env, timeoutMs: 30_000 });
  if (ended.exitCode === 1 && ended.stdout.startsWith("::error title=Blocks (INPUT_INVALID)::")) return;
  throw new Error(`${name} did not refuse its input. Is dist/ built?\n${ended.stdout}${ended.stderr}`);
}
