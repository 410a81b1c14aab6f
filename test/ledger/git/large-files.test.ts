import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { systemClock } from "../../../src/base/clock.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { createGitLedger } from "../../../src/ledger/git/git-ledger.ts";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { bareRepository, plainGit } from "./ledger-fixture.ts";

/** So many objects come as a pack that is kept as it came. @see https://git-scm.com/docs/git-config `fetch.unpackLimit` */
const KEPT_AS_PACK = 100;

it.each(["", "file://"])(
  "folded months come from a repository on this machine (%j) without being compared",
  async (scheme) => {
    const remote = await bareRepository();
    const folder = join(await scratch(), randomUUID());
    await mkdir(join(folder, "2026"), { recursive: true });
    await plainGit(folder, "init", "--quiet", "--initial-branch=blocks-ledger");
    for (let index = 0; index < KEPT_AS_PACK; index += 1) await writeFile(join(folder, `${index}.txt`), `${index}`);
    // Two large files that are nearly the same: git would send one of them as what it differs in.
    const content = randomBytes(1024 * 1024).toString("hex");
    for (const month of ["09", "10"]) {
      await writeFile(join(folder, `2026/${month}.jsonl`), `${content}${month}`);
      await plainGit(folder, "add", "--all");
      await plainGit(folder, "commit", "--quiet", "--message=a month");
      // As a compaction sends a month: whole, in a pack of its own.
      await plainGit(remote, "config", "receive.unpackLimit", "1");
      await plainGit(folder, "-c", "core.bigFileThreshold=1m", "push", "--quiet", remote, "blocks-ledger");
    }
    const cacheFolder = join(await scratch(), `${randomUUID()}.git`);
    const address = gitAddressFrom(`${scheme}${remote}`, "/");
    const ledger = createGitLedger({ remote: address, cacheFolder, branch: "blocks-ledger", clock: systemClock });

    const { files } = await ledger.files();
    expect(files.map(({ path }) => path)).toEqual(["2026/09.jsonl", "2026/10.jsonl"]);

    const packs = join(cacheFolder, "objects/pack");
    const pack = (await readdir(packs)).find((name) => name.endsWith(".idx")) ?? "";
    const objects = (await plainGit(cacheFolder, "verify-pack", "-v", join(packs, pack))).split("\n");
    const large = objects.filter((line) => / blob +\d{7} /.test(line));
    // A difference names how deep it is and what it is one to.
    expect(large.map((line) => line.split(/ +/).length)).toEqual([5, 5]);
  },
);
