import { createHash } from "node:crypto";
import type { Script } from "../fakes/model-server.ts";

/** So many calls of one flow, each of which needs the answer before it. */
export const CALLS = 5;
/** How long the model takes for an answer. */
export const CALL_MS = 50;
export const MODEL = "gpt-5.5";
export const API_KEY = "sk-bench-0123456789abcdef";
export const MAX_OUTPUT_TOKENS = 4000;

/** What an answer has to be: the schema that the shipped flow uses for a README. */
export const SCHEMA = {
  name: "documentation",
  file: "answer-documentation",
  json: {
    type: "object",
    additionalProperties: false,
    required: ["readme"],
    properties: { readme: { type: "string" } },
  },
};

export const SYSTEM = `You write the chapters of a manual, one after the other. ${"Each of them goes on where the one before has ended, and repeats nothing of it. ".repeat(12)}`;

/** The question for one chapter (from 1) of an order, with the chapter before. */
export function questionFor(order: string, chapter: number, before: string): string {
  return `Write chapter ${chapter} of order ${order}.\n\nThe chapter before it:\n\n${before}`;
}

/** The flow's state: the chapters that were written. */
export type Chapters = readonly string[];

/** One side's way through the whole flow. */
export type Way = (order: string) => Promise<Chapters>;

/** The model: writes the chapter that is asked for, and only for who has the one before it. */
export const chapterModel: Script = ({ body }) => {
  const [, chapter = "", order = ""] = /Write chapter (\d+) of order ([\w-]+)\./.exec(body) ?? [];
  const number = Number(chapter);
  if (number > 1 && !body.includes(markOf(order, number - 1))) {
    return { fault: "status", status: 400, message: `chapter ${number} was asked for without the one before it` };
  }
  return { readme: `${markOf(order, number)} ${"All that has to be said of it is said here. ".repeat(30)}` };
};

function markOf(order: string, chapter: number): string {
  return createHash("sha256").update(`${order} ${chapter}`).digest("hex");
}
