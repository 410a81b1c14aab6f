/**
 * The commands that a runner reads from a step's log, and how text from outside is kept from being one.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */

/** A place and a sentence that GitHub shows beside the code. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  /** Relative to the repository. */
  readonly path?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
}

/** The command that hides a value in all later log lines of the job. */
export function addMask(secret: string): string {
  return command("add-mask", {}, secret);
}

/** The command that opens a foldable group of log lines. */
export function startGroup(title: string): string {
  return command("group", {}, title);
}

/** The command that closes it. */
export function endGroup(): string {
  return command("endgroup", {}, "");
}

/** The command behind an annotation. */
export function annotate(annotation: Annotation): string {
  const { level, message, title, path, line, endLine, column } = annotation;
  return command(level, { title, file: path, line, endLine, col: column }, message);
}

/**
 * Text from outside as log lines that are no command. The runner takes a line for one when it starts with `::` (after
 * white space) or holds `##[` anywhere; control characters, which can rewrite a terminal, become a question mark.
 */
export function inert(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      withoutControls(line)
        .replace(/^(\s*):(?=:)/, "$1: ")
        .replaceAll("##[", "# #["),
    )
    .join("\n");
}

/** U+0085 counts as white space for the runner, not for JavaScript: as a control character it is gone before we look. */
function withoutControls(line: string): string {
  return line.replace(/[^\P{Cc}\t]/gu, "?");
}

type Properties = Readonly<Record<string, string | number | undefined>>;

function command(name: string, properties: Properties, data: string): string {
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${listed.length > 0 ? ` ${listed.join(",")}` : ""}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
