import type { DashboardData } from "../dashboard-data.ts";
import { PAGES, type PageId } from "../views/pages.ts";
import { type Filters, PERIODS } from "../views/selection.ts";

/** What the address says: the page and its filters. */
export interface PageState {
  readonly page: PageId;
  readonly filters: Filters;
}

/** The widest choice is the first: nothing is hidden before the reader hides it. */
const FIRST: PageState = { page: "roi", filters: { repository: undefined, period: "all", model: undefined } };

/** Reads a hash. What is not in the data, or no page, counts as not said. */
export function stateFrom(hash: string, { repositories, models }: DashboardData["names"]): PageState {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const oneOf = (names: readonly string[], name: string | null) =>
    name !== null && names.includes(name) ? name : undefined;
  return {
    page: PAGES.find(({ id }) => id === said.get("page"))?.id ?? FIRST.page,
    filters: {
      repository: oneOf(repositories, said.get("repo")),
      period: PERIODS.find(({ id }) => id === said.get("period"))?.id ?? FIRST.filters.period,
      model: oneOf(models, said.get("model")),
    },
  };
}

/** Writes it as a hash. */
export function hashOf({ page, filters: { repository, period, model } }: PageState): string {
  const said = new URLSearchParams({ page });
  if (repository !== undefined) said.set("repo", repository);
  if (period !== FIRST.filters.period) said.set("period", period);
  if (model !== undefined) said.set("model", model);
  return `#${said}`;
}
