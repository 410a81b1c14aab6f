import { basename } from "node:path";
import { digestOfJson } from "../../base/digest.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { Reservation } from "../../generated/types.ts";
import { QUOTA_PROVIDERS, type QuotaProvider } from "../../ledger/holds/balance.ts";
import { ROLES } from "../../llm/model.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { modelOf } from "../models/configured-models.ts";
import { assertNotPaused, budgetSinceDay, reserve } from "../reserve/reserve.ts";
import type { UseCaseContext } from "../use-case.ts";

/** The jobs of a run that can follow one another, each with its longest time, and the wait for a machine before each. */
const LONGEST_RUN_MS = 2 * 60 * 60 * 1000;

/**
 * Puts aside what the flow of this run may cost, before a job with keys begins; undefined where it costs nothing. The flow
 * has no id yet: the run stands for it. Throws `BUDGET_EXCEEDED`, `FLOWS_PAUSED`, `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
 */
export async function reserveRun(
  inputs: { readonly offline: boolean | undefined },
  context: UseCaseContext,
): Promise<Reservation | undefined> {
  const { clock, signal, env, progress } = context;
  const { config, sources } = await loadConfig({ ...context, committed: true, inputs: { "ledger.type": "git" } });
  for (const text of sources.notices) progress({ kind: "note", text });
  const repository = context.repository ?? basename(context.workspace);
  const ledger = await openLedger(config, context, { sinceDay: budgetSinceDay(clock.now()) });
  if (inputs.offline ?? config.offline) {
    await assertNotPaused(repository, { ledger }, (text) => progress({ kind: "note", text }));
    return undefined;
  }
  const asked = new Set(ROLES.map((role) => modelOf(role, config).name.provider));
  const providers = QUOTA_PROVIDERS.filter((provider): provider is QuotaProvider => asked.has(provider));
  const run = env["GITHUB_RUN_ID"];
  const attempt = env["GITHUB_RUN_ATTEMPT"] || undefined;
  const reservation = await reserve(
    {
      flow: flowOfRun(repository, run, attempt),
      repository,
      providers,
      durationMs: LONGEST_RUN_MS,
      revision: env["GITHUB_SHA"],
      run,
      actor: env["GITHUB_ACTOR"],
    },
    { ledger, config, clock, signal },
  );
  return attempt === undefined ? reservation : { ...reservation, attempt };
}

function flowOfRun(repository: string, run: string | undefined, attempt: string | undefined): string {
  const digest = digestOfJson({ repository, run: run ?? null, attempt: attempt ?? null });
  return `flow-${digest.slice("sha256-".length, "sha256-".length + 12)}`;
}
