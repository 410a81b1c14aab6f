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

/** Findings as the gates make them: a dozen survivors, a failing test, something unsafe, and an example that differs. */
const SURVIVORS: readonly Finding[] = Array.from({ length: 12 }, (_, index) => ({
  code: "MUTATION-SURVIVED",
  severity: "LOW" as const,
  message: `\`${"offered <= limit ".repeat(4)}\` can become \`${"offered < limit ".repeat(4)}\` and every test still passes (EqualityOperator)`,
  remedy: "Assert what this change would break.",
  path: "logic.ts",
  line: 100 + index,
  column: 18,
  quote: "const passed = offered <= limit && counted >= 0n && excess === offered - counted;",
}));
const FAILING: readonly Finding[] = [
  {
    code: "COVERAGE-TEST-FAILED",
    severity: "HIGH",
    message: `the test "capital > adds up every element" failed: ${"expected 1 to be 2 ".repeat(8)}`,
    remedy: "Correct the code, or the test if the code is right.",
    path: "tests/logic.test.ts",
    line: 61,
  },
];
const UNSAFE: readonly Finding[] = [
  {
    code: "SEC-007",
    severity: "HIGH",
    message: "a value from outside becomes part of a path",
    remedy: "Check it first.",
    path: "integration.ts",
    line: 20,
    quote: "const entry = join(folder, name);",
  },
];
const DIFFERS: readonly Finding[] = [
  {
    code: "CONTRACT-OUTPUT-DIFFERS",
    severity: "HIGH",
    message: "the code returns another output than the example's",
    remedy: "Correct the code in logic.ts or output.ts, or the example.",
    path: "examples/accepted/leap-day.json",
    line: 4,
  },
];
const NO_PLACE: readonly Finding[] = [
  {
    code: "COVERAGE-TIMEOUT",
    severity: "HIGH",
    message: "the tests did not come to an end",
    remedy: "End every test.",
  },
];
const EVERYTHING = [...SURVIVORS, ...FAILING, ...UNSAFE, ...DIFFERS, ...NO_PLACE];

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
const repairing = (current: readonly BlockFile[], ...rounds: readonly (readonly Finding[])[]) =>
  repairPrompt({
    ...WRITING,
    first: files,
    current,
    findings: rounds.at(-1) ?? [],
    earlier: rounds.slice(0, -1),
    round: rounds.length,
  });
const shownIn = ({ prefix, prompt }: Prompt) => [...prefix.slice(2), prompt].join("\n\n");
const whole = ({ system, prefix, prompt }: Prompt) => [system, ...prefix, prompt].join("\n\n");

describe("for a block of the size of the shipped one, what was sent before", () => {
  it.each([
    ["a dozen surviving mutants of one face", SURVIVORS, 0.8],
    ["a failing test of one face", FAILING, 0.8],
    ["both", [...FAILING, ...SURVIVORS], 0.79],
    ["something unsafe in the integration", UNSAFE, 0.85],
    ["an example that differs", DIFFERS, 0.79],
  ])("is 70 %% or more of the first repair, although no repair was sent before: %s", (_, findings, share) => {
    expect(share).toBeGreaterThanOrEqual(0.7);
    expect(knownShare(repairing(files, findings), implementing)).toBeGreaterThanOrEqual(share);
  });

  it("is less where everything fails at once, or nobody knows where, since then every file is shown", () => {
    for (const findings of [EVERYTHING, NO_PLACE]) {
      const repair = repairing(files, findings);
      for (const { path } of files.filter(({ path }) => path.endsWith(".ts"))) {
        expect(shownIn(repair)).toContain(`file>\n${path}\n\n`);
      }
      expect(repair.prompt).not.toContain("other files>");
      expect(knownShare(repair, implementing)).toBeGreaterThanOrEqual(0.57);
    }
  });

  it("is most of every later round", () => {
    const mended = changed(files, "logic.ts", "tests/logic.test.ts");
    const share = (findings: readonly Finding[], ...paths: readonly string[]) =>
      knownShare(repairing(changed(files, ...paths), findings, findings), [
        ...implementing,
        repairing(files, findings),
      ]);
    expect(share(UNSAFE, "integration.ts", "tests/integration.test.ts")).toBeGreaterThanOrEqual(0.85);
    expect(share(DIFFERS, "logic.ts")).toBeGreaterThanOrEqual(0.85);
    expect(share(EVERYTHING, "logic.ts", "tests/logic.test.ts")).toBeGreaterThanOrEqual(0.85);
    // The longest test file of the block has changed: it is a tenth of the input, and nobody has sent it as it is now.
    expect(share(SURVIVORS, "tests/logic.test.ts")).toBeGreaterThanOrEqual(0.83);
    expect(share(SURVIVORS, "logic.ts", "tests/logic.test.ts")).toBeGreaterThanOrEqual(0.8);
    // New findings need files that no round has shown.
    const after = knownShare(repairing(mended, SURVIVORS, DIFFERS), [...implementing, repairing(files, SURVIVORS)]);
    expect(after).toBeGreaterThanOrEqual(0.7);
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

  it("is the same for all that is written after the faces, and most of it", () => {
    const afterFaces = implementing.slice(6);
    const [composition, ...tests] = afterFaces;
    if (composition === undefined) throw new Error("nothing is written");
    for (const prompt of tests) expect(knownShare(prompt, [composition])).toBeGreaterThanOrEqual(0.84);
    for (const prompt of implementing.slice(0, 6)) {
      expect(whole(prompt).length).toBeLessThan(Math.min(...afterFaces.map((one) => whole(one).length)) * 0.75);
    }
  });
});
