import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeIgnoredFolder } from "../../src/base/ignored-folder.ts";

it("makes a folder that git leaves alone, and keeps an ignore file that is there", async () => {
  const repository = await mkdtemp(join(tmpdir(), "blocks-ignored-"));
  try {
    execFileSync("git", ["init", "-q", repository]);
    const folder = join(repository, "state/deep");
    await makeIgnoredFolder(folder);
    await writeFile(join(folder, "prompt.txt"), "words");
    await makeIgnoredFolder(folder);
    expect(execFileSync("git", ["-C", repository, "status", "--porcelain"], { encoding: "utf8" })).toBe("");
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
});
