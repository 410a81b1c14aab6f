import { BlocksError, systemErrorCode } from "../base/errors.ts";

/** What is known of the errors of S3 by their code, which all services share. */
const HINTS: Readonly<Record<string, string>> = {
  NoSuchBucket: "Check store.bucket, store.region and store.endpoint in .blocks/config.yml.",
  NoSuchVersion: "List the store again: this version is not there any more.",
  InvalidAccessKeyId: "Check the access key: the service does not know it.",
  SignatureDoesNotMatch: "Check the secret key, and store.region.",
  ExpiredToken: "The credentials have ended. Run the job again, or get new ones.",
  InvalidToken: "The session token does not belong to the key. Get new credentials.",
  RequestTimeTooSkewed: "Set the clock of this machine: it is more than 15 minutes off.",
  PermanentRedirect: "The bucket is in another region: set store.region in .blocks/config.yml.",
  AuthorizationHeaderMalformed: "The bucket is in another region: set store.region in .blocks/config.yml.",
  InvalidObjectState:
    "The bundle is in cold storage. Have it restored (aws s3api restore-object), which takes hours, and try again.",
  AccessDenied:
    "Check what the role or key may do (docs/stores.md lists it), and that the role trusts this repository and branch.",
  QuotaExceeded: "The account's storage is full. Raise its quota.",
};

const DENIED = HINTS["AccessDenied"] ?? "";

/** The HTTP status and the code of what the client threw. */
export function s3Failure(thrown: unknown): { readonly status: number | undefined; readonly code: string } {
  const error = thrown as { name?: string; Code?: string; $metadata?: { httpStatusCode?: number } };
  const status = error?.$metadata?.httpStatusCode;
  return { status, code: error?.Code ?? systemErrorCode(thrown) ?? error?.name ?? "" };
}

/** True for what may pass by itself: the service is overloaded or down, or the connection broke. */
export function mayPass(thrown: unknown): boolean {
  if (thrown instanceof BlocksError) return thrown.retryable;
  const { status, code } = s3Failure(thrown);
  if (code === "AbortError") return false;
  if (/^(SlowDown|RequestTimeout|ServiceUnavailable|InternalError|TimeoutError)$/.test(code)) return true;
  if (status !== undefined && status >= 300) return status >= 500 || status === 429;
  return (
    /^(ECONN|ETIMEDOUT|EPIPE|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENOTFOUND|UND_|NetworkingError)/.test(code) ||
    /socket hang up|aborted|premature close/i.test(thrown instanceof Error ? thrown.message : "")
  );
}

/**
 * A failure of the S3 client as an error of ours. The client's error holds whole requests with their signatures, so it is
 * not kept as the cause, and of the address only the host stays.
 */
export function s3Error(thrown: unknown, what: string): BlocksError {
  if (thrown instanceof BlocksError) return thrown;
  const { status, code } = s3Failure(thrown);
  const retryable = mayPass(thrown);
  const said = thrown instanceof Error && thrown.message !== "UnknownError" ? thrown.message : "";
  const words = [status === undefined ? "" : `${status}`, code === "Error" ? "" : code, said === code ? "" : said];
  return new BlocksError(`${what}: ${words.filter((word) => word !== "").join(" ")}`, {
    code: retryable ? "STORE_UNREACHABLE" : "STORE_REFUSED",
    kind: "storage",
    hint:
      HINTS[code] ?? (status === 403 ? DENIED : "Check store.endpoint, store.region and store.bucket, then run again."),
    retryable,
  });
}
