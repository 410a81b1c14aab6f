import { loadConfig } from "../../config/load-config.ts";
import type { Store } from "../../store/store.ts";
import type { UseCaseContext } from "../use-case.ts";
import { openStore } from "./open-store.ts";
import type { StoreType } from "./store-types.ts";

/**
 * The store of the configuration, or one of another type with what the configuration says of that.
 * @param step what the transfer of something large is told under
 */
export async function openConfiguredStore(
  type: StoreType | undefined,
  context: UseCaseContext,
  step?: string,
): Promise<Store> {
  const { workspace, env, baseRevision, door, progress } = context;
  const { config, sources } = await loadConfig({
    workspace,
    env,
    baseRevision,
    committed: door === "runner",
    inputs: type === undefined ? {} : { "store.type": type },
  });
  for (const text of sources.notices) progress({ kind: "note", text });
  if (step === undefined) return openStore(config.store, context);
  return openStore(config.store, context, (bytes, totalBytes) =>
    progress({ kind: "step-transferred", step, bytes, totalBytes }),
  );
}
