import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeDiffBundles } from "../../src/app/diff-bundles/compose.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { validateBundleDiff } from "../../src/generated/validators/bundle-diff.js";
import { renderBundleDiff } from "../../src/report/render-bundle-diff.ts";
import { ALL_PASS, gateReport } from "../bundle/evidence-fixture.ts";
import { forgeBundle } from "../fakes/bundle-forger.ts";
import { workspaceWith } from "./upload-context-fixture.ts";

type Changes = Parameters<typeof forgeBundle>[1];

/** The fixture's bundle, and a changed one beside it. */
async function pair(changes: Changes) {
  const { context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
  const { bundleFolder } = await composeUploadContext({}, context).run();
  const { folder } = await forgeBundle(bundleFolder, changes);
  return { a: bundleFolder, b: folder, context };
}

async function diffOf(changes: Changes) {
  const { a, b, context } = await pair(changes);
  const diff = await composeDiffBundles({ a, b }, context).run();
  expect(validateBundleDiff(structuredClone(diff)), JSON.stringify(validateBundleDiff.errors)).toBe(true);
  return diff;
}

const changedFlow = (change: (flow: Record<string, unknown>) => unknown) => (text: string) =>
  JSON.stringify(change(JSON.parse(text)));

describe("diff-bundles", () => {
  it("names the values of request, configuration and plan that differ, by their pointers", async () => {
    const diff = await diffOf({
      "request.json": (text) => text.replace("7", "10"),
      "config.json": () => '{"version":1,"gates":{"coverage":95}}',
      "plan.json": () => '{"title":"An attestation","risks/all":["one"]}',
    });
    expect(diff.request).toEqual({ changes: [{ pointer: "/parameters/retention_years", a: "7", b: "10" }], more: 0 });
    expect(diff.config.changes).toEqual([{ pointer: "/gates", b: '{"coverage":95}' }]);
    expect(diff.plan.changes).toEqual([{ pointer: "/risks~1all", b: '["one"]' }]);
    expect(diff.same).toBe(false);
  });

  it("shows at most twenty values and says how many more there are", async () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`risk${index}`, index])));
    const { plan } = await diffOf({ "plan.json": () => many });
    expect(plan.changes).toHaveLength(20);
    expect(plan.more).toBe(14);
  });

  it("gives the unified diff of a changed file of the block, and the beginning of a long one", async () => {
    const { block } = await diffOf({
      "block/logic.ts": (text) => text.replace("a / b", "b / a"),
      "block/tests/logic.test.ts": () => "// line\n".repeat(200),
    });
    const [logic, tests] = block.files;
    expect(logic).toMatchObject({ path: "logic.ts", change: "changed", added: 1, removed: 1, more: 0 });
    expect(logic?.lines).toEqual([
      "@@ -1,1 +1,1 @@",
      "-export const ratio = (a: number, b: number) => a / b;",
      "+export const ratio = (a: number, b: number) => b / a;",
    ]);
    expect(tests).toMatchObject({ added: 200, removed: 1 });
    expect(tests?.lines).toHaveLength(60);
    expect(tests?.more).toBe(142);
    expect(block.same).toBe(1);
  });

  it("sets the gates side by side, with verdict, figure and number of findings", async () => {
    const failing = JSON.stringify(gateReport({ ...ALL_PASS, coverage: "fail" }));
    const { gates } = await diffOf({ "reports/1-contract-coverage-mutation-security-review.json": () => failing });
    expect(gates.map(({ gate, changed }) => [gate, changed])).toEqual([
      ["contract", false],
      ["coverage", true],
      ["mutation", false],
      ["security", false],
      ["review", false],
    ]);
    expect(gates[1]).toMatchObject({ a: { verdict: "pass", figure: 97.5 }, b: { verdict: "fail" } });
  });

  it("compares calls by their steps, and what they cost", async () => {
    const digest = (digit: string) => `sha256-${digit.repeat(64)}`;
    const call = { role: "architect", task: "plan", step: "plan", provider: "openai", model: "m", attempts: 1 };
    const rest = { finishReason: "stop", usage: {}, prompt: digest("1"), answer: digest("2"), costUsd: 0.5 };
    const { calls, b } = await diffOf({
      "flow.json": changedFlow((flow) => ({ ...flow, calls: [{ ...call, ...rest }], costUsd: 0.5 })),
    });
    expect(calls).toMatchObject({
      items: [{ step: "plan", change: "added", b: { model: "openai/m", answer: "members/answers/01-plan.json" } }],
      same: 0,
    });
    expect(b.costUsd).toBe(0.5);
  });

  it("says which files of the repository came, went, grew, or have another rank among those that both have", async () => {
    const recording = (files: readonly [string, string][]) =>
      JSON.stringify({ material: { context: { files: files.map(([path, content]) => ({ path, content })) } } });
    const { a, b, context } = await pair({ "context.json": () => recording([]) });
    const first = await forgeBundle(a, { "context.json": () => '{"files":["one.ts","two.ts","three.ts","four.ts"]}' });
    const second = await forgeBundle(b, {
      "context.json": () => '{"files":[{"path":"new.ts"},{"path":"two.ts"},{"path":"three.ts"},{"path":"one.ts"}]}',
    });
    const diff = await composeDiffBundles({ a: first.folder, b: second.folder }, context).run();
    expect(diff.context.files.map(({ path, change }) => [path, change])).toEqual([
      ["four.ts", "removed"],
      ["new.ts", "added"],
      ["one.ts", "moved"],
    ]);
  });

  it("says of one bundle that it is the same, and of other members that they differ", async () => {
    const { a, context } = await pair({ "context.json": () => '{"files":["x"]}' });
    const diff = await composeDiffBundles({ a, b: a }, context).run();
    expect(diff.same).toBe(true);
    expect(renderBundleDiff(diff)).toContain(diff.a.digest);
  });

  it("refuses a changed bundle with the name of the member", async () => {
    const { a, b, context } = await pair({ "plan.json": () => "{}" });
    await chmod(join(b, "members/context.json"), 0o644);
    await writeFile(join(b, "members/context.json"), "[]");
    await expect(composeDiffBundles({ a, b }, context).run()).rejects.toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("members/context.json"),
    });
  });

  it("lets nothing out of a bundle steer a terminal or a runner", async () => {
    const diff = await diffOf({
      "plan.json": () => '{"title":"\\u001b[2Jgone\\u202e ::set-env name=A::b"}',
      "block/logic.ts": () => "\u001b[31mred\u202e // ##[command]\u200b\n::stop-commands::x\n",
    });
    const text = renderBundleDiff(diff);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u200b]|::set-env|::stop-commands|##\[/u);
    expect(text).toContain("⟨U+202E⟩");
    expect(renderBundleDiff(diff, { stat: true }).split("\n").length).toBeLessThan(text.split("\n").length);
  });
});
