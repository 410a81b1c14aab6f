import { DatabaseSync } from "node:sqlite";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import type { HistoryCommit } from "./branch-history.ts";

/** The order of the events of a flow, for records of one moment. */
const ORDER = ["reserved", "started", "settled", "verified", "stored", "failed", "cancelled", "released"];

/**
 * Tables of what is recorded, and `flows` with one row for each flow: how it ended, and the newest figure of each kind.
 * `bound` says up to which commit and which time (milliseconds since 1970) records are looked at.
 */
const SCHEMA = `
CREATE TABLE bound (commits INTEGER, now INTEGER);
INSERT INTO bound VALUES (1e9, 1e15);
CREATE TABLE records (
  id INTEGER PRIMARY KEY, commit_number INTEGER, repository TEXT, flow TEXT, event TEXT, at INTEGER, key INTEGER,
  verdict TEXT, error TEXT, cost REAL, estimated INTEGER, duration REAL, input INTEGER, output INTEGER,
  retries INTEGER, fallbacks INTEGER, repairs INTEGER, family TEXT, actor TEXT, hold_until INTEGER, has_models INTEGER, has_roles INTEGER
);
CREATE INDEX by_flow ON records (repository, flow, key);
CREATE TABLE gates (record INTEGER, gate TEXT, verdict TEXT, figure REAL);
CREATE TABLE models (record INTEGER, model TEXT, requests INTEGER, input INTEGER, output INTEGER, cost REAL);
CREATE TABLE roles (record INTEGER, role TEXT, cost REAL);
CREATE INDEX gates_of ON gates (record);
CREATE INDEX models_of ON models (record);
CREATE INDEX roles_of ON roles (record);

CREATE VIEW known AS
SELECT records.* FROM records, bound WHERE commit_number <= commits AND at <= now;

CREATE VIEW ends AS
SELECT repository, flow, event, at, key, verdict,
  row_number() OVER (PARTITION BY repository, flow ORDER BY key DESC) AS place
FROM known WHERE event IN ('settled', 'stored', 'failed', 'cancelled');

CREATE VIEW outcomes AS
SELECT repository, flow, at,
  CASE event
    WHEN 'stored' THEN CASE verdict WHEN 'pass' THEN 'accepted' WHEN 'fail' THEN 'rejected' ELSE 'undecided' END
    WHEN 'settled' THEN 'generated'
    ELSE event
  END AS outcome
FROM ends WHERE place = 1
UNION ALL
SELECT repository, flow, max(at), CASE WHEN max(hold_until) > (SELECT now FROM bound) THEN 'open' ELSE 'died' END
FROM known
WHERE (repository, flow) NOT IN (SELECT repository, flow FROM ends)
GROUP BY repository, flow;

-- Of two equal costs nothing is booked twice; what a flow cost before is not booked again.
CREATE VIEW bookings AS
SELECT repository, flow, at, cost - before AS cost FROM (
  SELECT repository, flow, at, cost, coalesce(max(cost) OVER (
    PARTITION BY repository, flow ORDER BY key ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
  FROM known WHERE cost IS NOT NULL AND event NOT IN ('reserved', 'released')
) WHERE cost > before;
`;

/** Columns of which the newest record counts that has one. */
const FIGURES = [
  "cost",
  "estimated",
  "duration",
  "input",
  "output",
  "retries",
  "fallbacks",
  "repairs",
  "family",
  "actor",
  "error",
];

const newest = (column: string) => `(SELECT ${column} FROM known AS k
  WHERE k.repository = o.repository AND k.flow = o.flow AND ${column} IS NOT NULL ORDER BY key DESC LIMIT 1) AS ${column}`;
const newestId = (table: string, where: string) => `(SELECT k.id FROM known AS k
  WHERE k.repository = o.repository AND k.flow = o.flow AND ${where} ORDER BY key DESC LIMIT 1) AS ${table}_record`;

const FLOWS = `CREATE VIEW flows AS SELECT o.*, ${[
  ...FIGURES.map(newest),
  newestId("models", "has_models"),
  newestId("roles", "has_roles"),
  newestId("gates", "EXISTS (SELECT 1 FROM gates WHERE gates.record = k.id)"),
].join(", ")} FROM outcomes AS o`;

/** A value of a row. */
export type Cell = string | number | null;

/** The records of a ledger in tables, to be asked in SQL. */
export class RecordsDatabase {
  readonly #database = new DatabaseSync(":memory:");

  constructor(commits: readonly HistoryCommit[]) {
    this.#database.exec(SCHEMA);
    this.#database.exec(FLOWS);
    this.#database.exec("BEGIN");
    let id = 0;
    for (const { number, entries } of commits) {
      for (const entry of entries) {
        id += 1;
        this.#insert(id, number, entry);
      }
    }
    this.#database.exec("COMMIT");
  }

  /** From now on only records of these commits and up to this time are there. */
  bound(commits: number, now: Date): void {
    this.#database.prepare("UPDATE bound SET commits = ?, now = ?").run(commits, now.getTime());
  }

  /** The rows of a question with names (`:name`) for its values; those that it does not ask for are left out. */
  named(sql: string, values: Readonly<Record<string, Cell>>): Record<string, Cell>[] {
    const asked = Object.entries(values).filter(([name]) => sql.includes(`:${name}`));
    return this.#database.prepare(sql).all(Object.fromEntries(asked)) as Record<string, Cell>[];
  }

  close(): void {
    this.#database.close();
  }

  #insert(id: number, commit: number, entry: LedgerEntry): void {
    const at = Date.parse(entry.recordedAt);
    const { repository, flow, event, verdict, error, costUsd, estimated, durationMs, inputTokens, outputTokens } =
      entry;
    const { retries, fallbacks, repairRounds, family, type, actor, hold, gates, models, roles } = entry;
    const values = [id, commit, repository, flow, event, at, at * 8 + ORDER.indexOf(event), verdict, error, costUsd];
    values.push(estimated === undefined ? undefined : Number(estimated), durationMs, inputTokens, outputTokens);
    values.push(retries, fallbacks, repairRounds, family === undefined ? undefined : `${family}/${type}`, actor);
    values.push(hold?.until === undefined ? undefined : Date.parse(hold.until), Number(models !== undefined));
    values.push(Number(roles !== undefined));
    this.#row("records", values);
    for (const [gate, result] of Object.entries(gates ?? {})) {
      this.#row("gates", [id, gate, result.verdict, result.figure]);
    }
    for (const [model, use] of Object.entries(models ?? {})) {
      this.#row("models", [id, model, use.requests, use.inputTokens, use.outputTokens, use.costUsd]);
    }
    for (const [role, use] of Object.entries(roles ?? {})) this.#row("roles", [id, role, use.costUsd]);
  }

  #row(table: string, values: readonly (Cell | undefined)[]): void {
    const marks = values.map(() => "?").join(", ");
    this.#database.prepare(`INSERT INTO ${table} VALUES (${marks})`).run(...values.map((value) => value ?? null));
  }
}
