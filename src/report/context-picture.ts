import type { ContextReport, ContextReportFile } from "../generated/types.ts";
import { layOut, type Point } from "./context-layout.ts";
import { htmlText } from "./escape.ts";
import { reasonText } from "./render-context.ts";

const WIDTH = 1280;
const TOP = 96;
const HEIGHT = 800;
/** More circles than that cannot be told apart. */
const MOST_FILES = 64;
const LONGEST_NAME = 22;
/** Links that are shown at once; a file's first ones say most. */
const MOST_LINKS = 140;
/** Colours that people with any colour vision tell apart, on light and on dark. @see https://jfly.uni-koeln.de/color/ */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56b4e9", "#7f6bd6", "#8a8a8a"];

/** A picture of the best files of a context and of the links between them: one SVG that needs nothing else. */
export function contextPicture(report: ContextReport): string {
  const files = report.files.slice(0, MOST_FILES);
  const links = report.links.filter(({ from, to }) => from < files.length && to < files.length).slice(0, MOST_LINKS);
  const radii = files.map(radiusOf);
  const points = layOut({ radii, links: links.map(({ from, to }) => [from, to]), width: WIDTH, height: HEIGHT });
  const colours = coloursOf(files);
  const names = namesOf(files);
  const circles = files.map((file, index) =>
    circleOf(file, points[index], radii[index] ?? 0, { colours, name: names[index] ?? "" }),
  );
  const lines = links.map(({ from, to, kind }) => lineOf(points[from], points[to], { kind, end: radii[to] ?? 0 }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT + TOP}" width="${WIDTH}" height="${HEIGHT + TOP}" role="img" aria-labelledby="title">`,
    `<title id="title">${htmlText(titleOf(report))}</title>`,
    STYLE,
    `<rect class="paper" width="100%" height="100%"/>`,
    `<text class="head" x="24" y="36">${htmlText(titleOf(report))}</text>`,
    `<text class="note" x="24" y="58">${htmlText(wordsOf(report, files.length))}</text>`,
    legend(colours),
    `<g transform="translate(0 ${TOP})">`,
    ...lines,
    ...circles,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const STYLE = `<style>
  svg { font: 11px system-ui, sans-serif; color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --paper: #ffffff; --line: #8c959f }
  @media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --soft: #9198a1; --paper: #0d1117; --line: #656c76 } }
  .paper { fill: var(--paper) } .head { font-size: 17px; font-weight: 600; fill: var(--ink) } .note { fill: var(--soft) }
  .name { fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round }
  .rank { fill: var(--paper); text-anchor: middle; font-weight: 600 } .outline .rank { fill: var(--ink) }
  .outline circle { fill: var(--paper); stroke-width: 2.5px }
  .imports { stroke: var(--line); stroke-width: 1.2px } .history { stroke: var(--line); stroke-width: 1.2px; stroke-dasharray: 2 4 }
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 8 4 0 8z" fill="#8c959f"/></marker></defs>`;

function titleOf({ files, sizeBytes, limitBytes, rest }: ContextReport): string {
  const whole = files.filter(({ form }) => form === "whole").length;
  return `Context: ${whole} files whole, ${files.length - whole} as outlines, ${rest.files} in the map (${Math.round(sizeBytes / 1024)} of ${Math.round(limitBytes / 1024)} KB)`;
}

function wordsOf({ words, files }: ContextReport, shown: number): string {
  const asked =
    words.length === 0 ? "No request: history and kind decide." : `Looked for: ${words.slice(0, 14).join(", ")}.`;
  return shown < files.length ? `${asked} The best ${shown} files are drawn.` : asked;
}

/** The last part of each path, with its folder where two files would have the same name. */
function namesOf(files: readonly ContextReportFile[]): string[] {
  const parts = files.map(({ path }) => path.split("/"));
  const counts = new Map<string, number>();
  for (const each of parts) counts.set(each.at(-1) ?? "", (counts.get(each.at(-1) ?? "") ?? 0) + 1);
  return parts.map((each) => each.slice((counts.get(each.at(-1) ?? "") ?? 0) > 1 ? -2 : -1).join("/"));
}

/** The area says how much of the context a file takes. */
function radiusOf({ sizeBytes }: ContextReportFile): number {
  return Math.round(Math.min(34, 8 + Math.sqrt(sizeBytes) / 7) * 10) / 10;
}

/** A colour for each of the folders with the most files; one for all others. */
function coloursOf(files: readonly ContextReportFile[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(areaOf(path), (counts.get(areaOf(path)) ?? 0) + 1);
  const areas = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, COLOURS.length - 1);
  return new Map(areas.map(([area], index) => [area, COLOURS[index] ?? ""]));
}

/** The first two folders of a path: the first alone is `src` in most repositories. */
function areaOf(path: string): string {
  return path.split("/").slice(0, -1).slice(0, 2).join("/") || ".";
}

function circleOf(
  file: ContextReportFile,
  point: Point | undefined,
  radius: number,
  { colours, name }: { readonly colours: ReadonlyMap<string, string>; readonly name: string },
): string {
  const [x, y] = point ?? [0, 0];
  const colour = colours.get(areaOf(file.path)) ?? COLOURS.at(-1);
  const paint = file.form === "whole" ? `fill="${colour}"` : `stroke="${colour}"`;
  const why = file.why.map(reasonText).join("; ");
  const about = `${file.path}: rank ${file.rank}, ${file.form}, ${(file.sizeBytes / 1024).toFixed(1)} KB; ${why}`;
  return [
    `<g class="${file.form}" transform="translate(${x} ${y})"><title>${htmlText(about)}</title>`,
    `<circle r="${radius}" ${paint}/><text class="rank" y="4">${file.rank}</text>`,
    `<text class="name" y="${radius + 12}">${htmlText(name, LONGEST_NAME)}</text></g>`,
  ].join("");
}

function lineOf(from: Point | undefined, to: Point | undefined, { kind, end }: { kind: string; end: number }): string {
  const [x1, y1] = from ?? [0, 0];
  const [x2, y2] = to ?? [0, 0];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const share = Math.max(0, (length - end) / length);
  const place = `x1="${x1}" y1="${y1}" x2="${(x1 + (x2 - x1) * share).toFixed(1)}" y2="${(y1 + (y2 - y1) * share).toFixed(1)}"`;
  return `<line class="${kind}" ${place}${kind === "imports" ? ' marker-end="url(#tip)"' : ""}/>`;
}

function legend(colours: ReadonlyMap<string, string>): string {
  const forms = `<circle cx="30" cy="78" r="5" fill="#59636e"/><text class="note" x="40" y="82">whole</text><circle cx="88" cy="78" r="5" fill="none" stroke="#59636e" stroke-width="2"/><text class="note" x="98" y="82">outline</text><path class="imports" fill="none" d="M146 78h22" marker-end="url(#tip)"/><text class="note" x="174" y="82">imports</text><path class="history" fill="none" d="M224 78h22"/><text class="note" x="252" y="82">changed together</text>`;
  let x = 360;
  const areas = [...colours].map(([area, colour]) => {
    const label = htmlText(area, 24);
    const item = `<rect x="${x}" y="73" width="10" height="10" rx="2" fill="${colour}"/><text class="note" x="${x + 15}" y="82">${label}</text>`;
    x += 34 + Math.min(area.length, 25) * 6.2;
    return item;
  });
  return forms + areas.join("");
}
