import { execFile } from "node:child_process";
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, digestOf } from "../../src/base/digest.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { verifyBundle } from "../../src/bundle/verify-bundle.ts";
import {
  ALL_PASS,
  FLOW_ID,
  flowFiles,
  flowRecord,
  gateReport,
  scratch,
  sealFixture,
  writeTree,
} from "./evidence-fixture.ts";

const run = promisify(execFile);

describe("a sealed bundle", () => {
  it("is named by the digest of its manifest, which is canonical JSON", async () => {
    const { folder, digest, manifest } = await sealFixture();
    const text = await readFile(join(folder, "manifest.json"), "utf8");
    expect(digest).toBe(digestOf(text));
    expect(folder.endsWith(digest)).toBe(true);
    expect(text).toBe(canonicalJson(manifest));
    expect(await verifyBundle(folder, digest)).toMatchObject({ ok: true, digest, problems: [] });
  });

  it("holds every file of the flow and the gate reports, sorted by path", async () => {
    const { manifest } = await sealFixture();
    const paths = manifest.members.map((member) => member.path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toEqual(
      [
        ...Object.keys(flowFiles()).map((path) => `members/${path}`),
        "members/reports/1-contract-coverage-mutation-security-review.json",
      ].sort(),
    );
  });

  it("can be checked with sha256sum alone, which finds a changed byte", async () => {
    const { folder, digest, manifest } = await sealFixture();
    const check = () => run("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: folder });
    const { stdout } = await check();
    expect(stdout.match(/: OK$/gm)).toHaveLength(manifest.members.length + 1);
    expect((await run("sha256sum", ["manifest.json"], { cwd: folder })).stdout).toContain(digest.slice(7));
    const member = join(folder, "members/plan.json");
    await chmod(member, 0o644);
    await writeFile(member, '{"title":"an attestation"}\n');
    await expect(check()).rejects.toMatchObject({ stdout: expect.stringContaining("members/plan.json: FAILED") });
  });

  it("has the same digest for equal evidence, whatever the times and the order of the reports", async () => {
    const first = await sealFixture({
      gateReports: [gateReport({ contract: "pass" }), gateReport({ review: "pass" })],
    });
    const timing = { startedAt: "2027-01-01T00:00:00.000Z", durationMs: 9, steps: [] };
    const second = await sealFixture({
      files: flowFiles(flowRecord({ timing })),
      gateReports: [
        gateReport({ review: "pass" }, { startedAt: "2027-01-01T00:00:00.000Z", durationMs: 7 }),
        gateReport({ contract: "pass" }, { startedAt: "2027-01-01T00:00:01.000Z", durationMs: 8 }),
        gateReport({ contract: "pass" }),
      ],
    });
    expect(second.digest).toBe(first.digest);
  });

  it("has another digest for any other content", async () => {
    const plain = await sealFixture();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(flowFiles())), async (path) => {
        fc.pre(path !== "flow.json");
        const files = flowFiles();
        const { digest } = await sealFixture({ files: { ...files, [path]: `${files[path]} ` } });
        expect(digest).not.toBe(plain.digest);
      }),
      { numRuns: 12 },
    );
    expect((await sealFixture({ verdict: "fail" })).digest).not.toBe(plain.digest);
  });

  it("is read-only, and nothing else is left in the destination", async () => {
    const { folder } = await sealFixture();
    expect((await stat(join(folder, "members/plan.json"))).mode & 0o777).toBe(0o444);
    expect(await readdir(join(folder, ".."))).toHaveLength(1);
  });

  it("is given back when it is there already, also to several at once", async () => {
    const destination = await scratch();
    const sealed = await Promise.all(Array.from({ length: 8 }, () => sealFixture({ destination })));
    expect(new Set(sealed.map(({ digest }) => digest)).size).toBe(1);
    expect(await readdir(destination)).toEqual([sealed[0]?.digest]);
  });

  it("is refused when a changed one is there under its name", async () => {
    const destination = await scratch();
    const { folder } = await sealFixture({ destination });
    await chmod(join(folder, "members/plan.json"), 0o644);
    await writeFile(join(folder, "members/plan.json"), "changed");
    await expect(sealFixture({ destination })).rejects.toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("members/plan.json"),
    });
  });
});

describe("what cannot be sealed leaves nothing behind", () => {
  async function refusal(files: Record<string, string | Uint8Array>, prepare?: (folder: string) => Promise<void>) {
    const destination = await scratch();
    const flowFolder = await writeTree(join(await scratch(), FLOW_ID), files);
    await prepare?.(flowFolder);
    const error = await sealFixture({ flowFolder, destination }).catch((thrown: unknown) => thrown);
    expect(await readdir(destination)).toEqual([]);
    return error;
  }

  it("T09 refuses a link, and names it", async () => {
    const error = await refusal(flowFiles(), (folder) => symlink("/etc/passwd", join(folder, "block/link.ts")));
    expect(error).toMatchObject({ code: "PATH_REFUSED", message: expect.stringContaining("block/link.ts") });
  });

  it("T47 refuses a FIFO without waiting for it", async () => {
    const error = await refusal(flowFiles(), async (folder) => {
      await run("mkfifo", [join(folder, "block/pipe")]);
    });
    expect(error).toMatchObject({ code: "PATH_REFUSED", message: expect.stringContaining("block/pipe") });
  });

  it("T11 refuses paths that differ only in case", async () => {
    const error = await refusal({ ...flowFiles(), "block/Logic.ts": "" });
    expect(error).toMatchObject({ code: "PATH_REFUSED", message: expect.stringContaining("collide") });
  });

  it("T11 refuses paths that differ only in how a character is composed", async () => {
    const error = await refusal({ ...flowFiles(), "block/\u00e9.ts": "", "block/e\u0301.ts": "" });
    expect(error).toMatchObject({ code: "PATH_REFUSED", message: expect.stringContaining("collide") });
  });

  it("T11 refuses a file that would take the place of the gate reports", async () => {
    expect(await refusal({ ...flowFiles(), Reports: "" })).toMatchObject({ code: "PATH_REFUSED" });
  });

  it("refuses a path that is not portable", async () => {
    const error = await refusal({ ...flowFiles(), "block/a\nb": "", "block/c.": "" });
    expect(error).toMatchObject({ code: "PATH_REFUSED", message: expect.stringMatching(/portable.*ends with a dot/s) });
  });

  it("T13 refuses a file that is not text, for it cannot be searched for secrets", async () => {
    for (const bytes of [Buffer.from([0xff, 0xfe]), Buffer.from("s\0e\0c\0r\0e\0t\0", "utf8")]) {
      expect(await refusal({ ...flowFiles(), "block/odd": bytes })).toMatchObject({ code: "PATH_REFUSED" });
    }
  });

  it("refuses a flow that has not ended, and one whose record is damaged", async () => {
    const { "flow.json": record, ...rest } = flowFiles();
    expect(await refusal(rest)).toMatchObject({ code: "FLOW_NOT_FOUND", kind: "usage" });
    expect(await refusal({ ...rest, "flow.json": record?.slice(0, 100) ?? "" })).toMatchObject({
      code: "BUNDLE_INVALID",
      message: expect.stringContaining("flow.json"),
    });
  });

  it("T41 says so when the destination cannot be written", async () => {
    const destination = join(await scratch(), "file");
    await writeFile(destination, "");
    await expect(sealFixture({ destination })).rejects.toMatchObject({ code: "STORE_REFUSED", kind: "storage" });
  });

  it("seals a file with two names, and leaves out what an interrupted write left", async () => {
    const flowFolder = await writeTree(join(await scratch(), FLOW_ID), flowFiles());
    await mkdir(join(flowFolder, "more"));
    await link(join(flowFolder, "plan.json"), join(flowFolder, "more/plan.json"));
    await writeFile(join(flowFolder, ".0123abcd-0123-4123-8123-0123456789ab.tmp"), "half");
    const { manifest } = await sealFixture({ flowFolder });
    expect(manifest.members.map((member) => member.path)).toContain("members/more/plan.json");
    expect(manifest.members.some((member) => member.path.endsWith(".tmp"))).toBe(false);
  });
});

describe("secrets", () => {
  const secret = "sk-canary-0123456789";

  function redactor(): Redactor {
    const known = new Redactor();
    known.add(secret);
    return known;
  }

  it("T13 T15 are taken out of every member in all their forms, and counted", async () => {
    const files = {
      ...flowFiles(flowRecord({ repository: `acme/${secret}` })),
      "prompts/01-plan.txt": `key ${secret} and ${Buffer.from(secret).toString("base64")}\n`,
      "answers/01-plan.json": JSON.stringify({ error: `authorization: Bearer ${secret}` }),
      "block/logic.ts": `const reversed = "${[...secret].reverse().join("")}";\n`,
    };
    const { folder, digest, manifest } = await sealFixture({ files, redactor: redactor() });
    const known = (count: number) => ({ count, kinds: [{ kind: "known secret", count }] });
    expect(manifest.redactions).toEqual([
      { path: "members/answers/01-plan.json", ...known(1) },
      { path: "members/block/logic.ts", ...known(1) },
      { path: "members/flow.json", ...known(1) },
      { path: "members/prompts/01-plan.txt", ...known(2) },
    ]);
    for (const path of ["manifest.json", ...manifest.members.map((member) => member.path)]) {
      expect(redactor().finds(await readFile(join(folder, path), "utf8")), path).toBe(false);
    }
    expect((await verifyBundle(folder, digest)).ok).toBe(true);
  });

  it("T13 are taken out of gate reports", async () => {
    const report = gateReport(ALL_PASS);
    report.sandbox.description = `token ${secret}`;
    const { manifest } = await sealFixture({ gateReports: [report], redactor: redactor() });
    expect(manifest.redactions.map(({ path }) => path)).toEqual([
      "members/reports/1-contract-coverage-mutation-security-review.json",
    ]);
  });

  it("T13 in the name of a file are refused, and not repeated in the message", async () => {
    const sealing = sealFixture({ files: { ...flowFiles(), [`block/${secret}.ts`]: "" }, redactor: redactor() });
    await expect(sealing).rejects.toMatchObject({ code: "PATH_REFUSED" });
    await expect(sealing).rejects.not.toThrow(secret);
  });

  it("T13 that nobody knows are found by their shape, and each is counted by its kind", async () => {
    const files = {
      ...flowFiles(),
      "prompts/01-plan.txt": `a TOKEN-1 and a TOKEN-2, and ${secret} in Basic ${secret}x\n`,
    };
    const { folder, digest, manifest } = await sealFixture({
      files,
      redactor: redactor(),
      findCredentials: (path, text) => [
        ...[...text.matchAll(/TOKEN-\d/g)].map((match) => ({
          kind: `token of ${path}`,
          start: match.index,
          end: match.index + match[0].length,
        })),
        // A login around a known secret is one with it.
        ...[...text.matchAll(/Basic \S+/g)].map((match) => ({
          kind: "login",
          start: match.index,
          end: match.index + match[0].length,
        })),
      ],
    });
    expect(await readFile(join(folder, "members/prompts/01-plan.txt"), "utf8")).toBe(
      "a *** and a ***, and *** in ***\n",
    );
    expect(manifest.redactions).toEqual([
      {
        path: "members/prompts/01-plan.txt",
        count: 4,
        kinds: [
          { kind: "known secret", count: 2 },
          { kind: "token of prompts/01-plan.txt", count: 2 },
        ],
      },
    ]);
    expect((await verifyBundle(folder, digest)).ok).toBe(true);
  });

  it("T13 with the shape of a credential are refused in the name of a file as well", async () => {
    const findCredentials = (_path: string, text: string) =>
      text.includes("TOKEN") ? [{ kind: "token", start: text.indexOf("TOKEN"), end: text.length }] : [];
    const sealing = sealFixture({ files: { ...flowFiles(), "block/TOKEN-1": "" }, findCredentials });
    await expect(sealing).rejects.toMatchObject({
      code: "PATH_REFUSED",
      message: "the path block/*** holds a secret",
    });
  });
});
