import { isCalendarDay } from "../base/calendar-day.ts";
import type { ValueProblem } from "./document-problems.ts";
import { valueAt } from "./value-path.ts";

/** The suppressions that end on a day which there is not: their schema knows the form of a date alone. */
export function suppressionDateProblems(config: unknown): readonly ValueProblem[] {
  const path = ["security", "suppressions"];
  const suppressions = valueAt(config, path);
  if (!Array.isArray(suppressions)) return [];
  return suppressions.flatMap((suppression, index) => {
    const expires = valueAt(suppression, ["expires"]);
    // What has not even the form of a date is the schema's to refuse.
    if (typeof expires !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(expires) || isCalendarDay(expires)) return [];
    const message = `must be a day that there is, as YYYY-MM-DD, not the text ${JSON.stringify(expires)}`;
    return [{ path: [...path, String(index), "expires"], part: "value", message }];
  });
}
