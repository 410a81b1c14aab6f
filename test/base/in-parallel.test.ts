import { expect, test } from "vitest";
import { inParallel } from "../../src/base/in-parallel.ts";

test("inParallel keeps the order of the items and never has more under way than the limit", async () => {
  let underWay = 0;
  let most = 0;
  const results = await inParallel([3, 1, 2, 5, 4], 2, async (item) => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    underWay -= 1;
    return item * 10;
  });
  expect(results).toEqual([30, 10, 20, 50, 40]);
  expect(most).toBe(2);
});

test("inParallel rejects with the first failure and begins nothing after it", async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 1) throw new Error("first");
    return item;
  };
  await expect(inParallel([1, 2, 3, 4], 1, work)).rejects.toThrow("first");
  expect(begun).toEqual([1]);
});
