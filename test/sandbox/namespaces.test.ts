import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProcess } from "../../src/base/process.ts";
import {
  CANARY,
  digestOfFolder,
  entriesHere,
  exists,
  JAIL,
  LIMITS,
  processesWith,
  runJailed,
  starter,
  withFolder,
} from "./jailed.ts";

const entries = await entriesHere();

describe.runIf(entries.length === 0)("on a machine without namespaces", () => {
  it.skip("cannot try the namespace sandbox here: neither root, nor user namespaces, nor sudo", () => {});
});

describe.each(entries)("the namespace sandbox, entered as %s", (entry) => {
  it("runs the program on a copy and hands back what it wrote, its output and its exit status", async () => {
    await withFolder(async (folder) => {
      const source = join(folder, "block");
      await mkdir(join(source, "deep"), { recursive: true });
      await writeFile(join(source, "deep/in.txt"), "taken");
      const before = await digestOfFolder(folder);
      const program = `
        const fs = require("node:fs");
        fs.writeFileSync("deep/out.txt", fs.readFileSync("deep/in.txt", "utf8") + " and returned");
        fs.writeFileSync("deep/in.txt", "changed");
        fs.rmSync("canary.txt", { force: true });
        console.log(process.cwd(), JSON.stringify(process.env));
        console.error("a word on stderr");
        process.exitCode = 7;`;
      const result = await runJailed(entry, {
        program,
        source,
        env: { ONLY: "this" },
        results: ["deep/out.txt", "absent"],
      });
      expect(result).toMatchObject({ exitCode: 7, timedOut: false, files: { "deep/out.txt": "taken and returned" } });
      expect(result.stdout).toBe('/block {"ONLY":"this"}\n');
      expect(result.stderr).toBe("a word on stderr\n");
      expect(Object.keys(result.files)).toEqual(["deep/out.txt"]);
      expect(await digestOfFolder(folder)).toBe(before);
    });
  });

  it("names the signal that ended the program", async () => {
    const result = await runJailed(entry, {
      program: 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)',
    });
    expect(result).toMatchObject({ exitCode: undefined, endedBy: "SIGTERM", timedOut: false });
  });

  it("T20 passes names with spaces, quotes, newlines and shell syntax through untouched", async () => {
    await withFolder(async (folder) => {
      const evil = `a b'"$(touch blocks-evil)\n;--`;
      const source = join(folder, evil);
      await mkdir(source);
      await writeFile(join(source, evil), "here");
      const args = [evil, source, "-- --"];
      const program = `
        const fs = require("node:fs");
        console.log(JSON.stringify([process.argv.slice(1), process.env.EVIL, fs.readdirSync("."), fs.readdirSync(process.argv[2])]))`;
      const result = await runJailed(entry, { program, source, args, env: { EVIL: evil }, visible: [source] });
      expect(JSON.parse(result.stdout)).toEqual([args, evil, [evil], [evil]]);
      expect(await exists("/blocks-evil")).toBe(false);
    });
  });

  it("gives the program no capability, no way to gain one, and no host name", async () => {
    const program = `
      const status = require("node:fs").readFileSync("/proc/self/status", "utf8");
      console.log(JSON.stringify([status.match(/(Cap...|NoNewPrivs|Groups):.*/g), process.getuid() === 0, require("node:os").hostname()]));`;
    const [lines, isRoot, hostName] = JSON.parse((await runJailed(entry, { program })).stdout);
    const none = ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"].map((name) => `${name}:\t0000000000000000`);
    expect(lines).toEqual(expect.arrayContaining([...none, "NoNewPrivs:\t1"]));
    // Inside a user namespace the only id that there is has the number 0.
    expect([isRoot, hostName]).toEqual([entry === "user-namespace", "sandbox"]);
  });

  it("T14 finds no canary in environments, other processes, home folders, the host's /tmp or beside the source", async () => {
    await withFolder(async (folder) => {
      const source = join(folder, "block");
      await mkdir(source);
      const result = await runJailed(entry, {
        program: SEARCH,
        source,
        args: [...CANARY.split("-"), folder, "/root/.aws"],
      });
      const seen = JSON.parse(result.stdout) as {
        read: number;
        found: string[];
        readable: string[];
        processes: number;
      };
      expect(seen.found).toEqual([]);
      expect(seen.readable).toEqual([]);
      expect(seen.read).toBeGreaterThan(50);
      // The first process of the namespace, and the program itself.
      expect(seen.processes).toBe(2);
    });
  });

  it("T14 notices a canary that is really there", async () => {
    await withFolder(async (folder) => {
      const source = join(folder, "block");
      await mkdir(source);
      const job = {
        program: SEARCH,
        source,
        args: [...CANARY.split("-"), folder],
        visible: [join(folder, "canary.txt")],
      };
      expect(JSON.parse((await runJailed(entry, job)).stdout).found).toContain(join(folder, "canary.txt"));
    });
  });

  it("T23 reaches no server of the host", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const program = `
      const net = require("node:net");
      for (const host of ["127.0.0.1", "192.0.2.1"])
        net.connect({ host, port: ${port}, timeout: 2000 })
          .on("connect", () => console.log("connected"))
          .on("timeout", function () { this.destroy(); })
          .on("error", (error) => console.log(error.code));`;
    const result = await runJailed(entry, { program });
    server.close();
    expect(result.stdout.trim().split("\n").sort()).toEqual(["ECONNREFUSED", "ENETUNREACH"]);
    expect(connections).toBe(0);
  });

  it("T23 leaves no process behind, neither a detached one nor one that holds the output open", async () => {
    const marker = randomUUID();
    const program = `
      const { spawn } = require("node:child_process");
      for (const stdio of ["ignore", "inherit"])
        spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", process.argv[1]], { detached: true, stdio }).unref();
      console.log("left behind");`;
    const result = await runJailed(entry, { program, args: [marker] });
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, stdout: "left behind\n" });
    expect(await processesWith(marker)).toEqual([]);
  });

  it("T23 writes nothing outside its scratch folders", async () => {
    await withFolder(async (folder) => {
      const before = await digestOfFolder(folder);
      const program = `
        const fs = require("node:fs");
        const paths = ["/x", "/etc/x", "/lib/x", "/proc/x", "/dev/x", "/proc/sys/kernel/hostname", process.argv[1] + "/x",
          process.argv[1] + "/canary.txt", process.execPath];
        console.log(JSON.stringify(paths.filter((path) => { try { fs.writeFileSync(path, "x"); return true; } catch { return false; } })));`;
      const result = await runJailed(entry, { program, args: [folder], visible: [folder] });
      expect(JSON.parse(result.stdout)).toEqual([]);
      expect(await digestOfFolder(folder)).toBe(before);
    });
  });

  it("T23 bounds the disk, working folder and /tmp together", async () => {
    const program = `
      const fs = require("node:fs");
      const chunk = Buffer.alloc(1024 * 1024);
      let written = 0, code;
      for (const file of ["big", "/tmp/big"])
        try { for (;;) { fs.appendFileSync(file, chunk); written += chunk.length; } } catch (error) { code = error.code; }
      console.log(JSON.stringify({ written, code }));`;
    const seen = JSON.parse((await runJailed(entry, { program })).stdout) as { written: number; code: string };
    expect(seen.code).toBe("ENOSPC");
    expect(seen.written).toBeLessThanOrEqual(LIMITS.diskBytes);
    expect(seen.written).toBeGreaterThan(LIMITS.diskBytes / 2);
  });

  it("T23 ends a loop at the deadline, with all that it started, and hands nothing back", async () => {
    const marker = randomUUID();
    const program = `
      require("node:fs").writeFileSync("result", "early");
      require("node:child_process").spawn(process.execPath, ["-e", "for (;;);", process.argv[1]], { detached: true, stdio: "ignore" });
      for (;;);`;
    const result = await runJailed(entry, {
      program,
      args: [marker],
      results: ["result"],
      limits: { timeoutMs: 1500 },
    });
    expect(result).toMatchObject({ timedOut: true, exitCode: undefined, endedBy: "SIGKILL", files: {} });
    expect(await processesWith(marker)).toEqual([]);
  });

  it("T23 bounds the number of processes", async () => {
    const program = `
      const { spawnSync, spawn } = require("node:child_process");
      let started = 0, refused = 0;
      for (let i = 0; i < 200; i += 1) {
        const child = spawn("/.setpriv", ["--dump"], { stdio: "pipe" });
        child.on("error", () => {});
        if (child.pid === undefined) refused += 1; else { started += 1; process.kill(child.pid, "SIGSTOP"); }
      }
      require("node:fs").writeSync(1, JSON.stringify({ started, refused }));
      process.exit();`;
    const seen = JSON.parse((await runJailed(entry, { program })).stdout) as { started: number; refused: number };
    expect(seen.started).toBeLessThan(LIMITS.processes);
    expect(seen.refused).toBeGreaterThan(0);
  });

  it("T23 bounds the memory of a process", async () => {
    const program = `
      const kept = [];
      const report = (text) => require("node:fs").writeSync(1, text + "\\n");
      try { for (;;) { kept.push(Buffer.alloc(32 * 1024 * 1024, 1)); report("grown"); } } catch (error) { report(error.code); }`;
    const result = await runJailed(entry, { program });
    expect(result.timedOut).toBe(false);
    const grown = result.stdout.split("\n").filter((line) => line === "grown").length;
    expect(grown * 32 * 1024 * 1024).toBeLessThan(LIMITS.memoryBytes);
  });

  it("hands back regular files only, and follows no link to them", async () => {
    const program = `
      const fs = require("node:fs");
      fs.symlinkSync("/etc/hostname", "link");
      fs.symlinkSync("good.txt", "inner-link");
      fs.writeFileSync("good.txt", "good");
      fs.mkdirSync("real/folder", { recursive: true });
      fs.writeFileSync("real/file", "reached through a link");
      fs.symlinkSync("real", "linked");
      fs.writeFileSync("huge", "");
      fs.truncateSync("huge", 15 * 1024 ** 3);`;
    const results = ["link", "inner-link", "linked/file", "real/folder", "huge", "good.txt", "real/file"];
    const result = await runJailed(entry, { program, results, limits: { diskBytes: 16 * 1024 ** 3 } });
    expect(result.stderr).toBe("");
    expect(result.files).toEqual({ "good.txt": "good", "real/file": "reached through a link" });
  });

  it("has no shell to start, runs nothing from its scratch folders, and cannot enter a further user namespace", async () => {
    const program = `
      const { spawnSync } = require("node:child_process");
      const fs = require("node:fs");
      fs.copyFileSync(process.execPath, "mine");
      fs.chmodSync("mine", 0o755);
      const nested = spawnSync("/usr/bin/unshare", ["--user", "--map-root-user", process.execPath, "-e", "console.log('inside')"]);
      console.log(JSON.stringify([spawnSync("/bin/sh").error?.code, spawnSync("./mine").error?.code, String(nested.stdout)]));`;
    const result = await runJailed(entry, { program, visible: ["/usr/bin/unshare"], limits: { diskBytes: 1024 ** 3 } });
    expect(JSON.parse(result.stdout)).toEqual(["ENOENT", "EACCES", ""]);
  });

  it("T39 ends with the process that started it, even when that is killed outright", async () => {
    await withFolder(async (folder) => {
      const marker = randomUUID();
      const source = join(folder, "block");
      await mkdir(source);
      const abort = new AbortController();
      const request = starter(
        entry,
        { program: "setInterval(() => {}, 1000)", args: [marker], source },
        folder,
        abort.signal,
      );
      const ended = runProcess(request).catch((error: unknown) => error);
      await expect
        .poll(async () => await processesWith(marker, `${process.execPath}\0-e`), { timeout: 30_000 })
        .not.toEqual([]);
      // As a runner does that clears its temporary folder.
      const [own = ""] = (await readdir(folder)).filter((name) => name.startsWith("blocks-sandbox-"));
      await rm(join(folder, own, "out"), { recursive: true });
      abort.abort();
      await ended;
      await expect.poll(async () => await processesWith(marker), { timeout: 30_000 }).toEqual([]);
    });
  });

  it("throws SANDBOX_FAILED with the reason when the jail cannot be set up", async () => {
    const missing = { program: "", visible: [join(JAIL, "no-such-file")] };
    await expect(runJailed(entry, missing)).rejects.toThrow(/could not be set up: .*no-such-file/);
  });
});

/** Reads all that it can reach, and says where the two halves of the canary, joined, turned up. */
const SEARCH = `
const fs = require("node:fs");
const [first, second, ...places] = process.argv.slice(1);
const canary = first + "-" + second;
const found = [];
let read = 0;
function search(path, depth) {
  let status;
  try { status = fs.lstatSync(path); } catch { return; }
  if (status.isDirectory() && depth < 6 && path !== "/lib" && !/^\\/proc\\/\\d+\\/task/.test(path)) {
    let names = [];
    try { names = fs.readdirSync(path); } catch {}
    for (const name of names) search(path === "/" ? "/" + name : path + "/" + name, depth + 1);
  } else if (status.isFile() && status.size < 1e6 && !/kmsg|sysrq|\\/mem$|pagemap|clear_refs/.test(path)) {
    try {
      const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
      const buffer = Buffer.alloc(1e6);
      const text = buffer.toString("latin1", 0, fs.readSync(file, buffer));
      fs.closeSync(file);
      read += 1;
      if (text.includes(canary)) found.push(path);
    } catch {}
  }
}
search("/", 0);
for (const place of places) search(place, 0);
if (JSON.stringify(process.env).includes(canary)) found.push("process.env");
const readable = ["/etc/shadow", "/root", "/home", "/var", "/proc/1/environ", "/proc/1/root", "/proc/1/mem", "/sys", "/run"]
  .filter((path) => { try { fs.closeSync(fs.openSync(path, "r")); return true; } catch { return false; } });
const processes = fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length;
console.log(JSON.stringify({ found, read, readable, processes }));
`;
