import { type Command, Option } from "commander";
import { STORE_TYPES } from "../../app/store/store-types.ts";
import type { VerifyBundleOutcome } from "../../app/verify-bundle/compose.ts";
import { EXIT } from "../exit-status.ts";
import type { Session } from "../session.ts";
import { storeTypeFrom } from "./store-option.ts";

/** `blocks context verify`: checks a bundle offline. Exit status 1 on any difference, 2 for what cannot be asked. */
export function addContextVerify(context: Command, session: Session): void {
  context
    .command("verify")
    .description("check a bundle offline: its digest, every member, its manifest, who signed it")
    .argument("<bundle>", "a bundle's folder or archive, or the digest of one in the configured store")
    .option("--digest <digest>", "the digest that it must have (default: the name of the folder or archive)")
    .option("--signature <file>", "its attestations (default: <bundle>.intoto.jsonl beside it)")
    .option("--public-key <file>", "the key that has to have signed one of them, in PEM")
    .addOption(
      new Option("--store <type>", "fetch it from this store, and check how long the store keeps it").choices(
        STORE_TYPES,
      ),
    )
    .option("--json", "print the outcome as JSON")
    .action(async (bundle: string, options: Record<string, string | undefined>) => {
      const { composeVerifyBundle } = await import("../../app/verify-bundle/compose.ts");
      const { digest, signature, publicKey } = options;
      const inputs = {
        bundle,
        ...(digest === undefined ? {} : { digest }),
        ...(signature === undefined ? {} : { signature }),
        ...(publicKey === undefined ? {} : { publicKey }),
        ...storeTypeFrom(options),
      };
      const outcome = await composeVerifyBundle(inputs, await session.context()).run();
      session.print(outcome, () => outcomeText(outcome));
      session.exitStatus = outcome.ok ? EXIT.passed : EXIT.failed;
    });
}

function outcomeText(outcome: VerifyBundleOutcome): string {
  if (!outcome.ok) {
    return ["❌ The bundle is not what it says:", ...outcome.problems.map((problem) => `   ${problem}`)].join("\n");
  }
  const lines = [
    `✅ ${outcome.digest} is whole: ${outcome.members} members are what the manifest says.`,
    signatureText(outcome),
    ...storedText(outcome),
  ];
  if (!outcome.expected)
    lines.push("   Nothing said which digest it must have: compare it with the ledger's, or give --digest.");
  return lines.join("\n");
}

function storedText({ stored }: VerifyBundleOutcome): string[] {
  if (stored === undefined) return [];
  const until = stored.retainedUntil ?? "it promises no date";
  return [`   Kept by the ${stored.store} store until: ${until}.`];
}

function signatureText({ signature }: VerifyBundleOutcome): string {
  if (signature.state === "verified") return `   Signed by the key ${signature.keyId}.`;
  if (signature.state === "unchecked") return `   Its attestation speaks of it; give --public-key to check who signed.`;
  return "   Nobody signed it.";
}
