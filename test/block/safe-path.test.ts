import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertSafePath, foldedPath, protectedReason, shown, unsafeReason } from "../../src/block/safe-path.ts";
import { errorOf } from "./fixture.ts";

const segment = fc.oneof(
  fc.constantFrom("..", ".", "", "a", "b.ts", "C:", "con", "é", "x\u0000", "-rf", " ", "a\\..", "~"),
  fc.string({ maxLength: 5 }),
);

describe("assertSafePath", () => {
  it.each([
    ["../x", 'has the segment ".."'],
    ["a/../../b", 'has the segment ".."'],
    ["a/./b", 'has the segment "."'],
    ["/etc/x", "is absolute"],
    ["C:\\x", "has a backslash"],
    ["C:/x", "has a character"],
    ["\\\\host\\share", "has a backslash"],
    ["a\u0000b", "has a character"],
    ["a".repeat(4096), "has 4096 characters, which is more than 200"],
    ["", "is empty"],
    ["a//b", "has an empty segment"],
    ["a/", "has an empty segment"],
    ["a\nb", "has a character"],
    ["file.ts:stream", "has a character"],
    ["a\u202eb", "has a character"],
    ["a\u200bb", "has a character"],
    ["-rf", "has a character"],
    ["a/--upload-pack=x", "has a character"],
    ["~/x", "has a character"],
    ["a./b", "has a segment that ends with a dot"],
    ["nul", "which is a device"],
    ["a/COM1.txt", "which is a device"],
  ])("T08 refuses %j", async (path, reason) => {
    const error = await errorOf(() => assertSafePath(path));
    expect(error.code).toBe("PATH_REFUSED");
    expect(error.message).toContain(reason);
    expect(error.message.length).toBeLessThan(800);
  });

  it.each(["a", "a/b.test.ts", ".gitkeep", "examples/accepted/größe.json", "@types/x_y-z+1.d.ts", "a..b", "日本.md"])(
    "accepts %s",
    (path) => {
      expect(() => assertSafePath(path)).not.toThrow();
    },
  );

  it("T08 accepts no path that leaves its folder, on any system", () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const path = segments.join("/");
        if (unsafeReason(path) !== undefined) return;
        expect(posix.normalize(path)).toBe(path);
        expect(posix.resolve("/root", path).startsWith("/root/")).toBe(true);
        expect(win32.resolve("C:\\root", path).startsWith("C:\\root\\")).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the law.
        expect(path).not.toMatch(/[\u0000-\u001f\u007f\\:]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("protectedReason", () => {
  it.each([
    ".git/hooks/pre-commit",
    "out/.git/config",
    "out/.GIT/config",
    "git~1/config",
    ".github/workflows/x.yml",
    "out/.github/workflows/x.yml",
    "action.yml",
    "out/Action.YAML",
    "package.json",
    "out/PACKAGE.json",
    "package-lock.json",
    "pnpm-lock.yaml",
    "yarn.lock",
    "bun.lockb",
    "Cargo.lock",
    "go.sum",
    "npm-shrinkwrap.json",
    ".npmrc",
    "out/.npmrc",
    ".blocks/config.yml",
    ".gitattributes",
    "out/ｐackage.json",
  ])("T10 protects %s", (path) => {
    expect(protectedReason(path, [])).toMatch(/^is protected/);
  });

  it.each(["src/package.ts", "src/block.json", "src/clock.ts", "src/lockfile.ts", "out/gitignore.md", "a/actions.yml"])(
    "leaves %s alone",
    (path) => {
      expect(protectedReason(path, [])).toBeUndefined();
    },
  );

  it("T10 lets through exactly what the base configuration allows", () => {
    expect(protectedReason("out/package.json", ["out/package.json"])).toBeUndefined();
    expect(protectedReason(".github/workflows/x.yml", [".github/workflows/"])).toBeUndefined();
    expect(protectedReason(".github/workflows/x.yml", [".github/workflows/y.yml"])).toBeDefined();
    expect(protectedReason("out/package.json", ["package.json"])).toBeDefined();
    expect(protectedReason("out/package.json", ["ou"])).toBeDefined();
    expect(protectedReason("out/package.json", [""])).toBeDefined();
  });
});

describe("foldedPath", () => {
  it.each([
    ["File.ts", "file.ts"],
    ["é.ts", "e\u0301.ts"],
    ["STRASSE", "straße"],
    ["ẞ", "ß"],
    ["\u212a", "k"],
    ["ﬁle", "file"],
  ])("T11 is the same for %s and %s", (a, b) => {
    expect(foldedPath(a)).toBe(foldedPath(b));
  });

  it("T11 is the same for every case and every normal form of a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 10 }), (name) => {
        for (const form of ["NFC", "NFD"] as const) {
          expect(foldedPath(name.normalize(form))).toBe(foldedPath(name));
          expect(foldedPath(name.normalize(form).toUpperCase())).toBe(foldedPath(name.toUpperCase()));
        }
        expect(foldedPath(foldedPath(name))).toBe(foldedPath(name));
      }),
      { numRuns: 500 },
    );
  });
});

describe("shown", () => {
  it("leaves no character that could turn or hide a message, and cuts it off", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (path) => {
        expect(shown(path)).toMatch(/^"[\x20-\x7e\p{L}\p{N}…]*"$/u);
        expect(shown(path).length).toBeLessThan(1300);
      }),
    );
  });
});
