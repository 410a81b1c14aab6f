import { usageError } from "../base/errors.ts";
import type { ChannelName } from "./notify.ts";

/** True for an address of this machine itself. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The address that messages go to. It is a secret, so that no error quotes it. Throws `CONFIG_INVALID` for anything that is
 * not https, but for this machine itself.
 * @param source where it was read from, such as the name of an environment variable
 */
export function parseHttpsAddress(text: string, channel: ChannelName, source: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
    if (isSafe && url.username === "" && url.password === "") return url;
  }
  throw usageError(
    "CONFIG_INVALID",
    `${source} holds no address that ${channel} can be reached at`,
    "It must begin with https:// and hold no user or password.",
  );
}
