import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptText } from "../../src/app/generate/kept-text.ts";
import { Redactor } from "../../src/base/redaction.ts";

const TOKEN = ["AKIA", "QYLPMN5HHHFPZAM2"].join("");

describe("a text as a bundle holds it", () => {
  it("is without known secrets and without what has the shape of a credential", () => {
    const redactor = new Redactor();
    redactor.add("canary-0123456789");
    const text = `the canary is canary-0123456789, and const id = "${TOKEN}";`;
    expect(keptText(redactor)("prompts/01-plan.txt", text)).toBe('the canary is ***, and const id = "***";');
  });

  it("stays as it is when it was kept before, so that a replay comes to the same digest", () => {
    const kept = keptText(new Redactor());
    const parts = fc.constantFrom(
      "password = ",
      `"${TOKEN}"`,
      "\n",
      "'hunter2-Zx81pq!'",
      "const a = 1;",
      "secret: ",
      " ",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        const once = kept("prompts/01-plan.txt", list.join(""));
        return kept("prompts/01-plan.txt", once) === once;
      }),
    );
  });
});
