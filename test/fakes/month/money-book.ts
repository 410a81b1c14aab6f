import type { LedgerControl, LedgerEntry } from "../../../src/generated/types.ts";
import type { HistoryCommit } from "./branch-history.ts";
import type { Provider } from "./draw-flow.ts";

interface Hold {
  readonly repository: string;
  readonly costUsd: number;
  readonly until: string;
  isEnded: boolean;
}

interface Spent {
  readonly repository: string;
  readonly day: string;
  readonly costUsd: number;
  readonly tokens: Readonly<Record<Provider, number>>;
}

const PROVIDERS: readonly Provider[] = ["anthropic", "openai", "google"];

/** Money and tokens as one would write them down by hand, commit after commit. */
export class MoneyBook {
  readonly #holds = new Map<string, Hold>();
  readonly #flows = new Map<string, { costUsd: number; tokens: Record<Provider, number> }>();
  readonly #spent: Spent[] = [];
  readonly #controls: LedgerControl[] = [];

  add({ entries, controls }: Pick<HistoryCommit, "entries" | "controls">): void {
    for (const entry of entries) this.#take(entry);
    this.#controls.push(...controls);
  }

  #take(entry: LedgerEntry): void {
    const { event, hold, repository, recordedAt } = entry;
    if (event === "reserved") {
      this.#holds.set(hold?.id ?? "", {
        repository,
        costUsd: hold?.costUsd ?? 0,
        until: hold?.until ?? "",
        isEnded: false,
      });
      return;
    }
    const reserved = this.#holds.get(hold?.id ?? "");
    if (reserved !== undefined) reserved.isEnded = true;
    const key = `${repository} ${entry.flow}`;
    const before = this.#flows.get(key) ?? { costUsd: 0, tokens: { anthropic: 0, openai: 0, google: 0 } };
    // What a flow has cost of which nobody knows it, is all that it was allowed to.
    const unknownUsd = before.costUsd === 0 ? (reserved?.costUsd ?? 0) : before.costUsd;
    const costUsd = Math.max(before.costUsd, entry.costUsd ?? unknownUsd);
    const tokens = { ...before.tokens };
    for (const provider of PROVIDERS) tokens[provider] = Math.max(before.tokens[provider], tokensOf(entry, provider));
    this.#flows.set(key, { costUsd, tokens });
    const more = PROVIDERS.map((provider) => [provider, tokens[provider] - before.tokens[provider]]);
    this.#spent.push({
      repository,
      day: recordedAt.slice(0, 10),
      costUsd: costUsd - before.costUsd,
      tokens: Object.fromEntries(more),
    });
  }

  /** What is spent in a day or a month and what is put aside at a moment, of everything or of one repository. */
  usedUsd(period: string, now: Date, repository?: string): number {
    let sum = 0;
    for (const item of this.#spent) {
      if (item.day.startsWith(period) && (repository ?? item.repository) === item.repository) sum += item.costUsd;
    }
    for (const hold of this.#holds.values()) {
      const isOpen = !hold.isEnded && hold.until > now.toISOString();
      if (isOpen && (repository ?? hold.repository) === hold.repository) sum += hold.costUsd;
    }
    return sum;
  }

  tokens(day: string, provider: Provider): number {
    return this.#spent.filter((item) => item.day === day).reduce((sum, { tokens }) => sum + tokens[provider], 0);
  }

  /** Why a flow may not begin, whatever the money: its repository or all flows are paused, or its provider's quota is used up. */
  isPaused(
    ask: { readonly repository: string; readonly provider: Provider },
    quota: { readonly percent: number; readonly tokens: number },
    now: Date,
  ): boolean {
    const day = now.toISOString().slice(0, 10);
    let [all, own, provider] = [false, false, false];
    let isLetGoOnToday = false;
    for (const { event, ...scope } of this.#controls) {
      if (event !== "paused" && event !== "resumed") continue;
      const is = event === "paused";
      const isEverything = scope.repository === undefined && scope.provider === undefined;
      if (isEverything) all = is;
      if (scope.repository === ask.repository || (isEverything && !is)) own = is;
      if (scope.provider === ask.provider || (isEverything && !is)) provider = is;
      if (!is && scope.repository === undefined && scope.recordedAt >= day) {
        isLetGoOnToday ||= (scope.provider ?? ask.provider) === ask.provider;
      }
    }
    const isUsedUp = 100 * this.tokens(day, ask.provider) >= quota.percent * quota.tokens;
    return all || own || provider || (isUsedUp && !isLetGoOnToday);
  }
}

function tokensOf({ models = {} }: LedgerEntry, provider: Provider): number {
  let sum = 0;
  for (const [name, { inputTokens = 0, outputTokens = 0 }] of Object.entries(models)) {
    if (name.startsWith(`${provider}/`)) sum += inputTokens + outputTokens;
  }
  return sum;
}
