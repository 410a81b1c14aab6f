import { describe, expect, it } from "vitest";
import { BlocksError } from "../../src/base/errors.ts";
import type { FlowResult } from "../../src/flow/flow.ts";
import type { FlowPorts, Inspection } from "../../src/flow/ports.ts";
import type { Finding } from "../../src/generated/types.ts";
import type { Charge, ModelRequest } from "../../src/llm/model.ts";
import {
  badInspection,
  COST_USD,
  createWorld,
  FINDING,
  GOOD,
  memoryCheckpoints,
  paidAnswer,
  stillClock,
  textOf,
  usualAnswer,
  type WorldOptions,
} from "./world.ts";

/** A world whose n-th repair writes `round n` into the logic. */
function repairing(inspections: readonly Inspection[], options: WorldOptions = {}) {
  let repairs = 0;
  return createWorld({
    inspections,
    ...options,
    answer: (request, signal) => {
      const other = options.answer?.(request, signal);
      if (other !== undefined || request.task !== "repair") return other;
      repairs += 1;
      return { notes: "", files: [{ path: "logic.ts", content: `round ${repairs}` }] };
    },
  });
}

function logicOf({ files }: FlowResult): string {
  return files.find(({ path }) => path === "logic.ts")?.content ?? "";
}

function repairsOf(requests: readonly ModelRequest[]): ModelRequest[] {
  return requests.filter(({ task }) => task === "repair");
}

const OVER_BUDGET = new BlocksError("the flow's cap of 5 USD would be passed", {
  code: "BUDGET_EXCEEDED",
  kind: "usage",
});

const BLOCKER: Finding = { code: "BLOCKER-REVIEW-001", severity: "BLOCKER", message: "wrong sign", remedy: "turn it" };

function reviewing(findings: readonly Finding[], asked: string[] = []): NonNullable<FlowPorts["review"]> {
  return async ({ files }, _signal, watch) => {
    asked.push(files.find(({ path }) => path === "logic.ts")?.content ?? "");
    const request = {
      role: "architect",
      task: "review",
      system: "s",
      prompt: "p",
      schema: { name: "r", json: {} },
    } as unknown as ModelRequest;
    const model = { provider: "google" as const, name: "reviewer", generate: () => Promise.reject(new Error()) };
    const charges: Charge[] = [];
    const answer = paidAnswer(model, request, {
      ...watch,
      charged: (one) => charges.push(one) && watch.charged?.(one),
    });
    const call = { request, answer, value: { findings: [] }, charges, modelNames: ["google/reviewer"] };
    return { findings, calls: [call] };
  };
}

describe("the repair loop", () => {
  it("hands findings back until there are none, with the first candidate and what has changed since", async () => {
    const world = repairing([badInspection(3), badInspection(1), GOOD], { bounds: { repairRounds: 5 } });
    const result = await world.run();
    expect(result.repairRounds).toBe(2);
    expect(logicOf(result)).toBe("round 2");
    const [first, second] = repairsOf(world.requests);
    expect(textOf(first as ModelRequest)).toContain("COVERAGE-TEST-FAILED");
    expect(second?.prefix).toEqual(first?.prefix);
    expect(second?.prompt).toContain("round 1");
  });

  it("begins a round with what the one before was shown, also where its findings need other files", async () => {
    // Fewer findings each time, or the candidate would be rolled back.
    const about = (path: string, count: number) =>
      badInspection(count, { findings: Array.from({ length: count }, () => ({ ...FINDING, path })) });
    const inspections = [
      about("tests/logic.test.ts", 3),
      about("examples/accepted/one.json", 2),
      about("ui.ts", 1),
      GOOD,
    ];
    const world = repairing(inspections, {
      bounds: { repairRounds: 5 },
      answer: ({ task }) => {
        if (task !== "repair") return undefined;
        return { notes: "", files: [{ path: "output.ts", content: `round ${world.requests.length}` }] };
      },
    });
    await world.run();
    const [one = [], two = [], three = []] = repairsOf(world.requests).map(({ prefix }) => prefix ?? []);
    expect([one.length, two.length, three.length]).toEqual([4, 5, 6]);
    expect(two.slice(0, 4)).toEqual(one);
    expect(three.slice(0, 5)).toEqual(two);
    expect(three[5]).toContain("tests/ui.test.ts\n\n");
  });

  it("records each candidate with its figures", async () => {
    const found = badInspection(2, { survivors: 4, undecided: ["mutation: no time"] });
    const result = await repairing([found, GOOD]).run();
    expect(result.rounds).toEqual([
      {
        round: 0,
        findings: 2,
        undecided: 1,
        survivors: 4,
        kept: true,
        gates: [
          { gate: "contract", verdict: "pass" },
          { gate: "coverage", verdict: "fail", figure: 50 },
        ],
      },
      { round: 1, findings: 0, undecided: 0, kept: true, gates: GOOD.gates, costUsd: COST_USD },
    ]);
    expect(result.inspection).toEqual(GOOD);
  });

  it("rolls back what did not improve: the next repair starts from the best candidate and its findings", async () => {
    const world = repairing(
      [2, 5, 1, 1].map((findings) => badInspection(findings)),
      {
        bounds: { repairRounds: 3 },
      },
    );
    const result = await world.run();
    expect(result.rounds.map(({ kept }) => kept)).toEqual([true, false, true, false]);
    const [, second, third] = repairsOf(world.requests).map(({ prompt }) => prompt);
    expect(second).not.toContain("round 1");
    expect(third).toContain("round 2");
    expect(logicOf(result)).toBe("round 2");
  });

  it("never takes a candidate that the gates could not judge for the better one", async () => {
    const unjudged: Inspection = { ...GOOD, undecided: ["coverage: no report"] };
    const world = repairing([badInspection(1), unjudged], { bounds: { repairRounds: 1 } });
    expect(logicOf(await world.run())).toContain("written");
  });

  it("stops after the rounds that are allowed", async () => {
    const always = Array.from({ length: 9 }, (_, index) => badInspection(20 - index));
    for (const repairRounds of [0, 1, 3]) {
      const world = repairing(always, { bounds: { repairRounds } });
      expect((await world.run()).repairRounds).toBe(repairRounds);
      expect(repairsOf(world.requests)).toHaveLength(repairRounds);
    }
  });

  it("does not inspect a repair that has changed nothing", async () => {
    const world = createWorld({
      inspections: [badInspection(1)],
      bounds: { repairRounds: 1 },
      answer: ({ task }) =>
        task === "repair" ? { notes: "", files: [{ path: "parameters.json", content: "{}" }] } : undefined,
    });
    const result = await world.run();
    expect(world.inspected).toHaveLength(1);
    expect(result.rounds[1]).toMatchObject({ findings: 1, kept: false });
  });

  it("keeps the best candidate when the money for another repair is not there, and says so", async () => {
    let repairs = 0;
    const saved = new Map<string, string>();
    const options: WorldOptions = {
      inspections: [badInspection(3), badInspection(1)],
      bounds: { repairRounds: 5 },
      checkpoints: memoryCheckpoints(saved),
      answer: ({ task }) => {
        if (task === "repair") repairs += 1;
        return task === "repair" && repairs > 1 ? OVER_BUDGET : undefined;
      },
    };
    const world = createWorld(options);
    const result = await world.run();
    expect(result.repairRounds).toBe(1);
    expect(logicOf(result)).toContain("repaired");
    expect(result.rounds).toHaveLength(2);
    const notes = world.events.flatMap((event) => (event.kind === "note" ? [event.text] : []));
    expect(notes).toEqual([expect.stringContaining("the flow's cap of 5 USD would be passed")]);
    expect(result.repairStopped).toBe(notes[0]);

    // Whoever takes the flow up goes the same way, and does not try it again.
    const again = createWorld({ ...options, checkpoints: memoryCheckpoints(saved) });
    expect((await again.run()).members).toEqual(result.members);
    expect(again.requests).toEqual([]);
  });

  it("counts the money of a repair whose first request was paid for and whose second was not affordable", async () => {
    const ask: FlowPorts["ask"] = async (model, { request, validator }, _signal, watch) => {
      const answer = paidAnswer(model, request, watch);
      const value = usualAnswer(request);
      if (request.task === "repair" || !validator(value)) throw OVER_BUDGET;
      return { value, answer };
    };
    const world = createWorld({ inspections: [badInspection(1)], ports: { ask } });
    const result = await world.run();
    const ofCalls = result.calls.reduce((sum, { costUsd = Number.NaN }) => sum + costUsd, 0);
    expect(result.costUsd).toBe(ofCalls + COST_USD);
  });

  it("begins no round for which the time is not there any more", async () => {
    const clock = stillClock();
    const slow = (ms: number) => clock.advance(ms);
    const world = (deadlineMs: number) =>
      repairing([], {
        clock,
        bounds: { repairRounds: 5, deadlineMs },
        inspect: async (_files, { timeLeftMs }) => {
          left.push(timeLeftMs);
          slow(10_000);
          return badInspection(10 - left.length);
        },
        answer: ({ task }) => {
          if (task === "repair") slow(20_000);
          return undefined;
        },
      });
    const left: number[] = [];
    // Inspection 10 s, then rounds of 30 s each: at 70 s one more would end at 100 s.
    const exact = await world(100_000).run();
    expect(exact.repairRounds).toBe(3);
    expect(left).toEqual([100_000, 70_000, 40_000, 10_000]);
    left.length = 0;
    const short = world(99_999);
    expect((await short.run()).repairRounds).toBe(2);
    expect(short.events).toContainEqual({ kind: "note", text: expect.stringContaining("30.0 s are left") });
  });

  it("takes the slowest part of the block for the time of the first repair", async () => {
    const clock = stillClock();
    const world = repairing([badInspection(1)], {
      clock,
      bounds: { deadlineMs: 60_000 },
      answer: ({ task }) => {
        if (task === "plan") clock.advance(1_000);
        if (task === "implement") clock.advance(5_000);
        return undefined;
      },
    });
    // Eight parts take 40 s on this clock, so 19 s are left, and one part seems to take up to 25 s.
    expect((await world.run()).repairRounds).toBe(0);
  });
});

describe("the review inside of the flow", () => {
  it("is asked of the best candidate, and its BLOCKER goes into one more repair that is inspected", async () => {
    const asked: string[] = [];
    const world = repairing([badInspection(1), GOOD, GOOD], { review: reviewing([BLOCKER], asked) });
    const result = await world.run();
    expect(asked).toEqual(["round 1"]);
    expect(repairsOf(world.requests)[1]?.prompt).toContain("BLOCKER-REVIEW-001");
    expect(logicOf(result)).toBe("round 2");
    expect(result.rounds.map(({ kept }) => kept)).toEqual([true, true, true]);
    expect(result.review).toEqual({ findings: 1, blockers: 1 });
    expect(result.calls.find(({ task }) => task === "review")).toMatchObject({ provider: "google", costUsd: COST_USD });
  });

  it("has no more rounds than all repairs together", async () => {
    const world = repairing([badInspection(3), badInspection(2)], {
      review: reviewing([BLOCKER]),
      bounds: { repairRounds: 1 },
    });
    const result = await world.run();
    expect(repairsOf(world.requests)).toHaveLength(1);
    expect(result.review).toEqual({ findings: 1, blockers: 1 });
  });

  it("is rolled back to the candidate before where its repair makes more gates fail", async () => {
    const broken = badInspection(3, {
      gates: [
        { gate: "contract", verdict: "fail" },
        { gate: "coverage", verdict: "fail" },
      ],
    });
    const result = await repairing([GOOD, broken], { review: reviewing([BLOCKER]) }).run();
    expect(logicOf(result)).toContain("written");
    expect(result.inspection).toEqual(GOOD);
  });

  it("repairs nothing for findings of less weight, and nothing where the reviewer could not be asked", async () => {
    const mild = repairing([GOOD], { review: reviewing([{ ...BLOCKER, severity: "MEDIUM" }]) });
    expect((await mild.run()).review).toEqual({ findings: 1, blockers: 0 });
    expect(repairsOf(mild.requests)).toEqual([]);
    const absent = await repairing([GOOD], { review: async () => undefined }).run();
    expect(absent.review).toBeUndefined();
    expect(absent.steps.map(({ step }) => step)).toContain("review");
  });
});
