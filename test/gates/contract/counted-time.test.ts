import { spawn, spawnSync } from "node:child_process";
import { access, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { timeBetween } from "../../../toolchain/counted-time.mjs";
import { temporaryFolder } from "../tiny-block.ts";

const TOOLCHAIN = resolve(import.meta.dirname, "../../../toolchain");
const started: number[] = [];
afterAll(() => {
  for (const pid of started) {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
});

describe("the time that a process had", () => {
  const look = (atMs: number, queuedMs: Record<string, number> = {}) => ({ atMs, queuedMs });

  test.each([
    ["is what passed", look(0), look(100), 100],
    ["is nothing while it stood in line", look(0, { 7: 20 }), look(100, { 7: 120 }), 0],
    ["is the rest when it stood in line for a while", look(0, { 7: 20 }), look(100, { 7: 90 }), 30],
    ["goes by the thread that stood longest", look(0, { 7: 0, 8: 5 }), look(100, { 7: 10, 8: 65 }), 40],
    ["goes by a thread that is new as well", look(0, { 7: 0 }), look(100, { 7: 0, 9: 80 }), 20],
    ["is never less than nothing", look(0, { 7: 0 }), look(100, { 7: 130 }), 0],
    ["is bounded where we ourselves did not get to look", look(0), look(60_000), 200],
  ])("%s", (_title, before, now, expected) => {
    expect(timeBetween(before, now)).toBe(expected);
    const program = `import json, sys; sys.path.insert(0, sys.argv[1]); from counted_time import time_between
before, now = json.loads(sys.argv[2]); print(round(1000 * time_between(now["atMs"] - before["atMs"], before["queuedMs"], now["queuedMs"])))`;
    const inSeconds = ({ atMs, queuedMs }: typeof before) => ({
      atMs: atMs / 1000,
      queuedMs: Object.fromEntries(Object.entries(queuedMs).map(([thread, ms]) => [thread, ms / 1000])),
    });
    const argument = JSON.stringify([inSeconds(before), inSeconds(now)]);
    const { stdout, stderr } = spawnSync("/usr/bin/python3", [
      ...["-I", "-B", "-c", program, join(TOOLCHAIN, "python"), argument],
    ]);
    expect(`${stdout}${stderr}`.trim()).toBe(String(expected));
  });
});

/** Says that it was called, and returns once it is let. */
const BLOCKS = {
  node: {
    command: process.execPath,
    driver: join(TOOLCHAIN, "contract-driver.mjs"),
    module: "index.mjs",
    text: `import { existsSync, writeFileSync } from "node:fs";
export async function run(folder) {
  // The driver has heard by then that the block was loaded.
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(folder + "/called", "");
  while (!existsSync(folder + "/go")) await new Promise((resolve) => setTimeout(resolve, 5));
  return "an answer";
}
`,
  },
  python: {
    command: "/usr/bin/python3",
    driver: join(TOOLCHAIN, "python/contract_driver.py"),
    module: "index.py",
    text: `import os
import time


def run(folder):
    time.sleep(0.3)
    open(folder + "/called", "w").close()
    while not os.path.exists(folder + "/go"):
        time.sleep(0.005)
    return "an answer"
`,
  },
};

async function passed(ms: number) {
  const overMs = performance.now() + ms;
  await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(overMs), { timeout: 60_000, interval: 20 });
}

test.each(["node", "python"] as const)(
  "a call in a machine that stood still is not over time: %s",
  async (name) => {
    const { command, driver, module, text } = BLOCKS[name];
    const folder = await temporaryFolder();
    const exampleTimeoutMs = 2_000;
    const job = { nonce: "n", module, exportName: "run", exampleTimeoutMs, budgetMs: 20_000, wallMs: 600_000 };
    await writeFile(join(folder, module), text);
    await writeFile(join(folder, "job"), JSON.stringify({ ...job, examples: [{ id: "one", input: folder }] }));
    const child = spawn(command, [driver, join(folder, "job"), join(folder, "result")], {
      cwd: folder,
      detached: true,
      env: { ...process.env, BLOCKS_PYTHON_PACKAGES: "[]" },
      stdio: "ignore",
    });
    const pid = child.pid ?? 0;
    started.push(pid);
    const ended = new Promise((settle) => child.on("exit", settle));
    await vi.waitFor(() => access(join(folder, "called")), { timeout: 120_000, interval: 20 });
    process.kill(-pid, "SIGSTOP");
    await passed(exampleTimeoutMs * 1.2);
    process.kill(-pid, "SIGCONT");
    // The driver gets to look at the clock before there is an answer.
    await passed(300);
    await writeFile(join(folder, "go"), "");
    await ended;
    const [, body = ""] = (await readFile(join(folder, "result"), "utf8")).split("\n");
    expect(JSON.parse(body).answers).toEqual([
      { id: "import", kind: "returned" },
      { id: "one", kind: "returned", output: "an answer" },
    ]);
  },
  300_000,
);
