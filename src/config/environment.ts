import type { SettingKey } from "./settings.ts";

/** A variable that Blocks reads. The reference of all variables in the documentation is made from this table. */
export interface EnvironmentVariable {
  readonly name: string;
  /** The setting of `.blocks/config.yml` that it overrides; undefined for one that is no setting. */
  readonly key: SettingKey | undefined;
  /** Secrets are masked in everything that leaves. */
  readonly secret: boolean;
  readonly description: string;
}

/** Every variable that a use case reads; what only a door reads is GitHub's own. A blank one is absent. */
export const ENVIRONMENT_VARIABLES: readonly EnvironmentVariable[] = [
  setting("ARCHITECT_MODEL", "models.architect", "Model that plans and reviews."),
  setting("IMPLEMENTATION_MODEL", "models.implementation", "Model that writes the faces and the tests."),
  setting("CONTEXT_MODEL", "models.context", "Model that reads the repository and condenses it."),
  setting("CONTEXT_PRUNING_ENABLED", "context.pruning.enabled", "Whether the context is pruned: true or false."),
  setting(
    "CONTEXT_MAX_SIZE_KB",
    "context.max_size_kb",
    "Size in kilobytes (1024 bytes) that the context is pruned to.",
  ),
  setting("QUALITY_GATE_MODE", "gates.mode", "Which gates decide: strict, standard or advisory."),
  setting("MIN_UNIT_COVERAGE", "gates.coverage", "Line coverage that must be reached, in percent."),
  setting("MIN_MUTATION_KILL_RATE", "gates.mutation", "Mutation kill rate that must be reached, in percent."),
  setting(
    "ENABLE_CIRCUIT_BREAKER",
    "breaker.enabled",
    "Whether failing or used-up providers are left alone: true or false.",
  ),
  setting(
    "CIRCUIT_BREAKER_THRESHOLD",
    "breaker.threshold",
    "Share of a provider's daily quota at which calls to it are stopped, in percent.",
  ),
  setting("BLOCKS_LEDGER", "ledger.type", "Where flows are recorded: folder or git."),
  setting(
    "BLOCKS_LEDGER_REMOTE",
    "ledger.remote",
    "The remote, or the address of the repository, with the ledger's branch.",
  ),
  plain(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "Address of an OpenTelemetry collector, over HTTP: goes before `telemetry.endpoint`. A wrong one is left out with a note.",
  ),
  plain("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "The full address for metrics alone."),
  plain("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "The full address for spans alone."),
  secret("OTEL_EXPORTER_OTLP_HEADERS", "Headers for the collector, `name=value` separated by commas."),
  plain(
    "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
    "delta (the default: jobs are short), cumulative or lowmemory.",
  ),
  plain("OTEL_SERVICE_NAME", "Name that telemetry is sent under; `blocks` when absent."),
  plain("OTEL_RESOURCE_ATTRIBUTES", "What else is said of the sender, `name=value` separated by commas."),
  plain("OTEL_METRICS_EXPORTER", "none: no metrics are sent."),
  plain("OTEL_TRACES_EXPORTER", "none: no spans are sent."),
  plain("OTEL_SDK_DISABLED", "true: no telemetry is sent."),
  plain(
    "BLOCKS_FLOW",
    "Id of the flow whose block is verified, for a job without the flow's folder: its spans join the flow's trace.",
  ),
  secret("BLOCKS_LEDGER_TOKEN", "Token with which the ledger's branch is read and pushed over https."),
  secret("ANTHROPIC_API_KEY", "Key of Anthropic. Goes before the one that `blocks config set-api-key` stored."),
  secret("OPENAI_API_KEY", "Key of OpenAI. Goes before the one that `blocks config set-api-key` stored."),
  secret("GOOGLE_API_KEY", "Key of Google. Goes before the one that `blocks config set-api-key` stored."),
  secret("GEMINI_API_KEY", "Another name of GOOGLE_API_KEY, which goes before it."),
  secret("AWS_ACCESS_KEY_ID", "Key of the s3 store, where it is not reached by a role; with AWS_SECRET_ACCESS_KEY."),
  secret("AWS_SECRET_ACCESS_KEY", "The secret that belongs to AWS_ACCESS_KEY_ID."),
  secret("AWS_SESSION_TOKEN", "What a temporary key has beside it."),
  secret(
    "BLOCKS_SIGNING_KEY",
    "Private Ed25519 key in PEM, or the path of one, that signs a statement about a stored bundle. Only for `upload-context`.",
  ),
  secret(
    "GITHUB_TOKEN",
    "Token with which the onboarding check asks for planned issues, and incidents become issues (alerts.github_issue).",
  ),
  secret(
    "SLACK_WEBHOOK_URL",
    "Address of a Slack webhook, for `blocks notify slack`; `SLACK_WEBHOOK_URL_<CHANNEL>` is that of a channel.",
  ),
  secret("SLACK_BOT_TOKEN", "Token of a Slack bot with chat:write, for `blocks notify slack --channel`."),
  plain("SLACK_API_URL", "Address of Slack's Web API where it is not https://slack.com/api (GovSlack)."),
  plain(
    "PAGERDUTY_EVENTS_URL",
    "Where PagerDuty takes events, for other regions than the first (https://events.eu.pagerduty.com/v2/enqueue).",
  ),
  plain("GITHUB_API_URL", "Address of GitHub's API; set by the runner."),
  plain("GITHUB_ACTOR", "Who started the workflow, for the training record; set by the runner."),
  plain("XDG_CONFIG_HOME", "Folder that holds `blocks/credentials.json`; `~/.config` when absent."),
  plain("BLOCKS_TOOLCHAIN", "Folder whose `node_modules` holds the gates' tools, for runners without a network."),
  plain("BLOCKS_PYTHON", "Python program that runs blocks in Python; `/usr/bin/python3` when absent."),
  plain("RUNNER_TOOL_CACHE", "Folder that the gates' tools are installed into once; set by the runner."),
  plain("XDG_CACHE_HOME", "The same on a laptop; `~/.cache` when absent."),
  plain("HOME", "Home folder, for the place of the credentials."),
];

/** The variables that override a setting, by their name. */
export const SETTING_VARIABLES: ReadonlyMap<string, SettingKey> = new Map(
  ENVIRONMENT_VARIABLES.flatMap(({ name, key }) => (key === undefined ? [] : [[name, key] as const])),
);

/** The variable that overrides a setting, where there is one. */
export function variableOf(key: SettingKey): string | undefined {
  return ENVIRONMENT_VARIABLES.find((variable) => variable.key === key)?.name;
}

function setting(name: string, key: SettingKey, description: string): EnvironmentVariable {
  return { name, key, secret: false, description };
}

function secret(name: string, description: string): EnvironmentVariable {
  return { name, key: undefined, secret: true, description };
}

function plain(name: string, description: string): EnvironmentVariable {
  return { name, key: undefined, secret: false, description };
}
