import type { SummaryParts } from "../report/render-summary.ts";

/** The job summary of what an action did. The renderer is loaded only now: nothing before the end needs it. */
export async function jobSummary(parts: SummaryParts): Promise<string> {
  const { summaryMarkdown } = await import("../report/render-summary.ts");
  return summaryMarkdown(parts);
}
