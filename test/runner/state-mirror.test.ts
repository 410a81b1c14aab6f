import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Redactor } from "../../src/base/redaction.ts";
import { createStateMirror, type StateMirrorOptions } from "../../src/runner/state-mirror.ts";
import { cacheProgram } from "../fakes/cache-program.ts";
import { type CacheServer, startCacheServer } from "../fakes/cache-server.ts";
import { forgedArchive, type TarMember } from "./tar-fixture.ts";

const FLOW = "flow-0123456789ab";
const FOLDERS = [".blocks/checkpoints", ".blocks/cache/answers", ".blocks/spending"];

let program: string;
let cache: CacheServer;
let notes: string[];

beforeAll(async () => {
  program = await cacheProgram();
});

beforeEach(async () => {
  cache = await startCacheServer();
  notes = [];
});

afterEach(() => cache.close());

/** A machine of its own, with a fresh checkout. */
async function machine(files: Readonly<Record<string, string>> = {}) {
  const root = await mkdtemp(join(tmpdir(), "machine-"));
  await mkdir(join(root, "work"));
  await mkdir(join(root, "temp"));
  const workspace = join(root, "work");
  await write(workspace, files);
  return { root, workspace, temp: join(root, "temp") };
}

type Machine = Awaited<ReturnType<typeof machine>>;

async function write(workspace: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
}

function environment(at: Machine, more: Readonly<Record<string, string>> = {}) {
  const run = { GITHUB_RUN_ID: "77", GITHUB_RUN_ATTEMPT: "1", GITHUB_EVENT_NAME: "workflow_dispatch" };
  return { ...cache.environment(), ...run, RUNNER_TEMP: at.temp, ...more };
}

function mirrorOn(at: Machine, more: Partial<StateMirrorOptions> = {}) {
  const mirror = createStateMirror({
    env: environment(at),
    workspace: at.workspace,
    program,
    log: (text) => notes.push(text),
    redactor: new Redactor(),
    signal: new AbortController().signal,
    ...more,
  });
  if (mirror === undefined) throw new Error("there is no mirror");
  return mirror;
}

async function saveOn(at: Machine, more: Partial<StateMirrorOptions> = {}): Promise<void> {
  const mirror = mirrorOn(at, more);
  await mirror.save(FLOW, FOLDERS);
  await mirror.flush(60_000);
}

/** Every file below a folder with its text. */
async function tree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path, "utf8")])),
  );
}

const STATE = {
  [`.blocks/checkpoints/${FLOW}/run.json`]: '{"run":1}',
  [`.blocks/checkpoints/${FLOW}/1/plan.json`]: "{}",
  ".blocks/cache/answers/ab/cd.json": "ä\u0000ß",
  ".blocks/spending/2026-11-20/a.jsonl": '{"hold":1}\n',
};

describe("a flow's state in the runner's cache", () => {
  it("comes back on another machine, byte for byte", async () => {
    await saveOn(await machine(STATE));
    const other = await machine({ "src/app.js": "1" });
    expect(await mirrorOn(other).restore(FLOW, FOLDERS)).toBe(true);
    expect(await tree(other.workspace)).toEqual({ ...STATE, "src/app.js": "1" });
    expect(notes).toEqual([]);
  });

  it("is saved under the flow, the run, its attempt and a number, and the newest is what comes back", async () => {
    const first = await machine(STATE);
    const mirror = mirrorOn(first);
    for (const step of ["a", "b"]) {
      await write(first.workspace, { ".blocks/checkpoints/step.json": step });
      await mirror.save(FLOW, FOLDERS);
      await mirror.flush(60_000);
    }
    expect(cache.entries().map(({ key }) => key)).toEqual([`blocks-${FLOW}-77-1-1`, `blocks-${FLOW}-77-1-2`]);
    const second = await machine();
    await mirrorOn(second).restore(FLOW, FOLDERS);
    expect((await tree(second.workspace))[".blocks/checkpoints/step.json"]).toBe("b");
  });

  it("goes on with the number where a killed process of the same attempt left off", async () => {
    await saveOn(await machine(STATE));
    const again = await machine();
    const mirror = mirrorOn(again);
    await mirror.restore(FLOW, FOLDERS);
    await write(again.workspace, { ".blocks/checkpoints/step.json": "later" });
    await mirror.save(FLOW, FOLDERS);
    await mirror.flush(60_000);
    expect(cache.entries().at(-1)?.key).toBe(`blocks-${FLOW}-77-1-2`);
    expect(notes).toEqual([]);
  });

  it("is not mixed up with another flow's, and nothing is there for a flow that never ran", async () => {
    await saveOn(await machine(STATE));
    const other = await machine();
    expect(await mirrorOn(other).restore("flow-0123456789a", FOLDERS)).toBe(false);
    expect(await mirrorOn(other).restore("flow-ffffffffffff", FOLDERS)).toBe(false);
    expect(await tree(other.workspace)).toEqual({});
    expect(notes).toEqual([]);
  });

  it("does not replace what this machine has itself", async () => {
    await saveOn(await machine(STATE));
    const other = await machine({ ".blocks/spending/2026-11-20/a.jsonl": '{"hold":1}\n{"settled":1}\n' });
    await mirrorOn(other).restore(FLOW, FOLDERS);
    expect((await tree(other.workspace))[".blocks/spending/2026-11-20/a.jsonl"]).toContain("settled");
  });

  it("holds plain files of the named folders alone: no lock, no link, no half-written file, nothing beside", async () => {
    const first = await machine({
      ...STATE,
      [`.blocks/checkpoints/${FLOW}/lock`]: "{}",
      [`.blocks/checkpoints/${FLOW}/lock.after-1`]: "{}",
      [`.blocks/checkpoints/${FLOW}/.1.tmp`]: "half",
      ".blocks/config.yml": "version: 1",
      "secret.txt": "s",
    });
    await symlink(join(first.workspace, "secret.txt"), join(first.workspace, ".blocks/checkpoints/link.json"));
    await saveOn(first);
    const other = await machine();
    await mirrorOn(other).restore(FLOW, FOLDERS);
    expect(await tree(other.workspace)).toEqual(STATE);
  });

  it("T16 leaves out a file that holds a secret, and says which", async () => {
    const redactor = new Redactor();
    redactor.add("sk-canary-0123456789");
    await saveOn(await machine({ ...STATE, ".blocks/cache/answers/x.json": "my sk-canary-0123456789" }), { redactor });
    expect(notes).toEqual([".blocks/cache/answers/x.json holds a secret and is not saved in the cache."]);
    const other = await machine();
    await mirrorOn(other).restore(FLOW, FOLDERS);
    expect(await tree(other.workspace)).toEqual(STATE);
  });

  it("T14 gives the library's process no key of a model", async () => {
    const at = await machine(STATE);
    const spy = join(at.root, "spy.js");
    await writeFile(
      spy,
      'console.log(JSON.stringify({ saved: true })); require("fs").writeFileSync("../../env", JSON.stringify(process.env));',
    );
    await saveOn(at, { env: environment(at, { ANTHROPIC_API_KEY: "sk-ant-1", GITHUB_TOKEN: "ghs_1" }), program: spy });
    const given = await readFile(join(at.temp, "env"), "utf8");
    expect(given).toContain("ACTIONS_RUNTIME_TOKEN");
    expect(given).not.toMatch(/sk-ant-1|ghs_1/);
  });

  it("leaves nothing of itself on the machine", async () => {
    const at = await machine(STATE);
    await saveOn(at);
    await mirrorOn(at).restore(FLOW, FOLDERS);
    expect(await readdir(at.temp)).toEqual([]);
  });
});

describe("saving", () => {
  it("does not hold the flow back, goes one at a time, and of those that wait makes the last", async () => {
    const at = await machine(STATE);
    const arrived = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<undefined>();
    cache.interfere(({ method }) => {
      if (method !== "CreateCacheEntry" || cache.entries().length > 0) return undefined;
      arrived.resolve();
      return opened.promise;
    });
    const mirror = mirrorOn(at);
    await mirror.save(FLOW, FOLDERS);
    await arrived.promise;
    for (const step of ["b", "c", "d"]) {
      await write(at.workspace, { ".blocks/checkpoints/step.json": step });
      await mirror.save(FLOW, FOLDERS);
    }
    opened.resolve(undefined);
    await mirror.flush(60_000);
    expect(cache.entries().map(({ finalized }) => finalized)).toEqual([true, true]);
    const other = await machine();
    await mirrorOn(other).restore(FLOW, FOLDERS);
    expect((await tree(other.workspace))[".blocks/checkpoints/step.json"]).toBe("d");
  });

  it("makes no new entry of what has not changed since it was saved or restored", async () => {
    await saveOn(await machine(STATE));
    const other = await machine();
    const mirror = mirrorOn(other);
    await mirror.restore(FLOW, FOLDERS);
    await mirror.save(FLOW, FOLDERS);
    await mirror.flush(60_000);
    expect(cache.entries()).toHaveLength(1);
  });

  it("of two at once under one key keeps one, whole, and tells the other", async () => {
    const machines = await Promise.all([machine(STATE), machine({ ...STATE, ".blocks/checkpoints/b.json": "b" })]);
    await Promise.all(machines.map((at) => saveOn(at)));
    expect(cache.entries()).toHaveLength(1);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^The flow's state was not saved in the cache: .*another job/);
    const other = await machine();
    expect(await mirrorOn(other).restore(FLOW, FOLDERS)).toBe(true);
  });

  it("T38 loses only what was not saved yet when the process is killed in a save", async () => {
    const at = await machine({ ".blocks/checkpoints/zero.json": "zero" });
    const arrived = Promise.withResolvers<void>();
    cache.interfere(({ method, key }) => {
      if (!key.endsWith("-2") || method === "CreateCacheEntry") return undefined;
      arrived.resolve();
      return "hang";
    });
    const script = fileURLToPath(new URL("state-mirror-process.ts", import.meta.url));
    const flow = spawn(process.execPath, [script, at.workspace], { env: environment(at), stdio: "ignore" });
    await arrived.promise;
    flow.kill("SIGKILL");
    await once(flow, "exit");
    const other = await machine();
    expect(await mirrorOn(other).restore(FLOW, [".blocks/checkpoints"])).toBe(true);
    expect(Object.keys(await tree(other.workspace)).sort()).toEqual([
      ".blocks/checkpoints/first.json",
      ".blocks/checkpoints/zero.json",
    ]);
  });
});

describe("a cache that does not work", () => {
  it("is a note for the restore within its time, and the flow begins anew", async () => {
    cache.interfere(() => "hang");
    const at = await machine();
    const begun = performance.now();
    expect(await mirrorOn(at, { restoreTimeoutMs: 1500 }).restore(FLOW, FOLDERS)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(notes).toEqual([
      "The state of an earlier run was not taken from the cache: the cache service did not answer within 1.5 seconds.",
    ]);
  });

  it("is a note for the restore when nobody listens", async () => {
    const at = await machine();
    const env = environment(at, { ACTIONS_RESULTS_URL: "http://127.0.0.1:9/" });
    expect(await mirrorOn(at, { env }).restore(FLOW, FOLDERS)).toBe(false);
    expect(notes).toEqual([expect.stringMatching(/^The state of an earlier run was not taken .*ECONNREFUSED/)]);
  });

  it("is told once, however many steps are not saved", async () => {
    cache.interfere(() => ({ status: 403, message: "cache write denied: the token is read-only" }));
    const at = await machine();
    const mirror = mirrorOn(at);
    for (const step of ["a", "b"]) {
      await write(at.workspace, { ".blocks/checkpoints/step.json": step });
      await mirror.save(FLOW, FOLDERS);
      await mirror.flush(60_000);
    }
    expect(cache.requests().filter(({ method }) => method === "CreateCacheEntry")).toHaveLength(2);
    expect(notes).toEqual([expect.stringMatching(/^The flow's state was not saved in the cache: /)]);
  });

  it("T39 does not outlive the time that is left at the end", async () => {
    cache.interfere(() => "hang");
    const at = await machine(STATE);
    const mirror = mirrorOn(at);
    await mirror.save(FLOW, FOLDERS);
    const begun = performance.now();
    await mirror.flush(1);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(notes).toEqual(["The flow's state was not saved in the cache: there was no time left."]);
    expect(await readdir(at.temp)).toEqual([]);
  });

  it("T39 is not waited for in a restore once the step is cancelled", async () => {
    const cancelled = new AbortController();
    cache.interfere(() => {
      cancelled.abort(new Error("the step was cancelled"));
      return "hang";
    });
    const at = await machine();
    expect(await mirrorOn(at, { signal: cancelled.signal }).restore(FLOW, FOLDERS)).toBe(false);
    expect(notes).toEqual([expect.stringContaining("the step was cancelled")]);
  });

  it("T29 is ignored where what it holds is no archive of ours", async () => {
    await saveOn(await machine(STATE));
    cache.plant(`blocks-${FLOW}-99-1-1`, cache.entries()[0]?.version ?? "", Buffer.from("poison"));
    const other = await machine();
    expect(await mirrorOn(other).restore(FLOW, FOLDERS)).toBe(false);
    expect(await tree(other.workspace)).toEqual({});
    expect(notes).toHaveLength(1);
  });

  it("T15 is told without the signature of an address", async () => {
    const message = "no access to https://example.org/caches/1?se=2026&sig=0123abcd at this time";
    cache.interfere(({ method }) => (method === "PUT blob" ? { status: 403, message } : undefined));
    await saveOn(await machine(STATE));
    expect(notes).toEqual([expect.stringContaining("caches/1?… at this time")]);
  });
});

describe("T12 a poisoned entry", () => {
  const member = (path: string, more: Partial<TarMember> = {}): TarMember => ({ path, content: "poison", ...more });
  const checkpoint = ".blocks/checkpoints/a.json";

  it.each<[string, (root: string) => TarMember[]]>([
    ["a way up", () => [member("../outside")]],
    ["an absolute name", (root) => [member(`${root}/outside`)]],
    ["another place in the repository", () => [member(".github/workflows/x.yml")]],
    [
      "a link and a file behind it",
      (root) => [
        member(".blocks/checkpoints/l", { type: "2", target: root, content: "" }),
        member(".blocks/checkpoints/l/outside"),
      ],
    ],
    ["a hard link", (root) => [member(checkpoint, { type: "1", target: `${root}/kept`, content: "" })]],
  ])("with %s writes nothing at all, not even what is harmless in it", async (_, poison) => {
    await saveOn(await machine(STATE));
    const other = await machine({ "src/app.js": "1" });
    await writeFile(join(other.root, "kept"), "kept");
    const archive = forgedArchive([member(".blocks/checkpoints/harmless.json"), ...poison(other.root)]);
    cache.plant(`blocks-${FLOW}-99-1-1`, cache.entries()[0]?.version ?? "", archive);
    expect(await mirrorOn(other).restore(FLOW, FOLDERS)).toBe(false);
    expect(await tree(other.root)).toEqual({ kept: "kept", "work/src/app.js": "1" });
    expect(notes).toHaveLength(1);
  });

  it("T09 is not followed through a link that stands in the repository", async () => {
    await saveOn(await machine(STATE));
    const other = await machine({ ".blocks/config.yml": "version: 1" });
    await mkdir(join(other.root, "elsewhere"));
    await symlink(join(other.root, "elsewhere"), join(other.workspace, ".blocks/checkpoints"));
    expect(await mirrorOn(other).restore(FLOW, FOLDERS)).toBe(false);
    expect(await readdir(join(other.root, "elsewhere"))).toEqual([]);
  });

  it("T09 takes nothing into the cache through a link that stands in the repository", async () => {
    const at = await machine({ ".blocks/config.yml": "version: 1" });
    await mkdir(join(at.root, "elsewhere"));
    await writeFile(join(at.root, "elsewhere/credentials.json"), "{}");
    await symlink(join(at.root, "elsewhere"), join(at.workspace, ".blocks/checkpoints"));
    await saveOn(at);
    expect(cache.entries()).toEqual([]);
    expect(notes).toEqual([expect.stringContaining(".blocks/checkpoints is reached through a link")]);
  });
});

describe("there is no mirror", () => {
  it.each([
    ["without the service's address", { ACTIONS_RESULTS_URL: "" }],
    ["without its token", { ACTIONS_RUNTIME_TOKEN: "" }],
    ["on a pull request", { GITHUB_EVENT_NAME: "pull_request" }],
    ["on a pull request from a fork with our rights", { GITHUB_EVENT_NAME: "pull_request_target" }],
    ["in a merge queue", { GITHUB_EVENT_NAME: "merge_group" }],
  ])("%s", async (_, more) => {
    const at = await machine();
    const options = { workspace: at.workspace, program, log: () => {}, redactor: new Redactor() };
    const { signal } = new AbortController();
    expect(createStateMirror({ ...options, signal, env: environment(at, more) })).toBeUndefined();
  });

  it.each(["../x", "/etc", ".blocks/*", "a/../../b", ""])("for the folder %j", async (folder) => {
    const at = await machine(STATE);
    const mirror = mirrorOn(at);
    expect(await mirror.restore(FLOW, [folder])).toBe(false);
    await mirror.save(FLOW, [folder]);
    await mirror.flush(1000);
    expect(cache.requests()).toEqual([]);
    expect(notes).toHaveLength(2);
  });
});
