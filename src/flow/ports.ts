import type { BlockFile } from "../block/block.ts";
import type { Finding } from "../generated/types.ts";
import type { Ask, Model, Price, Role } from "../llm/model.ts";

/** What the fast gates say of a candidate. */
export interface Inspection {
  /** Empty when all of them pass. */
  readonly findings: readonly Finding[];
  /** What could not be decided, as sentences. */
  readonly undecided: readonly string[];
}

/** Everything of the outside world that a flow needs. */
export interface FlowPorts {
  readonly models: Readonly<Record<Role, Model>>;
  readonly ask: Ask;
  readonly price: Price;
  /** The JSON Schema that an answer must fit, by the name of its schema file. */
  readonly answerSchema: (name: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Runs the fast gates on a candidate, inside the sandbox. */
  readonly inspect: (files: readonly BlockFile[], signal: AbortSignal) => Promise<Inspection>;
}
