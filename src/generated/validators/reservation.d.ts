// Made from schemas/ by `npm run generate`. Do not edit.
import type { Validator } from "../../base/validation.ts";
import type { Reservation } from "../types.ts";

export const validateReservation: Validator<Reservation>;
