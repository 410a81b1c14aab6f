import type { Figures, LedgerControl, MetricsReport } from "../generated/types.ts";
import { terminalText } from "./escape.ts";
import { countText, durationText, percentText, usdText } from "./figures.ts";
import {
  costTable,
  emptyLine,
  figureTable,
  flowsTable,
  gatesTable,
  groupsTable,
  type MetricsTable,
  metricsTitle,
  minuteText,
  modelsTable,
  namedTable,
  periodText,
  problemLines,
  roiTable,
  rolesTable,
  shown,
  targetsTable,
} from "./metrics-tables.ts";
import { metricsText } from "./render-metrics-text.ts";

/** A cap, what is booked against it, and what is put aside for flows that have not ended. */
export interface ShownCap {
  readonly of: string;
  readonly spentUsd: number;
  readonly heldUsd: number;
  readonly capUsd?: number;
}

/** A provider's quota and what is used of it. */
export interface ShownQuota {
  readonly provider: string;
  readonly usedTokens: number;
  readonly quotaTokens: number;
  readonly usedPercent: number;
}

/** What a view shows. */
export interface MetricsViewParts {
  readonly report: MetricsReport;
  readonly caps: readonly ShownCap[];
  readonly quotas: readonly ShownQuota[];
  readonly controls: readonly LedgerControl[];
  readonly before: Figures;
}

/** A view of figures for a terminal. */
export function metricsViewText(view: "cost" | "rate-limits" | "safety" | "summary", parts: MetricsViewParts): string {
  const { report } = parts;
  const where = report.repository === undefined ? "all repositories" : terminalText(report.repository);
  const empty = emptyLine(report);
  return [
    metricsTitle(report),
    `${periodText(report.period)}, ${where}`,
    ...(empty === undefined ? [] : [empty]),
    "",
    metricsText(TABLES[view](parts)),
    ...problemLines(report).map((line) => `\n${terminalText(line)}`),
  ].join("\n");
}

const TABLES: Readonly<Record<Parameters<typeof metricsViewText>[0], (parts: MetricsViewParts) => MetricsTable[]>> = {
  cost: ({ report: { figures }, caps }) => [
    costTable(figures),
    capsTable(caps),
    modelsTable("Models", "Model", figures.models),
    modelsTable("Providers", "Provider", figures.providers),
    rolesTable(figures),
    groupsTable("Repositories", "Repository", figures.repositories),
  ],
  "rate-limits": ({ report: { figures }, quotas }) => [
    quotasTable(quotas),
    figureTable("Requests", [
      ["Retries", shown(figures.retries.total, countText)],
      ["Flows with retries", countText(figures.retries.flows)],
      ["Fallbacks", shown(figures.fallbacks.total, countText)],
      ["Flows with fallbacks", countText(figures.fallbacks.flows)],
    ]),
    modelsTable("Providers", "Provider", figures.providers),
  ],
  safety: ({ report: { figures }, controls }) => [
    figureTable(
      "Held back",
      [
        ["Blocks that a gate rejected", countText(figures.flows.rejected)],
        ["Blocks that could not be decided", countText(figures.flows.undecided)],
        ["Flows that failed", countText(figures.flows.failed)],
      ],
      ["The findings themselves are in the evidence: blocks verify show <flow>."],
    ),
    gatesTable(figures),
    namedTable("Errors", "Error", figures.errors),
    controlsTable("Pauses and incidents", controls),
  ],
  summary: ({ report, before }) => [
    targetsTable(report),
    comparisonTable(report.figures, before),
    flowsTable(report.figures),
    costTable(report.figures),
    gatesTable(report.figures),
    roiTable(report.figures),
  ],
};

/** Money against caps. */
export function capsTable(caps: readonly ShownCap[]): MetricsTable {
  return {
    title: "Budgets",
    columns: [
      { title: "Of" },
      { title: "Booked", figure: true },
      { title: "Held", figure: true },
      { title: "Cap", figure: true },
    ],
    rows: caps.map(({ of, spentUsd, heldUsd, capUsd }) => [
      { name: of },
      usdText(spentUsd),
      usdText(heldUsd),
      capUsd === undefined ? "no cap" : usdText(capUsd),
    ]),
    notes: [
      "Held is put aside for flows that have not ended.",
      "Booked has flows of unknown cost with all that was put aside for them.",
    ],
  };
}

/** Tokens against quotas. */
export function quotasTable(quotas: readonly ShownQuota[]): MetricsTable {
  return {
    title: "Quotas of today",
    columns: [
      { title: "Provider" },
      { title: "Tokens used", figure: true },
      { title: "Quota", figure: true },
      { title: "Used", figure: true },
    ],
    rows: quotas.map(({ provider, usedTokens, quotaTokens, usedPercent }) => [
      provider,
      countText(usedTokens),
      countText(quotaTokens),
      percentText(usedPercent),
    ]),
    notes: ["Recorded today (UTC), put aside, or asked by this machine."],
  };
}

/** What people and rules decided. */
export function controlsTable(title: string, controls: readonly LedgerControl[]): MetricsTable {
  return {
    title,
    columns: [{ title: "When (UTC)" }, { title: "What" }, { title: "Where" }, { title: "Who" }, { title: "Why" }],
    rows: controls.map(({ recordedAt, event, rule, repository, provider, actor, automatic, reason }) => [
      minuteText(recordedAt),
      rule === undefined ? event : { name: `${event} ${rule}` },
      { name: [repository, provider].filter((part) => part !== undefined).join(", ") || "everything" },
      { name: actor ?? (automatic === true ? "a rule" : "–") },
      { name: reason },
    ]),
    notes: [],
  };
}

function comparisonTable(now: Figures, before: Figures): MetricsTable {
  const row = (name: string, of: (figures: Figures) => string) => [name, of(now), of(before)] as const;
  return {
    title: "Beside the period before",
    columns: [{ title: "" }, { title: "This period", figure: true }, { title: "Before", figure: true }],
    rows: [
      row("Flows ended", ({ flows }) => countText(flows.ended)),
      row("Accepted blocks", ({ flows }) => countText(flows.accepted)),
      row("Success rate", ({ successRate }) => shown(successRate, percentText)),
      row("P95 duration", ({ duration }) => shown(duration.p95Ms, durationText)),
      row("Average cost of a flow", ({ cost }) => shown(cost.averageUsd, usdText)),
      row("Booked", ({ cost }) => usdText(cost.bookedUsd)),
      row("Average kill rate", ({ killRate }) => shown(killRate.averagePercent, percentText)),
    ],
    notes: [],
  };
}
