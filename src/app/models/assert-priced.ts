import { usageError } from "../../base/errors.ts";
import { ROLES, type Role } from "../../llm/model.ts";
import type { Pricer } from "../../llm/pricing.ts";
import type { ChosenModel } from "./choose-models.ts";
import { modelText } from "./configured-models.ts";

/**
 * Throws `MODEL_UNPRICED` when the cost of a model that may be asked is not known: under a cap it could not be bounded.
 * The error names all of them with their roles, and what to write into the configuration. Nothing is sent.
 */
export async function assertPriced(chosen: Readonly<Record<Role, ChosenModel>>, pricer: Pricer): Promise<void> {
  const unpriced = new Map<string, { readonly uses: string[]; readonly free: boolean }>();
  for (const role of ROLES) {
    for (const [index, { name, keySource }] of [chosen[role], ...chosen[role].fallbacks].entries()) {
      if (await pricer.isPriced(name.provider, name.name)) continue;
      const model = modelText(name);
      const { uses, free } = unpriced.get(model) ?? { uses: [], free: true };
      const use = index === 0 ? role : `${role} (fallback)`;
      unpriced.set(model, { uses: [...uses, use], free: free && keySource.kind === "none" });
    }
  }
  if (unpriced.size === 0) return;
  const lines = [...unpriced].map(([model, { uses }]) => `  - ${model}: ${uses.join(", ")}`);
  throw usageError(
    "MODEL_UNPRICED",
    `the price of these models is not known, so no budget can bound them:\n${lines.join("\n")}`,
    `Add their prices to .blocks/config.yml, in US dollars for a million tokens:\n${pricesSnippet([...unpriced].map(([model, { free }]) => ({ model, free })))}`,
  );
}

/**
 * The lines of `.blocks/config.yml` that give models a price. `free`: the server asks for no key, so nothing is the
 * likely price. For all others the figures are left to fill in: a wrong one would defeat the budget.
 */
export function pricesSnippet(models: readonly { readonly model: string; readonly free: boolean }[]): string {
  const lines = models.map(({ model, free }) => {
    const [input, output] = free ? ["0", "0"] : ["<input>", "<output>"];
    return `  "${model}": { input_usd_per_million: ${input}, output_usd_per_million: ${output} }`;
  });
  return ["prices:", ...lines].join("\n");
}
