import { run } from "../blocks/index.js";
await run("verify", new URL("../blocks/", import.meta.url));
