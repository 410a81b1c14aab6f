import { readFile } from "node:fs/promises";
import { runProcess } from "../../base/process.ts";
import type { UseCaseContext } from "../use-case.ts";

const BUNDLE_TIMEOUT_MS = 120_000;

/** The script of the page: a file of a release, in a checkout bundled now. */
export async function readPageScript({ assets, env, packageRoot, signal }: UseCaseContext): Promise<string> {
  const path = assets.dashboardPage;
  if (!path.endsWith(".ts")) return readFile(path, "utf8");
  const { PATH = "", HOME = "" } = env;
  const result = await runProcess({
    command: process.execPath,
    args: [path],
    cwd: packageRoot,
    env: { PATH, HOME },
    timeoutMs: BUNDLE_TIMEOUT_MS,
    signal,
  });
  if (result.exitCode !== 0) throw new Error(`the script of the dashboard cannot be bundled: ${result.stderr}`);
  return result.stdout;
}
