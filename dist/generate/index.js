import { run } from "../blocks/index.js";
await run("generate", new URL("../blocks/", import.meta.url));
