import { Ajv } from "ajv";
import { schema } from "mutation-testing-report-schema";
import { describe, expect, test } from "vitest";
import { parseMutationReport, reportSpeaksOf } from "../../../src/gates/mutation/parse-report.ts";
import { reportDocument } from "../../../src/gates/mutation/report-document.ts";
import { blockOf, executedOf, mutantOf, reportOf } from "./report-fixture.ts";

const SOURCE = "export const a = 1 + 2;\n";
const block = blockOf({ "logic.ts": SOURCE, "ui.ts": "x\n" });
const mutant = mutantOf(SOURCE, "1 + 2", { status: "Survived", replacement: "1 - 2" });

function documentOf(files: Readonly<Record<string, string>>, rest: object = {}) {
  const entries = Object.entries(files).map(([path, source]) => [
    path,
    { language: "typescript", source, mutants: [mutant] },
  ]);
  return JSON.stringify({
    schemaVersion: "2",
    thresholds: { high: 80, low: 60 },
    files: Object.fromEntries(entries),
    ...rest,
  });
}

describe("a report that another tool wrote", () => {
  test("is read for the block's own files, wherever the block lies, with the tool's name", () => {
    const text = documentOf(
      { "src/a-block/logic.ts": SOURCE, "src/other/logic.ts": "?" },
      { framework: { name: "mutmut" } },
    );
    const report = parseMutationReport(text, block, "src/a-block");
    expect(Object.keys(report.files)).toEqual(["logic.ts"]);
    expect(report.framework).toEqual({ name: "mutmut" });
    expect(report.files["logic.ts"]?.mutants).toEqual([mutant]);
  });

  test("is refused when a source in it is not the block's own any more", () => {
    const stale = documentOf({ "logic.ts": SOURCE.replace("2", "3") });
    expect(() => parseMutationReport(stale, block)).toThrow("its source of logic.ts is not the one of the block");
  });

  test("is refused when it does not speak of the logic, or twice of one file", () => {
    expect(() => parseMutationReport(documentOf({ "ui.ts": "x\n" }), block)).toThrow("does not speak of logic.ts");
    const twice = documentOf({ "logic.ts": SOURCE, "./logic.ts": SOURCE });
    expect(() => parseMutationReport(twice, block)).toThrow("two of its files are logic.ts");
  });

  test("speaks of a block when one of its sources is in it, by its path or by its name alone", () => {
    const text = documentOf({ "src/a-block/logic.ts": SOURCE });
    expect(reportSpeaksOf(text, block, "src/a-block")).toBe(true);
    expect(reportSpeaksOf(text, block, "src/other")).toBe(false);
    expect(reportSpeaksOf(documentOf({ "ui.ts": "?" }), block, "src/other")).toBe(true);
    expect(() => reportSpeaksOf("{}", block)).toThrow("does not fit");
  });

  test("is refused when it is not JSON or does not fit the schema, with the place", () => {
    expect(() => parseMutationReport("{", block)).toThrow("it is not JSON");
    expect(() => parseMutationReport("null", block)).toThrow("does not fit the mutation-testing report schema");
    const wrong = documentOf({ "logic.ts": SOURCE }).replace('"Survived"', '"Fine"');
    expect(() => parseMutationReport(wrong, block)).toThrow("/files/logic.ts/mutants/0/status");
  });
});

describe("the report that we write", () => {
  const ours = reportOf(SOURCE, [{ ...mutant, executed: executedOf(1), duration: 3, coveredBy: ["0"] }], {
    testFiles: { "tests/a.test.ts": { tests: [{ id: "0", name: "adds" }] } },
    framework: { name: "StrykerJS", version: "10.1.1" },
  });

  test("fits the published schema of mutation-testing reports", () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(reportDocument(ours, 60)), JSON.stringify(validate.errors)).toBe(true);
  });

  test("can be read again", () => {
    const again = parseMutationReport(JSON.stringify(reportDocument(ours, 60)), block);
    expect(again.files["logic.ts"]?.mutants[0]).toMatchObject({ status: "Survived", coveredBy: ["0"] });
  });
});
