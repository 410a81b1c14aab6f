// Loaded before each test file of a block. The same block must get the same figures twice, so property tests draw the
// same values in every run; a test that sets a seed of its own keeps it.
import { afterAll } from "vitest";

const { default: fastCheck } = await import(`${process.env.BLOCKS_MODULES}/fast-check/lib/fast-check.js`);

fastCheck.configureGlobal({ seed: 1 });

// What the tests execute while a mutant is in force: see mutation-runner.mjs. Stryker counts it, and asks for it only
// when there is no mutant.
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are wanted.
afterAll(({}, suite) => {
  const stryker = globalThis.__stryker__;
  if (stryker?.activeMutant === undefined) return;
  suite.meta.blocksExecuted = Object.keys(stryker.mutantCoverage?.static ?? {}).map(Number);
});
