import { describe, expect, it } from "vitest";
import { Redactor } from "../../src/base/redaction.ts";
import { withRedaction } from "../../src/llm/policies/redaction.ts";
import { heldModel, loggingWatch } from "./calls.ts";
import { requestWith, unaborted } from "./requests.ts";

const CANARY = "ghp_canary0123456789abcdef";

function redacting() {
  const redactor = new Redactor();
  redactor.add(CANARY);
  const model = heldModel();
  return { model, redacted: withRedaction(model, redactor) };
}

describe("the redaction policy", () => {
  it("T16 takes secrets out of instructions, prefix and question", () => {
    const { model, redacted } = redacting();
    const hex = Buffer.from(CANARY).toString("hex");
    const request = requestWith({ system: `a ${CANARY}`, prefix: ["plain", `b ${hex}`], prompt: `c ${CANARY} d` });
    void redacted.generate(request, unaborted);
    expect(model.calls[0]?.request).toEqual({
      ...request,
      system: "a ***",
      prefix: ["plain", "b ***"],
      prompt: "c *** d",
    });
  });

  it("adds no prefix to a request that has none", () => {
    const { model, redacted } = redacting();
    void redacted.generate(requestWith(), unaborted);
    expect(model.calls[0]?.request).toStrictEqual(requestWith());
  });

  it("passes the watch on", () => {
    const { model, redacted } = redacting();
    const watch = loggingWatch();
    void redacted.generate(requestWith(), unaborted, watch);
    expect(model.calls[0]?.watch).toBe(watch);
  });
});
