import type { Spending } from "../spending.ts";

/**
 * Tokens of today by provider: those of the shared ledger, or what this machine has asked by itself where that is more. What
 * this machine has recorded is in both, so they are never added up.
 */
export function tokensOfToday(
  sharedToday: Readonly<Record<string, number>>,
  hereToday: Readonly<Record<string, number>>,
): Record<string, number> {
  const tokens: Record<string, number> = { ...hereToday };
  for (const [provider, shared] of Object.entries(sharedToday)) {
    tokens[provider] = Math.max(shared, tokens[provider] ?? 0);
  }
  return tokens;
}

/**
 * A record of money that also knows the tokens which other machines have used today, so that the breaker looks at the
 * provider's whole day. `sharedToday` is what the ledger had when the flow began; what this machine had used by then is in
 * it already and is not counted twice.
 */
export async function withTokensElsewhere(
  spending: Spending,
  sharedToday: Readonly<Record<string, number>>,
): Promise<Spending> {
  const here = (await spending.figures({ flow: "none", run: 1 })).tokensToday;
  const elsewhere = Object.entries(tokensOfToday(sharedToday, here)).map(
    ([provider, tokens]) => [provider, tokens - (here[provider] ?? 0)] as const,
  );
  return {
    hold: (claim, signal, onWait) => spending.hold(claim, signal, onWait),
    figures: async (flow) => {
      const figures = await spending.figures(flow);
      const tokensToday = { ...figures.tokensToday };
      for (const [provider, tokens] of elsewhere) tokensToday[provider] = (tokensToday[provider] ?? 0) + tokens;
      return { ...figures, tokensToday };
    },
  };
}
