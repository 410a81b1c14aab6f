import type { CompleteConfig } from "../../config/config.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import type { Gate, GateName } from "../../gates/gate.ts";
import type { UseCaseContext } from "../use-case.ts";
import { inspectCandidate } from "./inspect.ts";

/** The gates that judge every candidate; mutants are tried only when none of these fails. */
export const FAST_GATES: readonly GateName[] = ["contract", "coverage", "security", "review"];

/** What an inspection is made of. */
export interface InspectorParts {
  readonly config: CompleteConfig;
  readonly context: UseCaseContext;
  /** False: tools that are not on this machine are not fetched (`TOOLCHAIN_MISSING`). */
  readonly fetchTools?: boolean;
}

/** The gates' tools are looked for only when a candidate has to be judged (offline none is), and once for a flow. */
export function inspector({ config, context, fetchTools = true }: InspectorParts): FlowPorts["inspect"] {
  let composed: Promise<readonly Gate[]> | undefined;
  // Nothing would be mended: the gates say the same after the flow.
  if (config.flow.repair_rounds === 0) return async () => ({ findings: [], undecided: [], gates: [] });
  return async (files, options) => {
    composed ??= import("../verify/compose-gates.ts").then(async ({ composeGates }) => {
      const { gates } = await composeGates({ names: [...FAST_GATES, "mutation"], config, context, fetchTools });
      return gates;
    });
    const gates = await composed;
    const parts = {
      fast: gates.filter(({ name }) => name !== "mutation"),
      mutation: gates.find(({ name }) => name === "mutation"),
      thresholds: config.gates,
      clock: context.clock,
    };
    return inspectCandidate(parts, files, options);
  };
}
