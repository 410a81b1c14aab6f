import { type Errand, notifiedRecord } from "../../alerts/decide.ts";
import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import type { LedgerControl } from "../../generated/types.ts";
import type { Channel, ChannelName } from "../../notify/notify.ts";
import type { UseCaseContext } from "../use-case.ts";
import { messageOfAll, messageParts } from "./message.ts";

/** What became of one message over one channel. */
export interface Delivery {
  readonly incident: string;
  readonly about: "fired" | "recovered";
  readonly rule: string;
  readonly repository: string | undefined;
  readonly channel: ChannelName;
  readonly told: boolean;
  /** What people should know: why it was not told, or what was left out. */
  readonly note: string | undefined;
}

/** Shorter than a claim holds, so that nobody tells again what this evaluation is still about to tell. */
const LONGEST_DELIVERY_MS = 4 * 60_000;

/** Channels that keep each incident apart and end it by its key. All others are for people, who read one list. */
const ONE_BY_ONE: ReadonlySet<ChannelName> = new Set(["pagerduty", "webhook", "github_issue"]);

/**
 * Sends every message over every channel of its errand: the channels side by side, one after the other over each. What one rule
 * says of several repositories is one message to people. Nothing that a channel does stops another. A channel that cannot be
 * reached is left alone for the rest: the next evaluation tries again. Throws nothing but the signal's reason.
 */
export async function deliver(
  errands: readonly Errand[],
  channels: ReadonlyMap<ChannelName, Channel>,
  context: UseCaseContext,
): Promise<Delivery[]> {
  const startedMs = context.clock.monotonicMs();
  const perChannel = [...channels.values()].map(async (channel) => {
    const deliveries: Delivery[] = [];
    let isDown = false;
    const own = errands.filter(({ channels: names }) => names.includes(channel.name));
    for (const part of ONE_BY_ONE.has(channel.name) ? own.map((errand) => [errand]) : messageParts(own)) {
      const isLate = context.clock.monotonicMs() - startedMs > LONGEST_DELIVERY_MS;
      const sent: Sent =
        isDown || isLate ? { told: false, note: LEFT, down: isDown } : await send(channel, part, context);
      isDown = sent.down;
      for (const errand of part) deliveries.push(deliveryOf(errand, channel.name, sent));
    }
    return deliveries;
  });
  return (await Promise.all(perChannel)).flat();
}

const LEFT = "left to the next evaluation: the channel does not answer";

interface Sent {
  readonly told: boolean;
  readonly note: string | undefined;
  /** True when the channel itself seems to be away, and not only to refuse this message. */
  readonly down: boolean;
}

async function send(channel: Channel, part: readonly Errand[], context: UseCaseContext): Promise<Sent> {
  try {
    const message = messageOfAll(part as [Errand, ...Errand[]], context);
    return { told: true, note: await channel.send(message, context.signal), down: false };
  } catch (error) {
    context.signal.throwIfAborted();
    const failure = error instanceof BlocksError ? error : blocksErrorFrom(error);
    return { told: false, note: context.redactor.redact(failure.message), down: failure.retryable };
  }
}

function deliveryOf({ incident, about }: Errand, channel: ChannelName, { told, note }: Sent): Delivery {
  return { incident: incident.id, about, rule: incident.rule, repository: incident.repository, channel, told, note };
}

/** The records of whom the errands reached. */
export function deliveryRecords(
  errands: readonly Errand[],
  deliveries: readonly Delivery[],
  at: Date,
): LedgerControl[] {
  return errands.flatMap((errand) => {
    const own = deliveries.filter(({ incident, about }) => incident === errand.incident.id && about === errand.about);
    if (own.length === 0) return [];
    const names = (told: boolean) => own.filter((delivery) => delivery.told === told).map(({ channel }) => channel);
    return [notifiedRecord(errand, { channels: names(true), failed: names(false) }, at)];
  });
}
