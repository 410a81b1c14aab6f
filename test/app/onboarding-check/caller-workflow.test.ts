import { describe, expect, it } from "vitest";
import { callerProblems } from "../../../src/app/onboarding-check/caller-workflow.ts";

const GOOD = `on: [workflow_dispatch, pull_request]
permissions: {}
jobs:
  blocks:
    permissions: { contents: write, pull-requests: write, issues: read }
    uses: blocks/orchestrator/.github/workflows/blocks.yml@v1
    secrets: { ANTHROPIC_API_KEY: "\${{ secrets.ANTHROPIC_API_KEY }}" }
`;
const STEPS = `on: push
jobs:
  build:
    permissions: { contents: write }
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@main
      - uses: blocks/generate@v1
      - uses: blocks/orchestrator/actions/verify@0123456789012345678901234567890123456789
`;

describe("callerProblems", () => {
  it.each([
    ["the reusable workflow", GOOD],
    ["a fork of it", GOOD.replace("blocks/orchestrator", "octo-org/blocks-fork")],
    ["a release", GOOD.replace("@v1", "@v1.2.3")],
    ["a full commit id", GOOD.replace("@v1", `@${"a".repeat(40)}`)],
    [
      "permissions of the workflow",
      GOOD.replace(/ {4}permissions.*\n/, "").replace(
        "permissions: {}",
        "permissions: { contents: write, pull-requests: write, issues: read }",
      ),
    ],
    ["its actions as steps", STEPS],
  ])("finds nothing wrong with %s", (_name, text) => {
    expect(callerProblems(text)).toEqual([]);
  });

  it.each([
    ["another workflow", "on: push\njobs: { test: { runs-on: x, steps: [{ run: npm test }] } }\n"],
    [
      "an action of somebody else",
      STEPS.replaceAll("blocks/", "docker/").replace("orchestrator/actions/verify", "login-action"),
    ],
    ["no workflow", "text"],
    ["nothing", ""],
    ["another file that cannot be parsed", "a: [ blocks\n"],
    [
      "a long workflow that speaks of blocks",
      `on: push\n# blocks/\njobs:\n${"  x: { name: blocks, runs-on: y }\n".repeat(5000)}`,
    ],
  ])("does not take %s for a caller", (_name, text) => {
    expect(callerProblems(text)).toBeUndefined();
  });

  it.each([
    ["T27 secrets: inherit", GOOD.replace(/secrets: \{.*\}/, "secrets: inherit"), "secrets: inherit"],
    ["T27 pull_request_target in a list", GOOD.replace("pull_request]", "pull_request_target]"), "pull_request_target"],
    ["T27 pull_request_target alone", GOOD.replace(/on: .*/, "on: pull_request_target"), "pull_request_target"],
    [
      "T27 pull_request_target with options",
      GOOD.replace(/on: .*/, "on: { pull_request_target: { types: [opened] } }"),
      "pull_request_target",
    ],
    [
      "T27 pull_request_target as a block",
      GOOD.replace(/on: .*/, "on:\n  pull_request_target:"),
      "pull_request_target",
    ],
    ["T27 a branch", GOOD.replace("@v1", "@main"), '"main" is neither'],
    ["T27 a shortened commit id", GOOD.replace("@v1", "@0123456"), "not pinned"],
    ["T27 a branch that begins like a release", GOOD.replace("@v1", "@v1-next"), "not pinned"],
    ["T27 no reference", GOOD.replace("@v1", ""), "not pinned"],
    ["T27 an action on a branch", STEPS.replace("generate@v1", "generate@main"), "not pinned"],
    ["no permissions", GOOD.replaceAll(/ *permissions.*\n/g, ""), "no permissions"],
    [
      "all permissions to write",
      GOOD.replace("{ contents: write, pull-requests: write, issues: read }", "write-all"),
      "write-all",
    ],
    [
      "all permissions to read",
      GOOD.replace("{ contents: write, pull-requests: write, issues: read }", "read-all"),
      "read-all",
    ],
    ["a permission to write", GOOD.replace("issues: read", "issues: write"), "may write issues"],
    ["too few permissions", GOOD.replace(", issues: read", ""), "lacks issues: read"],
    [
      "the workflow's own permissions to write",
      GOOD.replace(/ {4}permissions.*\n/, "").replace(
        "permissions: {}",
        "permissions: { contents: write, pull-requests: write, issues: write }",
      ),
      "may write issues",
    ],
    ["steps with all permissions", STEPS.replace("{ contents: write }", "write-all"), "write-all"],
    ["a caller that cannot be parsed", `${GOOD}on: x\n`, "a second time"],
    [
      "inherit through an alias",
      `x: &i inherit\n${GOOD.replace(/secrets: \{.*\}/, "secrets: *i")}`,
      "secrets: inherit",
    ],
  ])("finds %s", (_name, text, problem) => {
    expect(callerProblems(text)?.join("\n")).toContain(problem);
  });

  it("looks at every job that calls Blocks", () => {
    const text = `${GOOD}  again:\n    uses: blocks/orchestrator/.github/workflows/blocks.yml@main\n`;
    // Not pinned, and each of the three permissions is missing.
    expect(callerProblems(text)).toHaveLength(4);
  });
});
