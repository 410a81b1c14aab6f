import type { CompleteConfig } from "../../config/config.ts";
import { RecordedTelemetry } from "../../telemetry/recorded-telemetry.ts";
import { NO_TELEMETRY, type Telemetry } from "../../telemetry/telemetry.ts";
import type { UseCaseContext } from "../use-case.ts";
import { telemetryTarget } from "./telemetry-settings.ts";

/** What telemetry is made from. */
type TelemetryContext = Pick<UseCaseContext, "env" | "baseRevision" | "redactor" | "clock" | "progress" | "signal">;

/** How long the end of a use case waits for the collector: usually, and once it was cancelled and has to be gone soon. */
const BOUND_MS = 2_000;
const CANCELLED_BOUND_MS = 1_500;

/**
 * Does the work with telemetry that is sent when it ends, one way or the other. What the collector does changes nothing
 * of the result: the work's value is returned and its error is thrown as they are.
 */
export async function withTelemetry<T>(
  config: Pick<CompleteConfig, "telemetry">,
  context: TelemetryContext,
  work: (telemetry: Telemetry) => Promise<T>,
): Promise<T> {
  const telemetry = openTelemetry(config, context);
  try {
    return await work(telemetry);
  } finally {
    await telemetry.flush();
  }
}

function openTelemetry(config: Pick<CompleteConfig, "telemetry">, context: TelemetryContext): Telemetry {
  const { env, baseRevision, redactor, clock, progress, signal } = context;
  const note = (text: string) => progress({ kind: "note", text });
  const target = telemetryTarget({ config, env, baseRevision, redactor, note });
  if (target === undefined) return NO_TELEMETRY;
  // No other use of Blocks pays for the library, and nobody waits for it here: a flow waits for its models most of the time.
  const load = () => import("../../telemetry/otlp.ts");
  let loading: ReturnType<typeof load> | undefined;
  return new RecordedTelemetry({
    clock,
    redactor,
    note,
    boundMs: () => (signal.aborted ? CANCELLED_BOUND_MS : BOUND_MS),
    prepare: () => {
      loading = load();
      loading.catch(() => {});
    },
    send: async (batch, late) => {
      const { sendOtlp } = await (loading ?? load());
      await sendOtlp(batch, target, late);
    },
  });
}
