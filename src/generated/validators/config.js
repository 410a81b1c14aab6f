// Made from schemas/ by `npm run generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (length = a.length, length != b.length) return !1;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (keys = Object.keys(a), length = keys.length, length !== Object.keys(b).length) return !1;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var validateConfig = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:config:1", title: "Config", description: "`.blocks/config.yml`: how Blocks works in this repository.", type: "object", additionalProperties: !1, required: ["version"], properties: { version: { const: 1, description: "Version of this format." }, models: { type: "object", additionalProperties: !1, required: [], properties: { architect: { type: "string", description: "Plans and reviews. Environment: ARCHITECT_MODEL.", minLength: 1, default: "anthropic/claude-sonnet-5" }, implementation: { type: "string", description: "Writes the faces and the tests. Environment: IMPLEMENTATION_MODEL.", minLength: 1, default: "openai/gpt-5.5" }, context: { type: "string", description: "Reads the repository and condenses it. Environment: CONTEXT_MODEL.", minLength: 1, default: "google/gemini-3.8-flash" } }, description: "The model behind each role. A name may carry its provider: `openai/gpt-5.5`.", default: {} }, fallback: { type: "object", additionalProperties: !1, required: [], properties: { model: { type: "string", description: "A model name that any role may fall back to.", minLength: 1 }, models: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "More of them, tried in this order after `model`." }, architect: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Models for the architect to fall back to, before the common ones." }, implementation: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Models for the implementation role to fall back to, before the common ones." }, context: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: !0, default: [], description: "Models for the context role to fall back to, before the common ones." } }, description: "What to use when a model fails.", default: {} }, providers: { type: "object", additionalProperties: !1, required: [], properties: { anthropic: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, description: "Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file." }, requests_per_minute: { type: "integer", minimum: 1, description: "Requests that may leave in a minute. No limit when absent." }, tokens_per_minute: { type: "integer", minimum: 1, description: "Input and output tokens that may be used in a minute. No limit when absent." }, tokens_per_day: { type: "integer", minimum: 1, default: 2e6, description: "Daily quota of tokens; the breaker opens before it is used up." }, concurrency: { type: "integer", minimum: 1, maximum: 1e3, default: 8, description: "Requests at the same time." } }, description: "How Anthropic is reached, and how much of it may be used.", default: {} }, openai: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, description: "Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file." }, api: { enum: ["responses", "chat-completions"], description: "Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API." }, requests_per_minute: { type: "integer", minimum: 1, description: "Requests that may leave in a minute. No limit when absent." }, tokens_per_minute: { type: "integer", minimum: 1, description: "Input and output tokens that may be used in a minute. No limit when absent." }, tokens_per_day: { type: "integer", minimum: 1, default: 15e5, description: "Daily quota of tokens; the breaker opens before it is used up." }, concurrency: { type: "integer", minimum: 1, maximum: 1e3, default: 8, description: "Requests at the same time." } }, description: "How OpenAI is reached, and how much of it may be used.", default: {} }, google: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, description: "Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file." }, requests_per_minute: { type: "integer", minimum: 1, description: "Requests that may leave in a minute. No limit when absent." }, tokens_per_minute: { type: "integer", minimum: 1, description: "Input and output tokens that may be used in a minute. No limit when absent." }, tokens_per_day: { type: "integer", minimum: 1, default: 5e5, description: "Daily quota of tokens; the breaker opens before it is used up." }, concurrency: { type: "integer", minimum: 1, maximum: 1e3, default: 8, description: "Requests at the same time." } }, description: "How Google is reached, and how much of it may be used.", default: {} } }, description: "Where the providers' APIs are.", default: {} }, endpoints: { type: "object", additionalProperties: !1, required: [], properties: { architect: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, description: "Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file." }, api: { enum: ["responses", "chat-completions"], description: "Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API." }, api_key: { type: "string", pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$", description: "`env:NAME`: the environment variable that holds the key; `none`: the server asks for none. The provider's own key when absent." } }, description: "Where the architect role is answered, in place of its provider's address.", default: {} }, implementation: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, description: "Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file." }, api: { enum: ["responses", "chat-completions"], description: "Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API." }, api_key: { type: "string", pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$", description: "`env:NAME`: the environment variable that holds the key; `none`: the server asks for none. The provider's own key when absent." } }, description: "Where the implementation role is answered, in place of its provider's address.", default: {} }, context: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, description: "Headers for every request. A value `env:NAME` is that environment variable: a secret never stands in this file." }, api: { enum: ["responses", "chat-completions"], description: "Which of OpenAI's two formats the server speaks. `chat-completions` for servers that have no Responses API." }, api_key: { type: "string", pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$", description: "`env:NAME`: the environment variable that holds the key; `none`: the server asks for none. The provider's own key when absent." } }, description: "Where the context role is answered, in place of its provider's address.", default: {} } }, description: "An address of its own for a role: Azure, a gateway, Ollama, vLLM.", default: {} }, prices: { type: "object", additionalProperties: { type: "object", additionalProperties: !1, required: ["input_usd_per_million", "output_usd_per_million"], properties: { input_usd_per_million: { type: "number", minimum: 0, description: "US dollars for a million input tokens." }, output_usd_per_million: { type: "number", minimum: 0, description: "US dollars for a million output tokens." }, cache_read_usd_per_million: { type: "number", minimum: 0, description: "For input from the prompt cache; as other input when absent." }, cache_write_usd_per_million: { type: "number", minimum: 0, description: "For input that is written to the prompt cache; as other input when absent." } } }, default: {}, description: "Prices of models that the price table does not know, by `provider/model`. They go before the table." }, budget: { type: "object", additionalProperties: !1, required: [], properties: { flow_usd: { type: "number", minimum: 0, default: 5, description: "What one flow may cost at most, in US dollars." }, day_usd: { type: "number", minimum: 0, default: 50, description: "What all flows of a day (UTC) in this ledger may cost at most, in US dollars: the whole organisation's where its repositories share one." }, repository_day_usd: { type: "number", minimum: 0, description: "What the flows of one repository may cost on a day (UTC) at most, in US dollars. No cap of its own when absent." }, month_usd: { type: "number", minimum: 0, description: "What all flows of a calendar month (UTC) in this ledger may cost at most, in US dollars. No cap when absent." }, repository_month_usd: { type: "number", minimum: 0, description: "What the flows of one repository may cost in a calendar month (UTC) at most, in US dollars. No cap when absent." } }, description: "Upper bounds of the cost. A request that could pass them is not sent.", default: {} }, breaker: { type: "object", additionalProperties: !1, required: [], properties: { enabled: { type: "boolean", default: !0, description: "Environment: ENABLE_CIRCUIT_BREAKER." }, threshold: { type: "number", minimum: 1, maximum: 100, default: 85, description: "Share of a provider's daily quota at which calls to it are stopped, in percent. Environment: CIRCUIT_BREAKER_THRESHOLD." }, failures: { type: "integer", minimum: 1, default: 3, description: "Failed calls in a row after which calls to a provider are stopped." }, cooldown_seconds: { type: "integer", minimum: 1, default: 30, description: "Time until one call is let through to see whether the provider is back." }, pause_threshold: { type: "number", minimum: 1, maximum: 100, default: 95, description: "Share of a provider's daily quota at which no new flow begins until `blocks resume`, in percent." } }, description: "When calls to a provider are stopped.", default: {} }, offline: { type: "boolean", default: !1, description: "Answer every role from the blueprint, without a network and without cost." }, context: { type: "object", additionalProperties: !1, required: [], properties: { pruning: { type: "object", additionalProperties: !1, required: [], properties: { enabled: { type: "boolean", default: !0, description: "Environment: CONTEXT_PRUNING_ENABLED." } }, description: "Pruning to the size below.", default: {} }, max_size_kb: { type: "integer", minimum: 1, maximum: 500, default: 180, description: "Size in kilobytes (1024 bytes) to prune to. Environment: CONTEXT_MAX_SIZE_KB." } }, description: "What the models may read of this repository.", default: {} }, gates: { type: "object", additionalProperties: !1, required: [], properties: { mode: { enum: ["strict", "standard", "advisory"], default: "strict", description: "strict: all five gates decide; standard: review findings advise; advisory: nothing fails the job. Environment: QUALITY_GATE_MODE." }, contract: { type: "number", minimum: 0, maximum: 100, default: 100, description: "Share of contract checks that must pass, in percent." }, coverage: { type: "number", minimum: 0, maximum: 100, default: 90, description: "Line coverage that must be reached, in percent. Environment: MIN_UNIT_COVERAGE." }, mutation: { type: "number", minimum: 0, maximum: 100, default: 60, description: "Mutation kill rate that must be reached, in percent. Environment: MIN_MUTATION_KILL_RATE." } }, description: "What a block must reach.", default: {} }, coverage: { type: "object", additionalProperties: !1, required: [], properties: { report: { type: "string", minLength: 1, description: "A coverage report of the repository's own run, relative to the repository: lcov, Cobertura, Clover or Istanbul JSON. It takes the place of our measurement, never of our test run." } }, description: "Coverage that the repository measures itself.", default: {} }, mutation: { type: "object", additionalProperties: !1, required: [], properties: { scope: { enum: ["diff", "block", "all"], default: "all", description: "diff: mutants on the lines that differ from the base commit; block: all mutants of blocks that differ; all: all mutants of all blocks." }, incremental: { type: "boolean", default: !0, description: "Take over what an earlier run found out about mutants that nothing has changed for." }, report: { type: "string", minLength: 1, description: "A report of another mutation tool, relative to the repository: a file in the mutation-testing schema, or a folder that mutmut left. For blocks that it speaks of, it takes the place of our run." } }, description: "Which mutants are tried.", default: {} }, security: { type: "object", additionalProperties: !1, required: [], properties: { sarif: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "SARIF files of other scanners, relative to the repository, whose results count as findings." }, suppressions: { type: "array", default: [], description: "Findings that do not count, each with a reason and an end.", items: { title: "Suppression", type: "object", additionalProperties: !1, required: ["code", "path", "reason", "expires"], properties: { code: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$", description: "Code of the finding." }, path: { type: "string", minLength: 1, description: "File, relative to the repository." }, quote: { type: "string", minLength: 1, description: "The line that is meant; every line of the file when absent." }, reason: { type: "string", minLength: 10, description: "Why this is no danger here." }, expires: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Last day on which it holds, such as 2027-03-31." } } } } }, description: "What joins the security gate, and what is let pass.", default: {} }, review: { type: "object", additionalProperties: !1, required: [], properties: { models: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Reviewing models, each asked independently; the architect's when empty. None may be of the author's vendor." } }, description: "Who reviews a block.", default: {} }, flow: { type: "object", additionalProperties: !1, required: [], properties: { deadline_seconds: { type: "integer", minimum: 1, maximum: 3600, default: 120, description: "Time for all model calls of one flow together." }, call_deadline_seconds: { type: "integer", minimum: 1, maximum: 3600, default: 90, description: "Time for one model call, retries included." }, repair_rounds: { type: "integer", minimum: 0, maximum: 10, default: 2, description: "How often findings are handed back to the implementation model." }, idle_deadline_seconds: { type: "integer", minimum: 1, maximum: 3600, default: 45, description: "Time that a model may be silent while it answers." }, answer_cache: { type: "boolean", default: !0, description: "Keep the models' answers in .blocks/cache, so that the same question is not paid for twice." } }, description: "Bounds of one flow.", default: {} }, store: { type: "object", additionalProperties: !1, required: [], properties: { type: { enum: ["folder", "github-artifact", "s3"], default: "folder", description: "folder: a directory of this machine; github-artifact: an artifact of the workflow run; s3: a bucket with Object Lock." }, path: { type: "string", description: "Directory of the folder store, relative to the repository.", minLength: 1, default: ".blocks/bundles" }, bucket: { type: "string", pattern: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", description: "Bucket of the s3 store. It needs Object Lock." }, prefix: { type: "string", pattern: "^([A-Za-z0-9._=-]+(/[A-Za-z0-9._=-]+)*)?$", maxLength: 200, default: "blocks/bundles", description: "What the names of the s3 store's objects begin with, without a slash at the end." }, region: { type: "string", pattern: "^[a-z0-9-]{1,40}$", default: "us-east-1", description: "Region of the bucket." }, endpoint: { type: "string", maxLength: 200, description: "Address of a service that speaks S3, such as MinIO or Ceph; AWS's own for the region when absent. https, or a loopback address." }, force_path_style: { type: "boolean", default: !1, description: "Whether the bucket stands in the path of the address and not in its host, as MinIO and Ceph usually have it." }, role_arn: { type: "string", pattern: "^arn:[a-z-]+:iam::[0-9]*:role/[A-Za-z0-9+=,.@_/-]{1,200}$", description: "Role that a workflow run takes on with GitHub's identity token, so that no key has to be stored. The job needs id-token: write." }, retention_years: { type: "integer", minimum: 7, maximum: 100, default: 7, description: "How long a bundle has to be kept. The s3 store locks it for so long." } }, description: "Where context bundles stay.", default: {} }, ledger: { type: "object", additionalProperties: !1, required: [], properties: { type: { enum: ["folder", "git"], default: "folder", description: "folder: a directory of this machine; git: a branch that all machines share. The reusable workflow takes git. Environment: BLOCKS_LEDGER." }, path: { type: "string", description: "Directory of the folder ledger, relative to the repository.", minLength: 1, default: ".blocks/ledger" }, remote: { type: "string", minLength: 1, maxLength: 500, default: "origin", description: "Where the branch is: a remote of the repository by its name, or the address (https, ssh or a path) of a repository that an organisation shares. Environment: BLOCKS_LEDGER_REMOTE." }, branch: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$", default: "blocks-ledger", description: "Name of the branch." }, repositories: { type: "array", items: { type: "string", minLength: 1, maxLength: 500 }, uniqueItems: !0, maxItems: 1e3, default: [], description: "Addresses of further repositories whose ledgers are read for figures, alerts and dashboards." } }, description: "The record of flows.", default: {} }, sandbox: { type: "object", additionalProperties: !1, required: [], properties: { accept: { enum: ["namespaces", "process"], default: "namespaces", description: "The weakest level that this repository accepts. process has no network or file isolation." } }, description: "How generated code is confined.", default: {} }, trust: { type: "object", additionalProperties: !1, required: [], properties: { associations: { type: "array", items: { enum: ["OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR"] }, default: ["OWNER", "MEMBER", "COLLABORATOR"], uniqueItems: !0, description: "Author associations that may ask for a block." }, bots: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9-]+\\[bot\\]$" }, default: [], uniqueItems: !0, description: "Bot accounts that may ask for a block." } }, description: "Whose events may start a flow.", default: {} }, paths: { type: "object", additionalProperties: !1, required: [], properties: { allow: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Protected paths (relative to the repository) that a block may write all the same." } }, description: "Where a generated file may go.", default: {} }, onboarding: { type: "object", additionalProperties: !1, required: [], properties: { request: { type: "string", description: "Path of a feature request.", minLength: 1, default: "feature_request.md" }, label: { type: "string", description: "Label of issues that plan a feature.", minLength: 1, default: "blocks" }, policy: { type: "string", description: "Path of the policy file.", minLength: 1, default: ".blocks/policy.yml" } }, description: "What the onboarding check asks for.", default: {} }, telemetry: { type: "object", additionalProperties: !1, required: [], properties: { enabled: { type: "boolean", default: !0, description: "Whether anything is sent. OTEL_SDK_DISABLED=true turns it off as well." }, endpoint: { type: "string", pattern: "^https?://", description: "Address of the collector. OTEL_EXPORTER_OTLP_ENDPOINT goes before it, and is left out where it is no such address." }, headers: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[A-Za-z0-9-]+$" }, default: {}, description: "Headers for every request. A value `env:NAME` is that environment variable. Those of OTEL_EXPORTER_OTLP_HEADERS come on top." } }, description: "OpenTelemetry, over OTLP/HTTP. Nothing is sent where no address is known.", default: {} }, metrics: { type: "object", additionalProperties: !1, required: [], properties: { success_rate: { type: "number", minimum: 0, maximum: 100, default: 99, description: "Share of flows that must end well, in percent." }, p95_seconds: { type: "number", minimum: 0, default: 120, description: "Duration that 95 % of the flows must stay below, in seconds." }, cost_usd: { type: "number", minimum: 0, default: 2, description: "What a flow may cost on average, in US dollars." }, kill_rate: { type: "number", minimum: 0, maximum: 100, default: 60, description: "Mutation kill rate that blocks must reach on average, in percent." }, hours_saved: { type: "number", minimum: 0, default: 4, description: "Hours of an engineer that an accepted block saves: an assumption of yours, shown beside the return on investment." }, hourly_usd: { type: "number", minimum: 0, default: 100, description: "What an hour of an engineer costs, in US dollars: an assumption of yours." } }, description: "What figures are held against.", default: {} }, alerts: { type: "object", additionalProperties: !1, required: [], properties: { failure_rate: { type: "number", minimum: 0, maximum: 100, default: 10, description: "Share of failed flows in an hour above which `flow_failure_rate` fires, in percent." }, p95_seconds: { type: "number", minimum: 0, default: 120, description: "P95 of the duration in seconds above which `high_latency` warns." }, p95_critical_seconds: { type: "number", minimum: 0, default: 150, description: "P95 of the duration in seconds above which `very_high_latency` fires." }, repository_day_usd: { type: "number", minimum: 0, default: 5, description: "Cost of one repository on a day in US dollars above which `repository_cost` fires." }, day_usd: { type: "number", minimum: 0, default: 50, description: "Cost of a day in US dollars above which `budget_burn_rate` fires." }, kill_rate: { type: "number", minimum: 0, maximum: 100, default: 60, description: "Mutation kill rate in percent below which `low_kill_rate` fires." }, failures_per_hour: { type: "number", minimum: 0, default: 5, description: "Failed flows in an hour above which `mass_failure` fires." }, slack: { type: "string", pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$", description: "`env:NAME` of the environment variable with the address of a Slack webhook." }, pagerduty: { type: "string", pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$", description: "`env:NAME` of the environment variable with a PagerDuty Events v2 integration key." }, webhook: { type: "object", additionalProperties: !1, required: [], properties: { url: { type: "string", pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$", description: "`env:NAME` of the environment variable with its address." }, secret: { type: "string", pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$", description: "`env:NAME` of the environment variable with the secret that bodies are signed with (HMAC-SHA256)." } }, description: "A receiver of your own.", default: {} }, email: { type: "object", additionalProperties: !1, required: [], properties: { smtp: { type: "string", pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$", description: "`env:NAME` of the environment variable with the server: smtps://user:password@host:port." }, from: { type: "string", minLength: 3, maxLength: 320, description: "Sender." }, to: { type: "array", items: { type: "string", minLength: 3, maxLength: 320 }, uniqueItems: !0, maxItems: 50, default: [], description: "Receivers." } }, description: "Mail over SMTP.", default: {} }, github_issue: { type: "boolean", default: !1, description: "Open an issue in this repository for each incident and close it on recovery. Needs issues: write." }, routes: { type: "object", propertyNames: { enum: ["critical", "warning", "info"] }, additionalProperties: { type: "array", items: { enum: ["slack", "pagerduty", "webhook", "email", "github_issue"] }, uniqueItems: !0 }, default: {}, description: "Channels by severity. A severity without a route goes to every configured channel; critical alone goes to PagerDuty." } }, description: "When somebody is told, and how.", default: {} } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, func0 = require_equal().default, pattern4 = new RegExp("^https?://", "u"), pattern5 = new RegExp("^[A-Za-z0-9-]+$", "u"), pattern12 = new RegExp("^(env:[A-Za-z_][A-Za-z0-9_]*|none)$", "u"), pattern19 = new RegExp("^[A-Z][A-Z0-9-]*$", "u"), pattern20 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u"), pattern21 = new RegExp("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", "u"), pattern22 = new RegExp("^([A-Za-z0-9._=-]+(/[A-Za-z0-9._=-]+)*)?$", "u"), pattern23 = new RegExp("^[a-z0-9-]{1,40}$", "u"), pattern24 = new RegExp("^arn:[a-z-]+:iam::[0-9]*:role/[A-Za-z0-9+=,.@_/-]{1,200}$", "u"), pattern25 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$", "u"), pattern26 = new RegExp("^[A-Za-z0-9-]+\\[bot\\]$", "u"), pattern29 = new RegExp("^env:[A-Za-z_][A-Za-z0-9_]*$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.models === void 0 && (data.models = {}), data.fallback === void 0 && (data.fallback = {}), data.providers === void 0 && (data.providers = {}), data.endpoints === void 0 && (data.endpoints = {}), data.prices === void 0 && (data.prices = {}), data.budget === void 0 && (data.budget = {}), data.breaker === void 0 && (data.breaker = {}), data.offline === void 0 && (data.offline = !1), data.context === void 0 && (data.context = {}), data.gates === void 0 && (data.gates = {}), data.coverage === void 0 && (data.coverage = {}), data.mutation === void 0 && (data.mutation = {}), data.security === void 0 && (data.security = {}), data.review === void 0 && (data.review = {}), data.flow === void 0 && (data.flow = {}), data.store === void 0 && (data.store = {}), data.ledger === void 0 && (data.ledger = {}), data.sandbox === void 0 && (data.sandbox = {}), data.trust === void 0 && (data.trust = {}), data.paths === void 0 && (data.paths = {}), data.onboarding === void 0 && (data.onboarding = {}), data.telemetry === void 0 && (data.telemetry = {}), data.metrics === void 0 && (data.metrics = {}), data.alerts === void 0 && (data.alerts = {}), data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.version !== void 0 && data.version !== 1) {
      let err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    let data1 = data.models;
    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      data1.architect === void 0 && (data1.architect = "anthropic/claude-sonnet-5"), data1.implementation === void 0 && (data1.implementation = "openai/gpt-5.5"), data1.context === void 0 && (data1.context = "google/gemini-3.8-flash");
      for (let key1 in data1)
        if (!(key1 === "architect" || key1 === "implementation" || key1 === "context")) {
          let err3 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      let data2 = data1.architect;
      if (typeof data2 == "string") {
        if (func2(data2) < 1) {
          let err4 = { instancePath: instancePath + "/models/architect", schemaPath: "#/properties/models/properties/architect/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/models/architect", schemaPath: "#/properties/models/properties/architect/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      let data3 = data1.implementation;
      if (typeof data3 == "string") {
        if (func2(data3) < 1) {
          let err6 = { instancePath: instancePath + "/models/implementation", schemaPath: "#/properties/models/properties/implementation/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/models/implementation", schemaPath: "#/properties/models/properties/implementation/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      let data4 = data1.context;
      if (typeof data4 == "string") {
        if (func2(data4) < 1) {
          let err8 = { instancePath: instancePath + "/models/context", schemaPath: "#/properties/models/properties/context/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/models/context", schemaPath: "#/properties/models/properties/context/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    } else {
      let err10 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    let data5 = data.fallback;
    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
      data5.models === void 0 && (data5.models = []), data5.architect === void 0 && (data5.architect = []), data5.implementation === void 0 && (data5.implementation = []), data5.context === void 0 && (data5.context = []);
      for (let key2 in data5)
        if (!(key2 === "model" || key2 === "models" || key2 === "architect" || key2 === "implementation" || key2 === "context")) {
          let err11 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      if (data5.model !== void 0) {
        let data6 = data5.model;
        if (typeof data6 == "string") {
          if (func2(data6) < 1) {
            let err12 = { instancePath: instancePath + "/fallback/model", schemaPath: "#/properties/fallback/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        } else {
          let err13 = { instancePath: instancePath + "/fallback/model", schemaPath: "#/properties/fallback/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      }
      let data7 = data5.models;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (typeof data8 == "string") {
            if (func2(data8) < 1) {
              let err14 = { instancePath: instancePath + "/fallback/models/" + i0, schemaPath: "#/properties/fallback/properties/models/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
          } else {
            let err15 = { instancePath: instancePath + "/fallback/models/" + i0, schemaPath: "#/properties/fallback/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        let i1 = data7.length, j0;
        if (i1 > 1) {
          let indices0 = {};
          for (; i1--; ) {
            let item0 = data7[i1];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                let err16 = { instancePath: instancePath + "/fallback/models", schemaPath: "#/properties/fallback/properties/models/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/fallback/models", schemaPath: "#/properties/fallback/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      let data9 = data5.architect;
      if (Array.isArray(data9)) {
        let len1 = data9.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data10 = data9[i2];
          if (typeof data10 == "string") {
            if (func2(data10) < 1) {
              let err18 = { instancePath: instancePath + "/fallback/architect/" + i2, schemaPath: "#/properties/fallback/properties/architect/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          } else {
            let err19 = { instancePath: instancePath + "/fallback/architect/" + i2, schemaPath: "#/properties/fallback/properties/architect/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        let i3 = data9.length, j1;
        if (i3 > 1) {
          let indices1 = {};
          for (; i3--; ) {
            let item1 = data9[i3];
            if (typeof item1 == "string") {
              if (typeof indices1[item1] == "number") {
                j1 = indices1[item1];
                let err20 = { instancePath: instancePath + "/fallback/architect", schemaPath: "#/properties/fallback/properties/architect/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                break;
              }
              indices1[item1] = i3;
            }
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/fallback/architect", schemaPath: "#/properties/fallback/properties/architect/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      let data11 = data5.implementation;
      if (Array.isArray(data11)) {
        let len2 = data11.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data12 = data11[i4];
          if (typeof data12 == "string") {
            if (func2(data12) < 1) {
              let err22 = { instancePath: instancePath + "/fallback/implementation/" + i4, schemaPath: "#/properties/fallback/properties/implementation/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          } else {
            let err23 = { instancePath: instancePath + "/fallback/implementation/" + i4, schemaPath: "#/properties/fallback/properties/implementation/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        let i5 = data11.length, j2;
        if (i5 > 1) {
          let indices2 = {};
          for (; i5--; ) {
            let item2 = data11[i5];
            if (typeof item2 == "string") {
              if (typeof indices2[item2] == "number") {
                j2 = indices2[item2];
                let err24 = { instancePath: instancePath + "/fallback/implementation", schemaPath: "#/properties/fallback/properties/implementation/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i5 + " are identical)" };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                break;
              }
              indices2[item2] = i5;
            }
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/fallback/implementation", schemaPath: "#/properties/fallback/properties/implementation/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      let data13 = data5.context;
      if (Array.isArray(data13)) {
        let len3 = data13.length;
        for (let i6 = 0; i6 < len3; i6++) {
          let data14 = data13[i6];
          if (typeof data14 == "string") {
            if (func2(data14) < 1) {
              let err26 = { instancePath: instancePath + "/fallback/context/" + i6, schemaPath: "#/properties/fallback/properties/context/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          } else {
            let err27 = { instancePath: instancePath + "/fallback/context/" + i6, schemaPath: "#/properties/fallback/properties/context/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
        let i7 = data13.length, j3;
        if (i7 > 1) {
          let indices3 = {};
          for (; i7--; ) {
            let item3 = data13[i7];
            if (typeof item3 == "string") {
              if (typeof indices3[item3] == "number") {
                j3 = indices3[item3];
                let err28 = { instancePath: instancePath + "/fallback/context", schemaPath: "#/properties/fallback/properties/context/uniqueItems", keyword: "uniqueItems", params: { i: i7, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i7 + " are identical)" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                break;
              }
              indices3[item3] = i7;
            }
          }
        }
      } else {
        let err29 = { instancePath: instancePath + "/fallback/context", schemaPath: "#/properties/fallback/properties/context/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    } else {
      let err30 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    let data15 = data.providers;
    if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
      data15.anthropic === void 0 && (data15.anthropic = {}), data15.openai === void 0 && (data15.openai = {}), data15.google === void 0 && (data15.google = {});
      for (let key3 in data15)
        if (!(key3 === "anthropic" || key3 === "openai" || key3 === "google")) {
          let err31 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      let data16 = data15.anthropic;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        data16.tokens_per_day === void 0 && (data16.tokens_per_day = 2e6), data16.concurrency === void 0 && (data16.concurrency = 8);
        for (let key4 in data16)
          if (!(key4 === "base_url" || key4 === "headers" || key4 === "requests_per_minute" || key4 === "tokens_per_minute" || key4 === "tokens_per_day" || key4 === "concurrency")) {
            let err32 = { instancePath: instancePath + "/providers/anthropic", schemaPath: "#/properties/providers/properties/anthropic/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        if (data16.base_url !== void 0) {
          let data17 = data16.base_url;
          if (typeof data17 == "string") {
            if (!pattern4.test(data17)) {
              let err33 = { instancePath: instancePath + "/providers/anthropic/base_url", schemaPath: "#/properties/providers/properties/anthropic/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          } else {
            let err34 = { instancePath: instancePath + "/providers/anthropic/base_url", schemaPath: "#/properties/providers/properties/anthropic/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
        if (data16.headers !== void 0) {
          let data18 = data16.headers;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (let key5 in data18) {
              let _errs43 = errors;
              if (typeof key5 == "string" && !pattern5.test(key5)) {
                let err35 = { instancePath: instancePath + "/providers/anthropic/headers", schemaPath: "#/properties/providers/properties/anthropic/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key5 };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
              var valid17 = _errs43 === errors;
              if (!valid17) {
                let err36 = { instancePath: instancePath + "/providers/anthropic/headers", schemaPath: "#/properties/providers/properties/anthropic/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            for (let key6 in data18)
              if (typeof data18[key6] != "string") {
                let err37 = { instancePath: instancePath + "/providers/anthropic/headers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/providers/properties/anthropic/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
          } else {
            let err38 = { instancePath: instancePath + "/providers/anthropic/headers", schemaPath: "#/properties/providers/properties/anthropic/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
        if (data16.requests_per_minute !== void 0) {
          let data20 = data16.requests_per_minute;
          if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
            let err39 = { instancePath: instancePath + "/providers/anthropic/requests_per_minute", schemaPath: "#/properties/providers/properties/anthropic/properties/requests_per_minute/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
          if (typeof data20 == "number" && isFinite(data20) && (data20 < 1 || isNaN(data20))) {
            let err40 = { instancePath: instancePath + "/providers/anthropic/requests_per_minute", schemaPath: "#/properties/providers/properties/anthropic/properties/requests_per_minute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        if (data16.tokens_per_minute !== void 0) {
          let data21 = data16.tokens_per_minute;
          if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
            let err41 = { instancePath: instancePath + "/providers/anthropic/tokens_per_minute", schemaPath: "#/properties/providers/properties/anthropic/properties/tokens_per_minute/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
          if (typeof data21 == "number" && isFinite(data21) && (data21 < 1 || isNaN(data21))) {
            let err42 = { instancePath: instancePath + "/providers/anthropic/tokens_per_minute", schemaPath: "#/properties/providers/properties/anthropic/properties/tokens_per_minute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        let data22 = data16.tokens_per_day;
        if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
          let err43 = { instancePath: instancePath + "/providers/anthropic/tokens_per_day", schemaPath: "#/properties/providers/properties/anthropic/properties/tokens_per_day/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (typeof data22 == "number" && isFinite(data22) && (data22 < 1 || isNaN(data22))) {
          let err44 = { instancePath: instancePath + "/providers/anthropic/tokens_per_day", schemaPath: "#/properties/providers/properties/anthropic/properties/tokens_per_day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        let data23 = data16.concurrency;
        if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
          let err45 = { instancePath: instancePath + "/providers/anthropic/concurrency", schemaPath: "#/properties/providers/properties/anthropic/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        if (typeof data23 == "number" && isFinite(data23)) {
          if (data23 > 1e3 || isNaN(data23)) {
            let err46 = { instancePath: instancePath + "/providers/anthropic/concurrency", schemaPath: "#/properties/providers/properties/anthropic/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
          if (data23 < 1 || isNaN(data23)) {
            let err47 = { instancePath: instancePath + "/providers/anthropic/concurrency", schemaPath: "#/properties/providers/properties/anthropic/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
      } else {
        let err48 = { instancePath: instancePath + "/providers/anthropic", schemaPath: "#/properties/providers/properties/anthropic/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      let data24 = data15.openai;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        data24.tokens_per_day === void 0 && (data24.tokens_per_day = 15e5), data24.concurrency === void 0 && (data24.concurrency = 8);
        for (let key7 in data24)
          if (!(key7 === "base_url" || key7 === "headers" || key7 === "api" || key7 === "requests_per_minute" || key7 === "tokens_per_minute" || key7 === "tokens_per_day" || key7 === "concurrency")) {
            let err49 = { instancePath: instancePath + "/providers/openai", schemaPath: "#/properties/providers/properties/openai/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        if (data24.base_url !== void 0) {
          let data25 = data24.base_url;
          if (typeof data25 == "string") {
            if (!pattern4.test(data25)) {
              let err50 = { instancePath: instancePath + "/providers/openai/base_url", schemaPath: "#/properties/providers/properties/openai/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
          } else {
            let err51 = { instancePath: instancePath + "/providers/openai/base_url", schemaPath: "#/properties/providers/properties/openai/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
        if (data24.headers !== void 0) {
          let data26 = data24.headers;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            for (let key8 in data26) {
              let _errs62 = errors;
              if (typeof key8 == "string" && !pattern5.test(key8)) {
                let err52 = { instancePath: instancePath + "/providers/openai/headers", schemaPath: "#/properties/providers/properties/openai/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key8 };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
              var valid20 = _errs62 === errors;
              if (!valid20) {
                let err53 = { instancePath: instancePath + "/providers/openai/headers", schemaPath: "#/properties/providers/properties/openai/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key8 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
            for (let key9 in data26)
              if (typeof data26[key9] != "string") {
                let err54 = { instancePath: instancePath + "/providers/openai/headers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/providers/properties/openai/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
          } else {
            let err55 = { instancePath: instancePath + "/providers/openai/headers", schemaPath: "#/properties/providers/properties/openai/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
        if (data24.api !== void 0) {
          let data28 = data24.api;
          if (!(data28 === "responses" || data28 === "chat-completions")) {
            let err56 = { instancePath: instancePath + "/providers/openai/api", schemaPath: "#/properties/providers/properties/openai/properties/api/enum", keyword: "enum", params: { allowedValues: schema31.properties.providers.properties.openai.properties.api.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
        if (data24.requests_per_minute !== void 0) {
          let data29 = data24.requests_per_minute;
          if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
            let err57 = { instancePath: instancePath + "/providers/openai/requests_per_minute", schemaPath: "#/properties/providers/properties/openai/properties/requests_per_minute/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
          if (typeof data29 == "number" && isFinite(data29) && (data29 < 1 || isNaN(data29))) {
            let err58 = { instancePath: instancePath + "/providers/openai/requests_per_minute", schemaPath: "#/properties/providers/properties/openai/properties/requests_per_minute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
        if (data24.tokens_per_minute !== void 0) {
          let data30 = data24.tokens_per_minute;
          if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
            let err59 = { instancePath: instancePath + "/providers/openai/tokens_per_minute", schemaPath: "#/properties/providers/properties/openai/properties/tokens_per_minute/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
          if (typeof data30 == "number" && isFinite(data30) && (data30 < 1 || isNaN(data30))) {
            let err60 = { instancePath: instancePath + "/providers/openai/tokens_per_minute", schemaPath: "#/properties/providers/properties/openai/properties/tokens_per_minute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        let data31 = data24.tokens_per_day;
        if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
          let err61 = { instancePath: instancePath + "/providers/openai/tokens_per_day", schemaPath: "#/properties/providers/properties/openai/properties/tokens_per_day/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
        }
        if (typeof data31 == "number" && isFinite(data31) && (data31 < 1 || isNaN(data31))) {
          let err62 = { instancePath: instancePath + "/providers/openai/tokens_per_day", schemaPath: "#/properties/providers/properties/openai/properties/tokens_per_day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        let data32 = data24.concurrency;
        if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
          let err63 = { instancePath: instancePath + "/providers/openai/concurrency", schemaPath: "#/properties/providers/properties/openai/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
        }
        if (typeof data32 == "number" && isFinite(data32)) {
          if (data32 > 1e3 || isNaN(data32)) {
            let err64 = { instancePath: instancePath + "/providers/openai/concurrency", schemaPath: "#/properties/providers/properties/openai/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
          if (data32 < 1 || isNaN(data32)) {
            let err65 = { instancePath: instancePath + "/providers/openai/concurrency", schemaPath: "#/properties/providers/properties/openai/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
      } else {
        let err66 = { instancePath: instancePath + "/providers/openai", schemaPath: "#/properties/providers/properties/openai/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
      let data33 = data15.google;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        data33.tokens_per_day === void 0 && (data33.tokens_per_day = 5e5), data33.concurrency === void 0 && (data33.concurrency = 8);
        for (let key10 in data33)
          if (!(key10 === "base_url" || key10 === "headers" || key10 === "requests_per_minute" || key10 === "tokens_per_minute" || key10 === "tokens_per_day" || key10 === "concurrency")) {
            let err67 = { instancePath: instancePath + "/providers/google", schemaPath: "#/properties/providers/properties/google/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
        if (data33.base_url !== void 0) {
          let data34 = data33.base_url;
          if (typeof data34 == "string") {
            if (!pattern4.test(data34)) {
              let err68 = { instancePath: instancePath + "/providers/google/base_url", schemaPath: "#/properties/providers/properties/google/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
            }
          } else {
            let err69 = { instancePath: instancePath + "/providers/google/base_url", schemaPath: "#/properties/providers/properties/google/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
        }
        if (data33.headers !== void 0) {
          let data35 = data33.headers;
          if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
            for (let key11 in data35) {
              let _errs82 = errors;
              if (typeof key11 == "string" && !pattern5.test(key11)) {
                let err70 = { instancePath: instancePath + "/providers/google/headers", schemaPath: "#/properties/providers/properties/google/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key11 };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
              var valid23 = _errs82 === errors;
              if (!valid23) {
                let err71 = { instancePath: instancePath + "/providers/google/headers", schemaPath: "#/properties/providers/properties/google/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key11 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
            }
            for (let key12 in data35)
              if (typeof data35[key12] != "string") {
                let err72 = { instancePath: instancePath + "/providers/google/headers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/providers/properties/google/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
          } else {
            let err73 = { instancePath: instancePath + "/providers/google/headers", schemaPath: "#/properties/providers/properties/google/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
        }
        if (data33.requests_per_minute !== void 0) {
          let data37 = data33.requests_per_minute;
          if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
            let err74 = { instancePath: instancePath + "/providers/google/requests_per_minute", schemaPath: "#/properties/providers/properties/google/properties/requests_per_minute/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
          if (typeof data37 == "number" && isFinite(data37) && (data37 < 1 || isNaN(data37))) {
            let err75 = { instancePath: instancePath + "/providers/google/requests_per_minute", schemaPath: "#/properties/providers/properties/google/properties/requests_per_minute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
          }
        }
        if (data33.tokens_per_minute !== void 0) {
          let data38 = data33.tokens_per_minute;
          if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
            let err76 = { instancePath: instancePath + "/providers/google/tokens_per_minute", schemaPath: "#/properties/providers/properties/google/properties/tokens_per_minute/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
          if (typeof data38 == "number" && isFinite(data38) && (data38 < 1 || isNaN(data38))) {
            let err77 = { instancePath: instancePath + "/providers/google/tokens_per_minute", schemaPath: "#/properties/providers/properties/google/properties/tokens_per_minute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
          }
        }
        let data39 = data33.tokens_per_day;
        if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
          let err78 = { instancePath: instancePath + "/providers/google/tokens_per_day", schemaPath: "#/properties/providers/properties/google/properties/tokens_per_day/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
        }
        if (typeof data39 == "number" && isFinite(data39) && (data39 < 1 || isNaN(data39))) {
          let err79 = { instancePath: instancePath + "/providers/google/tokens_per_day", schemaPath: "#/properties/providers/properties/google/properties/tokens_per_day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
        }
        let data40 = data33.concurrency;
        if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
          let err80 = { instancePath: instancePath + "/providers/google/concurrency", schemaPath: "#/properties/providers/properties/google/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
        }
        if (typeof data40 == "number" && isFinite(data40)) {
          if (data40 > 1e3 || isNaN(data40)) {
            let err81 = { instancePath: instancePath + "/providers/google/concurrency", schemaPath: "#/properties/providers/properties/google/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
          if (data40 < 1 || isNaN(data40)) {
            let err82 = { instancePath: instancePath + "/providers/google/concurrency", schemaPath: "#/properties/providers/properties/google/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
        }
      } else {
        let err83 = { instancePath: instancePath + "/providers/google", schemaPath: "#/properties/providers/properties/google/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
      }
    } else {
      let err84 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
    }
    let data41 = data.endpoints;
    if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
      data41.architect === void 0 && (data41.architect = {}), data41.implementation === void 0 && (data41.implementation = {}), data41.context === void 0 && (data41.context = {});
      for (let key13 in data41)
        if (!(key13 === "architect" || key13 === "implementation" || key13 === "context")) {
          let err85 = { instancePath: instancePath + "/endpoints", schemaPath: "#/properties/endpoints/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
        }
      let data42 = data41.architect;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        for (let key14 in data42)
          if (!(key14 === "base_url" || key14 === "headers" || key14 === "api" || key14 === "api_key")) {
            let err86 = { instancePath: instancePath + "/endpoints/architect", schemaPath: "#/properties/endpoints/properties/architect/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
        if (data42.base_url !== void 0) {
          let data43 = data42.base_url;
          if (typeof data43 == "string") {
            if (!pattern4.test(data43)) {
              let err87 = { instancePath: instancePath + "/endpoints/architect/base_url", schemaPath: "#/properties/endpoints/properties/architect/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
          } else {
            let err88 = { instancePath: instancePath + "/endpoints/architect/base_url", schemaPath: "#/properties/endpoints/properties/architect/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        }
        if (data42.headers !== void 0) {
          let data44 = data42.headers;
          if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
            for (let key15 in data44) {
              let _errs104 = errors;
              if (typeof key15 == "string" && !pattern5.test(key15)) {
                let err89 = { instancePath: instancePath + "/endpoints/architect/headers", schemaPath: "#/properties/endpoints/properties/architect/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key15 };
                vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
              }
              var valid27 = _errs104 === errors;
              if (!valid27) {
                let err90 = { instancePath: instancePath + "/endpoints/architect/headers", schemaPath: "#/properties/endpoints/properties/architect/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key15 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
              }
            }
            for (let key16 in data44)
              if (typeof data44[key16] != "string") {
                let err91 = { instancePath: instancePath + "/endpoints/architect/headers/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/endpoints/properties/architect/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
              }
          } else {
            let err92 = { instancePath: instancePath + "/endpoints/architect/headers", schemaPath: "#/properties/endpoints/properties/architect/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
          }
        }
        if (data42.api !== void 0) {
          let data46 = data42.api;
          if (!(data46 === "responses" || data46 === "chat-completions")) {
            let err93 = { instancePath: instancePath + "/endpoints/architect/api", schemaPath: "#/properties/endpoints/properties/architect/properties/api/enum", keyword: "enum", params: { allowedValues: schema31.properties.endpoints.properties.architect.properties.api.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
          }
        }
        if (data42.api_key !== void 0) {
          let data47 = data42.api_key;
          if (typeof data47 == "string") {
            if (!pattern12.test(data47)) {
              let err94 = { instancePath: instancePath + "/endpoints/architect/api_key", schemaPath: "#/properties/endpoints/properties/architect/properties/api_key/pattern", keyword: "pattern", params: { pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$" }, message: 'must match pattern "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$"' };
              vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
            }
          } else {
            let err95 = { instancePath: instancePath + "/endpoints/architect/api_key", schemaPath: "#/properties/endpoints/properties/architect/properties/api_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
          }
        }
      } else {
        let err96 = { instancePath: instancePath + "/endpoints/architect", schemaPath: "#/properties/endpoints/properties/architect/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
      }
      let data48 = data41.implementation;
      if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
        for (let key17 in data48)
          if (!(key17 === "base_url" || key17 === "headers" || key17 === "api" || key17 === "api_key")) {
            let err97 = { instancePath: instancePath + "/endpoints/implementation", schemaPath: "#/properties/endpoints/properties/implementation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
          }
        if (data48.base_url !== void 0) {
          let data49 = data48.base_url;
          if (typeof data49 == "string") {
            if (!pattern4.test(data49)) {
              let err98 = { instancePath: instancePath + "/endpoints/implementation/base_url", schemaPath: "#/properties/endpoints/properties/implementation/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
          } else {
            let err99 = { instancePath: instancePath + "/endpoints/implementation/base_url", schemaPath: "#/properties/endpoints/properties/implementation/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
          }
        }
        if (data48.headers !== void 0) {
          let data50 = data48.headers;
          if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
            for (let key18 in data50) {
              let _errs118 = errors;
              if (typeof key18 == "string" && !pattern5.test(key18)) {
                let err100 = { instancePath: instancePath + "/endpoints/implementation/headers", schemaPath: "#/properties/endpoints/properties/implementation/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key18 };
                vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
              }
              var valid30 = _errs118 === errors;
              if (!valid30) {
                let err101 = { instancePath: instancePath + "/endpoints/implementation/headers", schemaPath: "#/properties/endpoints/properties/implementation/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key18 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
              }
            }
            for (let key19 in data50)
              if (typeof data50[key19] != "string") {
                let err102 = { instancePath: instancePath + "/endpoints/implementation/headers/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/endpoints/properties/implementation/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
          } else {
            let err103 = { instancePath: instancePath + "/endpoints/implementation/headers", schemaPath: "#/properties/endpoints/properties/implementation/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
          }
        }
        if (data48.api !== void 0) {
          let data52 = data48.api;
          if (!(data52 === "responses" || data52 === "chat-completions")) {
            let err104 = { instancePath: instancePath + "/endpoints/implementation/api", schemaPath: "#/properties/endpoints/properties/implementation/properties/api/enum", keyword: "enum", params: { allowedValues: schema31.properties.endpoints.properties.implementation.properties.api.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
          }
        }
        if (data48.api_key !== void 0) {
          let data53 = data48.api_key;
          if (typeof data53 == "string") {
            if (!pattern12.test(data53)) {
              let err105 = { instancePath: instancePath + "/endpoints/implementation/api_key", schemaPath: "#/properties/endpoints/properties/implementation/properties/api_key/pattern", keyword: "pattern", params: { pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$" }, message: 'must match pattern "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$"' };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
          } else {
            let err106 = { instancePath: instancePath + "/endpoints/implementation/api_key", schemaPath: "#/properties/endpoints/properties/implementation/properties/api_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
        }
      } else {
        let err107 = { instancePath: instancePath + "/endpoints/implementation", schemaPath: "#/properties/endpoints/properties/implementation/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
      }
      let data54 = data41.context;
      if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
        for (let key20 in data54)
          if (!(key20 === "base_url" || key20 === "headers" || key20 === "api" || key20 === "api_key")) {
            let err108 = { instancePath: instancePath + "/endpoints/context", schemaPath: "#/properties/endpoints/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
          }
        if (data54.base_url !== void 0) {
          let data55 = data54.base_url;
          if (typeof data55 == "string") {
            if (!pattern4.test(data55)) {
              let err109 = { instancePath: instancePath + "/endpoints/context/base_url", schemaPath: "#/properties/endpoints/properties/context/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
            }
          } else {
            let err110 = { instancePath: instancePath + "/endpoints/context/base_url", schemaPath: "#/properties/endpoints/properties/context/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
          }
        }
        if (data54.headers !== void 0) {
          let data56 = data54.headers;
          if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
            for (let key21 in data56) {
              let _errs132 = errors;
              if (typeof key21 == "string" && !pattern5.test(key21)) {
                let err111 = { instancePath: instancePath + "/endpoints/context/headers", schemaPath: "#/properties/endpoints/properties/context/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key21 };
                vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
              }
              var valid33 = _errs132 === errors;
              if (!valid33) {
                let err112 = { instancePath: instancePath + "/endpoints/context/headers", schemaPath: "#/properties/endpoints/properties/context/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key21 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
              }
            }
            for (let key22 in data56)
              if (typeof data56[key22] != "string") {
                let err113 = { instancePath: instancePath + "/endpoints/context/headers/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/endpoints/properties/context/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
              }
          } else {
            let err114 = { instancePath: instancePath + "/endpoints/context/headers", schemaPath: "#/properties/endpoints/properties/context/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
          }
        }
        if (data54.api !== void 0) {
          let data58 = data54.api;
          if (!(data58 === "responses" || data58 === "chat-completions")) {
            let err115 = { instancePath: instancePath + "/endpoints/context/api", schemaPath: "#/properties/endpoints/properties/context/properties/api/enum", keyword: "enum", params: { allowedValues: schema31.properties.endpoints.properties.context.properties.api.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
          }
        }
        if (data54.api_key !== void 0) {
          let data59 = data54.api_key;
          if (typeof data59 == "string") {
            if (!pattern12.test(data59)) {
              let err116 = { instancePath: instancePath + "/endpoints/context/api_key", schemaPath: "#/properties/endpoints/properties/context/properties/api_key/pattern", keyword: "pattern", params: { pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$" }, message: 'must match pattern "^(env:[A-Za-z_][A-Za-z0-9_]*|none)$"' };
              vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
            }
          } else {
            let err117 = { instancePath: instancePath + "/endpoints/context/api_key", schemaPath: "#/properties/endpoints/properties/context/properties/api_key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
        }
      } else {
        let err118 = { instancePath: instancePath + "/endpoints/context", schemaPath: "#/properties/endpoints/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
      }
    } else {
      let err119 = { instancePath: instancePath + "/endpoints", schemaPath: "#/properties/endpoints/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
    }
    let data60 = data.prices;
    if (data60 && typeof data60 == "object" && !Array.isArray(data60))
      for (let key23 in data60) {
        let data61 = data60[key23];
        if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
          if (data61.input_usd_per_million === void 0) {
            let err120 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prices/additionalProperties/required", keyword: "required", params: { missingProperty: "input_usd_per_million" }, message: "must have required property 'input_usd_per_million'" };
            vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
          }
          if (data61.output_usd_per_million === void 0) {
            let err121 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prices/additionalProperties/required", keyword: "required", params: { missingProperty: "output_usd_per_million" }, message: "must have required property 'output_usd_per_million'" };
            vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
          }
          for (let key24 in data61)
            if (!(key24 === "input_usd_per_million" || key24 === "output_usd_per_million" || key24 === "cache_read_usd_per_million" || key24 === "cache_write_usd_per_million")) {
              let err122 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prices/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
            }
          if (data61.input_usd_per_million !== void 0) {
            let data62 = data61.input_usd_per_million;
            if (typeof data62 == "number" && isFinite(data62)) {
              if (data62 < 0 || isNaN(data62)) {
                let err123 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/input_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/input_usd_per_million/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
              }
            } else {
              let err124 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/input_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/input_usd_per_million/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
            }
          }
          if (data61.output_usd_per_million !== void 0) {
            let data63 = data61.output_usd_per_million;
            if (typeof data63 == "number" && isFinite(data63)) {
              if (data63 < 0 || isNaN(data63)) {
                let err125 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/output_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/output_usd_per_million/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
              }
            } else {
              let err126 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/output_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/output_usd_per_million/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
            }
          }
          if (data61.cache_read_usd_per_million !== void 0) {
            let data64 = data61.cache_read_usd_per_million;
            if (typeof data64 == "number" && isFinite(data64)) {
              if (data64 < 0 || isNaN(data64)) {
                let err127 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/cache_read_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/cache_read_usd_per_million/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
              }
            } else {
              let err128 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/cache_read_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/cache_read_usd_per_million/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
            }
          }
          if (data61.cache_write_usd_per_million !== void 0) {
            let data65 = data61.cache_write_usd_per_million;
            if (typeof data65 == "number" && isFinite(data65)) {
              if (data65 < 0 || isNaN(data65)) {
                let err129 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/cache_write_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/cache_write_usd_per_million/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
              }
            } else {
              let err130 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1") + "/cache_write_usd_per_million", schemaPath: "#/properties/prices/additionalProperties/properties/cache_write_usd_per_million/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
            }
          }
        } else {
          let err131 = { instancePath: instancePath + "/prices/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prices/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
        }
      }
    else {
      let err132 = { instancePath: instancePath + "/prices", schemaPath: "#/properties/prices/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
    }
    let data66 = data.budget;
    if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
      data66.flow_usd === void 0 && (data66.flow_usd = 5), data66.day_usd === void 0 && (data66.day_usd = 50);
      for (let key25 in data66)
        if (!(key25 === "flow_usd" || key25 === "day_usd" || key25 === "repository_day_usd" || key25 === "month_usd" || key25 === "repository_month_usd")) {
          let err133 = { instancePath: instancePath + "/budget", schemaPath: "#/properties/budget/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
        }
      let data67 = data66.flow_usd;
      if (typeof data67 == "number" && isFinite(data67)) {
        if (data67 < 0 || isNaN(data67)) {
          let err134 = { instancePath: instancePath + "/budget/flow_usd", schemaPath: "#/properties/budget/properties/flow_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
        }
      } else {
        let err135 = { instancePath: instancePath + "/budget/flow_usd", schemaPath: "#/properties/budget/properties/flow_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
      }
      let data68 = data66.day_usd;
      if (typeof data68 == "number" && isFinite(data68)) {
        if (data68 < 0 || isNaN(data68)) {
          let err136 = { instancePath: instancePath + "/budget/day_usd", schemaPath: "#/properties/budget/properties/day_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
        }
      } else {
        let err137 = { instancePath: instancePath + "/budget/day_usd", schemaPath: "#/properties/budget/properties/day_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
      }
      if (data66.repository_day_usd !== void 0) {
        let data69 = data66.repository_day_usd;
        if (typeof data69 == "number" && isFinite(data69)) {
          if (data69 < 0 || isNaN(data69)) {
            let err138 = { instancePath: instancePath + "/budget/repository_day_usd", schemaPath: "#/properties/budget/properties/repository_day_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
          }
        } else {
          let err139 = { instancePath: instancePath + "/budget/repository_day_usd", schemaPath: "#/properties/budget/properties/repository_day_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
          vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
        }
      }
      if (data66.month_usd !== void 0) {
        let data70 = data66.month_usd;
        if (typeof data70 == "number" && isFinite(data70)) {
          if (data70 < 0 || isNaN(data70)) {
            let err140 = { instancePath: instancePath + "/budget/month_usd", schemaPath: "#/properties/budget/properties/month_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
          }
        } else {
          let err141 = { instancePath: instancePath + "/budget/month_usd", schemaPath: "#/properties/budget/properties/month_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
          vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
        }
      }
      if (data66.repository_month_usd !== void 0) {
        let data71 = data66.repository_month_usd;
        if (typeof data71 == "number" && isFinite(data71)) {
          if (data71 < 0 || isNaN(data71)) {
            let err142 = { instancePath: instancePath + "/budget/repository_month_usd", schemaPath: "#/properties/budget/properties/repository_month_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
          }
        } else {
          let err143 = { instancePath: instancePath + "/budget/repository_month_usd", schemaPath: "#/properties/budget/properties/repository_month_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
          vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
        }
      }
    } else {
      let err144 = { instancePath: instancePath + "/budget", schemaPath: "#/properties/budget/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
    }
    let data72 = data.breaker;
    if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
      data72.enabled === void 0 && (data72.enabled = !0), data72.threshold === void 0 && (data72.threshold = 85), data72.failures === void 0 && (data72.failures = 3), data72.cooldown_seconds === void 0 && (data72.cooldown_seconds = 30), data72.pause_threshold === void 0 && (data72.pause_threshold = 95);
      for (let key26 in data72)
        if (!(key26 === "enabled" || key26 === "threshold" || key26 === "failures" || key26 === "cooldown_seconds" || key26 === "pause_threshold")) {
          let err145 = { instancePath: instancePath + "/breaker", schemaPath: "#/properties/breaker/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
        }
      if (typeof data72.enabled != "boolean") {
        let err146 = { instancePath: instancePath + "/breaker/enabled", schemaPath: "#/properties/breaker/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
      }
      let data74 = data72.threshold;
      if (typeof data74 == "number" && isFinite(data74)) {
        if (data74 > 100 || isNaN(data74)) {
          let err147 = { instancePath: instancePath + "/breaker/threshold", schemaPath: "#/properties/breaker/properties/threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
        }
        if (data74 < 1 || isNaN(data74)) {
          let err148 = { instancePath: instancePath + "/breaker/threshold", schemaPath: "#/properties/breaker/properties/threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
        }
      } else {
        let err149 = { instancePath: instancePath + "/breaker/threshold", schemaPath: "#/properties/breaker/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
      }
      let data75 = data72.failures;
      if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75) && isFinite(data75))) {
        let err150 = { instancePath: instancePath + "/breaker/failures", schemaPath: "#/properties/breaker/properties/failures/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
      }
      if (typeof data75 == "number" && isFinite(data75) && (data75 < 1 || isNaN(data75))) {
        let err151 = { instancePath: instancePath + "/breaker/failures", schemaPath: "#/properties/breaker/properties/failures/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
      }
      let data76 = data72.cooldown_seconds;
      if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76) && isFinite(data76))) {
        let err152 = { instancePath: instancePath + "/breaker/cooldown_seconds", schemaPath: "#/properties/breaker/properties/cooldown_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
      }
      if (typeof data76 == "number" && isFinite(data76) && (data76 < 1 || isNaN(data76))) {
        let err153 = { instancePath: instancePath + "/breaker/cooldown_seconds", schemaPath: "#/properties/breaker/properties/cooldown_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
      }
      let data77 = data72.pause_threshold;
      if (typeof data77 == "number" && isFinite(data77)) {
        if (data77 > 100 || isNaN(data77)) {
          let err154 = { instancePath: instancePath + "/breaker/pause_threshold", schemaPath: "#/properties/breaker/properties/pause_threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
        }
        if (data77 < 1 || isNaN(data77)) {
          let err155 = { instancePath: instancePath + "/breaker/pause_threshold", schemaPath: "#/properties/breaker/properties/pause_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
        }
      } else {
        let err156 = { instancePath: instancePath + "/breaker/pause_threshold", schemaPath: "#/properties/breaker/properties/pause_threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
      }
    } else {
      let err157 = { instancePath: instancePath + "/breaker", schemaPath: "#/properties/breaker/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
    }
    if (typeof data.offline != "boolean") {
      let err158 = { instancePath: instancePath + "/offline", schemaPath: "#/properties/offline/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
    }
    let data79 = data.context;
    if (data79 && typeof data79 == "object" && !Array.isArray(data79)) {
      data79.pruning === void 0 && (data79.pruning = {}), data79.max_size_kb === void 0 && (data79.max_size_kb = 180);
      for (let key27 in data79)
        if (!(key27 === "pruning" || key27 === "max_size_kb")) {
          let err159 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
        }
      let data80 = data79.pruning;
      if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
        data80.enabled === void 0 && (data80.enabled = !0);
        for (let key28 in data80)
          if (key28 !== "enabled") {
            let err160 = { instancePath: instancePath + "/context/pruning", schemaPath: "#/properties/context/properties/pruning/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
          }
        if (typeof data80.enabled != "boolean") {
          let err161 = { instancePath: instancePath + "/context/pruning/enabled", schemaPath: "#/properties/context/properties/pruning/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
        }
      } else {
        let err162 = { instancePath: instancePath + "/context/pruning", schemaPath: "#/properties/context/properties/pruning/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
      }
      let data82 = data79.max_size_kb;
      if (!(typeof data82 == "number" && !(data82 % 1) && !isNaN(data82) && isFinite(data82))) {
        let err163 = { instancePath: instancePath + "/context/max_size_kb", schemaPath: "#/properties/context/properties/max_size_kb/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
      }
      if (typeof data82 == "number" && isFinite(data82)) {
        if (data82 > 500 || isNaN(data82)) {
          let err164 = { instancePath: instancePath + "/context/max_size_kb", schemaPath: "#/properties/context/properties/max_size_kb/maximum", keyword: "maximum", params: { comparison: "<=", limit: 500 }, message: "must be <= 500" };
          vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
        }
        if (data82 < 1 || isNaN(data82)) {
          let err165 = { instancePath: instancePath + "/context/max_size_kb", schemaPath: "#/properties/context/properties/max_size_kb/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
        }
      }
    } else {
      let err166 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
    }
    let data83 = data.gates;
    if (data83 && typeof data83 == "object" && !Array.isArray(data83)) {
      data83.mode === void 0 && (data83.mode = "strict"), data83.contract === void 0 && (data83.contract = 100), data83.coverage === void 0 && (data83.coverage = 90), data83.mutation === void 0 && (data83.mutation = 60);
      for (let key29 in data83)
        if (!(key29 === "mode" || key29 === "contract" || key29 === "coverage" || key29 === "mutation")) {
          let err167 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key29 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
        }
      let data84 = data83.mode;
      if (!(data84 === "strict" || data84 === "standard" || data84 === "advisory")) {
        let err168 = { instancePath: instancePath + "/gates/mode", schemaPath: "#/properties/gates/properties/mode/enum", keyword: "enum", params: { allowedValues: schema31.properties.gates.properties.mode.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
      }
      let data85 = data83.contract;
      if (typeof data85 == "number" && isFinite(data85)) {
        if (data85 > 100 || isNaN(data85)) {
          let err169 = { instancePath: instancePath + "/gates/contract", schemaPath: "#/properties/gates/properties/contract/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
        }
        if (data85 < 0 || isNaN(data85)) {
          let err170 = { instancePath: instancePath + "/gates/contract", schemaPath: "#/properties/gates/properties/contract/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
        }
      } else {
        let err171 = { instancePath: instancePath + "/gates/contract", schemaPath: "#/properties/gates/properties/contract/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
      }
      let data86 = data83.coverage;
      if (typeof data86 == "number" && isFinite(data86)) {
        if (data86 > 100 || isNaN(data86)) {
          let err172 = { instancePath: instancePath + "/gates/coverage", schemaPath: "#/properties/gates/properties/coverage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
        }
        if (data86 < 0 || isNaN(data86)) {
          let err173 = { instancePath: instancePath + "/gates/coverage", schemaPath: "#/properties/gates/properties/coverage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
        }
      } else {
        let err174 = { instancePath: instancePath + "/gates/coverage", schemaPath: "#/properties/gates/properties/coverage/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
      }
      let data87 = data83.mutation;
      if (typeof data87 == "number" && isFinite(data87)) {
        if (data87 > 100 || isNaN(data87)) {
          let err175 = { instancePath: instancePath + "/gates/mutation", schemaPath: "#/properties/gates/properties/mutation/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
        }
        if (data87 < 0 || isNaN(data87)) {
          let err176 = { instancePath: instancePath + "/gates/mutation", schemaPath: "#/properties/gates/properties/mutation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
        }
      } else {
        let err177 = { instancePath: instancePath + "/gates/mutation", schemaPath: "#/properties/gates/properties/mutation/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
      }
    } else {
      let err178 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
    }
    let data88 = data.coverage;
    if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
      for (let key30 in data88)
        if (key30 !== "report") {
          let err179 = { instancePath: instancePath + "/coverage", schemaPath: "#/properties/coverage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
        }
      if (data88.report !== void 0) {
        let data89 = data88.report;
        if (typeof data89 == "string") {
          if (func2(data89) < 1) {
            let err180 = { instancePath: instancePath + "/coverage/report", schemaPath: "#/properties/coverage/properties/report/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
          }
        } else {
          let err181 = { instancePath: instancePath + "/coverage/report", schemaPath: "#/properties/coverage/properties/report/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
        }
      }
    } else {
      let err182 = { instancePath: instancePath + "/coverage", schemaPath: "#/properties/coverage/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
    }
    let data90 = data.mutation;
    if (data90 && typeof data90 == "object" && !Array.isArray(data90)) {
      data90.scope === void 0 && (data90.scope = "all"), data90.incremental === void 0 && (data90.incremental = !0);
      for (let key31 in data90)
        if (!(key31 === "scope" || key31 === "incremental" || key31 === "report")) {
          let err183 = { instancePath: instancePath + "/mutation", schemaPath: "#/properties/mutation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
        }
      let data91 = data90.scope;
      if (!(data91 === "diff" || data91 === "block" || data91 === "all")) {
        let err184 = { instancePath: instancePath + "/mutation/scope", schemaPath: "#/properties/mutation/properties/scope/enum", keyword: "enum", params: { allowedValues: schema31.properties.mutation.properties.scope.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
      }
      if (typeof data90.incremental != "boolean") {
        let err185 = { instancePath: instancePath + "/mutation/incremental", schemaPath: "#/properties/mutation/properties/incremental/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
      }
      if (data90.report !== void 0) {
        let data93 = data90.report;
        if (typeof data93 == "string") {
          if (func2(data93) < 1) {
            let err186 = { instancePath: instancePath + "/mutation/report", schemaPath: "#/properties/mutation/properties/report/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
          }
        } else {
          let err187 = { instancePath: instancePath + "/mutation/report", schemaPath: "#/properties/mutation/properties/report/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
        }
      }
    } else {
      let err188 = { instancePath: instancePath + "/mutation", schemaPath: "#/properties/mutation/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
    }
    let data94 = data.security;
    if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
      data94.sarif === void 0 && (data94.sarif = []), data94.suppressions === void 0 && (data94.suppressions = []);
      for (let key32 in data94)
        if (!(key32 === "sarif" || key32 === "suppressions")) {
          let err189 = { instancePath: instancePath + "/security", schemaPath: "#/properties/security/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
        }
      let data95 = data94.sarif;
      if (Array.isArray(data95)) {
        let len4 = data95.length;
        for (let i8 = 0; i8 < len4; i8++) {
          let data96 = data95[i8];
          if (typeof data96 == "string") {
            if (func2(data96) < 1) {
              let err190 = { instancePath: instancePath + "/security/sarif/" + i8, schemaPath: "#/properties/security/properties/sarif/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
            }
          } else {
            let err191 = { instancePath: instancePath + "/security/sarif/" + i8, schemaPath: "#/properties/security/properties/sarif/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
          }
        }
      } else {
        let err192 = { instancePath: instancePath + "/security/sarif", schemaPath: "#/properties/security/properties/sarif/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
      }
      let data97 = data94.suppressions;
      if (Array.isArray(data97)) {
        let len5 = data97.length;
        for (let i9 = 0; i9 < len5; i9++) {
          let data98 = data97[i9];
          if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
            if (data98.code === void 0) {
              let err193 = { instancePath: instancePath + "/security/suppressions/" + i9, schemaPath: "#/properties/security/properties/suppressions/items/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
            }
            if (data98.path === void 0) {
              let err194 = { instancePath: instancePath + "/security/suppressions/" + i9, schemaPath: "#/properties/security/properties/suppressions/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
            }
            if (data98.reason === void 0) {
              let err195 = { instancePath: instancePath + "/security/suppressions/" + i9, schemaPath: "#/properties/security/properties/suppressions/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
            }
            if (data98.expires === void 0) {
              let err196 = { instancePath: instancePath + "/security/suppressions/" + i9, schemaPath: "#/properties/security/properties/suppressions/items/required", keyword: "required", params: { missingProperty: "expires" }, message: "must have required property 'expires'" };
              vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
            }
            for (let key33 in data98)
              if (!(key33 === "code" || key33 === "path" || key33 === "quote" || key33 === "reason" || key33 === "expires")) {
                let err197 = { instancePath: instancePath + "/security/suppressions/" + i9, schemaPath: "#/properties/security/properties/suppressions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
              }
            if (data98.code !== void 0) {
              let data99 = data98.code;
              if (typeof data99 == "string") {
                if (!pattern19.test(data99)) {
                  let err198 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/code", schemaPath: "#/properties/security/properties/suppressions/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                  vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
                }
              } else {
                let err199 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/code", schemaPath: "#/properties/security/properties/suppressions/items/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
              }
            }
            if (data98.path !== void 0) {
              let data100 = data98.path;
              if (typeof data100 == "string") {
                if (func2(data100) < 1) {
                  let err200 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/path", schemaPath: "#/properties/security/properties/suppressions/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
                }
              } else {
                let err201 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/path", schemaPath: "#/properties/security/properties/suppressions/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
              }
            }
            if (data98.quote !== void 0) {
              let data101 = data98.quote;
              if (typeof data101 == "string") {
                if (func2(data101) < 1) {
                  let err202 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/quote", schemaPath: "#/properties/security/properties/suppressions/items/properties/quote/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
                }
              } else {
                let err203 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/quote", schemaPath: "#/properties/security/properties/suppressions/items/properties/quote/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
              }
            }
            if (data98.reason !== void 0) {
              let data102 = data98.reason;
              if (typeof data102 == "string") {
                if (func2(data102) < 10) {
                  let err204 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/reason", schemaPath: "#/properties/security/properties/suppressions/items/properties/reason/minLength", keyword: "minLength", params: { limit: 10 }, message: "must NOT have fewer than 10 characters" };
                  vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
                }
              } else {
                let err205 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/reason", schemaPath: "#/properties/security/properties/suppressions/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
              }
            }
            if (data98.expires !== void 0) {
              let data103 = data98.expires;
              if (typeof data103 == "string") {
                if (!pattern20.test(data103)) {
                  let err206 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/expires", schemaPath: "#/properties/security/properties/suppressions/items/properties/expires/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}$"' };
                  vErrors === null ? vErrors = [err206] : vErrors.push(err206), errors++;
                }
              } else {
                let err207 = { instancePath: instancePath + "/security/suppressions/" + i9 + "/expires", schemaPath: "#/properties/security/properties/suppressions/items/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err207] : vErrors.push(err207), errors++;
              }
            }
          } else {
            let err208 = { instancePath: instancePath + "/security/suppressions/" + i9, schemaPath: "#/properties/security/properties/suppressions/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err208] : vErrors.push(err208), errors++;
          }
        }
      } else {
        let err209 = { instancePath: instancePath + "/security/suppressions", schemaPath: "#/properties/security/properties/suppressions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err209] : vErrors.push(err209), errors++;
      }
    } else {
      let err210 = { instancePath: instancePath + "/security", schemaPath: "#/properties/security/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err210] : vErrors.push(err210), errors++;
    }
    let data104 = data.review;
    if (data104 && typeof data104 == "object" && !Array.isArray(data104)) {
      data104.models === void 0 && (data104.models = []);
      for (let key34 in data104)
        if (key34 !== "models") {
          let err211 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key34 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err211] : vErrors.push(err211), errors++;
        }
      let data105 = data104.models;
      if (Array.isArray(data105)) {
        let len6 = data105.length;
        for (let i10 = 0; i10 < len6; i10++) {
          let data106 = data105[i10];
          if (typeof data106 == "string") {
            if (func2(data106) < 1) {
              let err212 = { instancePath: instancePath + "/review/models/" + i10, schemaPath: "#/properties/review/properties/models/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err212] : vErrors.push(err212), errors++;
            }
          } else {
            let err213 = { instancePath: instancePath + "/review/models/" + i10, schemaPath: "#/properties/review/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err213] : vErrors.push(err213), errors++;
          }
        }
      } else {
        let err214 = { instancePath: instancePath + "/review/models", schemaPath: "#/properties/review/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err214] : vErrors.push(err214), errors++;
      }
    } else {
      let err215 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err215] : vErrors.push(err215), errors++;
    }
    let data107 = data.flow;
    if (data107 && typeof data107 == "object" && !Array.isArray(data107)) {
      data107.deadline_seconds === void 0 && (data107.deadline_seconds = 120), data107.call_deadline_seconds === void 0 && (data107.call_deadline_seconds = 90), data107.repair_rounds === void 0 && (data107.repair_rounds = 2), data107.idle_deadline_seconds === void 0 && (data107.idle_deadline_seconds = 45), data107.answer_cache === void 0 && (data107.answer_cache = !0);
      for (let key35 in data107)
        if (!(key35 === "deadline_seconds" || key35 === "call_deadline_seconds" || key35 === "repair_rounds" || key35 === "idle_deadline_seconds" || key35 === "answer_cache")) {
          let err216 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key35 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err216] : vErrors.push(err216), errors++;
        }
      let data108 = data107.deadline_seconds;
      if (!(typeof data108 == "number" && !(data108 % 1) && !isNaN(data108) && isFinite(data108))) {
        let err217 = { instancePath: instancePath + "/flow/deadline_seconds", schemaPath: "#/properties/flow/properties/deadline_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err217] : vErrors.push(err217), errors++;
      }
      if (typeof data108 == "number" && isFinite(data108)) {
        if (data108 > 3600 || isNaN(data108)) {
          let err218 = { instancePath: instancePath + "/flow/deadline_seconds", schemaPath: "#/properties/flow/properties/deadline_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
          vErrors === null ? vErrors = [err218] : vErrors.push(err218), errors++;
        }
        if (data108 < 1 || isNaN(data108)) {
          let err219 = { instancePath: instancePath + "/flow/deadline_seconds", schemaPath: "#/properties/flow/properties/deadline_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err219] : vErrors.push(err219), errors++;
        }
      }
      let data109 = data107.call_deadline_seconds;
      if (!(typeof data109 == "number" && !(data109 % 1) && !isNaN(data109) && isFinite(data109))) {
        let err220 = { instancePath: instancePath + "/flow/call_deadline_seconds", schemaPath: "#/properties/flow/properties/call_deadline_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err220] : vErrors.push(err220), errors++;
      }
      if (typeof data109 == "number" && isFinite(data109)) {
        if (data109 > 3600 || isNaN(data109)) {
          let err221 = { instancePath: instancePath + "/flow/call_deadline_seconds", schemaPath: "#/properties/flow/properties/call_deadline_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
          vErrors === null ? vErrors = [err221] : vErrors.push(err221), errors++;
        }
        if (data109 < 1 || isNaN(data109)) {
          let err222 = { instancePath: instancePath + "/flow/call_deadline_seconds", schemaPath: "#/properties/flow/properties/call_deadline_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err222] : vErrors.push(err222), errors++;
        }
      }
      let data110 = data107.repair_rounds;
      if (!(typeof data110 == "number" && !(data110 % 1) && !isNaN(data110) && isFinite(data110))) {
        let err223 = { instancePath: instancePath + "/flow/repair_rounds", schemaPath: "#/properties/flow/properties/repair_rounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err223] : vErrors.push(err223), errors++;
      }
      if (typeof data110 == "number" && isFinite(data110)) {
        if (data110 > 10 || isNaN(data110)) {
          let err224 = { instancePath: instancePath + "/flow/repair_rounds", schemaPath: "#/properties/flow/properties/repair_rounds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" };
          vErrors === null ? vErrors = [err224] : vErrors.push(err224), errors++;
        }
        if (data110 < 0 || isNaN(data110)) {
          let err225 = { instancePath: instancePath + "/flow/repair_rounds", schemaPath: "#/properties/flow/properties/repair_rounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err225] : vErrors.push(err225), errors++;
        }
      }
      let data111 = data107.idle_deadline_seconds;
      if (!(typeof data111 == "number" && !(data111 % 1) && !isNaN(data111) && isFinite(data111))) {
        let err226 = { instancePath: instancePath + "/flow/idle_deadline_seconds", schemaPath: "#/properties/flow/properties/idle_deadline_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err226] : vErrors.push(err226), errors++;
      }
      if (typeof data111 == "number" && isFinite(data111)) {
        if (data111 > 3600 || isNaN(data111)) {
          let err227 = { instancePath: instancePath + "/flow/idle_deadline_seconds", schemaPath: "#/properties/flow/properties/idle_deadline_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
          vErrors === null ? vErrors = [err227] : vErrors.push(err227), errors++;
        }
        if (data111 < 1 || isNaN(data111)) {
          let err228 = { instancePath: instancePath + "/flow/idle_deadline_seconds", schemaPath: "#/properties/flow/properties/idle_deadline_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err228] : vErrors.push(err228), errors++;
        }
      }
      if (typeof data107.answer_cache != "boolean") {
        let err229 = { instancePath: instancePath + "/flow/answer_cache", schemaPath: "#/properties/flow/properties/answer_cache/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err229] : vErrors.push(err229), errors++;
      }
    } else {
      let err230 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err230] : vErrors.push(err230), errors++;
    }
    let data113 = data.store;
    if (data113 && typeof data113 == "object" && !Array.isArray(data113)) {
      data113.type === void 0 && (data113.type = "folder"), data113.path === void 0 && (data113.path = ".blocks/bundles"), data113.prefix === void 0 && (data113.prefix = "blocks/bundles"), data113.region === void 0 && (data113.region = "us-east-1"), data113.force_path_style === void 0 && (data113.force_path_style = !1), data113.retention_years === void 0 && (data113.retention_years = 7);
      for (let key36 in data113)
        if (!func1.call(schema31.properties.store.properties, key36)) {
          let err231 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key36 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err231] : vErrors.push(err231), errors++;
        }
      let data114 = data113.type;
      if (!(data114 === "folder" || data114 === "github-artifact" || data114 === "s3")) {
        let err232 = { instancePath: instancePath + "/store/type", schemaPath: "#/properties/store/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.store.properties.type.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err232] : vErrors.push(err232), errors++;
      }
      let data115 = data113.path;
      if (typeof data115 == "string") {
        if (func2(data115) < 1) {
          let err233 = { instancePath: instancePath + "/store/path", schemaPath: "#/properties/store/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err233] : vErrors.push(err233), errors++;
        }
      } else {
        let err234 = { instancePath: instancePath + "/store/path", schemaPath: "#/properties/store/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err234] : vErrors.push(err234), errors++;
      }
      if (data113.bucket !== void 0) {
        let data116 = data113.bucket;
        if (typeof data116 == "string") {
          if (!pattern21.test(data116)) {
            let err235 = { instancePath: instancePath + "/store/bucket", schemaPath: "#/properties/store/properties/bucket/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$" }, message: 'must match pattern "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$"' };
            vErrors === null ? vErrors = [err235] : vErrors.push(err235), errors++;
          }
        } else {
          let err236 = { instancePath: instancePath + "/store/bucket", schemaPath: "#/properties/store/properties/bucket/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err236] : vErrors.push(err236), errors++;
        }
      }
      let data117 = data113.prefix;
      if (typeof data117 == "string") {
        if (func2(data117) > 200) {
          let err237 = { instancePath: instancePath + "/store/prefix", schemaPath: "#/properties/store/properties/prefix/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err237] : vErrors.push(err237), errors++;
        }
        if (!pattern22.test(data117)) {
          let err238 = { instancePath: instancePath + "/store/prefix", schemaPath: "#/properties/store/properties/prefix/pattern", keyword: "pattern", params: { pattern: "^([A-Za-z0-9._=-]+(/[A-Za-z0-9._=-]+)*)?$" }, message: 'must match pattern "^([A-Za-z0-9._=-]+(/[A-Za-z0-9._=-]+)*)?$"' };
          vErrors === null ? vErrors = [err238] : vErrors.push(err238), errors++;
        }
      } else {
        let err239 = { instancePath: instancePath + "/store/prefix", schemaPath: "#/properties/store/properties/prefix/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err239] : vErrors.push(err239), errors++;
      }
      let data118 = data113.region;
      if (typeof data118 == "string") {
        if (!pattern23.test(data118)) {
          let err240 = { instancePath: instancePath + "/store/region", schemaPath: "#/properties/store/properties/region/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]{1,40}$" }, message: 'must match pattern "^[a-z0-9-]{1,40}$"' };
          vErrors === null ? vErrors = [err240] : vErrors.push(err240), errors++;
        }
      } else {
        let err241 = { instancePath: instancePath + "/store/region", schemaPath: "#/properties/store/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err241] : vErrors.push(err241), errors++;
      }
      if (data113.endpoint !== void 0) {
        let data119 = data113.endpoint;
        if (typeof data119 == "string") {
          if (func2(data119) > 200) {
            let err242 = { instancePath: instancePath + "/store/endpoint", schemaPath: "#/properties/store/properties/endpoint/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
            vErrors === null ? vErrors = [err242] : vErrors.push(err242), errors++;
          }
        } else {
          let err243 = { instancePath: instancePath + "/store/endpoint", schemaPath: "#/properties/store/properties/endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err243] : vErrors.push(err243), errors++;
        }
      }
      if (typeof data113.force_path_style != "boolean") {
        let err244 = { instancePath: instancePath + "/store/force_path_style", schemaPath: "#/properties/store/properties/force_path_style/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err244] : vErrors.push(err244), errors++;
      }
      if (data113.role_arn !== void 0) {
        let data121 = data113.role_arn;
        if (typeof data121 == "string") {
          if (!pattern24.test(data121)) {
            let err245 = { instancePath: instancePath + "/store/role_arn", schemaPath: "#/properties/store/properties/role_arn/pattern", keyword: "pattern", params: { pattern: "^arn:[a-z-]+:iam::[0-9]*:role/[A-Za-z0-9+=,.@_/-]{1,200}$" }, message: 'must match pattern "^arn:[a-z-]+:iam::[0-9]*:role/[A-Za-z0-9+=,.@_/-]{1,200}$"' };
            vErrors === null ? vErrors = [err245] : vErrors.push(err245), errors++;
          }
        } else {
          let err246 = { instancePath: instancePath + "/store/role_arn", schemaPath: "#/properties/store/properties/role_arn/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err246] : vErrors.push(err246), errors++;
        }
      }
      let data122 = data113.retention_years;
      if (!(typeof data122 == "number" && !(data122 % 1) && !isNaN(data122) && isFinite(data122))) {
        let err247 = { instancePath: instancePath + "/store/retention_years", schemaPath: "#/properties/store/properties/retention_years/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err247] : vErrors.push(err247), errors++;
      }
      if (typeof data122 == "number" && isFinite(data122)) {
        if (data122 > 100 || isNaN(data122)) {
          let err248 = { instancePath: instancePath + "/store/retention_years", schemaPath: "#/properties/store/properties/retention_years/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err248] : vErrors.push(err248), errors++;
        }
        if (data122 < 7 || isNaN(data122)) {
          let err249 = { instancePath: instancePath + "/store/retention_years", schemaPath: "#/properties/store/properties/retention_years/minimum", keyword: "minimum", params: { comparison: ">=", limit: 7 }, message: "must be >= 7" };
          vErrors === null ? vErrors = [err249] : vErrors.push(err249), errors++;
        }
      }
    } else {
      let err250 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err250] : vErrors.push(err250), errors++;
    }
    let data123 = data.ledger;
    if (data123 && typeof data123 == "object" && !Array.isArray(data123)) {
      data123.type === void 0 && (data123.type = "folder"), data123.path === void 0 && (data123.path = ".blocks/ledger"), data123.remote === void 0 && (data123.remote = "origin"), data123.branch === void 0 && (data123.branch = "blocks-ledger"), data123.repositories === void 0 && (data123.repositories = []);
      for (let key37 in data123)
        if (!(key37 === "type" || key37 === "path" || key37 === "remote" || key37 === "branch" || key37 === "repositories")) {
          let err251 = { instancePath: instancePath + "/ledger", schemaPath: "#/properties/ledger/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key37 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err251] : vErrors.push(err251), errors++;
        }
      let data124 = data123.type;
      if (!(data124 === "folder" || data124 === "git")) {
        let err252 = { instancePath: instancePath + "/ledger/type", schemaPath: "#/properties/ledger/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.ledger.properties.type.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err252] : vErrors.push(err252), errors++;
      }
      let data125 = data123.path;
      if (typeof data125 == "string") {
        if (func2(data125) < 1) {
          let err253 = { instancePath: instancePath + "/ledger/path", schemaPath: "#/properties/ledger/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err253] : vErrors.push(err253), errors++;
        }
      } else {
        let err254 = { instancePath: instancePath + "/ledger/path", schemaPath: "#/properties/ledger/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err254] : vErrors.push(err254), errors++;
      }
      let data126 = data123.remote;
      if (typeof data126 == "string") {
        if (func2(data126) > 500) {
          let err255 = { instancePath: instancePath + "/ledger/remote", schemaPath: "#/properties/ledger/properties/remote/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err255] : vErrors.push(err255), errors++;
        }
        if (func2(data126) < 1) {
          let err256 = { instancePath: instancePath + "/ledger/remote", schemaPath: "#/properties/ledger/properties/remote/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err256] : vErrors.push(err256), errors++;
        }
      } else {
        let err257 = { instancePath: instancePath + "/ledger/remote", schemaPath: "#/properties/ledger/properties/remote/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err257] : vErrors.push(err257), errors++;
      }
      let data127 = data123.branch;
      if (typeof data127 == "string") {
        if (!pattern25.test(data127)) {
          let err258 = { instancePath: instancePath + "/ledger/branch", schemaPath: "#/properties/ledger/properties/branch/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$"' };
          vErrors === null ? vErrors = [err258] : vErrors.push(err258), errors++;
        }
      } else {
        let err259 = { instancePath: instancePath + "/ledger/branch", schemaPath: "#/properties/ledger/properties/branch/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err259] : vErrors.push(err259), errors++;
      }
      let data128 = data123.repositories;
      if (Array.isArray(data128)) {
        if (data128.length > 1e3) {
          let err260 = { instancePath: instancePath + "/ledger/repositories", schemaPath: "#/properties/ledger/properties/repositories/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
          vErrors === null ? vErrors = [err260] : vErrors.push(err260), errors++;
        }
        let len7 = data128.length;
        for (let i11 = 0; i11 < len7; i11++) {
          let data129 = data128[i11];
          if (typeof data129 == "string") {
            if (func2(data129) > 500) {
              let err261 = { instancePath: instancePath + "/ledger/repositories/" + i11, schemaPath: "#/properties/ledger/properties/repositories/items/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              vErrors === null ? vErrors = [err261] : vErrors.push(err261), errors++;
            }
            if (func2(data129) < 1) {
              let err262 = { instancePath: instancePath + "/ledger/repositories/" + i11, schemaPath: "#/properties/ledger/properties/repositories/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err262] : vErrors.push(err262), errors++;
            }
          } else {
            let err263 = { instancePath: instancePath + "/ledger/repositories/" + i11, schemaPath: "#/properties/ledger/properties/repositories/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err263] : vErrors.push(err263), errors++;
          }
        }
        let i12 = data128.length, j4;
        if (i12 > 1) {
          let indices4 = {};
          for (; i12--; ) {
            let item4 = data128[i12];
            if (typeof item4 == "string") {
              if (typeof indices4[item4] == "number") {
                j4 = indices4[item4];
                let err264 = { instancePath: instancePath + "/ledger/repositories", schemaPath: "#/properties/ledger/properties/repositories/uniqueItems", keyword: "uniqueItems", params: { i: i12, j: j4 }, message: "must NOT have duplicate items (items ## " + j4 + " and " + i12 + " are identical)" };
                vErrors === null ? vErrors = [err264] : vErrors.push(err264), errors++;
                break;
              }
              indices4[item4] = i12;
            }
          }
        }
      } else {
        let err265 = { instancePath: instancePath + "/ledger/repositories", schemaPath: "#/properties/ledger/properties/repositories/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err265] : vErrors.push(err265), errors++;
      }
    } else {
      let err266 = { instancePath: instancePath + "/ledger", schemaPath: "#/properties/ledger/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err266] : vErrors.push(err266), errors++;
    }
    let data130 = data.sandbox;
    if (data130 && typeof data130 == "object" && !Array.isArray(data130)) {
      data130.accept === void 0 && (data130.accept = "namespaces");
      for (let key38 in data130)
        if (key38 !== "accept") {
          let err267 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key38 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err267] : vErrors.push(err267), errors++;
        }
      let data131 = data130.accept;
      if (!(data131 === "namespaces" || data131 === "process")) {
        let err268 = { instancePath: instancePath + "/sandbox/accept", schemaPath: "#/properties/sandbox/properties/accept/enum", keyword: "enum", params: { allowedValues: schema31.properties.sandbox.properties.accept.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err268] : vErrors.push(err268), errors++;
      }
    } else {
      let err269 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err269] : vErrors.push(err269), errors++;
    }
    let data132 = data.trust;
    if (data132 && typeof data132 == "object" && !Array.isArray(data132)) {
      data132.associations === void 0 && (data132.associations = ["OWNER", "MEMBER", "COLLABORATOR"]), data132.bots === void 0 && (data132.bots = []);
      for (let key39 in data132)
        if (!(key39 === "associations" || key39 === "bots")) {
          let err270 = { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key39 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err270] : vErrors.push(err270), errors++;
        }
      let data133 = data132.associations;
      if (Array.isArray(data133)) {
        let len8 = data133.length;
        for (let i13 = 0; i13 < len8; i13++) {
          let data134 = data133[i13];
          if (!(data134 === "OWNER" || data134 === "MEMBER" || data134 === "COLLABORATOR" || data134 === "CONTRIBUTOR")) {
            let err271 = { instancePath: instancePath + "/trust/associations/" + i13, schemaPath: "#/properties/trust/properties/associations/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.trust.properties.associations.items.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err271] : vErrors.push(err271), errors++;
          }
        }
        let i14 = data133.length, j5;
        if (i14 > 1) {
          outer0: for (; i14--; )
            for (j5 = i14; j5--; )
              if (func0(data133[i14], data133[j5])) {
                let err272 = { instancePath: instancePath + "/trust/associations", schemaPath: "#/properties/trust/properties/associations/uniqueItems", keyword: "uniqueItems", params: { i: i14, j: j5 }, message: "must NOT have duplicate items (items ## " + j5 + " and " + i14 + " are identical)" };
                vErrors === null ? vErrors = [err272] : vErrors.push(err272), errors++;
                break outer0;
              }
        }
      } else {
        let err273 = { instancePath: instancePath + "/trust/associations", schemaPath: "#/properties/trust/properties/associations/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err273] : vErrors.push(err273), errors++;
      }
      let data135 = data132.bots;
      if (Array.isArray(data135)) {
        let len9 = data135.length;
        for (let i15 = 0; i15 < len9; i15++) {
          let data136 = data135[i15];
          if (typeof data136 == "string") {
            if (!pattern26.test(data136)) {
              let err274 = { instancePath: instancePath + "/trust/bots/" + i15, schemaPath: "#/properties/trust/properties/bots/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+\\[bot\\]$" }, message: 'must match pattern "^[A-Za-z0-9-]+\\[bot\\]$"' };
              vErrors === null ? vErrors = [err274] : vErrors.push(err274), errors++;
            }
          } else {
            let err275 = { instancePath: instancePath + "/trust/bots/" + i15, schemaPath: "#/properties/trust/properties/bots/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err275] : vErrors.push(err275), errors++;
          }
        }
        let i16 = data135.length, j6;
        if (i16 > 1) {
          let indices5 = {};
          for (; i16--; ) {
            let item5 = data135[i16];
            if (typeof item5 == "string") {
              if (typeof indices5[item5] == "number") {
                j6 = indices5[item5];
                let err276 = { instancePath: instancePath + "/trust/bots", schemaPath: "#/properties/trust/properties/bots/uniqueItems", keyword: "uniqueItems", params: { i: i16, j: j6 }, message: "must NOT have duplicate items (items ## " + j6 + " and " + i16 + " are identical)" };
                vErrors === null ? vErrors = [err276] : vErrors.push(err276), errors++;
                break;
              }
              indices5[item5] = i16;
            }
          }
        }
      } else {
        let err277 = { instancePath: instancePath + "/trust/bots", schemaPath: "#/properties/trust/properties/bots/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err277] : vErrors.push(err277), errors++;
      }
    } else {
      let err278 = { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err278] : vErrors.push(err278), errors++;
    }
    let data137 = data.paths;
    if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
      data137.allow === void 0 && (data137.allow = []);
      for (let key40 in data137)
        if (key40 !== "allow") {
          let err279 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key40 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err279] : vErrors.push(err279), errors++;
        }
      let data138 = data137.allow;
      if (Array.isArray(data138)) {
        let len10 = data138.length;
        for (let i17 = 0; i17 < len10; i17++) {
          let data139 = data138[i17];
          if (typeof data139 == "string") {
            if (func2(data139) < 1) {
              let err280 = { instancePath: instancePath + "/paths/allow/" + i17, schemaPath: "#/properties/paths/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err280] : vErrors.push(err280), errors++;
            }
          } else {
            let err281 = { instancePath: instancePath + "/paths/allow/" + i17, schemaPath: "#/properties/paths/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err281] : vErrors.push(err281), errors++;
          }
        }
      } else {
        let err282 = { instancePath: instancePath + "/paths/allow", schemaPath: "#/properties/paths/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err282] : vErrors.push(err282), errors++;
      }
    } else {
      let err283 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err283] : vErrors.push(err283), errors++;
    }
    let data140 = data.onboarding;
    if (data140 && typeof data140 == "object" && !Array.isArray(data140)) {
      data140.request === void 0 && (data140.request = "feature_request.md"), data140.label === void 0 && (data140.label = "blocks"), data140.policy === void 0 && (data140.policy = ".blocks/policy.yml");
      for (let key41 in data140)
        if (!(key41 === "request" || key41 === "label" || key41 === "policy")) {
          let err284 = { instancePath: instancePath + "/onboarding", schemaPath: "#/properties/onboarding/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key41 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err284] : vErrors.push(err284), errors++;
        }
      let data141 = data140.request;
      if (typeof data141 == "string") {
        if (func2(data141) < 1) {
          let err285 = { instancePath: instancePath + "/onboarding/request", schemaPath: "#/properties/onboarding/properties/request/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err285] : vErrors.push(err285), errors++;
        }
      } else {
        let err286 = { instancePath: instancePath + "/onboarding/request", schemaPath: "#/properties/onboarding/properties/request/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err286] : vErrors.push(err286), errors++;
      }
      let data142 = data140.label;
      if (typeof data142 == "string") {
        if (func2(data142) < 1) {
          let err287 = { instancePath: instancePath + "/onboarding/label", schemaPath: "#/properties/onboarding/properties/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err287] : vErrors.push(err287), errors++;
        }
      } else {
        let err288 = { instancePath: instancePath + "/onboarding/label", schemaPath: "#/properties/onboarding/properties/label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err288] : vErrors.push(err288), errors++;
      }
      let data143 = data140.policy;
      if (typeof data143 == "string") {
        if (func2(data143) < 1) {
          let err289 = { instancePath: instancePath + "/onboarding/policy", schemaPath: "#/properties/onboarding/properties/policy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err289] : vErrors.push(err289), errors++;
        }
      } else {
        let err290 = { instancePath: instancePath + "/onboarding/policy", schemaPath: "#/properties/onboarding/properties/policy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err290] : vErrors.push(err290), errors++;
      }
    } else {
      let err291 = { instancePath: instancePath + "/onboarding", schemaPath: "#/properties/onboarding/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err291] : vErrors.push(err291), errors++;
    }
    let data144 = data.telemetry;
    if (data144 && typeof data144 == "object" && !Array.isArray(data144)) {
      data144.enabled === void 0 && (data144.enabled = !0), data144.headers === void 0 && (data144.headers = {});
      for (let key42 in data144)
        if (!(key42 === "enabled" || key42 === "endpoint" || key42 === "headers")) {
          let err292 = { instancePath: instancePath + "/telemetry", schemaPath: "#/properties/telemetry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key42 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err292] : vErrors.push(err292), errors++;
        }
      if (typeof data144.enabled != "boolean") {
        let err293 = { instancePath: instancePath + "/telemetry/enabled", schemaPath: "#/properties/telemetry/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err293] : vErrors.push(err293), errors++;
      }
      if (data144.endpoint !== void 0) {
        let data146 = data144.endpoint;
        if (typeof data146 == "string") {
          if (!pattern4.test(data146)) {
            let err294 = { instancePath: instancePath + "/telemetry/endpoint", schemaPath: "#/properties/telemetry/properties/endpoint/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
            vErrors === null ? vErrors = [err294] : vErrors.push(err294), errors++;
          }
        } else {
          let err295 = { instancePath: instancePath + "/telemetry/endpoint", schemaPath: "#/properties/telemetry/properties/endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err295] : vErrors.push(err295), errors++;
        }
      }
      let data147 = data144.headers;
      if (data147 && typeof data147 == "object" && !Array.isArray(data147)) {
        for (let key43 in data147) {
          let _errs329 = errors;
          if (typeof key43 == "string" && !pattern5.test(key43)) {
            let err296 = { instancePath: instancePath + "/telemetry/headers", schemaPath: "#/properties/telemetry/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+$" }, message: 'must match pattern "^[A-Za-z0-9-]+$"', propertyName: key43 };
            vErrors === null ? vErrors = [err296] : vErrors.push(err296), errors++;
          }
          var valid72 = _errs329 === errors;
          if (!valid72) {
            let err297 = { instancePath: instancePath + "/telemetry/headers", schemaPath: "#/properties/telemetry/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key43 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err297] : vErrors.push(err297), errors++;
          }
        }
        for (let key44 in data147)
          if (typeof data147[key44] != "string") {
            let err298 = { instancePath: instancePath + "/telemetry/headers/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/telemetry/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err298] : vErrors.push(err298), errors++;
          }
      } else {
        let err299 = { instancePath: instancePath + "/telemetry/headers", schemaPath: "#/properties/telemetry/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err299] : vErrors.push(err299), errors++;
      }
    } else {
      let err300 = { instancePath: instancePath + "/telemetry", schemaPath: "#/properties/telemetry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err300] : vErrors.push(err300), errors++;
    }
    let data149 = data.metrics;
    if (data149 && typeof data149 == "object" && !Array.isArray(data149)) {
      data149.success_rate === void 0 && (data149.success_rate = 99), data149.p95_seconds === void 0 && (data149.p95_seconds = 120), data149.cost_usd === void 0 && (data149.cost_usd = 2), data149.kill_rate === void 0 && (data149.kill_rate = 60), data149.hours_saved === void 0 && (data149.hours_saved = 4), data149.hourly_usd === void 0 && (data149.hourly_usd = 100);
      for (let key45 in data149)
        if (!(key45 === "success_rate" || key45 === "p95_seconds" || key45 === "cost_usd" || key45 === "kill_rate" || key45 === "hours_saved" || key45 === "hourly_usd")) {
          let err301 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key45 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err301] : vErrors.push(err301), errors++;
        }
      let data150 = data149.success_rate;
      if (typeof data150 == "number" && isFinite(data150)) {
        if (data150 > 100 || isNaN(data150)) {
          let err302 = { instancePath: instancePath + "/metrics/success_rate", schemaPath: "#/properties/metrics/properties/success_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err302] : vErrors.push(err302), errors++;
        }
        if (data150 < 0 || isNaN(data150)) {
          let err303 = { instancePath: instancePath + "/metrics/success_rate", schemaPath: "#/properties/metrics/properties/success_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err303] : vErrors.push(err303), errors++;
        }
      } else {
        let err304 = { instancePath: instancePath + "/metrics/success_rate", schemaPath: "#/properties/metrics/properties/success_rate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err304] : vErrors.push(err304), errors++;
      }
      let data151 = data149.p95_seconds;
      if (typeof data151 == "number" && isFinite(data151)) {
        if (data151 < 0 || isNaN(data151)) {
          let err305 = { instancePath: instancePath + "/metrics/p95_seconds", schemaPath: "#/properties/metrics/properties/p95_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err305] : vErrors.push(err305), errors++;
        }
      } else {
        let err306 = { instancePath: instancePath + "/metrics/p95_seconds", schemaPath: "#/properties/metrics/properties/p95_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err306] : vErrors.push(err306), errors++;
      }
      let data152 = data149.cost_usd;
      if (typeof data152 == "number" && isFinite(data152)) {
        if (data152 < 0 || isNaN(data152)) {
          let err307 = { instancePath: instancePath + "/metrics/cost_usd", schemaPath: "#/properties/metrics/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err307] : vErrors.push(err307), errors++;
        }
      } else {
        let err308 = { instancePath: instancePath + "/metrics/cost_usd", schemaPath: "#/properties/metrics/properties/cost_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err308] : vErrors.push(err308), errors++;
      }
      let data153 = data149.kill_rate;
      if (typeof data153 == "number" && isFinite(data153)) {
        if (data153 > 100 || isNaN(data153)) {
          let err309 = { instancePath: instancePath + "/metrics/kill_rate", schemaPath: "#/properties/metrics/properties/kill_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err309] : vErrors.push(err309), errors++;
        }
        if (data153 < 0 || isNaN(data153)) {
          let err310 = { instancePath: instancePath + "/metrics/kill_rate", schemaPath: "#/properties/metrics/properties/kill_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err310] : vErrors.push(err310), errors++;
        }
      } else {
        let err311 = { instancePath: instancePath + "/metrics/kill_rate", schemaPath: "#/properties/metrics/properties/kill_rate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err311] : vErrors.push(err311), errors++;
      }
      let data154 = data149.hours_saved;
      if (typeof data154 == "number" && isFinite(data154)) {
        if (data154 < 0 || isNaN(data154)) {
          let err312 = { instancePath: instancePath + "/metrics/hours_saved", schemaPath: "#/properties/metrics/properties/hours_saved/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err312] : vErrors.push(err312), errors++;
        }
      } else {
        let err313 = { instancePath: instancePath + "/metrics/hours_saved", schemaPath: "#/properties/metrics/properties/hours_saved/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err313] : vErrors.push(err313), errors++;
      }
      let data155 = data149.hourly_usd;
      if (typeof data155 == "number" && isFinite(data155)) {
        if (data155 < 0 || isNaN(data155)) {
          let err314 = { instancePath: instancePath + "/metrics/hourly_usd", schemaPath: "#/properties/metrics/properties/hourly_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err314] : vErrors.push(err314), errors++;
        }
      } else {
        let err315 = { instancePath: instancePath + "/metrics/hourly_usd", schemaPath: "#/properties/metrics/properties/hourly_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err315] : vErrors.push(err315), errors++;
      }
    } else {
      let err316 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err316] : vErrors.push(err316), errors++;
    }
    let data156 = data.alerts;
    if (data156 && typeof data156 == "object" && !Array.isArray(data156)) {
      data156.failure_rate === void 0 && (data156.failure_rate = 10), data156.p95_seconds === void 0 && (data156.p95_seconds = 120), data156.p95_critical_seconds === void 0 && (data156.p95_critical_seconds = 150), data156.repository_day_usd === void 0 && (data156.repository_day_usd = 5), data156.day_usd === void 0 && (data156.day_usd = 50), data156.kill_rate === void 0 && (data156.kill_rate = 60), data156.failures_per_hour === void 0 && (data156.failures_per_hour = 5), data156.webhook === void 0 && (data156.webhook = {}), data156.email === void 0 && (data156.email = {}), data156.github_issue === void 0 && (data156.github_issue = !1), data156.routes === void 0 && (data156.routes = {});
      for (let key46 in data156)
        if (!func1.call(schema31.properties.alerts.properties, key46)) {
          let err317 = { instancePath: instancePath + "/alerts", schemaPath: "#/properties/alerts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key46 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err317] : vErrors.push(err317), errors++;
        }
      let data157 = data156.failure_rate;
      if (typeof data157 == "number" && isFinite(data157)) {
        if (data157 > 100 || isNaN(data157)) {
          let err318 = { instancePath: instancePath + "/alerts/failure_rate", schemaPath: "#/properties/alerts/properties/failure_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err318] : vErrors.push(err318), errors++;
        }
        if (data157 < 0 || isNaN(data157)) {
          let err319 = { instancePath: instancePath + "/alerts/failure_rate", schemaPath: "#/properties/alerts/properties/failure_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err319] : vErrors.push(err319), errors++;
        }
      } else {
        let err320 = { instancePath: instancePath + "/alerts/failure_rate", schemaPath: "#/properties/alerts/properties/failure_rate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err320] : vErrors.push(err320), errors++;
      }
      let data158 = data156.p95_seconds;
      if (typeof data158 == "number" && isFinite(data158)) {
        if (data158 < 0 || isNaN(data158)) {
          let err321 = { instancePath: instancePath + "/alerts/p95_seconds", schemaPath: "#/properties/alerts/properties/p95_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err321] : vErrors.push(err321), errors++;
        }
      } else {
        let err322 = { instancePath: instancePath + "/alerts/p95_seconds", schemaPath: "#/properties/alerts/properties/p95_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err322] : vErrors.push(err322), errors++;
      }
      let data159 = data156.p95_critical_seconds;
      if (typeof data159 == "number" && isFinite(data159)) {
        if (data159 < 0 || isNaN(data159)) {
          let err323 = { instancePath: instancePath + "/alerts/p95_critical_seconds", schemaPath: "#/properties/alerts/properties/p95_critical_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err323] : vErrors.push(err323), errors++;
        }
      } else {
        let err324 = { instancePath: instancePath + "/alerts/p95_critical_seconds", schemaPath: "#/properties/alerts/properties/p95_critical_seconds/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err324] : vErrors.push(err324), errors++;
      }
      let data160 = data156.repository_day_usd;
      if (typeof data160 == "number" && isFinite(data160)) {
        if (data160 < 0 || isNaN(data160)) {
          let err325 = { instancePath: instancePath + "/alerts/repository_day_usd", schemaPath: "#/properties/alerts/properties/repository_day_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err325] : vErrors.push(err325), errors++;
        }
      } else {
        let err326 = { instancePath: instancePath + "/alerts/repository_day_usd", schemaPath: "#/properties/alerts/properties/repository_day_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err326] : vErrors.push(err326), errors++;
      }
      let data161 = data156.day_usd;
      if (typeof data161 == "number" && isFinite(data161)) {
        if (data161 < 0 || isNaN(data161)) {
          let err327 = { instancePath: instancePath + "/alerts/day_usd", schemaPath: "#/properties/alerts/properties/day_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err327] : vErrors.push(err327), errors++;
        }
      } else {
        let err328 = { instancePath: instancePath + "/alerts/day_usd", schemaPath: "#/properties/alerts/properties/day_usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err328] : vErrors.push(err328), errors++;
      }
      let data162 = data156.kill_rate;
      if (typeof data162 == "number" && isFinite(data162)) {
        if (data162 > 100 || isNaN(data162)) {
          let err329 = { instancePath: instancePath + "/alerts/kill_rate", schemaPath: "#/properties/alerts/properties/kill_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err329] : vErrors.push(err329), errors++;
        }
        if (data162 < 0 || isNaN(data162)) {
          let err330 = { instancePath: instancePath + "/alerts/kill_rate", schemaPath: "#/properties/alerts/properties/kill_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err330] : vErrors.push(err330), errors++;
        }
      } else {
        let err331 = { instancePath: instancePath + "/alerts/kill_rate", schemaPath: "#/properties/alerts/properties/kill_rate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err331] : vErrors.push(err331), errors++;
      }
      let data163 = data156.failures_per_hour;
      if (typeof data163 == "number" && isFinite(data163)) {
        if (data163 < 0 || isNaN(data163)) {
          let err332 = { instancePath: instancePath + "/alerts/failures_per_hour", schemaPath: "#/properties/alerts/properties/failures_per_hour/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err332] : vErrors.push(err332), errors++;
        }
      } else {
        let err333 = { instancePath: instancePath + "/alerts/failures_per_hour", schemaPath: "#/properties/alerts/properties/failures_per_hour/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err333] : vErrors.push(err333), errors++;
      }
      if (data156.slack !== void 0) {
        let data164 = data156.slack;
        if (typeof data164 == "string") {
          if (!pattern29.test(data164)) {
            let err334 = { instancePath: instancePath + "/alerts/slack", schemaPath: "#/properties/alerts/properties/slack/pattern", keyword: "pattern", params: { pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^env:[A-Za-z_][A-Za-z0-9_]*$"' };
            vErrors === null ? vErrors = [err334] : vErrors.push(err334), errors++;
          }
        } else {
          let err335 = { instancePath: instancePath + "/alerts/slack", schemaPath: "#/properties/alerts/properties/slack/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err335] : vErrors.push(err335), errors++;
        }
      }
      if (data156.pagerduty !== void 0) {
        let data165 = data156.pagerduty;
        if (typeof data165 == "string") {
          if (!pattern29.test(data165)) {
            let err336 = { instancePath: instancePath + "/alerts/pagerduty", schemaPath: "#/properties/alerts/properties/pagerduty/pattern", keyword: "pattern", params: { pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^env:[A-Za-z_][A-Za-z0-9_]*$"' };
            vErrors === null ? vErrors = [err336] : vErrors.push(err336), errors++;
          }
        } else {
          let err337 = { instancePath: instancePath + "/alerts/pagerduty", schemaPath: "#/properties/alerts/properties/pagerduty/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err337] : vErrors.push(err337), errors++;
        }
      }
      let data166 = data156.webhook;
      if (data166 && typeof data166 == "object" && !Array.isArray(data166)) {
        for (let key47 in data166)
          if (!(key47 === "url" || key47 === "secret")) {
            let err338 = { instancePath: instancePath + "/alerts/webhook", schemaPath: "#/properties/alerts/properties/webhook/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key47 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err338] : vErrors.push(err338), errors++;
          }
        if (data166.url !== void 0) {
          let data167 = data166.url;
          if (typeof data167 == "string") {
            if (!pattern29.test(data167)) {
              let err339 = { instancePath: instancePath + "/alerts/webhook/url", schemaPath: "#/properties/alerts/properties/webhook/properties/url/pattern", keyword: "pattern", params: { pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^env:[A-Za-z_][A-Za-z0-9_]*$"' };
              vErrors === null ? vErrors = [err339] : vErrors.push(err339), errors++;
            }
          } else {
            let err340 = { instancePath: instancePath + "/alerts/webhook/url", schemaPath: "#/properties/alerts/properties/webhook/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err340] : vErrors.push(err340), errors++;
          }
        }
        if (data166.secret !== void 0) {
          let data168 = data166.secret;
          if (typeof data168 == "string") {
            if (!pattern29.test(data168)) {
              let err341 = { instancePath: instancePath + "/alerts/webhook/secret", schemaPath: "#/properties/alerts/properties/webhook/properties/secret/pattern", keyword: "pattern", params: { pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^env:[A-Za-z_][A-Za-z0-9_]*$"' };
              vErrors === null ? vErrors = [err341] : vErrors.push(err341), errors++;
            }
          } else {
            let err342 = { instancePath: instancePath + "/alerts/webhook/secret", schemaPath: "#/properties/alerts/properties/webhook/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err342] : vErrors.push(err342), errors++;
          }
        }
      } else {
        let err343 = { instancePath: instancePath + "/alerts/webhook", schemaPath: "#/properties/alerts/properties/webhook/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err343] : vErrors.push(err343), errors++;
      }
      let data169 = data156.email;
      if (data169 && typeof data169 == "object" && !Array.isArray(data169)) {
        data169.to === void 0 && (data169.to = []);
        for (let key48 in data169)
          if (!(key48 === "smtp" || key48 === "from" || key48 === "to")) {
            let err344 = { instancePath: instancePath + "/alerts/email", schemaPath: "#/properties/alerts/properties/email/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key48 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err344] : vErrors.push(err344), errors++;
          }
        if (data169.smtp !== void 0) {
          let data170 = data169.smtp;
          if (typeof data170 == "string") {
            if (!pattern29.test(data170)) {
              let err345 = { instancePath: instancePath + "/alerts/email/smtp", schemaPath: "#/properties/alerts/properties/email/properties/smtp/pattern", keyword: "pattern", params: { pattern: "^env:[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^env:[A-Za-z_][A-Za-z0-9_]*$"' };
              vErrors === null ? vErrors = [err345] : vErrors.push(err345), errors++;
            }
          } else {
            let err346 = { instancePath: instancePath + "/alerts/email/smtp", schemaPath: "#/properties/alerts/properties/email/properties/smtp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err346] : vErrors.push(err346), errors++;
          }
        }
        if (data169.from !== void 0) {
          let data171 = data169.from;
          if (typeof data171 == "string") {
            if (func2(data171) > 320) {
              let err347 = { instancePath: instancePath + "/alerts/email/from", schemaPath: "#/properties/alerts/properties/email/properties/from/maxLength", keyword: "maxLength", params: { limit: 320 }, message: "must NOT have more than 320 characters" };
              vErrors === null ? vErrors = [err347] : vErrors.push(err347), errors++;
            }
            if (func2(data171) < 3) {
              let err348 = { instancePath: instancePath + "/alerts/email/from", schemaPath: "#/properties/alerts/properties/email/properties/from/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
              vErrors === null ? vErrors = [err348] : vErrors.push(err348), errors++;
            }
          } else {
            let err349 = { instancePath: instancePath + "/alerts/email/from", schemaPath: "#/properties/alerts/properties/email/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err349] : vErrors.push(err349), errors++;
          }
        }
        let data172 = data169.to;
        if (Array.isArray(data172)) {
          if (data172.length > 50) {
            let err350 = { instancePath: instancePath + "/alerts/email/to", schemaPath: "#/properties/alerts/properties/email/properties/to/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
            vErrors === null ? vErrors = [err350] : vErrors.push(err350), errors++;
          }
          let len11 = data172.length;
          for (let i18 = 0; i18 < len11; i18++) {
            let data173 = data172[i18];
            if (typeof data173 == "string") {
              if (func2(data173) > 320) {
                let err351 = { instancePath: instancePath + "/alerts/email/to/" + i18, schemaPath: "#/properties/alerts/properties/email/properties/to/items/maxLength", keyword: "maxLength", params: { limit: 320 }, message: "must NOT have more than 320 characters" };
                vErrors === null ? vErrors = [err351] : vErrors.push(err351), errors++;
              }
              if (func2(data173) < 3) {
                let err352 = { instancePath: instancePath + "/alerts/email/to/" + i18, schemaPath: "#/properties/alerts/properties/email/properties/to/items/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
                vErrors === null ? vErrors = [err352] : vErrors.push(err352), errors++;
              }
            } else {
              let err353 = { instancePath: instancePath + "/alerts/email/to/" + i18, schemaPath: "#/properties/alerts/properties/email/properties/to/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err353] : vErrors.push(err353), errors++;
            }
          }
          let i19 = data172.length, j7;
          if (i19 > 1) {
            let indices6 = {};
            for (; i19--; ) {
              let item6 = data172[i19];
              if (typeof item6 == "string") {
                if (typeof indices6[item6] == "number") {
                  j7 = indices6[item6];
                  let err354 = { instancePath: instancePath + "/alerts/email/to", schemaPath: "#/properties/alerts/properties/email/properties/to/uniqueItems", keyword: "uniqueItems", params: { i: i19, j: j7 }, message: "must NOT have duplicate items (items ## " + j7 + " and " + i19 + " are identical)" };
                  vErrors === null ? vErrors = [err354] : vErrors.push(err354), errors++;
                  break;
                }
                indices6[item6] = i19;
              }
            }
          }
        } else {
          let err355 = { instancePath: instancePath + "/alerts/email/to", schemaPath: "#/properties/alerts/properties/email/properties/to/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          vErrors === null ? vErrors = [err355] : vErrors.push(err355), errors++;
        }
      } else {
        let err356 = { instancePath: instancePath + "/alerts/email", schemaPath: "#/properties/alerts/properties/email/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err356] : vErrors.push(err356), errors++;
      }
      if (typeof data156.github_issue != "boolean") {
        let err357 = { instancePath: instancePath + "/alerts/github_issue", schemaPath: "#/properties/alerts/properties/github_issue/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err357] : vErrors.push(err357), errors++;
      }
      let data175 = data156.routes;
      if (data175 && typeof data175 == "object" && !Array.isArray(data175)) {
        for (let key49 in data175) {
          let _errs391 = errors;
          if (!(key49 === "critical" || key49 === "warning" || key49 === "info")) {
            let err358 = { instancePath: instancePath + "/alerts/routes", schemaPath: "#/properties/alerts/properties/routes/propertyNames/enum", keyword: "enum", params: { allowedValues: schema31.properties.alerts.properties.routes.propertyNames.enum }, message: "must be equal to one of the allowed values", propertyName: key49 };
            vErrors === null ? vErrors = [err358] : vErrors.push(err358), errors++;
          }
          var valid81 = _errs391 === errors;
          if (!valid81) {
            let err359 = { instancePath: instancePath + "/alerts/routes", schemaPath: "#/properties/alerts/properties/routes/propertyNames", keyword: "propertyNames", params: { propertyName: key49 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err359] : vErrors.push(err359), errors++;
          }
        }
        for (let key50 in data175) {
          let data176 = data175[key50];
          if (Array.isArray(data176)) {
            let len12 = data176.length;
            for (let i20 = 0; i20 < len12; i20++) {
              let data177 = data176[i20];
              if (!(data177 === "slack" || data177 === "pagerduty" || data177 === "webhook" || data177 === "email" || data177 === "github_issue")) {
                let err360 = { instancePath: instancePath + "/alerts/routes/" + key50.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i20, schemaPath: "#/properties/alerts/properties/routes/additionalProperties/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.alerts.properties.routes.additionalProperties.items.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err360] : vErrors.push(err360), errors++;
              }
            }
            let i21 = data176.length, j8;
            if (i21 > 1) {
              outer1: for (; i21--; )
                for (j8 = i21; j8--; )
                  if (func0(data176[i21], data176[j8])) {
                    let err361 = { instancePath: instancePath + "/alerts/routes/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/alerts/properties/routes/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i21, j: j8 }, message: "must NOT have duplicate items (items ## " + j8 + " and " + i21 + " are identical)" };
                    vErrors === null ? vErrors = [err361] : vErrors.push(err361), errors++;
                    break outer1;
                  }
            }
          } else {
            let err362 = { instancePath: instancePath + "/alerts/routes/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/alerts/properties/routes/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err362] : vErrors.push(err362), errors++;
          }
        }
      } else {
        let err363 = { instancePath: instancePath + "/alerts/routes", schemaPath: "#/properties/alerts/properties/routes/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err363] : vErrors.push(err363), errors++;
      }
    } else {
      let err364 = { instancePath: instancePath + "/alerts", schemaPath: "#/properties/alerts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err364] : vErrors.push(err364), errors++;
    }
  } else {
    let err365 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err365] : vErrors.push(err365), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateConfig
};
