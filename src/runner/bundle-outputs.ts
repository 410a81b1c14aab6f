import type { StoredBundle } from "../app/store-bundle/compose.ts";
import type { UploadOutcome } from "../app/upload-context/upload-context.ts";
import type { ActionContext, OutputValue } from "./define-action.ts";
import { repositoryPath } from "./repository-path.ts";

/** The outputs of an upload, by their names in `actions/upload-context/action.yml`. */
export function bundleOutputs(
  outcome: UploadOutcome | StoredBundle,
  context: ActionContext,
): Readonly<Record<string, OutputValue>> {
  const attestation = "attestation" in outcome ? outcome.attestation : undefined;
  return {
    "bundle-digest": outcome.digest,
    "bundle-uri": outcome.receipt.uri,
    "bundle-path": repositoryPath(context.workspace, outcome.bundleFolder),
    "attestation-path": attestation === undefined ? undefined : repositoryPath(context.workspace, attestation.path),
    "attestation-url": attestation?.url,
    verdict: outcome.verdict,
  };
}
