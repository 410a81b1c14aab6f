import type { CompleteConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { UseCaseContext } from "../use-case.ts";

/** The configuration for a use case that works on the ledger alone; what it has to say goes to the progress. */
export async function ledgerConfig(context: UseCaseContext): Promise<CompleteConfig> {
  const { workspace, env, baseRevision, door, progress } = context;
  const committed = door === "runner";
  const { config, sources } = await loadConfig({ workspace, env, baseRevision, committed, inputs: {} });
  for (const text of sources.notices) progress({ kind: "note", text });
  return config;
}
