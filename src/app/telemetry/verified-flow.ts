import { basename, join, relative } from "node:path";
import { originRepository } from "../../base/git.ts";
import type { FlowRecord } from "../../generated/types.ts";
import { flowsBelow } from "../upload-context/choose-flow.ts";
import type { UseCaseContext } from "../use-case.ts";

/** Whose block is verified, as far as it is known. */
export interface VerifiedFlow {
  readonly repository: string;
  /** The flow that made the block, and which run of it. */
  readonly flow: { readonly id: string; readonly run: number } | undefined;
  readonly ciRun: string | undefined;
}

type World = Pick<UseCaseContext, "workspace" | "env" | "repository">;

/**
 * The flow of a block: the one that `BLOCKS_FLOW` names, which a job needs that has not got the flow's folder, or the
 * newest that has made a block at this place. Nothing is known of several blocks together. Never rejects.
 */
export async function verifiedFlowOf(folders: readonly string[], world: World): Promise<VerifiedFlow> {
  const { workspace, env } = world;
  const ciRun = env["GITHUB_RUN_ID"] || undefined;
  const named = env["BLOCKS_FLOW"]?.trim() ?? "";
  const made = await flowThatMade(folders, workspace);
  const repository =
    made?.repository ??
    world.repository ??
    (await originRepository(workspace).catch(() => undefined)) ??
    basename(workspace);
  if (FLOW_ID.test(named)) return { repository, flow: { id: named, run: 1 }, ciRun };
  return { repository, flow: made && { id: made.id, run: made.run ?? 1 }, ciRun };
}

const FLOW_ID = /^flow-[0-9a-f]{12}$/;

/** The record of the newest flow on this machine that has made the one block; undefined where there is none. Never rejects. */
export async function flowThatMade(folders: readonly string[], workspace: string): Promise<FlowRecord | undefined> {
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) return undefined;
  const path = relative(workspace, folder).replaceAll("\\", "/");
  // A flow that cannot be read is an error where its evidence is sealed, not here.
  const flows = await flowsBelow(join(workspace, ".blocks", "flows")).catch(() => []);
  return flows.find(({ flow }) => flow.block.path === path)?.flow;
}
