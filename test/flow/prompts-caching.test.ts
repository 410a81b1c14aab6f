import { describe, expect, it } from "vitest";
import type { BlockFile } from "../../src/block/block.ts";
import { partsFrom } from "../../src/flow/parts.ts";
import { documentPrompt } from "../../src/flow/prompts/document.ts";
import { implementPrompt } from "../../src/flow/prompts/implement.ts";
import type { Prompt } from "../../src/flow/prompts/prompt.ts";
import { repairPrompt } from "../../src/flow/prompts/repair.ts";
import type { Finding } from "../../src/generated/types.ts";
import { attestation, CONTEXT, NONCE } from "./prompt-material.ts";

const { blueprint, plan, files } = await attestation();
const REQUEST = {
  family: "compliance",
  type: "attestation",
  parameters: { regulation: "Basel-I", jurisdiction: "US", attestation_type: "capital_adequacy", retention_years: 7 },
  text: undefined,
};
const WRITING = { request: REQUEST, blueprint, context: CONTEXT, plan, nonce: NONCE };

/** A dozen survivors and a failing test, each as long as those of the gates are. */
const FINDINGS: readonly Finding[] = [
  {
    code: "COVERAGE-TEST-FAILED",
    severity: "HIGH",
    message: `the test "capital > adds up every element" failed: ${"expected 1 to be 2 ".repeat(8)}`,
    remedy: "Correct the code, or the test if the code is right.",
    path: "tests/logic.test.ts",
    line: 61,
  },
  ...Array.from({ length: 12 }, (_, index) => ({
    code: "MUTATION-SURVIVED",
    severity: "LOW" as const,
    message: `\`${"offered <= limit ".repeat(4)}\` can become \`${"offered < limit ".repeat(4)}\` and every test still passes (EqualityOperator)`,
    remedy: "Assert what this change would break.",
    path: "logic.ts",
    line: 100 + index,
    column: 18,
    quote: "const passed = offered <= limit && counted >= 0n && excess === offered - counted;",
  })),
];

/** The points at which a provider's prompt cache can find what an earlier request has sent: after each prefix part. */
function prefixesOf({ system, prefix }: Prompt): string[] {
  return prefix.map((_, index) => [system, ...prefix.slice(0, index + 1)].join("\n\n"));
}

/** The share of a prompt's characters that one of the earlier ones has sent as a prefix of its own. */
function knownShare(prompt: Prompt, earlier: readonly Prompt[]): number {
  const sent = new Set(earlier.flatMap(prefixesOf));
  const known = prefixesOf(prompt).filter((prefix) => sent.has(prefix));
  const whole = [prompt.system, ...prompt.prefix, prompt.prompt].join("\n\n");
  return Math.max(0, ...known.map(({ length }) => length)) / whole.length;
}

function changed(candidate: readonly BlockFile[], ...paths: readonly string[]): BlockFile[] {
  return candidate.map((file) =>
    paths.includes(file.path) ? { ...file, content: `${file.content}\n// mended\n` } : file,
  );
}

const implementing = partsFrom(plan).map((part) => implementPrompt({ ...WRITING, part, written: files }));
const repairing = (current: readonly BlockFile[], round: number) =>
  repairPrompt({ ...WRITING, first: files, current, findings: FINDINGS, round });

describe("for a block of the size of the shipped one, what was sent before", () => {
  it("is 70 % or more of the first repair, although no repair was sent before", () => {
    expect(knownShare(repairing(files, 1), implementing)).toBeGreaterThanOrEqual(0.7);
  });

  it("is more in every later round, also after a face and two test files have changed", () => {
    const first = repairing(files, 1);
    const mended = changed(files, "logic.ts", "tests/logic.test.ts", "tests/input.test.ts");
    expect(knownShare(repairing(mended, 2), [...implementing, first])).toBeGreaterThanOrEqual(0.85);
  });

  it("is all but the task for a face, once the first of them is written", () => {
    const [structure, ...others] = implementing;
    if (structure === undefined) throw new Error("nothing is written");
    for (const prompt of others.slice(0, 5)) expect(knownShare(prompt, [structure])).toBeGreaterThanOrEqual(0.9);
  });

  it("is most of the question for the README", () => {
    expect(knownShare(documentPrompt({ ...WRITING, files }), implementing)).toBeGreaterThanOrEqual(0.8);
    const mended = changed(files, "logic.ts");
    expect(knownShare(documentPrompt({ ...WRITING, files: mended }), implementing)).toBeGreaterThanOrEqual(0.55);
  });

  it("is half as long for a face as for the tests, which learn from those of the reference block too", () => {
    const lengths = implementing.map(({ system, prefix, prompt }) => [system, ...prefix, prompt].join("\n\n").length);
    const [tests = 0] = lengths.slice(-1);
    for (const face of lengths.slice(0, 6)) expect(face).toBeLessThan(tests * 0.6);
  });
});
