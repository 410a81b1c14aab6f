import type { CallWatch, Usage } from "../model.ts";

/** No answer that we accept is longer (8 MiB of JSON text). What is longer is not kept. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

/** Thrown by an adapter for a response of status 200 that is not what the vendor documents. */
export class UnreadableResponse extends Error {}

/** Thrown when an answer grows beyond any that we accept. */
export class TooLargeAnswer extends Error {}

/** The answer to one request while it comes in: its text, and what the vendor says until now of its usage. */
export class IncomingAnswer {
  readonly #watch: CallWatch | undefined;
  readonly #pieces: string[] = [];
  #characters = 0;
  #usage: Usage = {};

  constructor(watch?: CallWatch) {
    this.#watch = watch;
  }

  /** The text that has come. It is part of an answer until the vendor says that the answer is whole. */
  get text(): string {
    return this.#pieces.join("");
  }

  get usage(): Usage {
    return this.#usage;
  }

  /** Adds a piece of the answer. Throws {@link TooLargeAnswer}. */
  addText(text: string | null | undefined): void {
    if (typeof text !== "string" || text === "") return;
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS) {
      throw new TooLargeAnswer(`the answer is longer than ${MAX_CHARACTERS} characters`);
    }
    this.#pieces.push(text);
    this.#watch?.received?.(text.length);
  }

  /** Notes a piece of the model's thoughts or of its refusal: paid output that is no part of the answer. */
  addAside(text: string | null | undefined): void {
    if (typeof text === "string" && text !== "") this.#watch?.received?.(text.length);
  }

  /** Takes over the vendor's latest figures, in place of all earlier ones. */
  count(usage: Usage): void {
    this.#usage = usage;
    if (Object.keys(usage).length > 0) this.#watch?.counted?.(usage);
  }
}
