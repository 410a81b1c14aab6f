import { resolve } from "node:path";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import { assetsBelow } from "../../../src/base/assets.ts";
import { systemClock } from "../../../src/base/clock.ts";
import { silent } from "../../../src/base/progress.ts";
import { Redactor } from "../../../src/base/redaction.ts";

const root = resolve(import.meta.dirname, "../../..");

/** The world of a use case on a laptop, with the repository's own assets and an empty environment. */
export function contextOf(workspace: string, changes: Partial<UseCaseContext> = {}): UseCaseContext {
  return {
    door: "terminal",
    assets: assetsBelow(root),
    packageRoot: root,
    workspace,
    repository: undefined,
    baseRevision: undefined,
    env: {},
    clock: systemClock,
    redactor: new Redactor(),
    progress: silent,
    signal: new AbortController().signal,
    ...changes,
  };
}
