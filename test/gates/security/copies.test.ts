import { describe, expect, test } from "vitest";
import type { BlockFile } from "../../../src/block/block.ts";
import { inspectFiles } from "../../../src/gates/security/inspect-files.ts";
import { toolchain } from "./security-fixtures.ts";

const never = new AbortController().signal;
const alone = { ...toolchain, inspectionThread: undefined };
const password = ["hunter", "2!"].join("");
const weak = `eval(request.body.text);\nconst dbPassword = "${password}";\n`;
const broken = "export const = {{{ (; eval(x)\n";
const typed = "eval(<string>request.body.text);\n";

/** What is found in each file when nothing else is inspected. */
async function oneByOne(files: readonly BlockFile[]) {
  const all = await Promise.all(files.map((file) => inspectFiles([file], alone, never)));
  return {
    findings: all.flatMap(({ findings }) => findings).sort((a, b) => ((a.path ?? "") < (b.path ?? "") ? -1 : 1)),
    undecided: all.flatMap(({ undecided }) => undecided),
  };
}

describe("files that say the same", () => {
  test.each<[string, readonly BlockFile[]]>([
    ["in packages", ["a/x.js", "b/y.js", "b/x.js", "c/x.js"].map((path) => ({ path, content: weak }))],
    ["in a test", ["src/x.js", "tests/x.js", "src/b/x.js"].map((path) => ({ path, content: weak }))],
    ["in other languages", ["x.ts", "a/x.ts", "x.tsx", "x.txt", "x.md"].map((path) => ({ path, content: typed }))],
    ["in translations", ["x.js", "locales/x.js", "a/x.js"].map((path) => ({ path, content: weak }))],
    ["and do not parse", ["a/x.js", "b/y.js", "b/x.js"].map((path) => ({ path, content: broken }))],
  ])("%s are judged as each of them alone", async (_, files) => {
    const { findings, undecided } = await inspectFiles(files, alone, never);
    const expected = await oneByOne(files);
    expect(findings).toEqual(expected.findings);
    expect(undecided).toEqual(expected.undecided);
    expect([...findings, ...undecided].length).toBeGreaterThan(0);
  });

  test("count among the characters that were inspected", async () => {
    const files = ["a/x.js", "b/x.js"].map((path) => ({ path, content: weak }));
    let told = 0;
    await inspectFiles(files, alone, never, { onInspected: (characters) => (told += characters) });
    expect(told).toBe(2 * weak.length);
  });
});
