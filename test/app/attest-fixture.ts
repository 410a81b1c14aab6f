import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeUploadContext } from "../../src/app/upload-context/compose.ts";
import type { UploadInputs } from "../../src/app/upload-context/inputs.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { composeVerifyBundle, type VerifyBundleInputs } from "../../src/app/verify-bundle/compose.ts";
import { createSigningKey } from "../../src/bundle/signing-key.ts";
import type { BlockStatement, SignedEnvelope } from "../../src/generated/types.ts";
import { ALL_PASS, gateReport } from "../bundle/evidence-fixture.ts";
import { workspaceWith } from "./upload-context-fixture.ts";

export const key = createSigningKey();
export const other = createSigningKey();

/** A bundle that was sealed and signed with a key of the tests, and ways to look at it. */
export async function signed(
  inputs: UploadInputs = {},
  change: Partial<UseCaseContext> = {},
  env: Record<string, string> = {},
) {
  const { workspace, context } = await workspaceWith({ reports: { "gate-report.json": gateReport(ALL_PASS) } });
  const world = { ...context, env: { ...context.env, BLOCKS_SIGNING_KEY: key.privatePem, ...env }, ...change };
  const outcome = await composeUploadContext(inputs, world).run();
  await writeFile(join(workspace, "key.pub.pem"), key.publicPem);
  await writeFile(join(workspace, "other.pub.pem"), other.publicPem);
  const attestation = `${outcome.bundleFolder}.intoto.jsonl`;
  return {
    workspace,
    context: world,
    outcome,
    attestation,
    lines: async () => (await readFile(attestation, "utf8")).trimEnd().split("\n"),
    check: (more: Partial<VerifyBundleInputs> = { publicKey: "key.pub.pem" }) =>
      composeVerifyBundle({ bundle: outcome.digest, ...more }, context).run(),
  };
}

/** What an envelope says. */
export function statementIn(line: string): BlockStatement {
  const envelope: SignedEnvelope = JSON.parse(line);
  return JSON.parse(Buffer.from(envelope.payload, "base64").toString("utf8"));
}
