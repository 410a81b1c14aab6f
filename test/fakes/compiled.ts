import { fileURLToPath } from "node:url";

/**
 * For a program that is started again and again: what one process has compiled, the next need not compile again. Node.js
 * looks at the sources' content, so that nothing stale is run.
 */
export const COMPILED = { NODE_COMPILE_CACHE: fileURLToPath(new URL("../../build/compile-cache", import.meta.url)) };
