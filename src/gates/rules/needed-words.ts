type RuleForm = Readonly<Record<string, unknown>>;

/** Words of the languages themselves: a file is as good as certain to have them, and a pattern can do without some. */
const LANGUAGE_WORDS =
  /^(const|let|var|function|async|await|return|new|if|else|for|while|do|switch|case|default|try|catch|finally|throw|class|extends|import|export|from|typeof|void|delete|in|of|instanceof|this|super|yield|static|get|set|as|def|lambda|with|pass|raise|except|not|and|or|is|None|True|False|null|true|false|undefined)$/;

/**
 * Words of which a file must hold at least one for a rule of ast-grep to match in it; undefined when the rule asks for
 * none. A tree is walked once for every rule, so that not to walk it is the greatest saving there is.
 */
export function neededWords(
  rule: unknown,
  { utils, constraints }: { readonly utils?: unknown; readonly constraints?: unknown } = {},
): readonly string[] | undefined {
  return wordsOf(rule, { utils: formOf(utils), constraints: formOf(constraints) }, 0);
}

interface Surroundings {
  readonly utils: RuleForm;
  readonly constraints: RuleForm;
}

const DEEPEST = 12;

function wordsOf(rule: unknown, around: Surroundings, depth: number): readonly string[] | undefined {
  if (depth > DEEPEST) return undefined;
  const form = formOf(rule);
  // All members of a rule must hold, so the first that asks for words is enough; `not` asks for nothing.
  const members = [
    wordsInPattern(form["pattern"]),
    wordsInRegex(form["regex"]),
    ...constraintsOf(form["pattern"], around),
    unionOf(form["any"], around, depth),
    ...listOf(form["all"]).map((one) => wordsOf(one, around, depth + 1)),
    ...["has", "inside", "follows", "precedes"].map((key) =>
      form[key] === undefined ? undefined : wordsOf(form[key], around, depth + 1),
    ),
    typeof form["matches"] === "string" ? wordsOf(around.utils[form["matches"]], around, depth + 1) : undefined,
  ].filter((words) => words !== undefined);
  return members.sort((a, b) => a.length - b.length)[0];
}

function unionOf(any: unknown, around: Surroundings, depth: number): readonly string[] | undefined {
  const alternatives = listOf(any).map((one) => wordsOf(one, around, depth + 1));
  if (alternatives.length === 0) return undefined;
  const words = new Set<string>();
  for (const alternative of alternatives) {
    if (alternative === undefined) return undefined;
    for (const word of alternative) words.add(word);
  }
  return [...words];
}

/** The longest name in a pattern that is no metavariable: its leaves are compared letter by letter. */
function wordsInPattern(pattern: unknown): readonly string[] | undefined {
  const text = typeof pattern === "string" ? pattern : formOf(pattern)["context"];
  if (typeof text !== "string") return undefined;
  const words = (text.match(/(?<![\w$])[A-Za-z_]\w{2,}/g) ?? []).filter((word) => !LANGUAGE_WORDS.test(word));
  const longest = words.sort((a, b) => b.length - a.length)[0];
  // Without a selector all of a context must be there; with one, only the selected part.
  return longest === undefined || formOf(pattern)["selector"] !== undefined ? undefined : [longest];
}

/** What the metavariables of a pattern have to be. */
function constraintsOf(pattern: unknown, around: Surroundings): (readonly string[] | undefined)[] {
  const text = typeof pattern === "string" ? pattern : formOf(pattern)["context"];
  if (typeof text !== "string") return [];
  return [...text.matchAll(/(?<!\$)\$([A-Z_][A-Z0-9_]*)/g)].map(([, name = ""]) =>
    wordsInRegex(formOf(around.constraints[name])["regex"]),
  );
}

/**
 * Words of which a text must hold one to match an expression; undefined where none can be told. Only what is plain is
 * understood: words, and groups of words, that are not optional.
 */
function wordsInRegex(regex: unknown): readonly string[] | undefined {
  if (typeof regex !== "string" || /\(\?[^:]/.test(regex)) return undefined;
  const parts = topLevel(regex);
  if (parts.includes("|")) return undefined;
  const words = parts.flatMap((part, index): (readonly string[])[] => {
    if (/^[?*{]/.test(parts[index + 1] ?? "")) return [];
    const inside = /^\((?:\?:)?([\w|]+)\)$/.exec(part)?.[1] ?? (/^\w+$/.test(part) ? part : "");
    const found = inside.split("|");
    return found.every((word) => word.length >= 3) ? [found] : [];
  });
  return words.sort((one, other) => one.length - other.length)[0];
}

/** An expression as words, single characters, classes, escapes and whole groups. The last letter before `?` stands apart. */
function topLevel(regex: string): string[] {
  const parts: string[] = [];
  for (let index = 0; index < regex.length; ) {
    const end =
      regex[index] === "(" ? endOfGroup(regex, index) : index + (TOKEN.exec(regex.slice(index))?.[0].length ?? 1);
    parts.push(regex.slice(index, end));
    index = end;
  }
  return parts;
}

const TOKEN = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|\w+(?![\w?*{])|\w+(?=\w[?*{])|[\s\S])/;

function endOfGroup(regex: string, from: number): number {
  let depth = 0;
  for (let index = from; index < regex.length; index += 1) {
    if (regex[index] === "\\") index += 1;
    else if (regex[index] === "(") depth += 1;
    else if (regex[index] === ")") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return regex.length;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function formOf(value: unknown): RuleForm {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as RuleForm) : {};
}
