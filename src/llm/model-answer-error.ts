import { BlocksError, type ErrorCode } from "../base/errors.ts";
import type { ModelAnswer } from "./model.ts";

/**
 * An answer that came and cannot be used: `MODEL_ANSWER_TRUNCATED` or `MODEL_ANSWER_INVALID`. It was paid for, so the
 * error carries the answer with the usage and the attempts of every request behind it.
 */
export class ModelAnswerError extends BlocksError {
  readonly answer: ModelAnswer;

  constructor(
    message: string,
    details: {
      readonly code: Extract<ErrorCode, "MODEL_ANSWER_INVALID" | "MODEL_ANSWER_TRUNCATED">;
      readonly hint: string;
      readonly answer: ModelAnswer;
    },
  ) {
    super(message, { code: details.code, kind: "provider", hint: details.hint });
    this.answer = details.answer;
  }
}
