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

test("takes the formats of the report, all or none of them", () => {
  expect(parseVerifyInputs({ path: "src", formats: "junit, html" }).formats).toEqual(["html", "junit"]);
  expect(parseVerifyInputs({ path: "src", formats: "none" }).formats).toBeUndefined();
  expect(() => parseVerifyInputs({ path: "src", formats: "html,pdf" })).toThrow(/formats: no format is called "pdf"/);
});
