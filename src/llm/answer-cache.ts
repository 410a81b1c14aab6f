import { createHash } from "node:crypto";
import type { Digest } from "../base/digest.ts";
import type { Charge, ModelAnswer, ModelRequest } from "./model.ts";

/** An answer from the cache. */
export interface KeptAnswer {
  /** As it was given. */
  readonly answer: ModelAnswer;
  /** What every request behind it cost the flow that asked. */
  readonly charges: readonly Charge[];
  /** True when the flow that asks now is the one that had asked: these charges are its own. */
  readonly own: boolean;
}

/** Where one flow keeps answers, and finds its own and those of other flows. */
export interface AnswerCache {
  /** The answer under this very key. One that is damaged, foreign or in another form is none. Never throws. */
  load(key: Digest): Promise<KeptAnswer | undefined>;
  /**
   * On the disk when it returns, as far as that is possible. Never throws: an answer that was paid for is used also
   * where it cannot be kept.
   */
  save(key: Digest, answer: ModelAnswer, charges: readonly Charge[]): Promise<void>;
}

/** Another number makes every answer that was kept before another question's. */
const KEY_VERSION = 1;

/**
 * The name of a question: equal for requests that send the same to the same candidates, each as `provider/model`.
 * Role and task are not sent and not part of it.
 */
export function answerKey(candidates: readonly string[], request: ModelRequest): Digest {
  const { system, prefix = [], prompt, schema, maxOutputTokens, salt = null } = request;
  const texts = [system, ...prefix, prompt];
  const lengths = texts.map(({ length }) => length);
  const rest = [KEY_VERSION, candidates, schema.name, schema.json, maxOutputTokens, salt, lengths];
  const hash = createHash("sha256").update(JSON.stringify(rest));
  // The texts as they are: JSON's escapes would take four times as long as the digest. And not as UTF-8, in which all
  // halves of characters, which a text from outside may hold, are the same.
  for (const text of texts) hash.update(text, "utf16le");
  return `sha256-${hash.digest("hex")}`;
}
