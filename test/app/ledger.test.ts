import { execFile } from "node:child_process";
import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compactConfiguredLedger } from "../../src/app/ledger/compact.ts";
import { forEachRecord, gatherLedgerFiles } from "../../src/app/ledger/gather-files.ts";
import { gatherLedgers } from "../../src/app/ledger/gather-ledgers.ts";
import { ledgerConfig } from "../../src/app/ledger/ledger-config.ts";
import { openLedger } from "../../src/app/ledger/open-ledger.ts";
import { repairConfiguredLedger } from "../../src/app/ledger/repair.ts";
import { showLedger } from "../../src/app/ledger/show.ts";
import { verifyConfiguredLedger } from "../../src/app/ledger/verify.ts";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { scratch } from "../bundle/evidence-fixture.ts";
import { createWorkspace } from "../config/workspace.ts";
import { flowContext } from "../fakes/flow-world.ts";
import { startGitServer } from "../fakes/git-server.ts";
import { ledgerEntry } from "../ledger/entry-fixture.ts";
import { bareRepository, gitLedgerAt, plainGit } from "../ledger/git/ledger-fixture.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");

/** A repository whose `origin` is a bare repository, with this section `ledger`. */
async function workspaceWith(ledger: string, env: Record<string, string> = {}) {
  const remote = await bareRepository();
  const workspace = await createWorkspace({ ".blocks/config.yml": `version: 1\nledger: ${ledger}\n` });
  await plainGit(workspace, "init", "--quiet");
  await plainGit(workspace, "remote", "add", "origin", remote);
  const home = await scratch();
  const context = flowContext(workspace, { env: { HOME: home, ...env } });
  return { remote, workspace, home, context, open: async () => openLedger(await ledgerConfig(context), context) };
}

const runsOf = (entries: readonly { readonly run?: string }[]) => entries.map(({ run }) => run);

describe("the configured ledger", () => {
  it("is a folder of the workspace without any setting, and is decided on by one process at a time", async () => {
    const { open, workspace } = await workspaceWith("{}");
    const ledgers = await Promise.all(Array.from({ length: 8 }, open));
    const granted = await Promise.all(
      ledgers.map((ledger, index) =>
        ledger.transact(({ entries }) =>
          entries.length < 3
            ? { records: [ledgerEntry({ run: String(index) })], value: true }
            : { records: [], value: false },
        ),
      ),
    );
    expect(granted.filter(Boolean)).toHaveLength(3);
    expect(await readdir(join(workspace, ".blocks/ledger"))).toEqual(["2026"]);
  });

  it("is a branch of the remote origin where git is set, with its copy outside the workspace", async () => {
    const { open, remote, workspace, home } = await workspaceWith("{ type: git }");
    await (await open()).append(ledgerEntry());
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("1");
    expect(await readdir(join(workspace, ".blocks"))).toEqual(["config.yml"]);
    expect(await readdir(join(home, ".cache/blocks/ledgers"))).toHaveLength(1);
    expect(await plainGit(workspace, "for-each-ref")).toBe("");
  });

  it("is where the remote says, whatever the workspace's own configuration would make of it", async () => {
    const { open, remote, workspace } = await workspaceWith("{ type: git }");
    const other = await bareRepository();
    await plainGit(workspace, "config", `url.${other}.insteadOf`, remote);
    await plainGit(workspace, "config", `url.${other}.pushInsteadOf`, remote);
    await (await open()).append(ledgerEntry());
    expect(await plainGit(other, "for-each-ref")).toBe("");
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("1");
  });

  it("says what is missing where there is no such remote", async () => {
    const { open } = await workspaceWith("{ type: git, remote: upstream }");
    await expect(open()).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("upstream"),
    });
  });

  it("sends a token to the server of its own ledger and to GitHub's, and to no other", async () => {
    const remote = await bareRepository();
    const servers = await Promise.all([startGitServer(dirname(remote)), startGitServer(dirname(remote))]);
    const [own, other] = servers.map(({ origin }) => `${origin}/remote.git`);
    const env = { BLOCKS_LEDGER_TOKEN: "ours-0123456789", GITHUB_TOKEN: "runner-0123456789" };
    const settings = `{ type: git, remote: "${own}", repositories: ["${other}"] }`;
    try {
      const { context } = await workspaceWith(settings, env);
      await gatherLedgers(await ledgerConfig(context), context, context.signal);
      const github = { ...env, GITHUB_SERVER_URL: servers[1]?.origin ?? "", BLOCKS_LEDGER_TOKEN: "" };
      const asGithub = await workspaceWith(settings, github);
      await gatherLedgers(await ledgerConfig(asGithub.context), asGithub.context, context.signal);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
    const sent = servers.map(({ requests }) => new Set(requests.map(({ authorization }) => authorization)));
    const basic = (token: string) => `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    expect(sent).toEqual([
      new Set([basic("ours-0123456789"), undefined]),
      new Set([undefined, basic("runner-0123456789")]),
    ]);
  });
});

describe("the ledgers of an organisation", () => {
  it("are one reading with the own one, each repository once; one that cannot be read is a problem", async () => {
    const others = await Promise.all([bareRepository(), bareRepository()]);
    const missing = join(await scratch(), "missing.git");
    const repositories = [...others, missing, "origin"].map((path) => JSON.stringify(path)).join(", ");
    const { open, context } = await workspaceWith(`{ type: git, repositories: [${repositories}] }`);
    const times = ["2026-11-20T12:00:00.000Z", "2026-11-20T11:00:00.000Z", "2026-11-20T10:00:00.000Z"];
    await (await open()).append(ledgerEntry({ run: "own", recordedAt: times[1] ?? "" }));
    await (await gitLedgerAt(others[0] ?? "")).append(ledgerEntry({ run: "last", recordedAt: times[0] ?? "" }));
    await (await gitLedgerAt(others[1] ?? "")).append(ledgerEntry({ run: "first", recordedAt: times[2] ?? "" }));
    const config = await ledgerConfig(context);
    const { entries, problems } = await gatherLedgers(config, context, context.signal);
    expect(runsOf(entries)).toEqual(["first", "own", "last"]);
    expect(problems).toEqual([{ path: missing, message: expect.stringContaining("cannot be read") }]);
    // The same, file by file.
    const runs: (string | undefined)[] = [];
    const list = await gatherLedgerFiles(config, context);
    expect(await forEachRecord(list, (record) => runs.push("run" in record ? record.run : undefined))).toEqual([]);
    expect(runs.sort()).toEqual(["first", "last", "own"]);
  });

  it("stop when they are told to", async () => {
    const { context } = await workspaceWith(`{ type: folder, repositories: ["${await bareRepository()}"] }`);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(gatherLedgers(await ledgerConfig(context), context, signal)).rejects.toThrow("enough");
  });
});

describe("showing, checking and compacting", () => {
  const november = async () => {
    const world = await workspaceWith("{ type: git }");
    const ledger = await world.open();
    await ledger.append(ledgerEntry({ run: "1", recordedAt: "2026-10-01T10:00:00.000Z" }));
    await ledger.append(ledgerEntry({ run: "2", flow: "flow-aaaaaaaaaaaa" }));
    const at = (now: string): UseCaseContext => ({
      ...world.context,
      clock: { ...world.context.clock, now: () => new Date(now) },
    });
    return { ...world, at };
  };

  it("shows the records of a flow, or those since a day", async () => {
    const { context } = await november();
    const shown = async (inputs: object) =>
      runsOf((await showLedger(inputs, context)).records as readonly { run?: string }[]);
    expect(await shown({})).toEqual(["1", "2"]);
    expect(await shown({ flow: "flow-aaaaaaaaaaaa" })).toEqual(["2"]);
    expect(await shown({ since: "2026-11-01" })).toEqual(["2"]);
    await expect(shown({ since: "yesterday" })).rejects.toMatchObject({ code: "INPUT_INVALID" });
    await expect(shown({ flow: "../x" })).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it("folds months that are over, and first says which", async () => {
    const { at, remote, context } = await november();
    const now = at("2026-11-21T00:00:00.000Z");
    const folded = { months: [{ month: "2026-10", files: 1, records: 1 }], problems: [], tables: [] };
    expect(await compactConfiguredLedger({ dryRun: true }, now)).toEqual({ ...folded, commit: undefined });
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("2");
    const commit = (await compactConfiguredLedger({}, now)).commit;
    expect(commit).toBe(await plainGit(remote, "rev-parse", "blocks-ledger"));
    expect(await verifyConfiguredLedger({}, context)).toMatchObject({ code: undefined, tip: commit, findings: [] });
    await expect(compactConfiguredLedger({ before: "2026-12" }, now)).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it("checks a folder by the names of its files, and compacts none", async () => {
    const { open, context } = await workspaceWith("{}");
    await (await open()).append(ledgerEntry());
    expect(await verifyConfiguredLedger({}, context)).toMatchObject({ records: 1, findings: [] });
    await expect(compactConfiguredLedger({}, context)).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });

  it("sets damaged files of a folder aside, and leaves one whose name does not fit what it says", async () => {
    const { open, context, workspace } = await workspaceWith("{}");
    const { path } = await (await open()).append(ledgerEntry());
    const torn = join(workspace, ".blocks/ledger/2026/11/20/flow-0123456789ab-failed-0123456789ab.json");
    await writeFile(torn, "<<<<<<< ours\n\u001b{");
    await writeFile(join(dirname(path), "flow-0123456789ab-stored-000000000000.json"), await readFile(path));
    const listed = await repairConfiguredLedger({}, context);
    expect(listed).toMatchObject({
      written: false,
      lines: [{ line: 1, sizeBytes: 15, begin: "<<<<<<< ours\\x0a\\x1b{" }],
    });
    await expect(repairConfiguredLedger({ write: true }, context)).rejects.toMatchObject({ code: "INPUT_INVALID" });
    await repairConfiguredLedger({ write: true, reason: "A merge." }, context);
    const kept = JSON.parse(await readFile(join(workspace, ".blocks/ledger/set-aside.ndjson"), "utf8"));
    expect(Buffer.from(kept.bytes, "base64").toString()).toBe("<<<<<<< ours\n\u001b{");
    expect((await verifyConfiguredLedger({}, context)).findings).toEqual([
      {
        kind: "invalid",
        path: expect.any(String),
        message: expect.stringContaining("has other content than its name"),
      },
    ]);
  });

  it("blocks ledger repair lists what is damaged within 80 columns, and what it says to type sets it aside", async () => {
    const { remote, workspace, home } = await november();
    const clone = join(await scratch(), "clone");
    await plainGit(workspace, "clone", "--quiet", "--branch", "blocks-ledger", remote, clone);
    await appendFile(
      join(clone, "2026/11/20/flow-aaaaaaaaaaaa.jsonl"),
      `{"kind":"ledger-entry","note":"${"x".repeat(200)}"}\n`,
    );
    await plainGit(clone, "commit", "--quiet", "--all", "--message", "torn");
    await plainGit(clone, "push", "--quiet", "origin", "HEAD:blocks-ledger");
    const blocks = (...args: string[]) => runBlocks(workspace, home, args);
    const listed = await blocks("ledger", "repair");
    expect(listed.out).toContain("1 line that is no record");
    expect(
      listed.out
        .split("\n")
        .slice(1)
        .every((line) => line.length <= 80),
    ).toBe(true);
    expect((await blocks("ledger", "repair", "--write")).status).toBe(2);
    const done = await blocks("ledger", "repair", "--write", "--reason", "A disk was full");
    expect(done.out).toContain(await plainGit(remote, "rev-parse", "blocks-ledger"));
    expect((await blocks("ledger", "verify")).status).toBe(0);
  });

  it("blocks ledger verify ends with 1 and names commit and path when the history was rewritten", async () => {
    const { remote, workspace, home } = await november();
    const blocks = (...args: string[]) => runBlocks(workspace, home, args);
    const first = await blocks("ledger", "verify", "--json");
    expect({ status: first.status, ...JSON.parse(first.out) }).toMatchObject({ status: 0, records: 2, findings: [] });
    await plainGit(remote, "update-ref", "refs/heads/blocks-ledger", "blocks-ledger~1");
    const second = await blocks("ledger", "verify");
    expect(second.status).toBe(1);
    expect(second.out).toMatch(/LEDGER_TAMPERED +[0-9a-f]{12} +blocks-ledger was rewritten/);
    expect((await blocks("ledger", "verify", "--accept")).status).toBe(1);
    expect((await blocks("ledger", "verify")).status).toBe(0);
    expect((await blocks("ledger", "show")).out).toContain("2026-10-01 10:00:00");
  });
});

async function runBlocks(workspace: string, home: string, args: readonly string[]) {
  const env = { PATH: process.env["PATH"], HOME: home, NO_COLOR: "1" };
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [MAIN, "-C", workspace, ...args], { env }, (error, out, err) => {
      done({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
