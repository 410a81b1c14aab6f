import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { gateReportSarif, sarifLog } from "../../src/report/render-sarif.ts";
import { blockWith, findingWith, gateWith, redReport, reportWith } from "./report-fixtures.ts";
import { richReport } from "./rich-report.ts";
import { SARIF_FOR_CODE_SCANNING } from "./sarif-schema.ts";

const validate = new Ajv.default({ allErrors: true, strict: false }).compile(SARIF_FOR_CODE_SCANNING);

function assertValid(log: Log): void {
  const plain: unknown = JSON.parse(JSON.stringify(log));
  expect(validate(plain), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
}

function runOf(log: Log) {
  const [run] = log.runs;
  if (run === undefined) throw new Error("there is no run");
  return run;
}

function resultsOf(log: Log) {
  return runOf(log).results ?? [];
}

describe("sarifLog", () => {
  test("fits what SARIF and code scanning ask for, empty or full", () => {
    for (const report of [reportWith(), redReport(), richReport(), reportWith({ verdict: "error", blocks: [] })])
      assertValid(sarifLog(report));
  });

  test("leads to the line in the repository, with what was read there", () => {
    const [result] = resultsOf(sarifLog(redReport()));
    expect(result).toMatchObject({
      ruleId: "BLOCKER-SEC-001",
      ruleIndex: 0,
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: "src/generated/compliance-attestation/integration.ts",
              uriBaseId: "%SRCROOT%",
            },
            region: { startLine: 12, startColumn: 7, snippet: { text: 'const password = "hu***";' } },
          },
        },
      ],
    });
    expect(runOf(sarifLog(redReport())).columnKind).toBe("utf16CodeUnits");
  });

  test("describes each code once, from the catalogue where it knows the code", () => {
    const texts = new Map([["BLOCKER-SEC-001", { title: "Hard-coded credential", why: "Whoever reads it has it." }]]);
    const { driver } = runOf(sarifLog(richReport(), texts)).tool;
    const ids = (driver.rules ?? []).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(driver.rules?.find(({ id }) => id === "BLOCKER-SEC-001")).toMatchObject({
      name: "HardCodedCredential",
      shortDescription: { text: "Hard-coded credential" },
      fullDescription: { text: "Whoever reads it has it." },
      helpUri: "https://github.com/blocks/orchestrator/blob/main/docs/findings.md#blocker-sec-001",
      properties: { tags: ["security", "external/cwe/cwe-798"], "security-severity": "9.5" },
    });
  });

  test("gives a security severity to findings of the security gate alone", () => {
    const rules = runOf(sarifLog(richReport())).tool.driver.rules ?? [];
    const secure = rules.filter(({ properties }) => properties?.["security-severity"] !== undefined);
    expect(secure.map(({ id }) => id)).toEqual(["BLOCKER-SEC-001", "SEC-006"]);
  });

  test("marks what the base configuration lets pass as suppressed, with reason and end", () => {
    const suppressed = resultsOf(sarifLog(richReport())).filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0]?.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "The digest names a cache entry and protects nothing. (until 2027-03-31)",
      },
    ]);
  });

  test("keeps a finding's fingerprint when lines move, and tells two alike apart", () => {
    const prints = (...findings: Parameters<typeof findingWith>[0][]) =>
      resultsOf(sarifLog(redReport(findings.map((fields) => findingWith(fields))))).map(
        ({ partialFingerprints }) => partialFingerprints?.["blocksFinding/v1"],
      );
    const { quote: _, ...withoutQuote } = findingWith({ message: "no test runs lines 3 to 5" });
    expect(prints({ line: 12 })).toEqual(prints({ line: 40 }));
    expect(prints({ ...withoutQuote, line: 3 })).toEqual(
      prints({ ...withoutQuote, message: "no test runs lines 13 to 15", line: 13 }),
    );
    expect(new Set(prints({ line: 12 }, { line: 13 })).size).toBe(2);
    expect(prints({ line: 12 })).not.toEqual(prints({ line: 12, quote: "const other = 1;" }));
    expect(prints({ line: 12 })).not.toEqual(prints({ line: 12, path: "logic.ts" }));
  });

  test("percent-encodes paths, and gives no place outside of the repository", () => {
    const uris = (path: string) =>
      resultsOf(sarifLog(redReport([findingWith({ path })]))).map(
        ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      );
    expect(uris("a b/ü#?%.ts")).toEqual(["src/generated/compliance-attestation/a%20b/%C3%BC%23%3F%25.ts"]);
    expect(uris("../../../etc/passwd")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        for (const uri of uris(path)) {
          const url = new URL(uri ?? "", "https://root.example/repository/");
          expect(url.href.startsWith("https://root.example/repository/src/generated/")).toBe(true);
        }
      }),
    );
  });

  test("says which gates could not decide, and how many findings have no file", () => {
    const { path: _path, line: _line, column: _column, ...placeless } = findingWith();
    const gates = [
      gateWith("coverage", { verdict: "error", summary: "the tests did not start", findings: [placeless] }),
    ];
    const [invocation] =
      runOf(sarifLog(reportWith({ verdict: "error", blocks: [blockWith({ gates })] }))).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text])).toEqual([
      ["error", "Unit Test Coverage of compliance-attestation could not decide: the tests did not start"],
      ["note", "1 finding about no single file: see the JSON report."],
    ]);
  });

  test("keeps jobs that ask other gates apart", () => {
    const idOf = (gate: "security" | "review") =>
      runOf(sarifLog(reportWith({ blocks: [blockWith({ gates: [gateWith(gate)] })] }))).automationDetails?.id;
    expect([idOf("security"), idOf("review")]).toEqual(["blocks/security/", "blocks/review/"]);
  });

  test("stays within what code scanning takes, the heaviest first, and says how many are left out", () => {
    const many = Array.from({ length: 25_001 }, (_, index) => findingWith({ severity: "LOW", line: index + 1 }));
    const log = sarifLog(redReport([...many, findingWith({ line: 99_999, message: "m".repeat(5000) })]));
    expect(resultsOf(log)).toHaveLength(25_000);
    expect(resultsOf(log)[0]?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(99_999);
    expect((resultsOf(log)[0]?.message.text ?? "").length).toBeLessThanOrEqual(1001);
    const notes = runOf(log).invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
    expect(notes).toEqual(["2 more findings: see the JSON report."]);
  });

  test("T22 a finding can put neither a link nor a control character into an alert", () => {
    const evil = "[click](javascript:alert(1)) ![x](https://evil.example/p.png)\u202e\u0000\n::error::";
    const text = gateReportSarif(
      redReport([findingWith({ message: evil, remedy: evil, quote: evil, code: "SEC-001" })]),
    );
    const log = JSON.parse(text) as Log;
    assertValid(log);
    const [result] = resultsOf(log);
    for (const part of ["](", "\u202e", "\u0000", "\n"]) expect(result?.message.text).not.toContain(part);
    const markdown = runOf(log).tool.driver.rules?.[0]?.help?.markdown ?? "";
    const outside = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "");
    expect(outside).not.toMatch(/javascript|evil/);
  });

  test("T22 no text can end the fence that it stands in", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[`~\n a]{1,40}$/), (text) => {
        const log = sarifLog(redReport([findingWith({ message: `x${text}`, remedy: `x${text}` })]));
        const markdown = runOf(log).tool.driver.rules?.[0]?.help?.markdown ?? "";
        expect(markdown.match(/^(`{3,})text\n[^\n]*\n\1$/gm)).toHaveLength(2);
      }),
    );
  });
});
