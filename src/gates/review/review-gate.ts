import { BlocksError } from "../../base/errors.ts";
import type { BlockManifest, ReviewCall } from "../../generated/types.ts";
import type { Ask, Charge, Model } from "../../llm/model.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Finding, Gate, GateResult, GateSubject } from "../gate.ts";
import { readRules } from "../rules/rule.ts";
import { findingsFrom, runRules, undecidedFiles } from "../rules/run-rules.ts";
import { parseSources } from "../rules/source.ts";
import { findCredentials, maskerFor } from "../security/credentials.ts";
import { type ModelReview, reviewWithModel } from "./model-review.ts";
import { visibleFiles } from "./prompt.ts";
import { failedReviewCall } from "./review-call.ts";

/** What the review gate works with. */
export interface ReviewGateParts {
  readonly toolchain: Toolchain;
  /** The reviewing model; without one, or with the offline model, only the static rules decide. */
  readonly reviewer?: Model | undefined;
  readonly ask: Ask;
  /** Who wrote the block. A reviewer of the same vendor shares its blind spots and is refused. */
  readonly authorProviders?: readonly string[] | undefined;
  readonly prompt?: {
    /** The review checklist of a block's blueprint. It stands outside the fences, so it must be ours. */
    readonly checklist?: (manifest: BlockManifest) => Promise<readonly string[]>;
  };
}

/** How the part of a model ended. */
type Opinion =
  | { readonly kind: "not-asked" }
  | { readonly kind: "given"; readonly review: ModelReview }
  | {
      readonly kind: "failed";
      readonly reviewer: string;
      readonly error: BlocksError;
      /** What was paid for it all the same. */
      readonly call?: ReviewCall | undefined;
    };

/**
 * The review gate: 0 findings of BLOCKER. Static rules always decide; a model can add findings and can take none away.
 * A model that fails leaves the verdict at `error`, unless the static rules have failed the block already.
 * Throws `TOOLCHAIN_MISSING`, and the signal's reason on abort.
 */
export function createReviewGate(parts: ReviewGateParts): Gate {
  return {
    name: "review",
    async check({ block }, signal) {
      const { toolchain } = parts;
      const sources = await parseSources(block, toolchain);
      const rules = await readRules(toolchain, "review");
      const mask = maskerFor(await findCredentials(sources, toolchain, signal));
      const found = findingsFrom(runRules(rules, sources, signal), mask);
      const opinion = await askReviewer(parts, block, mask, signal);
      return resultFrom({ found, opinion, unparsed: undecidedFiles(rules, sources), rules: rules.length });
    },
  };
}

async function askReviewer(
  parts: ReviewGateParts,
  block: GateSubject["block"],
  mask: (text: string) => string,
  signal: AbortSignal,
): Promise<Opinion> {
  const { reviewer, authorProviders = [] } = parts;
  if (reviewer === undefined || reviewer.provider === "offline") return { kind: "not-asked" };
  const name = `${reviewer.provider}/${reviewer.name}`;
  if (authorProviders.includes(reviewer.provider)) return { kind: "failed", reviewer: name, error: sameVendor(name) };
  const question = {
    manifest: block.manifest,
    files: visibleFiles(block.files, mask),
    checklist: (await parts.prompt?.checklist?.(block.manifest)) ?? [],
  };
  const charges: Charge[] = [];
  try {
    const review = await reviewWithModel({ model: reviewer, ask: parts.ask, charges }, question, signal);
    return { kind: "given", review };
  } catch (error) {
    signal.throwIfAborted();
    // What is not an error of ours is a defect of the model's adapter, and no less a missing review.
    const call = failedReviewCall(reviewer, charges);
    return {
      kind: "failed",
      reviewer: name,
      error: error instanceof BlocksError ? error : undecided(name, error),
      call,
    };
  }
}

function sameVendor(reviewer: string): BlocksError {
  return new BlocksError(`the reviewer ${reviewer} is of the same vendor as the author of the block`, {
    code: "CONFIG_INVALID",
    kind: "usage",
    hint: "Choose a model of another vendor for the architect role (ARCHITECT_MODEL), and give its key.",
  });
}

function undecided(reviewer: string, cause: unknown): BlocksError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BlocksError(`the reviewer ${reviewer} failed: ${reason}`, {
    code: "MODEL_CALL_FAILED",
    kind: "provider",
    hint: "Run the review again, or choose another model for it.",
    cause,
  });
}

function resultFrom(parts: {
  readonly found: readonly Finding[];
  readonly opinion: Opinion;
  readonly unparsed: readonly string[];
  readonly rules: number;
}): Omit<GateResult, "gate" | "durationMs"> {
  const { found, opinion, unparsed, rules } = parts;
  const findings = [...found, ...(opinion.kind === "given" ? opinion.review.findings : [])];
  const blockers = findings.filter(({ severity }) => severity === "BLOCKER").length;
  const doubts = [
    ...(unparsed.length > 0 ? [`could not be parsed: ${unparsed.join(", ")}`] : []),
    ...(opinion.kind === "failed" ? [opinion.error.message] : []),
  ];
  return {
    verdict: blockers > 0 ? "fail" : doubts.length > 0 ? "error" : "pass",
    summary: [`${blockers} ${blockers === 1 ? "BLOCKER" : "BLOCKERs"}`, reviewerText(opinion), ...doubts].join("; "),
    figure: { name: "BLOCKER findings", value: blockers, threshold: 0, comparison: "at-most", unit: "count" },
    findings: [...findings, ...(opinion.kind === "failed" ? [reviewMissing(opinion.error)] : [])],
    ...callIn(opinion),
    details: { rules, staticFindings: found.length, unparsed: unparsed.length, ...opinionDetails(opinion) },
  };
}

function callIn(opinion: Opinion): Pick<GateResult, "model"> {
  const call = opinion.kind === "given" ? opinion.review.call : opinion.kind === "failed" ? opinion.call : undefined;
  return call === undefined ? {} : { model: call };
}

function reviewerText(opinion: Opinion): string {
  switch (opinion.kind) {
    case "not-asked":
      return "no LLM reviewed this block: static rules only";
    case "failed":
      return `no review by ${opinion.reviewer}`;
    case "given": {
      const { call, dropped } = opinion.review;
      return `reviewed by ${call.provider}/${call.model}${dropped > 0 ? `, ${dropped} of its findings dropped: their quotes are not in the block` : ""}`;
    }
  }
}

/** Tells the reader what to change; it weighs nothing, since the verdict is `error` already. */
function reviewMissing(error: BlocksError): Finding {
  return {
    code: "REVIEW-MISSING",
    severity: "LOW",
    message: `The block was not reviewed: ${error.message}.`,
    remedy: error.hint ?? "Run the review again.",
  };
}

function opinionDetails(opinion: Opinion): Readonly<Record<string, unknown>> {
  if (opinion.kind === "not-asked") return { reviewer: "none" };
  if (opinion.kind === "failed") return { reviewer: opinion.reviewer, error: opinion.error.code };
  const { call, findings, dropped } = opinion.review;
  return { reviewer: `${call.provider}/${call.model}`, modelFindings: findings.length, droppedFindings: dropped };
}
