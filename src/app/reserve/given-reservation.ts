import { usageError } from "../../base/errors.ts";
import { problemsOf } from "../../base/validation.ts";
import type { Reservation } from "../../generated/types.ts";
import { validateReservation } from "../../generated/validators/reservation.js";

/** The reservation that an earlier job hands on as JSON. Throws `INPUT_INVALID`. */
export function parseReservation(text: string): Reservation {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable("it is not JSON");
  }
  if (validateReservation(value)) return value;
  const problems = problemsOf(validateReservation).map(({ pointer, message }) => `${pointer} ${message}`.trim());
  throw unusable(problems.join("; "));
}

/**
 * Throws `BUDGET_EXCEEDED` when the time of a reservation is over, or when it was for an earlier attempt of the run, whose
 * end gave it back: others may have been given the money since.
 */
export function assertInForce(reservation: Reservation, now: Date, attempt: string | undefined): void {
  if (reservation.attempt !== undefined && attempt !== undefined && attempt !== reservation.attempt) {
    throw usageError(
      "BUDGET_EXCEEDED",
      `the flow was not begun: what was put aside for it was for attempt ${reservation.attempt} of this run, and was given back when that ended`,
      "Choose *Re-run all jobs*, so that its budget is reserved anew; what models have answered is not asked again.",
    );
  }
  if (now.toISOString() < reservation.until) return;
  throw usageError(
    "BUDGET_EXCEEDED",
    `the flow was not begun: what was put aside for it counted until ${reservation.until}, and may be another flow's now`,
    "Run the whole workflow again, so that its budget is reserved anew.",
  );
}

function unusable(reason: string) {
  return usageError(
    "INPUT_INVALID",
    `reservation: is not one: ${reason}`,
    "Hand on the output `reservation` of the ledger action as it is.",
  );
}
