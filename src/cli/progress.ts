import { systemClock } from "../base/clock.ts";
import type { Progress, ProgressEvent } from "../base/progress.ts";
import type { Redactor } from "../base/redaction.ts";
import { terminalText } from "../report/escape.ts";
import { durationText } from "../report/figures.ts";
import { type RunningStep, type Spent, spentText, statusLine } from "./status-line.ts";
import type { Terminal } from "./terminal.ts";

const FRAME_MS = 100;

/** Notes can name several models and what to do about each. */
const LONGEST_NOTE = 2_000;

/** Steps as they happen, and a way to end the display before anything else is written. */
export interface ProgressDisplay {
  readonly progress: Progress;
  readonly stop: () => void;
}

/** How progress is shown; time is injected in tests. */
export interface ProgressOptions {
  /** Shows nothing. */
  readonly quiet: boolean;
  /** Takes known secrets out of titles, details and notes. */
  readonly redactor?: Pick<Redactor, "redact">;
  readonly monotonicMs?: () => number;
  /** Calls again and again until the function that it returns is called. */
  readonly repeat?: (draw: () => void) => () => void;
}

/**
 * Draws steps on a terminal: a line for each that has ended, and below them one line for all that are under way, with
 * the time, tokens and money of the whole. Where lines cannot be redrawn (a pipe, a log), each step is one line when it
 * ends, with what was spent until then. Shows titles and figures, never what was asked or answered.
 */
export function displayProgress(terminal: Terminal, options: ProgressOptions): ProgressDisplay {
  if (options.quiet) return { progress: () => {}, stop: () => {} };
  const display = new Display(terminal, options);
  return { progress: (event) => display.show(event), stop: () => display.stop() };
}

class Display {
  readonly #terminal: Terminal;
  readonly #redact: (text: string) => string;
  readonly #monotonicMs: () => number;
  readonly #repeat: (draw: () => void) => () => void;
  readonly #running = new Map<string, RunningStep>();
  #startedMs: number | undefined;
  #spent: Spent | undefined;
  #frame = 0;
  #stopDrawing: (() => void) | undefined;

  constructor(terminal: Terminal, options: ProgressOptions) {
    this.#terminal = terminal;
    this.#redact = (text) => options.redactor?.redact(text) ?? text;
    this.#monotonicMs = options.monotonicMs ?? systemClock.monotonicMs;
    this.#repeat = options.repeat ?? everyFrame;
  }

  show(event: ProgressEvent): void {
    if (event.kind === "step-started") this.#start(event);
    else if (event.kind === "step-moved") this.#move(event);
    else if (event.kind === "step-transferred") this.#transfer(event);
    else if (event.kind === "step-ended") this.#end(event);
    else if (event.kind === "spent") this.#spent = event;
    else this.#note(event.text);
  }

  stop(): void {
    this.#stopDrawing?.();
    this.#stopDrawing = undefined;
    this.#clear();
  }

  #start({ step, title }: Extract<ProgressEvent, { kind: "step-started" }>): void {
    this.#running.set(step, { title: this.#redact(title), characters: 0 });
    this.#startedMs ??= this.#monotonicMs();
    if (!this.#terminal.interactive) return;
    this.#stopDrawing ??= this.#repeat(() => this.#draw());
  }

  #move({ step, characters }: Extract<ProgressEvent, { kind: "step-moved" }>): void {
    const running = this.#running.get(step);
    if (running !== undefined) this.#running.set(step, { ...running, characters });
  }

  #transfer({ step, bytes, totalBytes }: Extract<ProgressEvent, { kind: "step-transferred" }>): void {
    const running = this.#running.get(step);
    if (running !== undefined) this.#running.set(step, { ...running, transfer: { bytes, totalBytes } });
  }

  #end({ step, title, outcome, detail, durationMs }: Extract<ProgressEvent, { kind: "step-ended" }>): void {
    const { style, interactive } = this.#terminal;
    this.#running.delete(step);
    const more = detail === undefined ? "" : ` — ${this.#inert(detail)}`;
    const spent = interactive || this.#spent === undefined ? "" : `, ${spentText(this.#spent)} so far`;
    const figures = style.dim(`${durationText(durationMs)}${spent}`);
    this.#line(` ${markOf(outcome, this.#terminal)} ${this.#inert(title)}${more} ${figures}`);
    if (this.#running.size === 0) this.stop();
  }

  #note(text: string): void {
    for (const line of text.split("\n")) {
      this.#line(`   ${this.#terminal.style.dim(this.#inert(line, LONGEST_NOTE))}`);
    }
  }

  #draw(): void {
    if (this.#running.size === 0) return;
    this.#frame += 1;
    const elapsedMs = this.#monotonicMs() - (this.#startedMs ?? 0);
    const status = { running: [...this.#running.values()], elapsedMs, spent: this.#spent, frame: this.#frame };
    // A line of the full width makes some terminals begin the next one, which is then never cleared.
    this.#terminal.err(`\r\u001b[2K${statusLine(status, this.#terminal.columns - 1)}`);
  }

  #line(text: string): void {
    this.#clear();
    this.#terminal.err(`${text}\n`);
    // Without this the line below would be gone until its next turn, and flicker.
    if (this.#stopDrawing !== undefined) this.#draw();
  }

  #clear(): void {
    if (this.#terminal.interactive) this.#terminal.err("\r\u001b[2K");
  }

  #inert(text: string, longest?: number): string {
    return terminalText(this.#redact(text), longest);
  }
}

function everyFrame(draw: () => void): () => void {
  const timer = setInterval(draw, FRAME_MS).unref();
  return () => clearInterval(timer);
}

function markOf(outcome: "passed" | "failed" | "error", { style }: Terminal): string {
  if (outcome === "passed") return style.green("✔");
  return outcome === "failed" ? style.red("✘") : style.yellow("⚠");
}
