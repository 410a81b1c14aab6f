import { execFile } from "node:child_process";
import { createHash, createPublicKey, verify } from "node:crypto";
import { chmod, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { createSigningKeyFiles } from "../../src/app/create-signing-key/create-signing-key.ts";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { canonicalJson } from "../../src/base/digest.ts";
import type { BlockStatement, SignedEnvelope } from "../../src/generated/types.ts";
import { ALL_PASS, BLOCK_DIGEST, FLOW_ID, flowRecord, gateReport, scratch } from "../bundle/evidence-fixture.ts";
import { key, other, signed, statementIn } from "./attest-fixture.ts";
import { workspaceWith } from "./upload-context-fixture.ts";

const run = promisify(execFile);

describe("a signed bundle", () => {
  it("has beside it a statement about every file of the block, the gates, the models, the prompts and the cost", async () => {
    const { outcome, attestation, lines } = await signed();
    expect(outcome.attestation).toEqual({ path: attestation, signedBy: `the key ${key.keyId}`, url: undefined });
    const [line = "", ...rest] = await lines();
    expect(rest).toEqual([]);
    const { _type, subject, predicateType, predicate } = statementIn(line);
    expect(_type).toBe("https://in-toto.io/Statement/v1");
    expect(predicateType).toBe("https://github.com/blocks/orchestrator/verified-block/v1");
    const sum = async (path: string) =>
      createHash("sha256")
        .update(await readFile(join(outcome.bundleFolder, path)))
        .digest("hex");
    expect(subject).toEqual(
      await Promise.all(
        ["block.json", "logic.ts", "tests/logic.test.ts"].map(async (path) => ({
          name: `src/generated/attestation/${path}`,
          digest: { sha256: await sum(`members/block/${path}`) },
        })),
      ),
    );
    expect(predicate).toMatchObject({
      flow: FLOW_ID,
      revision: flowRecord().revision,
      verdict: "pass",
      offline: true,
      block: { name: "attestation", path: "src/generated/attestation", digest: BLOCK_DIGEST },
      prompts: [{ path: "members/prompts/01-plan.txt", sha256: await sum("members/prompts/01-plan.txt") }],
      cost: { usd: 0, inputTokens: 10, outputTokens: 20, estimated: false },
      bundle: { digest: outcome.digest, redactions: 0 },
    });
    expect(predicate.gates.map(({ gate, verdict, figure }) => [gate, verdict, figure?.value])).toEqual(
      Object.keys(ALL_PASS).map((gate) => [gate, "pass", 97.5]),
    );
  });

  it("is signed as DSSE says, by the key whose SHA-256 the envelope names", async () => {
    const { lines } = await signed();
    const envelope: SignedEnvelope = JSON.parse((await lines())[0] ?? "");
    const publicKey = createPublicKey(key.publicPem);
    const spki = publicKey.export({ type: "spki", format: "der" });
    expect(envelope.signatures[0].keyid).toBe(createHash("sha256").update(spki).digest("hex"));
    const body = Buffer.from(envelope.payload, "base64");
    const type = "application/vnd.in-toto+json";
    const signedText = Buffer.concat([Buffer.from(`DSSEv1 28 ${type} ${body.length} `), body]);
    expect(verify(null, signedText, publicKey, Buffer.from(envelope.signatures[0].sig, "base64"))).toBe(true);
  });

  it("can be checked with openssl alone", async () => {
    const { lines } = await signed();
    const envelope: SignedEnvelope = JSON.parse((await lines())[0] ?? "");
    const folder = await scratch();
    const body = Buffer.from(envelope.payload, "base64");
    await writeFile(
      join(folder, "pae"),
      Buffer.concat([Buffer.from(`DSSEv1 28 ${envelope.payloadType} ${body.length} `), body]),
    );
    await writeFile(join(folder, "sig"), Buffer.from(envelope.signatures[0].sig, "base64"));
    await writeFile(join(folder, "key.pem"), key.publicPem);
    const args = ["pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "pae", "-sigfile", "sig"];
    expect((await run("openssl", args, { cwd: folder })).stdout).toContain("Verified Successfully");
  });

  it("is signed once, however often it is uploaded, and a second key adds a line", async () => {
    const { context, lines } = await signed();
    await composeUploadContext({}, context).run();
    expect(await lines()).toHaveLength(1);
    await composeUploadContext({}, { ...context, env: { BLOCKS_SIGNING_KEY: other.privatePem } }).run();
    expect(await lines()).toHaveLength(2);
  });

  it("is signed with a key in a file that only its owner can read", async () => {
    const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    await writeFile(join(workspace, "key.pem"), key.privatePem, { mode: 0o600 });
    const world = { ...context, env: { BLOCKS_SIGNING_KEY: "key.pem" } };
    expect((await composeUploadContext({}, world).run()).attestation?.signedBy).toContain(key.keyId);
    await chmod(join(workspace, "key.pem"), 0o644);
    await expect(composeUploadContext({}, world).run()).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining("can be read by others"),
    });
  });

  it("T13 holds its own key nowhere, though a prompt had it", async () => {
    const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    const body = key.privatePem.split("\n")[1] ?? "";
    await writeFile(join(workspace, ".blocks/flows", FLOW_ID, "prompts/02.txt"), `${key.privatePem}\n${body}\n`);
    const world = { ...context, env: { BLOCKS_SIGNING_KEY: key.privatePem } };
    const { bundleFolder } = await composeUploadContext({}, world).run();
    expect(await readFile(join(bundleFolder, "members/prompts/02.txt"), "utf8")).not.toContain(body.slice(20, 40));
  });

  it.each([
    ["no key", "not a key"],
    ["a public key", key.publicPem],
    ["a key of another kind", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"],
  ])("is refused before anything is sealed with %s, which is not quoted", async (_what, pem) => {
    const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
    const world = { ...context, env: { BLOCKS_SIGNING_KEY: pem } };
    const error = await composeUploadContext({}, world)
      .run()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "usage", message: expect.not.stringContaining("AAAA") });
    await expect(stat(join(workspace, ".blocks/bundles"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("who signs", () => {
  const attestor = (asked: BlockStatement[]) => ({
    attest: async (statement: BlockStatement) => {
      asked.push(statement);
      const payload = Buffer.from(canonicalJson(statement)).toString("base64");
      const dsseEnvelope = { payloadType: "application/vnd.in-toto+json", payload, signatures: [{ sig: "AA==" }] };
      return {
        bundle: { mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json", dsseEnvelope },
        url: "https://a/1",
      };
    },
  });

  it("is nobody when it is switched off, or when nothing is configured", async () => {
    expect((await signed({ attest: "off" })).outcome.attestation).toBeUndefined();
    expect((await signed({}, {}, { BLOCKS_SIGNING_KEY: "" })).outcome.attestation).toBeUndefined();
  });

  it("is GitHub only when it is asked for and the job has an identity; then the key is not used", async () => {
    const asked: BlockStatement[] = [];
    const { outcome, check } = await signed({ attest: "auto" }, { githubAttestor: attestor(asked) });
    expect(outcome.attestation).toMatchObject({ signedBy: "GitHub", url: "https://a/1" });
    expect(asked).toMatchObject([{ predicate: { bundle: { digest: outcome.digest } } }]);
    expect(await check({})).toMatchObject({ ok: true, signature: { state: "unchecked" } });
    expect(await check()).toMatchObject({ ok: false, signature: { state: "failed" } });
    const byDefault: BlockStatement[] = [];
    const plain = await signed({}, { githubAttestor: attestor(byDefault) });
    expect(plain.outcome.attestation?.signedBy).toContain(key.keyId);
    expect(byDefault).toEqual([]);
  });

  it("is the key under auto without an identity; what is asked for and not there is refused", async () => {
    expect((await signed({ attest: "auto" })).outcome.attestation?.signedBy).toContain(key.keyId);
    await expect(signed({ attest: "github" })).rejects.toMatchObject({
      code: "KEY_MISSING",
      hint: expect.stringContaining("attestations: write"),
    });
    await expect(signed({ attest: "key" }, {}, { BLOCKS_SIGNING_KEY: "" })).rejects.toMatchObject({
      code: "KEY_MISSING",
    });
  });
});

describe("blocks context keygen", () => {
  it("makes a key that only its owner can read, its public half beside it, and takes the place of nothing", async () => {
    const { workspace, context } = await workspaceWith({});
    await mkdir(join(workspace, "keys"));
    const written = await createSigningKeyFiles({ file: "keys/mine.pem" }, context);
    expect((await stat(written.privateKeyPath)).mode & 0o777).toBe(0o600);
    const publicKey = createPublicKey(await readFile(join(workspace, "keys/mine.pub.pem"), "utf8"));
    expect(publicKey.asymmetricKeyType).toBe("ed25519");
    const before = await readFile(written.privateKeyPath, "utf8");
    await expect(createSigningKeyFiles({ file: "keys/mine.pem" }, context)).rejects.toMatchObject({
      code: "FILE_EXISTS",
    });
    expect(await readFile(written.privateKeyPath, "utf8")).toBe(before);
    await rename(written.privateKeyPath, join(workspace, "keys/away.pem"));
    await expect(createSigningKeyFiles({ file: "keys/mine.pem" }, context)).rejects.toMatchObject({
      code: "FILE_EXISTS",
    });
    await expect(stat(written.privateKeyPath)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("keeps it outside the repository without a place, and never in a folder that is made to be committed", async () => {
    const { workspace, context } = await workspaceWith({});
    const home = await scratch();
    const { privateKeyPath } = await createSigningKeyFiles({}, { ...context, env: { HOME: home } });
    expect(privateKeyPath).toBe(join(home, ".config/blocks/signing-key.pem"));
    await expect(createSigningKeyFiles({ file: ".blocks/key.pem" }, context)).rejects.toMatchObject({
      code: "PATH_REFUSED",
    });
    expect(workspace).not.toBe(home);
  });
});
