import type { Progress, ProgressEvent } from "../base/progress.ts";
import type { Redactor } from "../base/redaction.ts";
import { terminalText } from "../report/escape.ts";
import { costText, countOf, countText, durationText } from "../report/figures.ts";
import { type Annotation, annotate, endGroup, inert, startGroup } from "./commands.ts";

type Started = Extract<ProgressEvent, { kind: "step-started" }>;
type Ended = Extract<ProgressEvent, { kind: "step-ended" }>;
type Moved = Extract<ProgressEvent, { kind: "step-moved" }>;
type Spent = Extract<ProgressEvent, { kind: "spent" }>;

/** A step that has begun: what its group will hold. */
interface OpenStep {
  readonly title: string;
  readonly characters: number;
}

/** Everything that an action writes to its step's log goes through here: redacted, and inert where it is only text. */
export class RunnerLog {
  readonly #write: (text: string) => void;
  readonly #redactor: Redactor;
  readonly #open = new Map<string, OpenStep>();
  #spent: Spent | undefined;

  constructor(write: (text: string) => void, redactor: Redactor) {
    this.#write = write;
    this.#redactor = redactor;
  }

  /** One or more lines of text. */
  text(text: string): void {
    this.#write(`${inert(this.#redactor.redact(text))}\n`);
  }

  annotation(annotation: Annotation): void {
    this.#write(
      annotate({
        ...annotation,
        message: this.#redactor.redact(annotation.message),
        ...(annotation.title === undefined ? {} : { title: this.#redactor.redact(annotation.title) }),
        ...(annotation.path === undefined ? {} : { path: this.#redactor.redact(annotation.path) }),
      }),
    );
  }

  /**
   * Progress as foldable groups, one a step. Groups neither nest nor interleave, and steps overlap: a step's group is
   * written in one go when it ends; until then a line says that it began. A note is for people who watch, names no step,
   * and is shown at once. Shows titles and figures, never what was asked or answered, whatever is being debugged.
   */
  readonly progress: Progress = (event) => {
    if (event.kind === "step-started") this.#start(event);
    else if (event.kind === "step-moved") this.#move(event);
    else if (event.kind === "step-ended") this.#end(event);
    else if (event.kind === "spent") this.#spent = event;
    // A line for every piece would bury the rest of the log.
    else if (event.kind !== "step-transferred") this.text(event.text);
  };

  /** Writes the groups of steps that have begun and will not end any more. */
  closeGroup(): void {
    for (const [step, open] of this.#open) {
      this.#open.delete(step);
      this.#group(`! ${this.#oneLine(open.title)} (not finished)`, [
        "had begun and did not end",
        ...this.#figures(open.characters),
      ]);
    }
  }

  #start({ step, title }: Started): void {
    this.#open.set(step, { title, characters: 0 });
    this.text(`▶ ${this.#oneLine(title)}`);
  }

  #move({ step, characters }: Moved): void {
    const open = this.#open.get(step);
    if (open !== undefined) this.#open.set(step, { ...open, characters });
  }

  #end({ step, title, outcome, detail, durationMs }: Ended): void {
    const characters = this.#open.get(step)?.characters ?? 0;
    this.#open.delete(step);
    const more = detail === undefined ? "" : `: ${this.#oneLine(detail)}`;
    this.#group(`${SIGN[outcome]} ${this.#oneLine(title)}${more} (${durationText(durationMs)})`, [
      `${ENDINGS[outcome]} after ${durationText(durationMs)}${more}`,
      ...this.#figures(characters),
    ]);
  }

  #figures(characters: number): string[] {
    return [
      ...(characters === 0 ? [] : [`${countOf(characters, "character")} of answers came in this step`]),
      ...(this.#spent === undefined ? [] : [soFar(this.#spent)]),
    ];
  }

  #group(title: string, lines: readonly string[]): void {
    this.#write(startGroup(title));
    for (const line of lines) this.text(line);
    this.#write(endGroup());
  }

  #oneLine(text: string): string {
    return terminalText(this.#redactor.redact(text));
  }
}

const SIGN = { passed: "✔", failed: "✘", error: "!" } as const;
const ENDINGS = { passed: "done", failed: "failed", error: "ended with an error" } as const;

function soFar({ inputTokens, outputTokens, ...cost }: Spent): string {
  return `so far: ${costText(cost)}, ${countText(inputTokens)} tokens in, ${countText(outputTokens)} out`;
}
