import type { Rule } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { masked } from "../rules/credential.ts";
import { joinsLiterals, splitLiterals } from "../rules/literal.ts";
import { type ReadyRule, readRules } from "../rules/rule.ts";
import { type Hit, runRules } from "../rules/run-rules.ts";
import type { SourceFile, Sources } from "../rules/source.ts";
import { detectCredentials } from "./credentials/detect-credentials.ts";
import { findPrivateKeys } from "./credentials/find-private-keys.ts";
import { findTokens } from "./credentials/find-tokens.ts";
import { isPlaceholder } from "./credentials/placeholder.ts";
import { loadFromToolchain } from "./load-from-toolchain.ts";

/** As much of secretlint's interface as is used here; its types are in a package that it does not hand on. */
interface SecretlintRule {
  readonly meta: { readonly id: string };
}

interface SecretlintMessage {
  readonly messageId: string;
  /** Offsets in UTF-16 units. */
  readonly range: readonly [start: number, end: number];
}

interface SecretlintCore {
  lintSource(request: {
    readonly source: { content: string; filePath: string; ext: string; contentType: "text" };
    readonly options: {
      config: { rules: { id: string; rule: SecretlintRule }[] };
      noPhysicFilePath: boolean;
    };
  }): Promise<{ readonly messages: readonly SecretlintMessage[] }>;
}

interface SecretlintPreset {
  readonly rules: readonly SecretlintRule[];
}

/** Rules of secretlint that obey comments in the scanned text: generated code could switch its own check off. */
const OBEYS_THE_SCANNED_TEXT = "@secretlint/secretlint-rule-filter-comments";

const FOUND: Omit<Hit["about"], "message"> = {
  code: "BLOCKER-SEC-001",
  cwe: "CWE-798",
  severity: "BLOCKER",
  remedy: "Revoke the credential, and read it from the environment or a secret store when the program runs.",
};

/**
 * Every credential that is written into the sources: our own detector over the text of every file, our rules with a
 * `secret` over the syntax of those that have one, and secretlint's recommended preset. Throws `TOOLCHAIN_MISSING`.
 */
export async function findCredentials(sources: Sources, toolchain: Toolchain, signal: AbortSignal): Promise<Hit[]> {
  return findCredentialsByRules(sources, { toolchain, rules: await readRules(toolchain, "security") }, signal);
}

/** The same with rules that were read before. */
export async function findCredentialsByRules(
  sources: Sources,
  { toolchain, rules }: { readonly toolchain: Toolchain; readonly rules: readonly ReadyRule[] },
  signal: AbortSignal,
): Promise<Hit[]> {
  const withSecret = rules.filter(({ detection }) => detection.secret !== undefined);
  const ours = sources.files.flatMap((file) => {
    signal.throwIfAborted();
    return [...hitsInText(file), ...hitsInSplitLiterals(file)];
  });
  const named = { ...sources, files: sources.files.filter(({ content }) => NEEDS_SYNTAX.test(content)) };
  return [...ours, ...runRules(withSecret, named, signal), ...(await scanWithSecretlint(sources, toolchain, signal))];
}

/**
 * What only the syntax shows: literals that are joined, stand behind a comment or on a line of their own, and keys of
 * cryptographic calls. The text alone says everything else, and a walk over the tree costs more than all other searches.
 */
const NEEDS_SYNTAX =
  /["'`]\s{0,40}\+\s{0,40}["'`]|\*\/\s{0,40}["'`]|(?:pass|pwd|secret|token|key|cred|auth|conn)[\w$"'\])(.:|?= ]{0,60}[=:(,?|]\s{0,10}\n\s{0,80}["'`]|createHmac|createCipher|createDecipher|jwt/i;

const DOCUMENT = /\.(md|mdx|markdown|rst|adoc|asciidoc|txt)$/i;

/** True for the path of a text that a person reads as an example. */
export function isDocumentPath(path: string): boolean {
  return DOCUMENT.test(path);
}

const INVENTED: Pick<Rule, "severity" | "message" | "remedy"> = {
  severity: "MEDIUM",
  message: "A password is written into a test, an example or a document.",
  remedy: "Make sure that it opens nothing; a value such as <your password> raises no question.",
};

function hitsInText(file: SourceFile): Hit[] {
  const found = detectCredentials(file.path, file.content, file.isTest || isDocumentPath(file.path));
  return found.map(({ kind, start, end, secret, isInvented }) => {
    const hit = hitAt(file, start, end, kind, [secret]);
    return isInvented ? { ...hit, about: { ...hit.about, ...INVENTED } } : hit;
  });
}

/** A credential that is split over a concatenation of literals is whole when the program runs. */
function hitsInSplitLiterals(file: SourceFile): Hit[] {
  if (file.language === "python" || !joinsLiterals(file.content) || file.root === undefined) return [];
  return splitLiterals(file.root).flatMap(({ node, text }) => {
    const [found] = [...findTokens(text), ...findPrivateKeys(text)];
    if (found === undefined) return [];
    const { start, end } = node.range();
    const pieces = node.findAll({ rule: { kind: "string" } }).map((piece) => piece.text().slice(1, -1));
    return [hitAt(file, start.index, end.index, found.kind, pieces)];
  });
}

/** Takes the found credentials out of a text, longest first, so that no rest of a longer one stays behind. */
export function maskerFor(hits: readonly Hit[]): (text: string) => string {
  const lines = hits.flatMap(({ secrets }) => secrets).flatMap((secret) => secret.split(/\r?\n/));
  const needles = [...new Set(lines.map((line) => line.trim()))].filter((line) => line.length >= SHORTEST_NEEDLE);
  needles.sort((a, b) => b.length - a.length);
  return (text) => needles.reduce((clean, needle) => clean.replaceAll(needle, masked(needle)), text);
}

/** Shorter pieces occur in ordinary words, and alone they give nothing away. */
const SHORTEST_NEEDLE = 4;

async function scanWithSecretlint(sources: Sources, toolchain: Toolchain, signal: AbortSignal): Promise<Hit[]> {
  const core = await loadFromToolchain<SecretlintCore>(toolchain, "@secretlint/core");
  const preset = await loadFromToolchain<SecretlintPreset>(toolchain, "@secretlint/secretlint-rule-preset-recommend");
  const rules = preset.rules
    .filter((rule) => rule.meta.id !== OBEYS_THE_SCANNED_TEXT)
    .map((rule) => ({ id: rule.meta.id, rule }));
  const scan = async (content: string, path: string) => {
    signal.throwIfAborted();
    const source = { content, filePath: path, ext: /\.[^./]*$/.exec(path)?.[0] ?? "", contentType: "text" as const };
    // Without a physical path no rule looks at the name of the file, and none reads it from the disk.
    return (await core.lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } })).messages;
  };
  const hits: Hit[] = [];
  for (const file of sources.files) {
    if (!SECRETLINT_NEEDS.test(file.content)) continue;
    for (const { range, messageId } of await scan(file.content, file.path)) {
      const [start, end] = range;
      // Some rules report a part of the credential; the rest of it must not stay in a quote.
      const rest = /^[^\s"'`,;]*/.exec(file.content.slice(end))?.[0] ?? "";
      const secret = file.content.slice(start, end) + rest;
      if (!isPlaceholder(secret)) hits.push(hitAt(file, start, end, messageId, [secret]));
    }
  }
  return hits;
}

/**
 * What every rule of the preset needs to find anything. It is the slowest part of the gate by far and has nothing to say
 * about most files; what our own detector does not know by its shape stands here.
 */
const SECRETLINT_NEEDS =
  /PRIVATE KEY|:\/\/[^\s/@:]{0,80}:[^\s/@]{1,200}@|AKIA|ASIA|A3T|aws|AWS|private_key|_authToken|npm_|xox[a-z]-|xapp-|hooks\.slack|SG\.|shp[a-z]{2,3}_|[sr]k_(?:live|test|prod)|gh[opsur]_|github_pat|gl[a-z]{2,7}-|glsa_|glc_|sk-|gsk_|hf_|lin_|secret_|ntn_|ops_|hv[sbr]\.|vc[a-z]_|vercel|VERCEL|dapi|dckr_|fig[a-z]{1,2}_|cloudflare|CLOUDFLARE|CF_|cf[a-z]{1,3}_|tskey/;

function hitAt(file: SourceFile, start: number, end: number, kind: string, secrets: readonly string[]): Hit {
  return {
    about: { ...FOUND, message: `A credential (${kind}) is written into the code.` },
    file,
    start,
    end,
    secrets,
  };
}
