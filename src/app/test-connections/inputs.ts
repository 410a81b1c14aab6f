import { usageError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import { ROLES, type Role } from "../../llm/model.ts";
import { givenInput, type RawInputs } from "../raw-inputs.ts";

/** Which connections are tested. */
export interface TestConnectionsInputs {
  /** The roles whose models and fallbacks are asked. */
  readonly roles: readonly Role[];
}

/** Reads `role`: names separated by commas, all roles when absent. Throws `INPUT_INVALID` with every unknown name. */
export function parseTestConnectionsInputs(raw: RawInputs): TestConnectionsInputs {
  const names = (givenInput(raw, "role") ?? ROLES.join(",")).split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !ROLES.some((role) => role === name));
  if (unknown.length > 0) {
    const list = unknown.map((name) => JSON.stringify(name.slice(0, 60))).join(", ");
    const suggestion = nearest(unknown[0] ?? "", ROLES, 1)[0];
    throw usageError(
      "INPUT_INVALID",
      `there is no role ${list}`,
      suggestion === undefined ? `Give one of ${ROLES.join(", ")}.` : `Did you mean ${suggestion}?`,
    );
  }
  return { roles: ROLES.filter((role) => names.includes(role)) };
}
