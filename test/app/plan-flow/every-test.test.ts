import { describe, expect, it } from "vitest";
import { withEveryTest } from "../../../src/app/plan-flow/every-test.ts";

const file = (path: string, length: number) => ({ path, content: "x".repeat(length) });

describe("withEveryTest", () => {
  it("adds a test file of middle length for each part that the blueprint has none of", () => {
    const files = [
      file("tests/logic.test.ts", 9),
      file("logic.ts", 70),
      file("tests/ui.test.ts", 3),
      file("tests/a.ts", 50),
    ];
    const more = [file("tests/input-cases.test.ts", 5)];
    expect(withEveryTest([...files, ...more])).toEqual([
      ...files,
      ...more,
      file("tests/output.test.ts", 5),
      file("tests/integration.test.ts", 5),
      file("tests/block.test.ts", 5),
    ]);
  });

  it("adds nothing where every part has its test", () => {
    const names = ["input", "logic", "output", "integration", "ui", "whole"];
    const files = names.map((name) => file(`tests/${name}.test.ts`, 1));
    expect(withEveryTest(files)).toEqual(files);
  });
});
