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
