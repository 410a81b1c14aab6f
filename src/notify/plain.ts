import { plainText } from "../report/escape.ts";
import type { Message } from "./notify.ts";

/** One printable line of bounded length. */
export function oneLine(text: string, longest: number): string {
  return plainText(text, longest - 1);
}

/** The same with its line breaks: a person's own message may have several lines. */
export function lines(text: string, longest: number): string {
  const clean = text.split(/\r\n|[\n\r]/).map((line) => plainText(line, longest));
  return bounded(clean.join("\n").trim(), longest);
}

function bounded(text: string, longest: number): string {
  // A cut through a surrogate pair would leave half a character.
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What goes before the title: the state and, while it lasts, the severity. */
export function markOf({ state, severity }: Message): string {
  if (state === "recovered") return "✅ Recovered:";
  const sign = { critical: "🚨 Critical:", warning: "⚠️ Warning:", info: "ℹ️ Info:" }[severity];
  return state === "test" ? `🧪 TEST, nothing happened — ${sign}` : sign;
}

/** The title of a message as one line. A person's own words stand without a mark. */
export function headline(message: Message, longest: number): string {
  return oneLine(message.state === "note" ? message.title : `${markOf(message)} ${message.title}`, longest);
}
