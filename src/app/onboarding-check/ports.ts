import type { ProviderName } from "../../llm/model.ts";
import type { SandboxLevel } from "../../sandbox/sandbox.ts";

/** An issue that plans a feature. */
export interface PlannedIssue {
  readonly number: number;
  readonly title: string;
}

/** Finds planned features where issues are kept. Rejects when they cannot be asked for. */
export interface IssueFinder {
  /** An open issue with this label; undefined when there is none. Pull requests do not count. */
  findOpenIssue(label: string, signal: AbortSignal): Promise<PlannedIssue | undefined>;
}

/** A model that a role is configured with. */
export interface ConfiguredModel {
  readonly provider: ProviderName;
  /** As the configuration has it. */
  readonly name: string;
}

/** What the check of the keys needs to know of the models. */
export interface Models {
  /** Throws `MODEL_UNKNOWN`. */
  parse(name: string): ConfiguredModel;
  hasKey(provider: ProviderName): boolean;
  /** The variables of the provider's key. */
  variables(provider: ProviderName): readonly string[];
  /** Undefined when the provider answered, else the reason as a sentence. */
  probe(name: string, signal: AbortSignal): Promise<string | undefined>;
}

/** Whether this machine can confine generated code at one level. */
export interface SandboxProbe {
  readonly level: SandboxLevel;
  /** Undefined when it can, else the reason as a sentence. */
  readonly problem: string | undefined;
}
