import type { Command } from "commander";
import type { Session } from "../session.ts";
import { storeOption, storeTypeFrom } from "./store-option.ts";

/** `blocks context get`: copies a bundle out of a store. */
export function addContextGet(context: Command, session: Session): void {
  context
    .command("get")
    .description("copy a bundle out of the store into a new folder, checked against its digest")
    .argument("<digest>", "name of the bundle, sha256-…")
    .option("--into <folder>", "the new folder (default: one named by the digest, here)")
    .addOption(storeOption())
    .option("--json", "print the outcome as JSON")
    .action(async (digest: string, options: { readonly into?: string; readonly store?: string }) => {
      const { composeGetBundle } = await import("../../app/get-bundle/compose.ts");
      const inputs = {
        digest,
        ...(options.into === undefined ? {} : { into: options.into }),
        ...storeTypeFrom(options),
      };
      const fetched = await composeGetBundle(inputs, await session.context()).run();
      session.print(fetched, () => `✅ ${fetched.digest} is whole, in ${fetched.folder}`);
    });
}
