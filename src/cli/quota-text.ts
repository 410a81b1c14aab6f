import type { QuotaReport, ShownQuota } from "../app/quota/show-quota.ts";
import { countOf, countText, percentText } from "../report/figures.ts";
import { textTable } from "../report/text-table.ts";
import { wrapped } from "../report/text-wrap.ts";
import { plainText, type Style } from "./terminal.ts";

/** What is used of each provider's day, and what that stops. */
export function quotaText(report: QuotaReport, style: Style): string {
  const head = ["provider", "used today", "of", "", "state"].map((name) => style.dim(name));
  const rows = report.providers.map((quota) => [
    style.bold(quota.provider),
    countText(quota.usedTokens),
    countText(quota.quotaTokens),
    percentText(quota.usedPercent),
    stateText(quota, style),
  ]);
  return [
    textTable([head, ...rows], { right: [1, 2, 3] }),
    "",
    ...wrapped(noteText(report), { first: "", rest: "" }).map((line) => style.dim(line)),
    ...(report.unreadable === 0
      ? []
      : [style.yellow(`${countOf(report.unreadable, "record")} of the ledger could not be read and are not counted.`)]),
  ].join("\n");
}

function noteText({ day, breakerPercent, pausePercent }: QuotaReport): string {
  const bounds = `At ${breakerPercent} % calls to a provider are stopped; at ${pausePercent} % no flow that asks it begins`;
  return `Tokens of ${day} (UTC). ${bounds} until \`blocks resume\`.`;
}

function stateText({ state, reason, provider }: ShownQuota, style: Style): string {
  if (state === "free") return style.green("free");
  if (state === "stopped") return style.yellow("calls are stopped");
  return style.red(`paused: ${plainText(reason ?? "")} Lift it: blocks resume --provider ${provider}`);
}
