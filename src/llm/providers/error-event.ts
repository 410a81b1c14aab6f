/** Thrown by an adapter for an error that the vendor reported in the middle of a response of status 200. */
export class ReportedError extends Error {
  /** The vendor's own words: type, code, message. */
  readonly error: unknown;

  constructor(error: unknown) {
    super("the vendor reported an error in its response");
    this.error = error;
  }
}

/**
 * The error that a vendor reported in a response of status 200, or undefined when something else was thrown.
 * Anthropic's SDK throws the whole envelope as `error`, OpenAI's what stands in it, and Google's an `ApiError` whose
 * message ends in the envelope as JSON.
 */
export function reportedErrorIn(thrown: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ("error" in thrown && isRecord(thrown.error)) return innerError(thrown.error);
  if (thrown.name !== "ApiError") return undefined;
  const json = thrown.message.slice(thrown.message.indexOf("{"));
  try {
    const envelope: unknown = JSON.parse(json);
    return isRecord(envelope) ? innerError(envelope) : undefined;
  } catch {
    return undefined;
  }
}

function innerError(envelope: Record<string, unknown>): Record<string, unknown> {
  return isRecord(envelope["error"]) ? envelope["error"] : envelope;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
