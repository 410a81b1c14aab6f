import { PAGES, type PageId } from "../views/pages.ts";
import { byId } from "./elements.ts";

/**
 * Tabs by the ARIA pattern: one of them is a stop of the Tab key, arrows, Home and End go from one to the next.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function wireTabs(choose: (page: PageId) => void): void {
  PAGES.forEach(({ id }, index) => {
    const tab = tabOf(id);
    tab.addEventListener("click", () => choose(id));
    tab.addEventListener("keydown", (event) => {
      const next = nextIndex(event.key, index);
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const page = PAGES[next]?.id ?? id;
      choose(page);
      tabOf(page).focus();
    });
  });
}

function nextIndex(key: string, index: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % PAGES.length;
    case "ArrowLeft":
      return (index + PAGES.length - 1) % PAGES.length;
    case "Home":
      return 0;
    case "End":
      return PAGES.length - 1;
    default:
      return undefined;
  }
}

/** Marks the tab of the page and shows its panel; answers with the panel. */
export function showTab(page: PageId): HTMLElement {
  for (const { id } of PAGES) {
    const isShown = id === page;
    const tab = tabOf(id);
    tab.setAttribute("aria-selected", String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    const panel = byId(`panel-${id}`, HTMLElement);
    panel.hidden = !isShown;
    // What is not shown would only be there twice: pages share ids.
    if (!isShown) panel.replaceChildren();
  }
  // On a narrow screen the row of tabs scrolls.
  const shown = tabOf(page);
  const row = shown.parentElement;
  if (row !== null && row.scrollWidth > row.clientWidth) {
    row.scrollLeft = shown.offsetLeft - (row.clientWidth - shown.offsetWidth) / 2;
  }
  return byId(`panel-${page}`, HTMLElement);
}

function tabOf(page: PageId): HTMLElement {
  return byId(`tab-${page}`, HTMLElement);
}
