import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The program that a mirror starts for each call, in one file as it is in a release: from its sources it takes four times as
 * long to start, and these tests start it again and again. Absolute path; gone after the file's last test.
 */
export async function cacheProgram(): Promise<string> {
  await mkdir(join(repository, "build"), { recursive: true });
  const folder = await mkdtemp(join(repository, "build/cache-program-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, "cache-client.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("runner-cache.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    logLevel: "error",
    // What is bundled asks for Node.js' own modules by `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return outfile;
}
