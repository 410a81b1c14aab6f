import { digestOf } from "../../base/digest.ts";
import { REDACTED, type Redactor } from "../../base/redaction.ts";
import type { FlowResult } from "../../flow/flow.ts";
import { callMembers } from "../../flow/recorder.ts";
import { detectCredentials } from "../../gates/security/credentials/detect-credentials.ts";
import type { ModelCall } from "../../generated/types.ts";

/** A text as a bundle holds it, by its path among the members. */
export type KeptText = (path: string, text: string) => string;

/**
 * Without known secrets, and without what has the shape of a credential: a model may write one, and a prompt then shows
 * it to the next. Of a text that was kept already nothing is taken out, so that a replay comes to the same digests.
 */
export function keptText(redactor: Redactor): KeptText {
  return (path, text) => {
    const known = redactor.redact(text);
    let clean = "";
    let done = 0;
    for (const { start, end, isInvented } of detectCredentials(path, known, true)) {
      if (isInvented === true) continue;
      clean += known.slice(done, start) + REDACTED;
      done = end;
    }
    return clean + known.slice(done);
  };
}

/** The calls of a flow with the digests of their texts as they are kept: whoever has the bundle can check them. */
export function keptCalls({ calls, members }: Pick<FlowResult, "calls" | "members">, kept: KeptText): ModelCall[] {
  return calls.map((call, index) => {
    const paths = callMembers(index, call);
    const digestOfMember = (path: string) => digestOf(kept(path, members.get(path) ?? ""));
    return { ...call, prompt: digestOfMember(paths.prompt), answer: digestOfMember(paths.answer) };
  });
}
