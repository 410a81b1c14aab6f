import { fileURLToPath } from "node:url";
import { runCli } from "./cli.ts";

// In a checkout the assets lie at the repository's root, and so do the gates' tools.
const root = fileURLToPath(new URL("../..", import.meta.url));
await runCli({ assetsRoot: root, packageRoot: root });
