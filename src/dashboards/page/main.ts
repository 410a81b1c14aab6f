import type { DashboardData } from "../dashboard-data.ts";
import { decodeDashboard } from "../views/flow.ts";
import { PAGES, viewOf } from "../views/pages.ts";
import { PERIODS, type PeriodId, select } from "../views/selection.ts";
import { drawCharts, forgetCharts } from "./chart-card.ts";
import { byId, element } from "./elements.ts";
import { panelContent } from "./panel.ts";
import { hashOf, type PageState, stateFrom } from "./state.ts";
import { showTab, wireTabs } from "./tabs.ts";
import { wireTheme } from "./theme.ts";

const data: DashboardData = JSON.parse(byId("data", HTMLScriptElement).text);
const decoded = decodeDashboard(data);
const controls = {
  repository: byId("repository", HTMLSelectElement),
  period: byId("period", HTMLSelectElement),
  model: byId("model", HTMLSelectElement),
};

let state = stateFrom(location.hash, data.names);

function begin(): void {
  wireTheme();
  fill(controls.repository, data.names.repositories, "All repositories");
  fill(controls.model, data.names.models, "All models");
  wireTabs((page) => go({ ...state, page }, "push"));
  for (const control of Object.values(controls)) control.addEventListener("change", () => go(chosen(), "replace"));
  addEventListener("hashchange", () => show(stateFrom(location.hash, data.names)));
  addEventListener("popstate", () => show(stateFrom(location.hash, data.names)));
  byId("controls", HTMLElement).hidden = false;
  show(state);
}

function fill(control: HTMLSelectElement, names: readonly string[], all: string): void {
  const sorted = names.toSorted((a, b) => (a < b ? -1 : 1));
  control.replaceChildren(
    element("option", { value: "" }, all),
    ...sorted.map((name) => element("option", { value: name }, name)),
  );
}

function chosen(): PageState {
  return {
    page: state.page,
    filters: {
      repository: controls.repository.value || undefined,
      period: controls.period.value as PeriodId,
      model: controls.model.value || undefined,
    },
  };
}

/** Another page is a step that leads back; a filter is not. */
function go(next: PageState, how: "push" | "replace"): void {
  if (how === "push") history.pushState(null, "", hashOf(next));
  else history.replaceState(null, "", hashOf(next));
  show(next);
}

function show(next: PageState): void {
  state = next;
  const { repository, period, model } = next.filters;
  controls.repository.value = repository ?? "";
  controls.period.value = period;
  controls.model.value = model ?? "";
  const selection = select(decoded, next.filters, data.period);
  const title = PAGES.find(({ id }) => id === next.page)?.title ?? "";
  forgetCharts();
  const panel = showTab(next.page);
  panel.replaceChildren(...panelContent(title, viewOf(next.page, selection, data.assumptions)));
  drawCharts();
  document.title = `${title} – Blocks dashboard`;
  const when = PERIODS.find(({ id }) => id === period)?.label ?? "";
  const flows = selection.flows.length === 1 ? "1 flow" : `${selection.flows.length.toLocaleString("en")} flows`;
  byId("shown", HTMLElement).textContent = `${flows} · ${when}`;
  byId("printed", HTMLElement).textContent =
    `${title} · ${when} · ${repository ?? "all repositories"} · ${model ?? "all models"}`;
}

begin();
