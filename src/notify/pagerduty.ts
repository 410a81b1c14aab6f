import type { Channel, Message } from "./notify.ts";
import { headline, lines, oneLine } from "./plain.ts";
import { postJson } from "./post.ts";
import type { SendingOptions } from "./retry.ts";

/** Where PagerDuty is told. */
export interface PagerdutyTarget {
  /** `https://events.pagerduty.com/v2/enqueue`, or that of the European region. */
  readonly url: URL;
  /** The integration key of a service, for Events v2. */
  readonly routingKey: string;
  /** What PagerDuty shows as the place of the problem: the repository, or `blocks`. */
  readonly source: string;
}

/**
 * Tells PagerDuty by Events v2: triggers, and resolves what has recovered by the same key. PagerDuty makes one incident of
 * events with one key, so that a repeated message is none.
 * @see https://developer.pagerduty.com/docs/send-alert-event
 */
export function createPagerdutyChannel(target: PagerdutyTarget, options: SendingOptions): Channel {
  return {
    name: "pagerduty",
    send: async (message, signal) => {
      const body = JSON.stringify({ routing_key: target.routingKey, ...eventOf(message, target.source) });
      await postJson({ channel: "pagerduty", url: target.url, body }, options, signal);
      return undefined;
    },
  };
}

function eventOf(message: Message, source: string): Readonly<Record<string, unknown>> {
  const dedup = { dedup_key: oneLine(message.dedupKey, 255) };
  if (message.state === "recovered") return { event_action: "resolve", ...dedup };
  return {
    event_action: "trigger",
    ...dedup,
    client: "Blocks",
    ...(message.link === undefined ? {} : { client_url: message.link }),
    payload: {
      summary: headline(message, 1_000),
      source: oneLine(source, 200),
      severity: message.severity,
      timestamp: message.at,
      component: "blocks",
      custom_details: {
        text: lines(message.text, 4_000),
        ...Object.fromEntries(message.facts.map(({ name, value }) => [oneLine(name, 100), oneLine(value, 1_000)])),
      },
    },
  };
}
