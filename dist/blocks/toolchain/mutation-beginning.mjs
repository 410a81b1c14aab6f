// Loaded before the first test file of every run in a thread that is kept, and after all that vitest sets up for itself:
// the moment that what a run leaves behind is measured by. By `require`, so that it is the thread's own module and not one of
// the many copies that vitest makes.
import { createRequire } from "node:module";

createRequire(import.meta.url)(`${process.env.BLOCKS_CONFIGURATIONS}/mutation-leftovers.mjs`).rememberBeginning();
