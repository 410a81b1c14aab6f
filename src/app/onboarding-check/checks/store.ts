import type { CompleteConfig } from "../../../config/config.ts";
import type { Store } from "../../../store/store.ts";
import { type Check, failed, passed, unknown, withoutConfig } from "../check.ts";

/** Can a bundle be stored from here? `open` gives the configured store, or says why it cannot be told here. */
export function storeCheck(open: (config: CompleteConfig) => Promise<Pick<Store, "problem"> | string>): Check {
  return {
    id: "store",
    title: "The store of the context bundles is reachable",
    decisive: false,
    answer: async ({ config }, signal) => {
      if ("problem" in config) return withoutConfig(config.problem);
      const { type, path } = config.value.store;
      const store = await open(config.value);
      const name = type === "folder" ? `folder ${path}` : type;
      if (typeof store === "string") return unknown(`${name}: ${store}`, "Run the check where bundles are stored.");
      const problem = await store.problem(signal);
      return problem === undefined
        ? passed(`${name} can be written`)
        : failed(`${name}: ${problem}`, "Check `store` in .blocks/config.yml and the permissions there.");
    },
  };
}
