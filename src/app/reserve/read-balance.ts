import { basename, join } from "node:path";
import { isRepository, originRepository } from "../../base/git.ts";
import type { LedgerControl } from "../../generated/types.ts";
import { createFolderSpending } from "../../ledger/folder-spending.ts";
import { type Balance, balanceOf, QUOTA_PROVIDERS, type QuotaProvider } from "../../ledger/holds/balance.ts";
import { tokensOfToday } from "../../ledger/holds/tokens-elsewhere.ts";
import type { LedgerProblem, LedgerReading, LedgerRecord } from "../../ledger/ledger.ts";
import type { LedgerFile } from "../../ledger/ledger-files.ts";
import { readingFrom } from "../../ledger/reading.ts";
import { subjectOf } from "../../ledger/records.ts";
import { forEachRecord, type GatheredFiles } from "../ledger/gather-files.ts";
import { SPENDING_FOLDER } from "../models/state-folders.ts";
import type { UseCaseContext } from "../use-case.ts";
import { budgetSinceDay } from "./reserve.ts";

/** Money and tokens as reservations count them, for those who show them. Tokens are with what this machine has asked. */
export interface ShownBalance {
  /** Of the own ledger and of those of `ledger.repositories`. */
  readonly all: Balance;
  /** Of the own ledger alone: what decides whether a flow of this repository may begin. */
  readonly own: Balance;
  /** Of the own ledger, from the oldest to the newest. */
  readonly ownControls: readonly LedgerControl[];
  /** Records of the period that could not be read: they are in no figure. */
  readonly problems: readonly LedgerProblem[];
}

/**
 * The balance of now, by the same rules as a reservation's. Throws `LEDGER_UNREADABLE`, and `LEDGER_UNWRITABLE` where this
 * machine's own record of spending is damaged.
 */
export async function readBalance(
  list: GatheredFiles,
  asked: { readonly repository: string; readonly now: Date },
  { workspace, clock }: Pick<UseCaseContext, "workspace" | "clock">,
): Promise<ShownBalance> {
  const found: { readonly ledger: string; readonly path: string; readonly record: LedgerRecord }[] = [];
  const sinceDay = budgetSinceDay(asked.now);
  const files = list.files.filter((file) => countsSince(file, sinceDay));
  const problems = await forEachRecord({ ...list, files }, (record, { ledger, path }) => {
    found.push({ ledger, path: path.endsWith(".jsonl") ? subjectOf(record) : path, record });
  });
  const caps = { flowUsd: 0, dayUsd: 0 };
  const spending = createFolderSpending({ folder: join(workspace, SPENDING_FOLDER), caps, clock });
  const here = (await spending.figures({ flow: "none", run: 1 })).tokensToday;
  const balance = ({ entries }: LedgerReading): Balance => {
    const recorded = balanceOf(entries, asked);
    return { ...recorded, tokensToday: providersTokens(tokensOfToday(recorded.tokensToday, here)) };
  };
  const own = readingFrom(
    found.filter(({ ledger }) => ledger === list.own),
    [],
  );
  return {
    all: balance(readingFrom(found, [])),
    own: balance(own),
    ownControls: own.controls,
    problems: [...list.problems, ...problems],
  };
}

/** This repository as its records name it: `owner/name`, or the folder's name where no remote says it. */
export async function repositoryHere({
  repository,
  workspace,
}: Pick<UseCaseContext, "repository" | "workspace">): Promise<string> {
  if (repository !== undefined) return repository;
  const origin = (await isRepository(workspace)) ? await originRepository(workspace) : undefined;
  return origin ?? basename(workspace);
}

/** Decisions count whatever their age. */
function countsSince({ path }: LedgerFile, sinceDay: string): boolean {
  if (/(?:^|[/-])control[.-]/.test(path)) return true;
  const date = /^\d{4}\/\d{2}(?:\/\d{2})?/.exec(path)?.[0].replaceAll("/", "-");
  return date === undefined || date >= sinceDay.slice(0, date.length);
}

function providersTokens(tokens: Readonly<Record<string, number>>): Record<QuotaProvider, number> {
  return Object.fromEntries(QUOTA_PROVIDERS.map((provider) => [provider, tokens[provider] ?? 0])) as Record<
    QuotaProvider,
    number
  >;
}
