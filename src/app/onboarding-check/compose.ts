import { join } from "node:path";
import { BlocksError, blocksErrorFrom } from "../../base/errors.ts";
import { prettyJson, writeFileAtomically } from "../../base/files.ts";
import { isRepository, originRepository } from "../../base/git.ts";
import { resolveInWorkspace } from "../../base/workspace-path.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { loadConfig } from "../../config/load-config.ts";
import { loadPolicy } from "../../config/policy.ts";
import type { OnboardingReport } from "../../generated/types.ts";
import type { Store } from "../../store/store.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { Check, OnboardingSubject, Readable } from "./check.ts";
import { apiKeysCheck } from "./checks/api-keys.ts";
import { ciPipelineCheck } from "./checks/ci-pipeline.ts";
import { configurationCheck } from "./checks/configuration.ts";
import { exclusionListCheck } from "./checks/exclusion-list.ts";
import { featurePlannedCheck } from "./checks/feature-planned.ts";
import { sandboxCheck } from "./checks/sandbox.ts";
import { storeCheck } from "./checks/store.ts";
import { trainingCheck } from "./checks/training.ts";
import { workflowCheck } from "./checks/workflow.ts";
import type { OnboardingInputs } from "./inputs.ts";
import type { IssueFinder, Models, SandboxProbe } from "./ports.ts";
import { probeModel } from "./probe-model.ts";
import { runChecks, verdictOf } from "./run-checks.ts";

/** What the onboarding check hands back. */
export interface OnboardingOutcome {
  readonly report: OnboardingReport;
  /** Absolute path of `onboarding.json`. */
  readonly reportPath: string;
}

/** The one report of a repository; a later check replaces it. */
const REPORT_FILE = "onboarding.json";

/**
 * Asks every question of the onboarding and writes the report. A question that cannot be answered is `unknown`, never
 * an error. Throws `PATH_REFUSED` for a report directory outside the repository, and on abort.
 */
export function composeOnboardingCheck(
  inputs: OnboardingInputs,
  context: UseCaseContext,
): { run(): Promise<OnboardingOutcome> } {
  return { run: () => check(inputs, context) };
}

async function check(inputs: OnboardingInputs, context: UseCaseContext): Promise<OnboardingOutcome> {
  const { clock, redactor, workspace } = context;
  const startedAt = clock.now();
  const startedMs = clock.monotonicMs();
  const directory = await resolveInWorkspace(
    workspace,
    inputs.reportDirectory ?? ".blocks/reports",
    "report-directory",
  );
  const subject = await readSubject(inputs, context);
  const checks = await runChecks(await assembleChecks(inputs, subject, context), subject, context);
  const report: OnboardingReport = {
    schemaVersion: 1,
    kind: "onboarding-report",
    ...(subject.repository === undefined ? {} : { repository: subject.repository }),
    verdict: verdictOf(checks),
    checks,
    timing: { startedAt: startedAt.toISOString(), durationMs: clock.monotonicMs() - startedMs },
  };
  const reportPath = join(directory, REPORT_FILE);
  await writeFileAtomically(reportPath, redactor.redact(prettyJson(report)));
  return { report, reportPath };
}

async function readSubject(inputs: OnboardingInputs, context: UseCaseContext): Promise<OnboardingSubject> {
  const { baseRevision, env, workspace } = context;
  const config = await readable(
    loadConfig({ ...context, committed: context.door === "runner" }).then((loaded) => loaded.config),
  );
  const policyPath = "value" in config ? config.value.onboarding.policy : undefined;
  return {
    workspace,
    repository: inputs.repository ?? context.repository ?? (await remoteRepository(workspace)),
    actor: env["GITHUB_ACTOR"],
    config,
    policy:
      policyPath === undefined
        ? { problem: "where the policy file is cannot be told without the configuration" }
        : await readable(loadPolicy({ workspace, path: policyPath, baseRevision })),
    now: context.clock.now(),
  };
}

/** Without git, or outside of a repository, the name is not known; that is for the checks to say. */
async function remoteRepository(workspace: string): Promise<string | undefined> {
  try {
    return (await isRepository(workspace)) ? await originRepository(workspace) : undefined;
  } catch {
    return undefined;
  }
}

async function readable<T>(work: Promise<T>): Promise<Readable<T>> {
  try {
    return { value: await work };
  } catch (error) {
    return { problem: blocksErrorFrom(error).message };
  }
}

async function assembleChecks(
  inputs: OnboardingInputs,
  subject: OnboardingSubject,
  context: UseCaseContext,
): Promise<readonly Check[]> {
  return [
    ciPipelineCheck,
    apiKeysCheck({ models: await connectModels(context), probe: inputs.probe, offline: inputs.offline }),
    exclusionListCheck,
    featurePlannedCheck({ request: inputs.request, issues: await connectIssues(inputs, subject, context) }),
    trainingCheck,
    configurationCheck,
    workflowCheck,
    sandboxCheck((signal) => probeSandboxLevels(context, signal)),
    storeCheck((complete) => openConfiguredStore(complete, subject, context)),
  ];
}

async function connectModels({ clock, env, redactor, progress }: UseCaseContext): Promise<Models> {
  const [{ modelOf }, { addressOf, placedName }, { reachModel }] = await Promise.all([
    import("../models/configured-models.ts"),
    import("../models/model-address.ts"),
    import("../models/reach-model.ts"),
  ]);
  return {
    of: (role, config) => {
      const { name } = modelOf(role, config);
      const reached = reachModel({ name, role, config, env, redactor });
      return {
        provider: name.provider,
        name: placedName(name, addressOf(name, role, config)),
        missing: "missing" in reached ? reached.missing.map(({ variables }) => variables.join(" or ")) : [],
        probe: async (signal) => {
          if ("missing" in reached) return "it has no key";
          const [{ connectModel }, { createModelHub }] = await Promise.all([
            import("../models/connect-models.ts"),
            import("../models/model-hub.ts"),
          ]);
          const world = { clock, redactor, config, progress, hub: createModelHub({ config, clock }) };
          return probeModel(connectModel({ ...reached, fallbacks: [] }, world), signal);
        },
      };
    },
  };
}

async function connectIssues(
  inputs: OnboardingInputs,
  { repository }: OnboardingSubject,
  { env, redactor }: UseCaseContext,
): Promise<IssueFinder | undefined> {
  const token = inputs.token ?? env["GITHUB_TOKEN"]?.trim();
  if (token === undefined || token === "" || repository === undefined) return undefined;
  redactor.add(token);
  const { createIssueFinder } = await import("../../runner/github-issues.ts");
  return createIssueFinder({ token, repository, apiUrl: env["GITHUB_API_URL"] || undefined });
}

async function probeSandboxLevels({ assets }: UseCaseContext, signal: AbortSignal): Promise<readonly SandboxProbe[]> {
  const { probeSandboxes } = await import("../../sandbox/select.ts");
  const probes = await probeSandboxes({ jail: join(assets.toolchain, "jail.sh"), signal });
  return probes.map(({ level, problem }) => ({ level, problem }));
}

async function openConfiguredStore(
  { store }: CompleteConfig,
  { repository, workspace }: OnboardingSubject,
  context: UseCaseContext,
): Promise<Store | string> {
  if (store.type === "github-artifact" && (context.env["GITHUB_RUN_ID"] === undefined || repository === undefined)) {
    return "artifacts belong to a workflow run, and this is none";
  }
  if (store.type === "folder") await resolveInWorkspace(workspace, store.path, "store.path");
  const { openStore } = await import("../store/open-store.ts");
  return openStore(store, { ...context, workspace, repository }).catch((error) => {
    // A job without a key for the store is not the one that stores.
    if (error instanceof BlocksError && error.code === "KEY_MISSING") return error.message;
    throw error;
  });
}
