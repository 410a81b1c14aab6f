import type { BlockManifest } from "../../generated/types.ts";
import type { Ask, Model } from "../../llm/model.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Gate, GateSubject } from "../gate.ts";
import { readRules } from "../rules/rule.ts";
import { findingsFrom, runRules, undecidedFiles } from "../rules/run-rules.ts";
import { parseSources } from "../rules/source.ts";
import { findCredentials, maskerFor } from "../security/credentials.ts";
import { type Answered, askReviewers, type UnavailableReviewer } from "./ask-reviewers.ts";
import { visibleFiles } from "./prompt.ts";
import { reviewResult } from "./review-result.ts";

/** What the review gate works with. */
export interface ReviewGateParts {
  readonly toolchain: Toolchain;
  /** The reviewing models, each asked on its own; without one, or with the offline model, only the static rules decide. */
  readonly reviewers?: readonly Model[] | undefined;
  /** Reviewers that the configuration names and that cannot be asked: the report says so. */
  readonly unavailable?: readonly UnavailableReviewer[] | undefined;
  readonly ask: Ask;
  /** Who wrote the block. A reviewer of the same vendor shares its blind spots and is refused. */
  readonly authorProviders?: readonly string[] | undefined;
  readonly prompt?: {
    /** The review checklist of a block's blueprint. It stands outside the fences, so it must be ours. */
    readonly checklist?: (manifest: BlockManifest) => Promise<readonly string[]>;
  };
}

/**
 * The review gate: 0 findings of BLOCKER. Static rules always decide; models can add findings and can take none away.
 * A model that fails leaves the verdict at `error`, unless there is a BLOCKER already.
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
      const answered = await opinionsOn(block, parts, mask, signal);
      return reviewResult({
        found,
        answered,
        unparsed: undecidedFiles(rules, sources),
        rules: new Set(rules.map(({ name }) => name)).size,
      });
    },
  };
}

async function opinionsOn(
  block: GateSubject["block"],
  parts: ReviewGateParts,
  mask: (text: string) => string,
  signal: AbortSignal,
): Promise<Answered[]> {
  const { ask, authorProviders = [], unavailable = [] } = parts;
  const reviewers = (parts.reviewers ?? []).filter(({ provider }) => provider !== "offline");
  if (reviewers.length === 0) return [...unavailable];
  const question = {
    manifest: block.manifest,
    files: visibleFiles(block.files, mask),
    checklist: (await parts.prompt?.checklist?.(block.manifest)) ?? [],
  };
  return [...(await askReviewers({ reviewers, ask, authorProviders }, question, signal)), ...unavailable];
}
