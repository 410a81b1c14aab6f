import { tileText } from "../views/format.ts";
import type { PageView, TableView, Tile } from "../views/view.ts";
import { chartCard, tableElement } from "./chart-card.ts";
import { element } from "./elements.ts";

/** What a panel shows. */
export function panelContent(title: string, { lead, tiles, charts, tables, notes }: PageView): HTMLElement[] {
  const parts = [
    element("h2", { class: "spoken" }, title),
    element("p", { class: "lead" }, lead),
    element("dl", { class: "tiles" }, ...tiles.map(tileElement)),
    element("div", { class: "charts" }, ...charts.map(chartCard)),
    ...tables.map(tableCard),
  ];
  if (notes.length > 0) parts.push(element("ul", { class: "notes" }, ...notes.map((note) => element("li", {}, note))));
  return parts;
}

function tileElement({ label, unit, value, target, note }: Tile): HTMLElement {
  const below = element("dd", { class: "below" });
  const reached = target?.reached;
  if (target !== undefined) {
    const mark = reached === undefined ? "" : reached ? "✓ " : "✗ ";
    const words = reached === undefined ? "" : reached ? "Reached: " : "Missed: ";
    below.append(
      element("span", { "aria-hidden": "true" }, mark),
      element("span", { class: "spoken" }, words),
      target.text,
    );
  } else below.append(note ?? "");
  const state = reached === undefined ? "" : reached ? " reached" : " missed";
  return element(
    "div",
    { class: `card tile${state}` },
    element("dt", {}, label),
    element("dd", { class: "value" }, tileText(value, unit)),
    below,
  );
}

function tableCard({ id, title, description, columns, rows, empty }: TableView): HTMLElement {
  const titleId = `table-${id}`;
  const card = element("section", { class: "card listing", "aria-labelledby": titleId, "data-table": id });
  card.append(element("h3", { id: titleId }, title));
  if (description !== undefined) card.append(element("p", { class: "quiet" }, description));
  card.append(
    rows.length === 0 ? element("p", { class: "nothing" }, empty) : tableElement({ caption: title, columns, rows }),
  );
  return card;
}
