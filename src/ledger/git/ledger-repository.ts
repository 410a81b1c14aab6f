import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { withoutAuthorization } from "../../base/authorization.ts";
import { systemErrorCode } from "../../base/errors.ts";
import { type GitOptions, git } from "../../base/git.ts";
import type { ProcessResult } from "../../base/process.ts";
import type { GitAddress } from "./git-address.ts";

/** A bare repository of our own on this machine, and the one repository that it speaks with. */
export interface LedgerRepositoryOptions {
  /** Absolute path of the bare repository. Made when it is first needed. No folder that a change under test can write. */
  readonly cacheFolder: string;
  readonly remote: GitAddress;
  /** Goes before a password that stood in the address. Only to the remote's own origin. */
  readonly token?: string | undefined;
  /** For git and ssh: proxies, certificates, `SSH_AUTH_SOCK`. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What may be spoken; `http` leads to this machine alone, which the address was checked for. */
const PROTOCOLS = ["https", "ssh", "file"];
/**
 * Nothing of our own starts in the background and outlives the call. A redirect is not followed: git would send the token
 * to whatever server it leads to, and the record with it. Folded months are sent as they are: between such large files git would
 * look for what they have in common, which takes minutes and finds next to nothing.
 */
const SETTINGS = [
  "core.bigFileThreshold=1m",
  "http.followRedirects=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "http.lowSpeedLimit=100",
  "http.lowSpeedTime=60",
];
const LOOSE_OBJECTS = 2048;
const NETWORK_TIMEOUT_MS = 600_000;

/** The other end of a conversation with a repository on this machine is a git of ours as well; it would not know our settings. */
const LOCAL_UPLOAD_PACK = "git -c core.bigFileThreshold=1m upload-pack";

/** Runs git in the ledger's own repository, which has no work tree and no configuration but git's defaults. */
export class LedgerRepository {
  readonly address: string;
  readonly #options: LedgerRepositoryOptions;
  readonly #secrets: readonly string[];
  readonly #networkEnvironment: Readonly<Record<string, string>>;
  readonly #networkSettings: readonly string[];
  #made: Promise<void> | undefined;

  constructor(options: LedgerRepositoryOptions) {
    this.#options = options;
    this.address = options.remote.address;
    const { origin, credentials } = options.remote;
    const login = options.token === undefined ? credentials : `x-access-token:${options.token}`;
    const basic = login === undefined ? undefined : Buffer.from(login).toString("base64");
    this.#secrets = [options.token, credentials, basic].filter((secret) => secret !== undefined);
    const protocols = origin?.startsWith("http:") ? [...PROTOCOLS, "http"] : PROTOCOLS;
    this.#networkSettings = [...protocols.map((name) => `protocol.${name}.allow=always`), ...SETTINGS];
    this.#networkEnvironment = {
      ...options.environment,
      GIT_SSH_COMMAND: "ssh -o BatchMode=yes",
      // In the environment and not in an argument, which every user of the machine could see.
      ...(origin === undefined || basic === undefined
        ? {}
        : {
            GIT_CONFIG_COUNT: "1",
            GIT_CONFIG_KEY_0: `http.${origin}/.extraheader`,
            GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
          }),
    };
  }

  /** Git without a network. */
  async run(args: readonly string[], options: GitOptions = {}): Promise<ProcessResult> {
    await this.#make();
    return this.#git(SETTINGS, args, options);
  }

  /** Git that speaks with the remote. */
  async talk(args: readonly string[], options: GitOptions = {}): Promise<ProcessResult> {
    await this.#make();
    const { stderr, ...rest } = await this.#git(this.#networkSettings, args, {
      environment: this.#networkEnvironment,
      timeoutMs: NETWORK_TIMEOUT_MS,
      ...options,
    });
    return { ...rest, stderr: this.#withoutSecrets(stderr) };
  }

  /** What `git fetch` needs to be told of the other end. */
  get fetchOptions(): readonly string[] {
    const isHere = isAbsolute(this.address) || this.address.startsWith("file:");
    return isHere ? [`--upload-pack=${LOCAL_UPLOAD_PACK}`] : [];
  }

  /** Absolute path. */
  get folder(): string {
    return this.#options.cacheFolder;
  }

  /**
   * The object that a reference names, where the reference is a file of its own, as git leaves one that it has just written; it
   * spares a process. Undefined says nothing: the reference can be packed, or none at all.
   */
  async looseReference(name: string): Promise<string | undefined> {
    const text = await readFile(join(this.folder, name), "latin1").catch(() => "");
    return /^([0-9a-f]{40,64})\n$/.exec(text)?.[1];
  }

  /** Packs what has piled up: each record leaves some small objects. */
  async tidy(): Promise<void> {
    // git's own estimate, without a process: names of objects are spread evenly over 256 folders.
    const sample = await readdir(join(this.folder, "objects", "17")).catch(() => []);
    if (sample.length <= LOOSE_OBJECTS / 256) return;
    // Cruft: what was made for a push that another one was faster than would stay a heap for two weeks. Not `--auto`, which
    // knows of none.
    await this.run(["gc", "--cruft", "--quiet"], { timeoutMs: NETWORK_TIMEOUT_MS });
  }

  #git(settings: readonly string[], args: readonly string[], options: GitOptions): Promise<ProcessResult> {
    return git(this.#options.cacheFolder, [...settings.flatMap((setting) => ["-c", setting]), ...args], options);
  }

  #make(): Promise<void> {
    this.#made ??= makeRepository(this.#options.cacheFolder).catch((error) => {
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }

  #withoutSecrets(text: string): string {
    return withoutAuthorization(this.#secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text));
  }
}

/** Whole or not at all: any number of processes may want it at the same time. */
async function makeRepository(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  await mkdir(dirname(folder), { recursive: true });
  const temporary = `${folder}.${randomUUID()}`;
  try {
    const { exitCode, stderr } = await git(dirname(folder), ["init", "--quiet", "--bare", "--template=", temporary]);
    if (exitCode !== 0) throw new Error(`git init failed: ${stderr.trim()}`);
    await rename(temporary, folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(systemErrorCode(error) ?? "")) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
