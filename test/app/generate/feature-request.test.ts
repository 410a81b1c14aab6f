import { describe, expect, it } from "vitest";
import { parseFeatureRequest } from "../../../src/app/generate/feature-request.ts";

describe("parseFeatureRequest", () => {
  it("takes a text without front matter as it is", () => {
    expect(parseFeatureRequest("# Attest\n\n---\nfamily: x\n---\n", "request.md")).toEqual({
      text: "# Attest\n\n---\nfamily: x\n---\n",
    });
  });

  it("reads which block is meant", () => {
    const content = "---\r\nfamily: compliance\r\ntype: attestation\r\nconfig: a.json\r\n---\r\nAttest.\n";
    expect(parseFeatureRequest(content, "request.md")).toEqual({
      family: "compliance",
      type: "attestation",
      config: "a.json",
      text: "Attest.\n",
    });
  });

  it("takes parameters as a mapping, and an empty front matter as none", () => {
    expect(parseFeatureRequest("---\nfamily: a\ntype: b\nparameters:\n  digits: 2\n---\n", "r").parameters).toEqual({
      digits: 2,
    });
    expect(parseFeatureRequest("---\n---\nwords", "r")).toEqual({ text: "words" });
  });

  it("lists every problem with its line", () => {
    const content = "---\nfamliy: compliance\ntype: 3\n---\n";
    expect(() => parseFeatureRequest(content, "request.md")).toThrow(
      expect.objectContaining({
        code: "INPUT_INVALID",
        message: expect.stringMatching(/request\.md:2:1: .*famliy[\s\S]*request\.md:3:7: .*type/),
      }),
    );
  });

  it("T45 refuses aliases, duplicate keys, and parameters beside a file of them", () => {
    for (const matter of ["a: &x 1\ntype: *x", "family: a\nfamily: b\ntype: c", "config: a\nparameters: {}"]) {
      expect(() => parseFeatureRequest(`---\n${matter}\n---\n`, "r")).toThrow(
        expect.objectContaining({ code: "INPUT_INVALID" }),
      );
    }
  });
});
