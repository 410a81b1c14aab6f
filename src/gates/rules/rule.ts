import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NapiConfig } from "@ast-grep/napi";
import { parse } from "yaml";
import { BlocksError } from "../../base/errors.ts";
import { problemsOf } from "../../base/validation.ts";
import type { Finding, Rule, RuleDetection } from "../../generated/types.ts";
import { validateRule } from "../../generated/validators/rule.js";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Check } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { OUTSIDE_CHECKS } from "./ecmascript-checks.ts";
import { renamedCalls } from "./flow/python-scope.ts";
import { neededWords } from "./needed-words.ts";
import { Needs } from "./needs.ts";
import { type PlainRule, plainRuleFrom } from "./plain-rule.ts";
import { REMOTE_CHECKS } from "./python-checks.ts";
import type { SourceFile } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import { withoutTypes } from "./untyped-rule.ts";

/** One detection of a weakness, ready to be applied. */
export interface ReadyRule {
  /** Name of its file without the extension, a slash, and its own name. */
  readonly name: string;
  readonly weakness: Rule;
  readonly detection: RuleDetection;
  /** What its findings say: the detection's own words, else the weakness's. */
  readonly about: Pick<Finding, "code" | "severity" | "message" | "remedy" | "cwe">;
  readonly matcher:
    | {
        readonly kind: "syntax";
        readonly config: NapiConfig;
        /** Set for a rule so plain that its nodes are found without ast-grep's matcher. */
        readonly plain: PlainRule | undefined;
        /** For a tree without types; undefined when the rule is about types. */
        readonly untyped: NapiConfig | undefined;
        /** One of these is in every file in which it can match; undefined when nothing can be said. */
        readonly words: readonly string[] | undefined;
      }
    | { readonly kind: "text"; readonly expression: RegExp };
  readonly check: Check;
  /** True when its check finds nothing in a file that holds no data from outside. */
  readonly followsOutside: boolean;
  /** What a file's content must match before the matcher is tried; undefined when every file is tried. */
  readonly needs: Needs | undefined;
  /** True for a file that the rule looks at, by its path, face and language. */
  readonly concerns: (file: Pick<SourceFile, "path" | "face" | "language">) => boolean;
  /** True when its check finds nothing in a file of Python that holds nothing of a stranger. */
  readonly followsRemote: boolean;
  /** What the tree must hold before the matcher is tried; undefined when every tree is. Asked after all that the text can say. */
  readonly fits: ((root: SyntaxNode) => boolean) | undefined;
}

/**
 * The rules of one gate from `rules/`, one for each detection, sorted by the names of the files.
 * Throws `DEFECT` for a rule that is not valid: a gate that skipped it would find less than it says.
 */
export async function readRules(
  toolchain: Pick<Toolchain, "rules">,
  gate: Rule["gate"],
): Promise<readonly ReadyRule[]> {
  const files = (await readdir(toolchain.rules)).filter((file) => file.endsWith(".yml")).sort();
  const rules = await Promise.all(
    files.map(async (file) =>
      rulesFromText(file.slice(0, -".yml".length), await readFile(join(toolchain.rules, file), "utf8")),
    ),
  );
  const ours = rules.flat().filter(({ weakness }) => weakness.gate === gate);
  if (ours.length === 0) throw defect(`there is no rule for the ${gate} gate in ${toolchain.rules}`);
  return ours;
}

/** Three gates of every inspection read the rules, whose texts do not change. */
const PARSED = new Map<string, readonly ReadyRule[]>();

/** The rules in one file's YAML text, parsed once for each text. Throws `DEFECT` with all its problems. */
function rulesFromText(name: string, text: string): readonly ReadyRule[] {
  const key = `${name}\n${text}`;
  const known = PARSED.get(key) ?? parsedRules(name, text);
  PARSED.set(key, known);
  return known;
}

function parsedRules(name: string, text: string): readonly ReadyRule[] {
  const weakness = parseYaml(name, text);
  if (!validateRule(weakness)) {
    const problems = problemsOf(validateRule).map(({ pointer, message }) => `${pointer || "/"} ${message}`);
    throw defect(`rule ${name} is not valid: ${problems.join("; ")}`);
  }
  const { detections = [], built_in: isBuiltIn = false } = weakness;
  if (detections.length === 0 && !isBuiltIn) throw defect(`rule ${name} has no detections and is not built in`);
  return rulesOf({ name, weakness });
}

/** A weakness as its file states it, to be sent to a thread: reading the YAML takes longer than making rules of it. */
export interface StatedWeakness {
  /** Name of its file without the extension. */
  readonly name: string;
  readonly weakness: Rule;
}

/** The weaknesses that rules were made of, each once. */
export function weaknessesOf(rules: readonly ReadyRule[]): readonly StatedWeakness[] {
  const stated = new Map(rules.map(({ name, weakness }) => [name.slice(0, name.indexOf("/")), weakness]));
  return [...stated].map(([name, weakness]) => ({ name, weakness }));
}

/** The rules of a weakness that was read and found valid before. */
export function rulesOf({ name, weakness }: StatedWeakness): readonly ReadyRule[] {
  return (weakness.detections ?? []).flatMap((detection) => {
    const rule = readyRule(`${name}/${detection.name}`, weakness, detection);
    const renamed = ruleForRenamed(rule);
    return renamed === undefined ? [rule] : [rule, renamed];
  });
}

/** A call of any name; which of them a rule means is told by what they stand for. */
const ANY_CALL: PlainRule = {
  alternatives: [{ kind: "call", field: "function", expression: /^\w+(?:\.\w+)*$/, others: [] }],
};

/**
 * The same rule for calls of Python that stand under another name, as `m(text)` after `from hashlib import md5 as m`.
 * A rule's expression looks at the name in the source; this one looks at the name that it stands for, in the files that
 * have such calls. Undefined for rules about anything else.
 */
function ruleForRenamed(rule: ReadyRule): ReadyRule | undefined {
  const { matcher, check } = rule;
  if (rule.detection.languages?.includes("python") !== true || matcher.kind !== "syntax") return undefined;
  const alternatives = matcher.plain?.alternatives ?? [];
  // What else a rule asks about a call is asked about the name in the source.
  if (alternatives.some(({ others }) => others.length > 0)) return undefined;
  const expressions = alternatives
    .filter(({ kind, field }) => kind === "call" && field === "function")
    .flatMap(({ expression }) => expression ?? []);
  if (expressions.length === 0) return undefined;
  const isMeant = (name: string) => expressions.some((one) => one.test(name));
  const meant = (root: SyntaxNode) =>
    renamedCalls(root).flatMap(({ text, name, calls }) => (isMeant(name) && !isMeant(text) ? calls : []));
  const meantOfRoot = new WeakMap<SyntaxNode, ReadonlySet<number>>();
  const idsIn = (root: SyntaxNode) => {
    const known = meantOfRoot.get(root) ?? new Set(meant(root).map((call) => call.id()));
    meantOfRoot.set(root, known);
    return known;
  };
  return {
    ...rule,
    matcher: { ...matcher, plain: ANY_CALL, words: undefined },
    check: (match, source, sources) =>
      match.node !== undefined &&
      source.root !== undefined &&
      idsIn(source.root).has(match.node.id()) &&
      check(match, source, sources),
    fits: (root) => idsIn(root).size > 0,
  };
}

const ECMASCRIPT = ["typescript", "javascript"] as const;

function readyRule(name: string, weakness: Rule, detection: RuleDetection): ReadyRule {
  const check = detection.check === undefined ? () => true : CHECKS[detection.check];
  if (check === undefined) throw defect(`rule ${name} asks for the check "${detection.check}", which there is not`);
  const files = detection.files === undefined ? undefined : new RegExp(detection.files);
  const faces: readonly string[] | undefined = detection.faces;
  const languages: readonly string[] | undefined =
    detection.languages ?? (detection.rule === undefined ? undefined : ECMASCRIPT);
  return {
    name,
    weakness,
    detection,
    about: {
      code: weakness.code,
      severity: detection.severity ?? weakness.severity,
      message: detection.message ?? weakness.message,
      remedy: detection.remedy ?? weakness.remedy,
      cwe: detection.cwe ?? weakness.cwe[0],
    },
    matcher: matcherFrom(name, detection),
    check,
    followsOutside: detection.check !== undefined && OUTSIDE_CHECKS.has(detection.check),
    needs: detection.needs === undefined ? undefined : new Needs(detection.needs),
    followsRemote: detection.check !== undefined && REMOTE_CHECKS.has(detection.check),
    fits: undefined,
    concerns: ({ path, face, language }) =>
      (languages === undefined || (language !== undefined && languages.includes(language))) &&
      (files === undefined || files.test(path)) &&
      (faces === undefined || (face !== undefined && faces.includes(face))),
  };
}

function parseYaml(name: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw defect(`rule ${name} is not YAML: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

function matcherFrom(name: string, { rule, constraints, utils, text }: RuleDetection): ReadyRule["matcher"] {
  if (text !== undefined && rule === undefined) {
    return { kind: "text", expression: new RegExp(text.pattern, `gd${text.flags ?? ""}`) };
  }
  if (text !== undefined || rule === undefined) throw defect(`rule ${name} must have either "rule" or "text"`);
  const untyped = withoutTypes(rule as Readonly<Record<string, unknown>>);
  const config = (form: unknown) => ({ rule: form, constraints, utils }) as NapiConfig;
  const form = rule as Readonly<Record<string, unknown>>;
  return {
    kind: "syntax",
    config: config(rule),
    plain: constraints === undefined && utils === undefined ? plainRuleFrom(form) : undefined,
    untyped: untyped === undefined ? undefined : config(untyped),
    words: neededWords(rule, { utils, constraints }),
  };
}

function defect(message: string, cause?: unknown): BlocksError {
  return new BlocksError(message, {
    code: "DEFECT",
    kind: "defect",
    hint: "Install Blocks again, or report this.",
    cause,
  });
}
