import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "../../base/digest.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { type GitAddress, resolveGitAddress } from "../../ledger/git/git-address.ts";
import type { GitLedgerOptions } from "../../ledger/git/git-ledger.ts";
import type { UseCaseContext } from "../use-case.ts";
import { cacheFolder, hasCacheFolder } from "../verify/cache-folder.ts";

/** What git and ssh need to reach another machine, and nothing that could make them run a program. */
const NETWORK_VARIABLES = [
  "SSH_AUTH_SOCK",
  "http_proxy",
  "https_proxy",
  "HTTPS_PROXY",
  "all_proxy",
  "ALL_PROXY",
  "no_proxy",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "GIT_SSL_CAINFO",
];

/** How one repository's ledger is reached: the own one, or one of `ledger.repositories`. Throws `CONFIG_INVALID`. */
export async function gitLedgerOptions(
  remote: string,
  config: CompleteConfig,
  context: UseCaseContext,
): Promise<GitLedgerOptions> {
  const { workspace, env, clock } = context;
  const address = await resolveGitAddress(remote, workspace);
  return {
    remote: address,
    branch: config.ledger.branch,
    cacheFolder: await ledgerCacheFolder(address, context),
    token: tokenFor(address, { isOwn: remote === config.ledger.remote, env }),
    environment: Object.fromEntries(
      NETWORK_VARIABLES.flatMap((name) => (env[name] ? [[name, env[name]] as const] : [])),
    ),
    clock,
  };
}

/**
 * A token goes to the server that it is from: the runner's to GitHub, ours to GitHub and to the server of the own ledger.
 * Any other address is asked without.
 */
function tokenFor(
  { origin }: GitAddress,
  { isOwn, env }: { readonly isOwn: boolean; readonly env: UseCaseContext["env"] },
): string | undefined {
  if (origin === undefined) return undefined;
  const server = env["GITHUB_SERVER_URL"] || "https://github.com";
  const isGithub = URL.canParse(server) && new URL(server).origin === origin;
  const own = isOwn || isGithub ? env["BLOCKS_LEDGER_TOKEN"] : undefined;
  return own || (isGithub ? env["GITHUB_TOKEN"] || env["GH_TOKEN"] : undefined) || undefined;
}

/**
 * Outside the workspace: git obeys the configuration of a repository, and a change under test could bring one along.
 */
async function ledgerCacheFolder({ address }: GitAddress, { env }: UseCaseContext): Promise<string> {
  const name = `${digestOf(address).slice("sha256-".length, "sha256-".length + 16)}.git`;
  if (hasCacheFolder(env)) return join(cacheFolder(env), "ledgers", name);
  return join(await mkdtemp(join(tmpdir(), "blocks-ledger-")), name);
}
