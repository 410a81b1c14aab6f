// Made from schemas/ by `npm run generate`. Do not edit.
/**
 * Which blueprint the architect chooses for a request in words, or the name of a new family.
 */
export interface ChoiceAnswer {
  /**
   * True: family and type name a blueprint of the list. False: none of them fits, they are new names.
   */
  blueprint: boolean;
  /**
   * Family, in lower case with hyphens.
   */
  family: string;
  /**
   * Type within the family, in lower case with hyphens.
   */
  type: string;
  /**
   * One line for people.
   */
  title: string;
  /**
   * What the block is for.
   */
  description: string;
  /**
   * The blueprint's parameters as JSON text, taken from the request; {} for a new family.
   */
  parameters: string;
  /**
   * Why this one.
   */
  reason: string;
}

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
      /**
       * Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time.
       */
      dependsOn?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
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
      /**
       * Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time.
       */
      dependsOn?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
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
      /**
       * Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time.
       */
      dependsOn?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
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
      /**
       * Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time.
       */
      dependsOn?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
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
      /**
       * Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time.
       */
      dependsOn?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
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
      /**
       * Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time.
       */
      dependsOn?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
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
 * What kind of fault it is: the one that fits best.
 */
export type ReviewKind =
  | "wrong-result"
  | "missing-error-handling"
  | "unchecked-input"
  | "injection"
  | "credential"
  | "data-loss"
  | "contract-case-missing"
  | "test-gap"
  | "unbounded"
  | "concurrency"
  | "instruction-in-code"
  | "maintainability";

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
    kind: ReviewKind;
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
 * What an attestation says of a block: an in-toto statement (v1) with our predicate `verified-block/v1`, as the payload of the envelope in `<digest>.intoto.jsonl`. See https://github.com/in-toto/attestation/tree/main/spec/v1.
 */
export interface BlockStatement {
  _type: "https://in-toto.io/Statement/v1";
  /**
   * Every file of the block, sorted by path.
   *
   * @minItems 1
   * @maxItems 20000
   */
  subject: [
    {
      /**
       * Path in the repository.
       */
      name: string;
      digest: {
        /**
         * SHA-256 of the file, as it is in the bundle.
         */
        sha256: string;
      };
    },
    ...{
      /**
       * Path in the repository.
       */
      name: string;
      digest: {
        /**
         * SHA-256 of the file, as it is in the bundle.
         */
        sha256: string;
      };
    }[]
  ];
  predicateType: "https://github.com/blocks/orchestrator/verified-block/v1";
  /**
   * What is said of the subject.
   */
  predicate: {
    /**
     * Version of Blocks that sealed the bundle.
     */
    version: string;
    /**
     * Id of the flow.
     */
    flow: string;
    block: {
      name: string;
      /**
       * Folder, relative to the repository.
       */
      path: string;
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
     * Base commit: the one that the flow started from; absent without git.
     */
    revision?: string;
    /**
     * What the gates together say of the block.
     */
    verdict: "pass" | "fail" | "error";
    /**
     * True when no LLM was called.
     */
    offline: boolean;
    /**
     * Who answered in which role, each once, sorted.
     */
    models: {
      role: string;
      provider: string;
      model: string;
    }[];
    /**
     * Every question to a model, sorted by path.
     */
    prompts: {
      /**
       * Member of the bundle.
       */
      path: string;
      sha256: string;
    }[];
    /**
     * The gates in their order.
     */
    gates: {
      gate: "contract" | "coverage" | "mutation" | "security" | "review";
      verdict: "pass" | "fail" | "error";
      /**
       * The figure that decided; absent when there is none.
       */
      figure?: {
        name: string;
        value: number;
        threshold: number;
        comparison: "at-least" | "at-most";
        unit: "percent" | "count";
      };
    }[];
    /**
     * The flow and the reviews together.
     */
    cost: {
      /**
       * US dollars; absent when the cost of a call is not known.
       */
      usd?: number;
      inputTokens?: number;
      outputTokens?: number;
      /**
       * True when a part of the cost is an upper estimate.
       */
      estimated: boolean;
    };
    bundle: {
      /**
       * Name of the bundle.
       */
      digest: string;
      /**
       * How many secrets were taken out of it.
       */
      redactions: number;
    };
  };
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
  language: "typescript" | "javascript" | "python";
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
 * How many further ones are left out here.
 */
export type More = number;

/**
 * provider/model.
 */
export type Names = string[];

/**
 * What changed between the flows of two bundles, a and b (`blocks context diff --json`).
 */
export interface BundleDiff {
  schemaVersion: 1;
  kind: "bundle-diff";
  /**
   * Version of Blocks that compared.
   */
  version: string;
  /**
   * True when both are one bundle: the digests are equal.
   */
  same: boolean;
  a: DiffSide;
  b: DiffSide;
  request: ValuesDiff;
  config: ValuesDiff;
  plan: ValuesDiff;
  /**
   * Roles that other models may answer, or have answered.
   */
  models: ModelsDiff[];
  context: ContextDiff;
  calls: CallsDiff;
  block: BlockDiff;
  /**
   * What the sealed reports say, all five gates side by side.
   */
  gates: GateDiff[];
  /**
   * Every member that differs and that nothing above speaks of.
   */
  others: {
    members: MemberDiff[];
    more: More;
  };
}

export interface DiffSide {
  digest: string;
  /**
   * Where the bundle lies.
   */
  folder: string;
  /**
   * Version of Blocks that sealed it.
   */
  version: string;
  /**
   * Id of the flow.
   */
  flow: string;
  /**
   * Commit that the flow started from.
   */
  revision?: string;
  verdict: "pass" | "fail" | "error";
  /**
   * Name of the block.
   */
  block: string;
  /**
   * Flow and reviews; absent when not known.
   */
  costUsd?: number;
  /**
   * True when a part of the cost is an upper estimate.
   */
  estimated?: boolean;
  inputTokens?: number;
  outputTokens?: number;
  repairRounds?: number;
}

/**
 * Values of a JSON document that differ.
 */
export interface ValuesDiff {
  changes: ValueDiff[];
  more: More;
}

export interface ValueDiff {
  /**
   * JSON pointer of the value.
   */
  pointer: string;
  /**
   * As JSON text, cut where it is long; absent where there is none.
   */
  a?: string;
  /**
   * The same of b.
   */
  b?: string;
}

export interface ModelsDiff {
  role: "architect" | "implementation" | "context";
  a: Names;
  b: Names;
}

/**
 * The files of the repository that the models were shown.
 */
export interface ContextDiff {
  a: ContextSize;
  b: ContextSize;
  files: ContextFileDiff[];
  more: More;
}

export interface ContextSize {
  files: number;
  sizeBytes: number;
}

export interface ContextFileDiff {
  /**
   * Relative to the repository.
   */
  path: string;
  /**
   * moved: the same content, before or behind other files than it was.
   */
  change: "added" | "removed" | "changed" | "moved";
  a?: ContextPlace;
  b?: ContextPlace;
}

export interface ContextPlace {
  /**
   * 1 is the most relevant file.
   */
  rank: number;
  /**
   * Absent in bundles before recordings.
   */
  sizeBytes?: number;
}

/**
 * The questions to models and their answers.
 */
export interface CallsDiff {
  items: CallDiff[];
  /**
   * Calls with the same prompt, answer and model.
   */
  same: number;
  more: More;
}

export interface CallDiff {
  /**
   * The step that asked.
   */
  step: string;
  change: "added" | "removed" | "changed";
  /**
   * True when the prompt is another one.
   */
  prompt: boolean;
  /**
   * True when the answer is another one.
   */
  answer: boolean;
  a?: CallPlace;
  b?: CallPlace;
}

export interface CallPlace {
  /**
   * provider/model that answered.
   */
  model: string;
  costUsd?: number;
  /**
   * The member that holds the prompt.
   */
  prompt: string;
  /**
   * The member that holds the answer.
   */
  answer: string;
}

/**
 * The files of the block.
 */
export interface BlockDiff {
  files: BlockFileDiff[];
  /**
   * Files that are equal.
   */
  same: number;
  more: More;
}

export interface BlockFileDiff {
  /**
   * Relative to the block.
   */
  path: string;
  change: "added" | "removed" | "changed";
  /**
   * Lines that only b has.
   */
  added: number;
  /**
   * Lines that only a has.
   */
  removed: number;
  /**
   * The beginning of the unified diff, without its head.
   */
  lines: string[];
  more: More;
}

export interface GateDiff {
  gate: "contract" | "coverage" | "mutation" | "security" | "review";
  /**
   * True when verdict, figure or number of findings differ.
   */
  changed: boolean;
  a: GateSide;
  b: GateSide;
}

export interface GateSide {
  verdict: "pass" | "fail" | "error";
  /**
   * In the gate's own unit.
   */
  figure?: number;
  /**
   * One sentence with the gate's figures.
   */
  summary: string;
  findings: number;
}

export interface MemberDiff {
  /**
   * Path in the bundle.
   */
  path: string;
  change: "added" | "removed" | "changed";
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
  redactions: BundleRedaction[];
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

export interface BundleRedaction {
  /**
   * The member.
   */
  path: string;
  /**
   * How many secrets were taken out of it.
   */
  count: number;
  /**
   * The count by kind, sorted by kind. Absent in bundles of versions before 0.2.
   *
   * @minItems 1
   */
  kinds?: [
    {
      /**
       * `known secret` for one that the sealing process knew, in whatever form it stood; else what its shape says, such as `GitHub token` or `private key`.
       */
      kind: string;
      count: number;
    },
    ...{
      /**
       * `known secret` for one that the sealing process knew, in whatever form it stood; else what its shape says, such as `GitHub token` or `private key`.
       */
      kind: string;
      count: number;
    }[]
  ];
}

/**
 * `.blocks/cache/answers/<2 hex>/<62 hex>.json`: one answer of a model, kept so that the same question is not paid for twice.
 */
export interface CachedAnswer {
  schemaVersion: 1;
  kind: "cached-answer";
  /**
   * Digest of the question and of all models that may answer it; also the file's name.
   */
  key: string;
  /**
   * Id of the flow that asked, and paid.
   */
  flow: string;
  /**
   * What the model answered.
   */
  answer: {
    /**
     * Who answered.
     */
    provider: "anthropic" | "openai" | "google";
    /**
     * As the provider named it.
     */
    model: string;
    /**
     * The answer as JSON text.
     */
    text: string;
    /**
     * No answer is kept that the model did not end by itself.
     */
    finishReason: "stop";
    /**
     * The provider's own word for it.
     */
    rawFinishReason?: string;
    usage: CachedUsage;
    /**
     * Requests that were sent for it.
     */
    attempts: number;
  };
  /**
   * What each request behind the answer cost.
   */
  charges: {
    /**
     * Who was asked.
     */
    provider: "anthropic" | "openai" | "google";
    /**
     * Model that was asked.
     */
    model: string;
    usage: CachedUsage;
    /**
     * In US dollars.
     */
    costUsd: number;
    /**
     * Entry of the price table that was used, `configured` for a price of the owner.
     */
    pricedAs: string;
    /**
     * True for an upper estimate of ours.
     */
    estimated: boolean;
    /**
     * discarded: the request failed after it may have cost something.
     */
    outcome: "answered" | "discarded";
  }[];
  /**
   * Digest of everything else in here, keyed where a key was given. An entry that does not fit it is ignored.
   */
  seal: string;
}

/**
 * Tokens as the provider counted them.
 */
export interface CachedUsage {
  /**
   * All input tokens, cached ones included. Absent when not known.
   */
  inputTokens?: number;
  /**
   * Absent when not known.
   */
  outputTokens?: number;
  /**
   * The part of the input that came from the provider's prompt cache.
   */
  cacheReadTokens?: number;
  /**
   * The part of the input that was written to it.
   */
  cacheWriteTokens?: number;
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
 * `rules/catalogue/*.yml`: the codes of one gate that no rule file is for, each with its page.
 */
export interface CatalogueFile {
  /**
   * The gate that reports them.
   */
  gate: "contract" | "coverage" | "mutation" | "security" | "review";
  /**
   * One page each.
   *
   * @minItems 1
   */
  codes: [CatalogueEntry, ...CatalogueEntry[]];
}

export interface CatalogueEntry {
  /**
   * Stable code of its findings.
   */
  code: string;
  /**
   * What is wrong, in a few words.
   */
  title: string;
  /**
   * How much a finding weighs at most.
   */
  severity: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
  /**
   * True where the same is also reported as BLOCKER-<code>.
   */
  blocker?: boolean;
  /**
   * CVSS 3.1 base vector of a typical finding.
   */
  cvss?: string;
  /**
   * Weaknesses of the Common Weakness Enumeration.
   *
   * @minItems 1
   */
  cwe?: [string, ...string[]];
  /**
   * What can happen.
   */
  why: string;
  /**
   * What to change.
   */
  remedy: string;
  /**
   * A source that has such a finding.
   */
  bad: string;
  /**
   * The same without it.
   */
  good: string;
  /**
   * Codes to look at too.
   */
  related?: string[];
}

/**
 * A line of `.blocks/checkpoints/<flow>/<run>/steps.jsonl`: a step of a flow that is done. The seal is the last member of the text: it is computed over everything before it.
 */
export interface CheckpointRecord {
  schemaVersion: 1;
  kind: "checkpoint";
  /**
   * Name of the step.
   */
  step: string;
  /**
   * Digest of everything that the output depends on.
   */
  key: string;
  /**
   * What the step came to, as plain JSON.
   */
  output: {
    [k: string]: unknown;
  };
  calls: {
    /**
     * The call as flow.json records it.
     */
    call: {};
    /**
     * The rendered prompt, instructions first.
     */
    promptText: string;
    /**
     * The answer as JSON text.
     */
    answerText: string;
  }[];
  /**
   * What requests have cost that no answer came of.
   *
   * Items: A charge as flow.json records it.
   */
  lost: {}[];
  /**
   * UTC, ISO 8601.
   */
  startedAt: string;
  durationMs: number;
  /**
   * SHA-256 of the text before it, or HMAC-SHA256 where the machine that writes is not the one that reads.
   */
  seal: string;
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
    /**
     * More of them, tried in this order after `model`.
     */
    models?: string[];
    /**
     * Models for the architect to fall back to, before the common ones.
     */
    architect?: string[];
    /**
     * Models for the implementation role to fall back to, before the common ones.
     */
    implementation?: string[];
    /**
     * Models for the context role to fall back to, before the common ones.
     */
    context?: string[];
  };
  /**
   * Where the providers' APIs are.
   */
  providers?: {
    /**
     * How Anthropic is reached, and how much of it may be used.
     */
    anthropic?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
      /**
       * Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Requests that may leave in a minute. No limit when absent.
       */
      requests_per_minute?: number;
      /**
       * Input and output tokens that may be used in a minute. No limit when absent.
       */
      tokens_per_minute?: number;
      /**
       * Daily quota of tokens; the breaker opens before it is used up.
       */
      tokens_per_day?: number;
      /**
       * Requests at the same time.
       */
      concurrency?: number;
    };
    /**
     * How OpenAI is reached, and how much of it may be used.
     */
    openai?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
      /**
       * Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API.
       */
      api?: "responses" | "chat-completions";
      /**
       * Requests that may leave in a minute. No limit when absent.
       */
      requests_per_minute?: number;
      /**
       * Input and output tokens that may be used in a minute. No limit when absent.
       */
      tokens_per_minute?: number;
      /**
       * Daily quota of tokens; the breaker opens before it is used up.
       */
      tokens_per_day?: number;
      /**
       * Requests at the same time.
       */
      concurrency?: number;
    };
    /**
     * How Google is reached, and how much of it may be used.
     */
    google?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
      /**
       * Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Requests that may leave in a minute. No limit when absent.
       */
      requests_per_minute?: number;
      /**
       * Input and output tokens that may be used in a minute. No limit when absent.
       */
      tokens_per_minute?: number;
      /**
       * Daily quota of tokens; the breaker opens before it is used up.
       */
      tokens_per_day?: number;
      /**
       * Requests at the same time.
       */
      concurrency?: number;
    };
  };
  /**
   * An address of its own for a role: Azure, a gateway, Ollama, vLLM.
   */
  endpoints?: {
    /**
     * Where the architect role is answered, in place of its provider's address.
     */
    architect?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
      /**
       * Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API.
       */
      api?: "responses" | "chat-completions";
      /**
       * `env:NAME`: the environment variable that holds the key; `none`: the server asks for none. The provider's own key when absent.
       */
      api_key?: string;
    };
    /**
     * Where the implementation role is answered, in place of its provider's address.
     */
    implementation?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
      /**
       * Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API.
       */
      api?: "responses" | "chat-completions";
      /**
       * `env:NAME`: the environment variable that holds the key; `none`: the server asks for none. The provider's own key when absent.
       */
      api_key?: string;
    };
    /**
     * Where the context role is answered, in place of its provider's address.
     */
    context?: {
      /**
       * Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.
       */
      base_url?: string;
      /**
       * Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API.
       */
      api?: "responses" | "chat-completions";
      /**
       * `env:NAME`: the environment variable that holds the key; `none`: the server asks for none. The provider's own key when absent.
       */
      api_key?: string;
    };
  };
  /**
   * Prices of models that the price table does not know, by `provider/model`. They go before the table.
   */
  prices?: {
    [k: string]: {
      /**
       * US dollars for a million input tokens.
       */
      input_usd_per_million: number;
      /**
       * US dollars for a million output tokens.
       */
      output_usd_per_million: number;
      /**
       * For input from the prompt cache; as other input when absent.
       */
      cache_read_usd_per_million?: number;
      /**
       * For input that is written to the prompt cache; as other input when absent.
       */
      cache_write_usd_per_million?: number;
    };
  };
  /**
   * Upper bounds of the cost. A request that could pass them is not sent.
   */
  budget?: {
    /**
     * What one flow may cost at most, in US dollars.
     */
    flow_usd?: number;
    /**
     * What all flows of a day (UTC) in this ledger may cost at most, in US dollars: the whole organisation's where its repositories share one.
     */
    day_usd?: number;
    /**
     * What the flows of one repository may cost on a day (UTC) at most, in US dollars. No cap of its own when absent.
     */
    repository_day_usd?: number;
    /**
     * What all flows of a calendar month (UTC) in this ledger may cost at most, in US dollars. No cap when absent.
     */
    month_usd?: number;
    /**
     * What the flows of one repository may cost in a calendar month (UTC) at most, in US dollars. No cap when absent.
     */
    repository_month_usd?: number;
  };
  /**
   * When calls to a provider are stopped.
   */
  breaker?: {
    /**
     * Environment: ENABLE_CIRCUIT_BREAKER.
     */
    enabled?: boolean;
    /**
     * Share of a provider's daily quota at which calls to it are stopped, in percent. Environment: CIRCUIT_BREAKER_THRESHOLD.
     */
    threshold?: number;
    /**
     * Failed calls in a row after which calls to a provider are stopped.
     */
    failures?: number;
    /**
     * Time until one call is let through to see whether the provider is back.
     */
    cooldown_seconds?: number;
    /**
     * Share of a provider's daily quota at which no new flow begins until `blocks resume`, in percent.
     */
    pause_threshold?: number;
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
   * Coverage that the repository measures itself.
   */
  coverage?: {
    /**
     * A coverage report of the repository's own run, relative to the repository: lcov, Cobertura, Clover or Istanbul JSON. It takes the place of our measurement, never of our test run.
     */
    report?: string;
  };
  /**
   * Which mutants are tried.
   */
  mutation?: {
    /**
     * diff: mutants on the lines that differ from the base commit; block: all mutants of blocks that differ; all: all mutants of all blocks.
     */
    scope?: "diff" | "block" | "all";
    /**
     * Take over what an earlier run found out about mutants that nothing has changed for.
     */
    incremental?: boolean;
    /**
     * A report of another mutation tool, relative to the repository: a file in the mutation-testing schema, or a folder that mutmut left. For blocks that it speaks of, it takes the place of our run.
     */
    report?: string;
  };
  /**
   * What joins the security gate, and what is let pass.
   */
  security?: {
    /**
     * SARIF files of other scanners, relative to the repository, whose results count as findings.
     */
    sarif?: string[];
    /**
     * Findings that do not count, each with a reason and an end.
     */
    suppressions?: Suppression[];
  };
  /**
   * Who reviews a block.
   */
  review?: {
    /**
     * Reviewing models, each asked independently; the architect's when empty. None may be of the author's vendor.
     */
    models?: string[];
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
    /**
     * Time that a model may be silent while it answers.
     */
    idle_deadline_seconds?: number;
    /**
     * Keep the models' answers in .blocks/cache, so that the same question is not paid for twice.
     */
    answer_cache?: boolean;
  };
  /**
   * Where context bundles stay.
   */
  store?: {
    /**
     * folder: a directory of this machine; github-artifact: an artifact of the workflow run; s3: a bucket with Object Lock.
     */
    type?: "folder" | "github-artifact" | "s3";
    /**
     * Directory of the folder store, relative to the repository.
     */
    path?: string;
    /**
     * Bucket of the s3 store. It needs Object Lock.
     */
    bucket?: string;
    /**
     * What the names of the s3 store's objects begin with, without a slash at the end.
     */
    prefix?: string;
    /**
     * Region of the bucket.
     */
    region?: string;
    /**
     * Address of a service that speaks S3, such as MinIO or Ceph; AWS's own for the region when absent. https, or a loopback address.
     */
    endpoint?: string;
    /**
     * Whether the bucket stands in the path of the address and not in its host, as MinIO and Ceph usually have it.
     */
    force_path_style?: boolean;
    /**
     * Role that a workflow run takes on with GitHub's identity token, so that no key has to be stored. The job needs id-token: write.
     */
    role_arn?: string;
    /**
     * How long a bundle has to be kept. The s3 store locks it for so long.
     */
    retention_years?: number;
  };
  /**
   * The record of flows.
   */
  ledger?: {
    /**
     * folder: a directory of this machine; git: a branch that all machines share. The reusable workflow takes git. Environment: BLOCKS_LEDGER.
     */
    type?: "folder" | "git";
    /**
     * Directory of the folder ledger, relative to the repository.
     */
    path?: string;
    /**
     * Where the branch is: a remote of the repository by its name, or the address (https, ssh or a path) of a repository that an organisation shares. Environment: BLOCKS_LEDGER_REMOTE.
     */
    remote?: string;
    /**
     * Name of the branch.
     */
    branch?: string;
    /**
     * Addresses of further repositories whose ledgers are read for figures, alerts and dashboards.
     *
     * @maxItems 1000
     */
    repositories?: string[];
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
  /**
   * OpenTelemetry, over OTLP/HTTP. Nothing is sent where no address is known.
   */
  telemetry?: {
    /**
     * Whether anything is sent. OTEL_SDK_DISABLED=true turns it off as well.
     */
    enabled?: boolean;
    /**
     * Address of the collector. OTEL_EXPORTER_OTLP_ENDPOINT goes before it, and is left out where it is no such address.
     */
    endpoint?: string;
    /**
     * Headers for every request. A value `env:NAME` is that environment variable. Those of OTEL_EXPORTER_OTLP_HEADERS come on top.
     */
    headers?: {
      [k: string]: string;
    };
  };
  /**
   * What figures are held against.
   */
  metrics?: {
    /**
     * Share of flows that must end well, in percent.
     */
    success_rate?: number;
    /**
     * Duration that 95 % of the flows must stay below, in seconds.
     */
    p95_seconds?: number;
    /**
     * What a flow may cost on average, in US dollars.
     */
    cost_usd?: number;
    /**
     * Mutation kill rate that blocks must reach on average, in percent.
     */
    kill_rate?: number;
    /**
     * Hours of an engineer that an accepted block saves: an assumption of yours, shown beside the return on investment.
     */
    hours_saved?: number;
    /**
     * What an hour of an engineer costs, in US dollars: an assumption of yours.
     */
    hourly_usd?: number;
  };
  /**
   * When somebody is told, and how.
   */
  alerts?: {
    /**
     * Share of failed flows in an hour above which `flow_failure_rate` fires, in percent.
     */
    failure_rate?: number;
    /**
     * P95 of the duration in seconds above which `high_latency` warns.
     */
    p95_seconds?: number;
    /**
     * P95 of the duration in seconds above which `very_high_latency` fires.
     */
    p95_critical_seconds?: number;
    /**
     * Cost of one repository on a day in US dollars above which `repository_cost` fires.
     */
    repository_day_usd?: number;
    /**
     * Cost of a day in US dollars above which `budget_burn_rate` fires.
     */
    day_usd?: number;
    /**
     * Mutation kill rate in percent below which `low_kill_rate` fires.
     */
    kill_rate?: number;
    /**
     * Failed flows in an hour above which `mass_failure` fires.
     */
    failures_per_hour?: number;
    /**
     * `env:NAME` of the environment variable with the address of a Slack webhook.
     */
    slack?: string;
    /**
     * `env:NAME` of the environment variable with a PagerDuty Events v2 integration key.
     */
    pagerduty?: string;
    /**
     * A receiver of your own.
     */
    webhook?: {
      /**
       * `env:NAME` of the environment variable with its address.
       */
      url?: string;
      /**
       * `env:NAME` of the environment variable with the secret that bodies are signed with (HMAC-SHA256).
       */
      secret?: string;
    };
    /**
     * Mail over SMTP.
     */
    email?: {
      /**
       * `env:NAME` of the environment variable with the server: smtps://user:password@host:port.
       */
      smtp?: string;
      /**
       * Sender.
       */
      from?: string;
      /**
       * Receivers.
       *
       * @maxItems 50
       */
      to?: string[];
    };
    /**
     * Open an issue in this repository for each incident and close it on recovery. Needs issues: write.
     */
    github_issue?: boolean;
    /**
     * Channels by severity. A severity without a route goes to every configured channel; critical alone goes to PagerDuty.
     */
    routes?: {
      [k: string]: ("slack" | "pagerduty" | "webhook" | "email" | "github_issue")[];
    };
  };
}

export interface Suppression {
  /**
   * Code of the finding.
   */
  code: string;
  /**
   * File, relative to the repository.
   */
  path: string;
  /**
   * The line that is meant; every line of the file when absent.
   */
  quote?: string;
  /**
   * Why this is no danger here.
   */
  reason: string;
  /**
   * Last day on which it holds, such as 2027-03-31.
   */
  expires: string;
}

/**
 * What was chosen of a repository for a request, at what rank and why: `context.json` of a flow, and what `blocks context show --json` prints. No content of any file is in it.
 */
export interface ContextReport {
  schemaVersion: 1;
  kind: "context-report";
  /**
   * What the context may take, in bytes of UTF-8.
   */
  limitBytes: number;
  /**
   * What it takes, with the lines around each file in a prompt.
   */
  sizeBytes: number;
  /**
   * False where pruning is off: everything readable is shown whole.
   */
  pruned: boolean;
  /**
   * The request's words that files were looked for by, the most telling first.
   */
  words: string[];
  /**
   * How many commits of the history were looked at; 0 without git and in a shallow clone of one commit.
   */
  commits: number;
  /**
   * What is shown, most relevant first.
   */
  files: ContextReportFile[];
  /**
   * How the shown files hang together.
   */
  links: ContextReportLink[];
  /**
   * Readable files of which only the path is shown, in the map.
   */
  rest: {
    files: number;
    /**
     * Where they are: the folders with the most of them, at most 500.
     *
     * @maxItems 500
     */
    folders: {
      folder: string;
      files: number;
    }[];
  };
  /**
   * Files of which nothing is shown, each with its reason, by path: the first 2,000.
   *
   * @maxItems 2000
   */
  skipped: {
    path: string;
    reason: string;
  }[];
  /**
   * How many they are in all.
   */
  skippedFiles: number;
}

export interface ContextReportFile {
  path: string;
  /**
   * Place among all files that were read.
   */
  rank: number;
  /**
   * All of it, or only what it declares.
   */
  form: "whole" | "outline";
  /**
   * The sum of the parts below, to three digits.
   */
  points: number;
  /**
   * Of the file.
   */
  fileBytes: number;
  /**
   * Of what is shown of it, with the lines around it.
   */
  sizeBytes: number;
  /**
   * How many credentials were taken out.
   */
  masked?: number;
  /**
   * What its points are made of, the largest part first.
   */
  why: {
    /**
     * text: words in the file; path: in its path; symbols: in its declarations; commits: commits that read like the request changed it; together: it changes with the best files; churn: it changes often; imports: it imports one of the best files, or one of them imports it; folder: it is near the output folder; kind: a contract, types or the repository's manifest.
     */
    part: "text" | "path" | "symbols" | "commits" | "together" | "churn" | "imports" | "folder" | "kind";
    points: number;
    /**
     * Which words, the most telling first.
     */
    words?: string[];
  }[];
}

export interface ContextReportLink {
  /**
   * Index in `files`.
   */
  from: number;
  /**
   * Index in `files`.
   */
  to: number;
  /**
   * imports: `from` imports `to`; history: they were changed in the same commits.
   */
  kind: "imports" | "history";
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
 * provider/model, the role's own first, then its fallbacks in order.
 *
 * @minItems 1
 */
export type ModelNames = [string, ...string[]];

/**
 * `recording.json`: what a replay of a flow needs beside its request, configuration, prompts and answers.
 */
export interface FlowRecording {
  schemaVersion: 1;
  kind: "flow-recording";
  /**
   * Digest of everything that makes the flow this one. The fences of its prompts come from it.
   */
  identity: string;
  /**
   * Of one answer, whatever is asked.
   */
  maxOutputTokens: number;
  /**
   * Everyone who may answer a role.
   */
  models: {
    architect: ModelNames;
    implementation: ModelNames;
    context: ModelNames;
  };
  /**
   * What the flow was given to work on.
   */
  material: {
    /**
     * What was collected of the repository for the models, most relevant first, without secrets; whatever else of it stands in the prompt beside them.
     */
    context: {
      /**
       * The paths of other files, as they were sent.
       */
      map: string;
      /**
       * What was chosen, at what rank and why: the same as context.json.
       */
      report: {};
      files: {
        /**
         * All of the file, or what it declares.
         */
        form: "whole" | "outline";
        /**
         * Relative to the repository.
         */
        path: string;
        /**
         * As it was sent.
         */
        content: string;
      }[];
    };
    /**
     * The blueprints that the architect could choose from; empty where the request named one.
     */
    catalog: {
      /**
       * Family of the blueprint.
       */
      family: string;
      /**
       * Type within the family.
       */
      type: string;
      /**
       * For people.
       */
      title: string;
      /**
       * What its blocks do.
       */
      description: string;
      /**
       * JSON Schema of its parameters.
       */
      parameters: {};
    }[];
    blueprints: RecordedBlueprint[];
    example?: RecordedMaterial;
  };
  /**
   * The steps whose outcome stands in no model's answer, in order: what the fast gates found, what the review came to, repairs that time or money did not allow.
   */
  steps: SettledStep[];
}

/**
 * What a blueprint came to for these parameters: the blueprint, or what was wrong.
 */
export interface RecordedBlueprint {
  /**
   * Family that was asked for.
   */
  family: string;
  /**
   * Type that was asked for.
   */
  type: string;
  parameters: {};
  blueprint?: RecordedMaterial;
  /**
   * Why there is no such blueprint for these parameters.
   */
  problem?: {
    code: "FAMILY_UNKNOWN" | "PARAMETERS_INVALID";
    /**
     * What the architect was told.
     */
    message: string;
  };
}

/**
 * A blueprint as the models were shown it.
 */
export interface RecordedMaterial {
  /**
   * Family of the blueprint.
   */
  family: string;
  /**
   * Type within the family.
   */
  type: string;
  /**
   * Version of the blueprint.
   */
  version: string;
  /**
   * For people.
   */
  title: string;
  /**
   * What its blocks do.
   */
  description: string;
  /**
   * Laws that hold for its blocks.
   */
  properties: string[];
  /**
   * What a review asks.
   */
  checklist: string[];
  /**
   * The reference block, made for the parameters.
   */
  files: {
    /**
     * Relative to the block.
     */
    path: string;
    content: string;
  }[];
  /**
   * own: the blueprint of the block. example: it only shows what quality is asked.
   */
  reference: "own" | "example";
}

export interface SettledStep {
  /**
   * Name of the step: inspect-0, review, repair-2.
   */
  step: string;
  /**
   * What the step came to, as plain JSON.
   */
  output: {
    [k: string]: unknown;
  };
  /**
   * What its requests have cost that no answer came of.
   *
   * Items: A charge as flow.json records it.
   */
  lost: {}[];
}

/**
 * `.blocks/checkpoints/<flow>/run.json`: how far the runs of a flow have come.
 */
export interface FlowRun {
  schemaVersion: 1;
  kind: "flow-run";
  /**
   * The flow.
   */
  id: string;
  /**
   * Digest of everything that makes the flow this one.
   */
  request: string;
  /**
   * What was asked for, for people.
   */
  title?: string;
  /**
   * The run under way or ended last; a retry is a new one.
   */
  run: number;
  /**
   * How many processes of this run ended because of an answer that could not be used: it is asked for anew.
   */
  spoiled: number;
  /**
   * Processes that worked on this run.
   */
  processes: number;
  /**
   * Start of the run, UTC, ISO 8601.
   */
  startedAt: string;
  /**
   * running: a process is at work, or was ended in the middle of it.
   */
  outcome: "running" | "generated" | "failed" | "cancelled";
  /**
   * True when what is kept of this run leads to the same failure again: the next process begins a new run.
   */
  hopeless?: boolean;
  /**
   * What ended the last process.
   */
  error?: {
    /**
     * Code of the error.
     */
    code: string;
    /**
     * What failed.
     */
    message: string;
  };
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
    /**
     * True when the architect chose family, type and parameters for a request in words.
     */
    chosen?: boolean;
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
      /**
       * Since the flow's start, in milliseconds.
       */
      startedMs?: number;
      /**
       * True when an earlier process of this flow did the step.
       */
      resumed?: boolean;
    }[];
    /**
     * How often a process took up what an earlier one had left.
     */
    resumptions?: number;
    /**
     * Requests whose process ended before their answer: they may have been paid for.
     */
    interrupted?: {
      /**
       * What was asked.
       */
      task: string;
      /**
       * Who was asked.
       */
      provider: string;
      /**
       * Model that was asked.
       */
      model: string;
      /**
       * Upper estimate in US dollars.
       */
      costUsd: number;
    }[];
    /**
     * Requests that cost something and belong to no call, because no answer came of them; absent when there were none. They are in the flow's cost.
     */
    discarded?: FlowCharge[];
    /**
     * What earlier processes of this run paid for answers that nothing was made of, in US dollars; absent when nothing was lost.
     */
    lostUsd?: number;
    /**
     * What earlier runs of the flow have cost, in US dollars; absent for the first run.
     */
    earlierUsd?: number;
  };
  /**
   * Which run of this flow, from 1: a retry is a new one. Absent: 1.
   */
  run?: number;
  /**
   * What each role used.
   */
  roles?: {
    architect?: RoleFigures;
    implementation?: RoleFigures;
    context?: RoleFigures;
  };
  /**
   * True when a part of the cost is an upper estimate, because a provider did not say what was used.
   */
  estimated?: boolean;
  /**
   * The candidates in order: the first one, then one for each repair.
   */
  rounds?: RepairRound[];
  /**
   * What another vendor's model said of the block inside the flow; absent when none was asked. The review gate decides.
   */
  review?: {
    /**
     * Findings of the reviewing model that hold.
     */
    findings: number;
    /**
     * Those of severity BLOCKER.
     */
    blockers: number;
  };
  /**
   * Invisible characters and copies of our delimiter that were taken out of what one prompt was made of, at most; absent when there were none.
   */
  hiddenCharacters?: number;
  /**
   * Why time or money ended the repairs; absent when they did not.
   */
  repairStopped?: string;
}

export interface ModelCall {
  role: "architect" | "implementation" | "context";
  task: "choose" | "context" | "plan" | "implement" | "repair" | "review" | "document";
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
   * Digest of the rendered prompt, without what a bundle may not hold.
   */
  prompt: string;
  /**
   * Digest of what else makes the question this one: schema and limit of the answer, and everyone who may answer. Absent in flows before recordings.
   */
  terms?: string;
  /**
   * Digest of the answer, without what a bundle may not hold.
   */
  answer: string;
  /**
   * The step that asked.
   */
  step?: string;
  /**
   * Version of the prompt.
   */
  promptVersion?: number;
  /**
   * The provider's own word for it.
   */
  rawFinishReason?: string;
  /**
   * provider/model that the role names, where a fallback answered in its place.
   */
  asked?: string;
  /**
   * True when another flow had asked the same: nothing was sent or paid.
   */
  cached?: boolean;
  /**
   * True when a part of the cost is an upper estimate.
   */
  estimated?: boolean;
  /**
   * Every request behind the answer that cost something, discarded ones included.
   */
  charges?: FlowCharge[];
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

/**
 * What one request cost.
 */
export interface FlowCharge {
  /**
   * Who was asked.
   */
  provider: string;
  /**
   * Model that was asked.
   */
  model: string;
  usage: Usage;
  /**
   * In US dollars.
   */
  costUsd: number;
  /**
   * Entry of the price table that was used, `configured` for a price of the owner.
   */
  pricedAs: string;
  /**
   * True for an upper estimate of ours.
   */
  estimated: boolean;
  /**
   * discarded: the request failed after it may have cost something.
   */
  outcome: "answered" | "discarded";
}

/**
 * What one role used.
 */
export interface RoleFigures {
  /**
   * provider/model of everyone who answered.
   */
  models: string[];
  /**
   * Answers.
   */
  calls: number;
  /**
   * Absent when not known.
   */
  inputTokens?: number;
  /**
   * Absent when not known.
   */
  outputTokens?: number;
  /**
   * The part of the input that came from prompt caches.
   */
  cacheReadTokens?: number;
  /**
   * Absent when not known.
   */
  costUsd?: number;
}

/**
 * One candidate and what the fast gates said of it.
 */
export interface RepairRound {
  /**
   * 0 is the first candidate.
   */
  round: number;
  /**
   * What the fast gates found.
   */
  findings: number;
  /**
   * Gates that could not decide.
   */
  undecided: number;
  /**
   * Mutants that no test killed; absent when none were tried.
   */
  survivors?: number;
  /**
   * True for the best candidate so far; a repair that is not is rolled back.
   */
  kept: boolean;
  gates: {
    /**
     * Name of the gate.
     */
    gate: string;
    verdict: "pass" | "fail" | "error";
    /**
     * Its figure, where it has one.
     */
    figure?: number;
  }[];
  /**
   * Of the repair in this round; absent when not known.
   */
  costUsd?: number;
}

export type GateName = "contract" | "coverage" | "mutation" | "security" | "review";

/**
 * error: the gate could not decide, which is never a pass.
 */
export type Verdict = "pass" | "fail" | "error";

/**
 * First and last line, from 1.
 *
 * @minItems 2
 * @maxItems 2
 */
export type LineRange = [number, number];

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
    /**
     * True when the job sent its results as telemetry: who reads the report later does not count them again.
     */
    measured?: boolean;
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
  /**
   * The sources that the findings speak of, without credentials, for pages that show them.
   */
  sources?: ReportedSource[];
}

export interface GateResult {
  gate: GateName;
  verdict: Verdict;
  /**
   * What led to the verdict, in one sentence for people; with the verdict `error` the reason alone.
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
  /**
   * The models that were to review, in the order of the configuration; of the review gate.
   */
  reviews?: ReviewerOpinion[];
  /**
   * Where reviewers did not agree about a BLOCKER. It never lowers a verdict.
   */
  dissent?: Dissent[];
  /**
   * True when nothing that the result depends on has changed since it was found: it was taken over.
   */
  cached?: boolean;
  shard?: MutationShard;
  /**
   * Findings that the base configuration lets pass; they do not count.
   */
  suppressed?: SuppressedFinding[];
  /**
   * What the tests ran, file by file; of the coverage gate.
   */
  lines?: CoveredLines[];
  /**
   * The mutants that were tried, by file and place; of the mutation gate.
   */
  mutants?: ReportedMutant[];
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
  /**
   * Weakness, where it is one of the Common Weakness Enumeration.
   */
  cwe?: string;
  /**
   * Tool that reported it, where it was none of ours.
   */
  tool?: string;
  /**
   * What a mutation changed, as the lines of a unified diff.
   */
  diff?: string;
  /**
   * Names of the tests that ran over the line.
   */
  tests?: string[];
  /**
   * The models that reported it, `provider/model`.
   */
  reviewers?: string[];
}

/**
 * A model that was asked, what it read and wrote, and what that cost. The `model` of a gate is the first that was asked; what all of them cost is the sum over `reviews`.
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
  /**
   * True when the flow had asked the same before: nothing was sent or paid now.
   */
  cached?: boolean;
  /**
   * True when a part of the cost is an upper estimate.
   */
  estimated?: boolean;
}

export interface ReviewerOpinion {
  /**
   * The model that was asked, `provider/model`.
   */
  reviewer: string;
  /**
   * given: its answer was read. failed: it gave none that could be. refused: it was not asked, because its vendor wrote the block.
   */
  outcome: "given" | "failed" | "refused";
  /**
   * Findings whose quote is in the block.
   */
  findings: number;
  /**
   * Findings that were thrown away, because their quote is not.
   */
  dropped: number;
  /**
   * Why there is no review.
   */
  error?: string;
  call?: ReviewCall;
}

export interface Dissent {
  /**
   * File, relative to the block's folder.
   */
  path: string;
  line: number;
  /**
   * Code of the finding.
   */
  code: string;
  /**
   * What is wrong, as those say who reported it.
   */
  message: string;
  /**
   * Reviewers that report a BLOCKER there.
   */
  reportedBy: string[];
  /**
   * Reviewers that read the same file and report nothing there, or less.
   */
  notReportedBy: string[];
}

/**
 * Part of the mutants that was tried; its verdict is none over the block before all parts are merged.
 */
export interface MutationShard {
  index: number;
  total: number;
}

export interface SuppressedFinding {
  finding: Finding;
  reason: string;
  expires: string;
}

export interface CoveredLines {
  /**
   * File, relative to the block's folder.
   */
  path: string;
  /**
   * Stretches of lines that a test runs.
   */
  covered: LineRange[];
  /**
   * Stretches of lines that no test runs.
   */
  uncovered: LineRange[];
}

export interface ReportedMutant {
  /**
   * File, relative to the block's folder.
   */
  path: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  /**
   * Kind of the mutation.
   */
  mutator: string;
  /**
   * What stands there in the mutant.
   */
  replacement: string;
  /**
   * As in the mutation-testing report schema.
   */
  status: "Killed" | "Survived" | "NoCoverage" | "CompileError" | "RuntimeError" | "Timeout" | "Ignored" | "Pending";
}

export interface ReportedSource {
  /**
   * File, relative to the block's folder.
   */
  path: string;
  content: string;
}

/**
 * What people or alert rules decided, as the ledger keeps it for ever: pauses, and incidents with their recovery.
 */
export interface LedgerControl {
  schemaVersion: 1;
  kind: "ledger-control";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * paused: no new flow begins in the scope; resumed: that is over; fired: an alert's condition came true; recovered: it is over; notifying: somebody began to tell people of an incident once more; notified: whom the telling reached.
   */
  event: "paused" | "resumed" | "fired" | "recovered" | "notifying" | "notified";
  /**
   * UTC, ISO 8601 with milliseconds.
   */
  recordedAt: string;
  /**
   * owner/name that it holds for; absent: everything in this ledger.
   */
  repository?: string;
  /**
   * Provider that it holds for; absent: all of them.
   */
  provider?: "anthropic" | "openai" | "google";
  /**
   * Why, in a sentence for people.
   */
  reason: string;
  /**
   * Who decided; absent when the system or nobody is named.
   */
  actor?: string;
  /**
   * True when a rule decided and no person.
   */
  automatic?: boolean;
  /**
   * The alert rule; with fired and recovered.
   */
  rule?: string;
  /**
   * The figure that decided, in the rule's own unit.
   */
  value?: number;
  /**
   * What it was held against.
   */
  threshold?: number;
  /**
   * Names the incident from fired to recovered; with fired, recovered, notifying and notified.
   */
  incident?: string;
  /**
   * Which message it is about; with notifying and notified.
   */
  about?: "fired" | "recovered";
  /**
   * With fired, recovered and notifying: the channels that the writer of the record is about to tell, which nobody else does before `until`. With notified: those that took the message.
   */
  channels?: ("slack" | "pagerduty" | "webhook" | "email" | "github_issue")[];
  /**
   * The channels that did not take the message. Only with notified.
   */
  failed?: ("slack" | "pagerduty" | "webhook" | "email" | "github_issue")[];
  /**
   * When a telling of which nothing more was heard may be done by somebody else, UTC. With fired, recovered and notifying.
   */
  until?: string;
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
   * What happened. reserved: money was put aside before the first call; released: it was given back unused; verified: a review outside of a flow has ended, with what it and its flow have cost; stored: the bundle is in the store; the verdict says whether the block passed.
   */
  event: "reserved" | "started" | "settled" | "verified" | "stored" | "failed" | "cancelled" | "released";
  /**
   * UTC, ISO 8601 with milliseconds.
   */
  recordedAt: string;
  /**
   * When the run of the flow began that the figures are of, UTC, ISO 8601. Tokens of one run are cumulative; those of several runs of a flow (a retry, or another machine) add up. Absent where no run is meant.
   */
  startedAt?: string;
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
  /**
   * What each role used.
   */
  roles?: {
    [k: string]: {
      models: string[];
      /**
       * Absent when not known.
       */
      inputTokens?: number;
      /**
       * Absent when not known.
       */
      outputTokens?: number;
      /**
       * Absent when not known.
       */
      costUsd?: number;
    };
  };
  /**
   * True when a part of the cost is an upper estimate.
   */
  estimated?: boolean;
  /**
   * Code of the error that ended a failed flow.
   */
  error?: string;
  /**
   * The reservation that the entry makes (reserved) or ends (settled, failed, cancelled, released).
   */
  hold?: {
    /**
     * Names the reservation; the entry that ends it has the same.
     */
    id: string;
    /**
     * What is put aside, in US dollars. Only with reserved.
     */
    costUsd?: number;
    /**
     * Tokens that are put aside, by provider. Only with reserved; absent when they are not bounded.
     */
    tokens?: {
      [k: string]: number;
    };
    /**
     * When a reservation that nobody ended counts no more, UTC. Only with reserved.
     */
    until?: string;
  };
  /**
   * Family of the blueprint; absent when not known.
   */
  family?: string;
  /**
   * Type within the family; absent when not known.
   */
  type?: string;
  /**
   * True when no model was called.
   */
  offline?: boolean;
  /**
   * What was used of each model, `provider/model`: fallbacks under their own names.
   */
  models?: {
    [k: string]: {
      /**
       * Requests that were answered or failed.
       */
      requests: number;
      /**
       * Absent when not known.
       */
      inputTokens?: number;
      /**
       * Absent when not known.
       */
      outputTokens?: number;
      /**
       * Absent when not known.
       */
      costUsd?: number;
    };
  };
  /**
   * Requests beyond the first of each call; absent when not known.
   */
  retries?: number;
  /**
   * Calls that another model answered than the one that was asked; absent when not known.
   */
  fallbacks?: number;
  /**
   * How often findings were handed back; absent when not known.
   */
  repairRounds?: number;
}

/**
 * A line of a ledger that was no record, and was taken out of its file: a line of set-aside.ndjson.
 */
export interface LedgerSetAside {
  schemaVersion: 1;
  kind: "ledger-set-aside";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * UTC, ISO 8601 with milliseconds.
   */
  setAsideAt: string;
  /**
   * The file that it stood in, within the ledger.
   */
  path: string;
  /**
   * Number of its line in that file as it was just before.
   */
  line: number;
  /**
   * All of it in base64, without a line feed; of a file with one record, the whole file.
   */
  bytes: string;
  /**
   * Why it is no record, as a sentence without a subject.
   */
  problem: string;
  /**
   * Why it was set aside, for people.
   */
  reason: string;
  /**
   * Who did it; absent when nobody is named.
   */
  actor?: string;
}

/**
 * Figures of a period from the ledger, and what they are held against: what `blocks metrics export --format json` prints.
 */

export interface MetricsReport {
  schemaVersion: 1;
  kind: "metrics-report";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * UTC.
   */
  generatedAt: string;
  period: {
    /**
     * Included, UTC.
     */
    since: string;
    /**
     * Not included, UTC.
     */
    until: string;
    /**
     * The period in words.
     */
    label: string;
  };
  /**
   * Only flows of this repository; absent: all that the ledger holds.
   */
  repository?: string;
  figures: Figures;
  /**
   * The targets of the configuration.
   */
  targets: MetricsTarget[];
  /**
   * Records that were read, of any time.
   */
  records: number;
  /**
   * Records that could not be read.
   */
  problemCount: number;
  /**
   * The first of them.
   */
  problems: MetricsProblem[];
}

/**
 * Figures of a period. What is not known is absent, never zero.
 */
export interface Figures {
  flows: FiguresFlows;
  /**
   * Flows that ended neither by an error nor undecided, over all that ended, the cancelled ones left out; in percent. Absent when none ended.
   */
  successRate?: number;
  /**
   * Accepted blocks over all that were stored, in percent.
   */
  acceptedRate?: number;
  duration: FiguresDuration;
  cost: FiguresCost;
  tokens: FiguresTokens;
  retries: FiguresCount;
  fallbacks: FiguresCount;
  repairRounds: FiguresCount;
  /**
   * The gates that ran, in the order in which they run.
   */
  gates: FiguresGate[];
  killRate: FiguresKillRate;
  roi: FiguresRoi;
  /**
   * By repository, the dearest first.
   */
  repositories: FiguresGroup[];
  /**
   * By `family/type`, where it is known, the dearest first.
   */
  families: FiguresGroup[];
  /**
   * By model, the dearest first. What a flow cost without saying by which model is in none.
   */
  models: FiguresModel[];
  /**
   * By provider, the dearest first.
   */
  providers: FiguresModel[];
  /**
   * By role, in the order in which they work.
   */
  roles: FiguresRole[];
  /**
   * The codes of the errors that ended failed flows, the most frequent first.
   */
  errors: FiguresNamedCount[];
  /**
   * Who started the flows that ended, where it is known, the busiest first.
   */
  actors: FiguresNamedCount[];
  /**
   * Length of a bucket: an hour for periods of up to two days, else a day.
   */
  bucketMs: 3600000 | 86400000;
  /**
   * The period in buckets of whole UTC hours or days, the oldest first; the first and the last may reach beyond it.
   */
  series: FiguresBucket[];
}

export interface FiguresFlows {
  /**
   * Flows that ended in the period, each once.
   */
  ended: number;
  /**
   * Of those: stored, and the block passed every gate.
   */
  accepted: number;
  /**
   * Of those: stored, and a gate failed. The engine did its work, the block was not good enough.
   */
  rejected: number;
  /**
   * Of those: stored, and a gate could not decide.
   */
  undecided: number;
  /**
   * Of those: settled; nothing is stored yet.
   */
  generated: number;
  /**
   * Of those: ended by an error.
   */
  failed: number;
  /**
   * Of those: ended by somebody. They are in no rate.
   */
  cancelled: number;
  /**
   * Flows that have begun in the period and not ended.
   */
  open: number;
  /**
   * Flows that have begun in the period, not ended, and whose time is up.
   */
  died: number;
}

export interface FiguresDuration {
  /**
   * Flows whose duration is known: the others are in none of these figures.
   */
  known: number;
  /**
   * Mean.
   */
  averageMs?: number;
  /**
   * Nearest rank: the smallest duration that half of the flows are not above.
   */
  p50Ms?: number;
  /**
   * Nearest rank: the smallest duration that 95 % of the flows are not above.
   */
  p95Ms?: number;
  /**
   * The longest.
   */
  maxMs?: number;
}

export interface FiguresCost {
  /**
   * Flows whose cost is known.
   */
  known: number;
  /**
   * Flows whose cost is not known: they are in none of these sums.
   */
  unknown: number;
  /**
   * Flows of known cost, a part of which is an upper estimate.
   */
  estimated: number;
  /**
   * What the flows cost that ended in the period. Absent when not one cost is known.
   */
  totalUsd?: number;
  /**
   * Of a flow of known cost.
   */
  averageUsd?: number;
  /**
   * Of the dearest flow.
   */
  maxUsd?: number;
  /**
   * What was booked within the period, whatever flow it is for: what budgets count.
   */
  bookedUsd: number;
  /**
   * The total over the accepted blocks: what did not pass is paid for by what did.
   */
  perAcceptedUsd?: number;
}

export interface FiguresTokens {
  /**
   * Absent when not known of any flow.
   */
  input?: number;
  /**
   * Absent when not known of any flow.
   */
  output?: number;
  /**
   * Flows of which either is not known.
   */
  unknown: number;
}

export interface FiguresCount {
  /**
   * Flows of which it is known.
   */
  known: number;
  /**
   * Absent when not known of any flow.
   */
  total?: number;
  /**
   * Flows with at least one.
   */
  flows: number;
}

export interface FiguresGate {
  gate: "contract" | "coverage" | "mutation" | "security" | "review";
  /**
   * Flows.
   */
  passed: number;
  /**
   * Flows.
   */
  failed: number;
  /**
   * Flows in which the gate could not decide: they are no passes.
   */
  undecided: number;
  /**
   * Passed over all three, in percent.
   */
  passRate: number;
}

export interface FiguresKillRate {
  /**
   * Flows whose mutation kill rate is known.
   */
  known: number;
  /**
   * Mean.
   */
  averagePercent?: number;
  /**
   * The lowest.
   */
  lowestPercent?: number;
  lowestFlow?: FiguresFlowName;
}

/**
 * A flow: its id is unique within its repository.
 */
export interface FiguresFlowName {
  /**
   * owner/name, or a folder's name.
   */
  repository: string;
  /**
   * Id of the flow.
   */
  flow: string;
}

export interface FiguresRoi {
  /**
   * Blocks that passed.
   */
  acceptedBlocks: number;
  /**
   * Assumption of the configuration: hours of an engineer that an accepted block saves.
   */
  hoursSaved: number;
  /**
   * Assumption of the configuration: what such an hour costs.
   */
  hourlyUsd: number;
  /**
   * Accepted blocks × hours × price of an hour.
   */
  savedUsd: number;
  /**
   * What the flows of the period cost. Absent when not known.
   */
  costUsd?: number;
  /**
   * Saved over cost. Absent when nothing was accepted, or the cost is not known or zero.
   */
  ratio?: number;
}

export interface FiguresGroup {
  /**
   * What the group is of.
   */
  name: string;
  /**
   * Flows that ended in the period.
   */
  ended: number;
  /**
   * Of those.
   */
  accepted: number;
  /**
   * Of those.
   */
  rejected: number;
  /**
   * Of those: by an error, or undecided.
   */
  failed: number;
  /**
   * Of those.
   */
  cancelled: number;
  /**
   * In percent.
   */
  successRate?: number;
  /**
   * Nearest rank.
   */
  p95Ms?: number;
  /**
   * Absent when not known of any flow.
   */
  costUsd?: number;
  /**
   * Of a flow of known cost.
   */
  averageUsd?: number;
  /**
   * Flows whose cost is not known.
   */
  unknownCost: number;
  /**
   * Booked within the period.
   */
  bookedUsd: number;
}

export interface FiguresModel {
  /**
   * `provider/model`, or a provider.
   */
  name: string;
  /**
   * Flows that used it.
   */
  flows: number;
  /**
   * Requests that were answered or failed.
   */
  requests: number;
  /**
   * Absent when not known of any flow.
   */
  inputTokens?: number;
  /**
   * Absent when not known of any flow.
   */
  outputTokens?: number;
  /**
   * Absent when not known of any flow.
   */
  costUsd?: number;
  /**
   * Flows in which its cost is not known.
   */
  unknownCost: number;
}

export interface FiguresRole {
  name: "architect" | "implementation" | "context";
  /**
   * Flows in which the role did something.
   */
  flows: number;
  /**
   * Absent when not known of any flow.
   */
  costUsd?: number;
  /**
   * Flows in which its cost is not known.
   */
  unknownCost: number;
}

export interface FiguresNamedCount {
  /**
   * What is counted.
   */
  name: string;
  /**
   * Flows.
   */
  flows: number;
}

export interface FiguresBucket {
  /**
   * Begin of the bucket, UTC.
   */
  from: string;
  /**
   * Flows that ended in it.
   */
  ended: number;
  /**
   * Of those.
   */
  accepted: number;
  /**
   * Of those.
   */
  rejected: number;
  /**
   * Of those: by an error, or undecided.
   */
  failed: number;
  /**
   * Of those.
   */
  cancelled: number;
  /**
   * In percent.
   */
  successRate?: number;
  /**
   * Nearest rank.
   */
  p50Ms?: number;
  /**
   * Nearest rank.
   */
  p95Ms?: number;
  /**
   * Of the flows that ended in it. Absent when not known of any.
   */
  costUsd?: number;
  /**
   * Booked in it.
   */
  bookedUsd: number;
  /**
   * Mean mutation kill rate.
   */
  killRatePercent?: number;
}

/**
 * A figure against its target.
 */
export interface MetricsTarget {
  name: "success_rate" | "p95_seconds" | "cost_usd" | "kill_rate";
  /**
   * The setting `metrics.<name>`, in its own unit.
   */
  target: number;
  /**
   * The figure in the same unit; absent when there is none.
   */
  value?: number;
  /**
   * Absent when there is no figure.
   */
  reached?: boolean;
}

/**
 * A record that could not be read and is in no figure.
 */
export interface MetricsProblem {
  /**
   * Where it is.
   */
  path: string;
  /**
   * What is wrong with it.
   */
  message: string;
}

/**
 * A report in the mutation-testing report schema, as far as it is read and written here.
 */
export interface MutationReportDocument {
  /**
   * Version of that schema.
   */
  schemaVersion: string;
  /**
   * Bounds for colours; nothing is decided by them.
   */
  thresholds: {
    high: number;
    low: number;
  };
  /**
   * The mutated files, by path.
   */
  files: {
    [k: string]: MutatedFile;
  };
  /**
   * The test files, by path.
   */
  testFiles?: {
    [k: string]: MutationTestFile;
  };
  /**
   * The tool that tried the mutants.
   */
  framework?: {
    name: string;
    version?: string;
  };
}

export interface MutatedFile {
  language: string;
  /**
   * The whole file, without a mutant.
   */
  source: string;
  mutants: TriedMutant[];
}

export interface TriedMutant {
  id: string;
  /**
   * Kind of the mutation.
   */
  mutatorName: string;
  /**
   * What stands there in the mutant.
   */
  replacement?: string;
  /**
   * What the mutation does.
   */
  description?: string;
  location: {
    start: MutantPosition;
    end: MutantPosition;
  };
  status: "Killed" | "Survived" | "NoCoverage" | "CompileError" | "RuntimeError" | "Timeout" | "Ignored" | "Pending";
  statusReason?: string;
  /**
   * In force while the module loads.
   */
  static?: boolean;
  /**
   * Ids of the tests that ran over it.
   */
  coveredBy?: string[];
  /**
   * Ids of the tests that noticed it.
   */
  killedBy?: string[];
  testsCompleted?: number;
  /**
   * In milliseconds.
   */
  duration?: number;
  /**
   * Of Blocks: false for a mutant that this run was not to try.
   */
  selected?: boolean;
}

export interface MutantPosition {
  line: number;
  column: number;
}

export interface MutationTestFile {
  source?: string;
  tests: MutationTest[];
}

export interface MutationTest {
  id: string;
  name: string;
  location?: {
    start: MutantPosition;
    end?: MutantPosition;
  };
}

/**
 * What mutmut 3 writes beside a mutated file, as far as it is read here.
 */
export interface MutmutMeta {
  /**
   * How the tests ended, by the mutant's dotted name; null where it was not tried.
   */
  exit_code_by_key: {
    [k: string]: number | null;
  };
  /**
   * What a type checker said against a mutant, by its name.
   */
  type_check_error_by_key?: {
    [k: string]: string | null;
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

export type Digest = string;

/**
 * The first difference: lines that begin with - as recorded, with + as they are now.
 */
export type Lines = string[];

/**
 * What a replay of a bundle came to (`blocks context replay --json`).
 */
export interface ReplayReport {
  schemaVersion: 1;
  kind: "replay-report";
  /**
   * Version of Blocks that replayed.
   */
  version: string;
  /**
   * True when the same digest was reached and every gate that ran again said what is recorded.
   */
  same: boolean;
  /**
   * The bundle that was replayed.
   */
  recorded: {
    digest: Digest;
    /**
     * Version of Blocks that sealed the bundle.
     */
    version: string;
    /**
     * Id of the flow.
     */
    flow: string;
    /**
     * Name of the block.
     */
    block: string;
    /**
     * Answers that the bundle holds.
     */
    calls: number;
  };
  digest?: Digest;
  /**
   * Questions that were answered from the bundle.
   */
  answers: number;
  divergence?: ReplayDivergence;
  difference?: ReplayDifference;
  /**
   * The fast gates inside of the flow.
   */
  inspections: ReplayInspection[];
  /**
   * The five gates on the replayed block; absent when they were not asked for.
   */
  gates?: ReplayGate[];
  /**
   * Members that had held a secret: what stands there is not what the flow had.
   */
  redactedMembers: number;
  /**
   * Folder of all that the replay made; absent when nothing is kept.
   */
  kept?: string;
}

/**
 * Where the replay ended before the flow did; then there is no digest.
 */
export interface ReplayDivergence {
  /**
   * The step in which the replay left the recorded flow.
   */
  step: string;
  /**
   * What is different, as a sentence without a full stop.
   */
  message: string;
  /**
   * The member that says otherwise.
   */
  member?: string;
  lines: Lines;
}

/**
 * How the two bundles differ; absent when they do not.
 */
export interface ReplayDifference {
  /**
   * The first member that differs; manifest.json where all are equal.
   */
  path: string;
  /**
   * missing: only the recorded bundle has it. added: only the replayed one.
   */
  change: "changed" | "missing" | "added";
  lines: Lines;
  /**
   * How many further members differ.
   */
  more: number;
}

export interface ReplayInspection {
  /**
   * Name of the step.
   */
  step: string;
  /**
   * False: the outcome is taken from the bundle.
   */
  repeated: boolean;
  /**
   * False: the fast gates say something else now.
   */
  same: boolean;
  /**
   * Why it was not repeated.
   */
  reason?: string;
}

export interface ReplayGate {
  gate: "contract" | "coverage" | "mutation" | "security" | "review";
  recorded: GateSays;
  now?: GateSays;
  /**
   * Why the gate was not repeated.
   */
  reason?: string;
}

export interface GateSays {
  verdict: "pass" | "fail" | "error";
  /**
   * One sentence with the gate's figures.
   */
  summary: string;
}

/**
 * The front matter of a feature request: which block is meant, where the author knows it.
 */
export interface RequestMatter {
  /**
   * Family of the blueprint.
   */
  family?: string;
  /**
   * Type within the family.
   */
  type?: string;
  /**
   * Path of the JSON file with the blueprint's parameters, relative to the repository.
   */
  config?: string;
  /**
   * The blueprint's parameters themselves.
   */
  parameters?: {};
}

/**
 * Money that was put aside in the ledger for one flow, as one job hands it on to the next.
 */
export interface Reservation {
  schemaVersion: 1;
  kind: "reservation";
  /**
   * Names the hold in the ledger.
   */
  id: string;
  /**
   * Id under which it was recorded: a flow's, or one that stands for the run of the CI system whose flow has no id yet.
   */
  flow: string;
  /**
   * owner/name.
   */
  repository: string;
  /**
   * What the flow may cost at most, in US dollars.
   */
  costUsd: number;
  /**
   * When it counts no more, UTC.
   */
  until: string;
  /**
   * Attempt of the CI run that made it, which is the only one that it is for: the end of an attempt gives it back. Absent on a laptop.
   */
  attempt?: string;
  /**
   * Tokens of the day by provider when it was made.
   */
  tokensToday: {
    [k: string]: number;
  };
}

/**
 * A source on its own, or with the path of its file. A broken bar (¦) is taken out before use, so that no credential stands here whole.
 */
export type RuleCase = string | RuleCaseFile;

/**
 * `rules/*.yml`: one weakness that the security or the review gate looks for, and every way in which it is detected, each with the cases that test it.
 */
export interface Rule {
  /**
   * Stable code of its findings.
   */
  code: string;
  /**
   * Name of the weakness, in the words of the field.
   */
  title: string;
  /**
   * The gate that applies it.
   */
  gate: "security" | "review";
  /**
   * How much a finding weighs.
   */
  severity: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
  /**
   * CVSS 3.1 base vector of a typical finding, from which its severity follows (docs/gates.md).
   */
  cvss?: string;
  /**
   * Weaknesses of the Common Weakness Enumeration that it looks for; the first is meant where a detection names none.
   *
   * @minItems 1
   */
  cwe: [string, ...string[]];
  /**
   * What is wrong, in one sentence.
   */
  message: string;
  /**
   * What to change, in one sentence.
   */
  remedy: string;
  /**
   * What can happen, for the page of its code.
   */
  why: string;
  /**
   * The ways in which it is found; absent when it is found by code alone.
   *
   * @minItems 1
   */
  detections?: [RuleDetection, ...RuleDetection[]];
  /**
   * It is also, or only, found by code of the gate that no pattern can express.
   */
  built_in?: true;
  /**
   * A source with the weakness, for its page; the first flagged case when absent.
   */
  bad?: string;
  /**
   * The same without it; the first allowed case when absent.
   */
  good?: string;
}

/**
 * One way in which a weakness is found. It has `rule` or `text`, not both.
 */
export interface RuleDetection {
  /**
   * Unique within the weakness.
   */
  name: string;
  /**
   * Sources that a syntax rule is for; TypeScript and JavaScript when absent. A text rule is for every file.
   *
   * @minItems 1
   */
  languages?: ["typescript" | "javascript" | "python", ...("typescript" | "javascript" | "python")[]];
  /**
   * The weakness's when absent.
   */
  severity?: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
  /**
   * The weakness's first when absent.
   */
  cwe?: string;
  /**
   * The weakness's when absent.
   */
  message?: string;
  /**
   * The weakness's when absent.
   */
  remedy?: string;
  /**
   * Only these faces of the block; every file when absent.
   */
  faces?: ("structure" | "input" | "logic" | "output" | "integration" | "ui")[];
  /**
   * Regular expression that the path of the file must match.
   */
  files?: string;
  /**
   * Regular expression that the content of a file must match before the rule is tried on it: a cheap test that spares the files without the words. It narrows nothing that the rule would find.
   */
  needs?: string;
  /**
   * An ast-grep rule over the sources of its languages.
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

/**
 * What `blocks scan --json` prints: what the rules of a gate say about files of a repository.
 */
export interface ScanReport {
  schemaVersion: 1;
  kind: "scan-report";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * Whose rules were applied; logic: those of the security and the review gate.
   */
  gate: "security" | "logic";
  /**
   * By path and line.
   */
  findings: ScanFinding[];
  /**
   * How much was looked at.
   */
  scanned: {
    files: number;
    bytes: number;
  };
  /**
   * Files that were not looked at, each with its reason.
   */
  skipped: SkippedFile[];
  /**
   * Sources that do not parse: the rules over their syntax say nothing about them, or not all that they should.
   */
  unparsed: string[];
  /**
   * When the scan ran and how long it took.
   */
  timing: {
    /**
     * UTC, ISO 8601.
     */
    startedAt: string;
    durationMs: number;
  };
}

export interface ScanFinding {
  /**
   * File, relative to the repository, with forward slashes.
   */
  path: string;
  line?: number;
  endLine?: number;
  /**
   * In UTF-16 units, from 1.
   */
  column?: number;
  /**
   * Stable code, such as BLOCKER-SEC-001.
   */
  code: string;
  /**
   * Weakness of the Common Weakness Enumeration.
   */
  cwe?: string;
  severity: "BLOCKER" | "HIGH" | "MEDIUM" | "LOW";
  message: string;
  remedy: string;
  /**
   * Tool that reported it, where it was none of ours.
   */
  tool?: string;
  /**
   * The line that the finding speaks of, without credentials.
   */
  quote?: string;
}

export interface SkippedFile {
  path: string;
  /**
   * too large: more than 1 MiB.
   */
  reason: "binary" | "too large" | "not UTF-8" | "link" | "not a regular file" | "unreadable";
}

/**
 * What one shard of the mutation gate found out, for the merge.
 */
export interface ShardReport {
  schemaVersion: 1;
  kind: "mutation-shard";
  shard: MutationShard;
  /**
   * The block that was tried, at one version.
   */
  block: {
    name: string;
    digest: string;
  };
  /**
   * What of the block was asked about, where that is not all of it.
   */
  scope?: string;
  /**
   * All mutants, in the mutation-testing report schema; those of other shards are Pending and not selected.
   */
  report: {};
}

/**
 * A line of `<digest>.intoto.jsonl`: a DSSE envelope (v1) around a block's statement. See https://github.com/secure-systems-lab/dsse.
 */
export interface SignedEnvelope {
  payloadType: "application/vnd.in-toto+json";
  /**
   * The statement, in base64.
   */
  payload: string;
  /**
   * @minItems 1
   * @maxItems 16
   */
  signatures:
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ]
    | [
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        },
        {
          /**
           * SHA-256 of the public key's SPKI in DER.
           */
          keyid: string;
          /**
           * Ed25519 over the pre-authentication encoding of type and payload, in base64.
           */
          sig: string;
        }
      ];
}

/**
 * A line of `.blocks/spending/<day>/<uuid>.jsonl`: money that was put aside for one request before it left.
 */
export interface SpendingHoldRecord {
  /**
   * Id of the hold; its settlement names it.
   */
  hold: string;
  /**
   * Id of the flow that asked.
   */
  flow: string;
  /**
   * Which run of the flow, from 1.
   */
  run: number;
  /**
   * What was asked.
   */
  task: string;
  /**
   * Who was asked.
   */
  provider: string;
  /**
   * Model that was asked.
   */
  model: string;
  /**
   * Upper bound in US dollars.
   */
  costUsd: number;
  /**
   * Upper bound of input and output tokens together.
   */
  tokens: number;
  /**
   * UTC, ISO 8601. The cost counts for this day.
   */
  heldAt: string;
  /**
   * Number of the process that asked.
   */
  pid: number;
  /**
   * Name of its machine.
   */
  host: string;
  /**
   * When it began, in the system's own words: tells it apart from a later process of the same number. Absent where the system does not say.
   */
  start?: string;
}

/**
 * A line of `.blocks/spending/<day>/<uuid>.jsonl`: what a request cost in the end, in place of the upper bound of its hold.
 */
export interface SpendingSettlementRecord {
  /**
   * Id of the hold.
   */
  settled: string;
  /**
   * In US dollars. 0 when nothing was sent or spent.
   */
  costUsd: number;
  /**
   * Input and output tokens together.
   */
  tokens: number;
  /**
   * True for an upper estimate of ours.
   */
  estimated: boolean;
}

/**
 * How things stand at a moment: what `blocks status --json` prints.
 */
export interface StatusReport {
  schemaVersion: 1;
  kind: "status-report";
  /**
   * Version of Blocks.
   */
  version: string;
  /**
   * Pauses in force, the oldest first; none: flows may begin. Each is a record of ledger-control.schema.json.
   */
  pauses: {}[];
  /**
   * What began the alerts that are not over, the oldest first. Each is a record of ledger-control.schema.json.
   */
  incidents: {}[];
  /**
   * Figures of today (UTC), by metrics-report.schema.json.
   */
  today: {};
  /**
   * The caps of today and this month, UTC.
   */
  caps: {
    /**
     * The setting, such as budget.day_usd.
     */
    setting: string;
    /**
     * What it is the cap of, in words.
     */
    of: string;
    /**
     * What is booked.
     */
    spentUsd: number;
    /**
     * What is put aside for flows that have not ended.
     */
    heldUsd: number;
    /**
     * Absent where the configuration sets none.
     */
    capUsd?: number;
  }[];
  /**
   * The providers' daily quotas.
   */
  quotas: {
    provider: "anthropic" | "openai" | "google";
    /**
     * Input and output tokens of today, UTC; what is put aside counts.
     */
    usedTokens: number;
    /**
     * What may be used in a day.
     */
    quotaTokens: number;
    /**
     * Of the quota.
     */
    usedPercent: number;
  }[];
}
