/** The program that a mirror starts for each call, as `dist/blocks/cache-client.js` is in a release. */
import { cacheClient } from "../../src/runner/cache-client.ts";

await cacheClient();
