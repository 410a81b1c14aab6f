/** What the vendors write before the secret part. It says whose key it is and nothing else. */
const PREFIX = /^(?:sk-ant-|sk-proj-|sk-|AIza)/;

const SHOWN = 4;
const SHORTEST_HIDDEN_PART = 12;

/**
 * A key as it may be shown: the vendor's prefix and at most the last 4 characters, such as `sk-ant-…cdef`.
 * A key of which fewer than 12 characters would stay hidden is hidden entirely.
 */
export function maskKey(key: string): string {
  const prefix = PREFIX.exec(key)?.[0] ?? "";
  return key.length - prefix.length - SHOWN < SHORTEST_HIDDEN_PART ? "***" : `${prefix}…${key.slice(-SHOWN)}`;
}
