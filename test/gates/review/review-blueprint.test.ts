import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/block/block.ts";
import type { Gate } from "../../../src/gates/gate.ts";
import { createReviewGate } from "../../../src/gates/review/review-gate.ts";
import { createSecurityGate } from "../../../src/gates/security/security-gate.ts";
import { ask } from "../../../src/llm/ask.ts";
import { blockOf, toolchain } from "../security/security-fixtures.ts";

const folder = resolve(import.meta.dirname, "../../../blueprints/compliance/attestation/block");
const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const files: Record<string, string> = {};
for (const entry of names) {
  const path = join(entry.parentPath, entry.name);
  files[path.slice(folder.length + 1)] = await readFile(path, "utf8");
}

const security = createSecurityGate({ toolchain });
const review = createReviewGate({ toolchain, ask });

async function findingsOf(gate: Gate, changed: Readonly<Record<string, string>> = {}) {
  const block: Block = blockOf({ ...files, ...changed });
  const { verdict, findings } = await gate.check({ block, thresholds: undefined }, new AbortController().signal);
  return { verdict, found: findings.map(({ code, path, line }) => ({ code, path, line })) };
}

/** A file of the blueprint with one place changed; fails when the place is no longer there. */
function changed(path: string, from: string | RegExp, to: string): Record<string, string> {
  const before = files[path] ?? "";
  const after = before.replace(from, to);
  expect(after, `${path} holds no ${from}`).not.toBe(before);
  return { [path]: after };
}

describe("the shipped blueprint", () => {
  test("has not one finding of the security or the review gate", async () => {
    expect(await findingsOf(security)).toEqual({ verdict: "pass", found: [] });
    expect(await findingsOf(review)).toEqual({ verdict: "pass", found: [] });
  });

  test("with a credential turns the security gate red, and only that", async () => {
    const broken = changed("integration.ts", /^/, 'export const archivePassword = "Tr0ub4dor&3x";\n');
    expect(await findingsOf(security, broken)).toEqual({
      verdict: "fail",
      found: [{ code: "BLOCKER-SEC-001", path: "integration.ts", line: 1 }],
    });
    expect((await findingsOf(review, broken)).verdict).toBe("pass");
  });

  test.each([
    ["a swallowed error", "integration.ts", /catch \(error\) \{\s*throw [^;]+;\s*\}/, "catch {}"],
    ["a dropped await", "integration.ts", /await archived\(/, "archived("],
    ["a dropped refusal", "input.ts", /if \(problems\.length > 0\) throw [^;]+;/, ""],
  ])("with %s turns the review gate red, and not the security gate", async (_, path, from, to) => {
    const broken = changed(path, from, to);
    const result = await findingsOf(review, broken);
    expect(result.verdict).toBe("fail");
    expect(result.found).toMatchObject([{ code: "BLOCKER-LOGIC-001", path }]);
    expect((await findingsOf(security, broken)).verdict).toBe("pass");
  });
});
