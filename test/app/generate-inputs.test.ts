import { describe, expect, it } from "vitest";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";

const COMPLETE = { family: "compliance", "block-type": "attestation", config: "c.json" };

describe("parseGenerateInputs", () => {
  it("reads what was given and leaves the rest to the configuration", () => {
    expect(parseGenerateInputs(COMPLETE)).toEqual({
      family: "compliance",
      blockType: "attestation",
      config: "c.json",
      output: "src/generated",
      offline: undefined,
      request: undefined,
      text: undefined,
      retry: false,
      sandbox: undefined,
      idempotencyKey: undefined,
    });
  });

  it("names every problem in one message", () => {
    const raw = { family: "../x", offline: "maybe", sandbox: "none", "idempotency-key": "a b" };
    expect(() => parseGenerateInputs(raw)).toThrow(
      /offline: .*\n.*family: .*\n.*block-type: is missing.*\n.*config: is missing.*\n.*sandbox: .*\n.*idempotency-key: /,
    );
  });

  it("takes a request in words alone, and no parameters without a blueprint", () => {
    expect(parseGenerateInputs({ request: "feature_request.md" })).toMatchObject({
      family: undefined,
      config: undefined,
    });
    expect(() => parseGenerateInputs({ request: "feature_request.md", config: "c.json" })).toThrow(
      /config: holds a blueprint/,
    );
  });

  it("asks for nothing when the last flow is run again", () => {
    expect(parseGenerateInputs({ retry: "true" })).toMatchObject({ family: undefined, retry: true });
  });

  it.each([
    ["true", true],
    ["True", true],
    ["FALSE", false],
  ])("reads the flag %s as a workflow writes it", (text, value) => {
    expect(parseGenerateInputs({ ...COMPLETE, offline: text }).offline).toBe(value);
  });
});
