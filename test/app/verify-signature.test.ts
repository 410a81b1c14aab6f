import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import { composeVerifyBundle } from "../../src/app/verify-bundle/compose.ts";
import { canonicalJson } from "../../src/base/digest.ts";
import { packBundle } from "../../src/bundle/archive.ts";
import { signStatement } from "../../src/bundle/envelope.ts";
import { parsePrivateKey } from "../../src/bundle/signing-key.ts";
import type { BlockStatement, SignedEnvelope } from "../../src/generated/types.ts";
import { FLOW_ID } from "../bundle/evidence-fixture.ts";
import { key, other, signed, statementIn } from "./attest-fixture.ts";

describe("checking a signed bundle", () => {
  it("passes by its folder, its digest and its archive, and names the key", async () => {
    const { workspace, outcome, check, attestation } = await signed();
    for (const compression of ["zstd", "gzip"] as const) {
      await packBundle(outcome.bundleFolder, join(workspace, `${outcome.digest}.tar.${compression}`), { compression });
    }
    await packBundle(outcome.bundleFolder, join(workspace, "renamed.tar"));
    const state = (file: string) => ({
      ok: true,
      problems: [],
      digest: outcome.digest,
      signature: { state: "verified", keyId: key.keyId, file },
    });
    expect(await check()).toMatchObject(state(attestation));
    expect(await check({ bundle: outcome.bundleFolder, publicKey: "key.pub.pem" })).toMatchObject(state(attestation));
    const signature = join(workspace, "moved.jsonl");
    await writeFile(signature, await readFile(attestation));
    for (const bundle of [`${outcome.digest}.tar.zstd`, `${outcome.digest}.tar.gzip`, "renamed.tar"]) {
      const found = await check({ bundle, signature: "moved.jsonl", publicKey: "key.pub.pem" });
      expect(found).toMatchObject({ ...state(signature), expected: bundle !== "renamed.tar" });
    }
    await rename(signature, join(workspace, `${outcome.digest}.intoto.jsonl`));
    for (const bundle of [`${outcome.digest}.tar.zstd`, "renamed.tar"]) {
      expect(await check({ bundle, publicKey: "key.pub.pem" })).toMatchObject({
        ok: true,
        signature: { state: "verified" },
      });
    }
  });

  it("says what it could not check for want of a key, and that nobody signed", async () => {
    const { check, attestation } = await signed();
    expect(await check({})).toMatchObject({ ok: true, signature: { state: "unchecked", file: attestation } });
    await rm(attestation);
    expect(await check({})).toMatchObject({ ok: true, signature: { state: "none" } });
  });

  it("T30 fails and says so when a signature that was asked for is missing, or of another key", async () => {
    const { check, attestation } = await signed();
    expect((await check({ publicKey: "other.pub.pem" })).problems).toEqual([
      expect.stringContaining(`holds no signature by the key ${other.keyId}`),
    ]);
    await rm(attestation);
    expect((await check()).problems).toEqual([expect.stringMatching(/intoto\.jsonl: is missing/)]);
  });

  it("T30 fails for an attestation of another digest, signed or not, and names both digests", async () => {
    const first = await signed();
    const second = await signed({}, {}, {});
    await writeFile(join(second.workspace, ".blocks/flows", FLOW_ID, "plan.json"), '{"title":"another"}\n');
    const { digest } = await composeUploadContext({}, second.context).run();
    expect(digest).not.toBe(first.outcome.digest);
    await writeFile(
      `${join(second.workspace, ".blocks/bundles", digest)}.intoto.jsonl`,
      await readFile(first.attestation),
    );
    for (const publicKey of [{ publicKey: "key.pub.pem" }, {}]) {
      const { ok, problems } = await composeVerifyBundle({ bundle: digest, ...publicKey }, second.context).run();
      expect(ok).toBe(false);
      expect(problems).toEqual([`${digest}.intoto.jsonl: attests the bundle ${first.outcome.digest}, not ${digest}`]);
    }
  });

  it("T30 fails when a byte of the payload or the signature was flipped", async () => {
    const { check, attestation, lines } = await signed();
    const envelope: SignedEnvelope = JSON.parse((await lines())[0] ?? "");
    const flip = (text: string) => `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}`;
    const statement = statementIn((await lines())[0] ?? "");
    statement.predicate.gates = statement.predicate.gates.map((gate) => ({ ...gate, verdict: "fail" }));
    const changed = Buffer.from(canonicalJson(statement)).toString("base64");
    for (const change of [
      { ...envelope, signatures: [{ ...envelope.signatures[0], sig: flip(envelope.signatures[0].sig) }] },
      { ...envelope, payload: changed },
    ]) {
      await writeFile(attestation, `${JSON.stringify(change)}\n`);
      expect((await check()).problems).toEqual([expect.stringContaining("holds no signature by the key")]);
    }
    await writeFile(attestation, `${JSON.stringify({ ...envelope, payload: flip(envelope.payload) })}\n`);
    expect((await check()).problems).toEqual([expect.stringContaining("holds no statement of a block")]);
  });

  it.each<[string, string, (statement: BlockStatement) => void]>([
    [
      "one file fewer",
      "does not attest the file of the block src/generated/attestation/block.json",
      ({ subject }) => void subject.shift(),
    ],
    [
      "one file more",
      "attests the file of the block added, which the bundle does not hold",
      ({ subject }) => void subject.push({ name: "added", digest: { sha256: "0".repeat(64) } }),
    ],
    [
      "another content",
      "attests another content of the file of the block src/generated/attestation/block.json",
      ({ subject }) => void Object.assign(subject[0].digest, { sha256: "0".repeat(64) }),
    ],
    ["a file twice", "attests a file of the block twice", ({ subject }) => void subject.push(subject[0])],
    [
      "another verdict",
      "says verdict fail where the bundle says pass",
      ({ predicate }) => void Object.assign(predicate, { verdict: "fail" }),
    ],
    [
      "another commit",
      "says revision 1 where the bundle says 0123456789abcdef0123456789abcdef01234567",
      ({ predicate }) => void Object.assign(predicate, { revision: "1" }),
    ],
    [
      "another place",
      "attests the block elsewhere",
      ({ predicate }) => void Object.assign(predicate.block, { path: "elsewhere" }),
    ],
    [
      "another prompt",
      "attests another content of the prompt members/prompts/01-plan.txt",
      ({ predicate }) => void Object.assign(predicate.prompts[0] ?? {}, { sha256: "0".repeat(64) }),
    ],
  ])("T30 fails for a statement with %s, whoever signed it", async (_what, message, change) => {
    const { check, attestation, lines } = await signed();
    const statement = statementIn((await lines())[0] ?? "");
    change(statement);
    const envelope = signStatement(statement, parsePrivateKey(key.privatePem, "the test"));
    await writeFile(attestation, `${JSON.stringify(envelope)}\n`);
    expect((await check()).problems).toEqual([expect.stringContaining(message)]);
  });

  it("T30 names the member of a changed bundle, and does not take its signature for anything", async () => {
    const { outcome, check } = await signed();
    const member = join(outcome.bundleFolder, "members/plan.json");
    await chmod(member, 0o644);
    await writeFile(member, '{"title":"An attestatioN"}\n');
    const { ok, problems, signature } = await check();
    expect({ ok, state: signature.state }).toEqual({ ok: false, state: "failed" });
    expect(problems[0]).toMatch(/^members\/plan\.json: has other content/);
  });

  it("T12 T30 fails for a changed archive and says what differs", async () => {
    const { workspace, outcome, check } = await signed();
    const archive = join(workspace, `${outcome.digest}.tar`);
    await packBundle(outcome.bundleFolder, archive);
    const bytes = await readFile(archive);
    await writeFile(archive, Buffer.concat([bytes, Buffer.from("more")]));
    const found = await check({ bundle: archive });
    expect(found.ok).toBe(false);
    expect(found.problems).toEqual([`${outcome.digest}.tar: 4 bytes follow the end of the archive`]);
    await rename(archive, join(workspace, `sha256-${"0".repeat(64)}.tar`));
    expect((await check({ bundle: `sha256-${"0".repeat(64)}.tar` })).problems[0]).toContain(
      `has the digest ${outcome.digest}`,
    );
  });

  it("is a mistake of who asks without the public key, with a private one, or with a file that is not there", async () => {
    const { workspace, check, attestation } = await signed();
    await writeFile(join(workspace, "key.pem"), key.privatePem);
    await expect(check({ signature: attestation })).rejects.toMatchObject({ code: "INPUT_INVALID", kind: "usage" });
    await expect(check({ publicKey: "key.pem" })).rejects.toMatchObject({ code: "INPUT_INVALID", kind: "usage" });
    await expect(check({ publicKey: "nowhere.pem" })).rejects.toMatchObject({ code: "PATH_UNREADABLE", kind: "usage" });
  });
});
