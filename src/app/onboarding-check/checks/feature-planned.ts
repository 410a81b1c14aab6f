import { stat } from "node:fs/promises";
import { blocksErrorFrom, systemErrorCode } from "../../../base/errors.ts";
import { resolveInWorkspace } from "../../../base/workspace-path.ts";
import { type Answer, type Check, failed, passed, unknown, withoutConfig } from "../check.ts";
import type { IssueFinder } from "../ports.ts";

const LONGEST_TITLE = 80;

/** Where planned features are looked for. */
export interface FeaturePlannedOptions {
  /** Path of the request, relative to the workspace; the configuration's when undefined. */
  readonly request: string | undefined;
  /** Undefined without a token or a repository's name. */
  readonly issues: IssueFinder | undefined;
}

/** Is there something for Blocks to do? */
export function featurePlannedCheck(options: FeaturePlannedOptions): Check {
  return {
    id: "feature-planned",
    title: "A feature is planned",
    decisive: true,
    answer: async ({ config, workspace }, signal) => {
      if ("problem" in config) return withoutConfig(config.problem);
      const { request, label } = config.value.onboarding;
      const path = options.request ?? request;
      if (await hasContent(await resolveInWorkspace(workspace, path, "request"))) return passed(`${path} is there`);
      return answerFromIssues({ path, label, issues: options.issues, signal });
    },
  };
}

async function answerFromIssues(asked: {
  readonly path: string;
  readonly label: string;
  readonly issues: IssueFinder | undefined;
  readonly signal: AbortSignal;
}): Promise<Answer> {
  const remedy = `Describe the feature in ${asked.path}, or label an open issue ${JSON.stringify(asked.label)}.`;
  const missing = `there is no ${asked.path}`;
  if (asked.issues === undefined) {
    return unknown(`${missing}, and issues cannot be asked for without a token and the repository's name`, remedy);
  }
  try {
    const issue = await asked.issues.findOpenIssue(asked.label, asked.signal);
    if (issue !== undefined) return passed(`issue #${issue.number} (${oneLine(issue.title)}) is open`);
    return failed(`${missing}, and no open issue has the label ${JSON.stringify(asked.label)}`, remedy);
  } catch (error) {
    asked.signal.throwIfAborted();
    return unknown(`${missing}, and the issues could not be asked for: ${blocksErrorFrom(error).message}`, remedy);
  }
}

/** Anybody may write a title: no line break or control character of it may shape a log. */
function oneLine(title: string): string {
  return title
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_TITLE);
}

async function hasContent(path: string): Promise<boolean> {
  try {
    const status = await stat(path);
    return status.isFile() && status.size > 0;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw error;
  }
}
