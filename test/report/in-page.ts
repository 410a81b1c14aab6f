/**
 * Code that a test runs inside of a page, as text: it is the browser's, with the browser's globals, and not a part of this
 * program.
 */

/** The id of what has the focus. */
export const FOCUSED_ID = `document.activeElement?.id ?? ""`;

/** Name of what has the focus, and whether it is marked; nothing where nothing has it. */
export const FOCUS_STOP = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
  return { name: name.trim(), marked: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 };
})()`;

/** Opens or closes every file and list. */
export const setDetails = (open: boolean) =>
  `for (const one of document.querySelectorAll("details")) one.open = ${open};`;

/** True when the first finding is in the window. */
export const FIRST_FINDING_IN_VIEW = `(() => {
  const { top } = document.querySelector("#finding-1").getBoundingClientRect();
  return top >= 0 && top < innerHeight;
})()`;

/** The levels of the headings in order. */
export const HEADING_LEVELS = `[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) => Number(tagName[1]))`;

/** How many tables have no column headings. */
export const HEADLESS_TABLES = `[...document.querySelectorAll("table")].filter((table) => !table.querySelector("th[scope=col]")).length`;

/** Clicks on the first element that is found. */
export const clickOn = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;

/** The texts of the cells of rows. */
export const cellsOf = (rows: string) =>
  `[...document.querySelectorAll(${JSON.stringify(rows)})].map((row) => [...row.cells].map(({ textContent }) => textContent))`;

/** How wide the page is, and how wide the window. */
export const WIDTHS = `[document.documentElement.scrollWidth, document.documentElement.clientWidth]`;

/** Background and the way of scrolling. */
export const SCHEME = `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).scrollBehavior]`;

/** Attributes that would be handlers of events. */
export const HANDLERS = `[...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith("on"))`;

/** The protocols of all links. */
export const PROTOCOLS = `[...new Set([...document.querySelectorAll("a")].map((link) => new URL(link.href).protocol))].sort()`;

/**
 * Texts whose contrast against what is behind them is below 4.5 : 1, and how many were looked at.
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const CONTRASTS = `(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (color) => {
    const [r, g, b] = [...color].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let box = element; box !== null; box = box.parentElement) {
      const color = rgba(getComputedStyle(box).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255];
  };
  const problems = new Set();
  let checked = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.textContent.trim() === "" || element.closest("script,style,.spoken") || !element.checkVisibility()) continue;
    checked += 1;
    const [text, back] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
    if (ratio < 4.5) problems.add(element.tagName + "." + element.className + ": " + ratio.toFixed(2));
  }
  return { checked, problems: [...problems] };
})()`;
