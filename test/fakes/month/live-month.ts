import { evaluateAlerts } from "../../../src/app/alerts/evaluate.ts";
import { pause, resume } from "../../../src/app/pause/pause.ts";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import { canonicalJson } from "../../../src/base/digest.ts";
import { inParallel } from "../../../src/base/in-parallel.ts";
import type { LedgerEntry } from "../../../src/generated/types.ts";
import { type DrawnFlow, drawFlow, type Provider, together } from "./draw-flow.ts";
import { entriesOf } from "./flow-entries.ts";
import { type DayPlan, PINCHED, type Scene } from "./month-plan.ts";
import type { Organisation } from "./organisation.ts";
import { randomFrom } from "./random.ts";
import { tearLine } from "./torn-line.ts";

/** A flow that wants to begin. */
export interface Ask {
  readonly flow: string;
  readonly repository: string;
  readonly provider: Provider;
  readonly drawn: DrawnFlow;
  readonly holdMinutes: number;
  /** True for a flow that failed and is run again: it is no new flow. */
  readonly isAgain: boolean;
}

/** A flow that was given its money. */
interface Begun {
  readonly ask: Ask;
  readonly hold: string;
}

/** What became of asks that were made at one moment. */
export interface Wave {
  readonly at: Date;
  /** Commits on the branch before and after it. */
  readonly before: number;
  readonly after: number;
  readonly answers: readonly Answer[];
}

/** What one of them was told. */
export interface Answer {
  readonly ask: Ask;
  /** Of what was put aside; empty for a refusal. */
  readonly hold: string;
  /** Of the refusal. */
  readonly code: string | undefined;
  readonly message: string;
}

/** One moment at which alerts were evaluated, and all that came of it. */
export interface Evaluation {
  readonly at: Date;
  readonly before: number;
  /** `<rule> <repository>` of what fired and recovered, by one or by two evaluations at once. */
  readonly fired: readonly string[];
  readonly recovered: readonly string[];
}

/** What a month came to, as those saw it who lived it. */
export interface LivedMonth {
  readonly waves: Wave[];
  readonly evaluations: Evaluation[];
  /** What the ledger said that it had recorded. */
  readonly receipts: Set<string>;
  /** Record jobs that ran again, and what they recorded then. */
  readonly repeated: number[];
  /** Places of lines that were torn. */
  readonly torn: string[];
}

/** Writers of records at a time on a day with a rush: flows do not end all at once. On other days one writes after another. */
const SOME = 5;
/** From one wave to the next. */
const WAVE_MINUTES = 90;
const MOST_WAVES = 6;

/** Lets the organisation live through these days. */
export async function liveMonth(organisation: Organisation, plans: readonly DayPlan[], seed: string) {
  const lived: LivedMonth = { waves: [], evaluations: [], receipts: new Set(), repeated: [], torn: [] };
  for (const plan of plans) await new LivedDay({ organisation, plan, seed, lived }).live();
  return lived;
}

interface DayWorld {
  readonly organisation: Organisation;
  readonly plan: DayPlan;
  readonly seed: string;
  readonly lived: LivedMonth;
}

class LivedDay {
  readonly #world: DayWorld;
  #asks = 0;

  constructor(world: DayWorld) {
    this.#world = world;
  }

  async live(): Promise<void> {
    const { organisation, plan } = this.#world;
    const { operators, repositories } = organisation;
    this.#setClock("07:30");
    await this.#evaluate();
    if (plan.everythingPaused) await this.#pauseEverything();
    this.#setClock("08:50");
    const pausedRepository = repositories[plan.pausedRepository ?? -1];
    if (pausedRepository !== undefined) {
      await pause({ repository: pausedRepository, reason: "Wrong attestations." }, operators[0]);
    }
    await this.#workingDay();
    if (plan.scene !== undefined) await this.#play(plan.scene);
    this.#setClock("21:00");
    await this.#evaluate();
    if (pausedRepository !== undefined) await resume({ repository: pausedRepository }, operators[0]);
    if (plan.midnightRepository !== undefined) await this.#overMidnight(plan.midnightRepository);
  }

  /** All repositories want a flow at once; those who get no money try again later, as often as it takes. */
  async #workingDay(): Promise<void> {
    const { plan, organisation } = this.#world;
    let needed = this.#flowsBesideScenes();
    let pending = organisation.repositories.map((repository) => this.#ask(repository));
    let again: Ask[] = [];
    for (let number = 0; needed > 0 || again.length > 0; number += 1) {
      if (number === MOST_WAVES) throw new Error(`${plan.day}: the flows of a day do not fit into it`);
      if (number > 0) {
        pending = pending.slice(0, needed);
        while (pending.length < needed) pending.push(this.#ask(this.#standIn()));
      }
      this.#setClock("09:00", number * WAVE_MINUTES);
      const { begun, refused } = await this.#wave([...again, ...pending]);
      needed -= begun.filter(({ ask }) => !ask.isAgain).length;
      again = await this.#run(begun, { first: number === 0, plannedMinutes: 540 + number * WAVE_MINUTES });
      pending = refused;
      this.#setClock("09:00", number * WAVE_MINUTES + 15);
      await this.#evaluate(plan.rush === true && number === 0 ? organisation.operators : undefined);
      this.#setClock("09:00", number * WAVE_MINUTES + 80);
      // What began in one wave is over before the next, as rules about an hour see it.
      if (number === 0) await this.#evaluate();
      for (const provider of this.#pausedProviders()) await resume({ provider }, organisation.operators[0]);
    }
  }

  #flowsBesideScenes(): number {
    const { plan, organisation } = this.#world;
    const scene = plan.scene?.flows.length ?? 0;
    return organisation.repositories.length - scene - (plan.midnightRepository === undefined ? 0 : 1);
  }

  #ask(repository: string, change: Partial<DrawnFlow> = {}): Ask {
    const { plan, seed } = this.#world;
    this.#asks += 1;
    const day = plan.day.slice(-2);
    const flow = `flow-${(Number(day) * 1000 + this.#asks).toString(16).padStart(12, "0")}`;
    const random = randomFrom(`${seed} ${plan.day} ${this.#asks}`);
    const provider = (["anthropic", "anthropic", "openai", "openai", "google"] as const)[random.below(5)] ?? "openai";
    const drawn = withPlan(drawFlow(random, provider, change), plan);
    return { flow, repository, provider, drawn, holdMinutes: random.percent(50) ? 30 : 120, isAgain: false };
  }

  #standIn(): string {
    const { repositories } = this.#world.organisation;
    return repositories[1 + ((this.#asks * 7) % (repositories.length - 1))] ?? "";
  }

  async #wave(asks: readonly Ask[]): Promise<{ readonly begun: Begun[]; readonly refused: Ask[] }> {
    const { organisation, lived, plan } = this.#world;
    const before = await organisation.commits();
    const answers = await inParallel([...asks.entries()], plan.rush ? asks.length : 1, ([index, ask]) =>
      this.#answerTo(ask, index),
    );
    lived.waves.push({ at: organisation.clock.now(), before, after: await organisation.commits(), answers });
    const isForLater = ({ repository }: Ask) =>
      repository !== organisation.repositories[PINCHED] &&
      repository !== organisation.repositories[plan.pausedRepository ?? -1];
    return {
      begun: answers.filter(({ code }) => code === undefined),
      refused: answers.flatMap(({ code, ask }) => (code !== undefined && isForLater(ask) ? [ask] : [])),
    };
  }

  async #answerTo(ask: Ask, index: number): Promise<Answer> {
    const { organisation, plan } = this.#world;
    const { flow, repository, provider, holdMinutes, drawn } = ask;
    const asked = { flow, repository, providers: [provider], durationMs: holdMinutes * 60_000, actor: drawn.actor };
    const answer = await organisation.machines.do({
      kind: "reserve",
      machine: this.#machine(index),
      asked: { ...asked, run: `${plan.day}-${index}` },
      isPinched: repository === organisation.repositories[PINCHED],
    });
    if ("hold" in answer) return { ask, hold: answer.hold, code: undefined, message: "" };
    if ("refused" in answer) return { ask, hold: "", ...answer.refused };
    throw new Error("a reservation was answered as a record is");
  }

  /** A machine of its own for every writer where they rush; else a few, whose copies are nearly up to date. */
  #machine(index: number): number {
    const { plan, organisation } = this.#world;
    return index % (plan.rush === true ? organisation.repositories.length : SOME);
  }

  /** The flows that have begun come to their ends. Returns those that failed and are run again. */
  async #run(
    begun: readonly Begun[],
    { first, plannedMinutes }: { readonly first: boolean; readonly plannedMinutes: number },
  ): Promise<Ask[]> {
    const { plan, organisation } = this.#world;
    const forced = begun.map(({ ask, hold }, index) => ({
      hold,
      ask: first && index < (plan.failures ?? 0) ? { ...ask, drawn: failed(ask.drawn) } : ask,
    }));
    const begunMs = organisation.clock.now().getTime();
    this.#setClock("00:00", plannedMinutes + 10);
    await inParallel([...forced.entries()], plan.rush ? SOME : 1, async ([index, one]) => {
      const endedAt = new Date(begunMs + one.ask.drawn.durationMs);
      await this.#record(one, index, { endedAt, storedAt: new Date(endedAt.getTime() + 45_000) });
    });
    return forced
      .filter(({ ask: { drawn } }) => drawn.fate === "failed" && drawn.takenUpAgain)
      .map(({ ask }) => {
        const anew = drawFlow(randomFrom(`again ${ask.flow}`), ask.provider, { fate: "stored" });
        return { ...ask, isAgain: true, drawn: together(ask.drawn, anew) };
      });
  }

  /** As the job does that hands a flow's records over, from another machine when it runs again. */
  async #record(
    { ask, hold }: Begun,
    index: number,
    at: { readonly endedAt: Date; readonly storedAt: Date },
  ): Promise<void> {
    const { lived } = this.#world;
    const entries = entriesOf({ ...ask, ...at, hold });
    if (entries.length === 0) return;
    await this.#recordOnce(index, entries);
    for (const entry of entries) lived.receipts.add(canonicalJson(entry));
    if (ask.drawn.recordedTwice) lived.repeated.push(await this.#recordOnce(index + 1, entries));
  }

  /** How many of them had not been recorded before. */
  async #recordOnce(index: number, entries: readonly LedgerEntry[]): Promise<number> {
    const { machines } = this.#world.organisation;
    const answer = await machines.do({ kind: "record", machine: this.#machine(index), entries });
    return "recorded" in answer ? answer.recorded : Number.NaN;
  }

  /** Flows of one repository that begin together, after the day's waves. */
  async #play({ repository, flows }: Scene): Promise<void> {
    const { organisation, plan, lived } = this.#world;
    this.#setClock("18:30");
    const name = organisation.repositories[repository] ?? "";
    const asks = flows.map((change) => this.#ask(name, { fate: "stored", takenUpAgain: false, ...change }));
    const { begun } = await this.#wave(asks);
    if (begun.length < asks.length) throw new Error(`${plan.day}: a scene did not begin`);
    if (plan.tornLines) lived.torn.push(...(await tearLine(organisation.remote, asks[0]?.flow ?? "", plan.day)));
    await this.#run(begun, { first: false, plannedMinutes: 18 * 60 + 30 });
    this.#setClock("18:45");
    await this.#evaluate();
  }

  /** A flow that ends before midnight, and whose gates are done after it. */
  async #overMidnight(repository: number): Promise<void> {
    const { organisation, plan } = this.#world;
    this.#setClock("23:50");
    const ask = this.#ask(organisation.repositories[repository] ?? "", { fate: "stored", reviewUsd: 0.4, costUsd: 2 });
    const { begun } = await this.#wave([ask]);
    const midnightMs = Date.parse(`${plan.day}T00:00:00.000Z`) + 24 * 3_600_000;
    this.#setClock("24:00", 5);
    const at = { endedAt: new Date(midnightMs - 20_000), storedAt: new Date(midnightMs + 70_000) };
    for (const one of begun) await this.#record(one, 0, at);
  }

  async #pauseEverything(): Promise<void> {
    const { organisation } = this.#world;
    this.#setClock("08:30");
    await pause({ reason: "Rollback." }, organisation.operators[0]);
    await this.#wave(organisation.repositories.slice(0, 4).map((name) => this.#ask(name)));
    await resume({}, organisation.operators[0]);
  }

  /** Evaluates alerts on one machine, or on several at once: then one of them decides. */
  async #evaluate(contexts: readonly UseCaseContext[] = this.#world.organisation.operators.slice(0, 1)): Promise<void> {
    const { organisation, lived } = this.#world;
    const { clock } = organisation;
    const before = await organisation.commits();
    const outcomes = await Promise.all(contexts.map((context) => evaluateAlerts({ dryRun: false }, context)));
    const keysOf = (name: "fired" | "recovered") =>
      outcomes
        .flatMap((outcome) => outcome[name].map(({ rule, repository }) => `${rule} ${repository ?? "all"}`))
        .sort();
    lived.evaluations.push({ at: clock.now(), before, fired: keysOf("fired"), recovered: keysOf("recovered") });
  }

  /** The providers that the last wave found paused. */
  #pausedProviders(): Provider[] {
    const { lived, organisation, plan } = this.#world;
    const paused = organisation.repositories[plan.pausedRepository ?? -1];
    const answers = lived.waves.at(-1)?.answers ?? [];
    const asked = answers.filter(({ code, ask }) => code === "FLOWS_PAUSED" && ask.repository !== paused);
    return [...new Set(asked.map(({ ask }) => ask.provider))];
  }

  #setClock(time: string, plusMinutes = 0): void {
    const { organisation, plan } = this.#world;
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    organisation.clock.set(`${plan.day}T00:00:00.000Z`, hours * 60 + minutes + plusMinutes);
  }
}

function failed(drawn: DrawnFlow): DrawnFlow {
  return { ...drawn, fate: "failed", takenUpAgain: false };
}

function withPlan(drawn: DrawnFlow, { costTimes = 1, googleTokensTimes = 1 }: DayPlan): DrawnFlow {
  const models = Object.fromEntries(
    Object.entries(drawn.models).map(([name, use]) => {
      const times = name.startsWith("google/") ? googleTokensTimes : 1;
      const inputTokens = Math.round((use.inputTokens ?? 0) * times);
      return [name, { ...use, inputTokens }];
    }),
  );
  const costUsd =
    drawn.costUsd === undefined ? undefined : Math.min(4.4, Number((drawn.costUsd * costTimes).toFixed(6)));
  return { ...drawn, models, costUsd };
}
