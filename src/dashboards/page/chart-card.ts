import { isEmptyChart, tableOfChart } from "../views/chart-table.ts";
import { figureText } from "../views/format.ts";
import type { Cell, ChartView } from "../views/view.ts";
import { element } from "./elements.ts";
import { colorOf, dashOf } from "./plot-style.ts";
import { drawChart, heightOf } from "./plots.ts";

/** Draws again when the window has become wider or narrower. */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) redraws.get(target)?.();
});
const redraws = new Map<Element, () => void>();

/** Draws what is on the page now: nothing is shown before its charts are. */
export function drawCharts(): void {
  for (const [drawing, draw] of redraws) {
    draw();
    observer.observe(drawing);
  }
}

/** Nothing that was drawn before is on the page any more. */
export function forgetCharts(): void {
  observer.disconnect();
  redraws.clear();
}

/** A chart with its title, what it shows in words, its legend, and its figures as a table. */
export function chartCard(chart: ChartView): HTMLElement {
  const titleId = `chart-${chart.id}`;
  const drawing = element("div", { class: "drawing" });
  drawing.style.minHeight = `${heightOf(chart)}px`;
  if (isEmptyChart(chart)) {
    drawing.classList.add("empty");
    drawing.append(element("p", { class: "nothing" }, "Nothing to show for this choice."));
  } else {
    drawInto(drawing, chart);
  }
  const left =
    chart.kind === "bars" && chart.left !== undefined && chart.left > 0 ? ` ${chart.left} more are not shown.` : "";
  const card = element(
    "figure",
    {
      class: `card chart ${chart.kind}${chart.wide === true ? " wide" : ""}`,
      "aria-labelledby": titleId,
      "data-chart": chart.id,
    },
    element(
      "figcaption",
      {},
      element("h3", { id: titleId }, chart.title),
      element("p", { class: "quiet" }, `${chart.description}${left}`),
    ),
    legendOf(chart),
    drawing,
  );
  if (!isEmptyChart(chart)) card.append(dataTable(chart));
  return card;
}

function drawInto(drawing: HTMLElement, chart: ChartView): void {
  let drawnWidth = 0;
  const draw = () => {
    const width = Math.floor(drawing.clientWidth);
    if (width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    const picture = drawChart(chart, width);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", `${chart.title}. ${chart.description} The table below has the figures.`);
    drawing.replaceChildren(picture);
  };
  redraws.set(drawing, draw);
}

function legendOf(chart: ChartView): HTMLElement {
  const legend = element("ul", { class: "legend" });
  const named = chart.kind === "histogram" ? [] : chart.kind === "bars" ? chart.parts : chart.series;
  if (named.length > 1) {
    named.forEach(({ name, tone }, index) => {
      const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
      if (chart.kind === "lines") {
        swatch.classList.add("stroke");
        swatch.style.borderTopColor = colorOf(tone);
        if (dashOf(index) !== undefined) swatch.style.borderTopStyle = "dashed";
      } else swatch.style.background = colorOf(tone);
      legend.append(element("li", {}, swatch, name));
    });
  }
  for (const { label, value } of chart.lines ?? []) {
    const unit = chart.kind === "histogram" ? chart.axisUnit : chart.unit;
    const swatch = element("span", { class: "swatch stroke target", "aria-hidden": "true" });
    legend.append(element("li", {}, swatch, `${label}: ${figureText(value, unit)}`));
  }
  return legend;
}

/** The rows are made when somebody opens it: there can be a thousand. */
function dataTable(chart: ChartView): HTMLElement {
  const details = element("details", { class: "data" }, element("summary", {}, `Data of “${chart.title}”`));
  details.addEventListener(
    "toggle",
    () => {
      const { columns, rows } = tableOfChart(chart);
      details.append(tableElement({ caption: chart.title, columns, rows }));
    },
    { once: true },
  );
  return details;
}

/** A table with a caption for screen readers, that scrolls by itself where it is too wide or too long. */
export function tableElement(table: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}): HTMLElement {
  const { caption, columns, rows } = table;
  const isFigure = (index: number) => rows.some((row) => typeof row[index] === "object");
  const head = columns.map((column, index) =>
    element("th", { scope: "col", ...(isFigure(index) ? { class: "figure" } : {}) }, column),
  );
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      ...row.map((cell, index) => {
        const text = typeof cell === "string" ? cell : figureText(cell.value, cell.unit);
        if (index === 0) return element("th", { scope: "row", title: text }, element("bdi", {}, text));
        return typeof cell === "string"
          ? element("td", { title: text }, element("bdi", {}, text))
          : element("td", { class: "figure" }, text);
      }),
    ),
  );
  return element(
    "div",
    { class: "table", tabindex: "0", role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", { class: "spoken" }, caption),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...body),
    ),
  );
}
