import type { Progress, ProgressEvent } from "../base/progress.ts";
import type { Redactor } from "../base/redaction.ts";
import { type Annotation, annotate, endGroup, inert, startGroup } from "./commands.ts";

/** Everything that an action writes to its step's log goes through here: redacted, and inert where it is only text. */
export class RunnerLog {
  readonly #write: (text: string) => void;
  readonly #redactor: Redactor;
  #openStep: string | undefined;

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

  /** Progress as foldable groups, one a step. A step that starts while another is open gets plain lines: groups do not nest. */
  readonly progress: Progress = (event) => {
    if (event.kind === "note") return this.text(event.text);
    if (event.kind === "step-started") return this.#startStep(event.step, event.title);
    if (this.#openStep === event.step) this.closeGroup();
    this.text(endingOf(event));
  };

  closeGroup(): void {
    if (this.#openStep === undefined) return;
    this.#openStep = undefined;
    this.#write(endGroup());
  }

  #startStep(step: string, title: string): void {
    if (this.#openStep === undefined) {
      this.#openStep = step;
      this.#write(startGroup(this.#redactor.redact(title)));
    } else {
      this.text(title);
    }
  }
}

const SIGN = { passed: "✔", failed: "✘", error: "!" } as const;

function endingOf(event: Extract<ProgressEvent, { kind: "step-ended" }>): string {
  const detail = event.detail === undefined ? "" : `: ${event.detail}`;
  return `${SIGN[event.outcome]} ${event.title}${detail} (${(event.durationMs / 1000).toFixed(1)} s)`;
}
