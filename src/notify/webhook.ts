import { createHmac } from "node:crypto";
import type { Channel, Message } from "./notify.ts";
import { headline, lines, oneLine } from "./plain.ts";
import { postJson } from "./post.ts";
import type { SendingOptions } from "./retry.ts";

/** A receiver of one's own. */
export interface WebhookTarget {
  readonly url: URL;
  /** What bodies are signed with; the receiver knows it too. */
  readonly secret: string;
}

/** Headers of a signed message. The names of headers have no upper and lower case. */
export const SIGNATURE_HEADERS = { timestamp: "x-blocks-timestamp", signature: "x-blocks-signature" } as const;

/**
 * Sends a message as JSON and signs it: `x-blocks-signature: sha256=<hex>` is the HMAC-SHA256 of
 * `<x-blocks-timestamp>.<body>`. A receiver compares it in constant time and refuses a timestamp (seconds since 1970) that is
 * older than five minutes, so that nobody can send an old message again.
 */
export function createWebhookChannel(target: WebhookTarget, options: SendingOptions): Channel {
  return {
    name: "webhook",
    send: async (message, signal) => {
      const body = JSON.stringify(webhookBody(message));
      const headers = () => {
        const timestamp = String(Math.floor(options.clock.now().getTime() / 1000));
        return {
          [SIGNATURE_HEADERS.timestamp]: timestamp,
          [SIGNATURE_HEADERS.signature]: webhookSignature(target.secret, timestamp, body),
        };
      };
      await postJson({ channel: "webhook", url: target.url, headers, body }, options, signal);
      return undefined;
    },
  };
}

/** The value of the signature's header. */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

function webhookBody(message: Message): Readonly<Record<string, unknown>> {
  return {
    schemaVersion: 1,
    kind: "blocks-message",
    state: message.state,
    severity: message.severity,
    key: oneLine(message.dedupKey, 255),
    at: message.at,
    headline: headline(message, 500),
    title: oneLine(message.title, 500),
    text: lines(message.text, 10_000),
    facts: message.facts.map(({ name, value }) => ({ name: oneLine(name, 100), value: oneLine(value, 1_000) })),
    ...(message.link === undefined ? {} : { link: message.link }),
  };
}
