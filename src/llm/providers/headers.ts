import { usageError } from "../../base/errors.ts";
import type { ProviderName } from "../model.ts";

type Headers = Readonly<Record<string, string>>;

/** Throws `CONFIG_INVALID` for headers that no request could carry; the message names them and shows no value. */
export function assertUsableHeaders(provider: ProviderName, headers: Headers): void {
  const unusable = Object.entries(headers)
    .filter(([name, value]) => !/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) || !/^[\t\x20-\x7e]*$/.test(value))
    .map(([name]) => JSON.stringify(name));
  if (unusable.length === 0) return;
  throw usageError(
    "CONFIG_INVALID",
    `the headers for ${provider} hold a character that no header has, such as a line break: ${unusable.join(", ")}`,
    `Correct providers.${provider}.headers, or the environment variables that it names.`,
  );
}

/** What may be secret in headers: every value, and every word of it (`Bearer <token>`). */
export function secretsIn(headers: Headers): string[] {
  return Object.values(headers).flatMap((value) => [value, value.trim(), ...value.split(/[\s,;=:]+/)]);
}
