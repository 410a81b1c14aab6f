import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GraphNode, runGraph, runTogether } from "../../src/flow/graph.ts";

const never = new AbortController().signal;

/** A graph without cycles: node n depends on some of the nodes before it, and the list is in any order. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .chain((parents) => {
    const nodes = parents.map((chosen, index) => ({
      name: `n${index}`,
      dependsOn: index === 0 ? [] : [...new Set(chosen.map((parent) => `n${parent % index}`))],
    }));
    return fc.record({
      nodes: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
      durations: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 }),
    });
  });

/** Time that goes on only when all work that can begin has begun. */
class VirtualTime {
  #now = 0;
  readonly #sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];

  get now(): number {
    return this.#now;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ atMs: this.#now + ms, wake }));
  }

  /** Wakes the sleepers in the order of their times until nobody sleeps any more. */
  async runOut(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#sleepers.sort((a, b) => a.atMs - b.atMs);
      const next = this.#sleepers.shift();
      if (next === undefined) return;
      this.#now = next.atMs;
      next.wake();
    }
  }
}

describe("runGraph", () => {
  it("begins no node before its dependencies have ended, and every node as early as they allow", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, durations }) => {
        const time = new VirtualTime();
        const began = new Map<string, number>();
        const ended = new Map<string, number>();
        const graph = nodes.map(
          ({ name, dependsOn }, index): GraphNode<string> => ({
            name,
            dependsOn,
            run: async () => {
              began.set(name, time.now);
              await time.sleep(durations[index] ?? 1);
              ended.set(name, time.now);
              return name;
            },
          }),
        );
        const [results] = await Promise.all([runGraph(graph, never), time.runOut()]);
        expect([...results.keys()]).toEqual(nodes.map(({ name }) => name));
        for (const { name, dependsOn } of nodes) {
          const ready = Math.max(0, ...dependsOn.map((parent) => ended.get(parent) ?? Number.NaN));
          expect(began.get(name)).toBe(ready);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same results whoever finishes first: those of all that a node depends on, in the list's order", async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 }),
        async ({ nodes, durations }, others) => {
          const resultsWith = async (times: readonly number[]) => {
            const time = new VirtualTime();
            const graph = nodes.map(
              ({ name, dependsOn }, index): GraphNode<string> => ({
                name,
                dependsOn,
                run: async (results) => {
                  await time.sleep(times[index] ?? 1);
                  return `${name}(${[...results].join(" ")})`;
                },
              }),
            );
            const [results] = await Promise.all([runGraph(graph, never), time.runOut()]);
            return [...results];
          };
          expect(await resultsWith(durations)).toEqual(await resultsWith(others));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("throws the first failure once everything has ended, aborts what is under way and begins nothing more", async () => {
    const log: string[] = [];
    const first = new Error("first");
    const graph: GraphNode<string>[] = [
      {
        name: "patient",
        dependsOn: [],
        run: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => {
              log.push(`aborted: ${signal.reason === first}`);
              setImmediate(() => {
                log.push("patient ended");
                reject(new Error("second"));
              });
            });
          }),
      },
      {
        name: "failing",
        dependsOn: [],
        run: async () => {
          throw first;
        },
      },
      { name: "after", dependsOn: ["failing"], run: async () => log.push("after").toString() },
      { name: "later", dependsOn: ["patient"], run: async () => log.push("later").toString() },
    ];
    await expect(runGraph(graph, never)).rejects.toBe(first);
    expect(log).toEqual(["aborted: true", "patient ended"]);
  });

  it("throws the reason of its signal and begins nothing after it", async () => {
    const controller = new AbortController();
    const reason = new Error("stop");
    const began: string[] = [];
    const node = (name: string, dependsOn: string[]): GraphNode<void> => ({
      name,
      dependsOn,
      run: async () => {
        began.push(name);
        controller.abort(reason);
      },
    });
    await expect(runGraph([node("a", []), node("b", ["a"])], controller.signal)).rejects.toBe(reason);
    expect(began).toEqual(["a"]);
  });

  it.each([
    [
      "a cycle",
      [
        ["a", "b"],
        ["b", "a"],
      ],
      /cycle: a → b → a/,
    ],
    ["a node that needs itself", [["a", "a"]], /cycle/],
    ["a dependency that does not exist", [["a", "x"]], /a depends on x/],
    ["a name twice", [["a"], ["a"]], /same name/],
  ])("refuses %s", async (_, shape, message) => {
    const nodes = shape.map(([name = "", ...dependsOn]) => ({ name, dependsOn, run: async () => undefined }));
    await expect(runGraph(nodes, never)).rejects.toThrow(message);
  });
});

describe("runTogether", () => {
  it("runs both at the same time and gives their results in their places", async () => {
    let arrived = 0;
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const meet = async <T>(value: T) => {
      arrived += 1;
      if (arrived === 2) open();
      await both;
      return value;
    };
    expect(await runTogether([() => meet(1), () => meet("two")], never)).toEqual([1, "two"]);
  }, 5000);
});
