import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundleDashboardPage } from "../../scripts/dashboard-page.ts";
import type { DashboardData } from "../../src/dashboards/dashboard-data.ts";
import { renderDashboardPage } from "../../src/dashboards/render-page.ts";
import { figureText } from "../../src/dashboards/views/format.ts";
import { PAGES } from "../../src/dashboards/views/pages.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";
import {
  CONTRASTS,
  cellsOf,
  clickOn,
  FOCUS_STOP,
  FOCUSED_ID,
  HANDLERS,
  HEADING_LEVELS,
  HEADLESS_TABLES,
  setDetails,
  WIDTHS,
} from "../report/in-page.ts";
import { independently } from "./independent.ts";
import { MONTH_END, monthOfEntries } from "./month.ts";
import { dataOf } from "./page-fixture.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
];

const ENTRIES = monthOfEntries({ repositories: 12, flowsEach: 41 });
const MONTH = dataOf(ENTRIES);

let browser: Browser;
let folder: string;
let script: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-dashboard-"));
  script = await bundleDashboardPage();
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What the console, a page error or a dialog said. */
  readonly said: readonly string[];
  /** Every address that was asked for but the page's own. */
  readonly asked: readonly string[];
}

interface Opening {
  readonly data?: DashboardData;
  readonly hash?: string;
  readonly options?: BrowserContextOptions;
}

let opened = 0;

async function open({ data = MONTH, hash = "", options = {} }: Opening = {}): Promise<Opened> {
  opened += 1;
  const path = join(folder, `${opened}.html`);
  await writeFile(path, renderDashboardPage(data, script));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const own = pathToFileURL(path).href;
  page.on("request", (request) => {
    if (request.url() !== own && request.url().startsWith("file:")) asked.push(request.url());
  });
  // What the page's policy refuses does not come here.
  await context.route(/^(?!file:)/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${own}${hash}`);
  await drawn(page);
  return { page, said, asked };
}

/** Every chart of the page that is shown has its picture, or says that there is nothing. */
async function drawn(page: Page): Promise<void> {
  expect(await page.locator(".drawing:not(:has(> svg, > p))").count()).toBe(0);
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const goTo = async (page: Page, id: string) => {
  await page.evaluate(clickOn(`#tab-${id}`));
  await drawn(page);
};
const tile = (page: Page, label: string) =>
  page.locator(`.tile:visible:has(dt:text-is("${label}")) .value`).textContent();
const choice = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });
const rowsOf = async (page: Page, selector: string) => {
  await page.locator(`${selector} tbody tr`).first().waitFor();
  return page.evaluate<string[][]>(cellsOf(`${selector} tbody tr`));
};

/** Opens the figures of a chart. */
async function chartRows(page: Page, id: string): Promise<string[][]> {
  await page.locator(`[data-chart="${id}"] summary`).click();
  return rowsOf(page, `[data-chart="${id}"]`);
}

describe("the dashboard in a browser", () => {
  test("asks for nothing and complains about nothing, on any of its pages", async () => {
    const { page, said, asked } = await open();
    for (const { id, title } of PAGES) {
      await goTo(page, id);
      expect(await page.title()).toBe(`${title} – Blocks dashboard`);
      expect(await page.locator("[role=tabpanel]:visible svg[role=img]").count()).toBeGreaterThan(3);
    }
    expect({ said, asked }).toEqual({ said: [], asked: [] });
  });

  test("its policy lets nothing else run or be asked for", async () => {
    const { page, said, asked } = await open();
    await page.evaluate(`(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      const picture = document.createElement("img");
      picture.src = "https://evil.example/x.png";
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.body.append(script, picture, style);
      return fetch("https://evil.example/").catch(() => {});
    })()`);
    expect(await page.title()).toBe("ROI – Blocks dashboard");
    expect(await page.locator("h1").isVisible()).toBe(true);
    await expect.poll(() => said.length).toBeGreaterThanOrEqual(4);
    expect(said.every((text) => text.includes("Content Security Policy") || text.includes("Refused"))).toBe(true);
    expect(asked).toEqual([]);
  });

  test("the tabs are walked through with the arrow keys, Home and End; only the chosen one is a stop of Tab", async () => {
    const { page } = await open();
    await tab(page, "ROI").focus();
    const press = async (key: string) => {
      await page.keyboard.press(key);
      const selected = page.locator('[role=tab][aria-selected="true"]');
      expect(await selected.count()).toBe(1);
      expect(await page.locator("[role=tabpanel]:visible").count()).toBe(1);
      expect(await page.locator('[role=tab][tabindex="0"]').textContent()).toBe(await selected.textContent());
      const focused = await page.evaluate<{ name: string; marked: boolean }>(FOCUS_STOP);
      expect(focused).toEqual({ name: await selected.textContent(), marked: true });
      return focused.name;
    };
    const walked: string[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"])
      walked.push(await press(key));
    expect(walked).toEqual(["Quality", "Reliability", "Cost", "ROI", "Cost", "ROI"]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(FOCUSED_ID)).toBe("panel-roi");
  });

  test("everything that takes the focus shows it and has a name", async () => {
    const { page } = await open({ hash: "#page=cost" });
    const stops: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate<{ name: string; marked: boolean } | undefined>(FOCUS_STOP);
      if (stop === undefined) break;
      expect(stop.marked, `${stop.name} has a visible focus`).toBe(true);
      expect(stop.name).not.toBe("");
      stops.push(stop.name);
    }
    expect(stops[0]).toBe("Skip to the figures");
    expect(stops).toContain("Data of “Spent by day”");
  });

  test("filters change tiles, charts and tables, and stand in the address", async () => {
    const { page } = await open({ hash: "#page=cost" });
    const before = await page.locator('[data-chart="spending"] svg').innerHTML();
    await choice(page, "Repository").selectOption("acme/risk-engine");
    await drawn(page);
    expect(await page.getByRole("status").textContent()).toBe("41 flows · All in data");
    expect(await page.locator('[data-chart="spending"] svg').innerHTML()).not.toBe(before);
    expect(await page.locator('[data-chart="spending"]').textContent()).toContain("Bound of a day: $5.00");
    expect(new Set((await rowsOf(page, '[data-table="dearest"]')).map((row) => row[1]))).toEqual(
      new Set(["acme/risk-engine"]),
    );
    await choice(page, "Model").selectOption("google/gemini-3-pro");
    await choice(page, "Period").selectOption("7d");
    expect(page.url()).toContain("#page=cost&repo=acme%2Frisk-engine&period=7d&model=google%2Fgemini-3-pro");
    const since = MONTH_END.getTime() + 1 - 7 * 86_400_000;
    const left = ENTRIES.filter(
      ({ repository, recordedAt, event, models, flow }) =>
        repository === "acme/risk-engine" &&
        event !== "settled" &&
        Date.parse(recordedAt) >= since &&
        (models ?? ENTRIES.find((entry) => entry.flow === flow && entry.models)?.models)?.["google/gemini-3-pro"],
    );
    expect(await page.getByRole("status").textContent()).toBe(`${left.length} flows · Last 7 days`);
  });

  test("the address brings back page and filters, and the browser's Back the page before", async () => {
    const { page } = await open({ hash: "#page=quality&repo=acme%2Fdata-lake&period=30d&model=openai%2Fgpt-5.2" });
    expect(await tab(page, "Quality").getAttribute("aria-selected")).toBe("true");
    expect(await choice(page, "Repository").inputValue()).toBe("acme/data-lake");
    expect(await choice(page, "Period").inputValue()).toBe("30d");
    expect(await choice(page, "Model").inputValue()).toBe("openai/gpt-5.2");
    await tab(page, "Adoption").click();
    await page.goBack();
    expect(await tab(page, "Quality").getAttribute("aria-selected")).toBe("true");
    expect(await choice(page, "Repository").inputValue()).toBe("acme/data-lake");
  });

  test("what an address says that is not in the data counts as not said", async () => {
    const { page, said } = await open({ hash: "#page=nowhere&repo=acme/gone&period=1000y&model=<script>" });
    expect(await tab(page, "ROI").getAttribute("aria-selected")).toBe("true");
    expect(await page.getByRole("status").textContent()).toBe("492 flows · All in data");
    expect(said).toEqual([]);
  });

  test("its figures are those of the records, counted another way", async () => {
    const { page } = await open();
    const expected = independently(ENTRIES);
    expect(await tile(page, "Accepted blocks")).toBe(figureText(expected.accepted, "count"));
    expect(await tile(page, "Cost")).toBe(figureText(expected.costUsd, "usd"));
    expect(await tile(page, "Return (ROI)")).toBe(figureText((expected.accepted * 400) / expected.costUsd, "ratio"));
    const repositories = await rowsOf(page, '[data-table="repositories"]');
    expect(repositories).toHaveLength(expected.repositories.size);
    for (const [name = "", flows, accepted, , cost] of repositories) {
      const of = expected.repositories.get(name);
      expect([flows, accepted, cost]).toEqual([
        String(of?.flows),
        String(of?.accepted),
        figureText(of?.costUsd, "usd"),
      ]);
    }
    await tab(page, "Reliability").click();
    expect(await tile(page, "Success rate")).toBe(figureText(expected.successRate, "percent"));
    expect(await tile(page, "P95 duration")).toBe(figureText(expected.p95Seconds, "seconds"));
    expect(await tile(page, "Flows that failed")).toBe(String(expected.failed));
    await tab(page, "Quality").click();
    expect(await tile(page, "Kill rate, mean")).toBe(figureText(expected.meanKillRate, "percent"));
    await tab(page, "Cost").click();
    expect(await tile(page, "Mean of a flow")).toBe(figureText(expected.meanCostUsd, "usd"));
    const spent = (await chartRows(page, "spending")).filter(([, cost]) => cost !== "$0.00");
    expect(spent).toEqual([...expected.spentByDay].sort().map(([day, cost]) => [day, figureText(cost, "usd")]));
    const models = (await chartRows(page, "by-model")).map(([model, cost]) => [model, cost] as const);
    expect(new Map(models)).toEqual(
      new Map([...expected.costByModel].map(([model, cost]) => [model, figureText(cost, "usd")])),
    );
  });

  test("draws the targets as lines, and says whether they are reached", async () => {
    const { page } = await open({ hash: "#page=reliability" });
    for (const [chart, words] of [
      ["success", "Target: 99.0 %"],
      ["durations", "Target of the P95: 120.0 s"],
    ] as const) {
      const card = page.locator(`[data-chart="${chart}"]`);
      expect(await card.locator(".legend").textContent()).toContain(words);
      expect(await card.locator('svg [stroke="var(--target)"]').count()).toBeGreaterThan(0);
    }
    expect(await page.locator(".tile.missed, .tile.reached").count()).toBe(2);
    expect(await page.locator(".tile.missed, .tile.reached").allTextContents()).toEqual([
      expect.stringMatching(/(Reached|Missed): target ≥ 99 %$/),
      expect.stringMatching(/(Reached|Missed): target < 120 s$/),
    ]);
  });

  test("tells a screen reader each chart's title and description, and has its figures as a table", async () => {
    const { page } = await open();
    for (const { id } of PAGES) {
      await goTo(page, id);
      for (const chart of await page.locator("figure:visible").all()) {
        const name = await chart.locator("h3").textContent();
        expect(await chart.locator("figcaption p").textContent()).toMatch(/\.$/);
        expect(await chart.locator("svg[role=img]").getAttribute("aria-label")).toContain(name);
        expect(await chart.locator("summary").textContent()).toBe(`Data of “${name}”`);
      }
      await page.evaluate(setDetails(true));
      await expect.poll(() => page.locator("figure:visible details:not(:has(table))").count()).toBe(0);
      expect(await page.evaluate(HEADLESS_TABLES)).toBe(0);
      const levels = await page.evaluate<number[]>(HEADING_LEVELS);
      levels.slice(1).forEach((level, index) => {
        expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
      });
    }
    const tree = await page.locator("body").ariaSnapshot();
    const wanted = [
      "- banner",
      '- search "Filters"',
      '- tablist "Dashboards"',
      '- tab "Cost" [selected]',
      '- tabpanel "Cost"',
      "- contentinfo",
    ];
    expect(wanted.filter((part) => !tree.includes(part))).toEqual([]);
  });

  test.each(["light", "dark"] as const)("has a contrast of at least 4.5 : 1 in the %s scheme", async (colorScheme) => {
    const { page } = await open({ options: { colorScheme } });
    for (const { id, title } of PAGES) {
      await goTo(page, id);
      await page.evaluate(setDetails(true));
      const { problems, checked } = await page.evaluate<{ problems: string[]; checked: number }>(CONTRASTS);
      expect(checked).toBeGreaterThan(80);
      expect(problems, title).toEqual([]);
    }
  });

  test("follows the system's scheme until the reader chooses one", async () => {
    const { page } = await open({ options: { colorScheme: "dark" } });
    const background = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    await page.emulateMedia({ colorScheme: "light" });
    const light = await background();
    expect(light).not.toBe(dark);
    await choice(page, "Theme").selectOption("dark");
    expect(await background()).toBe(dark);
    await choice(page, "Theme").selectOption("light");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await background()).toBe(light);
  });

  test("fits a narrow window: nothing but tables and tabs scrolls sideways", async () => {
    const { page } = await open({ options: { viewport: { width: 390, height: 844 } } });
    for (const { id, title } of PAGES) {
      await goTo(page, id);
      const [content, window] = await page.evaluate<number[]>(WIDTHS);
      expect(content, title).toBe(window);
    }
  });

  test("draws again when the window becomes narrower", async () => {
    const { page } = await open();
    const width = async () => Number(await page.locator("[data-chart=value] svg").getAttribute("width"));
    const before = await width();
    await page.setViewportSize({ width: 700, height: 900 });
    await expect.poll(width).not.toBe(before);
  });

  test.each([
    ["an empty ledger", []],
    ["one flow", monthOfEntries({ repositories: 1, flowsEach: 1 })],
    ["a flow that is at work", [ledgerEntry({ event: "started", recordedAt: MONTH_END.toISOString() })]],
    ["a flow of which nothing is known", [ledgerEntry({ event: "settled" })]],
  ])("shows %s without an error and without made-up figures", async (_title, entries) => {
    const { page, said } = await open({ data: dataOf(entries) });
    for (const { id } of PAGES) {
      await goTo(page, id);
      expect(await page.locator("[role=tabpanel]:visible").textContent()).not.toMatch(/NaN|undefined|Infinity|null/);
    }
    expect(said).toEqual([]);
  });

  test("shows 50 repositories with 500 flows each", async () => {
    const { page, said } = await open({ data: dataOf(monthOfEntries({ repositories: 50, flowsEach: 500, days: 90 })) });
    for (const { id } of PAGES) await goTo(page, id);
    expect(await page.getByRole("status").textContent()).toBe("25,000 flows · All in data");
    expect(await page.locator('[data-chart="by-repository"]').textContent()).toContain("40 more are not shown.");
    expect(said).toEqual([]);
  });

  test("T22 hostile names are inert: they run nothing, load nothing and turn no text around", async () => {
    const evil = `"><img src=https://evil.example/x.png onerror=alert(1)></script><script>alert(2)</script><!--<script> \u202Egnp.exe\u2066 __proto__ ${"long".repeat(80)}`;
    const entries = monthOfEntries({ repositories: 2, flowsEach: 10 }).map((entry) => ({
      ...entry,
      ...{ repository: `${evil}${entry.repository}`, actor: evil, family: evil, type: "</script>" },
      ...(entry.models === undefined ? {} : { models: { [`openai/${evil}`]: { requests: 1, costUsd: 1 } } }),
    }));
    const { page, said, asked } = await open({ data: dataOf(entries) });
    for (const { id } of PAGES) await goTo(page, id);
    expect({ said, asked }).toEqual({ said: [], asked: [] });
    expect(await page.locator("script").count()).toBe(2);
    expect(await page.locator("img, iframe, a[href^=javascript]").count()).toBe(0);
    expect(await page.evaluate(HANDLERS)).toEqual([]);
    expect(await page.locator("main").textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    // Both names are longer than what is shown of them, and two all the same.
    expect(await choice(page, "Repository").locator("option").count()).toBe(3);
    const [content, window] = await page.evaluate<number[]>(WIDTHS);
    expect(content).toBe(window);
  });

  test("paper gets the figures and the choice, and no controls", async () => {
    const { page } = await open({ hash: "#page=cost&period=7d" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#controls").isVisible()).toBe(false);
    expect(await page.getByText("Cost · Last 7 days · all repositories · all models").isVisible()).toBe(true);
    expect(await page.locator('[data-chart="spending"] svg').isVisible()).toBe(true);
  });
});
