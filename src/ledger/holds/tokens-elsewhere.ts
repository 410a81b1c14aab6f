import type { Spending } from "../spending.ts";

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
  const elsewhere = Object.entries(sharedToday).map(
    ([provider, tokens]) => [provider, Math.max(0, tokens - (here[provider] ?? 0))] as const,
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
