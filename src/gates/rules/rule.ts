import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NapiConfig } from "@ast-grep/napi";
import { parse } from "yaml";
import { BlocksError } from "../../base/errors.ts";
import { problemsOf } from "../../base/validation.ts";
import type { Rule } from "../../generated/types.ts";
import { validateRule } from "../../generated/validators/rule.js";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import { CHECKS, type Check } from "./checks.ts";
import { withoutTypes } from "./untyped-rule.ts";

/** A rule that is ready to be applied. */
export interface ReadyRule {
  /** Name of its file, without the extension. */
  readonly name: string;
  readonly rule: Rule;
  readonly matcher:
    | {
        readonly kind: "syntax";
        readonly config: NapiConfig;
        /** For a tree without types; undefined when the rule is about types. */
        readonly untyped: NapiConfig | undefined;
      }
    | { readonly kind: "text"; readonly expression: RegExp };
  readonly check: Check;
  /** True for a file that the rule looks at, by its path and face. */
  readonly concerns: (path: string, face: string | undefined) => boolean;
}

/**
 * The rules of one gate from `rules/` beside our other configurations, sorted by name.
 * Throws `DEFECT` for a rule that is not valid: a gate that skipped it would find less than it says.
 */
export async function readRules(toolchain: Toolchain, gate: Rule["gate"]): Promise<readonly ReadyRule[]> {
  const folder = join(toolchain.configurations, "rules");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yml")).sort();
  const rules = await Promise.all(
    files.map(async (file) => ruleFromText(file.slice(0, -".yml".length), await readFile(join(folder, file), "utf8"))),
  );
  const ours = rules.filter(({ rule }) => rule.gate === gate);
  if (ours.length === 0) throw defect(`there is no rule for the ${gate} gate in ${folder}`);
  return ours;
}

/** Three gates of every inspection read the rules, whose texts do not change. */
const PARSED = new Map<string, ReadyRule>();

/** One rule from its YAML text, parsed once for each text. Throws `DEFECT` with all its problems. */
function ruleFromText(name: string, text: string): ReadyRule {
  const key = `${name}\n${text}`;
  const known = PARSED.get(key) ?? parsedRule(name, text);
  PARSED.set(key, known);
  return known;
}

function parsedRule(name: string, text: string): ReadyRule {
  const rule = parseYaml(name, text);
  if (!validateRule(rule)) {
    const problems = problemsOf(validateRule).map(({ pointer, message }) => `${pointer || "/"} ${message}`);
    throw defect(`rule ${name} is not valid: ${problems.join("; ")}`);
  }
  const check = rule.check === undefined ? () => true : CHECKS[rule.check];
  if (check === undefined) throw defect(`rule ${name} asks for the check "${rule.check}", which there is not`);
  const files = rule.files === undefined ? undefined : new RegExp(rule.files);
  const faces: readonly string[] | undefined = rule.faces;
  return {
    name,
    rule,
    matcher: matcherFrom(name, rule),
    check,
    concerns: (path, face) =>
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

function matcherFrom(name: string, { rule, constraints, utils, text }: Rule): ReadyRule["matcher"] {
  if (text !== undefined && rule === undefined) {
    return { kind: "text", expression: new RegExp(text.pattern, `gd${text.flags ?? ""}`) };
  }
  if (text !== undefined || rule === undefined) throw defect(`rule ${name} must have either "rule" or "text"`);
  const untyped = withoutTypes(rule as Readonly<Record<string, unknown>>);
  const config = (form: unknown) => ({ rule: form, constraints, utils }) as NapiConfig;
  return { kind: "syntax", config: config(rule), untyped: untyped === undefined ? undefined : config(untyped) };
}

function defect(message: string, cause?: unknown): BlocksError {
  return new BlocksError(message, {
    code: "DEFECT",
    kind: "defect",
    hint: "Install Blocks again, or report this.",
    cause,
  });
}
