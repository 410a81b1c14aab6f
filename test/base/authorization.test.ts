import { describe, expect, it } from "vitest";
import { withoutAuthorization } from "../../src/base/authorization.ts";
import { BlocksError, blocksErrorFrom, stackOf, usageError } from "../../src/base/errors.ts";

const SECRET = "v4.9fKq2Zr7XwLm3Tb8Yc5NdH1sGpJ6";

describe("T15 an error", () => {
  it.each([
    ["a header in JSON", `{"authorization":"Bearer ${SECRET}","x-trace":"1"}`, `{"authorization":"***","x-trace":"1"}`],
    ["a header in JSON in JSON", `{\\"Authorization\\":\\"Basic ${SECRET}\\"}`, `{\\"Authorization\\":\\"***\\"}`],
    ["a raw header", `GET /\nAuthorization: Bearer ${SECRET}\nHost: a`, "GET /\nAuthorization: ***\nHost: a"],
    ["an object as Node.js shows it", `{ Authorization: 'Bearer ${SECRET}', a: 1 }`, "{ Authorization: '***', a: 1 }"],
    ["a list of raw headers", `['x-api-key', '${SECRET}', 'a']`, "['x-api-key', '***', 'a']"],
    [
      "a signature of several parts",
      `authorization: AWS4-HMAC-SHA256 Credential=a/b, Signature=${SECRET}`,
      "authorization: ***",
    ],
    ["a cookie", `set-cookie: session=${SECRET}; Path=/`, "set-cookie: ***"],
    ["only a scheme", `the server refused Bearer ${SECRET} today`, "the server refused Bearer *** today"],
  ])("does not show %s", (_what, text, clean) => {
    expect(withoutAuthorization(text)).toBe(clean);
  });

  it.each([
    "set Authorization: Bearer env:MY_TOKEN in .blocks/config.yml",
    "the header authorization: is missing",
    "Bearer tokens are read from the environment",
    "there is no file named cookie: look again",
  ])("keeps a sentence that only speaks of headers: %s", (text) => {
    expect(withoutAuthorization(text)).toBe(text);
  });

  it("of ours, and one of a library that becomes ours, has none in its message", () => {
    expect(usageError("PATH_UNREADABLE", `cannot read: Bearer ${SECRET}`).message).not.toContain(SECRET);
    expect(blocksErrorFrom(new Error(`authorization: Bearer ${SECRET}`)).message).not.toContain(SECRET);
  });

  it("has none in its stack, nor in the stacks of its causes", () => {
    const cause = new Error(`request failed: {"authorization":"Bearer ${SECRET}"}`, {
      cause: new Error(`x-api-key: ${SECRET}`),
    });
    const error = new BlocksError("cannot reach it", { code: "MODEL_CALL_FAILED", kind: "provider", cause });
    const text = stackOf(error);
    expect(text).not.toContain(SECRET);
    expect(text.match(/caused by/g)).toHaveLength(2);
    expect(text).toContain("authorization.test.ts");
  });

  it("takes time in proportion to its text", () => {
    for (const unit of ["authorization: ", "Bearer ", "cookie=", "\\\\", "a b "]) {
      expect(withoutAuthorization(unit.repeat(100_000)).length).toBeGreaterThan(0);
    }
  });
});
