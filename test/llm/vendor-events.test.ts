import { afterEach, describe, expect, it } from "vitest";
import type { FinishReason } from "../../src/llm/model.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { VENDORS } from "./backends.ts";
import { failureOf } from "./failures.ts";
import { requestWith, unaborted } from "./requests.ts";
import { recordingWatch } from "./watches.ts";

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The model of one format, answered with exactly these events. */
async function modelAnswered(title: (typeof VENDORS)[number]["title"], events: readonly string[]) {
  const body = events.map((event) => `${event}\n\n`).join("");
  server = await startModelServer({ answer: () => ({ fault: "body", body, contentType: "text/event-stream" }) });
  const vendor = VENDORS.find((one) => one.title === title) ?? VENDORS[0];
  return vendor.create({ name: vendor.name, apiKey: "sk-canary", baseUrl: server.urls[vendor.provider] });
}

function anthropicEvents(stopReason: string | null, usage: object = { output_tokens: 3 }): string[] {
  const message = { model: "claude", content: [], usage: { input_tokens: 5, output_tokens: 1 } };
  return [
    { type: "message_start", message },
    { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "{}" } },
    { type: "message_delta", delta: { stop_reason: stopReason }, usage },
    { type: "message_stop" },
  ].map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}`);
}

function responsesEvents(type: string, response: object): string[] {
  const delta = { type: "response.output_text.delta", delta: "{}" };
  const output = [{ type: "message", content: [{ type: "output_text", text: "{}" }] }];
  const final = { type, response: { model: "gpt", output, error: null, ...response } };
  return [delta, final].map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}`);
}

function chatEvents(finishReason: string, delta: object = {}): string[] {
  const chunk = (choice: object) => `data: ${JSON.stringify({ model: "gpt", choices: [{ index: 0, ...choice }] })}`;
  return [
    chunk({ delta: { content: "{}", ...delta } }),
    chunk({ delta: {}, finish_reason: finishReason }),
    "data: [DONE]",
  ];
}

function googleEvents(finishReason: string): string[] {
  const candidate = { content: { parts: [{ text: "{}" }] }, finishReason };
  return [`data: ${JSON.stringify({ candidates: [candidate] })}`];
}

interface Ending {
  readonly raw: string | undefined;
  readonly reason: FinishReason;
  readonly events: readonly string[];
}

const ENDINGS: Readonly<Record<(typeof VENDORS)[number]["title"], readonly Ending[]>> = {
  anthropic: [
    ...(
      [
        ["end_turn", "stop"],
        ["stop_sequence", "stop"],
        ["max_tokens", "length"],
        ["refusal", "refusal"],
        ["model_context_window_exceeded", "context-exceeded"],
        ["tool_use", "unknown"],
        ["pause_turn", "unknown"],
        ["new_word", "unknown"],
      ] as const
    ).map(([raw, reason]) => ({ raw, reason, events: anthropicEvents(raw) })),
    { raw: undefined, reason: "unknown", events: anthropicEvents(null) },
  ],
  openai: [
    { raw: "completed", reason: "stop", events: responsesEvents("response.completed", { status: "completed" }) },
    ...(
      [
        ["max_output_tokens", "length"],
        ["content_filter", "content-filter"],
      ] as const
    ).map(([raw, reason]) => ({
      raw,
      reason,
      events: responsesEvents("response.incomplete", { status: "incomplete", incomplete_details: { reason: raw } }),
    })),
    { raw: "incomplete", reason: "length", events: responsesEvents("response.incomplete", { status: "incomplete" }) },
    {
      raw: "refusal",
      reason: "refusal",
      events: responsesEvents("response.completed", {
        status: "completed",
        output: [{ type: "message", content: [{ type: "refusal", refusal: "no" }] }],
      }),
    },
    ...["invalid_prompt", "bio_policy"].map((raw) => ({
      raw,
      reason: "content-filter" as const,
      events: responsesEvents("response.failed", { status: "failed", error: { code: raw, message: "no" } }),
    })),
    { raw: "failed", reason: "unknown", events: responsesEvents("response.failed", { status: "failed" }) },
  ],
  "openai chat": [
    ...(
      [
        ["stop", "stop"],
        ["length", "length"],
        ["content_filter", "content-filter"],
        ["tool_calls", "unknown"],
        ["abort", "unknown"],
      ] as const
    ).map(([raw, reason]) => ({ raw, reason, events: chatEvents(raw) })),
    { raw: "refusal", reason: "refusal", events: chatEvents("stop", { content: null, refusal: "no" }) },
  ],
  google: [
    ...(
      [
        ["STOP", "stop"],
        ["MAX_TOKENS", "length"],
        ["SAFETY", "content-filter"],
        ["RECITATION", "content-filter"],
        ["BLOCKLIST", "content-filter"],
        ["PROHIBITED_CONTENT", "content-filter"],
        ["SPII", "content-filter"],
        ["MALFORMED_FUNCTION_CALL", "unknown"],
        ["OTHER", "unknown"],
      ] as const
    ).map(([raw, reason]) => ({ raw, reason, events: googleEvents(raw) })),
    {
      raw: "SAFETY",
      reason: "content-filter",
      events: [`data: ${JSON.stringify({ promptFeedback: { blockReason: "SAFETY" } })}`],
    },
  ],
};

const EVERY_ENDING = Object.entries(ENDINGS).flatMap(([title, endings]) =>
  endings.map((ending) => ({ title: title as keyof typeof ENDINGS, ...ending })),
);

describe("the end of a vendor's stream", () => {
  it.each(EVERY_ENDING)("T35 of $title with $raw is $reason, beside the vendor's own word", async (ending) => {
    const model = await modelAnswered(ending.title, ending.events);
    const answer = await model.generate(requestWith(), unaborted);
    expect(answer).toMatchObject({ finishReason: ending.reason });
    expect(answer.rawFinishReason).toBe(ending.raw);
  });
});

describe("the events of a vendor's stream", () => {
  it("takes the figures of Anthropic's last event in place of the first one's", async () => {
    const usage = { input_tokens: 8, cache_read_input_tokens: 30, output_tokens: 40 };
    const model = await modelAnswered("anthropic", anthropicEvents("end_turn", usage));
    const { seen, watch } = recordingWatch();
    const answer = await model.generate(requestWith(), unaborted, watch);
    expect(answer.usage).toEqual({ inputTokens: 38, outputTokens: 40, cacheReadTokens: 30 });
    // What the first event says of the output is the first event's alone.
    expect(seen.usages).toEqual([{ inputTokens: 5 }, answer.usage]);
  });

  it("T37 knows no input where Anthropic's cached part of it is no count", async () => {
    const usage = { input_tokens: 8, cache_read_input_tokens: -30, output_tokens: 40 };
    const model = await modelAnswered("anthropic", anthropicEvents("end_turn", usage));
    expect((await model.generate(requestWith(), unaborted)).usage).toEqual({ outputTokens: 40 });
  });

  it("T37 knows no output where Google stated it on the way and not at the end", async () => {
    const first = {
      candidates: [{ content: { parts: [{ text: "{" }] } }],
      usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 1 },
    };
    const model = await modelAnswered("google", [`data: ${JSON.stringify(first)}`, ...googleEvents("STOP")]);
    expect((await model.generate(requestWith(), unaborted)).usage).toEqual({ inputTokens: 9 });
  });

  it("counts Google's thoughts as output, and keeps them out of the answer", async () => {
    const parts = [{ text: "hm", thought: true }, { text: "{}" }];
    const usageMetadata = { promptTokenCount: 9, candidatesTokenCount: 1, thoughtsTokenCount: 7 };
    const last = { candidates: [{ content: { parts }, finishReason: "STOP" }], usageMetadata };
    const model = await modelAnswered("google", [`data: ${JSON.stringify(last)}`]);
    const { seen, watch } = recordingWatch();
    const answer = await model.generate(requestWith(), unaborted, watch);
    expect(answer).toMatchObject({ text: "{}", usage: { inputTokens: 9, outputTokens: 8 } });
    expect(seen.characters).toBe(4);
  });

  it("counts the thoughts of a local model as signs of life, and keeps them out of the answer", async () => {
    const model = await modelAnswered("openai chat", chatEvents("stop", { reasoning_content: "hm" }));
    const { seen, watch } = recordingWatch();
    expect((await model.generate(requestWith(), unaborted, watch)).text).toBe("{}");
    expect(seen.characters).toBe(4);
  });

  it.each(VENDORS.map(({ title }) => ({ title })))("sees a comment of $title as a sign of life", async ({ title }) => {
    const model = await modelAnswered(title, [": keep-alive"]);
    const { seen, watch } = recordingWatch();
    await failureOf(model, { watch });
    expect(seen).toMatchObject({ opened: 1, characters: 0 });
    expect(seen.signs).toBeGreaterThan(0);
  });

  it("understands an OpenAI error event that has lost its name on the way", async () => {
    const event = { type: "error", code: "rate_limit_exceeded", message: "slow down" };
    const model = await modelAnswered("openai", [`data: ${JSON.stringify(event)}`]);
    expect((await failureOf(model)).failure).toMatchObject({ reason: "rate-limit", detail: "slow down" });
  });

  it("puts OpenAI's answer together from its pieces where the last event leaves it out", async () => {
    const events = responsesEvents("response.completed", { status: "completed", output: [] });
    const model = await modelAnswered("openai", events);
    expect((await model.generate(requestWith(), unaborted)).text).toBe("{}");
  });

  it.each(VENDORS.map(({ title }) => ({ title })))(
    "T36 does not show what it could not read of $title",
    async ({ title }) => {
      const model = await modelAnswered(title, ["event: message_start\ndata: a secret of mine"]);
      const error = await failureOf(model);
      expect(error.failure.reason).toBe("response-unreadable");
      expect(error.message).not.toContain("secret of");
    },
  );
});
