import { DatabaseSync } from "node:sqlite";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import type { FigureQuestion } from "../../../src/ledger/figures/figures.ts";

const EVENTS = ["reserved", "started", "settled", "verified", "stored", "failed", "cancelled", "released"];
const GATES = ["contract", "coverage", "mutation", "security", "review"] as const;

/**
 * The same figures by another way: the records in tables of SQLite, and SQL over them. Nothing of it is shared with the code
 * under test.
 */
export class SqlFigures {
  readonly #database = new DatabaseSync(":memory:");

  constructor(entries: readonly LedgerEntry[]) {
    this.#database.exec(SCHEMA);
    const insert = this.#database.prepare(
      `INSERT INTO entry VALUES (${Array.from({ length: 20 }, () => "?").join(", ")})`,
    );
    const gate = this.#database.prepare("INSERT INTO gate VALUES (?, ?, ?, ?, ?, ?, ?)");
    const model = this.#database.prepare("INSERT INTO model VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    const role = this.#database.prepare("INSERT INTO role VALUES (?, ?, ?, ?, ?)");
    this.#database.exec("BEGIN");
    for (const entry of entries) {
      const rank = EVENTS.indexOf(entry.event);
      const key = Date.parse(entry.recordedAt) * 8 + rank;
      const id = [entry.repository, entry.flow];
      insert.run(
        ...id,
        key,
        Date.parse(entry.recordedAt),
        entry.event,
        entry.verdict === undefined ? null : ["pass", "fail", "error"].indexOf(entry.verdict) + 1,
        entry.costUsd ?? null,
        entry.estimated === undefined ? null : Number(entry.estimated),
        entry.durationMs ?? null,
        entry.inputTokens ?? null,
        entry.outputTokens ?? null,
        entry.retries ?? null,
        entry.fallbacks ?? null,
        entry.repairRounds ?? null,
        entry.actor ?? null,
        entry.family ?? null,
        entry.type ?? null,
        entry.error ?? null,
        entry.hold?.until === undefined ? null : Date.parse(entry.hold.until),
        entry.models === undefined ? null : 1,
      );
      for (const [name, { verdict, figure }] of Object.entries(entry.gates ?? {})) {
        gate.run(...id, key, name, ["pass", "fail", "error"].indexOf(verdict) + 1, figure ?? null, 1);
      }
      for (const [name, use] of Object.entries(entry.models ?? {})) {
        const { requests, inputTokens, outputTokens, costUsd } = use;
        model.run(...id, key, name, requests, inputTokens ?? null, outputTokens ?? null, costUsd ?? null);
      }
      for (const [name, use] of Object.entries(entry.roles ?? {})) role.run(...id, key, name, use.costUsd ?? null);
    }
    this.#database.exec("COMMIT");
    this.#database.exec(VIEWS);
  }

  #all(sql: string, ...values: readonly (number | string)[]): Record<string, number | string | null>[] {
    return this.#database.prepare(sql).all(...values) as never;
  }

  /** What the figures of a period must be, as far as a test compares them. Unknown is null. */
  figures({ period, repository, now }: FigureQuestion) {
    const [since, until] = [period.since.getTime(), period.until.getTime()];
    const where = repository === undefined ? "" : `AND repository = '${repository.replaceAll("'", "''")}'`;
    const ended = `SELECT * FROM flow WHERE outcome IS NOT NULL AND at >= ${since} AND at < ${until} ${where}`;
    const rank = (percent: number) =>
      this.#all(
        `WITH ranked AS (SELECT duration, row_number() OVER (ORDER BY duration) AS place, count(*) OVER () AS n
           FROM (${ended}) WHERE duration IS NOT NULL)
         SELECT min(duration) AS value FROM ranked WHERE place * 100 >= n * ${percent}`,
      )[0]?.["value"];
    const total = this.#all(
      `SELECT count(*) AS ended, sum(cost) AS cost, count(cost) AS known, max(cost) AS dearest,
         sum(CASE WHEN estimated = 1 AND cost IS NOT NULL THEN 1 ELSE 0 END) AS estimated,
         sum(input_tokens) AS input, sum(output_tokens) AS output,
         sum(retries) AS retries, sum(fallbacks) AS fallbacks, sum(repair_rounds) AS repairs,
         avg(kill_rate) AS kill_rate, min(kill_rate) AS lowest, count(kill_rate) AS kill_rates,
         avg(duration) AS duration, count(DISTINCT actor) AS actors FROM (${ended})`,
    )[0];
    return {
      total,
      p50: rank(50),
      p95: rank(95),
      outcomes: this.#all(`SELECT outcome, count(*) AS n FROM (${ended}) GROUP BY outcome ORDER BY outcome`),
      unended: this.#all(
        `SELECT CASE WHEN ${now.getTime()} < ends THEN 'open' ELSE 'died' END AS outcome, count(*) AS n
         FROM unended WHERE at >= ${since} AND at < ${until} ${where} GROUP BY 1 ORDER BY 1`,
      ),
      booked: this.#all(
        `SELECT coalesce(sum(increase), 0) AS usd FROM booking WHERE at >= ${since} AND at < ${until} ${where}`,
      )[0]?.["usd"],
      repositories: this.#all(
        `SELECT repository AS name, count(*) AS ended, sum(cost) AS cost FROM (${ended}) GROUP BY repository ORDER BY 1`,
      ),
      families: this.#all(
        `SELECT CASE WHEN family IS NULL THEN type WHEN type IS NULL THEN family ELSE family || '/' || type END AS name,
           count(*) AS ended, sum(cost) AS cost FROM (${ended}) WHERE family IS NOT NULL OR type IS NOT NULL
         GROUP BY 1 ORDER BY 1`,
      ),
      errors: this.#all(
        `SELECT error AS name, count(*) AS flows FROM (${ended}) WHERE outcome = 'failed' AND error IS NOT NULL
         GROUP BY 1 ORDER BY 1`,
      ),
      gates: GATES.flatMap((gate) =>
        this.#all(
          `SELECT '${gate}' AS gate, sum(verdict = 1) AS passed, sum(verdict = 2) AS failed, sum(verdict = 3) AS undecided
           FROM newest_gate JOIN (${ended}) USING (repository, flow) WHERE gate = '${gate}' HAVING count(*) > 0`,
        ),
      ),
      models: this.#all(
        `SELECT model AS name, count(*) AS flows, sum(requests) AS requests, sum(m.input) AS input,
           sum(m.output) AS output, sum(m.cost) AS cost, sum(m.cost IS NULL) AS unknown
         FROM newest_model m JOIN (${ended}) USING (repository, flow) GROUP BY model ORDER BY model`,
      ),
      providers: this.#all(
        `SELECT substr(model, 1, instr(model, '/') - 1) AS name, count(DISTINCT repository || ' ' || flow) AS flows,
           sum(requests) AS requests, sum(m.cost) AS cost
         FROM newest_model m JOIN (${ended}) USING (repository, flow) GROUP BY 1 ORDER BY 1`,
      ),
      roles: this.#all(
        `SELECT role AS name, count(*) AS flows, sum(r.cost) AS cost
         FROM newest_role r JOIN (${ended}) USING (repository, flow) GROUP BY role ORDER BY role`,
      ),
      days: this.#all(
        `SELECT date(at / 1000, 'unixepoch') AS day, count(*) AS ended, sum(cost) AS cost FROM (${ended}) GROUP BY 1 ORDER BY 1`,
      ),
    };
  }
}

const SCHEMA = `
CREATE TABLE entry (repository, flow, key INTEGER, at INTEGER, event, verdict, cost REAL, estimated, duration REAL,
  input_tokens, output_tokens, retries, fallbacks, repair_rounds, actor, family, type, error, until, has_models);
CREATE TABLE gate (repository, flow, key INTEGER, gate, verdict, figure, one);
CREATE TABLE model (repository, flow, key INTEGER, model, requests, input, output, cost);
CREATE TABLE role (repository, flow, key INTEGER, role, cost);`;

/** The newest record that has a figure, the largest of those of one moment. */
const newest = (column: string, name = column) =>
  `(SELECT e.${column} FROM entry e WHERE e.repository = f.repository AND e.flow = f.flow AND e.${column} IS NOT NULL
    ORDER BY e.key DESC, e.${column} DESC LIMIT 1) AS ${name}`;
const newestKey = (events: string) =>
  `(SELECT max(e.key) FROM entry e WHERE e.repository = f.repository AND e.flow = f.flow AND e.event IN (${events}))`;

const VIEWS = `
CREATE INDEX entry_flow ON entry (repository, flow);
CREATE TABLE newest_gate AS SELECT repository, flow, gate, max(verdict) AS verdict, max(figure) AS figure FROM gate g
  WHERE key = (SELECT max(key) FROM gate o WHERE o.repository = g.repository AND o.flow = g.flow AND o.gate = g.gate)
  GROUP BY repository, flow, gate;
CREATE TABLE newest_model AS
  SELECT repository, flow, model, max(requests) AS requests, max(input) AS input, max(output) AS output, max(cost) AS cost
  FROM model m WHERE key = (SELECT max(key) FROM entry o
    WHERE o.repository = m.repository AND o.flow = m.flow AND o.has_models = 1)
  GROUP BY repository, flow, model;
CREATE TABLE newest_role AS SELECT repository, flow, role, max(cost) AS cost FROM role r
  WHERE key = (SELECT max(key) FROM role o WHERE o.repository = r.repository AND o.flow = r.flow)
  GROUP BY repository, flow, role;
CREATE TABLE events AS SELECT repository, flow,
    ${newestKey("'settled'")} AS settled, ${newestKey("'stored'")} AS stored,
    ${newestKey("'failed', 'cancelled'")} AS stopped,
    ${newestKey("'reserved', 'started', 'verified'")} AS begun, ${newestKey("'released'")} AS released,
    (SELECT max(until) FROM entry e WHERE e.repository = f.repository AND e.flow = f.flow) AS until,
    coalesce((SELECT max(e.verdict) FROM entry e WHERE e.repository = f.repository AND e.flow = f.flow AND e.event = 'stored'
        AND e.verdict IS NOT NULL AND e.key = (SELECT max(key) FROM entry o WHERE o.repository = f.repository
          AND o.flow = f.flow AND o.event = 'stored' AND o.verdict IS NOT NULL)),
      (SELECT e.verdict FROM entry e WHERE e.repository = f.repository AND e.flow = f.flow AND e.verdict IS NOT NULL
        ORDER BY e.key DESC, e.verdict DESC LIMIT 1)) AS verdict
  FROM (SELECT DISTINCT repository, flow FROM entry) f;
CREATE TABLE decided AS SELECT *, CASE
    WHEN stopped IS NOT NULL AND stopped > max(coalesce(stored, -1), CASE WHEN stored IS NULL OR stopped > stored
      THEN coalesce(settled, -1) ELSE -1 END)
      THEN CASE stopped % 8 WHEN 5 THEN 'failed' ELSE 'cancelled' END
    WHEN stored IS NOT NULL AND stored > coalesce(stopped, -1)
      THEN CASE verdict WHEN 1 THEN 'accepted' WHEN 2 THEN 'rejected' WHEN 3 THEN 'undecided' ELSE 'generated' END
    WHEN settled IS NOT NULL THEN 'generated' END AS outcome
  FROM events;
CREATE TABLE flow AS SELECT repository, flow, outcome,
    CASE WHEN outcome IN ('failed', 'cancelled') THEN stopped
      WHEN stored IS NOT NULL AND stored > coalesce(stopped, -1) THEN stored ELSE settled END / 8 AS at,
    ${newest("cost")}, ${newest("estimated")}, ${newest("duration")}, ${newest("input_tokens")},
    ${newest("output_tokens")}, ${newest("retries")}, ${newest("fallbacks")}, ${newest("repair_rounds")},
    ${newest("actor")}, ${newest("family")}, ${newest("type")}, ${newest("error")},
    (SELECT figure FROM newest_gate g WHERE g.repository = f.repository AND g.flow = f.flow AND gate = 'mutation') AS kill_rate
  FROM decided f;
CREATE TABLE unended AS SELECT repository, flow, begun / 8 AS at, coalesce(until, begun / 8 + 86400000) AS ends
  FROM decided WHERE outcome IS NULL AND begun IS NOT NULL AND begun >= coalesce(released, -1);
CREATE TABLE booking AS SELECT repository, flow, at, cost - before AS increase FROM (
    SELECT repository, flow, at, cost, coalesce(max(cost) OVER (PARTITION BY repository, flow ORDER BY key, cost
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM entry WHERE cost IS NOT NULL)
  WHERE cost > before;`;
