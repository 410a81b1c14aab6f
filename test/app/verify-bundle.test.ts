import { chmod, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { composeVerifyBundle } from "../../src/app/verify-bundle/compose.ts";
import { digestOf } from "../../src/base/digest.ts";
import { ALL_PASS, gateReport } from "../bundle/evidence-fixture.ts";
import { workspaceWith } from "./upload-context-fixture.ts";

async function stored(config?: string) {
  const { workspace, context } = await workspaceWith({
    reports: { "gate-report.json": gateReport({ ...ALL_PASS, review: "fail" }) },
    ...(config === undefined ? {} : { config }),
  });
  const { digest, bundleFolder } = await composeUploadContext({}, context).run();
  return {
    workspace,
    digest,
    bundleFolder,
    verify: (bundle: string, expected?: string) =>
      composeVerifyBundle(expected === undefined ? { bundle } : { bundle, digest: expected }, context).run(),
  };
}

describe("verify-bundle", () => {
  it("passes a whole bundle by its digest or its folder, whatever its block's verdict was", async () => {
    const { digest, bundleFolder, verify } = await stored();
    for (const bundle of [digest, bundleFolder, `.blocks/bundles/${digest}`]) {
      expect(await verify(bundle)).toMatchObject({
        ok: true,
        verdict: "pass",
        digest,
        expected: true,
        folder: bundleFolder,
        members: 11,
        problems: [],
        manifest: { verdict: "fail" },
      });
    }
  });

  it("finds a digest in the store that the configuration names", async () => {
    const { workspace, digest, verify } = await stored("version: 1\nstore:\n  path: archive\n");
    expect(await verify(digest)).toMatchObject({ ok: true, folder: join(workspace, "archive", digest) });
  });

  it("T30 fails a changed bundle and names the member", async () => {
    const { digest, bundleFolder, verify } = await stored();
    await chmod(join(bundleFolder, "members/plan.json"), 0o644);
    await writeFile(join(bundleFolder, "members/plan.json"), "{}");
    const outcome = await verify(digest);
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(outcome.problems).toEqual([expect.stringMatching(/^members\/plan\.json: has 2 bytes/)]);
  });

  it("T30 fails a whole bundle that lies under the name of another, or is expected to be another", async () => {
    const { workspace, bundleFolder, verify } = await stored();
    const other = digestOf("other");
    expect(await verify(bundleFolder, other)).toMatchObject({ ok: false, expected: true });
    await rename(bundleFolder, join(workspace, ".blocks/bundles", other));
    expect(await verify(other)).toMatchObject({ ok: false, verdict: "fail" });
  });

  it("says when nothing names the digest that the bundle must have", async () => {
    const { workspace, bundleFolder, verify } = await stored();
    await rename(bundleFolder, join(workspace, "unpacked"));
    expect(await verify("unpacked")).toMatchObject({ ok: true, expected: false });
  });

  it("says where it looked for what does not exist, and what a digest looks like", async () => {
    const { workspace, bundleFolder, verify } = await stored();
    await expect(verify(digestOf("none"))).rejects.toMatchObject({
      code: "PATH_UNREADABLE",
      message: expect.stringContaining(join(workspace, ".blocks/bundles")),
    });
    await expect(verify("nowhere")).rejects.toMatchObject({ code: "PATH_UNREADABLE" });
    await expect(verify(bundleFolder, "sha256-1")).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});
