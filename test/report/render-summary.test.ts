import { describe, expect, test } from "vitest";
import type { OnboardingReport } from "../../src/generated/types.ts";
import { summaryMarkdown } from "../../src/report/render-summary.ts";
import { blockWith, findingWith, flowWith, gateWith, receipt, redReport, reportWith } from "./report-fixtures.ts";
import { callWith, richFlow } from "./rich-flow.ts";
import { richReport } from "./rich-report.ts";

test("puts the verdict first, then the gates, then cost and duration, then the bundle", () => {
  const text = summaryMarkdown({ gateReport: reportWith(), flow: flowWith(), receipt });
  expect(text.startsWith("## ✅ The block passed: 5 of 5 gates passed")).toBe(true);
  const order = [
    "| Unit Test Coverage | ✅ pass | 92.5% | ≥90% |",
    "Cost: &#36;0 (offline: no LLM was called)",
    receipt.digest,
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("shows the first findings of a red gate with file and line, and the next step", () => {
  const text = summaryMarkdown({ gateReport: redReport() });
  expect(text).toContain("## ❌ The block failed: 4 of 5 gates passed");
  expect(text).toContain("**What to do next:** Correct the findings of Security Scan.");
  expect(text).toContain("<code>src/generated/compliance-attestation/integration.ts:12:7</code>");
});

test("an unknown cost is unknown, not zero", () => {
  const { costUsd: _unknown, ...flow } = flowWith({ offline: false });
  const text = summaryMarkdown({ flow });
  expect(text).toContain("Cost: unknown");
  expect(text).toContain("Tokens: unknown in, unknown out");
});

test("a gate that could not decide has a row of its own kind", () => {
  const gates = [gateWith("mutation", { verdict: "error", summary: "no report was written" })];
  const text = summaryMarkdown({
    gateReport: reportWith({ verdict: "error", blocks: [blockWith({ verdict: "error", gates })] }),
  });
  expect(text).toContain("## ⚠️ The gates could not decide");
  expect(text).toContain("| Mutation Testing | ⚠️ error |");
});

test("says in a phrase how code was confined", () => {
  const sandbox = { level: "namespaces", description: "Linux namespaces: a long story." };
  const text = summaryMarkdown({ gateReport: reportWith({ sandbox }) });
  expect(text).toContain(
    "mode strict: every gate decides; sandbox namespaces: no network, no file or process of the host",
  );
  expect(text).not.toContain("a long story");
});

test("T22 model text can neither fetch, link, ping, nor leave its table cell", () => {
  const hostile = "<img src=//evil.example/x> [a](https://evil.example) @octocat | b `c` ## d\n\n# e\n::set-env::f";
  const finding = findingWith({ message: hostile, remedy: hostile, quote: hostile, path: hostile, code: "A" });
  const report = redReport([finding]);
  const text = summaryMarkdown({ gateReport: { ...report, sandbox: { level: hostile, description: hostile } } });
  expect(text).not.toMatch(/<img|https:|@octocat|\[a\]|^::|^# e|`/m);
  for (const row of text.split("\n").filter((line) => line.startsWith("| Sec"))) {
    expect(row.match(/\|/g)).toHaveLength(6);
  }
});

test("T22 every other text from outside is inert as well", () => {
  const evil = "@octocat <img src=x> | `a`";
  const flow = flowWith({
    repository: evil,
    request: { family: evil, type: evil, parameters: {} },
    block: { name: evil, path: evil, digest: evil },
  });
  const onboarding = {
    schemaVersion: 1,
    kind: "onboarding-report",
    verdict: "undecided",
    checks: [{ id: "store", title: evil, decisive: true, status: "unknown", detail: evil, remedy: evil }],
    timing: { startedAt: evil, durationMs: 1 },
  } as const satisfies OnboardingReport;
  const gateReport = reportWith({ blocks: [blockWith({ name: evil, path: evil })] });
  const text = summaryMarkdown({
    gateReport,
    flow,
    onboarding,
    receipt: { ...receipt, uri: evil, retainedUntil: evil },
  });
  expect(text).not.toMatch(/@octocat|<img|`/);
});

test("stays below GitHub's limit of 1 MiB and says that something was left out", () => {
  const findings = Array.from({ length: 40 }, (_, index) =>
    findingWith({ line: index + 1, message: "<".repeat(500), quote: "<".repeat(500) }),
  );
  const [block] = redReport(findings).blocks;
  const gateReport = reportWith({ verdict: "fail", blocks: Array.from({ length: 60 }, () => block ?? blockWith()) });
  const text = summaryMarkdown({ gateReport, receipt });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain("More did not fit into this summary");
  expect(text).toContain(receipt.digest);
});

test("says what a review by a model cost, and nothing where none was made", () => {
  const model = {
    provider: "anthropic",
    model: "claude-sonnet-5",
    attempts: 1,
    inputTokens: 9000,
    outputTokens: 200,
    costUsd: 0.03,
  };
  const gates = [gateWith("review", { model })];
  const text = summaryMarkdown({ gateReport: reportWith({ blocks: [blockWith({ gates })] }) });
  expect(text).toContain("Review by <code>anthropic/claude-sonnet-5</code>: &#36;0.03, 9,000 in, 200 out");
  expect(summaryMarkdown({ gateReport: reportWith() })).not.toContain("Review by");
});

describe("a flow in the summary", () => {
  const text = summaryMarkdown({ flow: richFlow() });

  test("says what it made, what it cost with all that is not certain, and how long it took", () => {
    for (const line of [
      "## ✅ The block was generated",
      "- Flow <code>flow-0123456789ab</code>, run 2: compliance/attestation (chosen by the architect) for acme/bank",
      "- Outcome: generated",
      "- Cost: ≤ &#36;0.35 (a part of it is estimated), plus at most &#36;0.13 for 2 interrupted requests",
      "- Tokens: 131,000 in (45% from the prompt cache), 18,400 out",
      "- Discarded answers: 1 request, ≤ &#36;0.05 of the cost",
      "- Duration: 1 min 12 s, 2 steps taken up from an earlier process",
      "- Review inside the flow: 3 findings, 0 BLOCKERs",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
  });

  test("has a row for each role, and names the fallbacks that were used", () => {
    expect(text).toContain(
      "| implementation | <code>anthropic/claude-sonnet-5</code> | 8 | 70,000 (75% cached) | 14,000 | &#36;0.24 |",
    );
    expect(text).toContain("| context | <code>google/gemini-3-flash</code> | 1 | 45,000 | 900 | &#36;0.0062 |");
    expect(text).toContain(
      "- <code>openai/gpt-5.5</code> answered in place of <code>anthropic/claude-opus-5</code> (architect, 1 call)",
    );
  });

  test("adds up the roles of a record that has no figures by role", () => {
    const { roles: _none, ...older } = richFlow();
    expect(summaryMarkdown({ flow: older })).toBe(text);
  });

  test("has a row for each candidate of the repair loop", () => {
    expect(text).toContain(
      "| first | contract FAIL 97.5%<br>coverage PASS 93%<br>mutation ERROR | 4, 1 undecided | – | kept | – |",
    );
    expect(text).toContain("| 2 | none ran | 3 | 14 | rolled back | &#36;0.03 |");
  });

  test("draws the steps over time: parallel ones overlap, and what was taken up is marked done", () => {
    expect(text).toContain("    implement-input :8010, 19010\n    implement-logic :8011, 22511\n");
    expect(text).toMatch(/ {2}section Taken up\n {4}context :done, 1, \d+\n/);
  });

  test("an offline flow says that no LLM was called, and has no table of models", () => {
    const offline = summaryMarkdown({ flow: richFlow({ offline: true, costUsd: 0 }) });
    expect(offline).toContain("no LLM was called");
    expect(offline).not.toMatch(/\| Role \||- Tokens/);
  });

  test("an unknown cost of a call leaves its role's cost unknown, not lower", () => {
    const { costUsd: _unknown, ...unpriced } = callWith();
    const { roles: _none, costUsd: _sum, ...flow } = richFlow({ calls: [callWith(), unpriced] });
    const shown = summaryMarkdown({ flow });
    expect(shown).toContain("- Cost: unknown (the price of a call is not known)");
    expect(shown).toContain("| 2 | 20,000 (75% cached) | 4,000 | unknown |");
  });

  test("T17 holds no prompt, no answer and no request, whatever stands in the record", () => {
    const canaries = { promptText: "canary-prompt", answerText: "canary-answer" };
    const calls = richFlow().calls.map((call) => ({ ...call, ...canaries }));
    const request = { family: "a", type: "b", parameters: { secret: "canary-parameter" }, text: "canary-request" };
    expect(summaryMarkdown({ flow: { ...richFlow({ calls, request }), ...canaries } })).not.toContain("canary");
  });

  test("T22 no name from a record leaves its place: not the row, not the diagram", () => {
    const evil = "@octocat <img src=x> | `a` ```\n## b https://evil.example";
    const calls = [callWith({ provider: evil, model: evil, asked: evil })];
    const shown = summaryMarkdown({
      flow: richFlow({
        calls,
        roles: { implementation: { models: [evil], calls: 1, costUsd: 1 } },
        rounds: [
          { round: 1, findings: 1, undecided: 0, kept: true, gates: [{ gate: evil, verdict: "fail", figure: 1 }] },
        ],
        timing: {
          startedAt: evil,
          durationMs: 1,
          steps: [{ step: evil, durationMs: 1 }],
          interrupted: [{ task: evil, provider: evil, model: evil, costUsd: 1 }],
        },
      }),
    });
    expect(shown).not.toMatch(/@octocat|<img|https:|^## b/m);
    expect(shown.match(/```/g)).toHaveLength(2);
    for (const row of shown.split("\n").filter((line) => line.startsWith("| "))) {
      expect(row.match(/\|/g)).toHaveLength(7);
    }
  });

  test("stays below 1 MiB, whatever a record holds", () => {
    const long = "<".repeat(5_000);
    const many = Array.from({ length: 3_000 }, (_, index) => index);
    const flow = richFlow({
      calls: many.map((index) => callWith({ asked: `${long}${index}`, model: `${index}${long}` })),
      rounds: many.map((round) => ({
        round,
        findings: 1,
        undecided: 0,
        kept: false,
        gates: many.slice(0, 9).map((gate) => ({ gate: `${gate}${long}`, verdict: "fail" as const })),
      })),
      roles: { context: { models: many.map((index) => `${index}${long}`), calls: 9 } },
      timing: {
        startedAt: "",
        durationMs: 1,
        steps: many.map((index) => ({ step: `${index}${long}`, durationMs: 1 })),
      },
    });
    const shown = summaryMarkdown({ flow, receipt });
    expect(Buffer.byteLength(shown)).toBeLessThan(1024 * 1024);
    expect(shown).toContain("2,950 more fallbacks in the flow's record.");
    expect(shown).toContain(receipt.digest);
  });
});

describe("what bears on a verdict", () => {
  const text = summaryMarkdown({ gateReport: richReport() });

  test.each([
    "- Contract Validation: 200 generated inputs tried",
    "8.2% without the 1 timeout, which decided",
    "<details><summary>1 finding suppressed by the base configuration</summary>",
    "until 2027-03-31: The digest names a cache entry and protects nothing.",
    "Dissent: 1 finding that not all reviewers share",
    "mode strict: every gate decides",
  ])("says: %s", (part) => {
    expect(text).toContain(part);
  });

  test("is not there where there is nothing to say", () => {
    const plain = summaryMarkdown({ gateReport: reportWith() });
    expect(plain).not.toMatch(/suppressed|Dissent|generated inputs/);
  });
});
