import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/context/outline.ts";

const outline = (path: string, ...lines: string[]) => outlineOf(path, `${lines.join("\n")}\n`);

describe("an outline", () => {
  it("has the exports, types, signatures and members of TypeScript, each with what its comment begins with", () => {
    const text = outline(
      "a.ts",
      'import { b } from "./b.ts";',
      "/**",
      " * Adds amounts.",
      " * @param a one",
      " */",
      "export function add(",
      "  a: number,",
      "  b: number,",
      "): number {",
      "  if (a > b) {",
      "    return a;",
      "  }",
      "  return a + b;",
      "}",
      "export interface Amount {",
      "  readonly cents: number;",
      "}",
      "class Sum extends Base {",
      "  total(lines: Line[]): number {",
      "    return 0;",
      "  }",
      "}",
    );
    expect(text).toBe(
      [
        "// Adds amounts.",
        "export function add( a: number, b: number, ): number",
        "export interface Amount",
        "  readonly cents: number;",
        "class Sum extends Base",
        "  total(lines: Line[]): number",
        "",
      ].join("\n"),
    );
  });

  it("has the functions and classes of Python with their docstrings", () => {
    const text = outline(
      "a.py",
      "LIMIT = 3",
      "class Parser(Base):",
      '    """Parses lines."""',
      "    def parse(self, text,",
      "              strict=False):",
      "        if strict:",
      "            return None",
    );
    expect(text).toBe(
      "LIMIT = 3\n# Parses lines.\nclass Parser(Base):\n    def parse(self, text, strict=False):\n".replace(
        "# Parses",
        "    # Parses",
      ),
    );
  });

  it.each([
    [
      "a.go",
      "func (s *Store) Get(key string) error {\n\treturn nil\n}\ntype Store struct {\n\tName string\n}",
      "func (s *Store) Get(key string) error\ntype Store struct\n\tName string\n",
    ],
    [
      "a.rs",
      "/// Parses.\npub fn parse(text: &str) -> Value {\n    let a = 1;\n}\nimpl Value {}",
      "// Parses.\npub fn parse(text: &str) -> Value\nimpl Value {}\n",
    ],
    [
      "A.java",
      "public class A {\n    private int total;\n    public int add(int a) {\n        return a;\n    }\n}",
      "public class A\n    private int total;\n    public int add(int a)\n",
    ],
    ["a.rb", "class A\n  LIMIT = 1\n  def add(a)\n    a + 1\n  end\nend", "class A\n  LIMIT = 1\n  def add(a)\n"],
    [
      "a.c",
      "#include <a.h>\nstatic int add(int a, int b)\n{\n  return a;\n}\nstruct sum {",
      "static int add(int a, int b)\nstruct sum\n",
    ],
    ["a.md", "# Title\n\ntext\n\n## Part\n", "# Title\n## Part\n"],
    ["a.zig", "pub fn add(a: i32) i32 {\n    return a;\n}", "pub fn add(a: i32) i32\n"],
  ])("reads %s", (path, text, expected) => {
    expect(outlineOf(path, text)).toBe(expected);
  });

  it("is nothing where nothing is declared, and bounded where very much is", () => {
    expect(outlineOf("a.ts", "run();\n")).toBeUndefined();
    const long = outlineOf("a.ts", `export const a = "${"x".repeat(1000)}";\n`.repeat(1000)) ?? "";
    expect(long.length).toBeLessThan(25_000);
  });

  it("takes time that grows with the text and nothing else", () => {
    for (const line of ["(", "a.", " a", "<", "export ", "public ", "\t", "a b "]) {
      const started = process.cpuUsage();
      outlineOf("a.ts", line.repeat(60_000));
      for (const path of ["a.c", "A.java", "a.py", "a.ex"]) outlineOf(path, `${line.repeat(700)}\n`.repeat(20));
      const { user } = process.cpuUsage(started);
      expect(user, JSON.stringify(line)).toBeLessThan(3_000_000);
    }
  });
});
