import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findingUrl } from "../../src/gates/catalogue.ts";
import { readCatalogue } from "../../src/gates/catalogue-files.ts";
import { GATE_NAMES } from "../../src/gates/gate.ts";

const root = join(import.meta.dirname, "../..");
const rooms = [...GATE_NAMES, "language"];
const catalogue = await readCatalogue(join(root, "rules"));
const { pages, findingPage } = catalogue;

/** Words in capitals that stand in the gates and are no codes. */
const NO_CODES = /^(BLOCKER|HIGH|MEDIUM|LOW|ERROR|RESULT|ENOENT|CWE(-\d+)?)$/;
/** Gates write a code whole, or leave out what all codes of the room begin with. */
const PREFIXES = ["", ...GATE_NAMES.map((gate) => `${gate.toUpperCase()}-`), "CONTRACT-SCHEMA-"];

function literalsOf(room: string): { readonly file: string; readonly literal: string }[] {
  const folder = join(root, "src/gates", room);
  return (
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      // Tables of what others write: beginnings of tokens, the keys of lcov.
      .filter((file) => file.endsWith(".ts") && !/^(credentials|dependencies|reports)[/\\]/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), "utf8").matchAll(/"([A-Z]{2,}(?:-[A-Z0-9]+)*)"/g)].map(
          ([, literal = ""]) => ({
            file: `${room}/${file}`,
            literal,
          }),
        ),
      )
      .filter(({ literal }) => !NO_CODES.test(literal))
  );
}

describe("the catalogue", () => {
  test("has a page for every code that stands in the gates: add it to rules/catalogue/", () => {
    const literals = rooms.flatMap(literalsOf);
    expect(literals.length).toBeGreaterThan(40);
    const without = literals.filter(({ literal }) => !PREFIXES.some((prefix) => findingPage(prefix + literal)));
    expect(without).toEqual([]);
  });

  test("has a page for what a gate reports that threw", () => {
    for (const gate of GATE_NAMES) expect(findingPage(`${gate}-undecided`)?.gate).toBe(gate);
  });

  test("has one page a code, each with all that a reader needs", () => {
    expect(new Set(pages.map(({ code }) => code)).size).toBe(pages.length);
    for (const page of pages) {
      for (const text of [page.title, page.why, page.remedy, page.bad, page.good]) {
        expect(text.trim(), page.code).not.toBe("");
      }
      expect(page.bad, page.code).not.toBe(page.good);
    }
  });

  test("names every weakness of the Common Weakness Enumeration: add it to rules/catalogue/cwe.json", () => {
    const nameless = pages.flatMap(({ code, cwe }) => cwe.filter(({ name }) => !name).map(({ id }) => `${code} ${id}`));
    expect(nameless).toEqual([]);
  });

  test("gives what decides and what does not each a page, and leads from one to the other", () => {
    expect(findingPage("BLOCKER-REVIEW-004")).toMatchObject({ severity: "BLOCKER", title: "Injection" });
    expect(findingPage("review-004")).toMatchObject({ severity: "HIGH", title: "Injection" });
    expect(findingPage("REVIEW-004")?.related).toContain("BLOCKER-REVIEW-004");
    expect(pages.flatMap(({ related }) => related).filter((code) => !findingPage(code))).toEqual([]);
  });

  test("shows of a rule its own cases, and no credential whole", () => {
    expect(findingPage("BLOCKER-SEC-002")?.bad).toContain("SELECT");
    expect(JSON.stringify(pages)).not.toContain("¦");
  });

  test("has a section in docs/findings.md at the address of every page", () => {
    const document = readFileSync(join(root, "docs/findings.md"), "utf8");
    for (const { code } of pages) {
      expect(document).toContain(`\n## ${code}\n`);
      expect(findingUrl(code)).toMatch(new RegExp(`/docs/findings\\.md#${code.toLowerCase()}$`));
    }
  });

  test("refuses a file that is not valid", async () => {
    await expect(readCatalogue(join(root, "schemas"))).rejects.toThrow();
  });
});
