import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compactConfiguredLedger } from "../../src/app/ledger/compact.ts";
import { repairConfiguredLedger } from "../../src/app/ledger/repair.ts";
import { verifyConfiguredLedger } from "../../src/app/ledger/verify.ts";
import { exportMetrics } from "../../src/app/metrics/export-metrics.ts";
import { canonicalJson } from "../../src/base/digest.ts";
import { type BranchHistory, branchHistory } from "../fakes/month/branch-history.ts";
import { type LivedMonth, liveMonth } from "../fakes/month/live-month.ts";
import { MoneyBook } from "../fakes/month/money-book.ts";
import { MONTH, PINCHED } from "../fakes/month/month-plan.ts";
import { LIMITS, type Organisation, startOrganisation } from "../fakes/month/organisation.ts";
import { RecordsDatabase } from "../fakes/month/records-database.ts";
import { trueConditions } from "../fakes/month/sql-alerts.ts";
import { differences, type FigureScope, SqlFigures } from "../fakes/month/sql-figures.ts";
import { plainGit } from "../ledger/git/ledger-fixture.ts";

const REPOSITORIES = 50;
const TIMEOUT_MS = 1_800_000;
/** Sums of many small figures differ in their last digits by the order in which they were added. */
const ROUNDING_USD = 1e-9;

let organisation: Organisation;
let lived: LivedMonth;
let history: BranchHistory;
let database: RecordsDatabase;

beforeAll(async () => {
  organisation = await startOrganisation(REPOSITORIES);
  lived = await liveMonth(organisation, MONTH, "november");
  history = await branchHistory(organisation.remote);
  database = new RecordsDatabase(history.commits);
}, TIMEOUT_MS);
afterAll(async () => {
  database?.close();
  await organisation?.close();
});

/** A book of everything up to a commit. */
function bookAt(commits: number): MoneyBook {
  const book = new MoneyBook();
  for (const commit of history.commits.slice(0, commits)) book.add(commit);
  return book;
}

/** What the receiver was told, by the state and the key that stand in each message, or the keys of all that it lists. */
function told(): string[] {
  return organisation.taken().flatMap(({ body }) => {
    const { text, blocks } = JSON.parse(body) as {
      text: string;
      blocks: { type: string; text?: { text: string }; elements?: { text: string }[] }[];
    };
    const state = text.includes("Recovered") ? "recovered" : "fired";
    const key = blocks.find(({ type }) => type === "context")?.elements?.[0]?.text.split(" · ")[0] ?? "";
    if (!/ in \d+ repositories$/.test(text)) return [`${state} ${key}`];
    const lines = blocks.flatMap((block) => (block.type === "section" ? (block.text?.text ?? "").split("\n") : []));
    const rule = key.split("/").slice(0, 2).join("/");
    return lines.flatMap((line) => {
      const [, repository, incident] = /^(\S+): .* \((incident-[0-9a-f]{12})\)$/.exec(line) ?? [];
      return repository === undefined ? [] : [`${state} ${rule}/${repository}/${incident}`];
    });
  });
}

const SCOPES: readonly (readonly [string, FigureScope])[] = [
  ["the month", { since: "2026-11-01T00:00:00.000Z", until: "2026-12-01T00:00:00.000Z" }],
  ["a repository", { since: "2026-11-01T00:00:00.000Z", until: "2026-12-01T00:00:00.000Z", repository: "acme/r07" }],
  ["a day", { since: "2026-11-12T00:00:00.000Z", until: "2026-11-13T00:00:00.000Z" }],
  ["the day after a midnight", { since: "2026-11-07T00:00:00.000Z", until: "2026-11-08T00:00:00.000Z" }],
];

async function exported({ since, until, repository }: FigureScope) {
  return await exportMetrics({ since, until, repo: repository }, organisation.operators[0]);
}

async function figureDifferences(): Promise<string[]> {
  const found: string[] = [];
  for (const [name, scope] of SCOPES) {
    database.bound(history.commits.length, organisation.clock.now());
    const { roi, series, bucketMs, ...figures } = (await exported(scope)).figures;
    found.push(...differences(figures, new SqlFigures(database, scope).figures(), name));
  }
  return found;
}

describe("a month of fifty repositories that share a ledger", () => {
  it("has five hundred flows, of fifty writers at once, with everything that can go wrong", () => {
    const flows = database.named("SELECT outcome, count(*) AS number FROM flows GROUP BY outcome ORDER BY outcome", {});
    expect(flows.reduce((sum, { number }) => sum + Number(number), 0)).toBe(MONTH.length * REPOSITORIES);
    expect(flows.map(({ outcome }) => outcome)).toEqual([
      "accepted",
      "cancelled",
      "died",
      "failed",
      "generated",
      "rejected",
      "undecided",
    ]);
    const answers = lived.waves.flatMap((wave) => wave.answers);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, "BUDGET_EXCEEDED", "FLOWS_PAUSED"]));
    expect(lived.repeated.length).toBeGreaterThan(5);
    expect(new Set(lived.repeated)).toEqual(new Set([0]));
    expect(answers.filter(({ ask, code }) => ask.isAgain && code === undefined).length).toBeGreaterThan(2);
  });

  it("loses no record that a writer has a receipt for, has each once, and changes none", () => {
    const records = history.commits.flatMap(({ entries }) => entries).map((entry) => canonicalJson(entry));
    expect(new Set(records).size).toBe(records.length);
    const reserved = history.commits.flatMap(({ entries }) => entries).filter(({ event }) => event === "reserved");
    const given = lived.waves.flatMap(({ answers }) => answers).flatMap(({ hold }) => (hold === "" ? [] : [hold]));
    expect(reserved.map(({ hold }) => hold?.id).sort()).toEqual(given.sort());
    const others = records.filter((_record, index) => !records[index]?.includes('"event":"reserved"'));
    expect(others.sort()).toEqual([...lived.receipts].sort());
    expect(history.removed).toEqual([]);
  });

  it("passes no cap at any commit", () => {
    const book = new MoneyBook();
    const pinched = organisation.repositories[PINCHED] ?? "";
    const passed: string[] = [];
    let mostUsd = 0;
    for (const commit of history.commits) {
      book.add(commit);
      if (commit.entries.length === 0) continue;
      const day = commit.at.toISOString().slice(0, 10);
      const usedUsd = book.usedUsd(day, commit.at);
      mostUsd = Math.max(mostUsd, usedUsd);
      if (usedUsd - LIMITS.dayUsd > ROUNDING_USD) passed.push(`${day} at commit ${commit.number}: ${usedUsd}`);
      const pinchedUsd = book.usedUsd(day.slice(0, 7), commit.at, pinched);
      if (pinchedUsd - LIMITS.pinchedMonthUsd > ROUNDING_USD)
        passed.push(`${pinched} at ${commit.number}: ${pinchedUsd}`);
    }
    expect(passed).toEqual([]);
    // A cap that nobody comes near proves nothing.
    expect(mostUsd).toBe(LIMITS.dayUsd);
  });

  it("gives money to as many flows as the caps allow, and to none that is paused", () => {
    const pinched = organisation.repositories[PINCHED];
    for (const { at, before, answers } of lived.waves) {
      const book = bookAt(before);
      const day = at.toISOString().slice(0, 10);
      const isPaused = (ask: (typeof answers)[number]["ask"]) =>
        book.isPaused(ask, { percent: LIMITS.pausePercent, tokens: LIMITS.tokensPerDay[ask.provider] }, at);
      const paused = answers.filter(({ ask }) => isPaused(ask));
      expect(paused.map(({ code }) => code)).toEqual(paused.map(() => "FLOWS_PAUSED"));
      const isPinched = (repository: string) =>
        repository === pinched &&
        book.usedUsd(day.slice(0, 7), at, pinched) + LIMITS.flowUsd - LIMITS.pinchedMonthUsd > ROUNDING_USD;
      const wanted = answers.filter(({ ask }) => !isPaused(ask) && !isPinched(ask.repository));
      const room = Math.floor((LIMITS.dayUsd - book.usedUsd(day, at) + ROUNDING_USD) / LIMITS.flowUsd);
      const given = answers.filter(({ code }) => code === undefined);
      expect({ at, given: given.length }).toEqual({ at, given: Math.min(wanted.length, room) });
      const refused = answers.filter(({ code, ask }) => code !== undefined && !isPaused(ask));
      expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "BUDGET_EXCEEDED"));
    }
    const refusals = lived.waves.flatMap(({ answers }) => answers).map(({ message }) => message);
    expect(refusals.some((message) => message.includes("the day's cap"))).toBe(true);
    expect(refusals.some((message) => message.includes("the month's cap of this repository"))).toBe(true);
  });

  it("pauses the provider whose quota is used up, once", () => {
    const controls = history.commits.flatMap((commit) => commit.controls);
    const automatic = controls.filter(({ event, automatic }) => event === "paused" && automatic === true);
    expect(automatic).toMatchObject([{ provider: "google", recordedAt: expect.stringMatching(/^2026-11-24/) }]);
  });

  it("has alerts that fired and recovered exactly when the records say so", () => {
    let open: readonly string[] = [];
    const rules = new Set<string>();
    for (const { at, before, fired, recovered } of lived.evaluations) {
      const conditions = trueConditions(database, before, at);
      const expected = {
        at,
        fired: conditions.filter((key) => !open.includes(key)),
        recovered: open.filter((key) => !conditions.includes(key)),
      };
      expect({ at, fired, recovered }).toEqual(expected);
      open = conditions;
      for (const key of fired) rules.add(key.split(" ")[0] ?? "");
    }
    expect([...rules].sort()).toEqual([
      "budget_burn_rate",
      "flow_failure_rate",
      "high_latency",
      "low_kill_rate",
      "mass_failure",
      "repository_cost",
      "very_high_latency",
    ]);
  });

  it("told people of each incident once when it began and once when it was over", () => {
    const controls = history.commits.flatMap((commit) => commit.controls);
    const wanted = controls
      .filter(({ event }) => event === "fired" || event === "recovered")
      .map(({ event, rule, repository, incident }) => `${event} blocks/${rule}/${repository ?? "all"}/${incident}`);
    expect(told().sort()).toEqual(wanted.sort());
    expect(organisation.slack.received.length).toBe(organisation.taken().length + 2);
  });

  it(
    "has figures equal to those of SQL over the same records",
    async () => {
      expect(await figureDifferences()).toEqual([]);
      const report = await exported(SCOPES[0]?.[1] as FigureScope);
      expect(report.problems.map(({ path }) => path).sort()).toEqual([...lived.torn].sort());
    },
    TIMEOUT_MS,
  );

  it(
    "has a chain that is whole but for what was torn",
    async () => {
      const { code, commits, findings } = await verifyConfiguredLedger({}, organisation.operators[0]);
      expect({ code, commits }).toEqual({ code: undefined, commits: history.commits.length });
      const found = findings.map(({ kind, path }) => `${kind} ${path}`).sort();
      expect(found).toEqual(lived.torn.map((path) => `invalid ${path}`).sort());
    },
    TIMEOUT_MS,
  );

  it(
    "has the same figures when the month is over and folded, for which lines that are torn are set aside first",
    async () => {
      const [operator] = organisation.operators;
      const before = await Promise.all(SCOPES.map(([, scope]) => exported(scope)));
      organisation.clock.set("2026-12-01T08:00:00.000Z");
      const refused = await compactConfiguredLedger({}, operator);
      expect({ months: refused.months, paths: refused.problems.map(({ path }) => path).sort() }).toEqual({
        months: [],
        paths: [...lived.torn].sort(),
      });
      const repaired = await repairConfiguredLedger({ write: true, reason: "The disk was full." }, operator);
      expect(repaired.lines.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([...lived.torn].sort());
      const { months } = await compactConfiguredLedger({}, operator);
      expect(months).toMatchObject([{ month: "2026-11", records: before[0]?.records }]);
      const files = await plainGit(organisation.remote, "ls-tree", "-r", "--name-only", "blocks-ledger");
      expect(files.split("\n")).toEqual([
        "2026/11-control.jsonl",
        "2026/11.figures",
        "2026/11.jsonl",
        "set-aside.ndjson",
      ]);
      expect(await verifyConfiguredLedger({}, operator)).toMatchObject({
        code: undefined,
        commits: history.commits.length + 2,
        findings: [],
      });
      const after = await Promise.all(SCOPES.map(([, scope]) => exported(scope)));
      for (const [index, { figures, records, problemCount }] of after.entries()) {
        expect(differences(figures, before[index]?.figures)).toEqual([]);
        expect({ records, problemCount }).toEqual({ records: before[index]?.records, problemCount: 0 });
      }
      expect(await figureDifferences()).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
