import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { blocksErrorFrom } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load-config.ts";
import { createFolderSpending } from "../../ledger/folder-spending.ts";
import type { Charge, FinishReason, Usage } from "../../llm/model.ts";
import { modelText } from "../models/configured-models.ts";
import { connectModel, type ModelWorld } from "../models/connect-models.ts";
import { placedName } from "../models/model-address.ts";
import { createModelHub } from "../models/model-hub.ts";
import type { ReachableModel } from "../models/reach-model.ts";
import { SPENDING_FOLDER } from "../models/state-folders.ts";
import { askProbe, probeFailure } from "../onboarding-check/probe-model.ts";
import type { UseCaseContext } from "../use-case.ts";
import { type ConnectionError, connectionError, missingError } from "./connection-error.ts";
import { type Connection, connectionsOf } from "./connections.ts";
import type { TestConnectionsInputs } from "./inputs.ts";

/** What came of one connection. */
export interface TestedConnection {
  /** `provider/model`. */
  readonly model: string;
  /** Undefined where it is the vendor's own. */
  readonly baseUrl: string | undefined;
  /** `architect`, or `architect (fallback)`. */
  readonly uses: readonly string[];
  /** `skipped`: a fallback without its key, which a flow leaves out too. */
  readonly status: "ok" | "failed" | "skipped";
  /** From the request to the whole answer; absent when nothing was sent. */
  readonly latencyMs?: number;
  /** The model as the server named it. */
  readonly answeredBy?: string;
  readonly finishReason?: FinishReason;
  readonly rawFinishReason?: string;
  readonly usage?: Usage;
  readonly costUsd?: number;
  /** True when the cost is an upper estimate of ours. */
  readonly estimated?: boolean;
  /** The entry of the price table, or `configured`. */
  readonly pricedAs?: string;
  readonly error?: ConnectionError;
}

/** What came of all of them. */
export interface ConnectionsReport {
  /** `mistake`: something in the configuration or a key has to be changed. `failed`: a provider or the network is at fault. */
  readonly verdict: "ok" | "mistake" | "failed";
  readonly connections: readonly TestedConnection[];
  readonly notices: readonly string[];
}

/** A connection is no flow: it must answer sooner. */
const LONGEST_TEST_SECONDS = 30;

/**
 * Wires the test of the connections. Running it asks each configured model at each address the smallest question, all at
 * once, and throws what `loadConfig` throws, `MODEL_UNKNOWN`, and on abort; everything else is in the report.
 */
export function composeTestConnections(
  inputs: TestConnectionsInputs,
  context: UseCaseContext,
): { run(): Promise<ConnectionsReport> } {
  return { run: () => run(inputs, context) };
}

async function run(inputs: TestConnectionsInputs, context: UseCaseContext): Promise<ConnectionsReport> {
  const { config, sources } = await loadConfig(context);
  const connections = connectionsOf(inputs.roles, config, context);
  const world = worldOf(config, context);
  const tested = await Promise.all(connections.map((connection) => test(connection, world, context)));
  const failed = tested.filter(({ status }) => status === "failed");
  return {
    verdict: failed.length === 0 ? "ok" : failed.some(({ error }) => error?.mistake) ? "mistake" : "failed",
    connections: tested,
    notices: sources.notices,
  };
}

function worldOf(config: CompleteConfig, { workspace, clock, redactor, progress }: UseCaseContext): ModelWorld {
  const seconds = Math.min(LONGEST_TEST_SECONDS, config.flow.call_deadline_seconds);
  const spending = createFolderSpending({
    folder: join(workspace, SPENDING_FOLDER),
    caps: { flowUsd: config.budget.flow_usd, dayUsd: config.budget.day_usd },
    clock,
  });
  return {
    clock,
    redactor,
    config: { ...config, flow: { ...config.flow, call_deadline_seconds: seconds } },
    hub: createModelHub({ config, clock, spending, progress }),
    progress,
    // The first refusal is the answer to the question that is asked here.
    maxAttempts: 1,
    flow: { id: `connections-${randomBytes(6).toString("hex")}`, run: 1, spending },
  };
}

async function test(connection: Connection, world: ModelWorld, context: UseCaseContext): Promise<TestedConnection> {
  const { name, address, uses, reached, isFallback } = connection;
  const about = { model: modelText(name), baseUrl: address.baseUrl, uses };
  if ("missing" in reached) {
    const variables = reached.missing.map(({ variables }) => variables.join(" or "));
    return { ...about, status: isFallback ? "skipped" : "failed", error: missingError(variables, connection) };
  }
  const outcome = await withProgress(connection, context, () => ask(reached, connection, world, context));
  return { ...about, ...outcome };
}

/** What came of asking, without what was asked. */
type Outcome = Omit<TestedConnection, "model" | "baseUrl" | "uses">;

async function ask(
  model: ReachableModel,
  connection: Connection,
  world: ModelWorld,
  { clock, signal }: UseCaseContext,
): Promise<Outcome> {
  const startedMs = clock.monotonicMs();
  const charges: Charge[] = [];
  try {
    const answer = await probe(model, world, signal, charges);
    const failure = probeFailure(answer);
    return {
      status: failure === undefined ? "ok" : "failed",
      latencyMs: clock.monotonicMs() - startedMs,
      answeredBy: answer.model,
      finishReason: answer.finishReason,
      ...(answer.rawFinishReason === undefined ? {} : { rawFinishReason: answer.rawFinishReason }),
      usage: answer.usage,
      ...costOf(charges),
      ...(failure === undefined ? {} : { error: connectionError(failure, connection) }),
    };
  } catch (error) {
    signal.throwIfAborted();
    return { status: "failed", ...costOf(charges), error: connectionError(blocksErrorFrom(error), connection) };
  }
}

function probe(model: ReachableModel, world: ModelWorld, signal: AbortSignal, charges: Charge[]) {
  const connected = connectModel({ ...model, fallbacks: [] }, world);
  return askProbe(connected, signal, { charged: (charge) => void charges.push(charge) });
}

function costOf(charges: readonly Charge[]): Pick<TestedConnection, "costUsd" | "estimated" | "pricedAs"> {
  const last = charges.at(-1);
  if (last === undefined) return {};
  return {
    costUsd: charges.reduce((sum, { costUsd }) => sum + costUsd, 0),
    estimated: charges.some(({ estimated }) => estimated),
    pricedAs: last.pricedAs,
  };
}

async function withProgress(
  connection: Connection,
  { clock, progress }: UseCaseContext,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const title = placedName(connection.name, connection.address);
  const step = `connection to ${title}`;
  const startedMs = clock.monotonicMs();
  progress({ kind: "step-started", step, title });
  let outcome: "passed" | "error" = "error";
  try {
    const done = await work();
    if (done.status === "ok") outcome = "passed";
    return done;
  } finally {
    progress({ kind: "step-ended", step, title, outcome, durationMs: clock.monotonicMs() - startedMs });
  }
}
