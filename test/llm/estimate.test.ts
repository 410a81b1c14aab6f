import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOfReceived, estimateOfRequest } from "../../src/llm/estimate.ts";
import { requestWith } from "./requests.ts";

const SCHEMA = { name: "answer", json: { type: "object" } };
const EMPTY = requestWith({ system: "", prompt: "", schema: SCHEMA });

/** Input tokens beyond those of a request without any text. */
function inputTokensOf(changes: Parameters<typeof requestWith>[0]): number {
  return estimateOfRequest({ ...EMPTY, ...changes }).inputTokens - estimateOfRequest(EMPTY).inputTokens;
}

describe("the upper estimate of a request", () => {
  it("has a token for three characters of English, and one for each that takes three bytes", () => {
    expect(inputTokensOf({ system: "x".repeat(300) })).toBe(100);
    expect(inputTokensOf({ prompt: "x".repeat(301) })).toBe(101);
    expect(inputTokensOf({ prompt: "漢".repeat(300) })).toBe(300);
  });

  it("counts every part of the question, and the schema", () => {
    const whole = inputTokensOf({ prefix: ["x".repeat(300), "y".repeat(300)], prompt: "z".repeat(300) });
    expect(whole).toBeGreaterThanOrEqual(300);
    const properties = { readme: { type: "string", description: "x".repeat(3000) } };
    expect(inputTokensOf({ schema: { ...SCHEMA, json: { properties } } })).toBeGreaterThan(1000);
  });

  it("has room for what a vendor adds to a question", () => {
    expect(estimateOfRequest(EMPTY).inputTokens).toBeGreaterThan(500);
  });

  it("takes the whole output that the request allows", () => {
    expect(estimateOfRequest(requestWith({ maxOutputTokens: 32_000 })).outputTokens).toBe(32_000);
  });

  it("never falls when a text is added", () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (prompt, added, prefix) => {
        const before = estimateOfRequest(requestWith({ prompt, prefix })).inputTokens;
        expect(estimateOfRequest(requestWith({ prompt: prompt + added, prefix })).inputTokens).toBeGreaterThanOrEqual(
          before,
        );
        expect(
          estimateOfRequest(requestWith({ prompt, prefix: [...prefix, added] })).inputTokens,
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("the upper estimate of what came of an answer", () => {
  it("has a token for three characters, rounded up", () => {
    expect([0, 1, 3, 4].map(estimateOfReceived)).toEqual([0, 1, 1, 2]);
  });
});
