import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { parseUploadInputs, type UploadInputs } from "../../src/app/upload-context/inputs.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { ALL_PASS, FLOW_ID, flowFiles, flowRecord, gateReport, writeTree } from "../bundle/evidence-fixture.ts";
import { workspaceWith } from "./upload-context-fixture.ts";

const OTHER_DIGEST = `sha256-${"cd".repeat(32)}`;

function upload(context: UseCaseContext, inputs: UploadInputs = {}) {
  return composeUploadContext(inputs, context).run();
}

describe("upload-context", () => {
  it("seals the newest flow, stores the bundle and records it", async () => {
    const older = flowRecord({
      id: "flow-aaaaaaaaaaaa",
      timing: { startedAt: "2026-11-19T10:00:00.000Z", durationMs: 1, steps: [] },
    });
    const { workspace, context, progress } = await workspaceWith({
      flows: [older, flowRecord()],
      reports: { "gate-report.json": gateReport(ALL_PASS) },
    });
    const outcome = await upload(context);
    expect(outcome).toMatchObject({ verdict: "pass", missing: [], flow: { id: FLOW_ID }, receipt: { added: true } });
    expect(outcome.bundleFolder).toBe(join(workspace, ".blocks/bundles", outcome.digest));
    expect(await verifyBundle(outcome.bundleFolder)).toMatchObject({ ok: true, digest: outcome.digest });
    expect(await readdir(join(workspace, ".blocks/bundles"))).toEqual([outcome.digest]);
    const { entries } = await createFolderLedger({ folder: join(workspace, ".blocks/ledger") }).read();
    expect(entries).toMatchObject([
      {
        flow: FLOW_ID,
        event: "stored",
        recordedAt: "2026-11-20T12:00:00.000Z",
        repository: "acme/bank",
        verdict: "pass",
        gates: { coverage: { verdict: "pass", figure: 97.5 } },
        costUsd: 0,
        inputTokens: 10,
        outputTokens: 20,
        durationMs: 1234,
        bundle: { digest: outcome.digest, uri: outcome.uri },
      },
    ]);
    expect(progress.filter(({ kind }) => kind === "step-ended").map((event) => "step" in event && event.step)).toEqual([
      "seal",
      "store",
      "record",
    ]);
  });

  it("can be checked by an auditor with coreutils alone, and refuses after a flipped byte", async () => {
    const { context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    const { bundleFolder, digest } = await upload(context);
    const run = promisify(execFile);
    const sums = await run("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: bundleFolder });
    expect(sums.stdout).toBe("");
    const { stdout } = await run("sha256sum", ["manifest.json"], { cwd: bundleFolder });
    expect(`sha256-${stdout.slice(0, 64)}`).toBe(digest);
  });

  it("keeps the evidence of a failure, and says that it is one", async () => {
    const { context } = await workspaceWith({
      reports: { "gate-report.json": gateReport({ ...ALL_PASS, security: "fail" }) },
    });
    const outcome = await upload(context);
    expect(outcome.verdict).toBe("fail");
    expect((await verifyBundle(outcome.bundleFolder)).manifest?.verdict).toBe("fail");
  });

  it("puts the reports of several jobs together, and never passes without one of them", async () => {
    const { mutation: _mutation, ...others } = ALL_PASS;
    const shards = {
      "blocks-reports-1/gate-report.json": gateReport(others),
      "blocks-reports-2/gate-report.json": gateReport({ mutation: "pass" }),
      "blocks-reports-2/onboarding-report.json": '{"kind":"onboarding-report"}',
    };
    expect((await upload((await workspaceWith({ reports: shards })).context)).verdict).toBe("pass");
    const { "blocks-reports-2/gate-report.json": _left, ...rest } = shards;
    const outcome = await upload((await workspaceWith({ reports: rest })).context);
    expect(outcome).toMatchObject({ verdict: "error", missing: ["mutation"] });
    expect((await upload((await workspaceWith({})).context)).verdict).toBe("error");
  });

  it("T30 refuses reports of another content of the block, and stores nothing", async () => {
    const { workspace, context } = await workspaceWith({
      reports: { "gate-report.json": gateReport(ALL_PASS, { digest: OTHER_DIGEST }) },
    });
    await expect(upload(context)).rejects.toMatchObject({ code: "EVIDENCE_INCOMPLETE", kind: "usage" });
    expect(await readdir(join(workspace, ".blocks"))).toEqual(["flows", "reports"]);
  });

  it("T30 refuses a flow whose copy of the block was changed, or taken away", async () => {
    const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    const block = join(workspace, ".blocks/flows", FLOW_ID, "block");
    await writeFile(join(block, "logic.ts"), "export const ratio = () => 1;\n");
    await expect(upload(context)).rejects.toMatchObject({
      code: "EVIDENCE_INCOMPLETE",
      message: expect.stringContaining(join(FLOW_ID, "block")),
    });
    await rm(block, { recursive: true });
    await expect(upload(context)).rejects.toMatchObject({ code: "EVIDENCE_INCOMPLETE" });
  });

  it("seals a flow that failed before there was a block, as a failure", async () => {
    const { workspace, context } = await workspaceWith({ flows: [flowRecord({ outcome: "failed" })] });
    await rm(join(workspace, ".blocks/flows", FLOW_ID, "block"), { recursive: true });
    expect((await upload(context)).verdict).toBe("fail");
  });

  it("leaves out the reports of other blocks, unless there are no others", async () => {
    const other = gateReport({ contract: "fail" }, { digest: OTHER_DIGEST, path: "src/generated/other" });
    const { context, progress } = await workspaceWith({
      reports: { "a.json": other, "b.json": gateReport(ALL_PASS) },
    });
    expect((await upload(context)).verdict).toBe("pass");
    expect(progress).toContainEqual({ kind: "note", text: expect.stringContaining("a.json") });
    await expect(upload((await workspaceWith({ reports: { "a.json": other } })).context)).rejects.toMatchObject({
      code: "EVIDENCE_INCOMPLETE",
    });
  });

  it("leaves out what was said of earlier content, once all of it was said again", async () => {
    const old = gateReport({ security: "fail" }, { digest: OTHER_DIGEST, startedAt: "2026-11-20T10:00:30.000Z" });
    const { context, progress } = await workspaceWith({ reports: { "a.json": old, "b.json": gateReport(ALL_PASS) } });
    expect((await upload(context)).verdict).toBe("pass");
    expect(progress).toContainEqual({ kind: "note", text: expect.stringContaining("earlier content") });
    const { security: _security, ...others } = ALL_PASS;
    const later = { ...old, timing: { ...old.timing, startedAt: "2026-11-20T10:02:00.000Z" } };
    for (const reports of [
      { "a.json": old, "b.json": gateReport(others) },
      { "a.json": later, "b.json": gateReport(ALL_PASS) },
    ]) {
      await expect(upload((await workspaceWith({ reports })).context)).rejects.toMatchObject({
        code: "EVIDENCE_INCOMPLETE",
      });
    }
  });

  it("names every report that cannot be read", async () => {
    const { context } = await workspaceWith({
      reports: { "torn.json": '{"kind":"gate-re', "odd.json": '{"kind":"gate-report"}' },
    });
    await expect(upload(context)).rejects.toMatchObject({
      code: "EVIDENCE_INCOMPLETE",
      message: expect.stringMatching(/odd\.json is not a gate report.*torn\.json is not JSON/s),
    });
  });

  it("T38 stores the same evidence once, however often it runs", async () => {
    const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    const first = await upload(context);
    const second = await upload(context);
    expect(second).toMatchObject({ digest: first.digest, uri: first.uri, receipt: { added: false } });
    expect(await readdir(join(workspace, ".blocks/bundles"))).toEqual([first.digest]);
  });

  it("T13 leaves no secret in the bundle or the ledger", async () => {
    const secret = "canary-0123456789";
    const redactor = new Redactor();
    redactor.add(secret);
    const { context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } }, { redactor });
    const flowFolder = join(context.workspace, ".blocks/flows", FLOW_ID);
    await writeFile(join(flowFolder, "prompts/01-plan.txt"), `use ${secret}`);
    const { bundleFolder } = await upload(context);
    expect(await readFile(join(bundleFolder, "members/prompts/01-plan.txt"), "utf8")).toBe("use ***");
  });
});

describe("the flow that is meant", () => {
  it("is the one that is named", async () => {
    const named = flowRecord({ id: "flow-aaaaaaaaaaaa", timing: { startedAt: "2020", durationMs: 1, steps: [] } });
    const { context } = await workspaceWith({ flows: [named, flowRecord()] });
    expect((await upload(context, { flowId: named.id })).flow.id).toBe(named.id);
  });

  it("is refused with the known ones when it is not known", async () => {
    const { context } = await workspaceWith({});
    await expect(upload(context, { flowId: "flow-ffffffffffff" })).rejects.toMatchObject({
      code: "FLOW_NOT_FOUND",
      hint: expect.stringContaining(FLOW_ID),
    });
    await expect(upload((await workspaceWith({ flows: [] })).context)).rejects.toMatchObject({
      code: "FLOW_NOT_FOUND",
      hint: "Run blocks generate first.",
    });
  });

  it("is the newest one when the id of a CI run is given, which is recorded", async () => {
    const { workspace, context } = await workspaceWith({}, { env: { GITHUB_RUN_ID: "1", GITHUB_ACTOR: "alice" } });
    const outcome = await upload(context, { flowId: "19283746", repo: "acme/bank" });
    expect(outcome).toMatchObject({ flow: { id: FLOW_ID }, run: "19283746" });
    const { entries } = await createFolderLedger({ folder: join(workspace, ".blocks/ledger") }).read();
    expect(entries).toMatchObject([{ run: "19283746", actor: "alice" }]);
  });

  it("is that of the folder which is given", async () => {
    const { context } = await workspaceWith({ flows: [] });
    await writeTree(join(context.workspace, "downloaded"), flowFiles());
    expect((await upload(context, { flowDirectory: "downloaded" })).flow.id).toBe(FLOW_ID);
    const wrong = { flowDirectory: "downloaded", flowId: "flow-ffffffffffff" };
    await expect(upload(context, wrong)).rejects.toMatchObject({ code: "FLOW_NOT_FOUND" });
  });

  it("is not passed over when its record is damaged", async () => {
    const { context } = await workspaceWith({});
    await writeTree(join(context.workspace, ".blocks/flows/flow-bbbbbbbbbbbb"), { "flow.json": "{" });
    await expect(upload(context)).rejects.toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("flow-bbbbbbbbbbbb"),
    });
  });

  it("is not one that has not ended", async () => {
    const { context } = await workspaceWith({});
    await mkdir(join(context.workspace, ".blocks/flows/flow-bbbbbbbbbbbb"));
    expect((await upload(context)).flow.id).toBe(FLOW_ID);
  });

  it("is never recorded for another repository", async () => {
    const { context } = await workspaceWith({});
    await expect(upload(context, { repo: "evil/bank" })).rejects.toMatchObject({ code: "INPUT_INVALID" });
    const laptop = await workspaceWith({ flows: [flowRecord({ repository: "bank" })] });
    expect((await upload(laptop.context, { repo: "acme/bank" })).flow.repository).toBe("bank");
  });
});

describe("when something cannot be written", () => {
  it("T41 the sealed bundle is kept, and the error says where", async () => {
    const { workspace, context } = await workspaceWith({ config: "version: 1\nstore:\n  path: occupied\n" });
    await writeFile(join(workspace, "occupied"), "");
    const error = await upload(context).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "STORE_REFUSED", message: expect.stringContaining("occupied") });
    const folder = /kept in (\S+);/.exec(error.hint)?.[1] ?? "";
    expect(await verifyBundle(folder)).toMatchObject({ ok: true });
    await expect(readdir(join(workspace, ".blocks/ledger"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("T41 a ledger that fails is an error, and the error says where the bundle is", async () => {
    const { workspace, context } = await workspaceWith({ config: "version: 1\nledger:\n  path: occupied\n" });
    await writeFile(join(workspace, "occupied"), "");
    await expect(upload(context)).rejects.toMatchObject({
      code: "LEDGER_UNWRITABLE",
      hint: expect.stringMatching(/stored at file:.*sha256-/),
    });
  });

  it("T30 a stored bundle that was changed since is not taken for this one", async () => {
    const { context } = await workspaceWith({});
    const { bundleFolder } = await upload(context);
    await chmod(join(bundleFolder, "members/plan.json"), 0o644);
    await writeFile(join(bundleFolder, "members/plan.json"), "{}");
    await expect(upload(context)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringContaining("members/plan.json"),
    });
  });

  it("the artifact store outside of an action is an error that says so, and the bundle is kept", async () => {
    const { workspace, context, progress } = await workspaceWith({}, { repository: "acme/bank" });
    await expect(upload(context, { store: "github-artifact" })).rejects.toMatchObject({
      code: "STORE_REFUSED",
      hint: expect.stringContaining("upload-context action"),
    });
    expect(progress).toContainEqual({ kind: "note", text: expect.stringContaining("7 years") });
    const [digest = ""] = await readdir(join(workspace, ".blocks/bundles"));
    expect(await verifyBundle(join(workspace, ".blocks/bundles", digest))).toMatchObject({ ok: true, digest });
  });
});

describe("the inputs", () => {
  it("are read by the names of the action; empty is absent", () => {
    expect(parseUploadInputs({ "flow-id": " ", repo: "", store: undefined })).toEqual({});
    expect(
      parseUploadInputs({
        "flow-id": "flow-0123456789ab",
        repo: "acme/bank",
        "flow-directory": "flow",
        "report-directory": "reports",
        store: "github-artifact",
      }),
    ).toEqual({
      flowId: "flow-0123456789ab",
      repo: "acme/bank",
      flowDirectory: "flow",
      reportDirectory: "reports",
      store: "github-artifact",
    });
  });

  it("are refused with all problems at once", () => {
    const raw = { "flow-id": "a\nb", repo: "bank", store: "s4" };
    expect(() => parseUploadInputs(raw)).toThrow(/flow-id: .*repo: .*store: /s);
    expect(() => parseUploadInputs(raw)).toThrow(expect.objectContaining({ code: "INPUT_INVALID" }));
  });
});

describe("T13 T15 what looks like a credential and is known to nobody", () => {
  const token = `ghp_${"R7kQ2mZx9LwB4vTn8YcJ5sHd1GfP6aEu3oKi"}`;
  const basic = Buffer.from("svc-deploy:q8Zt!4mWx2Lpv").toString("base64");
  const bearer = "v4.9fKq2Zr7XwLm3Tb8Yc5NdH1sGpJ6";
  const failure = `fetch failed, cause: {"headers":{"authorization":"Bearer ${bearer}","x-trace":"1"}}`;

  it("is not in the bundle, and the manifest says what was taken out where", async () => {
    const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    await writeTree(join(workspace, ".blocks/flows", FLOW_ID), {
      "answers/02-logic.json": JSON.stringify({ note: `use ${token}`, error: failure }),
      "prompts/02-logic.txt": `curl -H "Authorization: Basic ${basic}"\n`,
    });
    const { bundleFolder, digest } = await upload(context);
    const { ok, manifest } = await verifyBundle(bundleFolder);
    expect(ok).toBe(true);
    expect(digest).toMatch(/^sha256-/);
    expect(manifest?.redactions).toEqual([
      {
        path: "members/answers/02-logic.json",
        count: 2,
        kinds: [
          { kind: expect.any(String), count: 1 },
          { kind: expect.any(String), count: 1 },
        ],
      },
      { path: "members/prompts/02-logic.txt", count: 1, kinds: [{ kind: expect.any(String), count: 1 }] },
    ]);
    for (const { path } of manifest?.members ?? []) {
      const text = await readFile(join(bundleFolder, path), "utf8");
      for (const secret of [token, basic, bearer]) expect(text).not.toContain(secret);
    }
    expect(JSON.parse(await readFile(join(bundleFolder, "members/answers/02-logic.json"), "utf8"))).toHaveProperty(
      "note",
    );
  });
});
