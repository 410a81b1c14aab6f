/**
 * Texts that come from outside (models, sources, file names, configuration) are made inert here, once for each place
 * where they are shown. Everything a renderer did not write itself goes through one of these functions.
 */

/** Longer texts say nothing more to a reader, and a report has to stay below its host's limits. */
const LONGEST_TEXT = 500;

/** Control characters, line and direction marks, and characters that nobody sees: they forge lines and hide words. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]+/gu;

/** One printable line of bounded length; white space is collapsed, half characters are replaced. */
export function plainText(text: string, longest = LONGEST_TEXT): string {
  const line = text.toWellFormed().replace(UNPRINTABLE, " ").replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  // A cut through a surrogate pair would leave half a character.
  return `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/**
 * A text for a terminal or a runner's log, in which no workflow command can begin: a runner takes `::` at the start of
 * a line, and `##[` anywhere, for an instruction.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function terminalText(text: string, longest?: number): string {
  return plainText(text, longest)
    .replace(/:(?=:)/g, ": ")
    .replaceAll("##[", "## [");
}

/**
 * A line of code or of a prompt for a terminal or a runner's log: its spaces stay, so that a difference can be read. A
 * character that nobody sees, or that turns the direction of the text, is shown by its number.
 */
export function terminalCode(line: string, longest = LONGEST_TEXT): string {
  const shown = line
    .toWellFormed()
    .replace(HIDDEN_IN_CODE, (character) => `⟨U+${hexOf(character)}⟩`)
    .replace(/:(?=:)/g, ": ")
    .replaceAll("##[", "## [")
    .trimEnd();
  return shown.length <= longest ? shown : `${shown.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Everything that Markdown, its GitHub dialect or HTML gives a meaning to; a colon inside a word too. */
const MARKDOWN_SPECIAL = /[&<>"'`*_~[\]\\|!$#@{}]|:(?! |$)/g;

/** Breaks a word for whatever looks for links and names in the rendered text. */
const ZERO_WIDTH_SPACE = "&#8203;";

/**
 * A text for a GitHub job summary or comment: no markup, no link, no image, no mention, no issue reference, no table
 * cell, and no workflow command. It may stand in a table cell, a list item, or a paragraph.
 */
export function markdownText(text: string, longest?: number): string {
  return plainText(text, longest)
    .replace(MARKDOWN_SPECIAL, entityOf)
    .replace(/&#(64|35|58);/g, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}&#46;${ZERO_WIDTH_SPACE}`)
    .replace(/^([-+=]|\d(?=\d*[.)]))/, entityOf);
}

/**
 * The same in a fixed-width font, to be copied: nothing invisible is put in, since GitHub looks for names and links in
 * no code. A code span of Markdown's own could be ended by its content.
 */
export function markdownCode(text: string, longest?: number): string {
  const inert = plainText(text, longest)
    .replace(/[&<>"'`*_~[\]\\|!$#@{}]|:(?!\d|$)/g, entityOf)
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}&#46;`);
  return `<code>${inert}</code>`;
}

/** A text for an HTML element or a quoted attribute. */
export function htmlText(text: string, longest?: number): string {
  return plainText(text, longest).replace(/[&<>"'`]/g, entityOf);
}

/**
 * A stretch of source code for an HTML element: spaces and tabs stay. A character that nobody sees, or that turns the
 * direction of the text, is shown by its number: code must not look like other code than it is.
 * @see https://trojansource.codes
 */
export function htmlCode(text: string): string {
  return text
    .toWellFormed()
    .replace(HIDDEN_IN_CODE, (character) => `⟨U+${hexOf(character)}⟩`)
    .replace(/[&<>"'`]/g, entityOf);
}

/** As above, one at a time, but for the tab. */
const HIDDEN_IN_CODE =
  /[^\P{Cc}\t]|[\p{Zl}\p{Zp}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

function entityOf(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
