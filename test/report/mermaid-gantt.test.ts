import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineOf } from "../../src/report/flow-timeline.ts";
import { mermaidGantt } from "../../src/report/mermaid-gantt.ts";

const steps = fc.array(
  fc.record({
    step: fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("title x", "section a", "2026-11-20", "a:b, c", "```", "%%{init: {}}%%", "click a call b()"),
    ),
    startedMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
    durationMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
    resumed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);

describe("the timeline of a flow", () => {
  test("has one step after the other where a record has no starts", () => {
    const bars = timelineOf({
      steps: [
        { step: "plan", durationMs: 10 },
        { step: "implement", durationMs: 5 },
      ],
    });
    expect(bars.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 10],
      [10, 15],
    ]);
  });

  test("gives a step of an earlier process no time in this one", () => {
    const [bar] = timelineOf({ steps: [{ step: "plan", startedMs: 3, durationMs: 9_000, resumed: true }] });
    expect(bar).toEqual({ step: "plan", startMs: 3, endMs: 3, durationMs: 9_000, resumed: true });
  });
});

describe("as a Mermaid diagram", () => {
  test("there is none without steps", () => {
    expect(mermaidGantt([])).toBeUndefined();
  });

  test("its axis counts from the flow's start in every time zone: seconds, or milliseconds of a short flow", () => {
    const diagram = (durationMs: number) => mermaidGantt(timelineOf({ steps: [{ step: "plan", durationMs }] }));
    expect(diagram(90_000)).toContain("  dateFormat x\n  axisFormat %s s\n");
    expect(diagram(12)).toContain("  axisFormat %Q ms\n");
  });

  test("T22 every line of it is ours, whatever a step is called", () => {
    fc.assert(
      fc.property(steps, (given) => {
        const lines = (mermaidGantt(timelineOf({ steps: given })) ?? "").split("\n");
        const bars = lines.filter((line) => line.startsWith("    "));
        expect(bars).toHaveLength(given.length);
        for (const bar of bars) {
          const [, name = "", start, end] = /^ {4}([A-Za-z][A-Za-z0-9 -]*) :(?:done, )?(\d+), (\d+)$/.exec(bar) ?? [];
          expect(name).not.toMatch(/^(title|section|click|call|gantt|\d{4})/i);
          expect(Number(end)).toBeGreaterThan(Number(start));
        }
        const others = lines.filter((line) => !line.startsWith("    "));
        expect(others.filter((line) => !/^(```(mermaid)?|gantt| {2}[A-Za-z]+:? [A-Za-z% ]+)$/.test(line))).toEqual([]);
      }),
    );
  });

  test("shows a step that took no time as wide as can be seen", () => {
    const bars = timelineOf({
      steps: [
        { step: "plan", startedMs: 0, durationMs: 100_000 },
        { step: "seal", startedMs: 50_000, durationMs: 0 },
      ],
    });
    expect(mermaidGantt(bars)).toContain("seal :50000, 50500");
  });

  test("stays below what Mermaid draws, and says how many steps it left out", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      step: "x".repeat(500),
      startedMs: index,
      durationMs: 1,
    }));
    const diagram = mermaidGantt(timelineOf({ steps: many })) ?? "";
    expect(diagram.length).toBeLessThan(50_000);
    expect(diagram).toContain("4,700 more steps in the flow's record.");
  });
});
