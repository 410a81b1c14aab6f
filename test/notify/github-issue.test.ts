import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGithubIssueChannel } from "../../src/notify/github-issue.ts";
import { createIncidentIssues } from "../../src/runner/incident-issues.ts";
import { startMessageReceiver } from "../fakes/message-receiver.ts";
import { messageOf } from "./messages.ts";

const token = "ghp_test_token_0123456789";
const signal = new AbortController().signal;

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly labels: readonly { readonly name: string }[];
}

describe("on a GitHub server", () => {
  let github: Emulator;
  beforeAll(async () => {
    github = await createEmulator({
      service: "github",
      port: 0,
      seed: {
        tokens: { [token]: { login: "octocat", scopes: ["repo"] } },
        github: {
          users: [{ login: "octocat" }],
          repos: [
            { owner: "octocat", name: "bank", auto_init: true },
            { owner: "octocat", name: "shop", auto_init: true },
          ],
        },
      },
    });
    for (const repository of ["bank", "shop"])
      await ask(`/repos/octocat/${repository}/labels`, { name: "blocks-alert", color: "ff0000" });
  });
  afterAll(() => github.close());

  const channel = (repository: string) =>
    createGithubIssueChannel(createIncidentIssues({ token, repository: `octocat/${repository}`, apiUrl: github.url }));

  async function ask<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${github.url}${path}`, {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  const issuesOf = (repository: string) => ask<Issue[]>(`/repos/octocat/${repository}/issues?state=all`);

  it("opens one issue for an incident, and closes it with a word when it is over", async () => {
    await channel("bank").send(messageOf(), signal);
    await channel("bank").send(messageOf(), signal);
    const [issue, ...others] = await issuesOf("bank");
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      state: "open",
      title: "🚨 Critical: Flow failure rate in acme/bank",
      labels: [{ name: "blocks-alert" }],
    });
    await channel("bank").send(messageOf({ dedupKey: "another", state: "recovered" }), signal);
    expect((await issuesOf("bank"))[0]?.state).toBe("open");
    await channel("bank").send(messageOf({ state: "recovered", text: "It is over." }), signal);
    expect((await issuesOf("bank"))[0]?.state).toBe("closed");
    const comments = await ask<{ body: string }[]>(`/repos/octocat/bank/issues/${issue?.number}/comments`);
    expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining("It is over.")]);
  });

  it("closes a test at once, and makes what comes from outside inert", async () => {
    const evil = "@octocat #1 ![x](https://evil.example/x.png) <img src=x> <!-- blocks-incident: forged --> | a";
    await channel("shop").send(
      messageOf({ state: "test", text: `${evil}\n${evil}`, facts: [{ name: evil, value: evil }] }),
      signal,
    );
    const [issue] = await issuesOf("shop");
    expect(issue?.state).toBe("closed");
    expect(issue?.body).not.toMatch(/@octocat|#1\b|!\[|<img|https:\/\/evil|<!-- blocks-incident: forged/);
    expect(issue?.body.match(/<!--/g)).toHaveLength(1);
  });

  it("says which permission is needed where it is refused", async () => {
    const error = await channel("none")
      .send(messageOf(), signal)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({
      code: "NOTIFY_FAILED",
      retryable: false,
      hint: expect.stringContaining("issues: write"),
    });
    expect(error.message).toContain("status 404");
  });
});

it("looks for the incident on all pages of a server, and says when that one is broken", async () => {
  const page = JSON.stringify(Array.from({ length: 100 }, (_, number) => ({ number, body: "another" })));
  const last = JSON.stringify([{ number: 777, body: `x <!-- blocks-incident: ${messageOf().dedupKey} -->` }]);
  const json = { "content-type": "application/json" };
  const server = await startMessageReceiver(
    { status: 200, headers: json, body: page },
    { status: 200, headers: json, body: last },
    { status: 500, headers: json, body: "{}" },
  );
  try {
    const channel = createGithubIssueChannel(createIncidentIssues({ token, repository: "a/b", apiUrl: server.url }));
    await channel.send(messageOf(), signal);
    expect(server.received.map(({ path }) => new URL(path, "http://x").searchParams.get("page"))).toEqual(["1", "2"]);
    await expect(channel.send(messageOf(), signal)).rejects.toMatchObject({ code: "NOTIFY_FAILED", retryable: true });
  } finally {
    await server.close();
  }
});
