import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { composeLedgerTask } from "../../../src/app/ledger-task/compose.ts";
import { parseLedgerTaskInputs } from "../../../src/app/ledger-task/inputs.ts";
import { pause, resume } from "../../../src/app/pause/pause.ts";
import { assertInForce, parseReservation } from "../../../src/app/reserve/given-reservation.ts";
import { type FlowToReserve, reserve } from "../../../src/app/reserve/reserve.ts";
import type { UseCaseContext } from "../../../src/app/use-case.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import type { Reservation } from "../../../src/generated/types.ts";
import { figuresFromReading } from "../../../src/ledger/figures/ledger-figures.ts";
import { createFolderLedger } from "../../../src/ledger/folder-ledger.ts";
import { balanceOf } from "../../../src/ledger/holds/balance.ts";
import { flowContext, startRepository } from "../../fakes/flow-world.ts";
import { bareRepository, gitLedgerAt, plainGit } from "../../ledger/git/ledger-fixture.ts";
import { entry, flowId } from "../../ledger/holds/ledger-entries.ts";

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

/** A repository whose ledger is a branch of another one, as an organisation has it. */
async function world(
  budget: Readonly<Record<string, number>> = {},
): Promise<{ remote: string; context: UseCaseContext }> {
  const remote = await bareRepository();
  const { workspace, remove } = await startRepository({}, { ledger: { type: "git", remote }, budget });
  removals.push(remove);
  return { remote, context: flowContext(workspace) };
}

function asked(number: number, repository = "acme/bank"): FlowToReserve {
  return { flow: flowId(number), repository, providers: ["openai"], durationMs: 600_000 };
}

function task(raw: Readonly<Record<string, string>>, context: UseCaseContext) {
  return composeLedgerTask(parseLedgerTaskInputs(raw), context).run();
}

async function reservedBy(context: UseCaseContext): Promise<Reservation> {
  const outcome = await task({ task: "reserve" }, context);
  if (outcome.task !== "reserve" || outcome.reservation === undefined) throw new Error("nothing was reserved");
  return outcome.reservation;
}

describe("a budget that many machines share", () => {
  it("is for ten of fifty flows that begin at once, when it is for ten, and no record is lost", async () => {
    const { remote, context } = await world({ flow_usd: 5, day_usd: 50 });
    const { config } = await loadConfig(context);
    const { clock, signal } = context;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, number) =>
        reserve(asked(number, `acme/repository-${number}`), {
          ledger: await gitLedgerAt(remote),
          config,
          clock,
          signal,
        }),
      ),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["BUDGET_EXCEEDED"]));
    expect(refused).toHaveLength(40);
    const { entries, problems } = await (await gitLedgerAt(remote)).read();
    expect(problems).toEqual([]);
    const given = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.id] : []));
    expect(entries.map(({ hold }) => hold?.id).sort()).toEqual(given.sort());
  }, 240_000);

  it("stops a flow when records that this machine has seen were taken away, until somebody accepts that", async () => {
    const { remote, context } = await world({ flow_usd: 5, day_usd: 50 });
    const { config } = await loadConfig(context);
    const shared = { ledger: await gitLedgerAt(remote), config, clock: context.clock, signal: context.signal };
    await reserve(asked(1), shared);
    await reserve(asked(2), shared);
    await plainGit(remote, "update-ref", "refs/heads/blocks-ledger", "blocks-ledger~1");
    await expect(reserve(asked(3), shared)).rejects.toMatchObject({
      code: "LEDGER_TAMPERED",
      message: expect.stringContaining("its budget could not be decided"),
    });
  });

  it("stops a flow when the ledger cannot be read, and says that it is for its budget", async () => {
    const { context } = await world();
    const { config } = await loadConfig(context);
    const ledger = await gitLedgerAt("/nonexistent/ledger.git");
    await expect(
      reserve(asked(1), { ledger, config, clock: context.clock, signal: context.signal }),
    ).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: expect.stringContaining("its budget could not be decided"),
    });
  });
});

describe("the jobs around a flow", () => {
  it("put money aside, and end that with what the flow's jobs have recorded", async () => {
    const { remote, context } = await world();
    const reservation = await reservedBy(context);
    expect(reservation).toMatchObject({ repository: "acme/bank", costUsd: 5 });
    expect(parseReservation(JSON.stringify(reservation))).toEqual(reservation);
    const recorded = createFolderLedger({ folder: join(context.workspace, ".blocks/recorded/blocks-ledger") });
    await recorded.append(entry({ event: "settled", costUsd: 1.5, hold: { id: reservation.id } }));
    const raw = { task: "record", "ledger-directory": ".blocks/recorded", reservation: JSON.stringify(reservation) };
    const first = await task(raw, context);
    expect(first).toMatchObject({ recorded: { recorded: 2, known: 0, reservation: "ended" } });
    const again = await task(raw, context);
    expect(again).toMatchObject({ recorded: { recorded: 0, known: 2 } });
    const { entries } = await (await gitLedgerAt(remote)).read();
    expect(entries.map(({ event }) => event).sort()).toEqual(["released", "reserved", "settled"]);
    expect(balanceOf(entries, { repository: "acme/bank", now: context.clock.now() }).day.heldUsd).toBe(0);
    const figures = figuresFromReading({ entries, controls: [], problems: [] });
    const period = { since: new Date(0), until: new Date("2100-01-01T00:00:00Z") };
    const assumptions = { hoursSaved: 1, hourlyUsd: 1 };
    const { flows } = figures.figures({ period, now: new Date("2099-01-01T00:00:00Z"), assumptions });
    expect(flows).toMatchObject({ died: 0, open: 0 });
  });

  it("are of one attempt of a run: what the next one needs is put aside anew", async () => {
    const { context } = await world();
    const attempt = (number: string) => ({
      ...context,
      env: { ...context.env, GITHUB_RUN_ID: "1", GITHUB_RUN_ATTEMPT: number },
    });
    const first = await reservedBy(attempt("1"));
    expect(first.attempt).toBe("1");
    expect(() => assertInForce(first, context.clock.now(), "1")).not.toThrow();
    expect(() => assertInForce(first, context.clock.now(), "2")).toThrow(/was for attempt 1 of this run/);
    expect(() => assertInForce(first, new Date(first.until), "1")).toThrow(/counted until/);
    expect((await reservedBy(attempt("2"))).id).not.toBe(first.id);
  });

  it("give back at once what no job has used, and leave open what may have been spent", async () => {
    const { remote, context } = await world();
    const [unused, unknown] = [
      await reservedBy(context),
      await reservedBy({ ...context, env: { ...context.env, GITHUB_RUN_ID: "2" } }),
    ];
    const released = await task({ task: "record", reservation: JSON.stringify(unused), release: "true" }, context);
    const open = await task({ task: "record", reservation: JSON.stringify(unknown) }, context);
    expect(released).toMatchObject({ recorded: { recorded: 1, reservation: "released" } });
    expect(open).toMatchObject({ recorded: { recorded: 0, reservation: "open" } });
    const { entries } = await (await gitLedgerAt(remote)).read();
    expect(entries.filter(({ event }) => event === "released").map(({ hold }) => hold?.id)).toEqual([unused.id]);
  });

  it("take no record of another repository", async () => {
    const { remote, context } = await world();
    const recorded = createFolderLedger({ folder: join(context.workspace, ".blocks/ledger") });
    await recorded.append(entry({ event: "settled", costUsd: 1, repository: "acme/shop" }));
    await expect(task({ task: "record" }, context)).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining('"acme/shop", and this is acme/bank'),
    });
    expect((await (await gitLedgerAt(remote)).read()).entries).toEqual([]);
  });

  it("put nothing aside for a flow that costs nothing, but keep to a pause", async () => {
    const { context } = await world();
    expect(await task({ task: "reserve", offline: "true" }, context)).toEqual({
      task: "reserve",
      reservation: undefined,
    });
    await pause({ repository: "acme/bank", reason: "Under investigation." }, context);
    await expect(task({ task: "reserve", offline: "true" }, context)).rejects.toMatchObject({ code: "FLOWS_PAUSED" });
    await resume({ repository: "acme/bank" }, context);
    expect(await reservedBy(context)).toMatchObject({ costUsd: 5 });
  });

  it("refuse inputs that mean nothing, all at once", () => {
    expect(() => parseLedgerTaskInputs({ task: "keep", offline: "maybe" })).toThrow(
      /offline: must be true or false.*task: "keep"/s,
    );
    expect(() => parseLedgerTaskInputs({})).toThrow(/task: is missing; choose reserve or record/);
    expect(() => parseReservation("{}")).toThrow(/reservation: is not one/);
    expect(() => parseReservation("{")).toThrow(/it is not JSON/);
  });
});

describe("a pause", () => {
  it("needs a reason, is made once, and says what else is paused", async () => {
    const { context } = await world();
    await expect(pause({ reason: " " }, context)).rejects.toMatchObject({ code: "INPUT_INVALID" });
    await expect(pause({ reason: "x", provider: "acme" }, context)).rejects.toThrow(/"acme" is no provider/);
    expect(await pause({ reason: "Rollback." }, context)).toMatchObject({ scope: "all flows", changed: true });
    expect(await pause({ reason: "Again." }, context)).toMatchObject({
      changed: false,
      paused: [{ reason: "Rollback." }],
    });
    const second = await pause({ reason: "Wrong prices.", repository: "acme/shop", provider: "openai" }, context);
    expect(second).toMatchObject({ scope: "flows of acme/shop that ask openai", changed: true });
    expect(second.paused).toHaveLength(2);
    expect(await resume({}, context)).toMatchObject({ changed: true, paused: [] });
    expect(await resume({}, context)).toMatchObject({ changed: false });
  });

  it("is in a folder ledger as well, which every process of the machine reads", async () => {
    const { workspace, remove } = await startRepository({});
    removals.push(remove);
    await pause({ reason: "Rollback." }, flowContext(workspace));
    const { controls } = await createFolderLedger({ folder: join(workspace, ".blocks/ledger") }).read();
    expect(controls).toMatchObject([{ event: "paused", reason: "Rollback." }]);
    expect(await readFile(join(workspace, ".blocks/.gitignore"), "utf8")).toBeDefined();
  });
});
