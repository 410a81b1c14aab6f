import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemErrorCode } from "./errors.ts";

/** Makes a folder that git leaves alone, whatever the repository's own `.gitignore` says. */
export async function makeIgnoredFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch((error) => {
    if (systemErrorCode(error) !== "EEXIST") throw error;
  });
}
