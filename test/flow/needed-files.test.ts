import { describe, expect, it } from "vitest";
import { FACES } from "../../src/block/block.ts";
import { neededFiles } from "../../src/flow/prompts/needed-files.ts";
import { testsOf } from "../../src/flow/prompts/test-files.ts";
import type { Finding } from "../../src/generated/types.ts";

const FILES = [
  ...FACES.map((face) => ({ path: `${face}.ts`, content: "" })),
  { path: "contract.schema.json", content: "{}" },
  { path: "examples/accepted/one.json", content: "{}" },
  { path: "examples/refused/two.json", content: "{}" },
  { path: "index.ts", content: "" },
  { path: "tests/block.test.ts", content: 'import { run } from "../index.ts";' },
  { path: "tests/logic-deep.ts", content: 'export * from "./table.ts";' },
  { path: "tests/logic-inputs.ts", content: "import {\n  deep,\n} from './logic-deep.ts';" },
  { path: "tests/logic.test.ts", content: 'import { inputs } from "./logic-inputs.ts";\nimport "../logic.ts";' },
  { path: "tests/table.ts", content: 'import { MAX } from "../structure.ts";' },
  { path: "tests/ui.test.ts", content: 'import { render } from "../ui.ts";\nimport { MAX } from "../structure.ts";' },
];
const COMPOSITION = ["contract.schema.json", "examples/accepted/one.json", "examples/refused/two.json", "index.ts"];
const OF_LOGIC = ["tests/logic-deep.ts", "tests/logic-inputs.ts", "tests/logic.test.ts", "tests/table.ts"];

function needed(code: string, path?: string, files = FILES): string[] {
  const finding: Finding = {
    code,
    severity: "HIGH",
    message: "m",
    remedy: "r",
    ...(path === undefined ? {} : { path }),
  };
  return neededFiles(files, [finding]).map((file) => file.path);
}

describe("neededFiles", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["a face with its tests and all that these import", "MUTATION-SURVIVED", "logic.ts", ["logic.ts", ...OF_LOGIC]],
    ["a test file with all that it imports", "COVERAGE-TEST-FAILED", "tests/logic.test.ts", OF_LOGIC],
    [
      "a helper of tests with what it imports",
      "SEC-001",
      "tests/logic-deep.ts",
      ["tests/logic-deep.ts", "tests/table.ts"],
    ],
    [
      "the entry with examples and the tests of the whole",
      "COVERAGE-UNCOVERED",
      "index.ts",
      [...COMPOSITION, "tests/block.test.ts"],
    ],
    ["all examples, contract and entry for one example", "SEC-001", "examples/accepted/one.json", COMPOSITION],
    [
      "the composition for what the contract gate says of a file that is missing",
      "CONTRACT-FILE-MISSING",
      "examples",
      COMPOSITION,
    ],
    [
      "a face, its tests and the composition where the contract gate names the face",
      "CONTRACT-OUTPUT-INVALID",
      "ui.ts",
      ["ui.ts", ...COMPOSITION, "tests/ui.test.ts"],
    ],
    [
      "those that import a face without tests of its own",
      "MUTATION-SURVIVED",
      "structure.ts",
      ["structure.ts", "tests/ui.test.ts"],
    ],
    [
      "the tests of the whole block for a face that no test imports",
      "MUTATION-SURVIVED",
      "output.ts",
      ["output.ts", "tests/block.test.ts"],
    ],
  ])("gives %s", (_, code, path, paths) => {
    expect(needed(code, path)).toEqual(paths);
  });

  it.each<[string, string, string | undefined]>([
    ["names no file", "COVERAGE-TEST-FAILED", undefined],
    ["names no file, also where it is the contract gate's", "CONTRACT-INPUT-WIDER-THAN-CODE", undefined],
    ["names a file that there is not", "SEC-001", "lib/other.ts"],
    ["names a file only to have a place", "COVERAGE-TIMEOUT", "tests/block.test.ts"],
    ["is about tests that came to no end under a mutant", "MUTATION-UNDECIDED", "logic.ts"],
  ])("gives everything where a finding %s", (_, code, path) => {
    expect(needed(code, path)).toEqual(FILES.map((file) => file.path));
  });

  it("gives nothing for no finding, and each file once for many", () => {
    expect(neededFiles(FILES, [])).toEqual([]);
    const twice: Finding = { code: "MUTATION-SURVIVED", severity: "LOW", message: "m", remedy: "r", path: "logic.ts" };
    expect(neededFiles(FILES, [twice, twice])).toHaveLength(5);
  });
});

describe("testsOf", () => {
  it("ends with tests that import each other, and reads a long text in no time", () => {
    const files = [
      { path: "tests/ui.test.ts", content: `import "./ui-a.ts";${"import ".repeat(50_000)}${" ".repeat(200_000)}` },
      { path: "tests/ui-a.ts", content: 'import "./ui-b.ts";' },
      { path: "tests/ui-b.ts", content: 'import "./ui-a.ts"; import("./ui.test.ts");' },
    ];
    expect(testsOf(files, "ui.ts")).toEqual(files);
  });

  it("follows imports to files below tests/ alone", () => {
    const files = [
      { path: "logic.ts", content: "" },
      { path: "tests/logic.test.ts", content: 'import "../logic.ts"; import "../../outside.ts"; import "fast-check";' },
      { path: "outside.ts", content: "" },
    ];
    expect(testsOf(files, "logic.ts").map(({ path }) => path)).toEqual(["tests/logic.test.ts"]);
  });
});
