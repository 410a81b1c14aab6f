// Takes the place of the module by which Stryker's runner finds vitest: that one looks from the working folder first, where
// a block's package.json or node_modules could answer. Our vitest, and its configuration read by Node itself where it lies:
// vite's own loader would write a copy beside it, so that it would have to lie where tests can write.
import { readFileSync } from "node:fs";

const VITEST = `${process.env.BLOCKS_MODULES}/vitest`;
const { createVitest } = await import(`${VITEST}/dist/node.js`);

export const vitestWrapper = {
  createVitest: (mode, options) => createVitest(mode, { ...options, configLoader: "native" }),
  version: JSON.parse(readFileSync(`${VITEST}/package.json`, "utf8")).version,
};
