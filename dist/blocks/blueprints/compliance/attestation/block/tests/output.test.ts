import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, sealedText, serialise, statementFrom, statementOf, yearsAfter } from "../output.ts";
import { PARAMETERS } from "../structure.ts";
import { day, RUNS } from "./arbitrary-input.ts";
import { assessment, input, record } from "./worked-example.ts";

const parts = { input, assessment, parameters: PARAMETERS, inputDigest: record.input_digest };

describe("statementFrom", () => {
  it("states parameters, figures, requirements and limits", () => {
    const { digest: _digest, ...statement } = record;
    expect(statementFrom(parts)).toEqual(statement);
  });

  it("states adequate capital", () => {
    expect(statementFrom({ ...parts, assessment: { ...assessment, adequate: true } }).verdict).toBe("adequate");
  });

  it.each([
    [undefined, null],
    [0n, 0],
    [990_000n, 990_000],
    [1_000_001n, 1_000_000],
    [-990_000n, -990_000],
    [-1_000_001n, -1_000_000],
  ])("reports a ratio of %s basis points as %s", (ratioBasisPoints, reported) => {
    const requirements = assessment.requirements.map((requirement) => ({ ...requirement, ratioBasisPoints }));
    const statement = statementFrom({ ...parts, assessment: { ...assessment, requirements } });
    expect(statement.requirements.map(({ ratio_basis_points }) => ratio_basis_points)).toEqual([reported, reported]);
  });
});

describe("yearsAfter", () => {
  it.each([
    ["2025-12-31", 7, "2032-12-31"],
    ["2024-02-29", 8, "2032-02-29"],
    ["2024-02-29", 7, "2031-03-01"],
    ["2000-02-29", 100, "2100-03-01"],
    ["1999-01-01", 100, "2099-01-01"],
  ])("of %s and %i is %s", (from, years, until) => {
    expect(yearsAfter(from, years)).toBe(until);
  });

  it("is never short of the years, nor more than a day over", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 7, max: 100 }), (from, years) => {
        const until = yearsAfter(from, years);
        const sameDay = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
        expect(until === sameDay || (from.endsWith("-02-29") && until.endsWith("-03-01"))).toBe(true);
        expect(until >= sameDay).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("serialise", () => {
  it("writes one line that reads back as the record", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer(), (institution, total_capital) => {
        const any = { ...record, institution, total_capital };
        const text = serialise(any);
        expect(text.indexOf("\n")).toBe(text.length - 1);
        expect(JSON.parse(text)).toEqual(any);
      }),
      RUNS,
    );
  });

  it("does not depend on the order of members", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "é" })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ a: "é", b: [{ c: null, d: 1 }] })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ c: 1, a: 2, b: 3, d: 0 })).toBe('{"a":2,"b":3,"c":1,"d":0}');
  });

  it("seals everything but the seal", () => {
    const { digest: _digest, ...statement } = record;
    expect(statementOf(record)).toEqual(statement);
    expect(sealedText(statement)).toBe(canonicalJson(statement));
  });
});
