import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explain } from "../../src/app/explain/explain.ts";
import { findingListText, findingPageText } from "../../src/report/render-finding-page.ts";

const rules = join(import.meta.dirname, "../../rules");

describe("explain", () => {
  it("gives the page of a code, in upper or lower case, with all that there is to say", async () => {
    const [page, ...others] = await explain(rules, "blocker-logic-001");
    expect(others).toEqual([]);
    expect(page).toMatchObject({ code: "BLOCKER-LOGIC-001", gate: "review", severity: "BLOCKER" });
    if (page === undefined) throw new Error("there is no page");
    const text = findingPageText(page);
    for (const part of ["Missing error handling", "CWE-390 (Detection of Error Condition", page.bad, page.good]) {
      expect(text).toContain(part);
    }
  });

  it("lists every code by its gate", async () => {
    const text = findingListText(await explain(rules, undefined));
    expect(text.indexOf("CONTRACT-MANIFEST-INVALID")).toBeLessThan(text.indexOf("BLOCKER-SEC-001"));
    expect(text).toContain("Logic Review (review)");
  });

  it("names the codes that a misspelt one may stand for", async () => {
    await expect(explain(rules, "BLOCKER-SCE-002")).rejects.toMatchObject({
      code: "INPUT_INVALID",
      hint: expect.stringContaining("BLOCKER-SEC-002"),
    });
    await expect(explain(rules, "what")).rejects.toMatchObject({ hint: expect.stringContaining("blocks explain") });
  });
});
