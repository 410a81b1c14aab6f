import { mkdtemp, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { RehearsalWorld } from "./rehearsal.ts";
import { rehearseArtifact } from "./rehearsal-artifacts.ts";
import { checkOut } from "./rehearsal-checkout.ts";
import { entriesOf, itemsOf, readActionFile, tokenAt } from "./rehearsal-workflow.ts";
import { type Contexts, conditionHolds, plainValue, type Standing, textOf, textsOf } from "./runner-expressions.ts";
import { runStep, type StepOutcome, type StepProcess } from "./runner-step.ts";

/** One step as it went. */
export interface RehearsedStep {
  /** What it used or ran. */
  readonly name: string;
  readonly outcome: "success" | "failure" | "skipped";
  /** Undefined for a step that was skipped, that is built in, or that is composed of others. */
  readonly process: StepOutcome | undefined;
}

/** The job around a list of steps. */
export interface JobFrame {
  readonly world: RehearsalWorld;
  readonly machine: string;
  readonly workspace: string;
  readonly job: string;
  readonly contexts: Contexts;
}

/** What a list of steps left behind. */
export interface RanSteps {
  readonly standing: Standing;
  /** The `steps` context. */
  readonly steps: Readonly<Record<string, { outputs: Record<string, string>; outcome: string; conclusion: string }>>;
  readonly log: readonly RehearsedStep[];
  readonly masks: readonly string[];
}

interface Results {
  readonly outputs: Record<string, string>;
  readonly success: boolean;
}

/** Runs steps one after the other, and the post steps of their actions in reverse at the end. */
export async function runSteps(steps: readonly TemplateToken[], frame: JobFrame): Promise<RanSteps> {
  const job = new StepList(frame);
  for (const step of steps) await job.step(step);
  await job.post();
  return job;
}

class StepList implements RanSteps {
  readonly #frame: JobFrame;
  readonly #post: (() => Promise<void>)[] = [];
  #env: Record<string, string>;
  standing: Standing = "success";
  readonly steps: Record<string, { outputs: Record<string, string>; outcome: string; conclusion: string }> = {};
  readonly log: RehearsedStep[] = [];
  readonly masks: string[] = [];

  constructor(frame: JobFrame) {
    this.#frame = frame;
    this.#env = { ...(frame.contexts["env"] as Record<string, string> | undefined) };
  }

  async step(step: TemplateToken): Promise<void> {
    const contexts = { ...this.#frame.contexts, env: this.#env, steps: this.steps };
    const uses = tokenAt(step, "uses")?.toString();
    const name = uses ?? textOf(plainValue(tokenAt(step, "run"), contexts)).split("\n")[0] ?? "";
    const condition = conditionOf(tokenAt(step, "if"));
    const id = tokenAt(step, "id")?.toString();
    if (!conditionHolds(condition, contexts, this.standing)) {
      if (id !== undefined) this.steps[id] = { outputs: {}, outcome: "skipped", conclusion: "skipped" };
      this.log.push({ name, outcome: "skipped", process: undefined });
      return;
    }
    const env = { ...this.#env, ...textsOf(tokenAt(step, "env"), contexts) };
    const inputs = textsOf(tokenAt(step, "with"), contexts);
    const results = uses === undefined ? await this.#run(step, env, contexts) : await this.#use(uses, inputs, env);
    const outcome = results.success ? "success" : "failure";
    if (id !== undefined) this.steps[id] = { outputs: results.outputs, outcome, conclusion: outcome };
    const goesOn = plainValue(tokenAt(step, "continue-on-error"), contexts) === true;
    if (!results.success && !goesOn) this.standing = "failure";
  }

  async post(): Promise<void> {
    for (const run of this.#post.reverse()) await run();
  }

  async #use(uses: string, inputs: Record<string, string>, env: Record<string, string>): Promise<Results> {
    const thirdParty = /^(actions\/[\w-]+)@[0-9a-f]{40}$/.exec(uses)?.[1];
    if (thirdParty === "actions/checkout") {
      await checkOut(inputs, this.#frame);
      this.log.push({ name: uses, outcome: "success", process: undefined });
      return { outputs: {}, success: true };
    }
    if (thirdParty === "actions/upload-artifact" || thirdParty === "actions/download-artifact") {
      const run: StepProcess["run"] = (process) => rehearseArtifact({ action: thirdParty, ...process });
      return this.#start({ name: uses, script: thirdParty, inputs, env, run });
    }
    return this.#useOurs(uses, inputs, env);
  }

  /** `$/` is the repository of the file that says it, at its own commit; a user names it in full. Both are the release. */
  async #useOurs(uses: string, inputs: Record<string, string>, env: Record<string, string>): Promise<Results> {
    const { release } = this.#frame.world;
    const path = uses.startsWith("$/") ? uses.slice(2) : uses.replace(`${release.repository}/`, "").replace(/@.+$/, "");
    if (!path.startsWith("actions/")) throw new Error(`nothing stands in for ${uses}`);
    const folder = join(release.folder, path);
    const action = await readActionFile(join(folder, "action.yml"));
    const declared = entriesOf(tokenAt(action, "inputs"));
    const unknown = Object.keys(inputs).filter((name) => !declared.some(([known]) => known === name));
    if (unknown.length > 0) throw new Error(`${uses} has no input ${unknown.join(", ")}`);
    const given = Object.fromEntries(
      declared.map(([name, input]) => {
        // An input that a step passes on empty counts as given: the default does not come back.
        const fallback = () => textOf(plainValue(tokenAt(input, "default"), this.#frame.contexts));
        return [name, inputs[name] ?? fallback()];
      }),
    );
    const using = tokenAt(action, "runs", "using")?.toString();
    if (using === "composite") return this.#compose(uses, action, given, env);
    if (using !== "node24") throw new Error(`${uses} runs on ${using}`);
    const script = (key: string) => tokenAt(action, "runs", key)?.toString();
    const process = { name: uses, script: resolve(folder, script("main") ?? ""), inputs: given, env };
    const results = await this.#start(process);
    const post = script("post");
    if (post !== undefined) {
      const state = this.log.at(-1)?.process?.state ?? {};
      const saved = Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]));
      this.#post.push(async () => {
        await this.#start({ ...process, script: resolve(folder, post), env: { ...env, ...saved } });
      });
    }
    return results;
  }

  async #compose(
    uses: string,
    action: TemplateToken,
    inputs: Record<string, string>,
    env: Record<string, string>,
  ): Promise<Results> {
    const contexts = { ...this.#frame.contexts, inputs, env };
    const inner = await runSteps(itemsOf(tokenAt(action, "runs", "steps")), { ...this.#frame, contexts });
    this.log.push(...inner.log);
    this.masks.push(...inner.masks);
    const declared = entriesOf(tokenAt(action, "outputs"));
    const outputs = declared.map(([name, output]) => [
      name,
      textOf(plainValue(tokenAt(output, "value"), { ...contexts, steps: inner.steps })),
    ]);
    if (inner.log.length === 0) throw new Error(`${uses} has no steps`);
    return { outputs: Object.fromEntries(outputs), success: inner.standing === "success" };
  }

  async #run(step: TemplateToken, env: Record<string, string>, contexts: Contexts): Promise<Results> {
    const script = join(await mkdtemp(join(this.#frame.machine, "run-")), "script.sh");
    const text = textOf(plainValue(tokenAt(step, "run"), contexts));
    await writeFile(script, `set -eo pipefail\n${text}\n`);
    return this.#start({ name: text.split("\n")[0] ?? "", command: "/bin/bash", script, inputs: {}, env });
  }

  async #start(step: {
    readonly name: string;
    readonly command?: string;
    readonly script: string;
    readonly inputs: Record<string, string>;
    readonly env: Record<string, string>;
    readonly run?: StepProcess["run"];
  }): Promise<Results> {
    const { machine, workspace, world, contexts } = this.#frame;
    const isAction = step.command === undefined;
    const ended = await runStep({
      ...step,
      // Only an action gets the addresses and tokens of the services; a script does not.
      env: { ...runnerVariables(contexts, machine), ...(isAction ? world.services : {}), ...step.env },
      workspace,
      temp: join(machine, "temp"),
    });
    const success = ended.exitCode === 0;
    this.masks.push(...ended.commands.filter(({ name }) => name === "add-mask").map((command) => command.data));
    this.#env = { ...this.#env, ...ended.environment };
    this.log.push({ name: step.name, outcome: success ? "success" : "failure", process: ended });
    return { outputs: { ...ended.outputs }, success };
  }
}

function conditionOf(token: TemplateToken | undefined): string {
  if (token === undefined) return "success()";
  const text = "expression" in token ? String(token.expression) : token.toString();
  return text.replace(/^\$\{\{(.*)\}\}$/s, "$1");
}

/** The variables that every step on a hosted Linux runner has. */
function runnerVariables(contexts: Contexts, machine: string): Record<string, string> {
  const github = contexts["github"] as Record<string, unknown>;
  const names = ["event_name", "event_path", "repository", "repository_owner", "sha", "ref", "ref_name", "workflow"];
  const more = ["run_id", "run_number", "run_attempt", "actor", "server_url", "api_url", "workspace", "job"];
  return {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    HOME: machine,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_TOOL_CACHE: join(machine, "tools"),
    ...Object.fromEntries([...names, ...more].map((name) => [`GITHUB_${name.toUpperCase()}`, textOf(github[name])])),
  };
}
