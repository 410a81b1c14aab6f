import type { GateResult } from "../../generated/types.ts";
import type { Attributes, Telemetry } from "../../telemetry/telemetry.ts";

/** What the gates said of one block. A part of the mutants is no result: the merge of all parts is. */
export function measureGates(telemetry: Telemetry, results: readonly GateResult[], about: Attributes): void {
  for (const { gate, verdict, figure, shard } of results) {
    if (shard !== undefined) continue;
    telemetry.measure("quality_gate.result", 1, { ...about, gate, verdict });
    const killRate = gate === "mutation" && figure?.unit === "percent" ? figure.value : undefined;
    if (killRate !== undefined) telemetry.measure("quality_gate.kill_rate", killRate, about);
  }
}
