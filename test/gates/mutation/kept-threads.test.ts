import { beforeAll, describe, expect, test } from "vitest";
import type { Gate } from "../../../src/gates/gate.ts";
import { createMutationGate } from "../../../src/gates/mutation/mutation-gate.ts";
import { type Change, realSandbox, takesAnyInput, tinyBlock, toolchain } from "../tiny-block.ts";

const TESTS = "tests/discount.test.ts";

let gate: Gate;
beforeAll(async () => {
  gate = createMutationGate({ sandbox: await realSandbox(), toolchain });
});

/** What is looked for shows at any mutant: the fewer there are, the less often the tests run. */
async function check(changes: Readonly<Record<string, Change>>) {
  const block = await tinyBlock({ "input.ts": takesAnyInput, [TESTS]: withoutRefusals, ...changes });
  return gate.check({ block, thresholds: { mutation: 60 } }, new AbortController().signal);
}

/** Without the test of what such an input does not refuse any more. */
const withoutRefusals: Change = (content) => content.replace(/test\("refuses what[\s\S]*?\n}\);\n/, "");

/** Tests that notice nothing by themselves, with something that they do first. */
function weakTests(first: string): Change {
  return (content) =>
    `${content.slice(0, content.indexOf("test("))}test("answers", async () => {
  ${first}
  expect(run({ amountCents: 1999, percent: 15 })).toBeDefined();
});
`;
}

/** A counter on an object of fast-check, which a thread keeps and which nothing watches. */
const COUNT = "const place = Object.getPrototypeOf(fc.nat()); place.runs = (place.runs ?? 0) + 1;";

describe("threads that are kept from one mutant to the next", () => {
  test("give the results of new ones where a block keeps answers in a global", async () => {
    const { verdict, summary, details } = await check({
      "logic.ts": (content) => `declare const globalThis: { answers?: Map<string, Quote> };
${content.replace(
  "  const discountCents",
  `  const answers = (globalThis.answers ??= new Map());
  const key = order.amountCents + " " + order.percent;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const quote = made(order);
  answers.set(key, quote);
  return quote;
}

function made(order: Order): Quote {
  const discountCents`,
)}`,
    });
    expect(verdict, summary).toBe("pass");
    expect(details).not.toHaveProperty("newThreads");
    expect(details).toMatchObject({ mutants: { Pending: 0, RuntimeError: 0 } });
  });

  test("decide nothing where tests fail because they ran before: all mutants get new ones, and survive", async () => {
    const { verdict, figure, details } = await check({
      [TESTS]: weakTests(`${COUNT}\n  expect(place.runs).toBeLessThan(3);`),
    });
    expect(verdict).toBe("fail");
    expect(figure?.value).toBeLessThan(40);
    expect(details).toMatchObject({ newThreads: expect.stringContaining("expected") });
  });

  test("decide nothing where tests fail and pass in turns", async () => {
    const { verdict, figure, details } = await check({
      [TESTS]: weakTests(`${COUNT}\n  expect(place.runs % 2).toBe(1);`),
    });
    expect(verdict).toBe("fail");
    expect(figure?.value).toBeLessThan(40);
    expect(details).toMatchObject({ newThreads: expect.stringContaining("expected") });
  });

  test("and new ones decide nothing where tests count their runs in a file", async () => {
    const { verdict, findings } = await check({
      [TESTS]: weakTests(`const { appendFileSync, readFileSync } = await import("node:fs");
  const file = \`\${process.env["TMPDIR"]}/runs\`;
  appendFileSync(file, ".");
  expect(readFileSync(file, "utf8").length).toBeLessThan(5);`),
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "MUTATION-NOTICED", severity: "HIGH" });
  });

  test("leave no mutant out for a test that says that the run is without worth", async () => {
    const { verdict, findings } = await check({
      [TESTS]: weakTests(`const { writeFileSync } = await import("node:fs");
  writeFileSync(".blocks-without-worth", "left out");`),
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "MUTATION-NOTICED", severity: "HIGH" });
  });
});
