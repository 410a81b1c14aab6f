import type { Command } from "commander";
import type { RawInputs } from "../../app/raw-inputs.ts";

/** Options of every command that makes a block, as commander reads them. */
export interface GenerateOptions {
  readonly family?: string;
  readonly blockType?: string;
  readonly config?: string;
  readonly output?: string;
  readonly request?: string;
  readonly input?: string;
  readonly offline?: boolean;
  readonly online?: boolean;
  readonly retry?: boolean;
  readonly sandbox?: string;
  readonly idempotencyKey?: string;
  readonly dryRun?: boolean;
  readonly report?: boolean;
  readonly verbose?: boolean;
}

/** Who answers and where the block goes: the same for every command that makes one. */
export function addGenerateOptions(command: Command): Command {
  return command
    .option("--output <folder>", "folder that the block's own folder goes into", "src/generated")
    .option("--offline", "let the blueprint answer: no network, no cost, no LLM")
    .option("--online", "insist on the configured models")
    .option("--sandbox <level>", "weakest sandbox level to accept: namespaces or process")
    .option("--verbose", "list the model calls with their tokens and cost")
    .option("--json", "print the result as JSON");
}

/** The inputs of these options, by their names in `action.yml`. */
export function rawInputsOf(options: GenerateOptions): RawInputs {
  return {
    family: options.family,
    "block-type": options.blockType,
    config: options.config,
    output: options.output,
    request: options.request ?? options.input,
    offline: options.offline ? "true" : options.online ? "false" : undefined,
    retry: options.retry ? "true" : undefined,
    sandbox: options.sandbox,
    "idempotency-key": options.idempotencyKey,
  };
}
