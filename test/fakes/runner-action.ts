/** An action for tests of `runAction`: what it does is chosen by `TEST_ACTION`. Started as a step's process. */
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { usageError } from "../../src/base/errors.ts";
import { runProcess } from "../../src/base/process.ts";
import { type ActionContext, defineAction } from "../../src/runner/define-action.ts";
import { runAction } from "../../src/runner/run-action.ts";

const text = process.env["TEST_TEXT"] ?? "";

const BEHAVIOURS: Readonly<Record<string, (context: ActionContext) => Promise<void>>> = {
  nothing: async () => {},
  "usage-error": async () => {
    throw usageError("PATH_UNREADABLE", `cannot read ${text}`, "Check the path.");
  },
  defect: async () => {
    throw new TypeError(`nothing was there: ${text}`);
  },
  "defect-later": () =>
    new Promise(() => {
      setImmediate(() => {
        throw new TypeError(`later: ${text}`);
      });
    }),
  progress: async ({ progress }) => {
    progress({ kind: "step-started", step: "one", title: `First ${text}` });
    progress({ kind: "step-started", step: "two", title: "Second" });
    progress({ kind: "note", text });
    progress({ kind: "step-ended", step: "two", title: "Second", outcome: "passed", durationMs: 10 });
    progress({ kind: "step-ended", step: "one", title: "First", outcome: "failed", detail: text, durationMs: 1500 });
  },
  "child-until-abort": async ({ signal, progress }) => {
    const script = `require("fs").writeFileSync(process.argv[1], String(process.pid)); setInterval(() => {}, 1000);`;
    progress({ kind: "note", text: "working" });
    const args = ["-e", script, process.env["TEST_PID_FILE"] ?? ""];
    await runProcess({ command: process.execPath, args, cwd: ".", env: {}, timeoutMs: 60_000, signal });
  },
  "deaf-to-abort": ({ progress }) => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    progress({ kind: "note", text: `working ${child.pid}` });
    return new Promise(() => {});
  },
};

/** A step of a flow whose state goes to the runner's cache; then what `TEST_ACTION` says happens. */
async function saveState({ workspace, stateMirror }: ActionContext): Promise<void> {
  await mkdir(join(workspace, ".blocks/checkpoints"), { recursive: true });
  await writeFile(join(workspace, ".blocks/checkpoints/plan.json"), "{}");
  await stateMirror?.save("flow-0123456789ab", [".blocks/checkpoints"]);
}

const action = defineAction({
  name: "verify",
  readInputs: (raw) => {
    if (raw["path"] === undefined) throw usageError("INPUT_INVALID", "path: is missing", "Give it a path.");
    return raw;
  },
  execute: async (inputs, context) => {
    if (process.env["TEST_STATE"]) await saveState(context);
    await BEHAVIOURS[process.env["TEST_ACTION"] ?? "nothing"]?.(context);
    return { inputs, key: context.env["ANTHROPIC_API_KEY"], base: context.baseRevision };
  },
  outputs: ({ inputs, key, base }) => ({
    value: text,
    inputs: Object.keys(inputs).sort().join(","),
    "key-known": key !== undefined,
    key,
    base,
    nothing: undefined,
  }),
  summary: () => `# Summary\n\n${text}`,
  annotations: () => Array.from({ length: 12 }, (_, index) => ({ level: "error", message: `${index} ${text}` })),
  failed: () => (process.env["TEST_RED"] === undefined ? undefined : `red: ${text}`),
});

await runAction(action, process.env["TEST_ASSETS"] ?? "/nowhere/dist/blocks");
