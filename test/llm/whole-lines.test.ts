import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WholeLines } from "../../src/llm/providers/whole-lines.ts";

describe("whole lines", () => {
  it("are all of a stream, in whatever pieces it comes, and each of them ends in a line feed", () => {
    const piece = fc.stringMatching(/^[a-c\n]{0,6}$/);
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const lines = new WholeLines();
        const whole = pieces.map((text) => lines.add(Buffer.from(text))).filter((text) => text !== undefined);
        const texts = whole.map((bytes) => Buffer.from(bytes).toString());
        expect(texts.every((text) => text.endsWith("\n"))).toBe(true);
        expect(texts.join("") + Buffer.from(lines.rest() ?? []).toString()).toBe(pieces.join(""));
      }),
    );
  });
});
