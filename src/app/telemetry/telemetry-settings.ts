import type { Redactor } from "../../base/redaction.ts";
import { headerReference } from "../../config/addresses.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { VERSION } from "../../generated/version.ts";
import type { OtlpTarget, Temporality } from "../../telemetry/otlp.ts";

/** What decides where telemetry goes. */
export interface TelemetrySettingsRequest {
  readonly config: Pick<CompleteConfig, "telemetry">;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** On a pull request: the base commit. */
  readonly baseRevision: string | undefined;
  /** Learns every header's value that came from the environment. */
  readonly redactor: Pick<Redactor, "add">;
  /** Told what is wrong with a variable. It is left out: telemetry is no reason for a flow to fail. */
  readonly note: (text: string) => void;
}

/** A pair of addresses, and whether the variables of the process name them. */
interface Addresses {
  readonly metricsUrl: string | undefined;
  readonly tracesUrl: string | undefined;
  readonly fromEnvironment: boolean;
}

/**
 * Where telemetry goes, or undefined where none is sent. The variables of OpenTelemetry's specification go before the
 * file's settings, a signal's own address before the common one.
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export function telemetryTarget(request: TelemetrySettingsRequest): OtlpTarget | undefined {
  const { config, env } = request;
  if (!config.telemetry.enabled || read(env, "OTEL_SDK_DISABLED")?.toLowerCase() === "true") return undefined;
  const addresses = addressesOf(request);
  if (addresses.metricsUrl === undefined && addresses.tracesUrl === undefined) return undefined;
  const headers = headersOf(request, addresses.fromEnvironment);
  if (headers === undefined) return undefined;
  const { metricsUrl, tracesUrl } = addresses;
  return { metricsUrl, tracesUrl, headers, resource: resourceOf(request), temporality: temporalityOf(request) };
}

function addressesOf(request: TelemetrySettingsRequest): Addresses {
  const { config, env } = request;
  const common = addressIn(request, "OTEL_EXPORTER_OTLP_ENDPOINT");
  const base = common ?? config.telemetry.endpoint;
  const addressFor = (signal: "METRICS" | "TRACES", path: string) => {
    if (read(env, `OTEL_${signal}_EXPORTER`)?.toLowerCase() === "none") return undefined;
    const own = addressIn(request, `OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`);
    return own ?? (base === undefined ? undefined : `${base.replace(/\/+$/, "")}/${path}`);
  };
  const metricsUrl = addressFor("METRICS", "v1/metrics");
  const tracesUrl = addressFor("TRACES", "v1/traces");
  const file = config.telemetry.endpoint?.replace(/\/+$/, "");
  const isFiles = (url: string | undefined) => url === undefined || (file !== undefined && url.startsWith(`${file}/`));
  return { metricsUrl, tracesUrl, fromEnvironment: !(isFiles(metricsUrl) && isFiles(tracesUrl)) };
}

function addressIn({ env, note }: TelemetrySettingsRequest, name: string): string | undefined {
  const value = read(env, name);
  if (value === undefined) return undefined;
  if (/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : "")) return value;
  // The value is not quoted: an address can hold a password.
  note(`${name} is no address that begins with http:// or https://: it is not used`);
  return undefined;
}

/**
 * The file's headers, and those of the environment on top. On a pull request the workflow that sets the environment is
 * part of the change: the file's headers, which can hold a token, do not go to an address that only it names.
 */
function headersOf(request: TelemetrySettingsRequest, fromEnvironment: boolean): Record<string, string> | undefined {
  const { config, env, baseRevision, redactor, note } = request;
  const headers: Record<string, string> = {};
  const configured = baseRevision !== undefined && fromEnvironment ? {} : config.telemetry.headers;
  for (const [name, value] of Object.entries(configured)) {
    const reference = headerReference(value);
    const secret = reference && read(env, reference.variable);
    if (reference !== undefined && secret === undefined) {
      note(`${reference.variable} (telemetry.headers.${name}) is not set: no telemetry is sent`);
      return undefined;
    }
    redactor.add(secret);
    headers[name.toLowerCase()] = secret === undefined ? value : [reference?.scheme, secret].filter(Boolean).join(" ");
  }
  const given = pairsIn(request, "OTEL_EXPORTER_OTLP_HEADERS");
  for (const [name, value] of Object.entries(given)) {
    redactor.add(value);
    // A scheme before a token makes the token no less a secret.
    redactor.add(value.split(" ").at(-1));
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value)) headers[name.toLowerCase()] = value;
    else note("OTEL_EXPORTER_OTLP_HEADERS holds something that no header can carry: it is left out");
  }
  return headers;
}

function resourceOf(request: TelemetrySettingsRequest): Record<string, string> {
  const given = pairsIn(request, "OTEL_RESOURCE_ATTRIBUTES");
  const name = read(request.env, "OTEL_SERVICE_NAME");
  // Nothing of the machine or the process is in it: every job adds to the same series of figures.
  return {
    "service.name": "blocks",
    "service.version": VERSION,
    ...given,
    ...(name === undefined ? {} : { "service.name": name }),
  };
}

/**
 * A job ends with its flow, so its figures are no running totals: `delta` says so, and a backend or a collector adds up
 * what the jobs say.
 */
function temporalityOf({ env, note }: TelemetrySettingsRequest): Temporality {
  const name = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";
  const value = read(env, name)?.toLowerCase() ?? "delta";
  if (value === "delta" || value === "cumulative" || value === "lowmemory") return value;
  note(`${name} has to be delta, cumulative or lowmemory: delta is used`);
  return "delta";
}

/** `name=value` pairs, separated by commas, with percent signs decoded; what is no pair makes the whole unusable. */
function pairsIn({ env, note }: TelemetrySettingsRequest, name: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const text of (read(env, name) ?? "").split(",").filter((part) => part.trim() !== "")) {
    const at = text.indexOf("=");
    const decoded = at > 0 ? decodedOf(text.slice(at + 1).trim()) : undefined;
    if (decoded === undefined) {
      note(`${name} is not a list of name=value pairs: it is not used`);
      return {};
    }
    pairs[text.slice(0, at).trim()] = decoded;
  }
  return pairs;
}

function decodedOf(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The variable's value without blanks; a blank one is absent. */
function read(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}
