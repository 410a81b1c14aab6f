import { describe, expect, it } from "vitest";
import { rawInputsFrom } from "../../src/runner/inputs.ts";

describe("rawInputsFrom", () => {
  it("reads names as the runner writes them, with hyphens and with blanks turned into underscores", () => {
    const env = { "INPUT_BLOCK-TYPE": "attestation", INPUT_FLOW_ID: "flow-1", INPUT_PATH: "src", OTHER: "x" };
    expect({ ...rawInputsFrom(env) }).toEqual({ "block-type": "attestation", "flow-id": "flow-1", path: "src" });
  });

  it("trims, and takes blank for absent", () => {
    expect({ ...rawInputsFrom({ INPUT_A: "  x\n", INPUT_B: "   " }) }).toEqual({ a: "x" });
  });

  it("knows no input that was not given, not even by a name that every object has", () => {
    expect(rawInputsFrom({})["constructor"]).toBeUndefined();
    expect(rawInputsFrom({ INPUT___PROTO__: "x" })["polluted"]).toBeUndefined();
  });
});
