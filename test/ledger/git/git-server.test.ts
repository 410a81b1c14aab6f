import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Clock } from "../../../src/base/clock.ts";
import { systemClock } from "../../../src/base/clock.ts";
import { gitAddressFrom } from "../../../src/ledger/git/git-address.ts";
import { type GitServer, type GitServerBehaviour, startGitServer } from "../../fakes/git-server.ts";
import { ledgerEntry } from "../entry-fixture.ts";
import { bareRepository, gitLedgerAt, plainGit } from "./ledger-fixture.ts";

const TOKEN = "ghs_canary0123456789abcdefghijklmnop";
const LOGIN = `x-access-token:${TOKEN}`;
/** Nobody waits in a test; the time passes all the same. */
const impatient: Clock = { ...systemClock, sleep: async () => {} };

const servers: GitServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serverWith(behaviour: GitServerBehaviour = { credentials: LOGIN }) {
  const remote = await bareRepository();
  const server = await startGitServer(dirname(remote), behaviour);
  servers.push(server);
  return { remote, server, url: `${server.origin}/remote.git` };
}

const ledgerAt = (url: string) => gitLedgerAt(url, { token: TOKEN, clock: impatient });

async function thrownBy(work: Promise<unknown>): Promise<Error & { hint?: string; code?: string }> {
  return work.then(
    () => expect.unreachable("it did not fail"),
    (error) => error,
  );
}

function everythingSaid(error: Error & { hint?: string }): string {
  const cause = error.cause instanceof Error ? everythingSaid(error.cause) : String(error.cause);
  return [error.message, error.stack, error.hint, cause, JSON.stringify(error)].join("\n");
}

describe("a ledger on a git server", () => {
  it("is written and read with a token, over the smart protocol", async () => {
    const { url } = await serverWith();
    const ledger = await ledgerAt(url);
    await ledger.append(ledgerEntry({ run: "1" }));
    await ledger.append(ledgerEntry({ run: "2" }));
    expect((await (await ledgerAt(url)).read()).entries.map(({ run }) => run)).toEqual(["1", "2"]);
  });

  it("takes user and password from an address, and shows neither", async () => {
    const { server } = await serverWith({ credentials: "robot:p@ssw0rd-canary" });
    const url = `${server.origin.replace("//", "//robot:p%40ssw0rd-canary@")}/remote.git`;
    const ledger = await gitLedgerAt(url, { clock: impatient });
    await ledger.append(ledgerEntry());
    server.behaviour.credentials = "somebody:else";
    const error = await thrownBy(ledger.read());
    expect(everythingSaid(error)).not.toContain("canary");
    expect(error.message).toContain(server.origin);
  });

  it("records once when the connection is cut after a push was accepted", async () => {
    const { remote, server, url } = await serverWith();
    server.behaviour.cutAfterPush = 1;
    const ledger = await ledgerAt(url);
    expect((await ledger.append(ledgerEntry())).added).toBe(true);
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("1");
    server.behaviour.cutAfterPush = 1;
    let asked = 0;
    const held = await ledger.transact(({ entries }) => {
      asked += 1;
      return { records: [ledgerEntry({ run: `hold-${asked}` })], value: entries.length };
    });
    // Asked again it would see its own record as another one's.
    expect({ held, asked }).toEqual({ held: 1, asked: 1 });
    expect(await plainGit(remote, "rev-list", "--count", "blocks-ledger")).toBe("2");
  });

  it("tries again when the network fails", async () => {
    const { server, url } = await serverWith();
    server.behaviour.cutRequests = 2;
    const ledger = await ledgerAt(url);
    expect((await ledger.append(ledgerEntry())).added).toBe(true);
  });

  it.each([
    ["a wrong token", "ghs_wrong", "BLOCKS_LEDGER_TOKEN"],
    ["no token", undefined, "BLOCKS_LEDGER_TOKEN"],
  ])("says LEDGER_UNREADABLE and what to change with %s", async (_name, token, hint) => {
    const { url } = await serverWith();
    const ledger = await gitLedgerAt(url, { token, clock: impatient });
    expect(await thrownBy(ledger.read())).toMatchObject({
      code: "LEDGER_UNREADABLE",
      kind: "storage",
      hint: expect.stringContaining(hint),
      message: expect.stringContaining(url),
    });
    const decided = ledger.transact(() => expect.unreachable("nothing was read"));
    expect(await thrownBy(decided)).toMatchObject({ code: "LEDGER_UNREADABLE" });
    expect(await thrownBy(ledger.append(ledgerEntry()))).toMatchObject({ code: "LEDGER_UNWRITABLE" });
  });

  it("says LEDGER_UNREADABLE for a repository that is not there, and for a server that is not", async () => {
    const { server, url } = await serverWith();
    const missing = await ledgerAt(url.replace("remote", "nothing"));
    expect(await thrownBy(missing.read())).toMatchObject({
      code: "LEDGER_UNREADABLE",
      hint: expect.stringContaining("ledger.remote"),
    });
    await server.close();
    servers.splice(0);
    expect(await thrownBy((await ledgerAt(url)).read())).toMatchObject({ code: "LEDGER_UNREADABLE", retryable: true });
  });

  it("says LEDGER_UNWRITABLE and names the permission when a push is refused", async () => {
    const { server, url } = await serverWith();
    const text = "remote: Permission to acme/bank.git denied to github-actions[bot].";
    server.behaviour.refusePushes = { status: 403, text };
    const error = await thrownBy((await ledgerAt(url)).append(ledgerEntry()));
    expect(error).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("contents: write") });
    // Asked once: a refusal does not become another answer.
    expect(server.requests.filter((request) => request.url.includes("service=git-receive-pack"))).toHaveLength(1);
  });

  it("names the branch protection when a rule declines the push", async () => {
    const { remote, url } = await serverWith();
    const hook = join(remote, "hooks", "pre-receive");
    await writeFile(hook, "#!/bin/sh\necho 'GH013: Repository rule violations found' >&2\nexit 1\n", { mode: 0o755 });
    const error = await thrownBy((await ledgerAt(url)).append(ledgerEntry()));
    expect(error).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("ruleset") });
    expect(error.message).toContain("GH013");
  });

  it("T15 keeps the token out of every error", async () => {
    const { server, url } = await serverWith();
    const ledger = await ledgerAt(url);
    server.behaviour.refusePushes = {
      status: 403,
      text: `denied for ${TOKEN} ${Buffer.from(LOGIN).toString("base64")}`,
    };
    for (const work of [
      ledger.append(ledgerEntry()),
      ledger.transact(() => ({ records: [ledgerEntry()], value: 1 })),
    ]) {
      const said = everythingSaid(await thrownBy(work));
      expect(said).not.toContain(TOKEN);
      expect(said).not.toContain(Buffer.from(LOGIN).toString("base64"));
    }
  });

  it("keeps the token out of the arguments of every process and out of its own repository", async () => {
    const { server, url, remote } = await serverWith();
    const seen: string[] = [];
    const hook = join(remote, "hooks", "pre-receive");
    const listing = join(dirname(remote), "processes");
    // While a push is under way every process of this machine is looked at.
    const script = `#!/bin/sh\nfor f in /proc/[0-9]*/cmdline; do tr '\\0' ' ' < "$f" >> ${listing} 2>/dev/null; echo >> ${listing}; done\nexit 0\n`;
    await writeFile(hook, script, { mode: 0o755 });
    const { cacheFolder, ledger } = await cachedLedger(url);
    await ledger.append(ledgerEntry());
    seen.push(await readFile(listing, "utf8"));
    expect(seen[0]).toContain(`git-remote-http ${url}`);
    const basic = Buffer.from(LOGIN).toString("base64");
    expect(server.requests.at(-1)?.authorization).toBe(`Basic ${basic}`);
    for (const secret of [TOKEN, basic]) {
      expect(seen[0]).not.toContain(secret);
      await expect(plainGit(cacheFolder, "grep", "-r", "--no-index", "-e", secret, ".")).rejects.toThrow();
    }
  });

  it("sends the token to no other server than the address names", async () => {
    const other = await serverWith({});
    const { server, url } = await serverWith({});
    server.behaviour.redirectTo = other.server.origin.replace("127.0.0.1", "localhost");
    const failed = await (await ledgerAt(url)).append(ledgerEntry()).then(String, (error) => error);
    expect(other.server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
    expect(failed).toMatchObject({ code: "LEDGER_UNWRITABLE", hint: expect.stringContaining("another address") });
  });
});

async function cachedLedger(url: string) {
  const cacheFolder = join(dirname(await bareRepository()), "cache.git");
  return { cacheFolder, ledger: await gitLedgerAt(url, { token: TOKEN, cacheFolder }) };
}

describe("an address", () => {
  it.each([
    "ext::sh -c touch% /tmp/x",
    "fd::17",
    "git://example.com/acme/bank",
    "http://example.com/acme/bank",
    "ftp://example.com/x",
    "--upload-pack=touch",
    "https://example.com/a\nb",
  ])("that could start a program or shows what is sent is refused: %s", (text) => {
    expect(() => gitAddressFrom(text, "/workspace")).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  });

  it.each([
    ["https://user:secret@example.com/acme/bank.git", "https://example.com/acme/bank.git"],
    ["git@github.com:acme/bank.git", "git@github.com:acme/bank.git"],
    ["ssh://git@example.com:2222/acme/bank", "ssh://git@example.com:2222/acme/bank"],
    ["../ledger.git", "/ledger.git"],
    ["/srv/ledger.git", "/srv/ledger.git"],
  ])("%s is given to git as %s", (text, address) => {
    expect(gitAddressFrom(text, "/workspace").address).toBe(address);
  });
});
