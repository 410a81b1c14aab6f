import type { SyntaxNode } from "../syntax-tree.ts";
import { type Cleaning, PythonFlow } from "./python-flow.ts";
import { ORIGIN } from "./python-sources.ts";

/** A stranger or the user of the machine. */
export const OUTSIDE = ORIGIN.remote | ORIGIN.local;
/** Whoever calls the function, too. */
export const ANYBODY = OUTSIDE | ORIGIN.parameter;
/** All that is not a constant of the program. */
export const DYNAMIC = ANYBODY | ORIGIN.unknown;

/** What makes a value harmless, by weakness. */
const CLEANINGS = {
  sql: {
    calls:
      /(^|\.)(quote_identifier|quote_ident|Identifier|escape_string|mogrify|literal|bindparam|quote_name|bindparams|sql\.(SQL|Literal|Placeholder))$/,
  },
  command: { calls: /(^|\.)(shlex\.quote|quote|pipes\.quote|shlex\.join|list2cmdline|shell_quote|quoted)$/ },
  code: {
    calls: /(^|\.)(literal_eval|quote|escape|escape_html)$/,
    // Only a literal of text begins and ends with a quotation mark and has none within.
    guard: /startswith\(["']\\?["']["']\)[\s\S]*endswith\(["']\\?["']["']\)/,
  },
  path: {
    calls:
      /(^|\.)(basename|secure_filename|safe_join|get_valid_filename|sanitize_filename|NamedTemporaryFile|mkstemp|safe_path|open|slugify)$/,
    guard:
      /\.startswith\(|is_relative_to\(|relative_to\(|commonpath|commonprefix|["']\.\.[/\\]?["']|isabs\(|["'][/\\]+["']\s+(not\s+)?in|\.parents\b|endswith\(|\.suffix\b/,
  },
  markup: {
    calls:
      /(^|\.)(escape|html\.escape|cgi\.escape|escape_html|bleach\.\w+|clean|sanitize\w*|conditional_escape|format_html|format_html_join|striptags|strip_tags|escapejs|urlencode|quote|quote_plus|urlize|json\.dumps|jsonify|render|render_template|saxutils\.\w+|nh3\.clean|escape_\w+|quoteattr|render_to_string)$/,
  },
  address: {
    calls:
      /(^|\.)(quote|quote_plus|urlencode|secure_filename|basename|url_for|reverse|get_absolute_url|request\.(path|full_path|get_full_path|script_root|url|base_url|path_info|get_host|host|host_url|url_root|build_absolute_uri)|url_has_allowed_host_and_scheme)$/,
    guard: /startswith\(|netloc|hostname|\bhost\b|is_private|is_safe|scheme/,
  },
  log: {
    calls:
      /(^|\.)(quote|quote_plus|json\.dumps|repr|escape|splitlines|urlencode|basename|secure_filename|replace\((["'])\\[rn]|re\.sub|translate|encode|b64encode|sanit\w*)/,
  },
  xml: { calls: /^$/ },
  data: { calls: /(^|\.)(pickle\.dumps|dumps|dump)$/, guard: /compare_digest|verify|hmac/ },
  pattern: { calls: /(^|\.)(re\.escape|regex\.escape|escape)$/ },
  /** A query of LDAP or XPath. */
  query: {
    calls:
      /(^|\.)(escape_filter_chars|escape_dn_chars|escape_rdn|escape\w*|quoteattr|quote|quote_plus|urlencode|re\.sub|secure_filename|replace\(["']\\?["']["'])$/,
    guard: /["']\\?["']["']\s+(not\s+)?in\s/,
  },
  header: {
    calls:
      /(^|\.)(quote|quote_plus|urlencode|replace\((["'])\\[rn]|escape_filter_chars|escape_dn_chars|escape_rdn|re\.sub|secure_filename|b64encode)/,
  },
} satisfies Record<string, Cleaning>;

/** A weakness by what cleans its values. */
export type PythonWeakness = keyof typeof CLEANINGS;

const flowsOfRoot = new WeakMap<SyntaxNode, Map<PythonWeakness, PythonFlow>>();

/** The flow of a file for one weakness; it is kept with the tree, so that each value is followed once. */
export function flowOf(root: SyntaxNode, weakness: PythonWeakness): PythonFlow {
  const flows = flowsOfRoot.get(root) ?? new Map<PythonWeakness, PythonFlow>();
  flowsOfRoot.set(root, flows);
  const flow = flows.get(weakness) ?? new PythonFlow(root, CLEANINGS[weakness]);
  flows.set(weakness, flow);
  return flow;
}
