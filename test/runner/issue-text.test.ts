import { describe, expect, it } from "vitest";
import { issueTextOf } from "../../src/runner/issue-text.ts";

const issue = { title: "Attest quarterly", body: "The regulator wants it." };

describe("issueTextOf", () => {
  it("takes an issue's title and body for the request", () => {
    expect(issueTextOf({ name: "issues", payload: { issue } })).toBe("# Attest quarterly\n\nThe regulator wants it.");
  });

  it("takes nothing from an event that is not about an issue, even when it carries one", () => {
    expect(issueTextOf({ name: "push", payload: { issue } })).toBeUndefined();
  });

  it.each([{}, { issue: null }, { issue: "text" }, { issue: { title: 1 } }])("finds no request in %j", (payload) => {
    expect(issueTextOf({ name: "issues", payload })).toBeUndefined();
  });
});
