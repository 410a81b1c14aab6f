import { createHash } from "node:crypto";
import { htmlText } from "../escape.ts";

/** What a page's head is made of. */
export interface PageHead {
  /** As plain text. */
  readonly title: string;
  readonly style: string;
  /** Its one script, exactly as it stands in the page; none runs without it. */
  readonly script?: string;
  /** A `data:` address of its sign. */
  readonly icon?: string;
}

/**
 * The beginning of a page that loads nothing, up to and with `</head>`. Only this style sheet and this script, by their
 * digests: nothing that slipped into the page could run or load.
 */
export function pageHead({ title, style, script, icon }: PageHead): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digestFor(style)}'`,
    ...(script === undefined ? [] : [`script-src '${digestFor(script)}'`]),
    ...(icon === undefined ? [] : ["img-src data:"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${icon === undefined ? "" : `<link rel="icon" href="${icon}">\n`}<title>${htmlText(title)}</title>
<style>${style}</style>
</head>`;
}

function digestFor(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
