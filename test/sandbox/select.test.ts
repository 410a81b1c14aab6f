import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProcessSandbox } from "../../src/sandbox/process.ts";
import type { SandboxJob } from "../../src/sandbox/sandbox.ts";
import { probeSandboxes, selectSandbox } from "../../src/sandbox/select.ts";
import { digestOfFolder, entriesHere, JAIL, LIMITS, processesWith, withFolder } from "./jailed.ts";

const entries = await entriesHere();
const NO_JAIL = "/no-such-folder/jail.sh";

describe("the choice of a sandbox", () => {
  it.runIf(entries.length > 0)("takes the strongest level that works", async () => {
    expect((await selectSandbox({ accept: "process", jail: JAIL })).level).toBe("namespaces");
    const probes = await probeSandboxes({ jail: JAIL });
    expect(probes.map(({ level, problem }) => [level, problem])).toEqual([
      ["namespaces", undefined],
      ["process", undefined],
    ]);
  });

  it("stops where only the weaker level works and nobody accepted it, with the reason and both remedies", async () => {
    const refused = selectSandbox({ accept: "namespaces", jail: NO_JAIL });
    await expect(refused).rejects.toMatchObject({
      code: "SANDBOX_UNAVAILABLE",
      kind: "sandbox",
      message: expect.stringContaining(NO_JAIL),
      hint: expect.stringMatching(/sudo without a password.*`sandbox.accept: process` in .blocks\/config.yml/),
    });
  });

  it("takes the weaker level where it was accepted by name, and says what it does not stop", async () => {
    const sandbox = await selectSandbox({ accept: "process", jail: NO_JAIL });
    expect(sandbox.level).toBe("process");
    expect(sandbox.description).toMatch(/Not stopped: network, reading and writing whatever this user may/);
  });

  it("says why a level does not work", async () => {
    const [namespaces] = await probeSandboxes({ jail: NO_JAIL });
    expect(namespaces).toMatchObject({ level: "namespaces", sandbox: undefined });
    expect(namespaces?.problem).toContain(NO_JAIL);
  });

  it("ends with the abort", async () => {
    await expect(probeSandboxes({ jail: JAIL, signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
  });
});

describe("the process sandbox", () => {
  const sandbox = createProcessSandbox();

  function job(source: string, program: string, changes: Partial<SandboxJob> = {}): SandboxJob {
    return {
      source,
      visible: [],
      start: () => ({ command: process.execPath, args: ["-e", program], env: { ONLY: "this" } }),
      results: [],
      limits: LIMITS,
      ...changes,
    };
  }

  it("runs on a copy, with the job's environment alone, and hands files back", async () => {
    await withFolder(async (folder) => {
      const before = await digestOfFolder(folder);
      const program = `
        const fs = require("node:fs");
        fs.writeFileSync("canary.txt", JSON.stringify(process.env));
        fs.writeFileSync("extra/out.txt", fs.readFileSync("extra/in.txt"));`;
      const extraFiles = { "extra/in.txt": "handed in" };
      const result = await sandbox.run(job(folder, program, { extraFiles, results: ["canary.txt", "extra/out.txt"] }));
      expect(Object.fromEntries(result.files)).toEqual({
        "canary.txt": '{"ONLY":"this"}',
        "extra/out.txt": "handed in",
      });
      expect(await digestOfFolder(folder)).toBe(before);
    });
  });

  it("T23 kills the group at the deadline and hands nothing back", async () => {
    await withFolder(async (folder) => {
      const program = `require("node:fs").writeFileSync("result", "early"); for (;;); // ${folder}`;
      const result = await sandbox.run(
        job(folder, program, { results: ["result"], limits: { ...LIMITS, timeoutMs: 1000 } }),
      );
      expect(result).toMatchObject({ timedOut: true, exitCode: undefined });
      expect(result.files.size).toBe(0);
      expect(await processesWith(`// ${folder}`)).toEqual([]);
    });
  });

  it("does not let a program become another user", async () => {
    await withFolder(async (folder) => {
      const program = `console.log(require("node:fs").readFileSync("/proc/self/status", "utf8").match(/NoNewPrivs:\\t(.)/)[1])`;
      expect((await sandbox.run(job(folder, program))).stdout).toBe("1\n");
    });
  });

  it("T09 copies no link of the source, and follows none to a result", async () => {
    await withFolder(async (folder) => {
      const source = join(folder, "block");
      await mkdir(source);
      await symlink(folder, join(source, "outside"));
      const program = `
        const fs = require("node:fs");
        console.log(JSON.stringify(fs.readdirSync(".")));
        fs.symlinkSync(process.execPath, "link");
        fs.symlinkSync(${JSON.stringify(folder)}, "linked");`;
      const changes = { extraFiles: { "outside/new.txt": "x" }, results: ["link", "linked/canary.txt"] };
      const result = await sandbox.run(job(source, program, changes));
      expect(JSON.parse(result.stdout)).toEqual(["outside"]);
      expect(result.files.size).toBe(0);
      await expect(readFile(join(folder, "new.txt"))).rejects.toThrow("ENOENT");
    });
  });

  it("T08 refuses a job that names a path outside the working folder", async () => {
    await withFolder(async (folder) => {
      for (const path of ["../x", "/etc/x", "a/../../x", "a//x"]) {
        await expect(sandbox.run(job(folder, "", { extraFiles: { [path]: "x" } }))).rejects.toThrow(path);
        await expect(sandbox.run(job(folder, "", { results: [path] }))).rejects.toThrow(path);
      }
    });
  });

  it("refuses a source that is larger than the disk limit", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "big"), Buffer.alloc(2000));
      const small = job(folder, "", { limits: { ...LIMITS, diskBytes: 1000 } });
      await expect(sandbox.run(small)).rejects.toMatchObject({ code: "SANDBOX_FAILED" });
    });
  });
});
