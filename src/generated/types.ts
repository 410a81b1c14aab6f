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
