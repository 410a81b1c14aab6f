import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator, type Emulator } from "emulate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createIssueFinder } from "../../src/runner/github-issues.ts";

const token = "ghp_test_token_0123456789";
const signal = new AbortController().signal;

describe("on a GitHub server", () => {
  let github: Emulator;
  beforeAll(async () => {
    github = await createEmulator({
      service: "github",
      port: 0,
      seed: {
        tokens: { [token]: { login: "octocat", scopes: ["repo"] } },
        github: { users: [{ login: "octocat" }], repos: [{ owner: "octocat", name: "ledger", auto_init: true }] },
      },
    });
  });
  afterAll(() => github.close());

  const finder = (repository = "octocat/ledger") => createIssueFinder({ token, repository, apiUrl: github.url });
  async function call(method: string, path: string, body: unknown): Promise<{ number: number }> {
    const response = await fetch(`${github.url}/repos/octocat/ledger${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { number: number };
  }

  it("finds the open issue with the label, and no other", async () => {
    await call("POST", "/labels", { name: "blocks", color: "ffffff" });
    await call("POST", "/labels", { name: "other", color: "ffffff" });
    await call("POST", "/issues", { title: "Unlabelled" });
    await call("POST", "/issues", { title: "Another label", labels: ["other"] });
    const closed = await call("POST", "/issues", { title: "Done", labels: ["blocks"] });
    await call("PATCH", `/issues/${closed.number}`, { state: "closed" });
    expect(await finder().findOpenIssue("blocks", signal)).toBeUndefined();
    const planned = await call("POST", "/issues", { title: "Attest our capital", labels: ["blocks"] });
    expect(await finder().findOpenIssue("blocks", signal)).toEqual({
      number: planned.number,
      title: "Attest our capital",
    });
  });

  it("says so when the repository is not there", async () => {
    await expect(finder("octocat/none").findOpenIssue("blocks", signal)).rejects.toMatchObject({
      code: "GITHUB_UNREACHABLE",
      message: expect.stringContaining("404"),
    });
  });
});

describe("on a server that answers as told", () => {
  let server: Server | undefined;
  afterEach(() => server?.close().closeAllConnections());

  async function start(answer: (url: URL) => unknown): Promise<string> {
    const started = createServer((request, response) => {
      const body = answer(new URL(request.url ?? "", "http://localhost"));
      if (body === "never") return;
      response.setHeader("content-type", "application/json");
      response.statusCode = body === undefined ? 500 : 200;
      response.end(JSON.stringify(body ?? { message: "broken" }));
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  }
  const entry = (number: number, isPullRequest: boolean) => ({
    number,
    title: `#${number}`,
    ...(isPullRequest ? { pull_request: { url: "x" } } : {}),
  });

  it("does not take a pull request for an issue, over several pages", async () => {
    const pages: string[] = [];
    const apiUrl = await start((url) => {
      const page = url.searchParams.get("page") ?? "";
      pages.push(page);
      if (page === "3") return [entry(7, true), entry(8, false)];
      return Array.from({ length: 100 }, (_, index) => entry(index, true));
    });
    const finder = createIssueFinder({ token, repository: "a/b", apiUrl });
    expect(await finder.findOpenIssue("blocks", signal)).toEqual({ number: 8, title: "#8" });
    expect(pages).toEqual(["1", "2", "3"]);
  });

  it("asks for the label as data", async () => {
    const asked: (string | null)[] = [];
    const apiUrl = await start((url) => {
      asked.push(url.searchParams.get("labels"));
      return [];
    });
    await createIssueFinder({ token, repository: "a/b", apiUrl }).findOpenIssue("a&state=closed", signal);
    expect(asked).toEqual(["a&state=closed"]);
  });

  it("fails for a server error, and does not wait for ever", async () => {
    const broken = createIssueFinder({ token, repository: "a/b", apiUrl: await start(() => undefined) });
    await expect(broken.findOpenIssue("x", signal)).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
    server?.close();
    const silent = createIssueFinder({ token, repository: "a/b", apiUrl: await start(() => "never"), timeoutMs: 50 });
    await expect(silent.findOpenIssue("x", signal)).rejects.toThrow("no answer in time");
  });
});
