import { join, resolve } from "node:path";
import type { IdentityToken, StateMirror } from "../app/use-case.ts";
import { assetsBelow } from "../base/assets.ts";
import { systemClock } from "../base/clock.ts";
import { Redactor } from "../base/redaction.ts";
import { type Cancellation, listenForCancellation } from "./cancellation.ts";
import type { Annotation } from "./commands.ts";
import type { ActionContext, ActionDefinition } from "./define-action.ts";
import { type Environment, isDebug, processEnvironment } from "./environment.ts";
import { readEvent } from "./event.ts";
import { reportFailure, reportVerdict } from "./failure.ts";
import { createGithubAttestor } from "./github-attestor.ts";
import { createIdentityToken } from "./identity-token.ts";
import { rawInputsFrom } from "./inputs.ts";
import { RunnerLog } from "./log.ts";
import { assertNoSigningKey, environmentWithKeys, maskSecrets, withoutSecrets } from "./secrets.ts";
import { createStateMirror } from "./state-mirror.ts";

/** GitHub shows ten annotations of a level for one step and drops the rest without a word. */
const MAX_ANNOTATIONS_PER_LEVEL = 10;

/** How long the end of an action waits for a flow's state to reach the cache: at a normal end, and once it was cancelled. */
const FLUSH_MS = 20_000;
const FLUSH_CANCELLED_MS = 4_000;

/**
 * Runs one action as a runner's step: masks secrets before anything else, checks the inputs, does the work, writes
 * outputs, summary and annotations, and sets the exit status: 0 green, 1 red, 130 or 143 cancelled. Never rejects.
 * @param assetsRoot absolute path of the folder with `blueprints/`, `schemas/`, `toolchain/` and `templates/`
 */
export async function runAction<Inputs, Result>(
  definition: ActionDefinition<Inputs, Result>,
  assetsRoot: string,
): Promise<void> {
  const env = processEnvironment();
  const redactor = new Redactor();
  const write = (text: string) => void process.stdout.write(text);
  maskSecrets(env, redactor, write);
  const log = new RunnerLog(write, redactor);
  const cancellation = listenForCancellation();
  const onDefect = (thrown: unknown) => {
    reportFailure(thrown, log, isDebug(env));
    process.exit(1);
  };
  process.on("uncaughtException", onDefect);
  const workspace = env["GITHUB_WORKSPACE"] || process.cwd();
  const mirror = createStateMirror({
    env,
    workspace,
    program: join(assetsRoot, "cache-client.js"),
    log: (text) => log.text(text),
    redactor,
    signal: cancellation.signal,
  });
  try {
    assertNoSigningKey(definition.name, env);
    const inputs = definition.readInputs(withoutSecrets(rawInputsFrom(env)));
    const identityToken = createIdentityToken(env, { redactor, write });
    const context = await contextOf({ env, redactor, log, cancellation, assetsRoot, workspace, mirror, identityToken });
    const red = await carryOut(definition, inputs, context, log);
    if (red !== undefined) process.exitCode = 1;
  } catch (thrown) {
    reportFailure(thrown, log, isDebug(env));
    process.exitCode = 1;
  } finally {
    await mirror?.flush(cancellation.exitStatus() === undefined ? FLUSH_MS : FLUSH_CANCELLED_MS);
    cancellation.stop();
    process.exitCode = cancellation.exitStatus() ?? process.exitCode;
  }
}

interface World {
  readonly env: Environment;
  readonly redactor: Redactor;
  readonly log: RunnerLog;
  readonly cancellation: Cancellation;
  readonly assetsRoot: string;
  readonly workspace: string;
  readonly mirror: StateMirror | undefined;
  readonly identityToken: IdentityToken | undefined;
}

async function contextOf({
  env,
  redactor,
  log,
  cancellation,
  assetsRoot,
  workspace,
  mirror,
  identityToken,
}: World): Promise<ActionContext> {
  const event = await readEvent(env);
  const keyed = environmentWithKeys(env, rawInputsFrom(env));
  const githubAttestor = createGithubAttestor(keyed);
  return {
    door: "runner",
    assets: assetsBelow(assetsRoot),
    // A release is <package>/dist/blocks; the same holds for an action at the root of its own repository.
    packageRoot: resolve(assetsRoot, "../.."),
    repository: event.repository,
    baseRevision: event.baseRevision,
    workspace,
    env: keyed,
    clock: systemClock,
    redactor,
    progress: log.progress,
    ...(mirror === undefined ? {} : { stateMirror: mirror }),
    ...(githubAttestor === undefined ? {} : { githubAttestor }),
    ...(identityToken === undefined ? {} : { identityToken }),
    signal: cancellation.signal,
    event,
  };
}

/** Does the work and writes what a workflow sees of it. Returns why the step is red, if it is. */
async function carryOut<Inputs, Result>(
  definition: ActionDefinition<Inputs, Result>,
  inputs: Inputs,
  context: ActionContext,
  log: RunnerLog,
): Promise<string | undefined> {
  const result = await definition.execute(inputs, context);
  log.closeGroup();
  const { writeOutputs } = await import("./outputs.ts");
  await writeOutputs(definition.outputs(result, context), context.redactor);
  const summary = await definition.summary?.(result, context);
  if (summary !== undefined) {
    const { writeSummary } = await import("./summary.ts");
    await writeSummary(summary, context.env, context.redactor);
  }
  showAnnotations((await definition.annotations?.(result, context)) ?? [], log);
  const red = definition.failed(result);
  if (red !== undefined) reportVerdict(red, log);
  return red;
}

function showAnnotations(annotations: readonly Annotation[], log: RunnerLog): void {
  const given = { error: 0, warning: 0, notice: 0 };
  let leftOut = 0;
  for (const annotation of annotations) {
    // The last error's place is kept for the sentence that says why the step is red.
    const room = annotation.level === "error" ? MAX_ANNOTATIONS_PER_LEVEL - 1 : MAX_ANNOTATIONS_PER_LEVEL;
    given[annotation.level] += 1;
    if (given[annotation.level] <= room) log.annotation(annotation);
    else leftOut += 1;
  }
  if (leftOut > 0) log.text(`${leftOut} more findings are in the report and the job summary.`);
}
