import { type BlocksError, usageError } from "../../base/errors.ts";
import type { Settlement, Spending, SpendingHold } from "../../ledger/spending.ts";
import { type Asked, type Bill, billOfAnswer, billOfFailure, type Seen, upperBill } from "../bill.ts";
import { estimateOfRequest } from "../estimate.ts";
import type { CallWatch, Charge, Model, ModelAnswer, ModelRequest } from "../model.ts";
import type { Pricer } from "../pricing.ts";
import { usageOf } from "../usage.ts";

/** Whose money a model spends. */
export interface BudgetOptions {
  readonly spending: Spending;
  readonly pricer: Pricer;
  /** Id of the flow that asks. */
  readonly flow: string;
  /** Which run of the flow, from 1. */
  readonly run: number;
  /** True when a cap is in force: then a model without a price is refused. */
  readonly capped: boolean;
}

/**
 * A model whose every request is paid for: its upper estimate is held before it leaves, and settled with what it cost
 * afterwards, whatever became of it. `watch.charged` is told of each request that cost something or could have. Throws
 * `BUDGET_EXCEEDED` and `MODEL_UNPRICED` before anything is sent, `LEDGER_UNWRITABLE`, and what the model throws.
 *
 * Without a cap the requests of a model without a price are recorded with their tokens alone and reported to nobody: what
 * they cost is not known. The offline model costs nothing and leaves no trace in the record.
 */
export function withBudget(model: Model, options: BudgetOptions): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: async (request, signal, watch) => {
      if (model.provider !== "offline") return await generatePaid(model, options, { request, signal, watch });
      const answer = await model.generate(request, signal, watch);
      watch?.charged?.({ ...OFFLINE_CHARGE, model: model.name, usage: answer.usage });
      return answer;
    },
  };
}

const OFFLINE_CHARGE = {
  provider: "offline",
  costUsd: 0,
  pricedAs: "offline",
  estimated: false,
  outcome: "answered",
} as const;

const NOTHING: Settlement = { costUsd: 0, tokens: 0, estimated: false };

interface Call {
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  readonly watch: CallWatch | undefined;
}

async function generatePaid(model: Model, options: BudgetOptions, call: Call): Promise<ModelAnswer> {
  const { request, signal, watch } = call;
  signal.throwIfAborted();
  const asked = {
    provider: model.provider,
    model: model.name,
    bound: estimateOfRequest(request),
    pricer: options.pricer,
  };
  const upper = await upperBill(asked);
  if (upper.pricing.kind === "unpriced" && options.capped) throw unpriced(asked, upper.pricing.nearest);
  const hold = await held(options, { asked, upper }, call);
  const payment = { hold, asked, upper, watch };
  const seen = { opened: false, characters: 0, counted: {} };
  let answer: ModelAnswer;
  try {
    answer = await model.generate(request, signal, watchInto(seen, watch));
  } catch (error) {
    const bill = await billOfFailure(asked, error, seen).catch(() => upper);
    // A caller that gave up is told nothing else; what could not be settled stays held at its upper bound.
    await pay(payment, bill, "discarded").catch((failure) => {
      if (!signal.aborted) throw failure;
    });
    throw error;
  }
  await pay(payment, await billOfAnswer(asked, answer).catch(() => upper), "answered");
  return answer;
}

/** The hold for a request that is about to leave, and is still wanted. */
async function held(
  options: BudgetOptions,
  { asked, upper }: { asked: Asked; upper: Bill },
  { request, signal, watch }: Call,
): Promise<SpendingHold> {
  const { flow, run } = options;
  const { provider, model } = asked;
  const { costUsd, tokens } = settlementOf(upper);
  const claim = { flow, run, task: request.task, provider, model, costUsd, tokens };
  const hold = await options.spending.hold(claim, signal, () => watch?.waiting?.());
  if (!signal.aborted) return hold;
  await hold.settle(NOTHING);
  throw signal.reason;
}

interface Payment {
  readonly hold: SpendingHold;
  readonly asked: Asked;
  readonly upper: Bill;
  readonly watch: CallWatch | undefined;
}

/** Settles what a request cost and reports it. It is reported also when it cannot be written: the money is gone. */
async function pay(payment: Payment, bill: Bill | undefined, outcome: Charge["outcome"]): Promise<void> {
  const { hold, asked, watch } = payment;
  try {
    await hold.settle(bill === undefined ? NOTHING : settlementOf(bill));
  } finally {
    if (bill?.pricing.kind === "priced") {
      const { costUsd, pricedAs } = bill.pricing;
      const { provider, model } = asked;
      watch?.charged?.({ provider, model, usage: bill.said, costUsd, pricedAs, estimated: bill.estimated, outcome });
    }
  }
}

function settlementOf({ pricing, tokens, estimated }: Bill): Settlement {
  return pricing.kind === "priced"
    ? { costUsd: pricing.costUsd, tokens, estimated }
    : { costUsd: 0, tokens, estimated: true };
}

/** Notes what is seen of a request and passes it on. */
function watchInto(seen: { -readonly [part in keyof Seen]: Seen[part] }, watch: CallWatch | undefined): CallWatch {
  return {
    ...watch,
    opened: () => {
      seen.opened = true;
      watch?.opened?.();
    },
    received: (characters) => {
      seen.characters += characters;
      watch?.received?.(characters);
    },
    counted: (usage) => {
      seen.counted = { ...seen.counted, ...usageOf(usage) };
      watch?.counted?.(usage);
    },
  };
}

function unpriced({ provider, model }: Asked, nearest: string | undefined): BlocksError {
  const name = `${provider}/${model}`;
  const alike = nearest === undefined ? "" : ` The nearest entry of the price table is ${nearest}.`;
  return usageError(
    "MODEL_UNPRICED",
    `nothing is sent to ${name}: its price is not known, so no budget could be kept`,
    `Set prices."${name}" in .blocks/config.yml (input_usd_per_million and output_usd_per_million), or choose another model.${alike}`,
  );
}
