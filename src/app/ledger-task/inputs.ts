import { usageError } from "../../base/errors.ts";
import type { Reservation } from "../../generated/types.ts";
import { booleanInput, givenInput, type RawInputs } from "../raw-inputs.ts";
import { parseReservation } from "../reserve/given-reservation.ts";

/** What the jobs around a flow ask of the shared ledger. */
export type LedgerTaskInputs =
  | {
      readonly task: "reserve";
      /** True: the flow asks no model, and needs nothing put aside. */
      readonly offline: boolean | undefined;
    }
  | {
      readonly task: "record";
      /** Folder with the records of the flow's jobs, relative to the workspace. */
      readonly path: string;
      readonly reservation: Reservation | undefined;
      /** True: no job of the flow has begun, so what was put aside is given back. */
      readonly release: boolean;
    };

/** Reads the inputs by their names in `actions/ledger/action.yml`. All problems are in one `INPUT_INVALID` error. */
export function parseLedgerTaskInputs(raw: RawInputs): LedgerTaskInputs {
  const problems: string[] = [];
  const offline = booleanInput(raw, "offline", problems);
  const release = booleanInput(raw, "release", problems) ?? false;
  const task = givenInput(raw, "task");
  if (task !== "reserve" && task !== "record") {
    problems.push(`task: ${task === undefined ? "is missing" : JSON.stringify(task)}; choose reserve or record`);
  }
  if (problems.length > 0) {
    throw usageError(
      "INPUT_INVALID",
      `the inputs of ledger are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
  if (task === "reserve") return { task, offline };
  const reservation = givenInput(raw, "reservation");
  return {
    task: "record",
    path: givenInput(raw, "ledger-directory") ?? ".blocks/ledger",
    reservation: reservation === undefined ? undefined : parseReservation(reservation),
    release,
  };
}
