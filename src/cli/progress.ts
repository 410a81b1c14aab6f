import type { Progress } from "../base/progress.ts";
import { elapsed, plainText, type Terminal } from "./terminal.ts";

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;

/** Steps as they happen, and a way to end the display before anything else is written. */
export interface ProgressDisplay {
  readonly progress: Progress;
  readonly stop: () => void;
}

/**
 * Draws steps on a terminal: one line a step, with a running clock while it runs. Where lines cannot be redrawn
 * (a pipe, a log), each step is one line when it ends. `quiet` shows nothing.
 */
export function displayProgress(terminal: Terminal, options: { readonly quiet: boolean }): ProgressDisplay {
  if (options.quiet) return { progress: () => {}, stop: () => {} };
  const running = new Map<string, { title: string; startedMs: number }>();
  let timer: NodeJS.Timeout | undefined;
  let frame = 0;
  const clearLine = () => {
    if (terminal.interactive) terminal.err("\r\u001b[2K");
  };
  const draw = () => {
    const current = [...running.values()].at(-1);
    if (current === undefined) return;
    frame = (frame + 1) % FRAMES.length;
    const text = ` ${FRAMES[frame]} ${current.title} ${elapsed(performance.now() - current.startedMs)}`;
    terminal.err(`\r\u001b[2K${text.slice(0, terminal.columns - 1)}`);
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    clearLine();
  };
  const line = (text: string) => {
    clearLine();
    terminal.err(`${text}\n`);
  };
  return {
    stop,
    progress: (event) => {
      if (event.kind === "note") return line(`   ${terminal.style.dim(plainText(event.text))}`);
      const title = plainText(event.title);
      if (event.kind === "step-started") {
        running.set(event.step, { title, startedMs: performance.now() });
        if (terminal.interactive) timer ??= setInterval(draw, FRAME_MS).unref();
        return;
      }
      running.delete(event.step);
      const detail = event.detail === undefined ? "" : ` — ${plainText(event.detail)}`;
      line(` ${markOf(event.outcome, terminal)} ${title}${detail} ${terminal.style.dim(elapsed(event.durationMs))}`);
      if (running.size === 0) stop();
    },
  };
}

function markOf(outcome: "passed" | "failed" | "error", { style }: Terminal): string {
  if (outcome === "passed") return style.green("✔");
  return outcome === "failed" ? style.red("✘") : style.yellow("⚠");
}
