import { expect, test } from "vitest";
import { parseVerifyInputs } from "../../src/app/verify/inputs.ts";
import { BlocksError } from "../../src/base/errors.ts";

test("reads a list of gates in the gates' own order, and leaves out what is absent or empty", () => {
  expect(
    parseVerifyInputs({ path: "src/generated/", gates: " review, contract ", strict: "", sandbox: undefined }),
  ).toEqual({
    path: "src/generated/",
    gates: ["contract", "review"],
  });
  expect(parseVerifyInputs({ path: ".", strict: "True", "report-directory": "out", sandbox: "process" })).toEqual({
    path: ".",
    strict: true,
    reportDirectory: "out",
    sandbox: "process",
  });
});

test("lists all problems of the inputs in one message", () => {
  const parse = () => parseVerifyInputs({ gates: "contract,covrage", strict: "yes", sandbox: "docker" });
  expect(parse).toThrow(BlocksError);
  for (const part of ["path:", '"covrage"', "strict:", "sandbox:"]) expect(parse).toThrow(part);
});

test("takes the vendors of the authors from the form of the output implementation-model", () => {
  const parsed = parseVerifyInputs({ path: "src", author: "openai/gpt-5.5, google/gemini-3.8-flash" });
  expect(parsed.authors).toEqual(["openai", "google"]);
  expect(parseVerifyInputs({ path: "src", author: "" }).authors).toBeUndefined();
  expect(() => parseVerifyInputs({ path: "src", author: "gpt-5.5" })).toThrow(
    /author: no provider is called "gpt-5\.5"/,
  );
});

test("reads a part of the mutants, and asks no other gate for it", () => {
  expect(parseVerifyInputs({ path: "src", shard: "2/4" })).toEqual({
    path: "src",
    gates: ["mutation"],
    shard: { index: 2, total: 4 },
  });
  expect(parseVerifyInputs({ path: "src", shard: "1/1", gates: "mutation" }).shard).toEqual({ index: 1, total: 1 });
  for (const shard of ["0/4", "5/4", "1", "1/65", "a/b", "1/2/3", "-1/2"]) {
    expect(() => parseVerifyInputs({ path: "src", shard }), shard).toThrow("shard: must be a part");
  }
  expect(() => parseVerifyInputs({ path: "src", shard: "1/2", gates: "mutation,coverage" })).toThrow("gates: shard");
});

test("reads the reports to merge as a list, and refuses them beside a part", () => {
  expect(parseVerifyInputs({ path: "src", merge: "parts/1, parts/2\nparts/3\n" }).merge).toEqual([
    "parts/1",
    "parts/2",
    "parts/3",
  ]);
  expect(() => parseVerifyInputs({ path: "src", merge: "parts", shard: "1/2" })).toThrow("together with merge");
});

test("reads that nothing is to be taken over", () => {
  expect(parseVerifyInputs({ path: "src", cache: "false" })).toEqual({ path: "src", cache: false });
});

test("takes the formats of the report, all or none of them", () => {
  expect(parseVerifyInputs({ path: "src", formats: "junit, html" }).formats).toEqual(["html", "junit"]);
  expect(parseVerifyInputs({ path: "src", formats: "none" }).formats).toBeUndefined();
  expect(() => parseVerifyInputs({ path: "src", formats: "html,pdf" })).toThrow(/formats: no format is called "pdf"/);
});
