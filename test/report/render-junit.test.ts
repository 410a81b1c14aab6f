import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { gateReportJunit } from "../../src/report/render-junit.ts";
import { blockWith, findingWith, gateWith, redReport, reportWith } from "./report-fixtures.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ["testsuite", "testcase", "property"].includes(name),
});

function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites;
}

describe("gateReportJunit", () => {
  test("has a suite for each block and a case for each gate, with counts", () => {
    const other = blockWith({ name: "other", path: "src/generated/other" });
    const suites = read(gateReportJunit(reportWith({ blocks: [blockWith(), other] })));
    expect(suites).toMatchObject({ tests: "10", failures: "0", errors: "0" });
    expect(suites.testsuite.map(({ name }: { name: string }) => name)).toEqual(["compliance-attestation", "other"]);
    const [first] = suites.testsuite;
    expect(first.testcase.map((one: Record<string, string>) => [one["name"], one["classname"]])).toEqual(
      ["Contract Validation", "Unit Test Coverage", "Mutation Testing", "Security Scan", "Logic Review"].map((name) => [
        name,
        "blocks.compliance-attestation",
      ]),
    );
  });

  test("puts what a gate found into its failure, and an undecided gate into an error", () => {
    const gates = [
      redReport().blocks[0]?.gates[3] ?? gateWith("security"),
      gateWith("coverage", { verdict: "error", summary: "the tests did not start" }),
    ];
    const suites = read(
      gateReportJunit(reportWith({ verdict: "fail", blocks: [blockWith({ verdict: "fail", gates })] })),
    );
    expect(suites).toMatchObject({ tests: "2", failures: "1", errors: "1" });
    const [security, coverage] = suites.testsuite[0].testcase;
    expect(security.failure).toMatchObject({ message: "1 HIGH finding", type: "BLOCKER-SEC-001" });
    expect(security.failure["#text"]).toContain("integration.ts:12:7: BLOCKER-SEC-001 (BLOCKER)");
    expect(coverage.error.message).toBe("could not decide: the tests did not start");
  });

  test("says the mode, in which a red gate need not fail the job", () => {
    const suites = read(gateReportJunit({ ...redReport(), mode: "advisory" }));
    expect(suites.failures).toBe("1");
    expect(suites.testsuite[0].properties.property).toContainEqual({ name: "mode", value: "advisory" });
  });

  test("T22 is well-formed and says the same, whatever a finding holds", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "]]>",
        "<!--",
        "-->",
        "</failure><x>",
        "&amp;",
        "\u0000\u0008\u001b[2J",
        "\ud800",
        "\uffff",
        '"><a b="',
      ),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const finding = findingWith({ message: `a${text}b`, quote: text, path: `x${text}`, remedy: text });
        const xml = gateReportJunit(redReport([finding]));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/);
        const { failure } = read(xml).testsuite[0].testcase[3];
        expect(Object.keys(failure).sort()).toEqual(["#text", "message", "type"]);
      }),
      { numRuns: 60 },
    );
  });
});
