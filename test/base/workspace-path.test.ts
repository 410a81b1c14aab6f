import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resolveInWorkspace } from "../../src/base/workspace-path.ts";

let workspace = "";
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "blocks-workspace-"));
  await mkdir(join(workspace, "src"));
});
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

describe("resolveInWorkspace", () => {
  it.each(["src", "src/generated/", ".", "src/../src/new/folder", "..src"])("accepts %s", async (path) => {
    await expect(resolveInWorkspace(workspace, path, "output")).resolves.toBe(join(workspace, path).replace(/\/$/, ""));
  });

  it.each(["..", "../x", "/etc", "src/../../x", "a\0b"])("T08 refuses %j", async (path) => {
    await expect(resolveInWorkspace(workspace, path, "output")).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });

  it("T09 refuses a way that leads out through a link", async () => {
    await symlink("/etc", join(workspace, "link"));
    await expect(resolveInWorkspace(workspace, "link/new", "output")).rejects.toMatchObject({ code: "PATH_REFUSED" });
  });
});
