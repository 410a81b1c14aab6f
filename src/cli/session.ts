import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { UseCaseContext } from "../app/use-case.ts";
import { type Assets, assetsBelow } from "../base/assets.ts";
import { systemClock } from "../base/clock.ts";
import { usageError } from "../base/errors.ts";
import { Redactor } from "../base/redaction.ts";
import { KEY_VARIABLES, KEYED_PROVIDERS, readCredentials } from "../config/credentials.ts";
import { VERSION } from "../generated/version.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import type { Installation } from "./installation.ts";
import { displayProgress, type ProgressDisplay } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Names under which secrets stand in the environment; each is kept out of whatever is printed or written. */
const SECRET_NAMES = [
  "ANTHROPIC_API_KEY",
  "OPENAI_API_KEY",
  "GOOGLE_API_KEY",
  "GEMINI_API_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "BLOCKS_LEDGER_TOKEN",
  "OTEL_EXPORTER_OTLP_HEADERS",
];

/** Options that every command takes. */
export interface GlobalOptions {
  readonly cwd?: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** One run of the command line: its terminal, its options, and the exit status that it will have. */
export class Session {
  readonly terminal: Terminal;
  readonly assets: Assets;
  readonly version = VERSION;
  readonly redactor = new Redactor();
  readonly #packageRoot: string;
  readonly #cancellation = new AbortController();
  #options: GlobalOptions = {};
  progress: ProgressDisplay;
  exitStatus: ExitStatus = EXIT.passed;

  constructor(installation: Installation, terminal: Terminal) {
    this.terminal = terminal;
    this.assets = assetsBelow(installation.assetsRoot);
    this.#packageRoot = installation.packageRoot;
    this.progress = displayProgress(terminal, { quiet: true });
  }

  /** Called once, before the command's own work. */
  begin(options: GlobalOptions): void {
    this.#options = options;
    if (!statSync(this.workspace, { throwIfNoEntry: false })?.isDirectory()) {
      throw usageError(
        "PATH_UNREADABLE",
        `there is no folder ${this.workspace}`,
        "Give the repository's folder to --cwd.",
      );
    }
    this.progress = displayProgress(this.terminal, { quiet: options.quiet === true, redactor: this.redactor });
    for (const name of SECRET_NAMES) this.redactor.add(process.env[name]);
    const signingKey = process.env["BLOCKS_SIGNING_KEY"];
    // The path of a key is no secret.
    if (signingKey?.includes("-----BEGIN") === true) this.redactor.add(signingKey);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      // The second signal ends the process as the shell's user expects, whatever still runs.
      process.once(signal, () => this.#cancellation.abort(new Error(`received ${signal}`)));
    }
  }

  get debug(): boolean {
    return this.#options.debug === true;
  }

  get quiet(): boolean {
    return this.#options.quiet === true;
  }

  get cancelled(): boolean {
    return this.#cancellation.signal.aborted;
  }

  get workspace(): string {
    return resolve(this.#options.cwd ?? ".");
  }

  /** The environment of this process; a stored key stands in where no variable is set. */
  async environment(): Promise<Record<string, string | undefined>> {
    const credentials = await readCredentials(process.env);
    const env: Record<string, string | undefined> = { ...process.env };
    for (const provider of KEYED_PROVIDERS) {
      const key = credentials[provider]?.key;
      this.redactor.add(key);
      if (key !== undefined) env[KEY_VARIABLES[provider][0]] = key;
    }
    return env;
  }

  /** What a use case gets from this door. */
  async context(overrides: Partial<UseCaseContext> = {}): Promise<UseCaseContext> {
    return {
      door: "terminal",
      assets: this.assets,
      packageRoot: this.#packageRoot,
      workspace: this.workspace,
      repository: undefined,
      baseRevision: undefined,
      env: await this.environment(),
      clock: systemClock,
      redactor: this.redactor,
      progress: (event) => this.progress.progress(event),
      signal: this.#cancellation.signal,
      ...overrides,
    };
  }

  /** Prints the result of a command: JSON for machines, or text for people. */
  print(result: unknown, text: () => string): void {
    this.progress.stop();
    const output = this.#options.json === true ? JSON.stringify(result, null, 2) : text();
    this.terminal.out(`${this.redactor.redact(output).trimEnd()}\n`);
  }
}
