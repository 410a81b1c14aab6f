import { resolve } from "node:path";
import { usageError } from "../../base/errors.ts";
import { git } from "../../base/git.ts";

/** Where a git repository is, in the form that git is given: no argument and no message ever holds a password. */
export interface GitAddress {
  readonly address: string;
  /** `https://host:port`, for an address that credentials are sent to; undefined for ssh and for a path. */
  readonly origin?: string;
  /** `user:password` that stood in the address. */
  readonly credentials?: string;
}

const REMOTE_NAME = /^[A-Za-z0-9_][\w.-]*$/;
const SCP_LIKE = /^(?:[A-Za-z0-9_][\w.-]*@)?[A-Za-z0-9_][\w.-]*:(?!\/\/)(?!:)[^\s]+$/;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * The address that a setting means: the name of a remote of the workspace's repository, or an address. What the
 * repository's configuration says beside the remote's url (`insteadOf`, includes, proxies) is not asked. Throws
 * `CONFIG_INVALID`.
 */
export async function resolveGitAddress(remote: string, workspace: string): Promise<GitAddress> {
  if (!REMOTE_NAME.test(remote)) return gitAddressFrom(remote, workspace);
  const args = ["config", "--local", "--no-includes", "--get", `remote.${remote}.url`];
  const { exitCode, stdout } = await git(workspace, args);
  const url = stdout.trim();
  if (exitCode === 0 && url !== "") return gitAddressFrom(url, workspace);
  throw usageError(
    "CONFIG_INVALID",
    `the ledger's remote is ${JSON.stringify(remote)}, but the repository at ${workspace} has no remote of that name`,
    "Add the remote, or set ledger.remote in .blocks/config.yml to the address of a repository (https, ssh or a path).",
  );
}

/**
 * What git may be given of an address: https, ssh (also as `user@host:path`) and paths, relative ones from the workspace;
 * http only to this machine. Throws `CONFIG_INVALID` for any other, among them everything that starts a program.
 */
export function gitAddressFrom(text: string, workspace: string): GitAddress {
  if (hasControls(text) || text.startsWith("-")) throw refused(text);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (text.includes("::")) throw refused(text);
    return { address: SCP_LIKE.test(text) ? text : resolve(workspace, text) };
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw refused(text);
  if (scheme === "file") return { address: text };
  if (scheme === "ssh") {
    url.password = "";
    return { address: url.href };
  }
  if (scheme !== "https" && !(scheme === "http" && LOOPBACK.has(url.hostname))) throw refused(text);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { address: url.href, origin: url.origin, ...(password === "" ? {} : { credentials }) };
}

/** A text without the user and the password of any address in it. */
export function withoutUserinfo(text: string): string {
  return text.replaceAll(/(\w:\/\/)[^/\s@]*@/g, "$1");
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

function refused(text: string) {
  return usageError(
    "CONFIG_INVALID",
    `${JSON.stringify(withoutUserinfo(text).slice(0, 200))} is no address of a ledger's repository`,
    "Use https://host/owner/name, git@host:owner/name, ssh://host/path, or the path of a repository on this machine.",
  );
}
