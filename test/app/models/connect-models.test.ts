import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type ChosenModel, chooseModels } from "../../../src/app/models/choose-models.ts";
import { connectModels, type ModelWorld } from "../../../src/app/models/connect-models.ts";
import { createModelHub } from "../../../src/app/models/model-hub.ts";
import { systemClock } from "../../../src/base/clock.ts";
import { silent } from "../../../src/base/progress.ts";
import { createFolderSpending } from "../../../src/ledger/folder-spending.ts";
import type { Charge, Model, Role } from "../../../src/llm/model.ts";
import { type ModelServer, type ModelServerOptions, startModelServer } from "../../fakes/model-server.ts";
import { requestWith as question } from "../../llm/requests.ts";
import { ALL_KEYS, choiceOf } from "./model-fixture.ts";

const signal = new AbortController().signal;
const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serverOf(options: Partial<ModelServerOptions> = {}): Promise<ModelServer> {
  const server = await startModelServer({ answer: () => ({ summary: "fine" }), ...options });
  servers.push(server);
  return server;
}

/** A server that is down: every request is answered with 503. */
const down = () => serverOf({ keyless: true, answer: () => ({ fault: "status", status: 503 }) });

interface Connected {
  readonly models: Readonly<Record<Role, Model>>;
  readonly names: Readonly<Record<Role, readonly string[]>>;
  readonly chosen: Readonly<Record<Role, ChosenModel>>;
  readonly notes: string[];
}

async function connect(
  text: string,
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly folder?: string;
    readonly flow?: string;
    readonly hub?: ModelWorld["hub"];
  } = {},
): Promise<Connected> {
  const choice = await choiceOf(text, options.env ?? ALL_KEYS);
  const chosen = chooseModels({ ...choice, progress: silent });
  if (chosen.offline) throw new Error("the blueprint was chosen");
  const { config, redactor, progress } = choice;
  const world: ModelWorld = {
    clock: systemClock,
    redactor,
    config,
    progress,
    maxAttempts: 1,
    hub: options.hub ?? createModelHub({ config, clock: systemClock, progress }),
    ...(options.folder === undefined
      ? {}
      : {
          flow: {
            id: options.flow ?? "flow-a",
            run: 1,
            answersFolder: join(options.folder, "answers"),
            spending: createFolderSpending({
              folder: join(options.folder, "spending"),
              caps: { flowUsd: config.budget.flow_usd, dayUsd: config.budget.day_usd },
              clock: systemClock,
            }),
          },
        }),
  };
  return { ...connectModels(chosen, world), chosen, notes: choice.notes };
}

const scratch = () => mkdtemp(join(tmpdir(), "blocks-models-"));
const providersAt = ({ urls }: ModelServer) =>
  `providers: { anthropic: { base_url: "${urls.anthropic}" }, openai: { base_url: "${urls.openai}" }, google: { base_url: "${urls.google}" } }`;

describe("the models of a flow", () => {
  it("are asked at the endpoint of their role, in its format, with its headers and without a key", async () => {
    const ours = await serverOf({ keyless: true });
    const vendor = await serverOf();
    const { models, names } = await connect(
      `models: { implementation: openai/org/our-model, architect: openai/gpt-5.5 }
${providersAt(vendor)}
endpoints:
  implementation:
    base_url: "${ours.urls.openai}"
    api: chat-completions
    api_key: none
    headers: { X-Team: payments, X-Token: env:TEAM_TOKEN }`,
      { env: { ...ALL_KEYS, TEAM_TOKEN: "team-canary-0123456789" } },
    );
    await models.implementation.generate(question(), signal);
    await models.architect.generate(question(), signal);
    const [asked] = ours.requests;
    expect(asked).toMatchObject({ path: "/v1/chat/completions", key: undefined });
    expect(asked?.headers).toMatchObject({ "x-team": "payments", "x-token": "team-canary-0123456789" });
    expect(JSON.parse(asked?.body ?? "")).toMatchObject({ model: "org/our-model" });
    expect(JSON.stringify(asked)).not.toContain(ALL_KEYS.OPENAI_API_KEY);
    expect(vendor.requests).toHaveLength(1);
    expect(vendor.requests[0]).toMatchObject({ path: "/v1/responses", key: ALL_KEYS.OPENAI_API_KEY });
    expect(JSON.stringify(vendor.requests)).not.toContain("team-canary");
    expect(names).toEqual({
      architect: ["openai/gpt-5.5"],
      implementation: ["openai/org/our-model"],
      context: ["google/gemini-3.8-flash"],
    });
  });

  it("are one object where roles share model, address and fallbacks", async () => {
    const { models } = await connect("models: { architect: openai/gpt-5.5 }");
    expect(models.architect).toBe(models.implementation);
    expect(models.context).not.toBe(models.architect);
    const apart = await connect(
      "models: { architect: openai/gpt-5.5 }\nendpoints: { architect: { headers: { X-Team: a } } }",
    );
    expect(apart.models.architect).not.toBe(apart.models.implementation);
  });

  it("fall back across vendors, and say so", async () => {
    const [first, second] = [await down(), await serverOf()];
    const { models, names, notes } = await connect(
      `fallback: { implementation: [google/gemini-3.8-flash] }
providers: { openai: { base_url: "${first.urls.openai}" }, google: { base_url: "${second.urls.google}" } }`,
    );
    const answer = await models.implementation.generate(question(), signal);
    expect(answer.provider).toBe("google");
    expect(names.implementation).toEqual(["openai/gpt-5.5", "google/gemini-3.8-flash"]);
    expect(notes).toEqual([
      expect.stringMatching(/^openai\/gpt-5\.5 failed \(.*503.*\): google\/gemini-3\.8-flash answers in its place$/),
    ]);
  });
});

describe("the hub", () => {
  it("stops calls to a provider for all models that share it, and names the host", async () => {
    const server = await down();
    const { config, progress, notes } = await choiceOf(`${providersAt(server)}\nbreaker: { failures: 2 }`, ALL_KEYS);
    const hub = createModelHub({ config, clock: systemClock, progress });
    for (const model of ["openai/one", "openai/two", "openai/three"]) {
      const text = `models: { implementation: ${model} }\n${providersAt(server)}`;
      const { models } = await connect(text, { hub });
      const code = model === "openai/three" ? "BREAKER_OPEN" : "MODEL_CALL_FAILED";
      await expect(models.implementation.generate(question(), signal)).rejects.toMatchObject({ code });
    }
    expect(server.requests).toHaveLength(2);
    expect(notes).toEqual([expect.stringMatching(/^calls to openai \(127\.0\.0\.1:\d+\) are stopped: /)]);
  });

  it("does not hold a server of the owner against the vendor's own", async () => {
    const [ours, vendor] = [await down(), await serverOf()];
    const { models } = await connect(
      `models: { implementation: openai/ours }
fallback: { implementation: [openai/gpt-5.5] }
breaker: { failures: 1 }
providers: { openai: { base_url: "${vendor.urls.openai}" } }
endpoints: { implementation: { base_url: "${ours.urls.openai}", api_key: none } }`,
    );
    for (let call = 0; call < 3; call += 1) {
      expect((await models.implementation.generate(question(), signal)).model).toBe("gpt-5.5");
    }
    expect(ours.requests).toHaveLength(1);
    expect(vendor.requests).toHaveLength(3);
  });

  it("T43 stops calls at the threshold of the day's quota, which all flows use up together", async () => {
    const server = await serverOf({ usage: () => ({ inputTokens: 800, outputTokens: 100 }) });
    const folder = await scratch();
    const text = `${providersAt(server).replace("openai: {", "openai: { tokens_per_day: 1000,")}`;
    const choice = await choiceOf(text, ALL_KEYS);
    const caps = { flowUsd: 5, dayUsd: 50 };
    const spending = createFolderSpending({ folder: join(folder, "spending"), caps, clock: systemClock });
    const hub = createModelHub({ config: choice.config, clock: systemClock, spending });
    const first = await connect(text, { folder, hub, flow: "flow-a" });
    await first.models.implementation.generate(question({ prompt: "one" }), signal);
    const second = await connect(text, { folder, hub, flow: "flow-b" });
    await expect(second.models.implementation.generate(question({ prompt: "two" }), signal)).rejects.toMatchObject({
      code: "BREAKER_OPEN",
      message: expect.stringContaining("900 of 1000 tokens"),
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a flow that pays", () => {
  it("pays once for an answer: the next flow gets it from the cache", async () => {
    const server = await serverOf();
    const folder = await scratch();
    const charges: Charge[] = [];
    const watch = { charged: (charge: Charge) => void charges.push(charge) };
    for (const flow of ["flow-a", "flow-b"]) {
      const { models } = await connect(providersAt(server), { folder, flow });
      const answer = await models.architect.generate(question(), signal, watch);
      expect(answer.cached ?? false).toBe(flow === "flow-b");
    }
    expect(server.requests).toHaveLength(1);
    expect(charges).toMatchObject([{ provider: "anthropic", pricedAs: "anthropic/claude-sonnet-5", estimated: false }]);
  });

  it("reads what another use case kept that has only this one of the flow's models", async () => {
    const server = await serverOf();
    const folder = await scratch();
    const all = await connect(providersAt(server), { folder, flow: "flow-a" });
    await all.models.architect.generate(question(), signal);
    const env = { ...ALL_KEYS, OPENAI_API_KEY: "sk-another-0123456789", GOOGLE_API_KEY: "AIza-another-0123456789" };
    const some = await connect(providersAt(server), { folder, flow: "verify-b", env });
    expect(await some.models.architect.generate(question(), signal)).toMatchObject({ cached: true });
  });

  it("T29 does not believe an answer that was kept by somebody with another key", async () => {
    const server = await serverOf();
    const folder = await scratch();
    for (const key of ["sk-ant-first-0123456789", "sk-ant-second-0123456789"]) {
      const { models } = await connect(providersAt(server), { folder, env: { ...ALL_KEYS, ANTHROPIC_API_KEY: key } });
      await models.architect.generate(question(), signal);
    }
    expect(server.requests).toHaveLength(2);
  });

  it("sends nothing that could pass its cap, also at a fallback", async () => {
    const server = await down();
    const { models } = await connect(
      `${providersAt(server)}\nbudget: { flow_usd: 0.000001 }\nfallback: { model: openai/gpt-5.5 }`,
      {
        folder: await scratch(),
      },
    );
    await expect(models.architect.generate(question(), signal)).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
    expect(server.requests).toEqual([]);
  });

  it("sends nothing to a model without a price, and takes the configured one", async () => {
    const server = await serverOf({ usage: () => ({ inputTokens: 1000, outputTokens: 1000 }) });
    const text = `models: { implementation: openai/ours }\n${providersAt(server)}`;
    const unpriced = await connect(text, { folder: await scratch() });
    await expect(unpriced.models.implementation.generate(question(), signal)).rejects.toMatchObject({
      code: "MODEL_UNPRICED",
    });
    expect(server.requests).toEqual([]);
    const charges: Charge[] = [];
    const priced = await connect(
      `${text}\nprices: { openai/ours: { input_usd_per_million: 1, output_usd_per_million: 2 } }`,
      { folder: await scratch() },
    );
    await priced.models.implementation.generate(question(), signal, { charged: (charge) => void charges.push(charge) });
    expect(charges).toMatchObject([{ pricedAs: "configured", costUsd: expect.closeTo(0.003, 10) }]);
  });
});
