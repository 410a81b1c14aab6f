/** The program that a mirror starts for each call, as `dist/blocks/cache-client.js` is in a release. */
import { enableCompileCache } from "node:module";
import { COMPILED } from "./compiled.ts";

// A mirror hands on nothing of the environment but what it knows.
enableCompileCache(COMPILED.NODE_COMPILE_CACHE);
const { cacheClient } = await import("../../src/runner/cache-client.ts");
await cacheClient();
