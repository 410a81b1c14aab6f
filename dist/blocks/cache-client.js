import { cacheClient } from "./index.js";
await cacheClient();
