import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BlocksError } from "../../base/errors.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";

/**
 * Loads a package from the toolchain folder at run time: native code and scanners are part of the pinned toolchain, not
 * of our bundle. For a CommonJS package its exports are on `default` as well as, where Node finds them, by name.
 * Throws `TOOLCHAIN_MISSING` when it is not installed there or cannot be loaded on this machine.
 */
export async function loadFromToolchain<T>(toolchain: Toolchain, packageName: string): Promise<T> {
  try {
    const entry = createRequire(join(toolchain.folder, "package.json")).resolve(packageName);
    return await import(/* webpackIgnore: true */ pathToFileURL(entry).href);
  } catch (error) {
    throw new BlocksError(`cannot load ${packageName} from the toolchain in ${toolchain.folder}`, {
      code: "TOOLCHAIN_MISSING",
      kind: "usage",
      hint: "Install the toolchain again: its folder is incomplete or was made for another platform.",
      cause: error,
    });
  }
}
