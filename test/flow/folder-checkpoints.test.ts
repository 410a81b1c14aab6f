import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOf } from "../../src/base/digest.ts";
import type { Checkpoint } from "../../src/flow/checkpoint.ts";
import { createFolderCheckpoints, readCheckpoints } from "../../src/flow/folder-checkpoints.ts";

const KEY = digestOf("key");

function checkpointWith(changes: Partial<Checkpoint> = {}): Checkpoint {
  return {
    step: "plan",
    key: KEY,
    output: { title: "Sum" },
    calls: [],
    lost: [],
    startedAt: "2026-11-20T10:00:00.000Z",
    durationMs: 12.5,
    ...changes,
  };
}

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "blocks-checkpoints-")), "flow", "1");
});
afterEach(() => rm(join(folder, "..", ".."), { recursive: true, force: true }));

const journal = () => join(folder, "steps.jsonl");
/** As another process sees the folder. */
const fresh = () => createFolderCheckpoints({ folder });

describe("createFolderCheckpoints", () => {
  it("gives back what was saved, whatever text is in it", async () => {
    const checkpoints = createFolderCheckpoints({ folder });
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(',"seal":"', "\ud800", "\u2028", "__proto__"),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), texts, async (output, text) => {
        const call = { promptText: text, answerText: text, call: {} } as never;
        const checkpoint = checkpointWith({ output: { output, [text]: text }, calls: [call] });
        await checkpoints.save(checkpoint);
        // What is written is JSON, and so is what comes back: -0 is 0.
        expect(await checkpoints.load("plan", KEY)).toEqual(JSON.parse(JSON.stringify(checkpoint)));
      }),
      { numRuns: 50 },
    );
  });

  it("has nothing in a folder that is not there, nothing of another step, and nothing under another key", async () => {
    const checkpoints = createFolderCheckpoints({ folder });
    expect(await checkpoints.load("plan", KEY)).toBeUndefined();
    await checkpoints.save(checkpointWith());
    expect(await checkpoints.load("context", KEY)).toBeUndefined();
    expect(await checkpoints.load("plan", digestOf("other"))).toBeUndefined();
    const line = await readFile(journal(), "utf8");
    await writeFile(journal(), line.replace('"step":"plan"', '"step":"context"'));
    expect(await fresh().load("context", KEY)).toBeUndefined();
  });

  it("replaces a step by a later one", async () => {
    const checkpoints = createFolderCheckpoints({ folder });
    await checkpoints.save(checkpointWith());
    await checkpoints.save(checkpointWith({ output: 2 }));
    expect((await checkpoints.load("plan", KEY))?.output).toBe(2);
    expect((await fresh().load("plan", KEY))?.output).toBe(2);
    expect(await readdir(folder)).toEqual(["steps.jsonl"]);
  });

  it("T38 goes on behind a line that a dying process has left torn", async () => {
    await fresh().save(checkpointWith());
    await appendFile(journal(), '{"schemaVersion":1,"kind":"checkpoint","step":"con');
    await fresh().save(checkpointWith({ step: "context" }));
    expect(await fresh().load("plan", KEY)).toEqual(checkpointWith());
    expect(await fresh().load("context", KEY)).toEqual(checkpointWith({ step: "context" }));
  });

  it("T29 ignores a line with any byte changed, taken out or added", async () => {
    await fresh().save(checkpointWith());
    const path = journal();
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ change;
        for (const damaged of [
          flipped,
          whole.subarray(0, at),
          Buffer.concat([whole.subarray(0, at), Buffer.from([change % 128]), whole.subarray(at)]),
        ]) {
          // Without its line break, or with an empty line more, the line itself is whole.
          if (damaged.toString("latin1").trim() === whole.toString("latin1").trim()) continue;
          await writeFile(path, damaged);
          expect(await fresh().load("plan", KEY)).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
    await writeFile(path, whole);
    expect(await fresh().load("plan", KEY)).toBeDefined();
  });

  it("T29 takes no file that was sealed without the key or with another one", async () => {
    const sealed = () => createFolderCheckpoints({ folder, sealKey: "a key" });
    await fresh().save(checkpointWith());
    expect(await sealed().load("plan", KEY)).toBeUndefined();
    await createFolderCheckpoints({ folder, sealKey: "another" }).save(checkpointWith());
    expect(await sealed().load("plan", KEY)).toBeUndefined();
    await sealed().save(checkpointWith());
    expect(await sealed().load("plan", KEY)).toEqual(checkpointWith());
    expect(await fresh().load("plan", KEY)).toBeUndefined();
  });

  it("T29 follows no link and reads nothing but ordinary files", async () => {
    await fresh().save(checkpointWith());
    const elsewhere = join(folder, "..", "elsewhere.jsonl");
    await writeFile(elsewhere, await readFile(journal()));
    await rm(journal());
    await symlink(elsewhere, journal());
    expect(await fresh().load("plan", KEY)).toBeUndefined();
    await fresh().save(checkpointWith({ output: "new" }));
    expect((await fresh().load("plan", KEY))?.output).toBe("new");
    expect(await readFile(elsewhere, "utf8")).not.toContain("new");
    await rm(journal());
    await mkdir(journal());
    expect(await fresh().load("plan", KEY)).toBeUndefined();
  });

  it("keeps prompts and answers from other users of the machine", async () => {
    await createFolderCheckpoints({ folder }).save(checkpointWith());
    expect((await stat(journal())).mode & 0o077).toBe(0);
  });

  it("T41 says what it could not write, and leaves nothing behind", async () => {
    await mkdir(join(folder, ".."), { recursive: true });
    await writeFile(folder, "in the way");
    const checkpoints = createFolderCheckpoints({ folder });
    await expect(checkpoints.save(checkpointWith())).rejects.toMatchObject({
      code: "CHECKPOINT_UNWRITABLE",
      kind: "storage",
      message: expect.stringMatching(/the step plan in .*steps\.jsonl/),
    });
    // The same checkpoints work once the folder can be made.
    await rm(folder);
    await checkpoints.save(checkpointWith());
    await rm(journal());
    await mkdir(journal());
    await expect(checkpoints.save(checkpointWith({ step: "context" }))).rejects.toMatchObject({
      code: "CHECKPOINT_UNWRITABLE",
    });
    expect(await readdir(folder)).toEqual(["steps.jsonl"]);
  });

  it.each(["../plan", "", "a/b", "Plan", "plan.json"])("refuses %j as the name of a step", async (step) => {
    await expect(createFolderCheckpoints({ folder }).save(checkpointWith({ step }))).rejects.toThrow(TypeError);
  });

  it("tells of every save, one call at a time, and of saves that came meanwhile together", async () => {
    const seen: string[][] = [];
    let atWork = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const afterSave = async () => {
      atWork += 1;
      expect(atWork).toBe(1);
      seen.push((await readCheckpoints(folder)).map(({ step }) => step));
      await gate;
      atWork -= 1;
    };
    const checkpoints = createFolderCheckpoints({ folder, afterSave });
    for (const step of ["a", "b", "c"]) await checkpoints.save(checkpointWith({ step }));
    open();
    await checkpoints.settled();
    expect(seen.length).toBeLessThanOrEqual(3);
    expect(seen.at(-1)).toEqual(["a", "b", "c"]);
  });

  it("goes on when nobody could be told, and says so", async () => {
    let calls = 0;
    const notes: string[] = [];
    const afterSave = async () => {
      calls += 1;
      throw new Error("the cache is away");
    };
    const checkpoints = createFolderCheckpoints({ folder, afterSave, note: (text) => void notes.push(text) });
    await checkpoints.save(checkpointWith());
    await checkpoints.settled();
    await checkpoints.save(checkpointWith());
    await checkpoints.settled();
    expect(calls).toBe(2);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain("the cache is away");
  });
});

describe("readCheckpoints", () => {
  it("lists the steps as they were begun, also those whose seal it cannot check, and skips what is none", async () => {
    const checkpoints = createFolderCheckpoints({ folder, sealKey: "a key" });
    await checkpoints.save(checkpointWith({ step: "plan", startedAt: "2026-11-20T10:00:02.000Z" }));
    await checkpoints.save(checkpointWith({ step: "context", startedAt: "2026-11-20T10:00:01.000Z" }));
    await appendFile(journal(), "{}\nno line of ours\n");
    expect((await readCheckpoints(folder)).map(({ step }) => step)).toEqual(["context", "plan"]);
    expect(await readCheckpoints(join(folder, "nowhere"))).toEqual([]);
  });
});
