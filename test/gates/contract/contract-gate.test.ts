import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../../src/block/block.ts";
import { createContractGate } from "../../../src/gates/contract/contract-gate.ts";
import type { Gate, GateSubject } from "../../../src/gates/gate.ts";
import { type Change, realSandbox, tinyBlock, toolchain } from "../tiny-block.ts";

let gate: Gate;
let hastyGate: Gate;
let hastySchemaGate: Gate;
let slowGate: Gate;
beforeAll(async () => {
  const parts = { sandbox: await realSandbox(), toolchain };
  gate = createContractGate(parts);
  hastyGate = createContractGate({ ...parts, deadlines: { exampleTimeoutMs: 4_000, schemaTimeoutMs: 30_000 } });
  slowGate = createContractGate({ ...parts, deadlines: { exampleTimeoutMs: 30_000, schemaTimeoutMs: 20_000 } });
  hastySchemaGate = createContractGate({ ...parts, deadlines: { exampleTimeoutMs: 30_000, schemaTimeoutMs: 2_000 } });
});

async function check(changes: Readonly<Record<string, Change>> = {}, threshold = 100) {
  const block = await tinyBlock(changes);
  return gate.check(subject(block, threshold), new AbortController().signal);
}

function subject(block: Block, threshold = 100): GateSubject {
  return { block, thresholds: { contract: threshold } };
}

const replace = (from: string, to: string) => (content: string) => content.replace(from, to);

describe("the contract gate", () => {
  test("passes an honest block with 100 percent and without a finding", async () => {
    const result = await check();
    expect(result).toMatchObject({ verdict: "pass", findings: [], figure: { value: 100, threshold: 100 } });
    expect(result.details).toMatchObject({
      ...{ failed: 0, undecided: 0 },
      generated: { inputs: 120, answered: 120, fitting: 120, refused: 0, nearMisses: 22, nearMissesRefused: 22 },
    });
    expect(result.summary).toMatch(/; 120 generated inputs, 120 answered, 0 refused, all outputs fit$/);
  });

  test("names a deleted face and the manifest's line for it, and nothing else", async () => {
    const { verdict, findings } = await check({ "logic.ts": null });
    expect(verdict).toBe("fail");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "CONTRACT-FACE-MISSING",
      severity: "HIGH",
      path: "block.json",
      line: 14,
    });
    expect(findings[0]?.message).toContain("logic.ts");
  });

  test("refuses a face that is empty, exports nothing or is shared", async () => {
    const [empty, silent, shared] = await Promise.all([
      check({ "ui.ts": "// nothing here\n" }),
      check({ "ui.ts": 'const hidden = "x";\nvoid hidden;\n' }),
      check({ "block.json": replace('"ui": "ui.ts"', '"ui": "logic.ts"') }),
    ]);
    expect(empty.findings).toContainEqual(expect.objectContaining({ code: "CONTRACT-FACE-EMPTY", path: "ui.ts" }));
    expect(silent.findings).toContainEqual(expect.objectContaining({ code: "CONTRACT-FACE-EXPORTS-NOTHING" }));
    expect(shared.findings).toEqual([expect.objectContaining({ code: "CONTRACT-FACES-SHARED", line: 17 })]);
    for (const { verdict } of [empty, silent, shared]) expect(verdict).toBe("fail");
  });

  test("refuses a manifest that does not fit its schema, on the member's line", async () => {
    const { verdict, findings } = await check({ "block.json": replace('"version": "1.0.0"', '"version": "one"') });
    expect(verdict).toBe("fail");
    expect(findings).toContainEqual(expect.objectContaining({ code: "CONTRACT-MANIFEST-INVALID", line: 6 }));
  });

  test("refuses a contract that is no JSON, of another dialect, without a definition or not valid", async () => {
    const broken: [Change, string, number][] = [
      [replace('"$defs": {', '"$defs": {{'), "CONTRACT-SCHEMA-INVALID", 5],
      [replace("draft/2020-12/schema", "draft/2019-09/schema"), "CONTRACT-SCHEMA-DIALECT", 2],
      [replace('"output": {', '"outcome": {'), "CONTRACT-SCHEMA-DEFINITION-MISSING", 6],
      [replace('"maximum": 100', '"maximum": "100"'), "CONTRACT-SCHEMA-INVALID", 13],
      [replace('"maximum": 100', '"maximmum": 100'), "CONTRACT-SCHEMA-REFUSED", 7],
    ];
    for (const [change, code, line] of broken) {
      const { verdict, findings } = await check({ "contract.schema.json": change });
      expect(verdict, code).toBe("fail");
      expect(findings[0], code).toMatchObject({ code, severity: "HIGH", path: "contract.schema.json" });
      expect(Math.abs((findings[0]?.line ?? 0) - line), `${code} on line ${findings[0]?.line}`).toBeLessThanOrEqual(1);
    }
  });

  test("refuses a block without a refused example, and an example that does not fit its schema", async () => {
    const { verdict, findings } = await check({
      "examples/refused/over-hundred.json": null,
      "examples/accepted/quarter.json": replace('"description": "a quarter off",', ""),
    });
    expect(verdict).toBe("fail");
    expect(findings).toEqual([
      expect.objectContaining({ code: "CONTRACT-EXAMPLE-INVALID", path: "examples/accepted/quarter.json" }),
      expect.objectContaining({ code: "CONTRACT-EXAMPLES-MISSING", path: "block.json", line: 21 }),
    ]);
  });

  test("refuses an accepted example that does not fit the contract's input", async () => {
    const { verdict, findings } = await check({
      "examples/accepted/quarter.json": replace('"percent": 25', '"percent": 250'),
    });
    expect(verdict).toBe("fail");
    const inExample = findings.find(({ code }) => code === "CONTRACT-EXAMPLE-INPUT-INVALID");
    expect(inExample).toMatchObject({ path: "examples/accepted/quarter.json", line: 3 });
    expect(inExample?.message).toContain("/percent");
  });

  test("says as advice when only the code refuses a refused example", async () => {
    const { verdict, findings } = await check({
      "contract.schema.json": replace('"minimum": 0, "maximum": 100', '"minimum": 0'),
    });
    expect(verdict).toBe("pass");
    expect(findings).toEqual([
      expect.objectContaining({ code: "CONTRACT-INPUT-WIDER-THAN-CODE", severity: "LOW" }),
      expect.objectContaining({ code: "CONTRACT-GENERATED-REFUSED", severity: "MEDIUM" }),
    ]);
  });

  test("fails a block whose code accepts a refused example, and leads to the face that should check", async () => {
    const { verdict, findings } = await check({ "input.ts": replace(" || percent > 100", "") });
    expect(verdict).toBe("fail");
    // 101 percent off leaves less than nothing to pay, but the refusal alone is what the contract promises here.
    expect(findings).toEqual([
      expect.objectContaining({
        code: "CONTRACT-REFUSED-ACCEPTED",
        path: "examples/refused/over-hundred.json",
        line: 3,
      }),
      expect.objectContaining({ code: "CONTRACT-REFUSED-ANSWERED", severity: "LOW", path: "input.ts" }),
    ]);
    expect(findings[0]?.remedy).toContain("input.ts");
  });

  test("fails a block whose output differs from the example's, and says where", async () => {
    const { verdict, findings } = await check({
      "logic.ts": replace("order.amountCents - discountCents", "discountCents"),
    });
    expect(verdict).toBe("fail");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: "CONTRACT-OUTPUT-DIFFERS", line: 4 });
    expect(findings[0]?.message).toContain("/payableCents is 250 and must be 750");
  });

  test("fails a block whose output does not fit the contract", async () => {
    const { findings } = await check({
      "logic.ts": replace("discountCents,", "discountCents: 0.5,"),
      "examples/accepted/quarter.json":
        '{ "description": "a quarter off", "input": { "amountCents": 4, "percent": 25 } }\n',
    });
    expect(findings.map(({ code }) => code)).toEqual(["CONTRACT-OUTPUT-INVALID", "CONTRACT-GENERATED-OUTPUT-INVALID"]);
    expect(findings[0]?.message).toContain("/discountCents");
  });

  test("leads to the line that threw on an accepted example", async () => {
    const { findings } = await check({
      "logic.ts": replace("  return {", '  if (discountCents === 250) throw new Error("odd");\n  return {'),
    });
    expect(findings).toEqual([
      expect.objectContaining({ code: "CONTRACT-ACCEPTED-REFUSED", path: "logic.ts", line: 6 }),
    ]);
    expect(findings[0]?.message).toContain("odd");
  });

  test("leads to the module that cannot be loaded, once", async () => {
    const { verdict, findings } = await check({
      "ui.ts": 'throw new Error("not today");\nexport {};\n',
      "index.ts": replace("import", 'import "./ui.ts";\nimport'),
    });
    expect(verdict).toBe("fail");
    expect(findings).toEqual([expect.objectContaining({ code: "CONTRACT-ENTRY-UNUSABLE", path: "ui.ts", line: 1 })]);
  });

  test("takes an output that is no JSON as a failure", async () => {
    const { findings } = await check({ "logic.ts": replace("discountCents,", "discountCents: Number.NaN,") });
    expect(findings.map(({ code }) => code)).toEqual([
      "CONTRACT-OUTPUT-NOT-JSON",
      "CONTRACT-GENERATED-OUTPUT-NOT-JSON",
    ]);
  });

  test("T24 fails a block that ends the process instead of answering, and goes on with the other examples", async () => {
    const { verdict, findings } = await check({
      "logic.ts": replace("  return {", "  if (discountCents === 250) process.exit(0);\n  return {"),
      "examples/accepted/half.json": '{ "description": "half off", "input": { "amountCents": 10, "percent": 50 } }\n',
    });
    expect(verdict).toBe("fail");
    expect(findings).toEqual([expect.objectContaining({ code: "CONTRACT-RUN-ENDED", path: "index.ts" })]);
  });

  test("T24 does not believe a result that the block wrote itself", async () => {
    const forged = JSON.stringify({
      answers: [
        { id: "import", kind: "returned" },
        {
          id: "examples/accepted/quarter.json",
          kind: "returned",
          output: { amountCents: 1000, discountCents: 250, payableCents: 750 },
        },
        { id: "examples/refused/over-hundred.json", kind: "threw", error: { name: "Error", message: "no" } },
      ],
    });
    const { verdict } = await check({
      "index.ts": (content) =>
        `import { writeFileSync } from "node:fs";\n${content}\n` +
        `writeFileSync(".blocks-out/driver-result.json", "00\\n" + ${JSON.stringify(forged)});\n` +
        "process.kill(process.ppid, 'SIGKILL');\n",
    });
    expect(verdict).toBe("error");
  });

  test("T23 cannot decide over code that never answers, and says which example it was", async () => {
    const block = await tinyBlock({
      "logic.ts": replace("  return {", "  while (discountCents === 250);\n  return {"),
    });
    const { verdict, findings } = await hastyGate.check(subject(block), new AbortController().signal);
    expect(verdict).toBe("error");
    expect(findings).toEqual([expect.objectContaining({ code: "CONTRACT-RUN-HUNG" })]);
    expect(findings[0]?.message).toContain("examples/accepted/quarter.json");
  });

  test("finds with generated inputs what no example shows: an output at a boundary, an end of the process, a refusal", async () => {
    const at = (condition: string, does: string) => ({
      "logic.ts": replace("  return {", `  if (${condition}) ${does}\n  return {`),
    });
    const unfit = await check({
      "logic.ts": replace("discountCents,", "discountCents: order.percent === 100 ? -1 : discountCents,"),
    });
    expect([unfit.verdict, ...unfit.findings.map(({ code }) => code)]).toEqual([
      "fail",
      "CONTRACT-GENERATED-OUTPUT-INVALID",
    ]);
    expect(unfit.findings[0]?.message).toMatch(
      /"percent":100.*does not fit \$defs\.output: \/discountCents must be >= 0/,
    );
    const ended = await check(at("order.amountCents === 0", "process.exit(0);"));
    expect([ended.verdict, ...ended.findings.map(({ code }) => code)]).toEqual([
      "fail",
      "CONTRACT-GENERATED-RUN-ENDED",
    ]);
    const refusing = await check(at("order.amountCents === 0", 'throw new Error("nothing to pay");'));
    expect([refusing.verdict, ...refusing.findings.map(({ code, severity }) => `${code} ${severity}`)]).toEqual([
      "pass",
      "CONTRACT-GENERATED-REFUSED LOW",
    ]);
    expect(refusing.findings[0]?.message).toContain("nothing to pay");
    expect(refusing.summary).toMatch(/120 generated inputs, \d+ answered, \d+ refused, all outputs fit$/);
  });

  test("T46 cannot decide over a pattern that a generated value would never get out of", async () => {
    const block = await tinyBlock({
      "contract.schema.json": replace(
        '"percent": {',
        '"note": { "type": "string", "pattern": "^(a+)+$" },\n        "percent": {',
      ),
    });
    const { verdict, findings } = await slowGate.check(subject(block), new AbortController().signal);
    expect(verdict).toBe("error");
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "CONTRACT-SCHEMA-SLOW", path: "contract.schema.json" }),
    );
  });

  test("T46 takes a contract with __proto__, anchors, unevaluated properties and 3,000 levels without harm", async () => {
    const nested = `${'{ "type": "array", "items": '.repeat(3000)}{ "type": "null" }${" }".repeat(3000)}`;
    const strange = await check({
      "contract.schema.json": replace(
        '"cents": {',
        '"__proto__": { "type": "object", "properties": { "__proto__": { "$ref": "#cents" } }, "unevaluatedProperties": false },\n    "cents": { "$anchor": "cents",',
      ),
      "examples/refused/over-hundred.json": replace('"percent": 101', '"percent": 101, "__proto__": { "admin": true }'),
    });
    expect([strange.verdict, strange.findings]).toEqual(["pass", []]);
    const deep = await check({ "contract.schema.json": replace('"cents": {', `"deep": ${nested},\n    "cents": {`) });
    expect(deep.verdict).not.toBe("pass");
  });

  test("compares with the base version, and says so in the summary", async () => {
    const base = await tinyBlock();
    const block = await tinyBlock({ "contract.schema.json": replace('"maximum": 100', '"maximum": 90') });
    const { verdict, findings, summary, details } = await gate.check(
      { ...subject(block), base: { revision: "0".repeat(40), files: base.files } },
      new AbortController().signal,
    );
    expect(verdict).toBe("fail");
    expect(findings).toContainEqual(expect.objectContaining({ code: "CONTRACT-INCOMPATIBLE", line: 13 }));
    expect(summary).toMatch(/; the contract breaks with 1\.0\.0$/);
    expect(details).toMatchObject({ compatibility: { base: "1.0.0", change: "breaking", needs: "2.0.0" } });
  });

  test("T46 refuses a reference that leads outside, on its line, without a network", async () => {
    const { verdict, findings } = await check({
      "contract.schema.json": replace(
        '"percent": {',
        '"other": { "$ref": "https://example.org/x.json" },\n        "percent": {',
      ),
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "CONTRACT-SCHEMA-REMOTE-REFERENCE", line: 13 });
  });

  test("T46 accepts a contract that refers to itself in a circle", async () => {
    const { verdict } = await check({
      "contract.schema.json": replace(
        '"cents": {',
        '"tree": { "type": "array", "items": { "$ref": "#/$defs/tree" } },\n    "cents": {',
      ),
    });
    expect(verdict).toBe("pass");
  });

  test("T46 ends a pattern that would never end, and cannot decide", async () => {
    const block = await tinyBlock({
      "contract.schema.json": replace(
        '"type": "integer", "minimum": 0, "maximum": 100',
        '"type": "string", "pattern": "^(a+)+$"',
      ),
      "examples/refused/over-hundred.json": replace('"percent": 101', `"percent": "${"a".repeat(60)}!"`),
      "examples/accepted/quarter.json": '{ "description": "nothing", "input": { "amountCents": 0, "percent": 0 } }\n',
    });
    const { verdict, findings } = await hastySchemaGate.check(subject(block, 0), new AbortController().signal);
    expect(verdict).toBe("error");
    expect(findings).toContainEqual(expect.objectContaining({ code: "CONTRACT-SCHEMA-UNDECIDED" }));
  });

  test("T46 ends a contract with 100,000 branches within the deadline, and does not pass it", async () => {
    const branches = Array.from({ length: 100_000 }, (_, index) => `{ "const": ${index} }`).join(",");
    const block = await tinyBlock({
      "contract.schema.json": replace('"minimum": 0, "maximum": 100', `"oneOf": [${branches}]`),
    });
    const startedMs = performance.now();
    const { verdict } = await hastySchemaGate.check(subject(block), new AbortController().signal);
    expect(verdict).not.toBe("pass");
    expect(performance.now() - startedMs).toBeLessThan(60_000);
  });

  test("does not pass a check that was not run because the threshold is low", async () => {
    const { verdict } = await check({ "logic.ts": null }, 50);
    expect(verdict).toBe("error");
  });
});
