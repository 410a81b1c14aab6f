import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Redactor } from "../../src/base/redaction.ts";
import { writeSummary } from "../../src/runner/summary.ts";

async function written(markdown: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "summary-")), "summary.md");
  await writeSummary(markdown, { GITHUB_STEP_SUMMARY: path }, new Redactor());
  return readFile(path, "utf8");
}

describe("writeSummary", () => {
  it("cuts at a line what the runner would refuse as a whole, and says so", async () => {
    const row = `| ${"é".repeat(99)} |`;
    const text = await written(`${row}\n`.repeat(10_000));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/cut off here/);
    expect(
      text
        .split("\n\n…")[0]
        ?.split("\n")
        .every((line) => line === row),
    ).toBe(true);
  });

  it("writes what fits as it is", async () => {
    expect(await written("# Verdict\n\npass\n")).toBe("# Verdict\n\npass\n");
  });

  it("does nothing where there is no summary", async () => {
    await expect(writeSummary("text", {}, new Redactor())).resolves.toBeUndefined();
  });
});
