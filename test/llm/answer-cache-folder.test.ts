import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOf } from "../../src/base/digest.ts";
import { createFolderAnswerCache } from "../../src/llm/answer-cache-folder.ts";
import { withAnswerCache } from "../../src/llm/policies/answer-cache.ts";
import { chargeWith } from "./calls.ts";
import { answerWith, requestWith, scriptedModel, unaborted } from "./requests.ts";

const KEY = digestOf("the question");
const OTHER_KEY = digestOf("another question");
const SEAL_KEY = "a secret of the organisation";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "blocks-answers-"));
  folder = join(root, "cache", "answers");
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function pathOf(key: string): string {
  const hex = key.slice("sha256-".length);
  return join(folder, `${hex}.json`);
}

async function kept(options: { sealKey?: string } = {}): Promise<string> {
  await createFolderAnswerCache({ folder, flow: "flow-a", ...options }).save(KEY, answerWith(), [chargeWith()]);
  return readFile(pathOf(KEY), "utf8");
}

async function loaded(options: { sealKey?: string; flow?: string; key?: typeof KEY } = {}) {
  const { key = KEY, ...rest } = options;
  return createFolderAnswerCache({ folder, flow: "flow-a", ...rest }).load(key);
}

describe("the folder of answers", () => {
  it("keeps an answer in a file that only its owner can read, and leaves nothing else behind", async () => {
    await kept();
    expect((await stat(pathOf(KEY))).mode & 0o777).toBe(0o600);
    expect(await readdir(dirname(pathOf(KEY)))).toHaveLength(1);
    expect(await loaded()).toEqual({ answer: answerWith(), charges: [chargeWith()], own: true });
  });

  it("tells another flow that the answer is not its own", async () => {
    await kept();
    expect(await loaded({ flow: "flow-b" })).toEqual({ answer: answerWith(), charges: [chargeWith()], own: false });
  });

  it("has no answer to what was not asked", async () => {
    expect(await loaded()).toBeUndefined();
    await kept();
    expect(await loaded({ key: OTHER_KEY })).toBeUndefined();
  });

  it("replaces an answer as a whole", async () => {
    await kept();
    const cache = createFolderAnswerCache({ folder, flow: "flow-a" });
    await cache.save(KEY, answerWith({ text: "{}" }), []);
    expect(await loaded()).toMatchObject({ answer: { text: "{}" }, charges: [] });
  });

  it("returns every answer as it was", async () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("\ud83d\ude00 \u2028", "\ud83d", '"\\\0'));
    const count = fc.nat();
    const usage = fc.record(
      { inputTokens: count, outputTokens: count, cacheReadTokens: count, cacheWriteTokens: count },
      { requiredKeys: [] },
    );
    const costUsd = fc.double({ min: 0, max: 100, noNaN: true }).map((cost) => cost + 0);
    await fc.assert(
      fc.asyncProperty(text, text, usage, costUsd, fc.boolean(), async (answerText, raw, used, cost, isKeyed) => {
        const answer = answerWith({ text: answerText, rawFinishReason: raw, usage: used });
        const charges = [chargeWith({ usage: used, costUsd: cost })];
        const options = { folder, flow: "flow-a", ...(isKeyed ? { sealKey: SEAL_KEY } : {}) };
        await createFolderAnswerCache(options).save(KEY, answer, charges);
        expect(await createFolderAnswerCache(options).load(KEY)).toEqual({ answer, charges, own: true });
      }),
      { numRuns: 50 },
    );
  });

  it("returns half a character of an answer as it was", async () => {
    const answer = answerWith({ text: '{"readme":"\ud83d"}', rawFinishReason: undefined });
    await createFolderAnswerCache({ folder, flow: "flow-a" }).save(KEY, answer, []);
    expect((await loaded())?.answer).toStrictEqual(answer);
  });

  it.each([
    ["that was not finished", answerWith({ finishReason: "length" })],
    ["of the offline model", answerWith({ provider: "offline", model: "blueprint" })],
    ["that is too large", answerWith({ text: "x".repeat(25 * 1024 * 1024) })],
  ])("T35 keeps no answer %s", async (_name, answer) => {
    await createFolderAnswerCache({ folder, flow: "flow-a" }).save(KEY, answer, []);
    expect(await loaded()).toBeUndefined();
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
  });

  it("T41 goes on where nothing can be written", async () => {
    await writeFile(join(root, "cache"), "a file in the place of the folder");
    await expect(
      createFolderAnswerCache({ folder, flow: "flow-a" }).save(KEY, answerWith(), []),
    ).resolves.toBeUndefined();
    expect(await loaded()).toBeUndefined();
  });
});

describe("a poisoned cache", () => {
  it("T29 is ignored for every byte that is changed", async () => {
    const bytes = Buffer.from(await kept());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 2 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const poisoned = Buffer.from(bytes);
        poisoned[at] = (poisoned[at] ?? 0) ^ change;
        await writeFile(pathOf(KEY), poisoned);
        const found = await loaded();
        // Some changes are no change in JSON: they can only be found to say the same.
        if (found !== undefined) expect(found).toEqual({ answer: answerWith(), charges: [chargeWith()], own: true });
      }),
      { numRuns: 300 },
    );
  });

  it("T29 is ignored wherever it is cut off", async () => {
    const text = await kept();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 2 }), async (length) => {
        await writeFile(pathOf(KEY), text.slice(0, length));
        expect(await loaded()).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it("T29 is ignored when an answer lies under another question's name", async () => {
    await kept();
    await mkdir(dirname(pathOf(OTHER_KEY)), { recursive: true });
    await rename(pathOf(KEY), pathOf(OTHER_KEY));
    expect(await loaded({ key: OTHER_KEY })).toBeUndefined();
  });

  it.each([
    ["no JSON", "{"],
    ["another JSON", "null"],
    ["an empty file", ""],
  ])("T29 is ignored when it holds %s", async (_name, text) => {
    await kept();
    await writeFile(pathOf(KEY), text);
    expect(await loaded()).toBeUndefined();
  });

  it.each([
    [
      "an answer that was not finished",
      (entry: Entry) => ({ ...entry, answer: { ...entry.answer, finishReason: "length" } }),
    ],
    ["an unknown member", (entry: Entry) => ({ ...entry, approved: true })],
    ["a negative cost", (entry: Entry) => ({ ...entry, charges: [{ ...chargeWith(), costUsd: -1 }] })],
    ["a cached mark", (entry: Entry) => ({ ...entry, answer: { ...entry.answer, cached: true } })],
  ])("T29 is ignored when it holds %s, also with a seal that fits", async (_name, change) => {
    await kept();
    const { seal: _seal, ...content } = change(JSON.parse(await readFile(pathOf(KEY), "utf8")) as Entry);
    await writeFile(pathOf(KEY), JSON.stringify({ ...content, seal: digestOf(JSON.stringify(content)) }));
    expect(await loaded()).toBeUndefined();
  });

  it("T29 is believed only with the seal of the key, where there is one", async () => {
    await kept();
    expect(await loaded({ sealKey: SEAL_KEY })).toBeUndefined();
    await kept({ sealKey: "of somebody else" });
    expect(await loaded({ sealKey: SEAL_KEY })).toBeUndefined();
    await kept({ sealKey: SEAL_KEY });
    expect(await loaded()).toBeUndefined();
    expect(await loaded({ sealKey: SEAL_KEY })).toMatchObject({ own: true });
  });

  it("T47 is ignored when it is a link, a pipe, a folder or too large", async () => {
    const text = await kept();
    const replace = async (make: () => unknown) => {
      await rm(pathOf(KEY), { recursive: true, force: true });
      await make();
      expect(await loaded()).toBeUndefined();
    };
    await writeFile(join(root, "elsewhere"), text);
    await replace(() => symlink(join(root, "elsewhere"), pathOf(KEY)));
    await replace(() => symlink("/dev/zero", pathOf(KEY)));
    await replace(() => execFileSync("mkfifo", [pathOf(KEY)]));
    await replace(() => mkdir(pathOf(KEY)));
    await replace(() => writeFile(pathOf(KEY), `${text}${" ".repeat(25 * 1024 * 1024)}`));
  });

  it("T29 makes the call cold and is replaced by what that answers", async () => {
    const answers = createFolderAnswerCache({ folder, flow: "flow-a" });
    const candidates = ["anthropic/claude-sonnet-5"];
    const first = scriptedModel([answerWith()]);
    await withAnswerCache(first, { answers, candidates }).generate(requestWith(), unaborted);
    const [file = ""] = await readdir(folder);
    const path = join(folder, file);
    await chmod(path, 0o600);
    await writeFile(path, (await readFile(path, "utf8")).replace("# Block", "# Attack"));
    const second = scriptedModel([answerWith()]);
    expect(await withAnswerCache(second, { answers, candidates }).generate(requestWith(), unaborted)).toEqual(
      answerWith(),
    );
    expect(second.requests).toHaveLength(1);
    const third = scriptedModel([]);
    expect(await withAnswerCache(third, { answers, candidates }).generate(requestWith(), unaborted)).toEqual(
      answerWith(),
    );
  });
});

interface Entry {
  readonly answer: object;
  readonly charges: readonly object[];
  readonly seal: string;
}
