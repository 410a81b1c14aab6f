import { reviewCallsOf } from "../../gates/gate.ts";
import type { FlowCharge, FlowRecord, GateReport, LedgerEntry, ModelCall, ReviewCall } from "../../generated/types.ts";

/** What a flow used of its models, as the ledger keeps it. */
export type ModelUse = Pick<LedgerEntry, "models" | "retries" | "fallbacks">;

/** What has to be known of a call: its record in a flow has it, and so has one that failed. */
export type UsedCall = Pick<
  ModelCall,
  "provider" | "model" | "attempts" | "usage" | "costUsd" | "asked" | "cached" | "charges"
>;

/** The calls of a flow, and its requests that belong to none of them. */
export interface UsedFlow {
  readonly calls: readonly UsedCall[];
  readonly timing: Pick<FlowRecord["timing"], "discarded" | "interrupted">;
}

/** What is added to a model's figures. A figure that is undefined is not known, and makes the sum unknown. */
interface Part {
  /** `provider/model`. */
  readonly name: string;
  readonly requests: number;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly costUsd: number | undefined;
}

type Figure = "inputTokens" | "outputTokens" | "costUsd";

/**
 * What each model was used for from the request to the verdict, by the name that it was asked under; how often a request
 * was sent again, and how often another model than the one that was asked gave the answer. A request that cost nothing
 * (a vendor that was overloaded) is counted with the model that the role names. Answers that were kept, and the offline
 * model's, used nothing: without any other there are no `models`.
 */
export function modelUseOf(flow: UsedFlow, report: Pick<GateReport, "blocks">): ModelUse {
  const reviews = report.blocks.flatMap((block) => block.gates).flatMap(reviewCallsOf);
  const sent = flow.calls.filter(isSent);
  const inFlow = [...sent.flatMap(partsOfCall), ...unansweredParts(flow)];
  const parts = [...inFlow, ...reviews.filter(isSent).map((review) => partOfReview(review, inFlow))];
  return {
    ...modelsFrom(parts),
    retries: [...sent, ...reviews.filter(isSent)].reduce((sum, { attempts }) => sum + Math.max(0, attempts - 1), 0),
    fallbacks: sent.filter(({ asked }) => asked !== undefined).length,
  };
}

/** The figures of both by model; undefined where neither has any. */
export function joinedModels(a: LedgerEntry["models"], b: LedgerEntry["models"]): LedgerEntry["models"] {
  const parts = [a, b].flatMap((models = {}) =>
    Object.entries(models).map(([name, { requests, inputTokens, outputTokens, costUsd }]): Part => {
      return { name, requests, inputTokens, outputTokens, costUsd };
    }),
  );
  return modelsFrom(parts).models;
}

/** The figures of all parts by model; nothing where there is no part. */
function modelsFrom(parts: readonly Part[]): Pick<LedgerEntry, "models"> {
  if (parts.length === 0) return {};
  const names = [...new Set(parts.map(({ name }) => name))].sort();
  return {
    models: Object.fromEntries(
      names.map((name) => {
        const own = parts.filter((part) => part.name === name);
        const requests = own.reduce((sum, part) => sum + part.requests, 0);
        return [
          name,
          { requests, ...sumOf(own, "inputTokens"), ...sumOf(own, "outputTokens"), ...sumOf(own, "costUsd") },
        ];
      }),
    ),
  };
}

function sumOf<Name extends Figure>(parts: readonly Part[], name: Name): { readonly [figure in Name]?: number } {
  let sum = 0;
  for (const part of parts) {
    const value = part[name];
    if (value === undefined) return {};
    sum += value;
  }
  return { [name]: sum } as { [figure in Name]: number };
}

function isSent({ provider, cached }: Pick<UsedCall, "provider" | "cached">): boolean {
  return provider !== "offline" && cached !== true;
}

function partsOfCall(call: UsedCall): Part[] {
  const { provider, model, attempts, usage, charges = [], asked } = call;
  const own = asked ?? (charges[0] === undefined ? `${provider}/${model}` : nameOf(charges[0]));
  if (charges.length === 0) {
    const { inputTokens, outputTokens } = usage;
    return [{ name: `${provider}/${model}`, requests: attempts, inputTokens, outputTokens, costUsd: call.costUsd }];
  }
  const free = attempts - charges.length;
  return [...charges.map(partOfCharge), ...(free > 0 ? [{ ...NOTHING, name: own, requests: free }] : [])];
}

const NOTHING = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** A vendor says little of a request that failed: what it did not count does not make the rest unknown. */
function partOfCharge(charge: FlowCharge): Part {
  const { usage, costUsd, outcome } = charge;
  const said = outcome === "discarded" ? { ...NOTHING, ...usage } : usage;
  const { inputTokens, outputTokens } = said;
  return { name: nameOf(charge), requests: 1, inputTokens, outputTokens, costUsd };
}

/** Requests that no answer came of, in this process or in one that died. */
function unansweredParts({ timing }: UsedFlow): Part[] {
  const { discarded = [], interrupted = [] } = timing;
  return [
    ...discarded.map(partOfCharge),
    ...interrupted.map((claim) => ({ ...NOTHING, name: nameOf(claim), requests: 1, costUsd: claim.costUsd })),
  ];
}

/** A report has the model as its vendor named it (`m-20260801`); in the flow it may have been asked as `m`. */
function partOfReview(review: ReviewCall, inFlow: readonly Part[]): Part {
  const { attempts, inputTokens, outputTokens, costUsd } = review;
  const exact = nameOf(review);
  const known = inFlow.map(({ name }) => name).filter((name) => exact.startsWith(name));
  const name = known.toSorted((a, b) => b.length - a.length)[0] ?? exact;
  return { name, requests: attempts, inputTokens, outputTokens, costUsd };
}

function nameOf({ provider, model }: { readonly provider: string; readonly model: string }): string {
  return `${provider}/${model}`;
}
