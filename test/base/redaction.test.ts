import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REDACTED, Redactor } from "../../src/base/redaction.ts";

const CANARY = "sk-ant-canary/0123+456=789";

describe("Redactor", () => {
  it.each([
    ["whole", CANARY],
    ["base64", Buffer.from(CANARY).toString("base64")],
    ["base64url", Buffer.from(CANARY).toString("base64url")],
    ["hexadecimal", Buffer.from(CANARY).toString("hex")],
    ["URL-encoded", encodeURIComponent(CANARY)],
    ["reversed", [...CANARY].reverse().join("")],
  ])("T13 takes out a secret that is written %s", (_form, text) => {
    const redactor = new Redactor();
    redactor.add(CANARY);
    expect(redactor.redact(`before ${text} after`)).toBe(`before ${REDACTED} after`);
    expect(redactor.finds(text)).toBe(true);
  });

  it("leaves no known secret in any text", () => {
    const secrets = fc.array(fc.string({ minLength: 8, maxLength: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(secrets, fc.string(), (known, between) => {
        const redactor = new Redactor();
        for (const secret of known) redactor.add(secret);
        const clean = redactor.redact(known.join(between));
        // The mark itself can look like a part of a secret made of asterisks.
        for (const secret of known)
          if (!/^[*]+$/.test(secret))
            expect(clean.split(secret).length).toBeLessThanOrEqual(clean.includes(REDACTED) ? 2 : 1);
      }),
    );
  });

  it("ignores values that are too short to be a secret", () => {
    const redactor = new Redactor();
    redactor.add("true");
    redactor.add(undefined);
    expect(redactor.redact("true")).toBe("true");
  });
});
