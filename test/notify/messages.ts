import type { Message } from "../../src/notify/notify.ts";

/** A message about an incident; parts of it can be other. */
export function messageOf(change: Partial<Message> = {}): Message {
  return {
    state: "fired",
    severity: "critical",
    title: "Flow failure rate in acme/bank",
    text: "12.5 % of the flows of the last hour failed (2 of 16). The limit is 10 %.",
    facts: [{ name: "Rule", value: "flow_failure_rate" }],
    link: "https://github.com/acme/bank/actions/runs/4711",
    dedupKey: "blocks/flow_failure_rate/acme/bank/incident-0123456789ab",
    at: "2026-11-20T12:00:00.000Z",
    ...change,
  };
}
