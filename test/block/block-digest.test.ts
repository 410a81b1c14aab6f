import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockDigest, sortedByPath } from "../../src/block/block-digest.ts";

const files = fc.uniqueArray(
  fc.record({
    path: fc.string({ minLength: 1, maxLength: 8 }),
    content: fc.string({ unit: "grapheme", maxLength: 20 }),
  }),
  { selector: ({ path }) => path, minLength: 1, maxLength: 6 },
);

describe("blockDigest", () => {
  it("does not depend on the order of files", () => {
    fc.assert(
      fc.property(files, (block) => {
        expect(blockDigest(block.toReversed())).toBe(blockDigest(block));
        expect(sortedByPath(block.toReversed())).toEqual(sortedByPath(block));
      }),
    );
  });

  it("changes with any content, any path and any file more or less", () => {
    fc.assert(
      fc.property(files, (block) => {
        const [first, ...rest] = block;
        if (first === undefined) return;
        for (const other of [
          [{ ...first, content: `${first.content} ` }, ...rest],
          [{ ...first, path: `${first.path}.......longer` }, ...rest],
          rest,
        ]) {
          expect(blockDigest(other)).not.toBe(blockDigest(block));
        }
      }),
    );
  });

  it("does not take a part of a path for a part of a content", () => {
    const one = [{ path: "a", content: "bc" }];
    expect(blockDigest([{ path: "ab", content: "c" }])).not.toBe(blockDigest(one));
  });

  it("has none for two files at one path", () => {
    const file = { path: "a", content: "" };
    expect(() => blockDigest([file, { ...file, content: "b" }])).toThrow(TypeError);
  });

  it("is what it was, so that recorded digests stay true", () => {
    // printf '[{"digest":"sha256-%s","path":"a.ts"}]' "$(printf 'é\n' | sha256sum | cut -d' ' -f1)" | sha256sum
    expect(blockDigest([{ path: "a.ts", content: "é\n" }])).toBe(
      "sha256-e37471d00d1583c3f008984a438ee8c0029396355911352ccc8a8f2b6d326039",
    );
  });
});
