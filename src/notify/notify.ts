import type { LedgerControl } from "../generated/types.ts";

/** A way to tell people, as settings, routes and the ledger name it. */
export type ChannelName = NonNullable<LedgerControl["channels"]>[number];

/** Why a message is sent. test: nothing happened, somebody tries the channel; note: a person's own words. */
export type MessageState = "fired" | "recovered" | "test" | "note";

/** What is told. Every text is plain and can come from outside: each channel makes it inert in its own format. */
export interface Message {
  readonly state: MessageState;
  readonly severity: "critical" | "warning" | "info";
  /** One line, without a mark of the state. */
  readonly title: string;
  /** A sentence or a few. */
  readonly text: string;
  /** Figures and circumstances, in the order in which they are shown. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Address of the run that says more, which `safeLink` let pass; undefined where there is none. */
  readonly link: string | undefined;
  /** The same for all messages about one incident: a channel closes by it what it opened by it. */
  readonly dedupKey: string;
  /** The keys of the other incidents that it tells of, where it tells of several. */
  readonly otherKeys?: readonly string[];
  /** When it happened, UTC, ISO 8601. */
  readonly at: string;
}

/** One way to tell people. */
export interface Channel {
  readonly name: ChannelName;
  /**
   * Sends one message, again where that may help. What it resolves to is what people should know although the message was taken.
   * Throws `NOTIFY_FAILED` with the channel and the status, never with an address, a key or an answer's text; and the
   * signal's reason.
   */
  send(message: Message, signal: AbortSignal): Promise<string | undefined>;
}

/** The address when it is one of plain characters over http(s), which no format gives a meaning to; else undefined. */
export function safeLink(address: string): string | undefined {
  return /^https?:\/\/[A-Za-z0-9._-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._/-]*)?$/.test(address) ? address : undefined;
}
