import { usageError } from "../base/errors.ts";
import type { Redactor } from "../base/redaction.ts";
import { addMask } from "./commands.ts";
import type { ActionName } from "./define-action.ts";
import type { Environment } from "./environment.ts";
import type { RawInputs } from "./inputs.ts";

/** The environment variable that an input with a secret stands for. */
const VARIABLE_OF_INPUT: Readonly<Record<string, string>> = {
  "anthropic-api-key": "ANTHROPIC_API_KEY",
  "openai-api-key": "OPENAI_API_KEY",
  "google-api-key": "GOOGLE_API_KEY",
  "github-token": "GITHUB_TOKEN",
  "ledger-token": "BLOCKS_LEDGER_TOKEN",
};

/** Names of variables and inputs that hold a secret, ours and those that a workflow commonly sets beside them. */
const SECRET_NAME =
  /(?:^|[_-])(?:API[_-]?KEY|TOKEN|SECRET|PASSWORD|PRIVATE[_-]?KEY|ACCESS[_-]?KEY(?:[_-]?ID)?|ROUTING[_-]?KEY|WEBHOOK(?:[_-]URL(?:_\w+)?)?|SMTP(?:[_-]URL)?|OTLP[_-](?:\w+[_-])?HEADERS)$/i;

/** Holds a private key, or the path of one, which is no secret. */
const SIGNING_KEY = "BLOCKS_SIGNING_KEY";

/** The actions that run generated code, in a sandbox or not. */
const RUNS_GENERATED_CODE: readonly ActionName[] = ["generate", "verify"];

/** A mask on a shorter value would blot out ordinary words of the whole job's log. */
const SHORTEST_MASKED = 8;

/**
 * Registers every secret of this process with the runner (`::add-mask::`) and with our own redactor.
 * Has to come first: whatever is written before it can hold a secret in plain text.
 */
export function maskSecrets(env: Environment, redactor: Redactor, write: (text: string) => void): void {
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(env)) {
    const secret = value?.trim() ?? "";
    const isKey = name === SIGNING_KEY && secret.includes("-----BEGIN");
    if (!(SECRET_NAME.test(name) || isKey) || secret.length < SHORTEST_MASKED || seen.has(secret)) continue;
    seen.add(secret);
    redactor.add(secret);
    write(addMask(secret));
  }
}

/**
 * A key that signs evidence must not be where generated code runs, however well that is locked in. Throws `INPUT_INVALID`.
 */
export function assertNoSigningKey(action: ActionName, env: Environment): void {
  if (!RUNS_GENERATED_CODE.includes(action) || !env[SIGNING_KEY]) return;
  throw usageError(
    "INPUT_INVALID",
    `${SIGNING_KEY} is set for ${action}, which runs generated code`,
    "Set it for the step of upload-context alone, in a job that runs no generated code.",
  );
}

/** The environment in which a key that came as an input stands under its variable's name. Input > environment. */
export function environmentWithKeys(env: Environment, inputs: RawInputs): Environment {
  const merged: Record<string, string | undefined> = { ...env };
  for (const [input, variable] of Object.entries(VARIABLE_OF_INPUT)) {
    if (inputs[input] !== undefined) merged[variable] = inputs[input];
  }
  return merged;
}

/** The inputs without those that hold a secret: a use case finds its keys in the environment alone. */
export function withoutSecrets(inputs: RawInputs): RawInputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !(name in VARIABLE_OF_INPUT)));
}
