import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { temporaryFolder } from "./tiny-block.ts";

/** A Python of its own without any package but the given files, by path below its packages. */
export async function pythonWith(
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<string> {
  const folder = join(await temporaryFolder(), "venv");
  const made = spawnSync("/usr/bin/python3", ["-m", "venv", "--without-pip", ...flags, folder], { encoding: "utf8" });
  expect(made.status, made.stderr).toBe(0);
  const asked = spawnSync(join(folder, "bin/python"), ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]);
  for (const [path, content] of Object.entries(files)) {
    const file = join(String(asked.stdout).trim(), path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return join(folder, "bin/python");
}

/** What says that this version of mutmut is installed. */
export function mutmutMetadata(version: string): Readonly<Record<string, string>> {
  return { [`mutmut-${version}.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: mutmut\nVersion: ${version}\n` };
}
