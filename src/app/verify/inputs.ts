import { usageError } from "../../base/errors.ts";
import { GATE_NAMES, type GateName } from "../../gates/gate.ts";
import { PROVIDERS, type ProviderName } from "../../llm/model.ts";
import { SANDBOX_LEVELS, type SandboxLevel } from "../../sandbox/sandbox.ts";
import type { Shard } from "../../sandbox/stryker-job.ts";
import { booleanInput, givenInput, type RawInputs } from "../raw-inputs.ts";
import { FILE_FORMATS, type FileFormat } from "./report-formats.ts";

/** What `verify` is asked to do. */
export interface VerifyInputs {
  /** A block's folder, or one that holds blocks at any depth; relative to the workspace. */
  readonly path: string;
  /** In the order in which they are shown; all five when absent. */
  readonly gates?: readonly GateName[];
  /** True: all asked gates decide, whatever the configuration's mode is. */
  readonly strict?: boolean;
  /** Where the report is written, relative to the workspace; `.blocks/reports` when absent. */
  readonly reportDirectory?: string;
  /** The vendors of the models that wrote the blocks; the configured author's when absent. */
  readonly authors?: readonly ProviderName[];
  /** The weakest confinement of generated code that is accepted; the configuration decides when absent. */
  readonly sandbox?: SandboxLevel;
  /** False: nothing that an earlier run found out is taken over or kept. */
  readonly cache?: boolean;
  /** Only this part of the mutants is tried, and no other gate is asked. */
  readonly shard?: Shard;
  /** Reports of all shards, or folders with them, relative to the workspace: no mutant is tried, they are merged. */
  readonly merge?: readonly string[];
  /** The commit that blocks are compared with; the pull request's base when absent, or the last commit on a laptop. */
  readonly base?: string;
  /** What the flow has cost so far, in US dollars: the review may cost what is left of the flow's cap. */
  readonly spentUsd?: number;
  /** Formats that the report is written in beside JSON; none when absent. */
  readonly formats?: readonly FileFormat[];
}

/**
 * The inputs in what a door was given, by the name of the input (`path`, `gates`, `strict`, `report-directory`,
 * `author`, `sandbox`, `formats`, `base`, `cache`, `shard`, `merge`, `spent-usd`).
 * Absent and empty are the same. Throws `INPUT_INVALID` with all problems in one message.
 */
export function parseVerifyInputs(raw: RawInputs): VerifyInputs {
  const problems: string[] = [];
  const path = givenInput(raw, "path");
  if (path === undefined) problems.push("path: is missing; give the folder of a block, such as src/generated/");
  const asked = gatesFrom(givenInput(raw, "gates"), problems);
  const strict = booleanInput(raw, "strict", problems);
  const reportDirectory = givenInput(raw, "report-directory");
  const authors = authorsFrom(givenInput(raw, "author"), problems);
  const sandbox = sandboxFrom(givenInput(raw, "sandbox"), problems);
  const cache = booleanInput(raw, "cache", problems);
  const shard = shardFrom(givenInput(raw, "shard"), problems);
  const merge = givenInput(raw, "merge")
    ?.split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const gates = gatesOfPart(asked, { shard, merge }, problems);
  const base = givenInput(raw, "base");
  const spentUsd = spentFrom(givenInput(raw, "spent-usd"), problems);
  const formats = formatsFrom(givenInput(raw, "formats"), problems);
  if (path === undefined || problems.length > 0) {
    throw usageError(
      "INPUT_INVALID",
      `the inputs of verify are not valid:\n${problems.map((text) => `  ${text}`).join("\n")}`,
    );
  }
  return {
    path,
    ...(gates === undefined ? {} : { gates }),
    ...(strict === undefined ? {} : { strict }),
    ...(reportDirectory === undefined ? {} : { reportDirectory }),
    ...(authors === undefined ? {} : { authors }),
    ...(sandbox === undefined ? {} : { sandbox }),
    ...(cache === undefined ? {} : { cache }),
    ...(shard === undefined ? {} : { shard }),
    ...(merge === undefined ? {} : { merge }),
    ...(base === undefined ? {} : { base }),
    ...(formats === undefined ? {} : { formats }),
    ...(spentUsd === undefined ? {} : { spentUsd }),
  };
}

/** The vendors in a list such as `openai/gpt-5.5, google/gemini-3.8-flash`, the form of the output `implementation-model`. */
function spentFrom(text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(?:\.\d+)?(?:e-?\d+)?$/.test(text)) return Number(text);
  problems.push(`spent-usd: must be an amount in US dollars, such as 1.46, not ${JSON.stringify(text)}`);
  return undefined;
}

function authorsFrom(text: string | undefined, problems: string[]): ProviderName[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((model) => model.trim().split("/")[0] ?? "");
  const authors = PROVIDERS.filter((provider) => names.includes(provider));
  const unknown = names.filter((name) => !PROVIDERS.some((provider) => provider === name));
  if (unknown.length === 0) return authors;
  const list = unknown.map((name) => JSON.stringify(name)).join(", ");
  problems.push(`author: no provider is called ${list}; write provider/model, such as openai/gpt-5.5`);
  return undefined;
}

function gatesFrom(text: string | undefined, problems: string[]): GateName[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !GATE_NAMES.some((gate) => gate === name));
  if (unknown.length > 0) {
    const list = unknown.map((name) => JSON.stringify(name)).join(", ");
    problems.push(`gates: no gate is called ${list}; the gates are ${GATE_NAMES.join(", ")}`);
  }
  return GATE_NAMES.filter((gate) => names.includes(gate));
}

function sandboxFrom(text: string | undefined, problems: string[]): SandboxLevel | undefined {
  if (text === undefined) return undefined;
  const level = SANDBOX_LEVELS.find((each) => each === text);
  if (level === undefined)
    problems.push(`sandbox: must be ${SANDBOX_LEVELS.join(" or ")}, not ${JSON.stringify(text)}`);
  return level;
}

/** More would cost more to set up than it saves. */
const MOST_SHARDS = 64;

/** The shard in a text such as `2/4`. */
function shardFrom(text: string | undefined, problems: string[]): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, total = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= total && total <= MOST_SHARDS) return { index, total };
  problems.push(
    `shard: must be a part and the number of parts, such as 2/4 (at most ${MOST_SHARDS}), not ${JSON.stringify(text)}`,
  );
  return undefined;
}

/** Shards and their merge are of the mutation gate alone. */
function gatesOfPart(
  asked: readonly GateName[] | undefined,
  { shard, merge }: { readonly shard: Shard | undefined; readonly merge: readonly string[] | undefined },
  problems: string[],
): readonly GateName[] | undefined {
  if (shard === undefined && merge === undefined) return asked;
  if (shard !== undefined && merge !== undefined) problems.push("shard: cannot be given together with merge");
  if (asked?.some((gate) => gate !== "mutation")) {
    problems.push(
      `gates: ${shard === undefined ? "merge" : "shard"} is of the mutation gate alone; give gates: mutation or none`,
    );
  }
  return ["mutation"];
}

function formatsFrom(text: string | undefined, problems: string[]): FileFormat[] | undefined {
  if (text === undefined || text === "none") return undefined;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !FILE_FORMATS.some((format) => format === name));
  if (unknown.length > 0) {
    const list = unknown.map((name) => JSON.stringify(name)).join(", ");
    problems.push(`formats: no format is called ${list}; the formats are ${FILE_FORMATS.join(", ")}, or none`);
  }
  return FILE_FORMATS.filter((format) => names.includes(format));
}
