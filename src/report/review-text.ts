import type { Dissent, GateResult } from "../generated/types.ts";

/** Of one gate; the JSON report has them all. */
const MOST_DISSENTS = 20;

/** Where reviewers disagreed, one sentence each: `logic.ts:3 …`. Empty where they did not. Not escaped. */
export function dissentTexts({ dissent = [] }: Pick<GateResult, "dissent">): string[] {
  const hidden = dissent.length - MOST_DISSENTS;
  return [
    ...dissent.slice(0, MOST_DISSENTS).map(dissentText),
    ...(hidden > 0 ? [`and ${hidden} more in the JSON report`] : []),
  ];
}

function dissentText({ path, line, code, message, reportedBy, notReportedBy }: Dissent): string {
  return `${path}:${line} ${code}: reported by ${reportedBy.join(" and ")}, not by ${notReportedBy.join(" and ")}: ${message}`;
}
