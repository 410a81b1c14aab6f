/**
 * Characters that a person does not see and a model reads: zero-width and bidirectional controls, fillers, the tag
 * block, control characters; and runs of variation selectors, which can carry any text. A single selector stays: it
 * shapes the emoji before it.
 * @see https://www.unicode.org/reports/tr36/
 */
const INVISIBLE = /(?![\uFE00-\uFE0F])[\p{DI}\uFFF9-\uFFFB]|[^\P{Cc}\t\n\r]/gu;
const SELECTOR_RUN = /[\uFE00-\uFE0F]{2,}/g;

/** Nothing but ASCII that can be seen, and white space. */
const PLAIN = /^[\t\n\r -~]*$/;

/** A text without the characters that nobody sees: what any prompt may hold of a text from outside. */
export function withoutInvisible(text: string): string {
  // Most files are plain, and a look at that is several times faster than a look at every property.
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, "").replace(SELECTOR_RUN, "");
}
