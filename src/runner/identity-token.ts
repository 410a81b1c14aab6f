import type { IdentityToken } from "../app/use-case.ts";
import { BlocksError } from "../base/errors.ts";
import type { Redactor } from "../base/redaction.ts";
import { addMask } from "./commands.ts";
import type { Environment } from "./environment.ts";

const DEADLINE_MS = 15_000;

/**
 * GitHub's own word for which repository, branch and workflow this run is. Undefined in a job without
 * `permissions: id-token: write`, to which the runner gives no address to ask at. The token is masked before it is given out.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function createIdentityToken(
  env: Environment,
  { redactor, write }: { readonly redactor: Redactor; readonly write: (text: string) => void },
): IdentityToken | undefined {
  const address = env["ACTIONS_ID_TOKEN_REQUEST_URL"];
  const bearer = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
  if (!address || !bearer || !URL.canParse(address)) return undefined;
  return async (audience, signal) => {
    const url = new URL(address);
    url.searchParams.set("audience", audience);
    const token = await ask(url, bearer, AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)])).catch((error) => {
      signal.throwIfAborted();
      throw unreachable(error instanceof Error ? error.message : String(error));
    });
    redactor.add(token);
    write(addMask(token));
    return token;
  };
}

async function ask(url: URL, bearer: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${bearer}` }, signal, redirect: "error" });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  const answer: unknown = await response.json();
  const token = typeof answer === "object" && answer !== null && "value" in answer ? answer.value : undefined;
  if (typeof token !== "string" || token === "") throw new Error("its answer holds no token");
  return token;
}

function unreachable(why: string): BlocksError {
  return new BlocksError(`cannot get an identity token from GitHub: ${why}`, {
    code: "GITHUB_UNREACHABLE",
    kind: "storage",
    hint: "Give the job `permissions: id-token: write`, see https://www.githubstatus.com, and run it again.",
    retryable: true,
  });
}
