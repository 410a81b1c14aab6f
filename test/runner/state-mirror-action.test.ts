import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cacheProgram } from "../fakes/cache-program.ts";
import { type CacheServer, startCacheServer } from "../fakes/cache-server.ts";
import { runStep, type StepOutcome } from "../fakes/runner-step.ts";

const script = fileURLToPath(new URL("../fakes/runner-action.ts", import.meta.url));

let client: string;
let cache: CacheServer;
let workspace: string;

beforeAll(async () => {
  client = pathToFileURL(await cacheProgram()).href;
});

beforeEach(async () => {
  cache = await startCacheServer();
  workspace = await mkdtemp(join(tmpdir(), "mirror-action-"));
  await writeFile(join(workspace, "cache-client.js"), `import ${JSON.stringify(client)};\n`);
});

afterEach(() => cache.close());

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const run = { GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "2", GITHUB_EVENT_NAME: "push", GITHUB_WORKSPACE: workspace };
  return { PATH: "/usr/bin:/bin", ...cache.environment(), ...run, TEST_STATE: "1", TEST_ASSETS: workspace, ...more };
}

function act(more: Readonly<Record<string, string>> = {}): Promise<StepOutcome> {
  const temp = join(workspace, "temp");
  return runStep({ script, inputs: { path: "src" }, env: environment(more), workspace, temp });
}

function finalized(): string[] {
  return cache
    .entries()
    .filter((entry) => entry.finalized)
    .map(({ key }) => key);
}

describe("an action", () => {
  it("ends only when the state of its flow is in the cache", async () => {
    const step = await act();
    expect(finalized()).toEqual(["blocks-flow-0123456789ab-7-2-1"]);
    expect(step.exitCode).toBe(0);
  });

  it("that fails leaves the state of its flow in the cache", async () => {
    const step = await act({ TEST_ACTION: "usage-error" });
    expect(finalized()).toHaveLength(1);
    expect(step.exitCode).toBe(1);
  });

  it("shows nothing of what the cache's library says", async () => {
    const without = await act({ TEST_STATE: "" });
    const step = await act();
    expect(cache.entries()).toHaveLength(1);
    expect([step.stdout, step.stderr]).toEqual([without.stdout, ""]);
  });

  it("keeps its verdict when the cache is broken, and says so in one line", async () => {
    cache.interfere(() => ({ status: 403, message: "no" }));
    const step = await act();
    expect(step.exitCode).toBe(0);
    expect(step.stdout.match(/The flow's state was not saved in the cache/g)).toHaveLength(1);
    expect(step.commands.map(({ name }) => name)).not.toContain("warning");
  });

  it("has no cache on a pull request", async () => {
    await act({ GITHUB_EVENT_NAME: "pull_request" });
    expect(cache.requests()).toEqual([]);
  });

  it("T39 that is cancelled still leaves the state of its flow in the cache, and ends within the runner's grace", async () => {
    const arrived = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<undefined>();
    cache.interfere(({ method }) => {
      if (method !== "CreateCacheEntry") return undefined;
      arrived.resolve();
      return opened.promise;
    });
    const env = environment({
      TEST_ACTION: "child-until-abort",
      TEST_PID_FILE: join(workspace, "pid"),
      INPUT_PATH: ".",
    });
    const action = spawn(process.execPath, [script], { env, cwd: workspace, stdio: ["ignore", "ignore", "inherit"] });
    await arrived.promise;
    action.kill("SIGINT");
    opened.resolve(undefined);
    expect(await once(action, "exit")).toEqual([130, null]);
    expect(finalized()).toHaveLength(1);
  });

  it("T39 that is cancelled does not wait for a cache that hangs", async () => {
    const arrived = Promise.withResolvers<void>();
    cache.interfere(() => {
      arrived.resolve();
      return "hang";
    });
    const env = environment({
      TEST_ACTION: "child-until-abort",
      TEST_PID_FILE: join(workspace, "pid"),
      INPUT_PATH: ".",
    });
    const action = spawn(process.execPath, [script], { env, cwd: workspace, stdio: ["ignore", "pipe", "inherit"] });
    const said = text(action.stdout);
    await arrived.promise;
    const begun = performance.now();
    action.kill("SIGINT");
    expect(await once(action, "exit")).toEqual([130, null]);
    expect(performance.now() - begun).toBeLessThan(7_500);
    // By itself, and not by the emergency exit of the grace's end.
    expect(await said).toContain("was not saved in the cache: there was no time left.");
  });
});
