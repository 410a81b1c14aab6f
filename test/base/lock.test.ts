import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLock, type Lock, tryLock } from "../../src/base/lock.ts";

const module = resolve(import.meta.dirname, "../../src/base/lock.ts");
let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-lock-"));
  path = join(folder, "flow.lock");
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A process that takes the lock and dies of `kill -9` while it holds it. */
async function dieHolding(): Promise<void> {
  const code = `import { tryLock } from ${JSON.stringify(module)};
await tryLock(${JSON.stringify(path)});
process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "inherit" });
  const [, signal] = (await once(child, "exit")) as [number | null, string];
  expect(signal).toBe("SIGKILL");
}

describe("tryLock", () => {
  it("gives the lock to one caller and tells the other who holds it", async () => {
    const first = await tryLock(path);
    const second = await tryLock(path);
    expect(isLock(first)).toBe(true);
    expect(second).toMatchObject({ pid: process.pid });
  });

  it("can be taken again once it was released, and leaves nothing behind", async () => {
    await ((await tryLock(path)) as Lock).release();
    const again = await tryLock(path);
    expect(isLock(again)).toBe(true);
    await (again as Lock).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it("T38 takes over the lock of a process that was killed, by one caller alone", async () => {
    await dieHolding();
    const taken = await Promise.all(Array.from({ length: 8 }, () => tryLock(path)));
    expect(taken.filter(isLock)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["flow.lock"]);
  });

  it("goes on when the one who took over died in the middle of it", async () => {
    await dieHolding();
    const dead = await readFile(path, "utf8");
    const { id } = JSON.parse(dead);
    await writeFile(`${path}.after-${id}`, dead);
    expect(isLock(await tryLock(path))).toBe(false);
    expect(isLock(await tryLock(path))).toBe(true);
  });

  it("counts a holder on another machine as alive", async () => {
    await writeFile(path, JSON.stringify({ host: "elsewhere", pid: 1, id: "x" }));
    expect(await tryLock(path)).toMatchObject({ host: "elsewhere" });
  });
});
