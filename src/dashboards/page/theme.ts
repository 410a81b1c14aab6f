import { byId } from "./elements.ts";

const KEY = "blocks-dashboard-theme";
const THEMES: ReadonlySet<string> = new Set(["light", "dark"]);

/** The choice between the system's scheme and one of the two; kept where the browser keeps anything for this page. */
export function wireTheme(): void {
  const choice = byId("theme", HTMLSelectElement);
  const kept = read();
  if (THEMES.has(kept)) choice.value = kept;
  apply(choice.value);
  choice.addEventListener("change", () => {
    apply(choice.value);
    keep(choice.value);
  });
}

function apply(theme: string): void {
  if (THEMES.has(theme)) document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
}

/** A browser may refuse storage to a page of the file system. */
function read(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it holds until the page is closed.
  }
}
