import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ProcessRequest, type ProcessResult, runProcess } from "../../src/base/process.ts";

/** One JavaScript program to run as a step of a job. */
export interface StepProcess {
  /** Absolute path of the script; or of the shell's script when `command` is another program. */
  readonly script: string;
  readonly command?: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Everything else in the step's environment; nothing of this process is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** Where the command files are put. */
  readonly temp: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Does what the step does, in the place of a process of its own. */
  readonly run?: ((process: Pick<ProcessRequest, "cwd" | "env">) => Promise<StepEnd>) | undefined;
}

type StepEnd = Pick<ProcessResult, "exitCode" | "stdout" | "stderr">;

/** One command that the runner would have carried out. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What the runner knows once the step has ended. */
export interface StepOutcome {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly LogCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly state: Readonly<Record<string, string>>;
  /** Variables for the steps after this one. */
  readonly environment: Readonly<Record<string, string>>;
  /** The whole environment that the process had. */
  readonly given: Readonly<Record<string, string>>;
}

const COMMAND_FILES = {
  outputs: "GITHUB_OUTPUT",
  environment: "GITHUB_ENV",
  state: "GITHUB_STATE",
  path: "GITHUB_PATH",
  summary: "GITHUB_STEP_SUMMARY",
} as const;

const TIMEOUT_MS = 300_000;

/** Runs a step the way a runner does: a fresh process, inputs as `INPUT_*`, results through command files and the log. */
export async function runStep(step: StepProcess): Promise<StepOutcome> {
  await mkdir(step.temp, { recursive: true });
  const folder = await mkdtemp(join(step.temp, "_runner_file_commands-"));
  const files = Object.entries(COMMAND_FILES).map(([kind, variable]) => [variable, join(folder, kind)] as const);
  for (const [, path] of files) await writeFile(path, "");
  const given = { ...step.env, ...inputVariables(step.inputs), ...Object.fromEntries(files), RUNNER_TEMP: step.temp };
  const result = await (step.run ?? startScript(step))({ cwd: step.workspace, env: given });
  const read = (kind: keyof typeof COMMAND_FILES) => readFile(join(folder, kind), "utf8");
  return {
    exitCode: result.exitCode,
    stdout: result.stdout,
    stderr: result.stderr,
    commands: commandsIn(`${result.stdout}\n${result.stderr}`),
    outputs: keysIn(await read("outputs")),
    environment: keysIn(await read("environment")),
    state: keysIn(await read("state")),
    summary: await read("summary"),
    given,
  };
}

function startScript({ command = process.execPath, script, timeoutMs = TIMEOUT_MS, signal }: StepProcess) {
  return (where: Pick<ProcessRequest, "cwd" | "env">) =>
    runProcess({ ...where, command, args: [script], timeoutMs, signal });
}

/** As the runner names them: in capitals, blanks turned into underscores, hyphens kept. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
}

/** `name=value` lines and `name<<delimiter` blocks. A line that is neither fails the step on GitHub, and throws here. */
export function keysIn(text: string): Record<string, string> {
  const keys: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? "", at + 1);
      if (end === -1) throw new Error(`the block of ${block[1]} has no end`);
      keys[block[1] ?? ""] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else {
      const equals = line.indexOf("=");
      if (equals === -1) throw new Error(`not a key and a value: ${line}`);
      keys[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return keys;
}

/**
 * The commands in a log, in both spellings that the runner knows: a line that begins with `::name …::`, and `##[name …]`
 * anywhere in a line.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(log: string): LogCommand[] {
  const commands: LogCommand[] = [];
  for (const line of log.split(/\r\n|\r|\n/)) {
    const modern = /^[\s\u0085]*::([^\s:]+)(?:\s+(.*?))?::(.*)$/su.exec(line);
    const old = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/su.exec(line);
    const match = modern ?? old;
    if (match === null) continue;
    commands.push({
      name: match[1] ?? "",
      properties: propertiesIn(match[2] ?? "", modern === null ? ";" : ","),
      data: unescaped(match[3] ?? ""),
    });
  }
  return commands;
}

function propertiesIn(text: string, separator: string): Record<string, string> {
  const pairs = text.split(separator).filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), unescaped(pair.slice(pair.indexOf("=") + 1))]),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
