import type { Command } from "commander";
import type { Session } from "../session.ts";
import { table } from "../terminal.ts";

/** `blocks context keygen`: makes the key pair that signs bundles where GitHub does not. */
export function addContextKeygen(context: Command, session: Session): void {
  context
    .command("keygen")
    .description("make an Ed25519 key pair for signing bundles")
    .option(
      "--out <file>",
      "the private key (default: signing-key.pem beside the stored API keys); the public one goes beside it",
    )
    .option("--json", "print the outcome as JSON")
    .action(async ({ out }: Record<string, string | undefined>) => {
      const { createSigningKeyFiles } = await import("../../app/create-signing-key/create-signing-key.ts");
      const written = await createSigningKeyFiles(out === undefined ? {} : { file: out }, await session.context());
      session.print(written, () =>
        [
          "✅ The key pair is made.",
          table([
            ["Private key:", written.privateKeyPath],
            ["Public key:", written.publicKeyPath],
            ["Key id:", written.keyId],
          ]),
          "",
          `Sign with it: BLOCKS_SIGNING_KEY=${written.privateKeyPath} blocks context upload`,
          "Give the public key to whoever checks bundles, and the private one to nobody.",
        ].join("\n"),
      );
    });
}
