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
    ["in JSON within JSON", JSON.stringify(JSON.stringify(CANARY)).slice(3, -3)],
    ["as escapes of JSON", [...CANARY].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join("")],
    ["as escapes of a program", [...CANARY].map((one) => `\\x${one.charCodeAt(0).toString(16)}`).join("")],
    [
      "URL-encoded, every character, in lower case",
      [...CANARY].map((one) => `%${one.charCodeAt(0).toString(16)}`).join(""),
    ],
    ["URL-encoded twice", encodeURIComponent(encodeURIComponent(CANARY))],
    ["split over lines", CANARY.replace(/.{7}/g, "$&\n")],
    ["split over lines of a comment", CANARY.replace(/.{7}/g, "$&\n  // ")],
    ["split over lines of a JSON text", CANARY.replace(/.{7}/g, "$&\\n")],
    ["split over literals", CANARY.replace(/.{7}/g, '$&" +\n    "')],
    ["split by a character of no width", CANARY.replace(/.{7}/g, "$&\u200b")],
    ["base64 in lines", Buffer.from(CANARY).toString("base64url").replace(/.{8}/g, "$&\r\n")],
    [
      "hexadecimal in groups",
      Buffer.from(CANARY)
        .toString("hex")
        .replace(/..(?=.)/g, "$&:"),
    ],
    ["reversed and split", [...CANARY].reverse().join("").replace(/.{5}/g, "$& ")],
  ])("T13 takes out a secret that is written %s", (_form, text) => {
    const redactor = new Redactor();
    redactor.add(CANARY);
    expect(redactor.redact(`before ${text} after`)).toBe(`before ${REDACTED} after`);
    expect(redactor.finds(text)).toBe(true);
  });

  it("T13 finds a secret within the base64 of a longer text, wherever it begins in it", () => {
    const redactor = new Redactor();
    redactor.add(CANARY);
    for (const before of ["", "k", "ke", "key"]) {
      for (const encoding of ["base64", "base64url"] as const) {
        const text = Buffer.from(`${before}${CANARY} and more`).toString(encoding);
        const { text: clean, count } = redactor.redactAndCount(text);
        expect(count).toBe(1);
        expect(Buffer.from(clean.replaceAll(REDACTED, ""), encoding).toString()).not.toContain("canary");
      }
    }
  });

  it("counts a secret once, in whichever of its forms it stands, and leaves everything else as it was", () => {
    const redactor = new Redactor();
    redactor.add(CANARY);
    const text = `"a": "${CANARY}", b=${CANARY}${CANARY}; 100% \\n of grüße 🙂 ${CANARY.slice(0, -1)}`;
    const clean = `"a": "***", b=******; 100% \\n of grüße 🙂 ${CANARY.slice(0, -1)}`;
    expect(redactor.redactAndCount(text)).toEqual({ text: clean, count: 3 });
  });

  it("takes time in proportion to the text, whatever its characters", () => {
    const redactor = new Redactor();
    redactor.add(CANARY);
    for (const unit of ["%25", "\\", "\\u00", "sk-ant-canary", "=", "%"]) {
      const text = unit.repeat(200_000);
      expect(redactor.redact(text)).toBe(text);
    }
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
