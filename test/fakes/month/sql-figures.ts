import type { Cell, RecordsDatabase } from "./records-database.ts";

/** Which flows: those that ended in the period, and money that was booked in it. */
export interface FigureScope {
  readonly since: string;
  /** Not included. */
  readonly until: string;
  readonly repository?: string;
}

const ENDED = "outcome NOT IN ('open', 'died')";
const SUCCESS = `100.0 * sum(outcome IN ('accepted', 'rejected', 'generated'))
  / nullif(sum(outcome <> 'cancelled'), 0)`;
/** The share of flows that a name belongs to, in the members that the report has for each of its groups. */
const GROUP = `count(*) AS ended, sum(outcome = 'accepted') AS accepted, sum(outcome = 'rejected') AS rejected,
  sum(outcome IN ('failed', 'undecided')) AS failed, sum(outcome = 'cancelled') AS cancelled, ${SUCCESS} AS successRate,
  sum(cost) AS costUsd, avg(cost) AS averageUsd, sum(cost IS NULL) AS unknownCost`;

/** The figures of a scope in SQL, as the report of `metrics export` names them; the series left out. */
export class SqlFigures {
  readonly #database: RecordsDatabase;
  readonly #values: Readonly<Record<string, Cell>>;

  constructor(database: RecordsDatabase, { since, until, repository }: FigureScope) {
    this.#database = database;
    this.#values = { since: Date.parse(since), until: Date.parse(until), repository: repository ?? null };
  }

  #all(sql: string): Record<string, Cell>[] {
    const whole = `WITH
      chosen AS MATERIALIZED (SELECT * FROM flows WHERE at >= :since AND at < :until AND repository = coalesce(:repository, repository)),
      ended AS (SELECT * FROM chosen WHERE ${ENDED}),
      booked AS (SELECT b.*, f.family FROM bookings AS b JOIN flows AS f USING (repository, flow)
        WHERE b.at >= :since AND b.at < :until AND repository = coalesce(:repository, repository))
      ${sql}`;
    return this.#database.named(whole, this.#values).map(known);
  }

  #one(sql: string): Record<string, Cell> {
    return this.#all(sql)[0] ?? {};
  }

  figures(): Record<string, unknown> {
    const outcomes = ["accepted", "rejected", "undecided", "generated", "failed", "cancelled", "open", "died"];
    const counts = outcomes.map((name) => `coalesce(sum(outcome = '${name}'), 0) AS ${name}`).join(", ");
    return {
      flows: this.#one(`SELECT coalesce(sum(${ENDED}), 0) AS ended, ${counts} FROM chosen`),
      ...this.#one(`SELECT ${SUCCESS} AS successRate,
        100.0 * sum(outcome = 'accepted') / nullif(sum(outcome IN ('accepted', 'rejected', 'undecided')), 0) AS acceptedRate FROM ended`),
      duration: {
        ...this.#one(`SELECT count(duration) AS known, avg(duration) AS averageMs, max(duration) AS maxMs FROM ended`),
        ...this.#ranks(),
      },
      cost: this.#one(`SELECT count(cost) AS known, count(*) - count(cost) AS unknown,
        coalesce(sum(estimated = 1 AND cost IS NOT NULL), 0) AS estimated, sum(cost) AS totalUsd, avg(cost) AS averageUsd, max(cost) AS maxUsd,
        (SELECT coalesce(sum(cost), 0) FROM booked) AS bookedUsd,
        sum(cost) / nullif(sum(outcome = 'accepted'), 0) AS perAcceptedUsd FROM ended`),
      tokens: this.#one(
        "SELECT sum(input) AS input, sum(output) AS output, coalesce(sum(input IS NULL OR output IS NULL), 0) AS unknown FROM ended",
      ),
      retries: this.#count("retries"),
      fallbacks: this.#count("fallbacks"),
      repairRounds: this.#count("repairs"),
      gates: this.#gates(),
      killRate: this.#killRate(),
      repositories: this.#groups("repository"),
      families: this.#groups("family"),
      models: this.#models("m.model"),
      providers: this.#models("substr(m.model, 1, instr(m.model, '/') - 1)"),
      roles:
        this.#all(`SELECT role AS name, count(*) AS flows, sum(r.cost) AS costUsd, sum(r.cost IS NULL) AS unknownCost
        FROM ended JOIN roles AS r ON r.record = roles_record GROUP BY role ORDER BY role`),
      errors: this.#named("error", "outcome = 'failed'"),
      actors: this.#named("actor", "TRUE"),
    };
  }

  #ranks(): Record<string, Cell> {
    const rank = (percent: number) =>
      `(SELECT duration FROM ended WHERE duration IS NOT NULL ORDER BY duration
        LIMIT 1 OFFSET (SELECT max(0, (count(duration) * ${percent} + 99) / 100 - 1) FROM ended))`;
    return this.#one(`SELECT ${rank(50)} AS p50Ms, ${rank(95)} AS p95Ms`);
  }

  #count(column: string): Record<string, Cell> {
    return this.#one(
      `SELECT count(${column}) AS known, sum(${column}) AS total, coalesce(sum(${column} > 0), 0) AS flows FROM ended`,
    );
  }

  #gates(): Record<string, Cell>[] {
    return this.#all(`SELECT gate, sum(g.verdict = 'pass') AS passed, sum(g.verdict = 'fail') AS failed,
      sum(g.verdict = 'error') AS undecided, 100.0 * sum(g.verdict = 'pass') / count(*) AS passRate
      FROM ended JOIN gates AS g ON g.record = gates_record GROUP BY gate
      ORDER BY CASE gate WHEN 'contract' THEN 1 WHEN 'coverage' THEN 2 WHEN 'mutation' THEN 3 WHEN 'security' THEN 4 ELSE 5 END`);
  }

  #killRate(): Record<string, unknown> {
    const from = "FROM ended JOIN gates AS g ON g.record = gates_record AND g.gate = 'mutation'";
    const [lowestFlow] = this.#all(`SELECT repository, flow ${from} ORDER BY g.figure, repository, flow LIMIT 1`);
    const rates = this.#one(
      `SELECT count(g.figure) AS known, avg(g.figure) AS averagePercent, min(g.figure) AS lowestPercent ${from}`,
    );
    return { ...rates, ...(lowestFlow === undefined ? {} : { lowestFlow }) };
  }

  #groups(column: string): Record<string, Cell>[] {
    return this.#all(`, ranked AS (SELECT ${column} AS name, duration, row_number() OVER w AS rank, count(*) OVER (PARTITION BY ${column}) AS number
        FROM ended WHERE duration IS NOT NULL WINDOW w AS (PARTITION BY ${column} ORDER BY duration)),
      names AS (SELECT ${column} AS name FROM ended UNION SELECT ${column} FROM booked)
      SELECT names.name, coalesce(ended, 0) AS ended, coalesce(accepted, 0) AS accepted, coalesce(rejected, 0) AS rejected,
        coalesce(failed, 0) AS failed, coalesce(cancelled, 0) AS cancelled, successRate, costUsd, averageUsd, coalesce(unknownCost, 0) AS unknownCost,
        (SELECT min(duration) FROM ranked WHERE ranked.name = names.name AND rank * 100 >= number * 95) AS p95Ms,
        (SELECT coalesce(sum(cost), 0) FROM booked WHERE booked.${column} = names.name) AS bookedUsd
      FROM names LEFT JOIN (SELECT ${column} AS name, ${GROUP} FROM ended GROUP BY ${column}) AS g ON g.name = names.name
      WHERE names.name IS NOT NULL ORDER BY coalesce(costUsd, -1) DESC, names.name`);
  }

  #models(name: string): Record<string, Cell>[] {
    return this.#all(`SELECT ${name} AS name, count(DISTINCT repository || ' ' || flow) AS flows, sum(requests) AS requests,
      sum(m.input) AS inputTokens, sum(m.output) AS outputTokens, sum(m.cost) AS costUsd, sum(m.cost IS NULL) AS unknownCost
      FROM ended JOIN models AS m ON m.record = models_record GROUP BY 1 ORDER BY coalesce(sum(m.cost), -1) DESC, 1`);
  }

  #named(column: string, condition: string): Record<string, Cell>[] {
    return this.#all(`SELECT ${column} AS name, count(*) AS flows FROM ended WHERE ${column} IS NOT NULL AND ${condition}
      GROUP BY ${column} ORDER BY flows DESC, name`);
  }
}

/** What is not known is absent. */
function known(row: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** Where two values differ, a line each; numbers may by a millionth. */
export function differences(actual: unknown, expected: unknown, path = ""): string[] {
  if (typeof actual === "number" && typeof expected === "number") {
    return Math.abs(actual - expected) <= 1e-6 ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (typeof actual !== "object" || typeof expected !== "object" || actual === null || expected === null) {
    return actual === expected ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].flatMap((name) =>
    differences(
      (actual as Record<string, unknown>)[name],
      (expected as Record<string, unknown>)[name],
      `${path}/${name}`,
    ),
  );
}
