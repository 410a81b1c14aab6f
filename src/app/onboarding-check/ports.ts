import type { CompleteConfig } from "../../config/config.ts";
import type { ProviderName, Role } from "../../llm/model.ts";
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
export interface RoleModel {
  readonly provider: ProviderName;
  /** `provider/model`, and where it is asked when that is not the vendor's own address. */
  readonly name: string;
  /** Environment variables that are needed and not set. */
  readonly missing: readonly string[];
  /** Undefined when the model answered, else the reason as a sentence. Called only when nothing is missing. */
  probe(signal: AbortSignal): Promise<string | undefined>;
}

/** What the check of the keys needs to know of the models. */
export interface Models {
  /** The model of a role. Throws `MODEL_UNKNOWN` and `CONFIG_INVALID`. */
  of(role: Role, config: CompleteConfig): RoleModel;
}

/** Whether this machine can confine generated code at one level. */
export interface SandboxProbe {
  readonly level: SandboxLevel;
  /** Undefined when it can, else the reason as a sentence. */
  readonly problem: string | undefined;
}
