import { BlocksError } from "../../base/errors.ts";
import { assertUsableKey } from "../api-keys.ts";
import type { ModelAnswer } from "../model.ts";
import { failureFrom } from "./call-failure.ts";
import type { Call } from "./call-target.ts";
import { Exchange } from "./exchange.ts";
import { assertUsableHeaders } from "./headers.ts";
import { IncomingAnswer } from "./incoming-answer.ts";

export type { ProviderOptions } from "./call-target.ts";

/** Sends a request through a vendor's SDK, which must use this `fetch`, and reads the stream of its answer. */
export type Send = (fetch: Exchange["fetch"], incoming: IncomingAnswer) => Promise<ModelAnswer>;

/** The SDKs have timers of their own. Ours, in the deadline policy, has to be the one that ends a call. */
export const SDK_TIMEOUT_MS = 60 * 60 * 1000;

/** Stands in place of a key where the server asks for none. */
const NO_KEY = "none";

/**
 * Sends one request through a vendor's SDK. What came of an answer that did not come to its end is thrown away.
 * Throws a `ModelCallError` without any trace of the key, the headers or the request, the signal's reason on abort, and
 * `KEY_MISSING` or `CONFIG_INVALID` for a key or a header that no request could carry.
 */
export async function callProvider(call: Call, send: Send): Promise<ModelAnswer> {
  const { target, signal, watch } = call;
  assertUsableKey(target.provider, target.apiKey);
  assertUsableHeaders(target.provider, target.headers);
  signal.throwIfAborted();
  const exchange = new Exchange({
    headers: target.headers,
    withoutKey: target.apiKey === NO_KEY,
    ...(watch === undefined ? {} : { watch }),
  });
  try {
    return await send(exchange.fetch, new IncomingAnswer(watch));
  } catch (thrown) {
    if (signal.aborted) throw signal.reason;
    throw thrown instanceof BlocksError ? thrown : failureFrom(call, exchange, thrown);
  } finally {
    exchange.close();
  }
}
