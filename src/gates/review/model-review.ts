import answerSchema from "../../../schemas/answer-review.schema.json" with { type: "json" };
import { BlocksError } from "../../base/errors.ts";
import type { Block, BlockFile } from "../../block/block.ts";
import type { ReviewAnswer, ReviewCall } from "../../generated/types.ts";
import { validateReviewAnswer } from "../../generated/validators/answer-review.js";
import type { Ask, Charge, Model, ModelRequest } from "../../llm/model.ts";
import { quoteOf } from "../rules/run-rules.ts";
import { REVIEW_INSTRUCTIONS, reviewPrompt } from "./prompt.ts";
import { placeOfQuote } from "./quote.ts";
import { reviewCallFrom } from "./review-call.ts";
import { reviewCode } from "./review-kinds.ts";
import type { Claimed } from "./synthesis.ts";

/** What a model said of a block, as far as it holds. */
export interface ModelReview {
  readonly claims: readonly Claimed[];
  /** How many findings quoted nothing that is in the file they name. */
  readonly dropped: number;
  readonly call: ReviewCall;
}

/** A reviewing model, with how it is asked. */
export interface Reviewer {
  readonly model: Model;
  readonly ask: Ask;
  /** What its requests cost is added here as it becomes known, also when there is no review in the end. */
  readonly charges: Charge[];
}

/** The question to a reviewing model. */
export interface ReviewQuestion {
  readonly manifest: Block["manifest"];
  /** The files as the reviewer may see them. */
  readonly files: readonly BlockFile[];
  readonly checklist: readonly string[];
}

const MAX_OUTPUT_TOKENS = 16_000;
/** A block beyond this does not fit every model's context with room to think. */
const MAX_PROMPT_CHARACTERS = 500_000;
const MAX_SENTENCE_CHARACTERS = 500;

/**
 * Asks a model what is wrong with a block and keeps what can be checked of its answer.
 * Throws `MODEL_ANSWER_TRUNCATED` or `MODEL_ANSWER_INVALID` for an answer that cannot be used, `INPUT_INVALID` for a
 * block that is too large, and what the model throws.
 */
export async function reviewWithModel(
  reviewer: Reviewer,
  question: ReviewQuestion,
  signal: AbortSignal,
): Promise<ModelReview> {
  const prompt = reviewPrompt(question);
  if (prompt.length > MAX_PROMPT_CHARACTERS) {
    throw new BlocksError(`the block is too large for a review: ${prompt.length} characters`, {
      code: "INPUT_INVALID",
      kind: "usage",
      hint: `Divide the block: a reviewer reads at most ${MAX_PROMPT_CHARACTERS} characters.`,
    });
  }
  const { $schema, $id, examples, ...json } = answerSchema;
  const request: ModelRequest = {
    role: "architect",
    task: "review",
    system: REVIEW_INSTRUCTIONS,
    prompt,
    schema: { name: "answer-review", json },
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
  const asked = { request, validator: validateReviewAnswer };
  const { value, answer } = await reviewer.ask(reviewer.model, asked, signal, {
    charged: (charge) => reviewer.charges.push(charge),
  });
  const claims = value.findings.flatMap((claim) => claimedFrom(claim, question.files) ?? []);
  return {
    claims,
    dropped: value.findings.length - claims.length,
    call: reviewCallFrom(answer, reviewer.charges),
  };
}

type Claim = ReviewAnswer["findings"][number];

function claimedFrom(claim: Claim, files: readonly BlockFile[]): Claimed | undefined {
  const file = files.find(({ path }) => path === claim.path);
  const place = file === undefined ? undefined : placeOfQuote(file, claim.quote);
  if (place === undefined) return undefined;
  const finding = {
    code: reviewCode(claim.kind, claim.severity),
    severity: claim.severity,
    message: sentence(claim.message),
    remedy: sentence(claim.remedy),
    path: claim.path,
    line: place.line,
    ...(place.endLine > place.line ? { endLine: place.endLine } : {}),
    column: place.column,
    quote: quoteOf(place.text),
  };
  return { kind: claim.kind, finding };
}

/** One line of bounded length: what a model writes ends in logs, summaries and annotations. */
function sentence(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > MAX_SENTENCE_CHARACTERS ? `${line.slice(0, MAX_SENTENCE_CHARACTERS)}…` : line;
}
