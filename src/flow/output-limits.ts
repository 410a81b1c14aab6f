import type { TaskName } from "../llm/model.ts";
import type { PartName } from "./parts.ts";

/**
 * How long an answer may be, in tokens. An answer is paid for up to its limit and a budget puts that much aside, so each
 * limit is a few times what such an answer usually needs and no more. The tests are the longest part of a block.
 */
const LIMITS = {
  choose: 4_000,
  context: 4_000,
  plan: 16_000,
  implement: 16_000,
  repair: 32_000,
  review: 16_000,
  document: 8_000,
} as const satisfies Readonly<Record<TaskName, number>>;

const TESTS_LIMIT = 32_000;

/** The limit of one answer, in tokens: that of its task or its part of the block, and never more than `cap`. */
export function outputLimit(task: TaskName, cap: number, part?: PartName): number {
  return Math.min(part === "tests" ? TESTS_LIMIT : LIMITS[task], cap);
}
