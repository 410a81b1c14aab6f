import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapOfRest } from "../../src/context/rest-map.ts";

const NOWHERE: ReadonlySet<string> = new Set();

describe("the map of the rest", () => {
  it("has a line a folder with its names", () => {
    const { text, folders } = mapOfRest(["a.ts", "src/b.ts", "src/lib/c.ts", "src/lib/d.ts"], 1000, NOWHERE);
    expect(text).toBe("./ (1): a.ts\nsrc/ (1): b.ts\nsrc/lib/ (2): c.ts d.ts");
    expect(folders).toBe(3);
  });

  it("counts the deepest folders with those above them where they do not fit, names folder by folder", () => {
    const paths = ["a/1", "a/2/x", "a/3", "a/4/x"];
    expect(mapOfRest(paths, 22, NOWHERE).text).toBe("a/ (4): 1 3 2/x 4/x");
    expect(mapOfRest([...paths, "b"], 12, NOWHERE).text).toBe("./ (5): a/1");
    expect(mapOfRest(paths, 3, NOWHERE).text).toBe("");
  });

  it("names first what is near", () => {
    expect(mapOfRest(["a/x.ts", "b/y.ts"], 24, new Set(["b"])).text).toBe("a/ (1)\nb/ (1): y.ts");
  });

  it("is never longer than it may be, and counts every path", () => {
    const path = fc.array(fc.constantFrom("a", "bb", "c.d", "-"), { minLength: 1, maxLength: 5 });
    const paths = fc.uniqueArray(
      path.map((parts) => parts.join("/")),
      { maxLength: 60 },
    );
    const property = fc.property(paths, fc.integer({ min: 0, max: 400 }), (given, maxBytes) => {
      const { text, folders } = mapOfRest(given.toSorted(), maxBytes, NOWHERE);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      if (text === "") return;
      const lines = text.split("\n");
      expect(lines).toHaveLength(folders);
      expect(lines.reduce((sum, line) => sum + Number(/ \((\d+)\)/.exec(line)?.[1]), 0)).toBe(given.length);
    });
    fc.assert(property);
  });
});
