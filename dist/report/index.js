import { run } from "../blocks/index.js";
await run("report", new URL("../blocks/", import.meta.url));
