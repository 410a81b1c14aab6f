import { createHash } from "node:crypto";
import type { BlockFile } from "../../src/block/block.ts";
import { modelsThatWrite, stepOf } from "../fakes/block-models.ts";
import type { Asked, Fault, ModelServerOptions, Script } from "../fakes/model-server.ts";

/** How the models of a faulty world behave. */
export interface FaultyWorldOptions {
  /** The same seed is the same world. */
  readonly seed: string;
  /** Median time of an answer, in milliseconds. */
  readonly medianMs: number;
  /** Standard deviation of the logarithm of that time. */
  readonly sigma: number;
  /** Share of the requests that end in a fault, from 0 to 1. */
  readonly faults: number;
  /** How long a 429 asks to wait, in whole seconds. */
  readonly retryAfterSeconds: number;
}

/** One request as the models saw it. Times are milliseconds of the machine's clock. */
export interface LoggedRequest {
  readonly flow: string;
  readonly step: string;
  readonly fault: string | undefined;
  readonly arrivedMs: number;
  /** When the answer, or the fault in its place, was ready. */
  answeredMs?: number;
}

/** Models with a log-normal latency that fail now and then. Which flow asks is told by its API key. */
export class FaultyWorld implements ModelServerOptions {
  readonly log: LoggedRequest[] = [];
  readonly #options: FaultyWorldOptions;
  readonly #writing: Script;
  readonly #times = new Map<string, number>();
  readonly #drawn = new Map<Asked, { readonly entry: LoggedRequest; readonly fault: Fault | undefined }>();

  constructor(options: FaultyWorldOptions, files: readonly BlockFile[]) {
    this.#options = options;
    this.#writing = modelsThatWrite(files);
  }

  /** Called when a request has arrived: how long the model will take for it. */
  readonly delayMs = (asked: Asked): number => {
    const [flow, step] = [flowOf(asked), stepOf(asked)];
    const time = (this.#times.get(`${flow} ${step}`) ?? 0) + 1;
    this.#times.set(`${flow} ${step}`, time);
    const draw = (what: string) => uniform(`${this.#options.seed} ${flow} ${step} ${time} ${what}`);
    const fault = draw("fails") < this.#options.faults ? this.#faultAt(draw("how")) : undefined;
    const entry = { flow, step, fault: fault?.fault, arrivedMs: machineMs() };
    this.log.push(entry);
    this.#drawn.set(asked, { entry, fault });
    const normal = Math.sqrt(-2 * Math.log(draw("radius"))) * Math.cos(2 * Math.PI * draw("angle"));
    return this.#options.medianMs * Math.exp(this.#options.sigma * normal);
  };

  readonly answer: Script = async (asked) => {
    const drawn = this.#drawn.get(asked);
    this.#drawn.delete(asked);
    const answer = drawn?.fault ?? (await this.#writing(asked));
    if (drawn !== undefined) drawn.entry.answeredMs = machineMs();
    return answer;
  };

  /** One of four faults that providers have, equally often. */
  #faultAt(draw: number): Fault {
    const faults: readonly Fault[] = [
      { fault: "status", status: 500 },
      { fault: "status", status: 429, headers: { "retry-after": String(this.#options.retryAfterSeconds) } },
      { fault: "cut", afterCharacters: 200 },
      { fault: "hang" },
    ];
    return faults[Math.floor(draw * faults.length)] ?? { fault: "hang" };
  }
}

function flowOf({ key }: Asked): string {
  return /flow-\d+/.exec(key ?? "")?.[0] ?? "none";
}

/** A number above 0 and below 1 that only depends on the text. */
function uniform(text: string): number {
  return (createHash("sha256").update(text).digest().readUInt32BE() + 0.5) / 2 ** 32;
}

/** Milliseconds of the machine's clock, the same in all of its processes. */
export function machineMs(): number {
  return performance.timeOrigin + performance.now();
}
