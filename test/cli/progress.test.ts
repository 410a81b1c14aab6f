import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgressEvent } from "../../src/base/progress.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { displayProgress } from "../../src/cli/progress.ts";
import { type Status, statusLine } from "../../src/cli/status-line.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { textWidth } from "../../src/report/text-width.ts";

const CLEAR = "\r\u001b[2K";
const KEY = "canary-key-1234567890";

const started = (step: string, title = step): ProgressEvent => ({ kind: "step-started", step, title });
const moved = (step: string, characters: number): ProgressEvent => ({ kind: "step-moved", step, characters });
const ended = (step: string, fields: object = {}): ProgressEvent => ({
  kind: "step-ended",
  step,
  title: step,
  outcome: "passed",
  durationMs: 4_200,
  ...fields,
});
const spent = (costUsd: number, estimated = false): ProgressEvent => ({
  kind: "spent",
  costUsd,
  inputTokens: 12_000,
  outputTokens: 345,
  estimated,
});

/** A display whose time stands still unless it is moved, and which draws only when it is told to. */
function displayOn({ interactive = true, columns = 100, quiet = false }: Options = {}) {
  const written: string[] = [];
  let nowMs = 5_000;
  let draw: (() => void) | undefined;
  const redactor = new Redactor();
  redactor.add(KEY);
  const same = (text: string) => text;
  const terminal: Terminal = {
    out: () => {},
    err: (text) => void written.push(text),
    interactive,
    columns,
    style: { bold: same, dim: same, red: same, green: same, yellow: same },
  };
  const display = displayProgress(terminal, {
    quiet,
    redactor,
    monotonicMs: () => nowMs,
    repeat: (again) => {
      draw = again;
      return () => {
        draw = undefined;
      };
    },
  });
  return {
    show: (...events: ProgressEvent[]) => events.forEach(display.progress),
    stop: display.stop,
    pass: (ms: number) => {
      nowMs += ms;
    },
    /** What stands on the line that is redrawn. */
    drawn: () => {
      written.length = 0;
      draw?.();
      return written.join("").replace(CLEAR, "");
    },
    draws: () => draw !== undefined,
    /** What is to be read in the end: of each line what was written after it was cleared for the last time. */
    lines: () =>
      written
        .join("")
        .split("\n")
        .map((line) => line.split(CLEAR).at(-1)),
    all: () => written.join(""),
  };
}

interface Options {
  readonly interactive?: boolean;
  readonly columns?: number;
  readonly quiet?: boolean;
}

describe("on a terminal", () => {
  it("shows how far a large bundle is, and drops the bar once it has arrived", () => {
    const display = displayOn();
    const transferred = (step: string, bytes: number): ProgressEvent => ({
      kind: "step-transferred",
      step,
      bytes,
      totalBytes: 24 * 1024 * 1024,
    });
    display.show(started("store", "Store the bundle"), started("rest", "Rest"));
    display.show(transferred("store", 12 * 1024 * 1024), transferred("unknown", 1));
    expect(display.drawn()).toMatch(/ ████████░░░░░░░░ 50 % of 24 MB$/);
    display.show(ended("store"));
    expect(display.drawn()).not.toContain("MB");
  });

  it("one line tells of all that is under way: titles, time of the flow, tokens, money, characters", () => {
    const display = displayOn({ columns: 120 });
    display.show(started("plan", "Plan the block"));
    display.pass(60_000);
    display.show(started("logic", "Write logic"), started("input", "Write input"), spent(0.403, true));
    display.show(moved("logic", 1_000), moved("input", 200), moved("logic", 3_000));
    display.pass(12_000);
    expect(display.drawn()).toMatch(
      /^ . Plan the block, Write logic, Write input {2}1 min 12 s · 12,345 tokens · ≤ \$0\.41 · 3,200 characters$/,
    );
  });

  it("names the number of steps where the titles do not fit", () => {
    const display = displayOn({ columns: 60 });
    for (const face of ["structure", "input", "logic", "output", "ui"]) display.show(started(face, `Write ${face}`));
    expect(display.drawn()).toMatch(/^ . 5 steps {2}0 ms$/);
  });

  it("redraws the line in place, and puts what has ended above it with its own time", () => {
    const display = displayOn();
    display.show(started("plan", "Plan the block"), started("context"));
    display.drawn();
    display.show(ended("plan", { title: "Plan the block", detail: "taken up" }));
    expect(display.lines()).toEqual([" ✔ Plan the block — taken up 4.2 s", " ⠹ context  0 ms"]);
    display.show(ended("context"));
    expect(display.lines().slice(1)).toEqual([" ✔ context 4.2 s", ""]);
  });

  it("stops drawing when nothing runs, and begins again with the next step", () => {
    const display = displayOn();
    display.show(started("plan"), ended("plan"));
    expect(display.draws()).toBe(false);
    display.show(started("seal"));
    expect(display.draws()).toBe(true);
    display.stop();
    expect(display.draws()).toBe(false);
    expect(display.all().endsWith(CLEAR)).toBe(true);
  });

  it("a note stands on lines of its own", () => {
    const display = displayOn();
    display.show(started("plan"), { kind: "note", text: "first\nsecond" });
    expect(display.lines()).toEqual(["   first", "   second", " ⠹ plan  0 ms"]);
  });

  it("shows nothing when it shall be quiet", () => {
    const display = displayOn({ quiet: true });
    display.show(started("plan"), spent(1), ended("plan"), { kind: "note", text: "a" });
    display.stop();
    expect(display.all()).toBe("");
  });
});

describe("in a pipe", () => {
  it("is one line for each step that has ended, with what was spent until then, and no control character", () => {
    const display = displayOn({ interactive: false });
    display.show(started("plan"), moved("plan", 10), spent(0.1), started("logic"), ended("logic"), spent(0.2, true));
    display.show(ended("plan", { outcome: "failed", durationMs: 285 }));
    expect(display.all()).toBe(
      " ✔ logic 4.2 s, 12,345 tokens · $0.10 so far\n ✘ plan 285 ms, 12,345 tokens · ≤ $0.20 so far\n",
    );
    expect(display.draws()).toBe(false);
  });
});

describe("what is never shown", () => {
  const canaries = { prompt: "canary-prompt", answer: "canary-answer", promptText: "canary-prompt" };

  it.each([true, false])("T17 no prompt and no answer, on a terminal: %s", (interactive) => {
    const display = displayOn({ interactive });
    const events = [started("plan"), moved("plan", 7), spent(1), ended("plan", { title: "Plan" })];
    for (const event of events) display.show({ ...event, ...canaries });
    expect(display.all() + display.drawn()).not.toContain("canary");
  });

  it.each([true, false])("T17 no key, on a terminal: %s", (interactive) => {
    const display = displayOn({ interactive });
    display.show(started("plan", `Plan ${KEY}`));
    const drawn = display.drawn();
    display.show(ended("plan", { title: KEY, detail: `failed with ${KEY}` }), { kind: "note", text: `a ${KEY} b` });
    expect(drawn + display.all()).not.toContain(KEY);
    expect(display.all()).toContain("a *** b");
  });

  it("T18 nothing from outside that a terminal or a runner takes for a command", () => {
    const hostile = "a\u001b[2J\r\n::add-mask::x ##[command]\u0007b";
    const display = displayOn({ interactive: false });
    display.show(started("plan", hostile), { kind: "note", text: hostile });
    display.show(ended("plan", { title: hostile, detail: hostile }));
    expect(display.all().replaceAll("\n", "")).not.toMatch(/\p{Cc}|::|##\[/u);
  });
});

describe("the status line", () => {
  const status: fc.Arbitrary<Status> = fc.record({
    running: fc.array(fc.record({ title: fc.string({ unit: "binary" }), characters: fc.nat() }), {
      minLength: 1,
      maxLength: 9,
    }),
    elapsedMs: fc.nat(),
    spent: fc.option(
      fc.record({ costUsd: fc.nat(500), inputTokens: fc.nat(), outputTokens: fc.nat(), estimated: fc.boolean() }),
      { nil: undefined },
    ),
    frame: fc.nat(),
  });

  it("is never wider than the terminal, and never more than one line", () => {
    fc.assert(
      fc.property(status, fc.integer({ min: 1, max: 200 }), (given, columns) => {
        const line = statusLine(given, columns);
        expect(textWidth(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it("cuts a single long title and keeps the figures", () => {
    const running = [{ title: "W".repeat(100), characters: 0 }];
    const line = statusLine({ running, elapsedMs: 1_000, spent: undefined, frame: 0 }, 40);
    expect(line).toMatch(/^ ⠋ W+… {2}1\.0 s$/);
    expect(textWidth(line)).toBe(40);
  });

  it("counts the columns that wide characters take", () => {
    const running = [{ title: "報告書を書く".repeat(5), characters: 0 }];
    expect(textWidth(statusLine({ running, elapsedMs: 0, spent: undefined, frame: 0 }, 30))).toBeLessThanOrEqual(30);
  });
});
