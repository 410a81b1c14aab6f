import { access } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { chooseReviewers } from "../../src/app/verify/choose-reviewer.ts";
import { connectPayingReviewers } from "../../src/app/verify/connect-reviewer.ts";
import { createWorkspace } from "../config/workspace.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { requestWith } from "../llm/requests.ts";
import { ALL_KEYS, choiceOf } from "./models/model-fixture.ts";
import { contextOf } from "./onboarding-check/use-case-context.ts";

const signal = new AbortController().signal;
const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serverOf(keyless = false): Promise<ModelServer> {
  const server = await startModelServer({ answer: () => ({ findings: [] }), ...(keyless ? { keyless } : {}) });
  servers.push(server);
  return server;
}

async function reviewerIn(context: UseCaseContext, text: string, env: Readonly<Record<string, string>> = ALL_KEYS) {
  const { config } = await choiceOf(text, env);
  const chosen = chooseReviewers({ config, env, redactor: context.redactor });
  if (chosen === undefined) throw new Error("there is no reviewer");
  const [model] = connectPayingReviewers(chosen.reviewers, { config, context });
  if (model === undefined) throw new Error("there is no reviewer");
  return { ...chosen, model };
}

const request = requestWith({ role: "architect", task: "review" });

describe("the reviewer of verify", () => {
  it("falls back to other vendors than the author's alone", async () => {
    const { config, redactor } = await choiceOf(
      "fallback: { model: openai/gpt-5-mini, models: [google/gemini-3.8-flash, anthropic/claude-opus-5] }",
      ALL_KEYS,
    );
    const chosen = chooseReviewers({ config, env: ALL_KEYS, redactor });
    expect(chosen?.authorProviders).toEqual(["openai"]);
    expect(chosen?.reviewers.map(({ name }) => name.provider)).toEqual(["anthropic"]);
    expect(chosen?.reviewers[0]?.fallbacks.map(({ name }) => name.provider)).toEqual(["google", "anthropic"]);
  });

  it("is of none of the vendors that wrote the block, where a fallback wrote a part of it", async () => {
    const { config, redactor } = await choiceOf("offline: false", ALL_KEYS);
    const reviewerOf = (...authors: ("anthropic" | "openai" | "google")[]) =>
      chooseReviewers({ config, env: ALL_KEYS, redactor, authors })?.reviewers[0]?.name.provider;
    expect(reviewerOf("openai")).toBe("anthropic");
    expect(reviewerOf("openai", "anthropic")).toBe("google");
    expect(reviewerOf("anthropic", "google")).toBeUndefined();
  });

  it("is every model of review.models, each at its place once, and none of the author's vendor", async () => {
    const text = `review: { models: [google/gemini-3.8-flash, openai/gpt-5.5, anthropic/claude-opus-5, google/gemini-3.8-flash] }
fallback: { model: google/gemini-3.8-flash }`;
    const { config, redactor } = await choiceOf(text, ALL_KEYS);
    const chosen = chooseReviewers({ config, env: ALL_KEYS, redactor });
    expect(chosen?.reviewers.map(({ name }) => name.provider)).toEqual(["google", "anthropic"]);
    // What answers for one is not another one, or there would be one opinion in two names.
    expect(chosen?.reviewers.flatMap(({ fallbacks }) => fallbacks)).toEqual([]);
    expect(chosen?.unavailable).toMatchObject([{ reviewer: "openai/gpt-5.5", outcome: "refused" }]);
  });

  it("is missed where some of review.models have a key and others have none, and not where none has", async () => {
    const { config, redactor } = await choiceOf(
      "review: { models: [google/gemini-3.8-flash, anthropic/claude-opus-5] }",
      ALL_KEYS,
    );
    const { GOOGLE_API_KEY, GEMINI_API_KEY, ...some } = ALL_KEYS as Readonly<Record<string, string>>;
    const chosen = chooseReviewers({ config, env: some, redactor });
    expect(chosen?.reviewers.map(({ name }) => name.provider)).toEqual(["anthropic"]);
    expect(chosen?.unavailable).toMatchObject([{ outcome: "failed", error: { code: "KEY_MISSING" } }]);
    expect(chooseReviewers({ config, env: {}, redactor })).toBeUndefined();
  });

  it("is nobody where review.models holds the author's vendor alone: the gate cannot decide", async () => {
    const { config, redactor } = await choiceOf("review: { models: [openai/gpt-5.5] }", ALL_KEYS);
    expect(chooseReviewers({ config, env: ALL_KEYS, redactor })).toMatchObject({
      reviewers: [],
      unavailable: [{ outcome: "refused" }],
    });
  });

  it("is asked at the endpoint of its role", async () => {
    const server = await serverOf(true);
    const context = contextOf(await createWorkspace());
    const { model } = await reviewerIn(
      context,
      `models: { architect: openai/ours, implementation: anthropic/claude-sonnet-5 }
endpoints: { architect: { base_url: "${server.urls.openai}", api: chat-completions, api_key: none } }
prices: { openai/ours: { input_usd_per_million: 0, output_usd_per_million: 0 } }`,
      {},
    );
    expect((await model.generate(request, signal)).finishReason).toBe("stop");
    expect(server.requests).toMatchObject([{ path: "/v1/chat/completions", key: undefined }]);
  });

  it("pays for the same review once, and records it", async () => {
    const server = await serverOf();
    const context = contextOf(await createWorkspace());
    const text = `providers: { anthropic: { base_url: "${server.urls.anthropic}" } }`;
    await (await reviewerIn(context, text)).model.generate(request, signal);
    await access(join(context.workspace, ".blocks/spending"));
    const again = await (await reviewerIn(context, text)).model.generate(request, signal);
    expect(again).toMatchObject({ cached: true, text: '{"findings":[]}' });
    expect(server.requests).toHaveLength(1);
    await (await reviewerIn(context, `${text}\nflow: { answer_cache: false }`)).model.generate(request, signal);
    expect(server.requests).toHaveLength(2);
  });

  it("T29 believes no answer that was kept without a seal: who proposes the change could have written it", async () => {
    const server = await serverOf(true);
    const context = contextOf(await createWorkspace());
    const text = `endpoints: { architect: { base_url: "${server.urls.anthropic}", api_key: none } }`;
    for (let review = 0; review < 2; review += 1) {
      await (await reviewerIn(context, text, {})).model.generate(request, signal);
    }
    expect(server.requests).toHaveLength(2);
    await expect(access(join(context.workspace, ".blocks/cache/answers"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("sends nothing that could pass the budget", async () => {
    const server = await serverOf();
    const text = `providers: { anthropic: { base_url: "${server.urls.anthropic}" } }\nbudget: { day_usd: 0.000001 }`;
    const { model } = await reviewerIn(contextOf(await createWorkspace()), text);
    await expect(model.generate(request, signal)).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
    expect(server.requests).toEqual([]);
  });
});
