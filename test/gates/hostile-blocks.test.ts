import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createContractGate } from "../../src/gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../src/gates/coverage/coverage-gate.ts";
import { createSecurityGate } from "../../src/gates/security/security-gate.ts";
import { VITEST_LIMITS } from "../../src/sandbox/limits.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { addTest, type Change, realSandbox, temporaryFolder, tinyBlock, toolchain } from "./tiny-block.ts";

const TESTS = "tests/discount.test.ts";
const signal = new AbortController().signal;
const thresholds = { contract: 100, coverage: 90, mutation: 60 };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
  // At any other level these blocks could do what they try.
  expect(sandbox.level).toBe("namespaces");
});

/** The tiny block with one more test whose body is `code`; what it found or could do it pushes to `done`. */
async function hostile(code: string, more: Readonly<Record<string, Change>> = {}) {
  const body =
    `test("hostile", async () => { const done: unknown[] = []; const { createRequire } = await import("node:module");\n` +
    `const use = createRequire(import.meta.url); const fs = use("node:fs");\n${code}\nexpect(done).toEqual([]); });`;
  return tinyBlock({ ...addTest(body), ...more });
}

/** Runs the tests of a block as the coverage gate does; the tests' own verdicts, without those about honesty. */
async function runTests(code: string, more: Readonly<Record<string, Change>> = {}) {
  const block = await hostile(code, more);
  const gate = createCoverageGate({ sandbox, toolchain, limits: { ...VITEST_LIMITS, timeoutMs: 10_000 } });
  const result = await gate.check({ block, thresholds }, signal);
  return { result, failed: result.findings.filter(({ code }) => code === "COVERAGE-TEST-FAILED") };
}

describe("T14 a generated test that looks for secrets", () => {
  const canary = `canary-${randomUUID()}`;
  const search = (needles: string) => `
    const needle = ${needles};
    const look = (path) => { try { if (fs.readFileSync(path, "latin1").includes(needle)) done.push(path); } catch {} };
    if (JSON.stringify(process.env).includes(needle)) done.push("environment");
    for (const pid of fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)))
      for (const name of ["environ", "cmdline"]) look("/proc/" + pid + "/" + name);
    look("/proc/" + process.ppid + "/mem");
    for (const home of ["${homedir()}", "/root", process.env.HOME ?? "/"])
      for (const name of [".aws/credentials", ".npmrc", ".netrc", ".git-credentials", ".config/gh/hosts.yml"]) look(home + "/" + name);
    let at = process.cwd();
    for (; at !== "/"; at = at.slice(0, at.lastIndexOf("/")) || "/") look(at + "/.git/config");`;

  test("finds none in the environment, other processes, home folders, git's configuration or its parent", async () => {
    const folder = await temporaryFolder();
    process.env["BLOCKS_TEST_CANARY"] = canary;
    onTestFinished(() => {
      delete process.env["BLOCKS_TEST_CANARY"];
    });
    await mkdir(join(folder, ".git"));
    await writeFile(join(folder, ".git/config"), `[http]\n\textraheader = "AUTHORIZATION: basic ${canary}"\n`);
    // The needle is put together inside, so that the search does not find itself.
    const [head = "", tail = ""] = [canary.slice(0, 10), canary.slice(10)];
    const { failed, result } = await runTests(search(`"${head}" + "${tail}"`));
    expect(failed).toEqual([]);
    expect(result.details).toMatchObject({ tests: { passed: 7, failed: 0 } });
  });

  test("is noticed where there is something to find", async () => {
    const { failed } = await runTests(search(`"HO" + "ME"`));
    expect(failed[0]?.message).toContain("environment");
  });
});

describe("T23 a generated test that breaks out", () => {
  test("reaches no server of the machine and none beyond", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const { failed } = await runTests(`
      const net = use("node:net");
      for (const host of ["127.0.0.1", "192.0.2.1"])
        await new Promise((resolve) => net.connect({ host, port: ${port}, timeout: 2000 })
          .on("connect", () => { done.push(host); resolve(undefined); }).on("error", resolve).on("timeout", resolve));`);
    expect(failed).toEqual([]);
    expect(connections).toBe(0);
  });

  test("leaves no process and no file behind, and the next block finds a clean machine", async () => {
    const marker = `left-${randomUUID()}`;
    const leave = `
      const { spawn } = use("node:child_process");
      spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "${marker}"], { detached: true, stdio: "ignore" }).unref();
      for (const path of ["/tmp/${marker}", "/${marker}", "/usr/lib/${marker}", process.cwd() + "/${marker}", "/dev/shm/${marker}"])
        try { fs.writeFileSync(path, "x"); } catch {}`;
    expect((await runTests(leave)).failed).toEqual([]);
    const commands = await Promise.all(
      (await readdir("/proc"))
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
    );
    expect(commands.filter((command) => command.includes(marker))).toEqual([]);
    for (const path of [`/tmp/${marker}`, `/${marker}`, `/usr/lib/${marker}`, `/dev/shm/${marker}`])
      await expect(access(path)).rejects.toThrow("ENOENT");
    const next = `
      for (const path of ["/tmp", "/", process.cwd(), "/dev/shm"])
        try { for (const name of fs.readdirSync(path)) if (name.startsWith("left-")) done.push(name); } catch {}`;
    expect((await runTests(next)).failed).toEqual([]);
  });

  test.each([
    [
      "fills the disk",
      `const chunk = Buffer.alloc(1 << 24); for (let n = 0; n < 1000; n++) fs.appendFileSync("/tmp/full", chunk);`,
    ],
    ["fills the memory", "const kept = []; for (;;) kept.push(Buffer.alloc(1 << 26, 1));"],
    [
      "starts processes without end",
      `for (let n = 0; n < 5000; n++) use("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e3)"]).on("error", (error) => { throw error; });`,
    ],
    ["never ends", "for (;;) {}"],
  ])("that %s does not pass, and is over by the deadline", async (_what, code) => {
    const { result } = await runTests(code);
    expect(result.verdict).not.toBe("pass");
  });
});

describe("T24 a generated block that fakes its results", () => {
  test.each([
    ["leaves with status 0 before its tests", { [TESTS]: (text: string) => `process.exit(0);\n${text}` }],
    ["leaves with status 0 while it is loaded", { "index.ts": (text: string) => `process.exit(0);\n${text}` }],
    [
      "writes its own verdict into the runner's records",
      {
        [TESTS]: (text: string) =>
          `import { afterEach } from "vitest";\nafterEach(({ task }) => { (task.result as any) = { state: "pass" }; });\n${text}\n` +
          `test("wrong", () => { expect(run({ amountCents: 1, percent: 0 }).payableCents).toBe(99); });\n`,
      },
    ],
    [
      "replaces a matcher that the tests use",
      {
        [TESTS]: (text: string) =>
          `${text}\nexpect.extend({ toBe: () => ({ pass: true, message: () => "" }) });\n` +
          `test("wrong", () => { expect(run({ amountCents: 1, percent: 0 }).payableCents).toBe(99); });\n`,
      },
    ],
  ])("and %s does not pass", async (_what, changes) => {
    const block = await tinyBlock(changes);
    const gates = [createContractGate({ sandbox, toolchain }), createCoverageGate({ sandbox, toolchain })];
    const verdicts = [];
    for (const gate of gates) verdicts.push((await gate.check({ block, thresholds }, signal)).verdict);
    expect(verdicts).not.toEqual(["pass", "pass"]);
  });
});

describe("T26 a generated package with install scripts", () => {
  test("never has them run, by no gate, and fails", async () => {
    const witness = join(await temporaryFolder(), "witness");
    const manifest = JSON.stringify({
      name: "tiny",
      version: "1.0.0",
      type: "module",
      scripts: { preinstall: `touch ${witness}`, postinstall: `touch ${witness}`, prepare: `touch ${witness}` },
    });
    const block = await tinyBlock({ "package.json": manifest });
    const contract = await createContractGate({ sandbox, toolchain }).check({ block, thresholds }, signal);
    const coverage = await createCoverageGate({ sandbox, toolchain }).check({ block, thresholds }, signal);
    const security = await createSecurityGate({ toolchain }).check({ block, thresholds }, signal);
    expect([contract.verdict, coverage.verdict, security.verdict]).toEqual(["pass", "pass", "fail"]);
    expect(security.findings).toEqual([expect.objectContaining({ code: "SEC-011", path: "package.json" })]);
    await expect(access(witness)).rejects.toThrow("ENOENT");
  });
});
