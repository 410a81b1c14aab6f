import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createCheckedCache } from "../../src/base/checked-cache.ts";
import { digestOf } from "../../src/base/digest.ts";

const KEY = digestOf("one");
const OTHER = digestOf("other");

async function cacheWith(content: string) {
  const folder = join(await mkdtemp(join(tmpdir(), "blocks-cache-")), "kept");
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const cache = createCheckedCache({ folder, maxBytes: 1000 });
  await cache.write(KEY, content);
  return { folder, cache, file: join(folder, KEY) };
}

test("gives back what was kept, and nothing for another key", async () => {
  const { cache } = await cacheWith("line one\nline two\n");
  expect(await cache.read(KEY)).toEqual({ content: "line one\nline two\n" });
  expect(await cache.read(OTHER)).toEqual({});
});

test("keeps entries that only this user can read, and no half of one", async () => {
  const { folder, file } = await cacheWith("x");
  expect((await stat(folder)).mode & 0o077).toBe(0);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await readdir(folder)).toEqual([KEY]);
});

test("T29 ignores an entry of which one byte was changed, with the reason", async () => {
  const { cache, file } = await cacheWith("killed");
  await writeFile(file, (await readFile(file, "utf8")).replace("killed", "kilLed"));
  expect(await cache.read(KEY)).toEqual({ problem: "its checksum does not fit its content" });
});

test("T29 ignores an entry that was cut off", async () => {
  const { cache, file } = await cacheWith("killed, killed, killed");
  await truncate(file, (await stat(file)).size - 3);
  expect((await cache.read(KEY)).content).toBeUndefined();
  await truncate(file, 20);
  expect((await cache.read(KEY)).content).toBeUndefined();
  await truncate(file, 0);
  expect((await cache.read(KEY)).content).toBeUndefined();
});

test("T29 ignores an entry that was moved to the place of another key", async () => {
  const { cache, folder, file } = await cacheWith("killed");
  await rename(file, join(folder, OTHER));
  expect(await cache.read(OTHER)).toEqual({ problem: "it was kept for something else" });
  const text = (await readFile(join(folder, OTHER), "utf8")).replace(KEY, OTHER);
  await writeFile(join(folder, OTHER), text);
  expect(await cache.read(OTHER)).toEqual({ problem: "its checksum does not fit its content" });
});

test("T29 ignores an entry that is too large, a link, a folder, and one that others may write", async () => {
  const { cache, folder, file } = await cacheWith("killed");
  await writeFile(file, "x".repeat(2000));
  expect((await cache.read(KEY)).problem).toBe("it has more than 1000 bytes");
  await cache.write(KEY, "killed");
  await chmod(file, 0o666);
  expect((await cache.read(KEY)).problem).toBe("another user could have written it");
  await chmod(file, 0o600);
  await rename(file, join(folder, "elsewhere"));
  await symlink(join(folder, "elsewhere"), file);
  expect((await cache.read(KEY)).content).toBeUndefined();
  await rm(file);
  await mkdir(file);
  expect((await cache.read(KEY)).content).toBeUndefined();
});

test("keeps nothing where the folder cannot be made, does not fail, and says why", async () => {
  const { file } = await cacheWith("x");
  const below = createCheckedCache({ folder: join(file, "below") });
  expect(await below.write(KEY, "y")).toMatch(/below cannot be written \((?:ENOTDIR|EEXIST)\)$/);
  expect(await below.read(KEY)).toEqual({});
});
