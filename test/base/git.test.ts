import { chmod, chown, lchown, mkdtemp, readdir, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { headRevision, isRepository, originRepository, repositoryFromUrl, showFile } from "../../src/base/git.ts";
import { commitAll, createWorkspace, git, writeFiles } from "../config/workspace.ts";

let folder: string;
let revision: string;
beforeAll(async () => {
  folder = await createWorkspace({
    "a.txt": "base\n",
    "--upload-pack=touch x": "option\n",
    "-rf": "force\n",
    "*": "star\n",
    ":(top)a.txt": "magic\n",
  });
  await symlink("a.txt", join(folder, "link"));
  revision = commitAll(folder);
  await writeFiles(folder, { "a.txt": "work tree\n" });
});

describe("showFile", () => {
  it("reads a commit and not the work tree", async () => {
    expect(await showFile({ folder, revision, path: "a.txt" })).toBe("base\n");
  });

  it("answers undefined for a file that the commit does not have", async () => {
    expect(await showFile({ folder, revision, path: "none.txt" })).toBeUndefined();
  });

  it.each(["--upload-pack=touch x", "-rf", "*", ":(top)a.txt"])("T21 takes the path %s as data", async (path) => {
    expect(await showFile({ folder, revision, path })).toMatch(/^(option|force|star|magic)\n$/);
    expect(await readdir(folder)).not.toContain("x");
  });

  it.each(["--upload-pack=touch x", "--help", "-rf", "--output=stolen", "", "HEAD\0x"])(
    "T21 refuses the revision %j as one that does not exist",
    async (name) => {
      await expect(showFile({ folder, revision: name, path: "a.txt" })).rejects.toMatchObject({ code: "GIT_FAILED" });
      expect((await readdir(folder)).sort()).toEqual([
        "*",
        "--upload-pack=touch x",
        "-rf",
        ".git",
        ":(top)a.txt",
        "a.txt",
        "link",
      ]);
    },
  );

  it("T21 takes a revision that begins with a hyphen for the commit that it names", async () => {
    git(folder, "update-ref", "refs/heads/-rf", revision);
    expect(await showFile({ folder, revision: "-rf", path: "a.txt" })).toBe("base\n");
  });

  it("refuses a link, whose text is a path and not a content", async () => {
    await expect(showFile({ folder, revision, path: "link" })).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  it("says how to get a commit that a shallow clone does not have", async () => {
    const missing = "0123456789012345678901234567890123456789";
    await expect(showFile({ folder, revision: missing, path: "a.txt" })).rejects.toMatchObject({
      code: "GIT_FAILED",
      hint: expect.stringContaining("fetch-depth: 0"),
    });
  });

  it("starts nothing that the repository's own configuration names", async () => {
    const hostile = await createWorkspace({ "a.txt": "text\n", ".gitattributes": "a.txt diff=evil filter=evil\n" });
    const head = commitAll(hostile);
    await writeFiles(hostile, { "evil.sh": `#!/bin/sh\ntouch ${hostile}/started\n` });
    await chmod(join(hostile, "evil.sh"), 0o755);
    for (const key of ["core.fsmonitor", "diff.evil.textconv", "filter.evil.smudge", "core.pager", "core.sshCommand"]) {
      git(hostile, "config", key, join(hostile, "evil.sh"));
    }
    expect(await showFile({ folder: hostile, revision: head, path: "a.txt" })).toBe("text\n");
    expect(await readdir(hostile)).not.toContain("started");
  });
});

describe("the repository", () => {
  it("knows its head", async () => {
    expect(await headRevision(folder)).toBe(revision);
  });

  it("has no head before the first commit", async () => {
    const empty = await createWorkspace();
    git(empty, "init", "--quiet");
    await expect(headRevision(empty)).rejects.toMatchObject({ code: "GIT_FAILED" });
  });

  it("is told from a folder without git and from no folder", async () => {
    expect(await isRepository(folder)).toBe(true);
    expect(await isRepository(await mkdtemp(join(tmpdir(), "blocks-plain-")))).toBe(false);
    expect(await isRepository("/nonexistent/folder")).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)("is read by root although it belongs to somebody else, as in CI", async () => {
    const other = await createWorkspace({ "a.txt": "text\n" });
    const head = commitAll(other);
    await chown(other, 12_345, 12_345);
    await lchown(join(other, ".git"), 12_345, 12_345);
    expect((await stat(other)).uid).toBe(12_345);
    expect(await headRevision(other)).toBe(head);
  });

  it("has the name that its remote has", async () => {
    const named = await createWorkspace();
    commitAll(named);
    expect(await originRepository(named)).toBeUndefined();
    git(named, "remote", "add", "origin", "https://x-access-token:secret@github.com/octo-org/ledger.git");
    expect(await originRepository(named)).toBe("octo-org/ledger");
  });
});

describe("repositoryFromUrl", () => {
  it.each([
    ["https://github.com/octo-org/ledger", "octo-org/ledger"],
    ["https://github.com/octo-org/ledger.git/", "octo-org/ledger"],
    ["git@github.com:octo-org/ledger.git", "octo-org/ledger"],
    ["ssh://git@github.com:22/octo-org/led.ger.git", "octo-org/led.ger"],
    ["https://gitlab.example/group/sub/name.git", undefined],
    ["/srv/git/ledger.git", undefined],
    ["../ledger", undefined],
    ["https://github.com/octo org/x", undefined],
    ["", undefined],
  ])("%s is %s", (url, name) => {
    expect(repositoryFromUrl(url)).toBe(name);
  });
});
