/** One word of a request, as it is looked for. */
export interface Term {
  /** Lower case; the beginning of every form of the word. */
  readonly stem: string;
  /** The word as the request has it, for people. */
  readonly word: string;
  /** How much it counts: names of code more than words, the request's first line more than the rest. */
  readonly weight: number;
}

const MAX_TERMS = 48;
const MAX_TEXT_CHARACTERS = 20_000;
/** A request's first line says what it is about. */
const TITLE_WEIGHT = 1.6;
/** A name with capitals or underscores within can only be meant as it stands. */
const NAME_WEIGHT = 2;
const PART_WEIGHT = 0.7;

/** Words of English and of every request, which say nothing about any file. */
const STOP_WORDS = new Set(
  `a about above add added adding adds after again all allow allows also always am an and any anymore are aren as at be
  because been before being below between both bug bugs but by call called calls can cannot cause caused causes change
  changed changes close closed closes co commit could couldn currently did didn do does doesn doing don done down during
  each either else ensure even ever every example existing expected few first fix fixed fixes fixing for from further get
  gets getting github give given go good got had handle handled handles has hasn have haven having he her here hers him
  his how however http https i if improve improved improves in instead into is isn issue issues it its itself just keep
  let like ll made make makes making many may me merge might more most must my need needed needs never new no nor not now
  of off ok on once one only onto or org other otherwise our ours out over own per please pr previously problem pull re
  reason refs remove removed removes request resolve resolved resolves revert same see set should shouldn show shows
  signed since so some something still such support supported supports sure take than that the their theirs them then
  there therefore these they thing this those through thus to too two under until up update updated updates upon us use
  used useful user users uses using ve very via want was wasn way we well were weren what when where whether which while
  who why will with without won work working works would wouldn www yes yet you your yours authored chore feat refactor
  com code file files`.split(/\s+/),
);

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** The words of a request that may say something about files, the most telling first, each stem once. */
export function termsOf(text: string): readonly Term[] {
  const found = new Map<string, { word: string; weight: number; count: number }>();
  const note = (word: string, weight: number) => {
    const stem = stemOf(word);
    if (stem.length < 3 || stem.length > 40 || STOP_WORDS.has(word) || STOP_WORDS.has(stem)) return;
    const known = found.get(stem);
    if (known === undefined) found.set(stem, { word, weight, count: 1 });
    else Object.assign(known, { weight: Math.max(known.weight, weight), count: known.count + 1 });
  };
  const lines = text.slice(0, MAX_TEXT_CHARACTERS).split("\n");
  const title = lines.findIndex((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const weight = index === title ? TITLE_WEIGHT : 1;
    for (const [name] of line.replace(/https?:\/\/\S+/g, " ").matchAll(WORD)) {
      const parts = partsOf(name);
      if (parts.length > 1) note(name.toLowerCase().replace(/^[_$]+|[_$]+$/g, ""), weight * NAME_WEIGHT);
      for (const part of parts) note(part, parts.length > 1 ? weight * PART_WEIGHT : weight);
    }
  }
  return [...found]
    .map(([stem, { word, weight, count }]) => ({ stem, word, weight: weight * (1 + Math.log(count)) }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, MAX_TERMS);
}

/** The words that a name is made of, in lower case. */
export function partsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[\s_$\-./]+/)
    .filter((part) => part !== "")
    .map((part) => part.toLowerCase());
}

/**
 * What most forms of an English word begin with. Terms are looked for as beginnings of words, so that too short costs a
 * little precision and too long would miss the other forms.
 */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:ations?|ings?|ed|ers?|ors?|es|s|e)$/, "");
  return stem.length >= 4 && /^[a-z]+$/.test(word) ? stem : word;
}
