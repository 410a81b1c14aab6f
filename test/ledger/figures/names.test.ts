import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HASH_PRIME, HASH_START, Names } from "../../../src/ledger/figures/names.ts";

function hashOf(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, HASH_PRIME), HASH_START);
}

describe("a name that is looked up by its bytes", () => {
  it("is the one that stands there, whatever stood in the same memory before", () => {
    const name = fc.integer({ min: 100, max: 999 }).map((number) => `engineer-${number}`);
    fc.assert(
      fc.property(fc.array(name, { minLength: 700, maxLength: 900 }), (texts) => {
        const names = new Names();
        const buffer = Buffer.alloc(64);
        for (const text of texts) {
          const length = buffer.write(text, "latin1");
          expect(names.textOf(names.idOfBytes(buffer, 0, length, hashOf(buffer.subarray(0, length))))).toBe(text);
        }
      }),
      { numRuns: 20 },
    );
  });
});
