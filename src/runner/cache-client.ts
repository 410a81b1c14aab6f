/** Longer than any call is waited for: a call whose caller was killed must not live on. */
const LONGEST_CALL_MS = 60_000;

/**
 * One call of GitHub's cache library, as the whole work of this process. Its arguments: `save <key> <folder…>` or
 * `restore <prefix> <folder…>`; the last line that it writes is a `CacheAnswer` in JSON.
 * A process of its own because the library takes its addresses from `process.env`, cannot be stopped, tries a service
 * that hangs for a quarter of an hour, and writes warnings to the log that are none of a flow's reader's business.
 */
export async function cacheClient(): Promise<void> {
  setTimeout(() => process.exit(1), LONGEST_CALL_MS).unref();
  const [method = "", key = "", ...folders] = process.argv.slice(2);
  process.stdout.write(`\n${JSON.stringify(await answerOf(method, key, folders))}\n`);
  // Connections that are kept for a next call would hold the process up.
  process.exit();
}

/** What a call came to. Neither key nor id: nothing was restored or saved. */
export interface CacheAnswer {
  /** Of the entry that was restored. */
  readonly key?: string | undefined;
  readonly saved?: boolean;
  readonly problem?: string;
}

async function answerOf(method: string, key: string, folders: string[]): Promise<CacheAnswer> {
  try {
    const { restoreCache, saveCache } = await import("@actions/cache");
    // The library returns -1 for whatever kept it from saving, and tells its log the reason.
    if (method === "save") return { saved: (await saveCache(folders, key)) !== -1 };
    // No entry has the prefix itself as its key, so the newest one that begins with it is the answer.
    return { key: await restoreCache(folders, key, [key]) };
  } catch (error) {
    return { problem: String(error) };
  }
}
