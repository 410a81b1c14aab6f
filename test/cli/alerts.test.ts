import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createFolderLedger } from "../../src/ledger/folder-ledger.ts";
import { textWidth } from "../../src/report/text-width.ts";
import { entriesOf, flowsBefore } from "../alerts/events.ts";
import { createWorkspace } from "../config/workspace.ts";
import { type Answer, type MessageReceiver, startMessageReceiver } from "../fakes/message-receiver.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");
const receivers: MessageReceiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});
async function slackOf(...answers: Answer[]) {
  const receiver = await startMessageReceiver(...answers);
  receivers.push(receiver);
  return { receiver, env: { SLACK_WEBHOOK_URL: `${receiver.url}/services/canary0123456789` } };
}

/** The real command line in a process of its own, without the environment of whoever runs the tests. */
function blocks(workspace: string, args: readonly string[], env: Record<string, string> = {}) {
  const bare = { PATH: process.env["PATH"], HOME: workspace, NO_COLOR: "1", ...env };
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [MAIN, "-C", workspace, ...args], { env: bare }, (error, out, err) => {
      done({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const withSlack = () =>
  createWorkspace({ ".blocks/config.yml": "version: 1\nalerts: { slack: env:SLACK_WEBHOOK_URL }\n" });

describe("blocks alerts", () => {
  it("evaluates, tells once, and fails only where it is asked to", async () => {
    const { receiver, env } = await slackOf();
    const workspace = await withSlack();
    const ledger = createFolderLedger({ folder: join(workspace, ".blocks/ledger") });
    for (const entry of entriesOf(flowsBefore(Date.now(), 2, { repository: "acme/bank", outcome: "failed" })))
      await ledger.append(entry);
    const first = await blocks(workspace, ["alerts", "evaluate"], env);
    expect(first.status).toBe(0);
    expect(first.out).toBe(
      "❌ fired      critical flow_failure_rate in acme/bank: 100 % of the flows of the last hour failed (2 of 2).\n   told slack: flow_failure_rate fired\n",
    );
    const second = await blocks(workspace, ["alerts", "evaluate", "--json", "--fail-on", "critical"], env);
    expect(second.status).toBe(1);
    expect(JSON.parse(second.out)).toMatchObject({
      fired: [],
      holding: [{ rule: "flow_failure_rate" }],
      deliveries: [],
    });
    expect(receiver.received).toHaveLength(1);
  });

  it("exits with 3 when somebody could not be told, and shows no address", async () => {
    const { env } = await slackOf({ status: 404 });
    const workspace = await withSlack();
    const tested = await blocks(workspace, ["test", "alert", "--repo", "acme/bank", "--alert", "FlowFailureRate"], env);
    expect(tested.status).toBe(3);
    expect(tested.out).toContain("❌ slack: slack did not take the message: status 404");
    expect(tested.out + tested.err).not.toMatch(/canary|127\.0\.0\.1/);
  });

  it("lists the rules, suggests names, and sends notes", async () => {
    const { receiver, env } = await slackOf();
    const workspace = await withSlack();
    const { out } = await blocks(workspace, ["alerts", "list"], env);
    expect(out).toMatch(/^budget_burn_rate +warning +> 50 USD +slack$/m);
    expect(out).toMatch(/^budget_burn_rate: [^:]+\n {2}alerts\.day_usd \(default\)$/m);
    const wrong = await blocks(workspace, ["alerts", "test", "budget_burn_rat"], env);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining("Did you mean budget_burn_rate?")]);
    const sent = await blocks(workspace, ["notify", "slack", "--message", "Hello"], env);
    expect([sent.status, sent.out]).toEqual([0, "✅ Sent by slack.\n"]);
    expect(receiver.received).toHaveLength(1);
  });

  it("lists the rules within 80 columns, whatever is configured and whoever is told", async () => {
    const channels = [
      "slack: env:S",
      "pagerduty: env:P",
      "webhook: { url: env:W, secret: env:X }",
      "github_issue: true",
    ];
    const email = "email: { smtp: env:M, from: blocks@acme.example, to: [sre@acme.example] }";
    const limits = "failure_rate: 33.333, p95_critical_seconds: 1234.5, repository_day_usd: 123456.78";
    const config = `version: 1\nalerts: { ${[...channels, email, limits].join(", ")} }\n`;
    const workspace = await createWorkspace({ ".blocks/config.yml": config });
    const { out } = await blocks(workspace, ["alerts", "list"]);
    expect(out).toContain("    slack, pagerduty, webhook, email, github_issue\n");
    expect(out).toMatch(/^ {2}alerts\.p95_critical_seconds \(.+\)$/m);
    const wide = out.split("\n").filter((line) => textWidth(line) > 80);
    expect(wide).toEqual([]);
  });

  it("exports the Prometheus rules with the thresholds in force", async () => {
    const workspace = await createWorkspace({ ".blocks/config.yml": "version: 1\nalerts: { failures_per_hour: 9 }\n" });
    const { status, out } = await blocks(workspace, ["dashboards", "export", "prometheus", "--out", "rules.yml"]);
    expect([status, out]).toEqual([0, "Written: rules.yml\n"]);
    const rules = await readFile(join(workspace, "rules.yml"), "utf8");
    expect(rules).toContain('sum(repo_status:flow_status:increase1h{status=~"failed|undecided"}) > 9\n');
  });
});
