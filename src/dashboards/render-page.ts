import { htmlText } from "../report/escape.ts";
import { pageHead } from "../report/html/page-head.ts";
import type { DashboardData } from "./dashboard-data.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { PAGES } from "./views/pages.ts";
import { PERIODS } from "./views/selection.ts";

/**
 * The dashboard as one HTML page that loads nothing: its data, its style and its script are in it, and its policy lets
 * nothing else run or be asked for. `script` is the bundle of `src/dashboards/page`.
 */
export function renderDashboardPage(data: DashboardData, script: string): string {
  return `${pageHead({ title: "Blocks dashboard", style: PAGE_STYLE, script: scriptText(script), icon: ICON })}
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header class="top">
<div><p class="brand">Blocks</p><h1>Engineering dashboard</h1><p class="about">${aboutText(data)}</p><p id="printed"></p></div>
<form id="controls" class="controls" role="search" aria-label="Filters" hidden>
${control("repository", "Repository", [["", "All repositories"]])}
${control(
  "period",
  "Period",
  PERIODS.map(({ id, label }) => [id, label]),
)}
${control("model", "Model", [["", "All models"]])}
${control("theme", "Theme", [
  ["", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
])}
</form>
</header>
<div class="bar"><div>
<div role="tablist" aria-label="Dashboards">
${PAGES.map(({ id, title }) => `<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="false" tabindex="-1">${title}</button>`).join("\n")}
</div>
<p id="shown" role="status"></p>
</div></div>
<main id="main" tabindex="-1">
<noscript><p>This page draws its charts with JavaScript. \`blocks metrics show\` prints the same figures.</p></noscript>
${PAGES.map(({ id }) => `<div role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" tabindex="0" hidden></div>`).join("\n")}
</main>
<footer><p>Made by Blocks ${htmlText(data.version)}. This page loads nothing from anywhere. Days and times are UTC.</p></footer>
<script type="application/json" id="data">${jsonForScript(data)}</script>
<script>${scriptText(script)}</script>
</body>
</html>
`;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect y='8' width='4' height='8' fill='%232f6fd0'/%3E%3Crect x='6' y='4' width='4' height='12' fill='%232f6fd0'/%3E%3Crect x='12' width='4' height='16' fill='%232f6fd0'/%3E%3C/svg%3E";

/** Within an element of HTML a script ends where this is read, also in a text or a comment of it. */
function scriptText(script: string): string {
  return script
    .replace(/<\/(?=script)/gi, "<\\/")
    .replaceAll("<!--", "\\x3c!--")
    .trim();
}

/** JSON has no `<` outside of texts, and in a text this is the same character. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function control(id: string, label: string, options: readonly (readonly [string, string])[]): string {
  const all = options.map(([value, text]) => `<option value="${value}">${text}</option>`).join("");
  return `<label for="${id}">${label}<select id="${id}" autocomplete="off">${all}</select></label>`;
}

function aboutText({ generatedAt, period, flows, names, problemCount }: DashboardData): string {
  const made = `As of ${htmlText(generatedAt.slice(0, 16).replace("T", " "))} UTC`;
  const what = `${countOf(flows.flow.length, "flow", "flows")} of ${countOf(names.repositories.length, "repository", "repositories")}`;
  const problems = problemCount === 0 ? "" : ` · ${countOf(problemCount, "record", "records")} could not be read`;
  return `${made} · ${htmlText(period.label)} · ${what}${problems}`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
