import type { Asked } from "./model-server.ts";

/** How much text of a flow's requests was asked for by nobody. */
export interface AddedText {
  /** Characters of all texts that the models were shown, schemas left out. */
  readonly sentCharacters: number;
  /** The part of them that stands in no prompt of the flow. */
  readonly addedCharacters: number;
}

/** Compares what went over the wire with the flow's own prompts, which its record has as `prompts/*.txt`. */
export function addedText(requests: readonly Asked[], prompts: ReadonlySet<string>): AddedText {
  let sentCharacters = 0;
  let addedCharacters = 0;
  for (const asked of requests) {
    const sent = textsIn(JSON.parse(asked.body), JSON.stringify(asked.schema.json)).join("").length;
    const known = prompts.has(`${asked.system}\n\n${asked.prompt}\n`) ? asked.system.length + asked.prompt.length : 0;
    sentCharacters += sent;
    addedCharacters += sent - known;
  }
  return { sentCharacters, addedCharacters };
}

/** A parameter of a request is one short word; everything else in it is text that the model reads. */
const PARAMETER = /^\S{0,80}$/;

/** All texts in a part of a request, without the schema. */
function textsIn(part: unknown, schema: string): string[] {
  if (typeof part === "string") return PARAMETER.test(part) ? [] : [part];
  if (typeof part !== "object" || part === null || JSON.stringify(part) === schema) return [];
  return Object.values(part).flatMap((value) => textsIn(value, schema));
}
