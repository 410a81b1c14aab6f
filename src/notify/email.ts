import { usageError } from "../base/errors.ts";
import { isLoopback } from "./address.ts";
import { notifyFailed } from "./failure.ts";
import type { Channel, Message } from "./notify.ts";
import { headline, lines, oneLine } from "./plain.ts";
import { type SendingOptions, withRetries } from "./retry.ts";

/** A server that takes mail, and how it is reached. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps). Without it the connection is upgraded (STARTTLS), or nothing is sent. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
}

/** Who is told by mail. */
export interface MailTarget {
  readonly server: MailServer;
  readonly from: string;
  readonly to: readonly string[];
}

/** An address as it may stand in an envelope: nothing in it can begin another header, command or receiver. */
const MAIL_ADDRESS = /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]{1,255}$/u;

/** Throws `INPUT_INVALID` for what is no plain mail address. */
export function assertMailAddress(text: string): void {
  if (MAIL_ADDRESS.test(text)) return;
  throw usageError(
    "INPUT_INVALID",
    `${JSON.stringify(text.slice(0, 80))} is not a mail address`,
    "Give plain addresses such as team@example.com, without a name.",
  );
}

/**
 * Reads `smtps://user:password@host:port` and `smtp://…`. No error quotes it. Throws `CONFIG_INVALID`.
 * @param source where it was read from, such as the name of an environment variable
 */
export function parseMailServer(text: string, source: string): MailServer {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === "") {
    throw usageError(
      "CONFIG_INVALID",
      `${source} holds no mail server`,
      "It must look like smtps://user:password@host:465 or smtp://user:password@host:587.",
    );
  }
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: url.username === "" ? undefined : { user: decoded(url.username), pass: decoded(url.password) },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Tells people by mail, in plain text. All messages about one incident are one thread. */
export function createEmailChannel(target: MailTarget, options: SendingOptions): Channel {
  for (const address of [target.from, ...target.to]) assertMailAddress(address);
  return {
    name: "email",
    send: (message, signal) =>
      withRetries((attemptSignal) => sendMail(target, message, { options, signal: attemptSignal }), options, signal),
  };
}

interface Sending {
  readonly options: SendingOptions;
  readonly signal: AbortSignal;
}

async function sendMail(
  target: MailTarget,
  message: Message,
  { options, signal }: Sending,
): Promise<string | undefined> {
  const { createTransport } = await import("nodemailer");
  const timeoutMs = options.timeoutMs ?? 10_000;
  const { host, port, secure, auth } = target.server;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth === undefined ? {} : { auth }),
    // A password and an alert never travel in the clear, but to this machine itself.
    requireTLS: !secure && !isLoopback(host),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // A message is text: nothing of it may be read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const close = () => transport.close();
  signal.addEventListener("abort", close, { once: true });
  try {
    const { rejected } = await Promise.race([transport.sendMail(mailOf(target, message)), rejection(signal)]);
    return rejected.length === 0 ? undefined : `${rejected.length} of ${target.to.length} receivers were refused`;
  } catch (error) {
    throw mailFailure(error, signal);
  } finally {
    signal.removeEventListener("abort", close);
    transport.close();
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** The name of the mail that told of an incident's begin. The end of the key is the incident's own name. */
function firstMailOf(dedupKey: string, domain: string): string {
  const name = dedupKey
    .slice(dedupKey.lastIndexOf("/") + 1)
    .replace(/[^A-Za-z0-9.-]/g, "-")
    .slice(0, 60);
  return `<${name}-fired@${domain}>`;
}

/**
 * A mail about several incidents has the name of the first one's mail and refers to those of the others, which nobody has sent:
 * so what comes later about any of them is in its thread.
 */
function threadOf({ state, dedupKey, otherKeys = [] }: Message, domain: string) {
  const first = firstMailOf(dedupKey, domain);
  const others = otherKeys.map((key) => firstMailOf(key, domain));
  if (state === "fired") return { messageId: first, ...(others.length === 0 ? {} : { references: others }) };
  return state === "recovered" ? { inReplyTo: first, references: [first, ...others] } : {};
}

function mailOf(target: MailTarget, message: Message) {
  const domain = target.from.slice(target.from.indexOf("@") + 1);
  const facts = message.facts.map(({ name, value }) => `${oneLine(name, 100)}: ${oneLine(value, 1_000)}`);
  const parts = [
    lines(message.text, 10_000),
    facts.join("\n"),
    message.link === undefined ? "" : oneLine(message.link, 1_000),
    message.state === "note" ? "" : `-- \nBlocks · ${oneLine(message.dedupKey, 255)} · ${message.at}`,
  ];
  return {
    from: { name: "Blocks", address: target.from },
    to: target.to.map((address) => ({ name: "", address })),
    envelope: { from: target.from, to: [...target.to] },
    subject: message.state === "note" ? oneLine(message.title, 200) : `[Blocks] ${headline(message, 180)}`,
    text: parts.filter((part) => part !== "").join("\n\n"),
    ...threadOf(message, domain),
    // Tells holiday replies and mailing lists that no person wrote this.
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** Codes of what is as it is until somebody changes it. */
const LASTING = new Set(["EAUTH", "EENVELOPE", "ETLS", "EMESSAGE"]);

/** By the number that the server answered or the code of the connection: the texts of both hold names and addresses. */
function mailFailure(error: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return notifyFailed("email", "no answer in time", { retryable: true });
  const { code, responseCode } = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    responseCode?: unknown;
  };
  const word = typeof code === "string" && /^[A-Z]{3,20}$/.test(code) ? code : "no code";
  if (typeof responseCode === "number") {
    const retryable = responseCode >= 400 && responseCode < 500;
    return notifyFailed("email", `the server answered ${responseCode} (${word})`, { retryable });
  }
  return notifyFailed("email", `the connection failed (${word})`, { retryable: !LASTING.has(word) });
}
