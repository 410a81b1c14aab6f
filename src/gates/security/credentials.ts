import type { Rule } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { masked } from "../rules/credential.ts";
import { splitLiterals } from "../rules/literal.ts";
import { readRules } from "../rules/rule.ts";
import { type Hit, runRules } from "../rules/run-rules.ts";
import type { SourceFile, Sources } from "../rules/source.ts";
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

const FOUND: Pick<Rule, "code" | "severity" | "remedy"> = {
  code: "BLOCKER-SEC-001",
  severity: "BLOCKER",
  remedy: "Revoke the credential, and read it from the environment or a secret store when the program runs.",
};

/**
 * Every credential that is written into the sources: our own rules with a `secret`, and secretlint's recommended preset.
 * Throws `TOOLCHAIN_MISSING`.
 */
export async function findCredentials(sources: Sources, toolchain: Toolchain, signal: AbortSignal): Promise<Hit[]> {
  const rules = (await readRules(toolchain, "security")).filter(({ detection }) => detection.secret !== undefined);
  return [...runRules(rules, sources, signal), ...(await scanWithSecretlint(sources, toolchain, signal))];
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
    for (const { range, messageId } of await scan(file.content, file.path)) {
      const [start, end] = range;
      // Some rules report a part of the credential; the rest of it must not stay in a quote.
      const rest = /^[^\s"'`,;]*/.exec(file.content.slice(end))?.[0] ?? "";
      hits.push(hitAt(file, start, end, messageId, [file.content.slice(start, end) + rest]));
    }
    for (const { node, text } of file.root === undefined || file.language === "python"
      ? []
      : splitLiterals(file.root)) {
      const [message] = await scan(`"${text}"`, file.path);
      if (message === undefined) continue;
      const { start, end } = node.range();
      const pieces = node.findAll({ rule: { kind: "string" } }).map((piece) => piece.text().slice(1, -1));
      hits.push(hitAt(file, start.index, end.index, message.messageId, pieces));
    }
  }
  return hits;
}

function hitAt(file: SourceFile, start: number, end: number, kind: string, secrets: readonly string[]): Hit {
  return {
    about: { ...FOUND, message: `A credential (${kind}) is written into the code.` },
    file,
    start,
    end,
    secrets,
  };
}
