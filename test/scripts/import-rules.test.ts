import { describe, expect, it } from "vitest";
import { importsOf, problemOf } from "../../scripts/import-rules.ts";

const at = (file: string, specifier: string) => problemOf({ file, line: 1, specifier });

describe("importsOf", () => {
  it("finds static, type, dynamic and re-exported imports with their lines", () => {
    const text = [
      'import { a } from "./a.ts";',
      "import {",
      "  b,",
      '} from "../b.ts";',
      'import type { C } from "c";',
      'export * from "./d.ts";',
      'const e = await import("e");',
      'import "./f.ts";',
    ].join("\n");
    expect(importsOf("x.ts", text).map(({ specifier, line }) => `${line} ${specifier}`)).toEqual([
      "1 ./a.ts",
      "4 ../b.ts",
      "5 c",
      "6 ./d.ts",
      "7 e",
      "8 ./f.ts",
    ]);
  });
});

describe("problemOf", () => {
  it.each([
    ["src/base/files.ts", "../block/block.ts"],
    ["src/flow/flow.ts", "../llm/ask.ts"],
    ["src/gates/security/x.ts", "../../block/read-block.ts"],
    ["src/store/filesystem.ts", "../app/use-case.ts"],
    ["src/app/verify/verify.ts", "../../cli/session.ts"],
    ["src/cli/session.ts", "../runner/event.ts"],
    ["src/flow/flow.ts", "@actions/core"],
    ["src/app/generate/compose.ts", "openai"],
    ["src/store/locked-bucket.ts", "@aws-sdk/client-s3"],
    ["src/generated/types.ts", "../block/block.ts"],
  ])("refuses that %s imports %s", (file, specifier) => {
    expect(at(file, specifier)).toBeTypeOf("string");
  });

  it.each([
    ["src/flow/flow.ts", "../llm/model.ts"],
    ["src/flow/flow.ts", "../base/clock.ts"],
    ["src/gates/security/x.ts", "../rules/rule.ts"],
    ["src/app/generate/compose.ts", "../../llm/ask.ts"],
    ["src/base/validation.ts", "../generated/types.ts"],
    ["src/generated/validators/block.d.ts", "../../base/validation.ts"],
    ["src/runner/summary.ts", "@actions/core"],
    ["src/llm/providers/openai.ts", "openai"],
    ["src/store/s3.ts", "@aws-sdk/client-s3"],
    ["test/x.test.ts", "openai"],
  ])("allows that %s imports %s", (file, specifier) => {
    expect(at(file, specifier)).toBeUndefined();
  });
});
