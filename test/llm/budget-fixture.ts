import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createFolderSpending } from "../../src/ledger/folder-spending.ts";
import type { SpendingCaps } from "../../src/ledger/spending.ts";
import type { CallWatch, Charge, Model } from "../../src/llm/model.ts";
import { type BudgetOptions, withBudget } from "../../src/llm/policies/budget.ts";
import { type ConfiguredPrice, createPricer } from "../../src/llm/pricing.ts";
import { clockAt } from "../ledger/spending-claims.ts";

export const NOW = "2026-11-20T10:00:00.000Z";
export const FLOW = { flow: "flow-0123456789ab", run: 1 };

const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

export interface Purse extends BudgetOptions {
  /** Where the money is recorded. */
  readonly folder: string;
  /** The model, paid from this purse. */
  readonly paid: (model: Model) => Model;
  readonly watch: NotingWatch;
  /** What the record says of the flow, read by somebody who has not seen it before. */
  readonly booked: () => Promise<{ readonly flowUsd: number; readonly tokens: number }>;
}

/** A watch that notes what it sees, in order. */
export type NotingWatch = Required<CallWatch> & { readonly seen: string[]; readonly charges: Charge[] };

function notingWatch(): NotingWatch {
  const seen: string[] = [];
  const charges: Charge[] = [];
  return {
    seen,
    charges,
    waiting: () => seen.push("waiting"),
    opened: () => seen.push("opened"),
    received: (characters) => seen.push(`received ${characters}`),
    counted: (usage) => seen.push(`counted ${usage.inputTokens ?? "?"}`),
    charged: (charge) => charges.push(charge),
  };
}

/** Money of one flow in a folder of its own. */
export async function newPurse(
  changes: { caps?: Partial<SpendingCaps>; prices?: Record<string, ConfiguredPrice>; capped?: boolean } = {},
): Promise<Purse> {
  const parent = await mkdtemp(join(tmpdir(), "blocks-budget-"));
  folders.push(parent);
  const folder = join(parent, "spending");
  const clock = clockAt(NOW);
  const open = () => createFolderSpending({ folder, caps: { flowUsd: 5, dayUsd: 50, ...changes.caps }, clock });
  const pricer = createPricer({ prices: changes.prices ?? {}, clock });
  const options = { spending: open(), pricer, ...FLOW, capped: changes.capped ?? true };
  return {
    ...options,
    folder,
    watch: notingWatch(),
    paid: (model) => withBudget(model, options),
    booked: async () => {
      const { flowUsd, tokensToday } = await open().figures(FLOW);
      return { flowUsd, tokens: Object.values(tokensToday).reduce((sum, tokens) => sum + tokens, 0) };
    },
  };
}
