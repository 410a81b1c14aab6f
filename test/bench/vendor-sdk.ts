import type OpenAI from "openai";
import {
  API_KEY,
  CALLS,
  type Chapters,
  MAX_OUTPUT_TOKENS,
  MODEL,
  questionFor,
  SCHEMA,
  SYSTEM,
  type Way,
} from "./workload.ts";

/** The flow with the vendor's own SDK and nothing else: the part of our time that no work of ours can take away. */
export async function vendorSdkWay(baseURL: string): Promise<Way> {
  const { default: Client } = await import("openai");
  const client = new Client({ apiKey: API_KEY, baseURL, maxRetries: 0, logLevel: "off" });
  return async (order): Promise<Chapters> => {
    const chapters: string[] = [];
    for (let chapter = 1; chapter <= CALLS; chapter += 1) {
      chapters.push(await chapterBySdk(client, questionFor(order, chapter, chapters.at(-1) ?? "")));
    }
    return chapters;
  };
}

async function chapterBySdk(client: OpenAI, question: string): Promise<string> {
  const stream = await client.responses.create({
    model: MODEL,
    instructions: SYSTEM,
    input: question,
    max_output_tokens: MAX_OUTPUT_TOKENS,
    store: false,
    stream: true,
    text: { format: { type: "json_schema", name: SCHEMA.name, strict: true, schema: SCHEMA.json } },
  });
  let text: string | undefined;
  for await (const event of stream) {
    if (event.type === "response.completed") {
      text = event.response.output
        .flatMap((item) => (item.type === "message" ? item.content : []))
        .map((part) => (part.type === "output_text" ? part.text : ""))
        .join("");
    }
  }
  if (text === undefined) throw new Error("the stream was cut");
  return (JSON.parse(text) as { readme: string }).readme;
}
