import { chmod, mkdir, open } from "node:fs/promises";
import { dirname, isAbsolute, join, sep } from "node:path";
import { systemErrorCode, usageError } from "../base/errors.ts";
import { prettyJson, writeFileAtomically } from "../base/files.ts";
import type { ProviderName } from "../llm/model.ts";

/** A provider that is paid, and so has a key. */
export type KeyedProvider = Exclude<ProviderName, "offline">;

/** The environment variables of each provider's key; the first one that is set counts. */
export const KEY_VARIABLES: Readonly<Record<KeyedProvider, readonly [string, ...string[]]>> = {
  anthropic: ["ANTHROPIC_API_KEY"],
  openai: ["OPENAI_API_KEY"],
  google: ["GOOGLE_API_KEY", "GEMINI_API_KEY"],
};

/** All providers that have a key. */
export const KEYED_PROVIDERS = Object.keys(KEY_VARIABLES) as readonly KeyedProvider[];

/** A key and where it was found. */
interface Credential {
  readonly key: string;
  readonly origin: "environment" | "file";
}

/** The keys that there are. */
export type Credentials = Readonly<Partial<Record<KeyedProvider, Credential>>>;

type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_KEY = 8;

/**
 * The file of the stored keys: `$XDG_CONFIG_HOME/blocks/credentials.json`, or below `~/.config`. Undefined where
 * neither folder is known. Throws `PATH_REFUSED` for a place below a `.blocks/` folder, which is made to be committed.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ relative paths are to be ignored
 */
export function credentialsPath(env: Environment): string | undefined {
  const configured = env["XDG_CONFIG_HOME"];
  const home = env["HOME"];
  const root =
    configured !== undefined && isAbsolute(configured)
      ? configured
      : home !== undefined && isAbsolute(home)
        ? join(home, ".config")
        : undefined;
  if (root === undefined) return undefined;
  const path = join(root, "blocks", "credentials.json");
  if (!path.split(sep).includes(".blocks")) return path;
  throw usageError(
    "PATH_REFUSED",
    `${path} is inside a .blocks folder`,
    "Set XDG_CONFIG_HOME to a folder of your own.",
  );
}

/**
 * The keys of the environment and, for providers without one there, the stored ones. A stored file that others can
 * read is refused. Throws `CONFIG_UNREADABLE`, `CONFIG_INVALID`, `PATH_REFUSED`.
 */
export async function readCredentials(env: Environment): Promise<Credentials> {
  const stored = await readKeyFile(credentialsPath(env));
  const found: Partial<Record<KeyedProvider, Credential>> = {};
  for (const provider of KEYED_PROVIDERS) {
    const fromEnvironment = keyInEnvironment(env, provider);
    const key = fromEnvironment ?? stored[provider];
    // A door may have put the stored key into the environment that it hands on: that is still the file's key.
    if (key !== undefined) found[provider] = { key, origin: key === stored[provider] ? "file" : "environment" };
  }
  return found;
}

/**
 * The stored keys of providers that have none in the environment, by the name of their variable, for an environment that
 * a door hands on. Throws what {@link readCredentials} throws.
 */
export async function readStoredKeys(env: Environment): Promise<Readonly<Record<string, string>>> {
  const stored = await readKeyFile(credentialsPath(env));
  const keys: Record<string, string> = {};
  for (const provider of KEYED_PROVIDERS) {
    const key = stored[provider];
    if (key !== undefined && keyInEnvironment(env, provider) === undefined) keys[KEY_VARIABLES[provider][0]] = key;
  }
  return keys;
}

/** The provider's key in an environment, without surrounding blanks; undefined when none of its variables is set. */
export function keyInEnvironment(env: Environment, provider: KeyedProvider): string | undefined {
  return KEY_VARIABLES[provider]
    .map((variable) => env[variable]?.trim())
    .find((key) => key !== undefined && key !== "");
}

/**
 * Stores the key of one provider, readable by its owner alone, and answers with the file's path.
 * Throws `INPUT_INVALID` for what cannot be a key, and what {@link readCredentials} throws.
 */
export async function storeCredential(env: Environment, provider: KeyedProvider, key: string): Promise<string> {
  const clean = key.trim();
  if (clean.length < SHORTEST_KEY || !/^[\x21-\x7e]+$/.test(clean)) {
    throw usageError(
      "INPUT_INVALID",
      `the key of ${provider} is not usable: it must have at least ${SHORTEST_KEY} printable characters and no blanks`,
      "Copy the key again from the provider's console.",
    );
  }
  const path = credentialsPath(env);
  if (path === undefined) {
    throw usageError(
      "INPUT_INVALID",
      "there is no folder to keep keys in",
      "Set HOME or XDG_CONFIG_HOME to an absolute path.",
    );
  }
  const keys = { ...(await readKeyFile(path)), [provider]: clean };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  await writeFileAtomically(path, prettyJson({ version: 1, keys }), 0o600);
  return path;
}

async function readKeyFile(path: string | undefined): Promise<Partial<Record<KeyedProvider, string>>> {
  const text = path === undefined ? undefined : await readOwnerOnly(path);
  if (text === undefined) return {};
  const keys = storedKeysFrom(text);
  if (keys !== undefined) return keys;
  throw usageError(
    "CONFIG_INVALID",
    `${path} is not a file of keys`,
    "Delete it and run `blocks config set-api-key` again.",
  );
}

async function readOwnerOnly(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, "r");
    try {
      // Of the open file, so that it cannot be exchanged between the look and the reading.
      const { mode } = await file.stat();
      if ((mode & 0o077) !== 0) throw tooOpen(path, mode);
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "CONFIG_UNREADABLE") throw error;
    throw usageError("CONFIG_UNREADABLE", `cannot read ${path}: ${code}`, "Check its owner and permissions.", error);
  }
}

function tooOpen(path: string, mode: number): Error {
  return usageError(
    "CONFIG_UNREADABLE",
    `${path} can be read by others (mode ${(mode & 0o777).toString(8).padStart(4, "0")}), so its keys are not used`,
    `Run: chmod 600 ${JSON.stringify(path)} — and replace the keys if others had access.`,
  );
}

function storedKeysFrom(text: string): Partial<Record<KeyedProvider, string>> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    const keys = (content as { keys?: unknown } | null)?.keys;
    if (typeof keys !== "object" || keys === null) return undefined;
    const entries = KEYED_PROVIDERS.map((provider) => [provider, (keys as Record<string, unknown>)[provider]] as const);
    if (entries.some(([, key]) => key !== undefined && typeof key !== "string")) return undefined;
    return Object.fromEntries(entries.filter(([, key]) => key !== undefined));
  } catch {
    return undefined;
  }
}
