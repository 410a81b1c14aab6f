import type { TaskName } from "../llm/model.ts";
import { isTestPart, type PartName } from "./parts.ts";

/**
 * How long an answer may be, in tokens. An answer is paid for up to its limit and a budget puts that much aside, so each
 * limit is a few times what such an answer usually needs and no more.
 */
const LIMITS = {
  choose: 4_000,
  context: 4_000,
  plan: 16_000,
  implement: 32_000,
  repair: 32_000,
  review: 16_000,
  document: 8_000,
} as const satisfies Readonly<Record<TaskName, number>>;

/**
 * At three characters a token, the longest face of the shipped block has 2,000 tokens and the longest tests of a face,
 * with all that they import of tests/, 6,000. Entry and 28 examples have 15,000, and more than is asked for. A budget puts
 * the limits of all parts that are written at the same time aside together, so longer ones would not fit a flow's budget.
 */
const FACE_LIMIT = 12_000;
const TESTS_LIMIT = 12_000;
const COMPOSITION_LIMIT = 16_000;

/** The limit of one answer, in tokens: that of its task or its part of the block, and never more than `cap`. */
export function outputLimit(task: TaskName, cap: number, part?: PartName): number {
  return Math.min(part === undefined ? LIMITS[task] : limitOf(part), cap);
}

function limitOf(part: PartName): number {
  if (part === "composition") return COMPOSITION_LIMIT;
  return isTestPart(part) ? TESTS_LIMIT : FACE_LIMIT;
}
