import { isRepository, originRepository } from "../../base/git.ts";
import type { UseCaseContext } from "../use-case.ts";

/** `owner/name` of the repository that this is: as the door knows it, or by the remote `origin`. Never throws. */
export async function ownRepository({ repository, env, workspace }: UseCaseContext): Promise<string | undefined> {
  const named = repository ?? env["GITHUB_REPOSITORY"]?.trim();
  if (named !== undefined && named !== "") return named;
  try {
    return (await isRepository(workspace)) ? await originRepository(workspace) : undefined;
  } catch {
    return undefined;
  }
}
