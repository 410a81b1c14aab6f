/** What the one bundle exports: the actions and the command line, each started by a stub of two lines in `dist/`. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ActionName } from "../src/runner/define-action.ts";
import { runAction } from "../src/runner/run-action.ts";
import { generate } from "./generate/main.ts";
import { ledger } from "./ledger/main.ts";
import { onboardingCheck } from "./onboarding-check/main.ts";
import { report } from "./report/main.ts";
import { uploadContext } from "./upload-context/main.ts";
import { verify } from "./verify/main.ts";

const ACTIONS: Readonly<Record<ActionName, (assetsRoot: string) => Promise<void>>> = {
  generate: (assetsRoot) => runAction(generate, assetsRoot),
  verify: (assetsRoot) => runAction(verify, assetsRoot),
  "upload-context": (assetsRoot) => runAction(uploadContext, assetsRoot),
  "onboarding-check": (assetsRoot) => runAction(onboardingCheck, assetsRoot),
  ledger: (assetsRoot) => runAction(ledger, assetsRoot),
  report: (assetsRoot) => runAction(report, assetsRoot),
};

/** Runs one action in this process. `assets` is the URL of the folder that the bundle and its assets lie in. */
export async function run(name: ActionName, assets: URL): Promise<void> {
  await ACTIONS[name](fileURLToPath(assets));
}

/** Makes one call of the runner's cache, as the whole work of this process. A running action starts it. */
export { cacheClient } from "../src/runner/cache-client.ts";

/** Answers what is asked of a thread that inspects files. A gate or a scan starts it. */
export async function inspectionThread(): Promise<void> {
  await import("../src/gates/security/inspection-thread.ts");
}

/** Runs the command line in this process; its arguments are those of the process. */
export async function cli(assets: URL): Promise<void> {
  const { runCli } = await import("../src/cli/cli.ts");
  const assetsRoot = fileURLToPath(assets);
  await runCli({ assetsRoot, packageRoot: resolve(assetsRoot, "../..") });
}
