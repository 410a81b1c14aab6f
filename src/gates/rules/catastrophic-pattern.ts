/**
 * True for a regular expression that can take exponential time: a repeated group whose body can itself be repeated
 * without anything fixed between (`(a+)+`), or whose alternatives begin with the same characters (`(a|ab)*`), and after
 * which something has to follow. It looks at the structure alone, in linear time, and says nothing of `a*a*`.
 * @see https://cwe.mitre.org/data/definitions/1333.html
 */
export function isCatastrophic(pattern: string): boolean {
  const text = pattern
    .slice(0, LONGEST)
    .replace(/\\./gs, (escaped) => CLASSES[escaped] ?? LITERAL)
    .replace(/\[\^?\]?[^\]]*\]/g, (set) => classOf(set));
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push(at);
    if (text[at] !== ")") continue;
    const start = open.pop();
    if (start === undefined || !/^([*+]|\{\d*,\d*\})/.test(text.slice(at + 1, at + 12))) continue;
    // In `(a+){1,3}` the number of ways is bounded.
    if (/^\{\d*,\d{1}\}/.test(text.slice(at + 1, at + 12))) continue;
    const body = text.slice(start + 1, at).replace(/^\?(:|P?<\w+>)/, "");
    if (/^\?[=!<#]/.test(body) || isLast(text.slice(at + 1))) continue;
    if (alternativesOf(body).some(isAmbiguous) || overlap(alternativesOf(body))) return true;
  }
  return false;
}

const LONGEST = 2_000;
const LITERAL = "⍰";

/** One character stands for each class, so that what follows works on characters: d, w, s and anything. */
const CLASSES: Readonly<Record<string, string>> = {
  "\\d": "⒟",
  "\\w": "⒲",
  "\\s": "⒮",
  "\\S": "⒜",
  "\\D": "⒜",
  "\\W": "⒳",
  "\\b": "",
  "\\B": "",
};

function classOf(set: string): string {
  if (set.startsWith("[^")) return "⒜";
  if (/a-z|A-Z|⒲/.test(set)) return "⒲";
  if (/0-9|⒟/.test(set)) return "⒟";
  return "⒞";
}

/** Nothing has to follow, so that the engine need never come back. */
function isLast(rest: string): boolean {
  return /^([*+]|\{\d*,\d*\})\??\)*$/.test(rest);
}

/** The parts of a body between the bars that are not within a deeper group. */
function alternativesOf(body: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of body) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** One repeated thing and beside it only what may be absent or what it matches itself. */
function isAmbiguous(alternative: string): boolean {
  const atoms = alternative.match(/(\((?:[^()]|\([^()]*\))*\)|[^()])([*+?]|\{\d*,?\d*\})?\??/g) ?? [];
  const repeated = atoms.filter((atom) => /([*+]|\{\d*,\})\??$/.test(atom) && atom.length > 1);
  if (repeated.length === 0) return false;
  const fixed = atoms.filter((atom) => !/([*?]|\{0?,\d*\})\??$/.test(atom) && !repeated.includes(atom));
  return fixed.every((atom) => repeated.some((one) => matchesSame(one[0] ?? "", atom[0] ?? "")));
}

/** Two alternatives of one character that match the same, as in `(a|\w)*`, or one that begins as another. */
function overlap(alternatives: readonly string[]): boolean {
  return alternatives.some((one, index) =>
    alternatives.slice(index + 1, index + 20).some((other) => {
      const [short, long] = one.length <= other.length ? [one, other] : [other, one];
      if (short === "" || /[()]/.test(short + long)) return false;
      return (
        long === short ||
        (/^.[*+]?$/s.test(short) && /^.[*+]?$/s.test(long) && matchesSame(short[0] ?? "", long[0] ?? ""))
      );
    }),
  );
}

function matchesSame(one: string, other: string): boolean {
  if (one === other) return one !== LITERAL && one !== "⒞";
  const pair = [one, other].sort().join("");
  if (one === "." || other === ".") return true;
  if (pair.includes("⒲") && /[⒟A-Za-z0-9_]/.test(pair.replace("⒲", ""))) return true;
  if (pair.includes("⒟") && /[0-9]/.test(pair)) return true;
  return pair.includes("⒜") && /[⒟⒲A-Za-z0-9]/.test(pair);
}
