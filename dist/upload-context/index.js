import { run } from "../blocks/index.js";
await run("upload-context", new URL("../blocks/", import.meta.url));
