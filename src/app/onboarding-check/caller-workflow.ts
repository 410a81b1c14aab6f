import { readYaml } from "../../config/yaml-source.ts";

/**
 * What the jobs of the reusable workflow ask for, at the most. A caller that grants less cannot start it.
 * @see .github/workflows/blocks.yml
 */
const NEEDED: Readonly<Record<string, "read" | "write">> = {
  contents: "write",
  "pull-requests": "write",
  issues: "read",
};

const OUR_WORKFLOW = /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/blocks\.ya?ml(?:@(.*))?$/;
const OUR_ACTION =
  /^(?:blocks\/|[\w.-]+\/[\w.-]+\/actions\/)(?:generate|verify|upload-context|onboarding-check|pipeline|ledger|report)(?:@(.*))?$/;

/** A moving tag of a release line, a release, or a full commit id. Anything else can change its meaning unseen. */
const PINNED = /^(?:v\d+(?:\.\d+){0,2}|[0-9a-f]{40}|[0-9a-f]{64})$/;

/** How a file that cannot be parsed shows that it is about Blocks all the same. */
const MENTIONED = /uses:\s*["']?(?:blocks\/|\S+\/blocks\.ya?ml@)/;

/** Workflows can be far longer than our own files. */
const MAX_TOKENS = 40_000;

type YamlObject = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the way in which a workflow file calls Blocks, one sentence each; undefined when it does not call
 * it. A file that mentions Blocks and cannot be parsed has that as its problem.
 */
export function callerProblems(text: string): readonly string[] | undefined {
  const source = readYaml(text, { aliases: true, maxTokens: MAX_TOKENS });
  if (source.problems.length > 0) {
    const first = source.problems[0];
    return MENTIONED.test(text) ? [`line ${first?.line}: ${first?.message}`] : undefined;
  }
  const workflow = objectFrom(source.value);
  const calls = Object.entries(objectFrom(workflow["jobs"])).map(([name, job]) => callOf(name, objectFrom(job)));
  const ours = calls.filter((call) => call.references.length > 0);
  if (ours.length === 0) return undefined;
  return [
    ...triggerProblems(workflow),
    ...ours.flatMap((call) => [...pinProblems(call), ...secretProblems(call), ...permissionProblems(call, workflow)]),
  ];
}

interface Call {
  readonly name: string;
  readonly job: YamlObject;
  /** True for a job that calls the reusable workflow; its permissions are exactly what ours need. */
  readonly reusable: boolean;
  /** What stands behind the `@` of each use; undefined where nothing does. */
  readonly references: readonly (string | undefined)[];
}

function callOf(name: string, job: YamlObject): Call {
  const workflow = OUR_WORKFLOW.exec(String(job["uses"] ?? ""));
  if (workflow !== null) return { name, job, reusable: true, references: [workflow[1]] };
  const steps: unknown[] = Array.isArray(job["steps"]) ? job["steps"] : [];
  const references = steps.flatMap((step) => {
    const action = OUR_ACTION.exec(String(objectFrom(step)["uses"] ?? ""));
    return action === null ? [] : [action[1]];
  });
  return { name, job, reusable: false, references };
}

function triggerProblems(workflow: YamlObject): string[] {
  const on = workflow["on"];
  const events = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(objectFrom(on));
  return events.includes("pull_request_target")
    ? ["it runs on pull_request_target, which gives the secrets of the base to a change from anywhere"]
    : [];
}

function pinProblems({ name, references }: Call): string[] {
  return references
    .filter((reference) => reference === undefined || !PINNED.test(reference))
    .map(
      (reference) =>
        `job ${name} is not pinned: ${JSON.stringify(reference ?? "")} is neither a release (v1) nor a full commit id`,
    );
}

function secretProblems({ name, job }: Call): string[] {
  return job["secrets"] === "inherit" ? [`job ${name} hands on every secret (secrets: inherit)`] : [];
}

function permissionProblems({ name, job, reusable }: Call, workflow: YamlObject): string[] {
  const granted = job["permissions"] ?? workflow["permissions"];
  if (granted === undefined) return [`job ${name} has no permissions, so it gets the repository's default`];
  if (typeof granted === "string") return [`job ${name} has ${granted}, more than it needs`];
  if (!reusable) return [];
  const scopes = objectFrom(granted);
  const tooMuch = Object.keys(scopes).filter((scope) => scopes[scope] === "write" && NEEDED[scope] !== "write");
  const missing = Object.keys(NEEDED).filter((scope) => scopes[scope] !== "write" && scopes[scope] !== NEEDED[scope]);
  return [
    ...tooMuch.map((scope) => `job ${name} may write ${scope}, which it does not need`),
    ...missing.map((scope) => `job ${name} lacks ${scope}: ${NEEDED[scope]}`),
  ];
}

function objectFrom(value: unknown): YamlObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as YamlObject) : {};
}
