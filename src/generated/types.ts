// Made from schemas/ by `npm run generate`. Do not edit.
/**
 * What the context model answers: the repository, condensed for the request.
 */
export interface ContextAnswer {
  /**
   * What a developer must know of this repository to write the block.
   */
  summary: string;
  /**
   * @maxItems 50
   *
   * Items: One convention of the repository's code.
   */
  conventions: string[];
  /**
   * @maxItems 100
   */
  relevantFiles: {
    /**
     * Path in the repository.
     */
    path: string;
    /**
     * Why it matters.
     */
    reason: string;
  }[];
}

/**
 * What is written for the block's readers.
 */
export interface DocumentationAnswer {
  /**
   * The block's README in Markdown.
   */
  readme: string;
}

/**
 * What the implementation model writes: every file of the block but its manifest and README.
 */
export interface ImplementationAnswer {
  /**
   * Every file, whole.
   *
   * @minItems 1
   * @maxItems 200
   */
  files: [
    {
      /**
       * Path relative to the block's folder.
       */
      path: string;
      /**
       * The whole content of the file.
       */
      content: string;
    },
    ...{
      /**
       * Path relative to the block's folder.
       */
      path: string;
      /**
       * The whole content of the file.
       */
      content: string;
    }[]
  ];
  /**
   * What a reviewer should know.
   */
  notes: string;
}

/**
 * What the architect plans: the block before it is written.
 */
export interface PlanAnswer {
  /**
   * One line for people.
   */
  title: string;
  /**
   * What the block does and for whom.
   */
  description: string;
  /**
   * All six faces.
   *
   * @minItems 6
   * @maxItems 6
   */
  faces: [
    {
      face: "structure" | "input" | "logic" | "output" | "integration" | "ui";
      /**
       * What this face does here.
       */
      purpose: string;
      /**
       * Items: One exported name with its signature.
       */
      exports: string[];
    },
    {
      face: "structure" | "input" | "logic" | "output" | "integration" | "ui";
      /**
       * What this face does here.
       */
      purpose: string;
      /**
       * Items: One exported name with its signature.
       */
      exports: string[];
    },
    {
      face: "structure" | "input" | "logic" | "output" | "integration" | "ui";
      /**
       * What this face does here.
       */
      purpose: string;
      /**
       * Items: One exported name with its signature.
       */
      exports: string[];
    },
    {
      face: "structure" | "input" | "logic" | "output" | "integration" | "ui";
      /**
       * What this face does here.
       */
      purpose: string;
      /**
       * Items: One exported name with its signature.
       */
      exports: string[];
    },
    {
      face: "structure" | "input" | "logic" | "output" | "integration" | "ui";
      /**
       * What this face does here.
       */
      purpose: string;
      /**
       * Items: One exported name with its signature.
       */
      exports: string[];
    },
    {
      face: "structure" | "input" | "logic" | "output" | "integration" | "ui";
      /**
       * What this face does here.
       */
      purpose: string;
      /**
       * Items: One exported name with its signature.
       */
      exports: string[];
    }
  ];
  /**
   * The block's contract, a JSON Schema 2020-12 document with $defs.input and $defs.output, as JSON text.
   */
  contract: string;
  /**
   * @minItems 1
   *
   * Items: A law that must hold for every input.
   */
  properties: [string, ...string[]];
  /**
   * Items: What could be got wrong.
   */
  risks: string[];
}

/**
 * What a reviewing model finds. It cannot pass a block: it can only report findings.
 */
export interface ReviewAnswer {
  /**
   * @maxItems 100
   */
  findings: {
    /**
     * How much it weighs.
     */
    severity: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
    /**
     * File, relative to the block's folder.
     */
    path: string;
    /**
     * The line that the finding speaks of, letter by letter.
     */
    quote: string;
    /**
     * What is wrong, in one sentence.
     */
    message: string;
    /**
     * What to change, in one sentence.
     */
    remedy: string;
  }[];
}

/**
 * `block.json`: what a block is made of.
 */
export interface BlockManifest {
  schemaVersion: 1;
  /**
   * Name of the block.
   */
  name: string;
  /**
   * Family of the blueprint.
   */
  family: string;
  /**
   * Type within the family.
   */
  type: string;
  /**
   * Semantic version of the block's contract.
   */
  version: string;
  /**
   * Language of the faces and tests.
   */
  language: "typescript";
  /**
   * One line for people.
   */
  title: string;
  /**
   * What the block does and for whom.
   */
  description: string;
  /**
   * The parameters that this block was made from.
   */
  parameters: {};
  /**
   * The file of each face.
   */
  faces: {
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    structure: string;
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    input: string;
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    logic: string;
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    output: string;
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    integration: string;
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    ui: string;
  };
  /**
   * Where the block is called.
   */
  entry: {
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    module: string;
    /**
     * Name of the exported function: it takes one input value and returns the output, or throws on an input that it refuses.
     */
    export: string;
  };
  /**
   * Path relative to the block's folder, with forward slashes.
   */
  contract: string;
  /**
   * Folders of example files.
   */
  examples: {
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    accepted: string;
    /**
     * Path relative to the block's folder, with forward slashes.
     */
    refused: string;
  };
  /**
   * Test files, unit and property-based.
   *
   * @minItems 1
   *
   * Items: Path relative to the block's folder, with forward slashes.
   */
  tests: [string, ...string[]];
}

/**
 * `blueprint.json`: the definition of a family and type.
 */
export interface BlueprintManifest {
  schemaVersion: 1;
  /**
   * Family of the blueprint.
   */
  family: string;
  /**
   * Type within the family.
   */
  type: string;
  /**
   * Semantic version of the blueprint.
   */
  version: string;
  /**
   * One line for people.
   */
  title: string;
  /**
   * What a block of this family and type does and for whom.
   */
  description: string;
  /**
   * JSON Schema 2020-12 of the parameters.
   */
  parameters: {
    $schema?: "https://json-schema.org/draft/2020-12/schema";
    type: "object";
    additionalProperties: false;
    /**
     * Every parameter: a block has no parameter that is not given.
     *
     * Items: Name of a parameter.
     */
    required: string[];
    /**
     * The schema of each parameter.
     */
    properties: {
      [k: string]: {};
    };
  };
  /**
   * Where the parameters go: edits of JSON files of the reference block, never of its code.
   *
   * @minItems 1
   * @maxItems 200
   */
  bindings: [
    {
      /**
       * JSON file, relative to the reference block.
       */
      file: string;
      /**
       * JSON pointer of the value that is replaced.
       */
      pointer: string;
      /**
       * Name of the parameter that replaces it.
       */
      parameter: string;
    },
    ...{
      /**
       * JSON file, relative to the reference block.
       */
      file: string;
      /**
       * JSON pointer of the value that is replaced.
       */
      pointer: string;
      /**
       * Name of the parameter that replaces it.
       */
      parameter: string;
    }[]
  ];
  /**
   * Folder of the reference block, relative to this file.
   */
  block: string;
  /**
   * The purpose of each face.
   */
  faces: {
    /**
     * What the structure face does here.
     */
    structure: string;
    /**
     * What the input face does here.
     */
    input: string;
    /**
     * What the logic face does here.
     */
    logic: string;
    /**
     * What the output face does here.
     */
    output: string;
    /**
     * What the integration face does here.
     */
    integration: string;
    /**
     * What the ui face does here.
     */
    ui: string;
  };
  /**
   * Laws in words.
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: A law that must hold for every input.
   */
  properties: [string, ...string[]];
  /**
   * What could be got wrong.
   *
   * @maxItems 100
   *
   * Items: What could be got wrong.
   */
  risks: string[];
  /**
   * What a reviewer checks.
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: One question of the review.
   */
  checklist: [string, ...string[]];
}

/**
 * `manifest.json` of a context bundle, as canonical JSON (RFC 8785): the SHA-256 of its bytes is the name of the bundle. It holds no time, so that equal evidence has equal digests.
 */
export interface BundleManifest {
  schemaVersion: 1;
  kind: "context-bundle";
  /**
   * Version of Blocks that sealed the bundle.
   */
  version: string;
  /**
   * Id of the flow.
   */
  flow: string;
  /**
   * The block that the evidence speaks of.
   */
  block: {
    /**
     * Name of the block.
     */
    name: string;
    /**
     * Digest over the paths and contents of all files of the block, before redaction.
     */
    digest: string;
  };
  /**
   * owner/name, or the folder's name on a laptop.
   */
  repository: string;
  /**
   * Commit that the flow started from; absent without git.
   */
  revision?: string;
  /**
   * What the sealed gate reports together say of the block. error: it could not be decided, which is never a pass.
   */
  verdict: "pass" | "fail" | "error";
  /**
   * Every file of the bundle beside this one and SHA256SUMS, sorted by path.
   *
   * @minItems 1
   */
  members: [BundleMember, ...BundleMember[]];
  /**
   * Members that had held a secret, sorted by path. *** stands where a secret stood.
   */
  redactions: {
    /**
     * The member.
     */
    path: string;
    /**
     * How many secrets were taken out of it.
     */
    count: number;
  }[];
  /**
   * How to check this bundle without Blocks.
   */
  verify: string;
}

export interface BundleMember {
  /**
   * Path in the bundle, with forward slashes.
   */
  path: string;
  sizeBytes: number;
  /**
   * SHA-256 of the file, as sha256sum prints it.
   */
  sha256: string;
}

/**
 * `.blocks/catalog/blocks/<name>.json`: one block that was generated in this repository.
 */
export interface CatalogEntry {
  schemaVersion: 1;
  /**
   * Name of the block.
   */
  name: string;
  /**
   * Family of the blueprint.
   */
  family: string;
  /**
   * Type within the family.
   */
  type: string;
  /**
   * Semantic version of the block's contract.
   */
  version: string;
  /**
   * Folder of the block, relative to the repository, with forward slashes.
   */
  path: string;
  /**
   * Digest over the paths and contents of all files of the block.
   */
  digest: string;
  /**
   * The parameters that the block was made from.
   */
  parameters: {};
}

/**
 * `.blocks/config.yml`: how Blocks works in this repository.
 */
export interface Config {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * The model behind each role. A name may carry its provider: `openai/gpt-5.5`.
   */
  models?: {
    /**
     * Plans and reviews. Environment: ARCHITECT_MODEL.
     */
    architect?: string;
    /**
     * Writes the faces and the tests. Environment: IMPLEMENTATION_MODEL.
     */
    implementation?: string;
    /**
     * Reads the repository and condenses it. Environment: CONTEXT_MODEL.
     */
    context?: string;
  };
  /**
   * What to use when a model fails.
   */
  fallback?: {
    /**
     * A model name that any role may fall back to.
     */
    model?: string;
  };
  /**
   * Where the providers' APIs are.
   */
  providers?: {
    /**
     * How Anthropic is reached.
     */
    anthropic?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
    };
    /**
     * How OpenAI is reached.
     */
    openai?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
    };
    /**
     * How Google is reached.
     */
    google?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
    };
  };
  /**
   * Answer every role from the blueprint, without a network and without cost.
   */
  offline?: boolean;
  /**
   * What the models may read of this repository.
   */
  context?: {
    /**
     * Pruning to the size below.
     */
    pruning?: {
      /**
       * Environment: CONTEXT_PRUNING_ENABLED.
       */
      enabled?: boolean;
    };
    /**
     * Size in kilobytes (1024 bytes) to prune to. Environment: CONTEXT_MAX_SIZE_KB.
     */
    max_size_kb?: number;
  };
  /**
   * What a block must reach.
   */
  gates?: {
    /**
     * strict: all five gates decide; standard: review findings advise; advisory: nothing fails the job. Environment: QUALITY_GATE_MODE.
     */
    mode?: "strict" | "standard" | "advisory";
    /**
     * Share of contract checks that must pass, in percent.
     */
    contract?: number;
    /**
     * Line coverage that must be reached, in percent. Environment: MIN_UNIT_COVERAGE.
     */
    coverage?: number;
    /**
     * Mutation kill rate that must be reached, in percent. Environment: MIN_MUTATION_KILL_RATE.
     */
    mutation?: number;
  };
  /**
   * Bounds of one flow.
   */
  flow?: {
    /**
     * Time for all model calls of one flow together.
     */
    deadline_seconds?: number;
    /**
     * Time for one model call, retries included.
     */
    call_deadline_seconds?: number;
    /**
     * How often findings are handed back to the implementation model.
     */
    repair_rounds?: number;
  };
  /**
   * Where context bundles stay.
   */
  store?: {
    /**
     * folder: a directory of this machine; github-artifact: an artifact of the workflow run.
     */
    type?: "folder" | "github-artifact";
    /**
     * Directory of the folder store, relative to the repository.
     */
    path?: string;
    /**
     * How long a bundle has to be kept.
     */
    retention_years?: number;
  };
  /**
   * The record of flows.
   */
  ledger?: {
    /**
     * Directory of the folder ledger, relative to the repository.
     */
    path?: string;
  };
  /**
   * How generated code is confined.
   */
  sandbox?: {
    /**
     * The weakest level that this repository accepts. process has no network or file isolation.
     */
    accept?: "namespaces" | "process";
  };
  /**
   * Whose events may start a flow.
   */
  trust?: {
    /**
     * Author associations that may ask for a block.
     */
    associations?: ("OWNER" | "MEMBER" | "COLLABORATOR" | "CONTRIBUTOR")[];
    /**
     * Bot accounts that may ask for a block.
     */
    bots?: string[];
  };
  /**
   * Where a generated file may go.
   */
  paths?: {
    /**
     * Protected paths (relative to the repository) that a block may write all the same.
     */
    allow?: string[];
  };
  /**
   * What the onboarding check asks for.
   */
  onboarding?: {
    /**
     * Path of a feature request.
     */
    request?: string;
    /**
     * Label of issues that plan a feature.
     */
    label?: string;
    /**
     * Path of the policy file.
     */
    policy?: string;
  };
}

/**
 * One file under `examples/`: an input that the block must accept or refuse.
 */
export interface BlockExample {
  /**
   * What the example shows.
   */
  description: string;
  /**
   * The input value.
   */
  input: {
    [k: string]: unknown;
  };
  /**
   * For an accepted example: the exact output that it must have.
   */
  output?: {
    [k: string]: unknown;
  };
  /**
   * For a refused example: why it must be refused.
   */
  reason?: string;
}

/**
 * `flow.json`: what one flow did.
 */
export interface FlowRecord {
  schemaVersion: 1;
  kind: "flow";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * Derived from the request: the same request has the same id.
   */
  id: string;
  outcome: "generated" | "failed";
  request: {
    /**
     * Family of the blueprint.
     */
    family: string;
    /**
     * Type within the family.
     */
    type: string;
    parameters: {};
    /**
     * The feature request in words.
     */
    text?: string;
  };
  /**
   * owner/name, or the folder's name on a laptop.
   */
  repository: string;
  /**
   * Commit that the flow started from; absent without git.
   */
  revision?: string;
  /**
   * True when no LLM was called.
   */
  offline: boolean;
  block: {
    /**
     * Name of the block.
     */
    name: string;
    /**
     * Folder, relative to the repository.
     */
    path: string;
    digest: string;
  };
  calls: ModelCall[];
  repairRounds: number;
  /**
   * Absent when the cost of a call is not known.
   */
  costUsd?: number;
  inputTokens?: number;
  outputTokens?: number;
  /**
   * Left out of a bundle, so that equal evidence has equal digests.
   */
  timing: {
    /**
     * UTC, ISO 8601.
     */
    startedAt: string;
    durationMs: number;
    steps: {
      /**
       * Name of the step.
       */
      step: string;
      durationMs: number;
    }[];
  };
}

export interface ModelCall {
  role: "architect" | "implementation" | "context";
  task: "context" | "plan" | "implement" | "repair" | "review" | "document";
  /**
   * anthropic, openai, google or offline.
   */
  provider: string;
  /**
   * Model as the provider named it.
   */
  model: string;
  attempts: number;
  /**
   * Unified finish reason.
   */
  finishReason: string;
  usage: Usage;
  /**
   * Absent when it is not known.
   */
  costUsd?: number;
  /**
   * Entry of the price table that was used.
   */
  pricedAs?: string;
  /**
   * Digest of the rendered prompt.
   */
  prompt: string;
  /**
   * Digest of the answer.
   */
  answer: string;
}

/**
 * Tokens as the provider counted them; a figure that it did not give is absent.
 */
export interface Usage {
  inputTokens?: number;
  outputTokens?: number;
  cacheReadTokens?: number;
  cacheWriteTokens?: number;
}

export type GateName = "contract" | "coverage" | "mutation" | "security" | "review";

/**
 * error: the gate could not decide, which is never a pass.
 */
export type Verdict = "pass" | "fail" | "error";

/**
 * What the gates said of one or more blocks.
 */
export interface GateReport {
  schemaVersion: 1;
  kind: "gate-report";
  /**
   * Version of Blocks.
   */
  version: string;
  mode: "strict" | "standard" | "advisory";
  /**
   * error: the gate could not decide, which is never a pass.
   */
  verdict: "pass" | "fail" | "error";
  /**
   * How generated code was confined.
   */
  sandbox: {
    /**
     * Level in force, or none when no code was run.
     */
    level: string;
    /**
     * What this level stops and what not.
     */
    description: string;
  };
  blocks: BlockVerdict[];
  /**
   * Left out of a bundle, so that equal evidence has equal digests.
   */
  timing: {
    /**
     * UTC, ISO 8601.
     */
    startedAt: string;
    durationMs: number;
  };
}

export interface BlockVerdict {
  /**
   * Name of the block, or its folder's where the manifest cannot be read.
   */
  name: string;
  /**
   * Folder of the block, relative to the repository.
   */
  path: string;
  /**
   * Digest over the paths and contents of all files of the block.
   */
  digest: string;
  /**
   * error: the gate could not decide, which is never a pass.
   */
  verdict: "pass" | "fail" | "error";
  gates: GateResult[];
}

export interface GateResult {
  gate: GateName;
  verdict: Verdict;
  /**
   * The verdict in one sentence for people.
   */
  summary: string;
  /**
   * The figure that decided; absent when there is none.
   */
  figure?: {
    /**
     * What is measured.
     */
    name: string;
    value: number;
    threshold: number;
    comparison: "at-least" | "at-most";
    unit: "percent" | "count";
  };
  findings: Finding[];
  /**
   * Figures of this gate beside the deciding one.
   */
  details?: {};
  model?: ReviewCall;
  durationMs: number;
}

export interface Finding {
  /**
   * Stable code, such as BLOCKER-SEC-001.
   */
  code: string;
  /**
   * How much it weighs.
   */
  severity: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
  /**
   * What is wrong, in one sentence.
   */
  message: string;
  /**
   * What to change, in one sentence.
   */
  remedy: string;
  /**
   * File, relative to the block's folder.
   */
  path?: string;
  line?: number;
  endLine?: number;
  /**
   * In UTF-16 units, from 1.
   */
  column?: number;
  /**
   * The line that the finding speaks of.
   */
  quote?: string;
}

/**
 * The model that was asked, what it read and wrote, and what that cost; absent where no LLM was called.
 */
export interface ReviewCall {
  /**
   * anthropic, openai or google.
   */
  provider: string;
  /**
   * Model as the provider named it.
   */
  model: string;
  attempts: number;
  /**
   * Absent when the provider did not say.
   */
  inputTokens?: number;
  /**
   * Absent when the provider did not say.
   */
  outputTokens?: number;
  /**
   * Absent when it is not known.
   */
  costUsd?: number;
  /**
   * Entry of the price table that was used.
   */
  pricedAs?: string;
}

/**
 * One event of one flow, as the ledger keeps it for ever. Figures are those of the whole flow up to the event: to add up costs, count each flow once.
 */
export interface LedgerEntry {
  schemaVersion: 1;
  kind: "ledger-entry";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * Id of the flow.
   */
  flow: string;
  /**
   * What happened. stored: the bundle is in the store; the verdict says whether the block passed.
   */
  event: "started" | "settled" | "verified" | "stored" | "failed" | "cancelled";
  /**
   * UTC, ISO 8601 with milliseconds.
   */
  recordedAt: string;
  /**
   * owner/name, or the folder's name on a laptop.
   */
  repository: string;
  /**
   * Commit that the flow started from; absent without git.
   */
  revision?: string;
  /**
   * The run of the CI system; absent on a laptop.
   */
  run?: string;
  /**
   * Who started the run, as the CI system names them.
   */
  actor?: string;
  /**
   * error: it could not be decided, which is never a pass. Absent before the gates have run.
   */
  verdict?: "pass" | "fail" | "error";
  /**
   * The gates by name; absent before they have run.
   */
  gates?: {
    [k: string]: {
      verdict: "pass" | "fail" | "error";
      /**
       * The figure that decided, in the gate's own unit; absent when there is none.
       */
      figure?: number;
    };
  };
  /**
   * Absent when it is not known.
   */
  costUsd?: number;
  /**
   * Absent when they are not known.
   */
  inputTokens?: number;
  /**
   * Absent when they are not known.
   */
  outputTokens?: number;
  /**
   * Of the flow; absent when it is not known.
   */
  durationMs?: number;
  /**
   * The stored bundle.
   */
  bundle?: {
    digest: string;
    /**
     * Where it is.
     */
    uri: string;
  };
}

export type OnboardingCheckId =
  | "ci-pipeline"
  | "api-keys"
  | "exclusion-list"
  | "feature-planned"
  | "training"
  | "configuration"
  | "workflow"
  | "sandbox"
  | "store";

/**
 * Whether a repository may and can use Blocks.
 */
export interface OnboardingReport {
  schemaVersion: 1;
  kind: "onboarding-report";
  /**
   * The repository as owner/name; absent when its name is not known.
   */
  repository?: string;
  /**
   * eligible: every decisive check passed; ineligible: a decisive check failed; undecided: none failed, but one could not be answered.
   */
  verdict: "eligible" | "ineligible" | "undecided";
  checks: OnboardingCheck[];
  /**
   * When the check ran and how long it took.
   */
  timing: {
    /**
     * UTC, ISO 8601.
     */
    startedAt: string;
    durationMs: number;
  };
}

export interface OnboardingCheck {
  id: OnboardingCheckId;
  /**
   * The question, as a statement that should hold.
   */
  title: string;
  /**
   * True when the verdict depends on it; else it advises.
   */
  decisive: boolean;
  /**
   * unknown: could not be answered, which is never passed.
   */
  status: "passed" | "failed" | "unknown";
  /**
   * What was found.
   */
  detail: string;
  /**
   * What to change; empty when the check passed.
   */
  remedy: string;
}

/**
 * `.blocks/policy.yml`: what the organisation decided about this repository.
 */
export interface Policy {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * Repositories that must not use Blocks, as owner/name; * stands for any characters except a slash.
   */
  exclude?: string[];
  /**
   * Who passed which training module.
   */
  training?: TrainingRecord[];
}

export interface TrainingRecord {
  /**
   * Login of the person.
   */
  user: string;
  /**
   * Repository that the record counts for, as owner/name; every repository that the person owns or acts in when absent.
   */
  repository?: string;
  /**
   * Number of the training module.
   */
  module: number;
  /**
   * Result in percent.
   */
  score: number;
  /**
   * Day of the test, as YYYY-MM-DD.
   */
  date: string;
}

/**
 * A source on its own, or with the path of its file. A broken bar (¦) is taken out before use, so that no credential stands here whole.
 */
export type RuleCase = string | RuleCaseFile;

/**
 * `toolchain/rules/*.yml`: one thing that the security or the review gate looks for, with the cases that test it. It has `rule` or `text`, not both.
 */
export interface Rule {
  /**
   * Stable code of its findings; several rules may share one.
   */
  code: string;
  /**
   * The gate that applies it.
   */
  gate: "security" | "review";
  /**
   * How much a finding weighs.
   */
  severity: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
  /**
   * Weakness that it looks for.
   */
  cwe?: string;
  /**
   * What is wrong, in one sentence.
   */
  message: string;
  /**
   * What to change, in one sentence.
   */
  remedy: string;
  /**
   * Only these faces of the block; every file when absent.
   */
  faces?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
  /**
   * Regular expression that the path of the file must match.
   */
  files?: string;
  /**
   * An ast-grep rule over TypeScript and JavaScript sources.
   */
  rule?: {};
  /**
   * ast-grep constraints of its metavariables.
   */
  constraints?: {};
  /**
   * ast-grep utility rules.
   */
  utils?: {};
  /**
   * A regular expression over any text file.
   */
  text?: {
    /**
     * JavaScript regular expression; its named groups are what metavariables are to a rule.
     */
    pattern: string;
    /**
     * Flags of the regular expression beside g and d.
     */
    flags?: string;
  };
  /**
   * Name of a check in src/gates/rules/checks.ts that a match must also pass.
   */
  check?: string;
  /**
   * Metavariable or group that holds a credential, which is masked wherever it is quoted.
   */
  secret?: string;
  /**
   * Sources that must and must not be found.
   */
  cases: {
    flagged: RuleCase[];
    allowed: RuleCase[];
  };
}

export interface RuleCaseFile {
  /**
   * Path of the file within the block; logic.ts when absent.
   */
  path: string;
  /**
   * Whole content of the file.
   */
  source: string;
}
