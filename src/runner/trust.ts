import type { ActionContext } from "./define-action.ts";

/**
 * Passes when the event of this run may start a flow and the checkout is the commit that the event is about. Whom to
 * trust is read from the base commit. Comes before anything that reads the request or costs money.
 * Throws `EVENT_UNTRUSTED`, `REVISION_MISMATCH`, and what reading the configuration throws.
 */
export async function assertTrustedRun(context: ActionContext): Promise<void> {
  const { workspace, env, event, baseRevision } = context;
  const [{ loadConfig }, { assertTrustedEvent }, { headRevision, isRepository }] = await Promise.all([
    import("../config/load-config.ts"),
    import("../config/trust.ts"),
    import("../base/git.ts"),
  ]);
  const { config } = await loadConfig({ workspace, env, baseRevision, committed: true });
  assertTrustedEvent({
    eventName: event.name,
    payload: event.payload,
    actor: env["GITHUB_ACTOR"],
    trust: config.trust,
    workspaceHead: (await isRepository(workspace)) ? await headRevision(workspace) : undefined,
    eventSha: event.sha,
  });
}
