import type { ProgressEvent } from "../base/progress.ts";
import { terminalText } from "../report/escape.ts";
import { costText, countText, durationText } from "../report/figures.ts";
import { cutToWidth, textWidth } from "../report/text-width.ts";

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** What is used so far, as the flow reports it. */
export type Spent = Omit<Extract<ProgressEvent, { kind: "spent" }>, "kind">;

/** A step that is under way. */
export interface RunningStep {
  readonly title: string;
  /** Of the answers that came in it until now. */
  readonly characters: number;
  /** What has gone through of something large. */
  readonly transfer?: { readonly bytes: number; readonly totalBytes: number };
}

/** Everything that the one line about all running steps is made of. */
export interface Status {
  readonly running: readonly RunningStep[];
  /** Since the first step began. */
  readonly elapsedMs: number;
  readonly spent: Spent | undefined;
  /** Grows with every drawing. */
  readonly frame: number;
}

/**
 * One line about all that is under way, in `columns` at most: what runs, for how long, and what it has used. The
 * figures stay whole; the titles give way to `5 steps`, and a single one is cut.
 */
export function statusLine({ running, elapsedMs, spent, frame }: Status, columns: number): string {
  const characters = running.reduce((sum, step) => sum + step.characters, 0);
  const figures = [
    durationText(elapsedMs),
    ...(spent === undefined ? [] : [spentText(spent)]),
    ...running.flatMap(({ transfer }) => (transfer === undefined ? [] : [transferText(transfer)])),
    ...(characters === 0 ? [] : [`${countText(characters)} characters`]),
  ].join(" · ");
  const spinner = ` ${FRAMES[frame % FRAMES.length]} `;
  const room = columns - textWidth(spinner) - textWidth(figures) - 2;
  return cutToWidth(`${spinner}${titlesText(running, room)}  ${figures}`, columns);
}

/** Tokens and money in a few words: `12,345 tokens · ≤ $0.41`. */
export function spentText(spent: Spent): string {
  return `${countText(spent.inputTokens + spent.outputTokens)} tokens · ${costText(spent)}`;
}

const BAR_CELLS = 16;
const MEGABYTE = 1024 * 1024;

/** A bar and the figures beside it: `████████░░░░░░░░ 50 % of 32 MB`. */
function transferText({ bytes, totalBytes }: NonNullable<RunningStep["transfer"]>): string {
  const share = totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
  const full = Math.floor(share * BAR_CELLS);
  const bar = "█".repeat(full) + "░".repeat(BAR_CELLS - full);
  return `${bar} ${Math.floor(share * 100)} % of ${Math.ceil(totalBytes / MEGABYTE)} MB`;
}

const SHORTEST_TITLE = 12;

function titlesText(running: readonly RunningStep[], room: number): string {
  const titles = running.map(({ title }) => terminalText(title)).join(", ");
  if (textWidth(titles) <= room) return titles;
  if (running.length > 1) return `${running.length} steps`;
  return cutToWidth(titles, Math.max(SHORTEST_TITLE, room));
}
