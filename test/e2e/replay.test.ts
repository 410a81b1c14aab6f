import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { composeVerify } from "../../src/app/verify/compose.ts";
import { parseVerifyInputs } from "../../src/app/verify/inputs.ts";
import { type Digest, digestOf } from "../../src/base/digest.ts";
import { type ProcessResult, runProcess } from "../../src/base/process.ts";
import type { ReplayReport } from "../../src/generated/types.ts";
import { createFolderStore } from "../../src/store/filesystem.ts";
import type { Store } from "../../src/store/store.ts";
import { startArtifactServer } from "../fakes/artifact-server.ts";
import { modelsThatWrite, tinyBlock } from "../fakes/block-models.ts";
import { forgeBundle } from "../fakes/bundle-forger.ts";
import { cephProblem, startCeph } from "../fakes/ceph.ts";
import { COMPILED } from "../fakes/compiled.ts";
import { fastClock, flowContext, KEYS, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { startModelServer } from "../fakes/model-server.ts";
import { startArtifactStore } from "../store/artifact-store-client.ts";
import { Keeper } from "../store/s3-fixture.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
const signal = new AbortController().signal;
const scratch: string[] = [];
const toClose: (() => Promise<void>)[] = [];

/** What the model leaves in its first answer, and the security gate has it take out again. */
const SECRET = ["AKIA", "QYLPMN5HHHFPZAM2"].join("");

/** Another store that the same bundle goes through, and why it cannot be there. */
interface OtherStore {
  readonly name: string;
  readonly problem: string | undefined;
  readonly open: () => Promise<{ readonly store: Store; readonly close: () => Promise<void> }>;
}

const OTHER_STORES: readonly OtherStore[] = [
  {
    name: "github-artifact",
    problem: undefined,
    open: async () => {
      const server = await startArtifactServer();
      const store = startArtifactStore(server.environment());
      return {
        store,
        close: async () => {
          store.close();
          await server.close();
        },
      };
    },
  },
  {
    name: "s3",
    problem: cephProblem(),
    open: async () => {
      const ceph = await startCeph();
      const keeper = new Keeper(ceph);
      return { store: keeper.store(await keeper.bucket()), close: () => ceph.close() };
    },
  },
];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-replay-e2e-"));
  scratch.push(folder);
  return folder;
}

afterAll(async () => {
  await Promise.all(toClose.map((close) => close()));
  await Promise.all(scratch.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A flow with a repair round and a review, its gates, and its bundle in a store; then its models are gone. */
async function bundleFrom(storage: string): Promise<Digest> {
  const block = await tinyBlock();
  const leak = `\nexport const apiKey = "${SECRET}";\n`;
  const first = block.map((file) =>
    file.path === "integration.ts" ? { ...file, content: file.content + leak } : file,
  );
  const mended = block.filter(({ path }) => path === "integration.ts").map(({ path, content }) => ({ path, content }));
  const server = await startModelServer({
    answer: modelsThatWrite(first, (step) => (step === "repair" ? { files: mended, notes: "" } : undefined)),
    usage: () => ({ inputTokens: 1000, outputTokens: 100 }),
  });
  const { workspace, remove } = await startRepository(server.urls, {
    // With so little time the mutants are left out, which keeps the test short; its clock is slow, so that none runs out.
    flow: { deadline_seconds: 29, repair_rounds: 2 },
    store: { type: "folder", path: storage },
  });
  toClose.push(remove);
  try {
    const context = flowContext(workspace, { clock: fastClock(0.1) });
    const { flow } = await composeGenerate(parseGenerateInputs(REQUEST), context).run();
    expect(flow.rounds?.map(({ findings }) => findings > 0)).toEqual([true, false]);
    expect(flow.calls.map(({ task }) => task)).toContain("review");
    await composeVerify(parseVerifyInputs({ path: "src/generated", gates: "security,review" }), context).run();
    return (await composeUploadContext({ flowId: flow.id }, context).run()).digest as Digest;
  } finally {
    await server.close();
  }
}

/** Root can have a process without a network, where the machine allows namespaces at all. */
const WITHOUT_NETWORK = ["unshare", "--net"] as const;
const canLeaveNetwork =
  process.getuid?.() === 0 && spawnSync(WITHOUT_NETWORK[0], [WITHOUT_NETWORK[1], "true"]).status === 0;

/** The command line on another machine: its own home, an empty folder, no key, and, where that can be, no network. */
function elsewhere(
  { machine, env = {} }: { readonly machine: string; readonly env?: Record<string, string> },
  ...args: string[]
): Promise<ProcessResult> {
  const node = [process.execPath, main, "--cwd", join(machine, "work"), ...args];
  const [command = "", ...rest] = canLeaveNetwork ? [...WITHOUT_NETWORK, ...node] : node;
  return runProcess({
    command,
    args: rest,
    cwd: machine,
    env: { PATH: process.env["PATH"] ?? "", HOME: join(machine, "home"), NO_COLOR: "1", ...COMPILED, ...env },
    timeoutMs: 280_000,
  });
}

async function machineWith(fetch: (into: string) => Promise<void>): Promise<string> {
  const machine = await newFolder();
  await mkdir(join(machine, "home"));
  await mkdir(join(machine, "work"));
  await fetch(join(machine, "work"));
  return machine;
}

describe("a bundle out of its store, on another machine without a network", () => {
  let machine = "";
  let digest: Digest = "sha256-";
  const replayWith = async (env: Record<string, string>, bundle: string, ...options: string[]) => {
    const result = await elsewhere({ machine, env }, "context", "replay", bundle, "--json", ...options);
    const report: ReplayReport = JSON.parse(result.stdout || "null");
    return { ...result, report };
  };
  const replay = (bundle: string, ...options: string[]) => replayWith({}, bundle, ...options);
  /** The same where the gates' tools are nowhere. */
  const replayWithoutTools = (bundle: string) =>
    replayWith({ BLOCKS_TOOLCHAIN: join(machine, "home"), BLOCKS_PYTHON: "" }, bundle);

  beforeAll(async () => {
    const storage = await newFolder();
    digest = await bundleFrom(storage);
    machine = await machineWith((work) =>
      createFolderStore({ folder: storage }).get(digest, join(work, digest), signal),
    );
  });

  it("is verified, and replayed to the same digest with its repair round", async () => {
    const verified = await elsewhere({ machine }, "context", "verify", digest);
    expect(verified.exitCode, verified.stderr).toBe(0);
    const { exitCode, report, stderr } = await replay(digest);
    expect(report, stderr).toMatchObject({ same: true, digest, recorded: { digest } });
    expect(report.answers).toBe(report.recorded.calls);
    // The first candidate held what looks like a credential: it is not in the bundle, so nobody can inspect it again.
    expect(report.inspections).toMatchObject([
      { step: "inspect-0", repeated: false, reason: expect.stringContaining("a secret was taken out") },
      { step: "inspect-1", repeated: true, same: true },
    ]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Repair, round 1");
  });

  describe.each(OTHER_STORES)("and out of the $name store", ({ name, problem, open }) => {
    it.skipIf(problem !== undefined)(
      `is verified and replayed all the same${problem ? ` (${problem})` : ""}`,
      async () => {
        const { store, close } = await open();
        toClose.push(close);
        await store.put({ folder: join(machine, "work", digest), digest }, signal);
        expect(await store.list(signal), name).toEqual([digest]);
        const another = await machineWith((work) => store.get(digest, join(work, digest), signal));
        const env = { BLOCKS_TOOLCHAIN: join(another, "home"), BLOCKS_PYTHON: "" };
        const verified = await elsewhere({ machine: another, env }, "context", "verify", digest);
        expect(verified.exitCode, verified.stderr).toBe(0);
        const replayed = await elsewhere({ machine: another, env }, "context", "replay", digest, "--json");
        expect(JSON.parse(replayed.stdout), replayed.stderr).toMatchObject({ same: true, digest });
      },
      300_000,
    );
  });

  it("takes what the fast gates said from the bundle where their tools are not there, and says so", async () => {
    const { report, exitCode, stderr } = await replayWithoutTools(digest);
    expect(report).toMatchObject({ same: true, digest });
    expect(report.inspections).toEqual(
      ["inspect-0", "inspect-1"].map((step) => ({ step, repeated: false, same: true, reason: expect.any(String) })),
    );
    expect(stderr).toContain("is taken from the bundle");
    expect(exitCode).toBe(0);
  });

  it("holds no key", async () => {
    const recording = await readFile(join(machine, "work", digest, "members/recording.json"), "utf8");
    for (const key of Object.values(KEYS)) expect(recording).not.toContain(key);
  });

  it("has its gates judge the block again where that is asked, and the reviewers are the recorded ones", async () => {
    const { report, exitCode } = await replay(digest, "--gates");
    expect(report.gates?.map(({ gate, recorded, now }) => [gate, recorded.verdict, now?.verdict])).toEqual([
      ["security", "pass", "pass"],
      ["review", "pass", "pass"],
    ]);
    expect(exitCode).toBe(0);
  });

  it("that was changed is refused with the name of the member", async () => {
    const wrong = join(machine, "work", "changed");
    await cp(join(machine, "work", digest), wrong, { recursive: true });
    await chmod(join(wrong, "members/context.json"), 0o644);
    await writeFile(join(wrong, "members/context.json"), "{}");
    const result = await elsewhere({ machine }, "context", "replay", wrong);
    expect(result.stderr).toContain("members/context.json");
    expect(result.exitCode).toBe(2);
  });

  it("with one changed answer, sealed again, is found out: the step is named", async () => {
    const { digest: forged } = await forgeBundle(join(machine, "work", digest), {
      "answers/02-plan.json": (text) => text.replace("Discount on an order", "Discount on a loan"),
    });
    const { report, exitCode } = await replay(forged);
    expect(report).toMatchObject({ same: false, divergence: { step: "plan", member: "answers/02-plan.json" } });
    expect(exitCode).toBe(1);
  });

  it("whose record was changed with the answer ends at the first prompt that was made of it", async () => {
    const changed = (text: string) => text.replace("Discount on an order", "Discount on a loan");
    const answer = await readFile(join(machine, "work", digest, "members/answers/02-plan.json"), "utf8");
    const { digest: forged } = await forgeBundle(join(machine, "work", digest), {
      "answers/02-plan.json": changed,
      "flow.json": (text) => text.replace(digestOf(answer), digestOf(changed(answer))),
    });
    const { report, exitCode } = await replay(forged);
    expect(report.divergence).toMatchObject({
      step: "implement-structure",
      member: "prompts/03-implement-structure.txt",
      lines: expect.arrayContaining([
        expect.stringMatching(/^-.*Discount on an order/),
        expect.stringMatching(/^\+.*Discount on a loan/),
      ]),
    });
    expect(exitCode).toBe(1);
  });

  it("whose block was changed reaches another digest, and the first member that differs is shown", async () => {
    const { digest: forged } = await forgeBundle(join(machine, "work", digest), {
      "block/logic.ts": (text) => `${text}// added later\n`,
    });
    const { report, exitCode } = await replayWithoutTools(forged);
    expect(report).toMatchObject({
      same: false,
      difference: { path: "members/block/logic.ts", change: "changed", more: 0 },
    });
    expect(report.difference?.lines).toContain("-// added later");
    expect(exitCode).toBe(1);
  });

  it("whose gates had found something else is told from one whose gates say the same", async () => {
    const { digest: forged } = await forgeBundle(join(machine, "work", digest), {
      "recording.json": (text) => {
        const recording = JSON.parse(text);
        const last = recording.steps.find(({ step }: { step: string }) => step === "inspect-1");
        last.output.gates[0].verdict = "fail";
        return `${JSON.stringify(recording, null, 2)}\n`;
      },
    });
    const { report, exitCode } = await replay(forged);
    expect(report.inspections.at(-1)).toMatchObject({ step: "inspect-1", repeated: true, same: false });
    expect(exitCode).toBe(1);
  });

  it("holds nothing of what looked like a credential in a model's answer, and counts where it stood", async () => {
    const manifest = JSON.parse(await readFile(join(machine, "work", digest, "manifest.json"), "utf8"));
    for (const { path } of manifest.members) {
      expect(await readFile(join(machine, "work", digest, path), "utf8"), path).not.toContain(SECRET);
    }
    const places = manifest.redactions.map(({ path }: { path: string }) => path);
    expect(places.some((path: string) => path.startsWith("members/answers/"))).toBe(true);
  });

  it("of another version is tried, and both versions are said", async () => {
    const { digest: forged } = await forgeBundle(join(machine, "work", digest), {}, (manifest) => ({
      ...manifest,
      version: "0.0.9",
    }));
    const { report, exitCode, stderr } = await replayWithoutTools(forged);
    expect(stderr).toContain("made by Blocks 0.0.9");
    expect(report).toMatchObject({ same: true, recorded: { version: "0.0.9" } });
    expect(exitCode).toBe(0);
  });

  it("from before flows were recorded is verified, and the replay says what it lacks", async () => {
    const { digest: old } = await forgeBundle(join(machine, "work", digest), {
      "recording.json": () => undefined,
      "flow.json": (text) => text.replace(/,"terms":"sha256-[0-9a-f]{64}"/g, ""),
    });
    expect(await elsewhere({ machine }, "context", "verify", old)).toMatchObject({ exitCode: 0 });
    const result = await elsewhere({ machine }, "context", "replay", old);
    expect(result.stderr).toMatch(/It lacks:\n {2}- recording\.json: .*\n {2}- the terms of the questions/);
    expect(result.exitCode).toBe(2);
  });
});
