import { run } from "../blocks/index.js";
await run("ledger", new URL("../blocks/", import.meta.url));
