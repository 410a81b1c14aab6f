import { API_KEY, CALLS, type Chapters, MAX_OUTPUT_TOKENS, MODEL, questionFor, SCHEMA, SYSTEM } from "./workload.ts";

/** The flow with nothing but `fetch`: what the network and the model take, and reading the stream. */
export async function writeByFetch(baseUrl: string, order: string): Promise<Chapters> {
  const chapters: string[] = [];
  for (let chapter = 1; chapter <= CALLS; chapter += 1) {
    chapters.push(await chapterByFetch(baseUrl, questionFor(order, chapter, chapters.at(-1) ?? "")));
  }
  return chapters;
}

/** One streamed call of the Responses API. */
export async function chapterByFetch(baseUrl: string, question: string): Promise<string> {
  const response = await fetch(`${baseUrl}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${API_KEY}` },
    body: JSON.stringify({
      model: MODEL,
      instructions: SYSTEM,
      input: question,
      max_output_tokens: MAX_OUTPUT_TOKENS,
      store: false,
      stream: true,
      text: { format: { type: "json_schema", name: SCHEMA.name, strict: true, schema: SCHEMA.json } },
    }),
  });
  if (!response.ok || response.body === null) throw new Error(`status ${response.status}: ${await response.text()}`);
  return (JSON.parse(await textOf(response.body)) as { readme: string }).readme;
}

interface StreamEvent {
  readonly type: string;
  readonly delta?: string;
}

/** The text in a stream of server-sent events, which has to come to its end. */
async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  let rest = "";
  let isWhole = false;
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + piece).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = event.slice(event.indexOf("data: ") + "data: ".length);
      const { type, delta } = JSON.parse(data) as StreamEvent;
      if (type === "response.output_text.delta") text += delta;
      if (type === "response.completed") isWhole = true;
    }
  }
  if (!isWhole) throw new Error("the stream was cut");
  return text;
}
