import { attest, defaultPorts } from "./integration.ts";
import type { AttestationRecord } from "./structure.ts";

export { InputRefusedError, parseInput } from "./input.ts";
export { type ArchiveEntry, ArchiveFailedError, type AttestationPorts, attest, isIntact } from "./integration.ts";
export { serialise } from "./output.ts";
export type { AttestationInput, AttestationRecord } from "./structure.ts";
export { renderAttestation } from "./ui.ts";

/** Attests to the capital adequacy that the input shows. Throws an `InputRefusedError` for an input that breaks the contract. */
export function run(input: unknown): Promise<AttestationRecord> {
  return attest(input, defaultPorts);
}
