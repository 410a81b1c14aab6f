import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isBasicExpression } from "@actions/workflow-parser";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { type RehearsedStep, runSteps } from "./rehearsal-steps.ts";
import { entriesOf, itemsOf, type ParsedWorkflow, readWorkflow, tokenAt } from "./rehearsal-workflow.ts";
import { type Contexts, conditionHolds, plainValue, type Standing, textOf, textsOf } from "./runner-expressions.ts";

/** What a rehearsal needs to know of the world. */
export interface RehearsalWorld {
  /** The user's repository: a git repository with the workflow committed. */
  readonly origin: string;
  /** `owner/name` of it. */
  readonly repository: string;
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
  /** The commit that the event is about. */
  readonly sha: string;
  readonly ref: string;
  readonly secrets: Readonly<Record<string, string>>;
  /** A release of ours: a folder with `.github/workflows/`, `actions/` and `dist/`, by its `owner/name`. */
  readonly release: { readonly repository: string; readonly folder: string; readonly sha: string };
  /** What a runner adds to every action's environment beside its own variables. */
  readonly services: Readonly<Record<string, string>>;
  /** Where GitHub's API is. */
  readonly apiUrl: string;
  /** Which attempt of the run this is, from 1. */
  readonly attempt?: number;
}

/** One job as it went. */
export interface RehearsedJob {
  readonly id: string;
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly RehearsedStep[];
  readonly workspace: string | undefined;
  readonly permissions: unknown;
  /** Values that a step registered with `::add-mask::`. */
  readonly masks: readonly string[];
}

/** A run of a workflow. */
export interface RehearsedRun {
  /** By id; a matrix job has one entry for each combination, as `verify (0)`. */
  readonly jobs: ReadonlyMap<string, RehearsedJob>;
  /** The called workflow's outputs. */
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Runs a user's workflow: the job that calls our reusable workflow, or else its own jobs. Parsed and evaluated by
 * GitHub's own packages, each step a process of its own, each job a machine of its own as far as folders go.
 */
export async function rehearse(workflowPath: string, world: RehearsalWorld): Promise<RehearsedRun> {
  const caller = await readWorkflow(join(world.origin, workflowPath));
  const machine = await mkdtemp(join(tmpdir(), "rehearsal-"));
  const github = await githubContext(caller, world, machine);
  const contexts = { github, inputs: dispatchInputs(caller, world), secrets: world.secrets, vars: {}, needs: {} };
  const call = caller.template.jobs.find((job) => job.type === "reusableWorkflowJob");
  if (call?.type !== "reusableWorkflowJob") return new Run(caller, world, machine, contexts).all();
  if (!conditionHolds(call.if.expression, contexts, "success")) return { jobs: new Map(), outputs: {} };
  const called = await readWorkflow(calledWorkflow(call.ref.value, world));
  const way = ["jobs", call.id.value] as const;
  const run = new Run(called, world, machine, {
    github,
    vars: {},
    inputs: callInputs(called, plainValue(tokenAt(caller.root, ...way, "with"), contexts)),
    secrets: callSecrets(called, textsOf(tokenAt(caller.root, ...way, "secrets"), contexts)),
  });
  return run.all();
}

class Run {
  readonly #workflow: ParsedWorkflow;
  readonly #world: RehearsalWorld;
  readonly #machine: string;
  readonly #contexts: Contexts;
  readonly #jobs = new Map<string, RehearsedJob>();
  /** What `needs` shows of a finished job. */
  readonly #needs = new Map<string, { result: RehearsedJob["result"]; outputs: Record<string, string> }>();

  constructor(workflow: ParsedWorkflow, world: RehearsalWorld, machine: string, contexts: Contexts) {
    this.#workflow = workflow;
    this.#world = world;
    this.#machine = machine;
    this.#contexts = contexts;
  }

  async all(): Promise<RehearsedRun> {
    const waiting = new Map(this.#workflow.template.jobs.map((job) => [job.id.value, job]));
    while (waiting.size > 0) {
      const next = [...waiting.values()].find((job) => (job.needs ?? []).every((need) => this.#needs.has(need.value)));
      if (next === undefined) throw new Error(`jobs wait for each other: ${[...waiting.keys()].join(", ")}`);
      const id = next.id.value;
      waiting.delete(id);
      await this.#job(
        id,
        next.if.expression,
        (next.needs ?? []).map((need) => need.value),
      );
    }
    return { jobs: this.#jobs, outputs: this.#outputs() };
  }

  async #job(id: string, condition: string, needs: readonly string[]): Promise<void> {
    const needed = Object.fromEntries(needs.map((need) => [need, this.#needs.get(need)]));
    const contexts = { ...this.#contexts, needs: needed };
    const standing: Standing = needs.every((need) => this.#needs.get(need)?.result === "success")
      ? "success"
      : "failure";
    if (!conditionHolds(condition, contexts, standing)) {
      this.#needs.set(id, { result: "skipped", outputs: {} });
      const nothing = { outputs: {}, steps: [], workspace: undefined, permissions: undefined, masks: [] };
      this.#jobs.set(id, { id, result: "skipped", ...nothing });
      return;
    }
    const matrix = this.#combinations(id, contexts);
    const ran: RehearsedJob[] = [];
    for (const [index, combination] of matrix.entries()) {
      const name = matrix.length === 1 ? id : `${id} (${index})`;
      const strategy = { "job-index": index, "job-total": matrix.length, "fail-fast": true, "max-parallel": 1 };
      const job = await this.#machineJob(id, name, { ...contexts, matrix: combination, strategy });
      this.#jobs.set(name, job);
      ran.push(job);
    }
    this.#needs.set(id, {
      result: ran.every((job) => job.result === "success") ? "success" : "failure",
      outputs: Object.assign({}, ...ran.map((job) => job.outputs)),
    });
  }

  async #machineJob(id: string, name: string, contexts: Contexts): Promise<RehearsedJob> {
    const machine = await mkdtemp(join(this.#machine, `${id}-`));
    const workspace = join(machine, "work");
    await mkdir(workspace);
    const token = tokenAt(this.#workflow.root, "jobs", id);
    const github = { ...(contexts["github"] as object), workspace, job: id };
    const jobContexts = {
      ...contexts,
      github,
      job: {
        workflow_repository: this.#world.release.repository,
        workflow_sha: this.#world.release.sha,
        status: "success",
      },
      runner: { os: "Linux", arch: "X64", temp: join(machine, "temp"), debug: "" },
    };
    const env = textsOf(tokenAt(token, "env"), jobContexts);
    const ran = await runSteps(itemsOf(tokenAt(token, "steps")), {
      world: this.#world,
      machine,
      workspace,
      job: name,
      contexts: { ...jobContexts, env },
    });
    return {
      id,
      result: ran.standing === "success" ? "success" : "failure",
      outputs: textsOf(tokenAt(token, "outputs"), { ...jobContexts, env, steps: ran.steps }),
      steps: ran.log,
      workspace,
      permissions: plainValue(tokenAt(token, "permissions"), jobContexts),
      masks: ran.masks,
    };
  }

  /** Every combination of a matrix's lists; one empty combination without a matrix. */
  #combinations(id: string, contexts: Contexts): Record<string, unknown>[] {
    const matrix = plainValue(tokenAt(this.#workflow.root, "jobs", id, "strategy", "matrix"), contexts) ?? {};
    return Object.entries(matrix).reduce<Record<string, unknown>[]>(
      (combinations, [key, values]) =>
        combinations.flatMap((combination) => (values as unknown[]).map((value) => ({ ...combination, [key]: value }))),
      [{}],
    );
  }

  #outputs(): Record<string, string> {
    const jobs = Object.fromEntries([...this.#needs]);
    const declared = entriesOf(tokenAt(this.#workflow.root, "on", "workflow_call", "outputs"));
    return Object.fromEntries(
      declared.map(([name, output]) => [
        name,
        textOf(plainValue(tokenAt(output, "value"), { ...this.#contexts, jobs })),
      ]),
    );
  }
}

function calledWorkflow(reference: string, { release }: RehearsalWorld): string {
  const match = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@.+$/.exec(reference);
  if (match?.[1] !== release.repository) throw new Error(`${reference} is not the release under test`);
  return join(release.folder, match[2] ?? "");
}

/** The inputs of a called workflow: what the caller gave, else the declared default, else the type's own nothing. */
function callInputs({ root }: ParsedWorkflow, given: unknown): Record<string, unknown> {
  const values = (given ?? {}) as Record<string, unknown>;
  const declared = entriesOf(tokenAt(root, "on", "workflow_call", "inputs"));
  const unknown = Object.keys(values).filter((name) => !declared.some(([known]) => known === name));
  if (unknown.length > 0) throw new Error(`the called workflow has no input ${unknown.join(", ")}`);
  return Object.fromEntries(declared.map(([name, input]) => [name, inputValue(name, input, values[name])]));
}

function inputValue(name: string, input: TemplateToken, given: unknown): unknown {
  const type = textOf(plainValue(tokenAt(input, "type"), {}));
  const value = given ?? plainValue(tokenAt(input, "default"), {});
  if (type === "boolean" && value !== undefined && typeof value !== "boolean") {
    throw new Error(`the input ${name} has to be a boolean, not ${JSON.stringify(value)}`);
  }
  return value ?? (type === "boolean" ? false : "");
}

function callSecrets({ root }: ParsedWorkflow, given: Readonly<Record<string, string>>): Record<string, string> {
  const declared = entriesOf(tokenAt(root, "on", "workflow_call", "secrets")).map(([name]) => name);
  const unknown = Object.keys(given).filter((name) => !declared.includes(name));
  if (unknown.length > 0) throw new Error(`the called workflow has no secret ${unknown.join(", ")}`);
  // A secret that the repository does not have is an empty text for the caller, and not there for the called.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}

/** The inputs of a workflow that was started by hand: what was given, else the declared default. */
function dispatchInputs({ root }: ParsedWorkflow, { event }: RehearsalWorld): Record<string, unknown> {
  if (event.name !== "workflow_dispatch") return {};
  const given = (event.payload["inputs"] ?? {}) as Record<string, unknown>;
  const declared = entriesOf(tokenAt(root, "on", "workflow_dispatch", "inputs"));
  return Object.fromEntries(declared.map(([name, input]) => [name, inputValue(name, input, given[name])]));
}

async function githubContext(caller: ParsedWorkflow, world: RehearsalWorld, machine: string): Promise<Contexts> {
  const eventPath = join(machine, "event.json");
  await writeFile(eventPath, JSON.stringify(world.event.payload));
  const name = tokenAt(caller.root, "name");
  const sender = world.event.payload["sender"] as { login?: string } | undefined;
  return {
    event_name: world.event.name,
    event: world.event.payload,
    event_path: eventPath,
    repository: world.repository,
    repository_owner: world.repository.split("/")[0],
    sha: world.sha,
    ref: world.ref,
    ref_name: world.ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    workflow: name === undefined || isBasicExpression(name) ? "workflow" : name.toString(),
    run_id: "1",
    run_number: "1",
    run_attempt: String(world.attempt ?? 1),
    actor: sender?.login ?? "octocat",
    token: world.secrets["GITHUB_TOKEN"] ?? "",
    server_url: "https://github.com",
    api_url: world.apiUrl,
    action_path: "",
  };
}
