import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tidyState } from "../../../src/app/generate/tidy-state.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-tidy-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function answerOfAge(days: number): Promise<void> {
  const path = join(folder, "answers/ab", `${days}.json`);
  await mkdir(join(folder, "answers/ab"), { recursive: true });
  await writeFile(path, "{}");
  const kept = new Date(NOW.getTime() - days * DAY_MS);
  await utimes(path, kept, kept);
}

describe("tidyState", () => {
  it("takes away the steps of a run that has ended, and answers of more than 30 days ago", async () => {
    await mkdir(join(folder, "steps"));
    await writeFile(join(folder, "steps/plan.json"), "{}");
    for (const days of [0, 29, 31, 400]) await answerOfAge(days);
    await tidyState({ steps: join(folder, "steps"), answers: join(folder, "answers"), now: NOW });
    expect(await readdir(folder)).toEqual(["answers"]);
    expect((await readdir(join(folder, "answers/ab"))).sort()).toEqual(["0.json", "29.json"]);
  });

  it("says nothing where there is nothing", async () => {
    await tidyState({ steps: join(folder, "none"), answers: join(folder, "none"), now: NOW });
    expect(await readdir(folder)).toEqual([]);
  });
});
