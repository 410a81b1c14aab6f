/** The shape in which one provider hands out one kind of credential. */
export interface TokenShape {
  /** The provider and its word for the credential, as a report names it. */
  readonly name: string;
  /** What every one of them begins with: the scan looks for these alone, so they are literal and rare. */
  readonly starts: readonly string[];
  /** What follows a beginning, as the source of a regular expression; it ends where the token ends. */
  readonly rest: string;
  /** What stands before a beginning and belongs to the token, for shapes whose fixed part is in the middle. */
  readonly before?: string;
  /** Least bits of entropy a character; 3 when absent. */
  readonly entropy?: number;
  /** What a pattern alone cannot say, by name. */
  readonly check?: "web-token" | "github-checksum" | "not-sample";
}

const WORD = "[A-Za-z0-9]";
const URL_SAFE = "[\\w-]";
const HEX = "[0-9a-f]";
const BASE64 = "[A-Za-z0-9+/]";

/** From the providers' own documentation; each with the length and the characters that it hands out. */
export const TOKEN_SHAPES: readonly TokenShape[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  { name: "AWS access key id", starts: ["AKIA", "ASIA", "ABIA", "ACCA"], rest: "[A-Z0-9]{16}", check: "not-sample" },
  {
    name: "AWS Bedrock API key",
    starts: ["ABSKQmVkcm9ja0FQSUtleS", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"],
    rest: `${BASE64}{40,260}={0,2}`,
  },
  {
    name: "AWS Marketplace web service key",
    starts: ["amzn.mws."],
    rest: "[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}",
  },
  { name: "Alibaba Cloud access key id", starts: ["LTAI"], rest: `${WORD}{12,22}`, entropy: 3.3 },
  { name: "Tencent Cloud secret id", starts: ["AKID"], rest: `${WORD}{32}`, entropy: 3.3 },
  // https://cloud.google.com/docs/authentication/api-keys
  { name: "Google API key", starts: ["AIza"], rest: `${URL_SAFE}{35}`, check: "not-sample" },
  { name: "Google OAuth client secret", starts: ["GOCSPX-"], rest: `${URL_SAFE}{28}` },
  { name: "Google OAuth access token", starts: ["ya29."], rest: `${URL_SAFE}{30,1000}` },
  { name: "Google OAuth refresh token", starts: ["1//0"], rest: `${URL_SAFE}{60,200}` },
  // https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
  {
    name: "GitHub token",
    starts: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    rest: `${WORD}{36,255}`,
    check: "github-checksum",
  },
  { name: "GitHub fine-grained token", starts: ["github_pat_"], rest: "\\w{40,255}" },
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  {
    name: "GitLab token",
    starts: [
      "glpat-",
      "gldt-",
      "glrt-",
      "glptt-",
      "glft-",
      "glimt-",
      "glagent-",
      "gloas-",
      "glcbt-",
      "glsoat-",
      "glffct-",
      "glrtr-",
      "glwt-",
    ],
    rest: `[\\w.=-]{20,300}`,
  },
  { name: "GitLab runner token", starts: ["GR1348941"], rest: `${URL_SAFE}{20}` },
  // https://api.slack.com/concepts/token-types
  {
    name: "Slack token",
    starts: ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-", "xoxe-", "xoxe.", "xoxc-", "xoxd-"],
    rest: `[\\w.%+/-]{10,400}`,
    entropy: 2.6,
  },
  { name: "Slack app token", starts: ["xapp-"], rest: `\\d-[A-Z0-9]{6,14}-\\d{6,16}-${WORD}{16,80}` },
  {
    name: "Slack webhook",
    starts: ["hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/"],
    rest: `[A-Z]${WORD}{6,14}/[A-Z0-9]${WORD}{6,20}/${WORD}{16,32}(?:/${WORD}{16,32})?`,
  },
  {
    name: "Discord webhook",
    starts: ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/"],
    rest: `\\d{15,21}/${URL_SAFE}{50,90}`,
  },
  {
    name: "Microsoft Teams webhook",
    starts: [".webhook.office.com/webhookb2/"],
    rest: `[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/${HEX}{32}/[0-9a-f-]{36}`,
  },
  // https://docs.stripe.com/keys
  {
    name: "Stripe key",
    starts: ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk_prod_", "rk_prod_"],
    rest: `${WORD}{16,250}`,
  },
  { name: "Stripe webhook secret", starts: ["whsec_"], rest: `[A-Za-z0-9+/=]{24,64}` },
  { name: "Twilio account or key", starts: ["AC", "SK"], rest: `(?:${HEX}{32}|[0-9A-F]{32})(?![0-9a-zA-Z])` },
  { name: "SendGrid API key", starts: ["SG."], rest: `${URL_SAFE}{16,32}\\.${URL_SAFE}{36,64}` },
  { name: "npm token", starts: ["npm_"], rest: `${WORD}{36}` },
  { name: "PyPI token", starts: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"], rest: `${URL_SAFE}{40,1000}` },
  { name: "RubyGems API key", starts: ["rubygems_"], rest: `${HEX}{48}` },
  { name: "NuGet API key", starts: ["oy2"], rest: "[a-z0-9]{43}" },
  { name: "Clojars token", starts: ["CLOJARS_"], rest: `[a-zA-Z0-9]{60}` },
  { name: "crates.io token", starts: ["cio"], rest: `${WORD}{32}(?![\\w])`, entropy: 4 },
  // https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage
  { name: "Azure storage account key", starts: ["AccountKey=", "SharedAccessKey="], rest: `${BASE64}{42,86}={1,2}` },
  {
    name: "Azure shared access signature",
    starts: ["&sig=", "?sig=", "SharedAccessSignature="],
    rest: `[A-Za-z0-9%+/]{40,90}(?:%3[dD]|=)`,
  },
  { name: "Azure client secret", starts: ["8Q~", "7Q~"], before: `${WORD}{3}`, rest: `[\\w.~-]{34}` },
  { name: "Azure DevOps token", starts: ["JQQJ99"], before: `${WORD}{52}`, rest: `${WORD}{8,26}` },
  { name: "Heroku API key", starts: ["HRKU-"], rest: `[\\w-]{36,70}` },
  {
    name: "Discord bot token",
    starts: ["MT", "MD", "MN", "MJ", "Mz", "OT", "OD", "Nz", "Nj", "NT", "ND"],
    rest: `${URL_SAFE}{21,26}\\.${URL_SAFE}{6}\\.${URL_SAFE}{27,40}`,
  },
  // https://core.telegram.org/bots/features#generating-an-authentication-token
  { name: "Telegram bot token", starts: [":AA"], before: "\\d{8,10}", rest: `${URL_SAFE}{33}(?!${URL_SAFE})` },
  { name: "OpenAI API key", starts: ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"], rest: `${URL_SAFE}{40,240}` },
  { name: "OpenAI-style API key", starts: ["sk-"], rest: `${WORD}{32,64}(?![\\w])`, entropy: 3.4 },
  { name: "Anthropic API key", starts: ["sk-ant-"], rest: `(?:api|admin|oat|sid)\\d\\d-${URL_SAFE}{60,130}` },
  { name: "OpenRouter API key", starts: ["sk-or-v1-"], rest: `${HEX}{64}` },
  { name: "Hugging Face token", starts: ["hf_", "api_org_"], rest: `[a-zA-Z]{34}` },
  { name: "Groq API key", starts: ["gsk_"], rest: `${WORD}{52}` },
  { name: "xAI API key", starts: ["xai-"], rest: `${WORD}{70,90}` },
  { name: "Perplexity API key", starts: ["pplx-"], rest: `${WORD}{40,64}` },
  { name: "Replicate token", starts: ["r8_"], rest: `${WORD}{37}` },
  { name: "LlamaCloud key", starts: ["llx-"], rest: `[\\w-]{46,52}` },
  {
    name: "Llama API key",
    starts: ["LLM|", "LLM%7C", "LL-"],
    rest: `(?:\\d{10,20}(?:\\||%7C)[\\w-]{20,40}|${WORD}{40,80})`,
  },
  { name: "Tavily API key", starts: ["tvly-"], rest: `[\\w-]{28,60}` },
  { name: "Together AI key", starts: ["tgp_v1_"], rest: `${URL_SAFE}{40,60}` },
  { name: "Brevo API key", starts: ["xkeysib-", "xsmtpsib-"], rest: `${HEX}{64}-${WORD}{16}` },
  // https://docs.digitalocean.com/reference/api/create-personal-access-token/
  { name: "DigitalOcean token", starts: ["dop_v1_", "doo_v1_", "dor_v1_"], rest: `${HEX}{64}` },
  {
    name: "Shopify token",
    starts: ["shpat_", "shpca_", "shppa_", "shpss_", "shptka_", "shpua_"],
    rest: `[0-9a-fA-F]{32}`,
  },
  { name: "Square access token", starts: ["EAAA", "sq0atp-"], rest: `${URL_SAFE}{22,60}(?!${URL_SAFE})`, entropy: 3.8 },
  { name: "Square secret", starts: ["sq0csp-", "sq0idp-"], rest: `${URL_SAFE}{22,43}` },
  { name: "Mailgun key", starts: ["key-"], rest: `${HEX}{32}(?!${HEX})` },
  // https://mailchimp.com/developer/marketing/docs/fundamentals/
  { name: "Mailchimp API key", starts: ["-us"], before: `${HEX}{32}`, rest: `\\d{1,2}(?![\\w])` },
  {
    name: "New Relic key",
    starts: ["NRAK-", "NRII-", "NRIQ-", "NRRA-", "NRBR-", "NRJS-", "NRSP-"],
    rest: `${URL_SAFE}{19,42}`,
  },
  { name: "New Relic licence key", starts: ["NRAL", "FFFFNRAL"], before: `${HEX}{32,36}`, rest: "" },
  { name: "Atlassian API token", starts: ["ATATT3", "ATCTT3", "ATOA"], rest: `[\\w=.-]{60,400}` },
  { name: "Bitbucket app password", starts: ["ATBB"], rest: `${WORD}{28,36}` },
  { name: "Jira or Confluence token", starts: ["BBDC-"], rest: `${BASE64}{36,50}` },
  { name: "Dropbox access token", starts: ["sl.B", "sl.u.", "sl.A", "sl.C"], rest: `${URL_SAFE}{110,1400}` },
  // https://developers.facebook.com/docs/facebook-login/guides/access-tokens
  {
    name: "Facebook access token",
    starts: ["EAAC", "EAAB", "EAAG", "EAAD", "EAAM", "EAAE"],
    rest: `${WORD}{60,300}(?![\\w])`,
    entropy: 3.8,
  },
  { name: "Instagram access token", starts: ["IGQV", "IGAA"], rest: `[\\w-]{80,260}`, entropy: 3.8 },
  { name: "X bearer token", starts: ["AAAAAAAAAAAAAAAAAAAAA"], rest: `[\\w%-]{60,110}(?![\\w/+])`, entropy: 3.6 },
  { name: "Databricks token", starts: ["dapi"], rest: `${HEX}{32}(?:-\\d)?(?![\\w])` },
  { name: "HashiCorp Vault token", starts: ["hvs.", "hvb.", "hvr."], rest: `${URL_SAFE}{24,300}` },
  { name: "Terraform Cloud token", starts: [".atlasv1."], before: `${WORD}{14}`, rest: `[\\w-]{60,70}` },
  {
    name: "Doppler token",
    starts: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    rest: `[\\w.-]{40,60}`,
  },
  { name: "Pulumi token", starts: ["pul-"], rest: `${HEX}{40}` },
  { name: "Docker Hub token", starts: ["dckr_pat_", "dckr_oat_"], rest: `${URL_SAFE}{27,32}` },
  { name: "Docker Swarm key", starts: ["SWMKEY-1-", "SWMTKN-1-"], rest: `${WORD.replace("]", "+/-]")}{40,90}` },
  // https://grafana.com/docs/grafana/latest/administration/service-accounts/
  { name: "Grafana service account token", starts: ["glsa_"], rest: `${WORD}{32}_[0-9a-fA-F]{8}` },
  { name: "Grafana Cloud token", starts: ["glc_"], rest: `${BASE64}{32,400}={0,2}` },
  { name: "Grafana API key", starts: ["eyJrIjoi"], rest: `${BASE64}{40,400}={0,2}` },
  { name: "Linear API key", starts: ["lin_api_", "lin_oauth_"], rest: `${WORD}{40,64}` },
  { name: "Notion token", starts: ["ntn_", "secret_"], rest: `${WORD}{43,46}(?![\\w])`, entropy: 3.5 },
  { name: "Figma token", starts: ["figd_", "figu_", "figo_", "figor_"], rest: `[\\w-]{38,50}` },
  { name: "Postman API key", starts: ["PMAK-", "PMAT-"], rest: `(?:${HEX}{24}-${HEX}{34}|[A-Z0-9]{26})` },
  { name: "PlanetScale credential", starts: ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], rest: `[\\w.=-]{32,64}` },
  { name: "Supabase token", starts: ["sbp_", "sb_secret_", "sbp_oauth_"], rest: `[\\w-]{31,80}` },
  { name: "Netlify token", starts: ["nfp_", "nfc_", "nfo_", "nfb_"], rest: `${WORD}{36}` },
  { name: "Vercel token", starts: ["vcp_", "vci_", "vca_", "vcr_", "vck_"], rest: `${WORD}{50,64}` },
  { name: "Cloudflare token", starts: ["cfat_", "cfut_", "cfk_", "v1.0-"], rest: `[\\w-]{40,180}`, entropy: 3.4 },
  { name: "Sentry token", starts: ["sntryu_", "sntrya_"], rest: `${HEX}{64}` },
  { name: "Sentry organisation token", starts: ["sntrys_"], rest: `[\\w+/=-]{60,400}` },
  { name: "SonarQube token", starts: ["squ_", "sqp_", "sqa_"], rest: `${HEX}{40}` },
  { name: "PostHog key", starts: ["phx_", "phc_", "phs_", "pha_", "phr_", "phe_"], rest: `${WORD}{42,52}` },
  {
    name: "Dynatrace token",
    starts: ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s03.", "dt0s16."],
    rest: `[A-Z0-9]{8,24}\\.[A-Z0-9]{64}`,
  },
  { name: "JFrog token", starts: ["AKCp"], rest: `${WORD}{60,80}` },
  { name: "JFrog reference token", starts: ["cmVmd", "cmVmdGtuO"], rest: `${WORD}{50,64}`, entropy: 3.8 },
  { name: "1Password token", starts: ["ops_eyJ"], rest: `${BASE64}{200,1200}={0,2}` },
  {
    name: "1Password secret key",
    starts: ["A3-"],
    rest: `[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}`,
  },
  // https://age-encryption.org/v1
  { name: "age secret key", starts: ["AGE-SECRET-KEY-1"], rest: "[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}" },
  {
    name: "PayPal Braintree token",
    starts: ["access_token$production$", "access_token$sandbox$"],
    rest: `[0-9a-z]{16}\\$${HEX}{32}`,
  },
  { name: "Salesforce token", starts: ["00D"], rest: `${WORD}{12,15}![\\w.]{80,140}` },
  { name: "Salesforce consumer key", starts: ["3MVG"], rest: `[\\w.]{60,100}` },
  { name: "EasyPost key", starts: ["EZAK", "EZTK"], rest: `${WORD}{54}` },
  { name: "Duffel key", starts: ["duffel_live_", "duffel_test_"], rest: `[\\w=-]{43}` },
  { name: "Flutterwave key", starts: ["FLWSECK_TEST-", "FLWSECK-"], rest: `${WORD}{12,40}` },
  { name: "ReadMe key", starts: ["rdme_"], rest: "[a-z0-9]{70}" },
  { name: "Prefect key", starts: ["pnu_", "pnb_"], rest: `${WORD}{36}` },
  { name: "Typeform token", starts: ["tfp_"], rest: `[\\w.=-]{44,64}` },
  { name: "Airtable token", starts: ["pat"], rest: `${WORD}{14}\\.${HEX}{64}` },
  { name: "Asana token", starts: ["1/", "2/"], rest: `\\d{15,17}(?:/\\d{15,17})?:${HEX}{32}` },
  { name: "Contentful token", starts: ["CFPAT-"], rest: `${URL_SAFE}{43}` },
  { name: "Fly.io token", starts: ["fm2_", "fo1_"], rest: `[\\w+/=,-]{40,2000}`, entropy: 4 },
  { name: "Buildkite token", starts: ["bkua_"], rest: `${HEX}{40}` },
  { name: "CircleCI token", starts: ["CCIPAT_", "CCIPRJ_"], rest: `${WORD}{22}_${HEX}{40}` },
  { name: "Snyk token", starts: ["snyk_uat.", "snyk_sat."], rest: `[\\w.-]{30,200}` },
  { name: "Confluent or ngrok key", starts: ["cflt"], rest: `${BASE64}{60}` },
  { name: "Defined Networking token", starts: ["dnkey-"], rest: `[a-z0-9=_-]{26}-[a-z0-9=_-]{52}` },
  { name: "WunderGraph key", starts: ["cosmo_"], rest: `${HEX}{32}` },
  { name: "Akamai token", starts: ["akab-"], rest: `[a-z0-9]{16}-[a-z0-9]{16}` },
  { name: "Pinecone key", starts: ["pcsk_"], rest: `[\\w]{60,80}` },
  { name: "LangSmith key", starts: ["lsv2_pt_", "lsv2_sk_"], rest: `${HEX}{32}_${HEX}{10}` },
  { name: "Resend key", starts: ["re_"], rest: `${WORD}{8}_${WORD}{24}` },
  { name: "Sendinblue or Intra42 secret", starts: ["s-s4t2ud-", "s-s4t2af-"], rest: `${HEX}{64}` },
  { name: "NATS seed", starts: ["SUA", "SAA", "SOA", "SNA", "SCA", "SXA"], rest: "[A-Z2-7]{55}(?![A-Z0-9])" },
  { name: "WeChat app id", starts: ["wx"], rest: `${HEX}{16}(?![\\w])`, entropy: 2.8 },
  // https://www.rfc-editor.org/rfc/rfc7519
  {
    name: "JSON Web Token",
    starts: ["eyJ"],
    rest: `${URL_SAFE}{8,3000}\\.eyJ${URL_SAFE}{4,8000}(?:\\.${URL_SAFE}{16,2000})?`,
    check: "web-token",
  },
];
