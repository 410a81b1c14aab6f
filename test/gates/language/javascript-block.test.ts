import { rename } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../../src/block/block.ts";
import { createContractGate } from "../../../src/gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../../src/gates/coverage/coverage-gate.ts";
import type { Gate } from "../../../src/gates/gate.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import { createReviewGate } from "../../../src/gates/review/review-gate.ts";
import { parseSources } from "../../../src/gates/rules/source.ts";
import { createSecurityGate } from "../../../src/gates/security/security-gate.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { blockIn, changeFiles, realSandbox, tinyBlock, toolchain } from "../tiny-block.ts";

let sandbox: Sandbox;

/** The tiny block without its types, as somebody would write it in JavaScript. */
async function tinyInJavascript(): Promise<Block> {
  const original = await tinyBlock();
  for (const { path, content } of original.files.filter((file) => file.path.endsWith(".ts"))) {
    const script = stripTypeScriptTypes(content).replace(/(from "[^"]+)\.ts"/g, '$1.js"');
    await changeFiles(original.folder, { [path]: path === "structure.ts" ? STRUCTURE : script });
    await rename(join(original.folder, path), join(original.folder, path.replace(/\.ts$/, ".js")));
  }
  await changeFiles(original.folder, {
    "block.json": (manifest) => manifest.replaceAll('.ts"', '.js"').replace('"typescript"', '"javascript"'),
    "output.js": (script) => script.replace('["amountCents", "discountCents", "payableCents"]', "QUOTE_MEMBERS"),
  });
  await changeFiles(original.folder, {
    "output.js": (script) => `import { QUOTE_MEMBERS } from "./structure.js";\n${script}`,
  });
  return blockIn(original.folder);
}

const STRUCTURE = [
  "/** @typedef {{ amountCents: number, percent: number }} Order */",
  "",
  "/** The members of a quote, in their fixed order. */",
  'export const QUOTE_MEMBERS = ["amountCents", "discountCents", "payableCents"];',
  "",
].join("\n");

beforeAll(async () => {
  sandbox = await realSandbox();
});

async function check(gate: Gate) {
  const block = await tinyInJavascript();
  const thresholds = { contract: 100, coverage: 90, mutation: 60 };
  return gate.check({ block, thresholds }, new AbortController().signal);
}

describe("an honest block in JavaScript", () => {
  test("passes the contract gate", async () => {
    expect(await check(createContractGate({ sandbox, toolchain }))).toMatchObject({ verdict: "pass", findings: [] });
  });

  test("passes the coverage gate", async () => {
    const result = await check(createCoverageGate({ sandbox, toolchain }));
    expect(result).toMatchObject({ verdict: "pass", findings: [], figure: { value: 100 } });
  });

  test("passes the mutation gate, with mutants in its JavaScript", async () => {
    const result = await check(createMutationGate({ sandbox, toolchain }));
    expect(result.verdict).toBe("pass");
    expect(result.details).toMatchObject({ files: { "logic.js": expect.any(Number) } });
  });

  test("passes the security gate and the static rules of the review", async () => {
    const security = await check(createSecurityGate({ toolchain }));
    expect(security).toMatchObject({ verdict: "pass", findings: [] });
    const review = await check(
      createReviewGate({
        toolchain,
        ask: () => Promise.reject(new Error("nobody is asked")),
        prompt: { checklist: () => Promise.resolve([]) },
      }),
    );
    expect(review).toMatchObject({ verdict: "pass", findings: [] });
  });

  test("parses whole, with comparisons that look like TypeScript's generics", async () => {
    const odd = await tinyInJavascript();
    await changeFiles(odd.folder, { "ui.js": "export const less = (a, b, c) => (a < b && c > (0)) || (a < b > c);\n" });
    const sources = await parseSources(await blockIn(odd.folder), toolchain);
    expect(sources.files.filter(({ hasErrors }) => hasErrors)).toEqual([]);
    expect(sources.byPath.get("ui.js")?.language).toBe("javascript");
  });
});
