import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ProcessRequest, runProcess } from "../../src/base/process.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-process-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function node(script: string, more: Partial<ProcessRequest> = {}): ProcessRequest {
  return { command: process.execPath, args: ["-e", script], cwd: folder, env: {}, timeoutMs: 30_000, ...more };
}

/** A killed orphan stays in the table as a zombie until the machine's first process takes it away; it runs no more. */
function isAlive(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
}

describe("runProcess", () => {
  it("gives the process exactly the environment that was asked for", async () => {
    const result = await runProcess(node("console.log(JSON.stringify(process.env))", { env: { ONLY: "this" } }));
    expect(JSON.parse(result.stdout)).toEqual({ ONLY: "this" });
  });

  it("T20 hands arguments over as they are, whatever a shell would make of them", async () => {
    const hostile = '$(touch x) `touch y` "; id #';
    const result = await runProcess({ ...node(""), args: ["-e", "console.log(process.argv[1])", "--", hostile] });
    expect(result.stdout.trim()).toBe(hostile);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  it("kills the process at the deadline", async () => {
    const result = await runProcess(node("setInterval(() => {}, 1000)", { timeoutMs: 200 }));
    expect(result).toMatchObject({ timedOut: true, exitCode: undefined, endedBy: "SIGKILL" });
  });

  it("leaves no descendant behind, even one that keeps the pipes open", async () => {
    const script = `
      const { spawn } = require("node:child_process");
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
      require("node:fs").writeFileSync("pid", String(child.pid));
      process.exit(7);`;
    const result = await runProcess(node(script));
    expect(result.exitCode).toBe(7);
    const pid = Number(await readFile(join(folder, "pid"), "utf8"));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it("keeps no more output than it was told to, and says so", async () => {
    const result = await runProcess(node("process.stdout.write('x'.repeat(100000))", { maxOutputBytes: 10 }));
    expect(result).toMatchObject({ stdout: "xxxxxxxxxx", truncated: true, exitCode: 0 });
  });

  it("T39 ends with the signal's reason on abort", async () => {
    const controller = new AbortController();
    const running = runProcess(node("setInterval(() => {}, 1000)", { signal: controller.signal }));
    controller.abort(new Error("received SIGTERM"));
    await expect(running).rejects.toThrow("received SIGTERM");
  });

  it("rejects with the system's error when the program is missing", async () => {
    await expect(runProcess({ ...node(""), command: join(folder, "nothing") })).rejects.toMatchObject({
      code: "ENOENT",
    });
  });
});
