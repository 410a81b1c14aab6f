import type { FlowRecord } from "../../generated/types.ts";
import { PROVIDERS, type ProviderName } from "../../llm/model.ts";

/** The vendors of the models that wrote a flow's block: a fallback can have written a part of it. */
export function authorsOf(flow: Pick<FlowRecord, "calls">): readonly ProviderName[] {
  const written = flow.calls.filter(({ task }) => task === "implement" || task === "repair");
  return PROVIDERS.filter((provider) => written.some((call) => call.provider === provider));
}
