import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { listScanned } from "../../../src/app/scan/list-scanned.ts";
import { hasHigh, scan } from "../../../src/app/scan/scan.ts";
import { systemClock } from "../../../src/base/clock.ts";
import { silent } from "../../../src/base/progress.ts";
import { Redactor } from "../../../src/base/redaction.ts";
import { problemsOf } from "../../../src/base/validation.ts";
import { validateScanReport } from "../../../src/generated/validators/scan-report.js";
import { scanText } from "../../../src/report/render-scan.ts";
import { scanSarif } from "../../../src/report/render-scan-sarif.ts";
import { temporaryFolder, toolchain } from "../../gates/tiny-block.ts";

const secret = `const password = "${"Tr0ub4dor"}&3x";\n`;

async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const workspace = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
  return workspace;
}

async function scanned(
  workspace: string,
  more: { paths?: string[]; gate?: "security" | "logic"; changed?: boolean } = {},
) {
  const changedSince = more.changed ? "HEAD" : undefined;
  const files = await listScanned({ workspace, paths: more.paths ?? [], changedSince });
  const parts = { workspace, files, gate: more.gate ?? "security", toolchain, version: "1.0.0" } as const;
  const surroundings = { clock: systemClock, progress: silent, redactor: new Redactor() };
  return scan({ ...parts, ...surroundings }, new AbortController().signal);
}

function git(workspace: string, ...args: string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: workspace, stdio: "ignore" });
}

describe("blocks scan", () => {
  test("finds credentials and weaknesses in any files, without git, as its schema says", async () => {
    const workspace = await folderWith({
      "src/a.ts": secret,
      "b.py": "x = 1\n",
      "deep/c.env": "x",
      "node_modules/d.ts": secret,
    });
    const report = await scanned(workspace);
    expect(validateScanReport(report), JSON.stringify(problemsOf(validateScanReport))).toBe(true);
    expect(report.findings).toMatchObject([
      { path: "src/a.ts", line: 1, code: "BLOCKER-SEC-001", cwe: "CWE-798", quote: 'const password = "Tr0u***";' },
    ]);
    expect(report.scanned.files).toBe(3);
    expect(hasHigh(report.findings)).toBe(true);
    expect(scanText(report)).toContain("src/a.ts:1:");
    expect(JSON.stringify(scanSarif(report))).toContain("external/cwe/cwe-798");
  });

  test("T47 skips binaries, large files, invalid UTF-8, links and pipes, each with its reason", async () => {
    const workspace = await folderWith({
      "binary.png": Buffer.from([137, 80, 0, 1]),
      "large.txt": Buffer.alloc(1024 * 1024 + 1, "a"),
      "latin.txt": Buffer.from([0xe9, 0x74]),
      "a.ts": secret,
    });
    await symlink(join(workspace, "a.ts"), join(workspace, "link.ts"));
    execFileSync("mkfifo", [join(workspace, "pipe.ts")]);
    const { skipped, scanned: looked } = await scanned(workspace);
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      "binary.png": "binary",
      "large.txt": "too large",
      "latin.txt": "not UTF-8",
      "link.ts": "link",
      "pipe.ts": "not a regular file",
    });
    expect(looked.files).toBe(1);
  });

  test("in a repository takes what git tracks or would track, and with --changed only what differs", async () => {
    const workspace = await folderWith({
      ".gitignore": "out/\n",
      "old.ts": secret,
      "out/gone.ts": secret,
      "sub/b.ts": "x;\n",
    });
    git(workspace, "init", "-q");
    git(workspace, "add", ".");
    git(workspace, "commit", "-qm", "first");
    await writeFile(join(workspace, "sub/new.ts"), secret);
    expect((await scanned(workspace)).findings.map(({ path }) => path)).toEqual(["old.ts", "sub/new.ts"]);
    expect((await scanned(workspace, { changed: true })).findings.map(({ path }) => path)).toEqual(["sub/new.ts"]);
    expect((await scanned(workspace, { paths: ["sub"] })).scanned.files).toBe(2);
    expect((await scanned(workspace, { paths: ["old.ts"], changed: true })).scanned.files).toBe(0);
  });

  test("a path that there is not is the caller's mistake", async () => {
    await expect(scanned(await temporaryFolder(), { paths: ["missing"] })).rejects.toMatchObject({ kind: "usage" });
  });

  test("with the logic gate also says what the review's rules find", async () => {
    const workspace = await folderWith({ "a.ts": "try { go(); } catch {}\n" });
    expect((await scanned(workspace)).findings).toEqual([]);
    const { findings } = await scanned(workspace, { gate: "logic" });
    expect(findings.map(({ code }) => code)).toContain("BLOCKER-LOGIC-001");
  });

  test("names a source that does not parse where a rule had to read it, and still looks for credentials in it", async () => {
    const broken = "export const = {{{ (;\n";
    const workspace = await folderWith({ "a.ts": `${broken}eval(text);\n${secret}`, "b.ts": `${broken}${secret}` });
    const { unparsed, findings } = await scanned(workspace);
    expect(unparsed).toEqual(["a.ts"]);
    expect(findings.filter(({ code }) => code === "BLOCKER-SEC-001").map(({ path }) => path)).toEqual(["a.ts", "b.ts"]);
  });
});
