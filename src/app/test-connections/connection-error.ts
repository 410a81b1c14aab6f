import type { BlocksError } from "../../base/errors.ts";
import { NO_KEY, variablesOf } from "../../llm/api-keys.ts";
import { type CallFailureReason, ModelCallError } from "../../llm/model-call-error.ts";
import { pricesSnippet } from "../models/assert-priced.ts";
import { modelText } from "../models/configured-models.ts";
import type { Connection } from "./connections.ts";

/** Why a connection does not work. */
export interface ConnectionError {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** True when the configuration or the key has to be changed, false when the provider or the network is at fault. */
  readonly mistake: boolean;
}

/** Reasons that stay until the owner changes something in the configuration, or the key. */
const MISTAKES: ReadonlySet<CallFailureReason> = new Set([
  "authentication",
  "permission",
  "model-not-found",
  "redirected",
  "request-refused",
]);

/** The error of a connection, with a hint that knows its address and where its key came from. */
export function connectionError(error: BlocksError, connection: Connection): ConnectionError {
  const { code, message } = error;
  if (code === "MODEL_UNPRICED") return { code, message, hint: priceHint(connection), mistake: true };
  if (!(error instanceof ModelCallError)) {
    return { code, message, hint: error.hint, mistake: error.kind === "usage" };
  }
  const { reason } = error.failure;
  return { code, message, hint: hintFor(reason, connection) ?? error.hint, mistake: MISTAKES.has(reason) };
}

/** The error of a connection whose key or headers are not there. */
export function missingError(variables: readonly string[], { name }: Connection): ConnectionError {
  const list = variables.join(", ");
  const isOwn = variables.every((variable) => variable === variablesOf(name.provider).join(" or "));
  return {
    code: "KEY_MISSING",
    message: `${list} is not set`,
    hint: isOwn
      ? `Set ${list}, or run: blocks config set-api-key ${name.provider}`
      : `Set ${list} in the environment, as .blocks/config.yml asks for it.`,
    mistake: true,
  };
}

function priceHint({ name, address }: Connection): string {
  const snippet = pricesSnippet([{ model: modelText(name), free: address.apiKey === NO_KEY }]);
  return `Add its price to .blocks/config.yml, in US dollars for a million tokens:\n${snippet}`;
}

/** What to change at a server of the owner; the vendor's own addresses have the hints of their adapters. */
function hintFor(reason: CallFailureReason, { address, name, reached }: Connection): string | undefined {
  const { baseUrl, section, api } = address;
  if (baseUrl === undefined) return undefined;
  const key = "keySource" in reached && reached.keySource.kind === "variable" ? reached.keySource.variable : undefined;
  switch (reason) {
    case "authentication":
    case "permission":
      return key === undefined
        ? `The server asks for a key: set ${section}.api_key to env:NAME, or the header that it wants in ${section}.headers.`
        : `Check that the key in ${key} is the one of ${new URL(baseUrl).host} (${section}.api_key, ${section}.headers).`;
    case "model-not-found":
    case "request-refused":
      return `Check ${section}.base_url (${baseUrl}) and that the server has the model ${name.name}.${formatHint(name.provider === "openai" && api !== "chat-completions", section)}`;
    case "connection":
    case "redirected":
      return `Check that a server for ${modelText(name)} listens at ${section}.base_url (${baseUrl}).`;
    default:
      return undefined;
  }
}

function formatHint(canChange: boolean, section: string): string {
  return canChange ? ` A server without OpenAI's Responses API needs ${section}.api: chat-completions.` : "";
}
