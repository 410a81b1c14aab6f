import type { DashboardAssumptions } from "../dashboard-data.ts";
import { adoptionView } from "./adoption-view.ts";
import { costView } from "./cost-view.ts";
import { qualityView } from "./quality-view.ts";
import { reliabilityView } from "./reliability-view.ts";
import { roiView } from "./roi-view.ts";
import type { Selection } from "./selection.ts";
import type { PageView } from "./view.ts";

/** The five pages in the order of their tabs. */
export const PAGES = [
  { id: "roi", title: "ROI" },
  { id: "quality", title: "Quality" },
  { id: "reliability", title: "Reliability" },
  { id: "adoption", title: "Adoption" },
  { id: "cost", title: "Cost" },
] as const;

/** Id of a page. */
export type PageId = (typeof PAGES)[number]["id"];

/** Computes what a page shows. */
export function viewOf(page: PageId, selection: Selection, assumptions: DashboardAssumptions): PageView {
  switch (page) {
    case "roi":
      return roiView(selection, assumptions);
    case "quality":
      return qualityView(selection);
    case "reliability":
      return reliabilityView(selection);
    case "adoption":
      return adoptionView(selection);
    case "cost":
      return costView(selection);
  }
}
