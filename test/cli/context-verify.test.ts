import { execFile } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { workspaceWith } from "../app/upload-context-fixture.ts";
import { ALL_PASS, gateReport } from "../bundle/evidence-fixture.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The real command line in a process of its own. */
function blocks(workspace: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const bare = { PATH: process.env["PATH"], HOME: workspace, NO_COLOR: "1", ...env };
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, "-C", workspace, "context", ...args], { env: bare }, (error, out, err) => {
      done({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe("blocks context", () => {
  it("makes a key, signs with it, and checks with the public half alone: 0 when all holds, 1 when not, 2 for a wrong question", async () => {
    const { workspace } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    const made = await blocks(workspace, ["keygen", "--out", "key.pem"]);
    expect(made).toMatchObject({ status: 0, out: expect.stringContaining("key.pub.pem") });
    const pem = await readFile(join(workspace, "key.pem"), "utf8");
    const uploaded = await blocks(workspace, ["upload", "--json"], { BLOCKS_SIGNING_KEY: "key.pem" });
    expect(uploaded.status).toBe(0);
    const { digest, bundleFolder, attestation } = JSON.parse(uploaded.out);
    expect(attestation.signedBy).toMatch(/^the key [0-9a-f]{64}$/);
    for (const { out, err } of [made, uploaded]) expect(out + err).not.toContain(pem.split("\n")[1]);

    const verify = (...more: string[]) => blocks(workspace, ["verify", digest, ...more]);
    expect(await verify("--public-key", "key.pub.pem")).toMatchObject({
      status: 0,
      out: expect.stringContaining(`Signed by ${attestation.signedBy}`),
    });
    expect((await verify("--signature", attestation.path)).status).toBe(2);
    expect((await verify("--digest", "sha256-1")).status).toBe(2);
    expect((await blocks(workspace, ["verify", "nowhere"])).status).toBe(2);

    const member = join(bundleFolder, "members/plan.json");
    await chmod(member, 0o644);
    await writeFile(member, '{"title":"An attestatioN"}\n');
    const changed = await verify("--json", "--public-key", "key.pub.pem");
    expect(changed.status).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^members\/plan/), expect.anything()],
    });
    expect((await verify()).out).toContain("members/plan.json: has other content");
  });
});
