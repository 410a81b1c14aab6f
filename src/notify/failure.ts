import { BlocksError } from "../base/errors.ts";
import type { ChannelName } from "./notify.ts";

/**
 * A channel did not take a message. There is no cause: what libraries throw holds addresses and keys.
 * @param reason what the other side answered, as a status or a word of its own set; never its text
 */
export function notifyFailed(
  channel: ChannelName,
  reason: string,
  details: { readonly retryable: boolean; readonly hint?: string },
): BlocksError {
  return new BlocksError(`${channel} did not take the message: ${reason}`, {
    code: "NOTIFY_FAILED",
    kind: "provider",
    hint: details.hint ?? "`blocks alerts test <rule>` tries the channels again.",
    retryable: details.retryable,
  });
}
