import { TRUST } from "../flow/flow.ts";
import { calleeOf, plainText } from "../flow/syntax.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import type { Sink } from "./sink.ts";

const LEVELS = "(log|info|warn|warning|error|debug|trace|verbose|silly|fatal|critical|notice|http|success|write)";

/** Objects that write logs, by their own names and by those of their packages. */
const LOGGER = new RegExp(
  `(^|\\.)(console|log|logs|logger|\\w*[lL]og(ger)?|winston|pino|bunyan|log4js|loglevel|signale|consola|npmlog|tracer|getLogger|createLogger)(\\(.*\\))?(\\.child\\(.*\\))?\\.${LEVELS}$`,
  "s",
);

/** Functions that are a log themselves. */
const FUNCTION = /^(log|logger|\w*[a-z]Log(ger)?|\w+_log(ger)?|debug\(\)|console\.(log|info|warn|error|debug|trace))$/;

const STREAM = /^process\.(stdout|stderr)\.write$/;

/** What runs in a page has no log that others read. */
const IN_PAGE = /\b(document|window)\.|\bfrom ["']react|\buse(State|Effect)\(/;
const ON_SERVER = /\b(req|request|ctx|res|reply|event)\b|\brequire\(|["']node:/;

/** True when a log gets a text of a stranger, line breaks too. Objects are written with their line breaks escaped. */
export function isOutsideLog({ node, name, given, flow }: Sink, content: string): boolean {
  const written = calleeOf(node)?.text() ?? "";
  if (written.length > 200) return false;
  if (![written, name].some((one) => LOGGER.test(one) || FUNCTION.test(one) || STREAM.test(one))) return false;
  if (IN_PAGE.test(content) && !ON_SERVER.test(content)) return false;
  const format = given[0] === undefined ? undefined : plainText(given[0]);
  // `%j` and its like write what they get as JSON.
  if (format !== undefined && /%[jdifoO]/.test(format) && !/%s/.test(format) && given.length === 2) return false;
  return given.some((one) => !isEscaped(one) && flow.trust(one, "log") === TRUST.outside);
}

function isEscaped(given: SyntaxNode): boolean {
  return given.is("object") || given.is("array");
}
