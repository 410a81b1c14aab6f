import type { Attestation, AttestOptions } from "@actions/attest";
import type { GithubAttestor } from "../app/use-case.ts";
import { BlocksError } from "../base/errors.ts";
import type { Environment } from "./environment.ts";

/** What of GitHub's library is used. */
type Library = { readonly attest: (options: AttestOptions) => Promise<Attestation> };

/**
 * GitHub's own attestations, where the job may ask for an identity (`id-token: write`); undefined elsewhere. Whether it may
 * also write them (`attestations: write`) shows only when it does. The library finds repository, event and API in the
 * runner's environment; public repositories get Sigstore's public instance, others GitHub's.
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/use-artifact-attestations/use-artifact-attestations
 */
export function createGithubAttestor(
  env: Environment,
  load: () => Promise<Library> = () => import("@actions/attest"),
): GithubAttestor | undefined {
  const token = env["GITHUB_TOKEN"];
  if (!env["ACTIONS_ID_TOKEN_REQUEST_URL"] || !env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] || !token) return undefined;
  return {
    attest: async ({ subject, predicateType, predicate }, signal) => {
      signal.throwIfAborted();
      try {
        const { attest } = await load();
        const { bundle, attestationID } = await attest({
          subjects: subject.map(({ name, digest }) => ({ name, digest: { ...digest } })),
          predicateType,
          predicate,
          token,
        });
        return { bundle, url: attestationID === undefined ? undefined : pageOf(env, attestationID) };
      } catch (error) {
        throw refused(env["GITHUB_REPOSITORY"] ?? "this repository", error);
      }
    },
  };
}

function pageOf(env: Environment, id: string): string {
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  return `${server}/${env["GITHUB_REPOSITORY"] ?? ""}/attestations/${id}`;
}

function refused(repository: string, cause: unknown): BlocksError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BlocksError(`GitHub did not attest the block for ${repository}: ${reason}`, {
    code: "GITHUB_UNREACHABLE",
    kind: "provider",
    hint: "Give the job the permissions id-token: write and attestations: write, or set attest to key or off.",
    retryable: true,
    cause,
  });
}
