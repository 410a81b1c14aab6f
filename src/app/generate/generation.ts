import type { Clock } from "../../base/clock.ts";
import type { Digest } from "../../base/digest.ts";
import type { Progress } from "../../base/progress.ts";
import type { Redactor } from "../../base/redaction.ts";
import type { BlockFile } from "../../block/block.ts";
import type { CompleteConfig } from "../../config/config.ts";
import type { FlowBounds } from "../../flow/flow.ts";
import type { FlowMaterial } from "../../flow/material.ts";
import type { FlowPorts } from "../../flow/ports.ts";
import type { Reservation } from "../../generated/types.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Spending } from "../../ledger/spending.ts";
import type { FlowTelemetry } from "../telemetry/flow-telemetry.ts";
import type { StateMirror } from "../use-case.ts";
import type { FlowMeter } from "./flow-meter.ts";
import type { BlockRequest } from "./read-request.ts";

/** Which run of which flow the models answer. */
export interface FlowOfRun {
  readonly id: string;
  readonly run: number;
  readonly mirror: () => Promise<void>;
  /** Tokens that everybody has used today by provider, as the ledger had them; absent where nothing was reserved. */
  readonly tokensToday?: Readonly<Record<string, number>>;
}

/** Everything that a generation is made of, once the concrete parts have met. */
export interface Generation {
  readonly version: string;
  readonly workspace: string;
  readonly repository: string | undefined;
  readonly revision: string | undefined;
  readonly config: CompleteConfig;
  readonly offline: boolean;
  readonly retry: boolean;
  readonly idempotencyKey: string | undefined;
  /** Makes this a flow of its own, whatever was asked before. */
  readonly trial: string | undefined;
  readonly request: BlockRequest;
  /** Of the blueprint, or of the whole catalog where the architect chooses. */
  readonly blueprintDigest: Digest;
  readonly modelNames: FlowPorts["modelNames"];
  /** Reads the repository; called only when the flow really runs. */
  readonly material: (signal: AbortSignal) => Promise<FlowMaterial>;
  readonly ports: (flow: FlowOfRun) => Promise<FlowPorts>;
  /** Knows what the ports' models have used. */
  readonly meter: FlowMeter;
  /** Told when this process begins with the flow, and how it ended. */
  readonly telemetry: Pick<FlowTelemetry, "started" | "ended">;
  readonly bounds: FlowBounds;
  /** Writes the block into the repository, whole or not at all. */
  readonly write: (
    name: string,
    files: readonly BlockFile[],
  ) => Promise<{ readonly folder: string; readonly digest: Digest }>;
  readonly spending: Spending;
  /**
   * Asks whether the flow may begin, and puts aside what it may cost; undefined where it costs nothing. Throws
   * `BUDGET_EXCEEDED`, `FLOWS_PAUSED`, `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
   */
  readonly reserve: (flow: string) => Promise<Reservation | undefined>;
  readonly ledger: Ledger;
  readonly mirror: StateMirror | undefined;
  readonly run: { readonly id: string | undefined; readonly actor: string | undefined };
  readonly clock: Clock;
  readonly progress: Progress;
  readonly redactor: Redactor;
}
