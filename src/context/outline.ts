import { languageOf, type OutlineLanguage } from "./outline-languages.ts";

/** An outline's line is a signature, not a program: what is longer is cut. */
const MOST_CHARACTERS = 160;
/** What a file declares beyond that is in the file. */
const MOST_LINES = 120;

/**
 * What a file declares: signatures, types, exports and the first line of the comment before each, in the order of the
 * text. Undefined where nothing in it looks like a declaration.
 */
export function outlineOf(path: string, text: string): string | undefined {
  const language = languageOf(path);
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let index = 0; index < lines.length && kept.length < MOST_LINES; index += 1) {
    const line = lines[index] ?? "";
    if (!isDeclaration(language, line)) continue;
    const comment = commentAt(language, lines, index);
    if (comment !== undefined) kept.push(comment);
    kept.push(signatureAt(lines, index));
  }
  return kept.length === 0 ? undefined : `${kept.join("\n")}\n`;
}

function isDeclaration({ declaration, never, deepest }: OutlineLanguage, line: string): boolean {
  if (line.length > 2000 || !declaration.test(line) || never.test(line)) return false;
  return indentOf(line) <= deepest;
}

function indentOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  return indent.replaceAll("\t", "    ").length;
}

/** A signature over several lines is joined until its brackets are closed. */
function signatureAt(lines: readonly string[], index: number): string {
  let signature = (lines[index] ?? "").trimEnd();
  for (let next = index + 1; next < lines.length && next < index + 8 && opensMore(signature); next += 1) {
    if (signature.length > MOST_CHARACTERS) break;
    signature += ` ${(lines[next] ?? "").trim()}`;
  }
  const bare = signature.replace(/\s*\{\s*$/, "");
  return bare.length > MOST_CHARACTERS ? `${bare.slice(0, MOST_CHARACTERS)} …` : bare;
}

function opensMore(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
  }
  return open > 0;
}

/** The first line of the comment that ends right above a line, or of the one that follows it, as Python has it. */
function commentAt({ docAfter }: OutlineLanguage, lines: readonly string[], index: number): string | undefined {
  if (docAfter) {
    const next = lines[index + 1] ?? "";
    const text = /^\s*[rbu]*(?:"""|''')\s*(\S.*)/i.exec(next)?.[1];
    return text === undefined
      ? undefined
      : cut(`${next.slice(0, indentOf(next))}# ${text.replace(/("""|''').*$/, "")}`);
  }
  let first = index - 1;
  while (first >= 0 && index - first < 40 && /^\s*(\/\/|\/?\*|#(?!\[|include|define))/.test(lines[first] ?? ""))
    first -= 1;
  for (let at = first + 1; at < index; at += 1) {
    const text = (lines[at] ?? "")
      .replace(/^\s*(\/\*+|\*+\/?|\/\/+[/!]?|#+)\s?/, "")
      .replace(/\s*\*+\/\s*$/, "")
      .trim();
    if (/[\p{L}]{2}/u.test(text) && !text.startsWith("@"))
      return cut(`${" ".repeat(indentOf(lines[index] ?? ""))}// ${text}`);
  }
  return undefined;
}

function cut(line: string): string {
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)} …` : line;
}
