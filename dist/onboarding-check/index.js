import { run } from "../blocks/index.js";
await run("onboarding-check", new URL("../blocks/", import.meta.url));
