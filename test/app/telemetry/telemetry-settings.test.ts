import { describe, expect, it } from "vitest";
import { telemetryTarget } from "../../../src/app/telemetry/telemetry-settings.ts";
import { Redactor } from "../../../src/base/redaction.ts";
import type { CompleteConfig } from "../../../src/config/config.ts";

const ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

function settings(given: {
  readonly env?: Record<string, string>;
  readonly telemetry?: {
    readonly enabled?: boolean;
    readonly endpoint?: string;
    readonly headers?: Record<string, string>;
  };
  readonly baseRevision?: string;
}) {
  const redactor = new Redactor();
  const notes: string[] = [];
  const target = telemetryTarget({
    config: { telemetry: { enabled: true, headers: {}, ...given.telemetry } as CompleteConfig["telemetry"] },
    env: given.env ?? {},
    baseRevision: given.baseRevision,
    redactor,
    note: (text) => notes.push(text),
  });
  return { target, notes, redactor };
}

describe("where telemetry goes", () => {
  it("is nowhere, unless an address is known", () => {
    expect(settings({})).toMatchObject({ target: undefined, notes: [] });
    expect(settings({ env: { [ENDPOINT]: "  " } }).target).toBeUndefined();
  });

  it("is the file's address, or that of the environment before it, with the signals' paths", () => {
    const telemetry = { endpoint: "https://collector.example/otlp/" };
    expect(settings({ telemetry }).target).toMatchObject({
      metricsUrl: "https://collector.example/otlp/v1/metrics",
      tracesUrl: "https://collector.example/otlp/v1/traces",
    });
    expect(settings({ telemetry, env: { [ENDPOINT]: "http://127.0.0.1:4318" } }).target).toMatchObject({
      metricsUrl: "http://127.0.0.1:4318/v1/metrics",
      tracesUrl: "http://127.0.0.1:4318/v1/traces",
    });
  });

  it("is a signal's own address as it stands, and nowhere for a signal that is switched off", () => {
    const env = {
      [ENDPOINT]: "http://127.0.0.1:4318",
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: "http://prometheus:9090/api/v1/otlp/v1/metrics",
      OTEL_TRACES_EXPORTER: "none",
    };
    expect(settings({ env }).target).toMatchObject({
      metricsUrl: "http://prometheus:9090/api/v1/otlp/v1/metrics",
      tracesUrl: undefined,
    });
    expect(settings({ env: { ...env, OTEL_METRICS_EXPORTER: "none" } }).target).toBeUndefined();
  });

  it.each([
    [{ OTEL_SDK_DISABLED: "TRUE" }, {}],
    [{}, { enabled: false }],
  ])("is nowhere when it is switched off: %j %j", (env, telemetry) => {
    expect(settings({ env: { [ENDPOINT]: "http://127.0.0.1:4318", ...env }, telemetry }).target).toBeUndefined();
  });

  it.each(["localhost:4317", "not an address", "grpc://collector:4317", "http://"])(
    "is nowhere for %j, which a note says without quoting it",
    (address) => {
      expect(settings({ env: { [ENDPOINT]: address } })).toMatchObject({
        target: undefined,
        notes: [`${ENDPOINT} is no address that begins with http:// or https://: it is not used`],
      });
    },
  );
});

describe("the headers for the collector", () => {
  const telemetry = {
    endpoint: "https://collector.example",
    headers: { Authorization: "Bearer env:COLLECTOR_TOKEN", "X-Team": "platform" },
  };
  const token = "canary-collector-token-0123";

  it("come from the file, with secrets from the environment, and from the environment on top", () => {
    const env = { COLLECTOR_TOKEN: token, OTEL_EXPORTER_OTLP_HEADERS: "x-team=payments,x-scope=a%20b" };
    const { target, redactor } = settings({ telemetry, env });
    expect(target?.headers).toEqual({ authorization: `Bearer ${token}`, "x-team": "payments", "x-scope": "a b" });
    expect(redactor.redact(`a ${token}`)).toBe("a ***");
  });

  it("are secrets when the environment has them, with their scheme or without", () => {
    const env = { [ENDPOINT]: "http://127.0.0.1:4318", OTEL_EXPORTER_OTLP_HEADERS: `authorization=Basic%20${token}` };
    const { target, redactor } = settings({ env });
    expect(target?.headers).toEqual({ authorization: `Basic ${token}` });
    expect(redactor.redact(`x${token}x`)).toBe("x***x");
  });

  it("keep anything from being sent when a secret is missing", () => {
    expect(settings({ telemetry })).toMatchObject({
      target: undefined,
      notes: ["COLLECTOR_TOKEN (telemetry.headers.Authorization) is not set: no telemetry is sent"],
    });
  });

  it("are left out when they are none", () => {
    const env = { [ENDPOINT]: "http://127.0.0.1:4318" };
    for (const text of ["authorization", "=x", "a=%zz"]) {
      const { target, notes } = settings({ env: { ...env, OTEL_EXPORTER_OTLP_HEADERS: text } });
      expect(target?.headers).toEqual({});
      expect(notes).toEqual(["OTEL_EXPORTER_OTLP_HEADERS is not a list of name=value pairs: it is not used"]);
    }
    const broken = settings({ env: { ...env, OTEL_EXPORTER_OTLP_HEADERS: "a=%0d%0ab" } });
    expect(broken.target?.headers).toEqual({});
    expect(broken.notes).toHaveLength(1);
  });

  it("of the file do not go to an address that a pull request brings along", () => {
    const env = { COLLECTOR_TOKEN: token, [ENDPOINT]: "https://elsewhere.example" };
    const ofPullRequest = settings({ telemetry, env, baseRevision: "0".repeat(40) });
    expect(ofPullRequest.target).toMatchObject({ metricsUrl: "https://elsewhere.example/v1/metrics", headers: {} });
    const { [ENDPOINT]: _address, ...rest } = env;
    expect(settings({ telemetry, env: rest, baseRevision: "0".repeat(40) }).target?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
    });
    const prefix = { ...env, [ENDPOINT]: "https://collector.example.elsewhere.example" };
    expect(settings({ telemetry, env: prefix, baseRevision: "0".repeat(40) }).target?.headers).toEqual({});
  });
});

describe("who sends, and how figures are meant", () => {
  const env = { [ENDPOINT]: "http://127.0.0.1:4318" };

  it("says nothing of the machine, and what the environment adds", () => {
    expect(settings({ env }).target?.resource).toEqual({
      "service.name": "blocks",
      "service.version": expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const named = {
      ...env,
      OTEL_RESOURCE_ATTRIBUTES: "service.name=ignored,deployment.environment.name=prod",
      OTEL_SERVICE_NAME: "our-blocks",
    };
    expect(settings({ env: named }).target?.resource).toMatchObject({
      "service.name": "our-blocks",
      "deployment.environment.name": "prod",
    });
  });

  it("is delta unless another temporality is asked for", () => {
    const name = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";
    expect(settings({ env }).target?.temporality).toBe("delta");
    expect(settings({ env: { ...env, [name]: "Cumulative" } }).target?.temporality).toBe("cumulative");
    const wrong = settings({ env: { ...env, [name]: "weekly" } });
    expect(wrong.target?.temporality).toBe("delta");
    expect(wrong.notes).toHaveLength(1);
  });
});
