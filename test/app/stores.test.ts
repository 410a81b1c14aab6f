import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { composeGetBundle } from "../../src/app/get-bundle/compose.ts";
import { composeListBundles } from "../../src/app/list-bundles/compose.ts";
import { storeCredentials } from "../../src/app/store/store-credentials.ts";
import { composeStoreBundle } from "../../src/app/store-bundle/compose.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { digestOf } from "../../src/base/digest.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import { ALL_PASS, gateReport, scratch } from "../bundle/evidence-fixture.ts";
import { startArtifactServer } from "../fakes/artifact-server.ts";
import { workspaceWith } from "./upload-context-fixture.ts";

const REPORTS = { "gate-report.json": gateReport(ALL_PASS) };
const KEYS = { AWS_ACCESS_KEY_ID: "AKIDOFTHETEST", AWS_SECRET_ACCESS_KEY: "secret-of-the-test" };

/** An s3 store at which nothing answers. */
const DEAD =
  'version: 1\nstore: { type: s3, bucket: evidence, endpoint: "http://127.0.0.1:9", force_path_style: true }\n';

afterEach(() => vi.unstubAllEnvs());

describe("bundles in a store", () => {
  it("are listed, fetched into a new folder, and copied to another store", async () => {
    const { workspace, context } = await workspaceWith({ reports: REPORTS });
    const { digest } = await composeUploadContext({}, context).run();
    expect(await composeListBundles({}, context).run()).toEqual({ store: "folder", bundles: [digest] });
    const fetched = await composeGetBundle({ digest, into: "fetched" }, context).run();
    expect(fetched).toEqual({ digest, folder: join(workspace, "fetched"), store: "folder" });
    expect(await verifyBundle(fetched.folder, fetched.digest)).toMatchObject({ ok: true });

    const other = await scratch();
    const elsewhere = await workspaceWith({ config: `version: 1\nstore: { path: ${JSON.stringify(other)} }\n` });
    const copied = await composeStoreBundle({ bundle: fetched.folder }, elsewhere.context).run();
    expect(copied).toMatchObject({ digest, store: "folder", receipt: { added: true } });
    expect(await readdir(other)).toEqual([digest]);
  });

  it("are named by a digest, and by nothing else", async () => {
    const { context } = await workspaceWith({});
    await expect(composeGetBundle({ digest: "../etc" }, context).run()).rejects.toMatchObject({
      code: "INPUT_INVALID",
    });
    await expect(composeStoreBundle({ bundle: digestOf("none") }, context).run()).rejects.toMatchObject({
      code: "PATH_UNREADABLE",
    });
  });
});

describe("the s3 store of a configuration", () => {
  it("is not opened without a bucket, or without anything that proves who asks", async () => {
    const noBucket = await workspaceWith({ config: "version: 1\nstore: { type: s3 }\n" }, { env: KEYS });
    await expect(composeListBundles({}, noBucket.context).run()).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      hint: expect.stringContaining("store.bucket"),
    });
    const noKeys = await workspaceWith({ config: DEAD });
    await expect(composeListBundles({}, noKeys.context).run()).rejects.toMatchObject({
      code: "KEY_MISSING",
      hint: expect.stringContaining("AWS_ACCESS_KEY_ID"),
    });
  });

  it("takes the role of the configuration before keys of the environment, and masks what it gets", async () => {
    const { context } = await workspaceWith({}, { env: { ...KEYS, AWS_SESSION_TOKEN: "session-token-of-the-test" } });
    const config = { type: "s3", role_arn: "arn:aws:iam::1:role/x", endpoint: "http://127.0.0.1:9" } as const;
    const store = { path: "", prefix: "", region: "us-east-1", force_path_style: true, retention_years: 7, ...config };
    expect(await storeCredentials(store, context)()).toEqual({
      accessKeyId: "AKIDOFTHETEST",
      secretAccessKey: "secret-of-the-test",
      sessionToken: "session-token-of-the-test",
    });
    expect(context.redactor.redact("secret-of-the-test session-token-of-the-test")).toBe("*** ***");
    const identityToken = async (audience: string) => `identity.token.for.${audience}`;
    const withRole = storeCredentials(store, { ...context, identityToken });
    await expect(withRole()).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    expect(context.redactor.redact("identity.token.for.sts.amazonaws.com")).toBe("***");
  });

  it("T41 keeps the bundle in a folder of the laptop when it is not stored, and says where", async () => {
    const { workspace, context } = await workspaceWith({ reports: REPORTS, config: DEAD }, { env: KEYS });
    const error = await composeUploadContext({}, context)
      .run()
      .catch((thrown) => thrown);
    const [kept = ""] = await readdir(join(workspace, ".blocks/bundles"));
    expect(error).toMatchObject({
      code: "STORE_UNREACHABLE",
      hint: expect.stringMatching(new RegExp(`It is not stored\\. The sealed bundle is kept in file://\\S+${kept};`)),
    });
    expect(await verifyBundle(join(workspace, ".blocks/bundles", kept))).toMatchObject({ ok: true, digest: kept });
    expect(await readdir(join(workspace, ".blocks"))).not.toContain("ledger");
  });

  it("T41 keeps the bundle as an artifact of the run when it is not stored, and fails all the same", async () => {
    const server = await startArtifactServer();
    for (const [name, value] of Object.entries(server.environment())) vi.stubEnv(name, value);
    const { context } = await workspaceWith(
      { reports: REPORTS, config: DEAD },
      { door: "runner", repository: "acme/bank", env: { ...KEYS, GITHUB_RUN_ID: "4711" } },
    );
    try {
      await expect(composeUploadContext({}, context).run()).rejects.toMatchObject({
        code: "STORE_UNREACHABLE",
        hint: expect.stringContaining("is kept in github-artifact://acme/bank/runs/4711/artifacts/"),
      });
      expect(server.artifacts()).toMatchObject([
        { name: expect.stringMatching(/^blocks-bundle-sha256-/), finalized: true },
      ]);
    } finally {
      await server.close();
    }
  });
});
