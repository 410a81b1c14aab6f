import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GateReport } from "../../src/generated/types.ts";
import { reportHtml } from "../../src/report/render-html.ts";
import {
  CONTRASTS,
  FIRST_FINDING_IN_VIEW,
  FOCUS_STOP,
  FOCUSED_ID,
  HANDLERS,
  HEADING_LEVELS,
  HEADLESS_TABLES,
  PROTOCOLS,
  SCHEME,
  setDetails,
  WIDTHS,
} from "./in-page.ts";
import { findingWith, flowWith, receipt, redReport } from "./report-fixtures.ts";
import { richReport } from "./rich-report.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "report-page-"));
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What the console, a page error or a blocked request said. */
  readonly said: readonly string[];
  /** Every address that was asked for but the page's own. */
  readonly asked: readonly string[];
}

async function open(report: GateReport = richReport(), options: BrowserContextOptions = {}): Promise<Opened> {
  const path = join(folder, `${Math.random().toString(16).slice(2)}.html`);
  await writeFile(path, reportHtml({ gateReport: report, flow: flowWith(), receipt }));
  const context = await browser.newContext(options);
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
    if (request.url() !== own) asked.push(request.url());
  });
  await page.goto(own);
  return { page, said, asked };
}

const focused = (page: Page) => page.evaluate<string>(FOCUSED_ID);
const shownFindings = (page: Page) => page.locator("li.finding:visible").count();

describe("the HTML report in a browser", () => {
  test("asks for nothing and complains about nothing", async () => {
    const { page, said, asked } = await open();
    expect(await page.title()).toBe("FAIL: 4 of 5 gates passed – Blocks");
    expect(await page.locator("#filter").isVisible()).toBe(true);
    expect({ said, asked }).toEqual({ said: [], asked: [] });
  });

  test("filters by severity, gate and words, and says how many are left", async () => {
    const { page } = await open();
    const status = page.getByRole("status");
    expect(await shownFindings(page)).toBe(4);
    await page.getByLabel(/LOW/).uncheck();
    expect([await shownFindings(page), await status.textContent()]).toEqual([3, "3 of 4 findings shown"]);
    await page.getByLabel(/Security Scan/).uncheck();
    expect(await shownFindings(page)).toBe(2);
    await page.getByRole("searchbox", { name: "Search" }).fill("failed WRITE");
    expect(await page.locator("li.finding:visible").textContent()).toContain("Nobody hears of a failed write.");
    await page.keyboard.press("Escape");
    expect([await shownFindings(page), await status.textContent()]).toEqual([4, "4 findings"]);
  });

  test("moves between findings with j and k, past hidden ones, and searches with a slash", async () => {
    const { page } = await open();
    await page.getByLabel(/HIGH/).uncheck();
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("finding-1");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("finding-3");
    await page.keyboard.press("k");
    expect(await focused(page)).toBe("finding-1");
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("words");
    await page.keyboard.type("jk/");
    expect(await page.inputValue("#words")).toBe("jk/");
    await page.keyboard.press("Escape");
    await page.locator("#keys").uncheck();
    await page.keyboard.press("j");
    expect(await focused(page), "single keys can be switched off").toBe("keys");
  });

  test("can be walked through with the Tab key, each stop with a visible mark and a name", async () => {
    const { page } = await open();
    const stops: string[] = [];
    for (let index = 0; index < 200; index += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate<{ name: string; marked: boolean } | undefined>(FOCUS_STOP);
      if (stop === undefined) break;
      expect(stop.marked, `${stop.name} has a visible focus`).toBe(true);
      expect(stop.name).not.toBe("");
      stops.push(stop.name);
    }
    expect(stops[0]).toBe("Skip to the report");
    expect(stops.filter((name) => name === "Code of logic.ts")).toHaveLength(1);
    expect(stops.some((name) => name.startsWith("structure.ts"))).toBe(true);
  });

  test("opens the file that a link leads to, and leads back from the code to the finding", async () => {
    const { page } = await open();
    await page.evaluate(setDetails(false));
    await page.locator("#finding-1 a[href='#b1f1l2']").click();
    expect(await page.locator("#b1f1l2").isVisible()).toBe(true);
    await page.locator("tr.note a[href='#finding-1']").click();
    // Asked again from here: the page's own policy lets nobody evaluate a text in it.
    await expect.poll(() => page.evaluate<boolean>(FIRST_FINDING_IN_VIEW)).toBe(true);
  });

  test("tells a screen reader its landmarks, its headings in order, and its tables with their heads", async () => {
    const { page } = await open();
    const tree = await page.locator("body").ariaSnapshot();
    const wanted = [
      "- banner",
      '- navigation "Sections"',
      "- main",
      "- contentinfo",
      '- search "Filter of the findings"',
      'heading "FAIL: 4 of 5 gates passed" [level=1]',
      '- region "Gates"',
      '- region "Code of logic.ts"',
      '- rowheader "7"',
      '- cell "not covered"',
      "- status: 4 findings",
    ];
    expect(wanted.filter((part) => !tree.includes(part))).toEqual([]);
    const levels = await page.evaluate<number[]>(HEADING_LEVELS);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0), `heading ${index + 2}`).toBeLessThanOrEqual(1);
    });
    expect(await page.evaluate(HEADLESS_TABLES)).toBe(0);
  });

  test.each(["light", "dark"] as const)("has a contrast of at least 4.5 : 1 in the %s scheme", async (colorScheme) => {
    const { page } = await open(richReport(), { colorScheme });
    await page.evaluate(setDetails(true));
    const { problems, checked } = await page.evaluate<{ problems: string[]; checked: number }>(CONTRASTS);
    expect(checked).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });

  test("the schemes differ, and what moves stands still for who wants that", async () => {
    const background = async (options: BrowserContextOptions) => {
      const { page } = await open(richReport(), options);
      return page.evaluate<string[]>(SCHEME);
    };
    const [light] = await background({ colorScheme: "light" });
    const [dark, behavior] = await background({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(light).not.toBe(dark);
    expect(behavior).toBe("auto");
  });

  test("shows everything without scripts", async () => {
    const { page } = await open(richReport(), { javaScriptEnabled: false });
    expect(await page.locator("#filter").isVisible()).toBe(false);
    expect(await shownFindings(page)).toBe(4);
    expect(await page.getByText("A negative amount ends the whole sum.").isVisible()).toBe(true);
    expect(await page.locator("tr.uncovered").first().isVisible()).toBe(true);
  });

  test("fits a narrow window: nothing but code and tables scrolls sideways", async () => {
    const { page } = await open(richReport(), { viewport: { width: 390, height: 844 } });
    const [page390, window390] = await page.evaluate<number[]>(WIDTHS);
    expect(page390).toBe(window390);
  });

  test("T22 a hostile finding is inert: it runs nothing, loads nothing, leads nowhere, and turns no text around", async () => {
    const evil = [
      `"><img src=https://evil.example/x.png onerror=alert(1)>`,
      "</script><script>alert(2)</script></style></code></pre>",
      "[click](javascript:alert(3)) javascript:alert(4) \u202Egnp.exe\u2066 \u200B<svg/onload=alert(5)>",
    ].join(" ");
    const finding = findingWith({
      ...{ message: evil, remedy: evil, quote: evil, path: evil, code: `X"onclick=alert(6)//${evil}`, tool: evil },
      ...{ cwe: `CWE-1"><script>`, diff: `-${evil}\n+${evil}`, tests: [evil], reviewers: [evil] },
    });
    const [block] = redReport([finding]).blocks;
    const report = {
      ...redReport([finding]),
      blocks: block === undefined ? [] : [{ ...block, name: evil, sources: [{ path: evil, content: evil }] }],
    };
    const { page, said, asked } = await open(report);
    expect({ said, asked }).toEqual({ said: [], asked: [] });
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("main img, main script, main svg:not(.meter):not(.track)").count()).toBe(0);
    expect(await page.evaluate(HANDLERS)).toEqual([]);
    expect(await page.evaluate(PROTOCOLS)).toEqual(["file:", "https:"]);
    expect(await page.locator("body").textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
    expect(await page.locator("table.code").textContent()).toContain("⟨U+202E⟩");
  });
});
