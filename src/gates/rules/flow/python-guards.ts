import type { SgNode } from "@ast-grep/napi";
import type { PythonScopes } from "./python-scope.ts";

const LEAVES = /^(return_statement|raise_statement|continue_statement|break_statement)$/;
const LEAVING_CALL = /^(\w+\.)*(abort|exit|_exit|fail|redirect|error|send_error)\(/;

/** Questions about a value after which any weakness has its answer: `%` stands for the value. */
const ALWAYS =
  "(?<!\\w)%(?!\\w)[^\\s]*\\s+(not\\s+)?in\\s+(?!request|req\\b|self\\.request|[\"'])|(?:re|regex|\\w*(?:RE|REGEX|PATTERN|regex|pattern|_re))\\.(?:full)?match\\([^)]*(?<!\\w)%(?!\\w)|(?:full)?match\\((?:[^()]|\\([^()]*\\))*,\\s*%|(?<!\\w)%(?!\\w)\\.(isalnum|isdigit|isdecimal|isnumeric|isidentifier|isalpha)\\(|(?<!\\w)%(?!\\w)\\s*(==|!=)\\s*[\"'\\w]|\\w*(valid|safe|allow|permit|whitelist|check|verify|sanit|trusted|is_in|within|inside)\\w*\\((?:[^()]|\\([^()]*\\))*(?<!\\w)%(?!\\w)|(?<!\\w)%(?!\\w)\\s+is\\s+None\\b(?!.)";

/** What a branch must ask, for one weakness, so that the value may go on. */
export type Guard = RegExp | undefined;

/**
 * True when control reaches `use` only after a condition has looked at the value called `name`: an `if` around it, an
 * `if` before it that leaves, or an assertion. `alsoAsks` are further questions that count for the weakness.
 */
export function isGuarded(use: SgNode, name: string, alsoAsks: Guard, scopes: PythonScopes): boolean {
  const names = [name, ...derivedFrom(use, name, scopes)].map(escaped).join("|");
  const always = new RegExp(ALWAYS.replaceAll("%", `(?:${names})`));
  const mentions = new RegExp(`(?<!\\w)(?:${names})(?!\\w)`);
  const asks = (condition: string) =>
    mentions.test(condition) && (always.test(condition) || alsoAsks?.test(condition) === true);
  let inner = use;
  for (const outer of use.ancestors()) {
    if (outer.is("function_definition") || outer.is("module")) return false;
    if (outer.is("if_statement") && isBranchOf(outer, inner, asks)) return true;
    if (outer.is("conditional_expression") && asks(outer.namedChildren()[1]?.text() ?? "")) return true;
    if (outer.is("while_statement") && inner.is("block") && asks(outer.field("condition")?.text() ?? "")) return true;
    if (outer.is("block") && isCheckedBefore({ block: outer, inner, name, asks })) return true;
    inner = outer;
  }
  return false;
}

type Asks = (condition: string) => boolean;

interface Place {
  readonly block: SgNode;
  /** The statement of the block that the use is in. */
  readonly inner: SgNode;
  readonly name: string;
  readonly asks: Asks;
}

function isBranchOf(statement: SgNode, inner: SgNode, asks: Asks): boolean {
  const condition = statement.field("condition");
  if (condition === null || inner.id() === condition.id()) return false;
  const isThen = statement.field("consequence")?.id() === inner.id();
  const text = condition.text();
  return (
    asks(text) &&
    (isThen ? !isRefusal(text) : isRefusal(text) || (/elif|else/.test(String(inner.kind())) && isRefusal(text)))
  );
}

function isCheckedBefore({ block, inner, name, asks }: Place): boolean {
  const before = block.namedChildren().filter((one) => one.range().end.index <= inner.range().start.index);
  return before.some((statement) => {
    if (statement.is("assert_statement")) return asks(statement.text());
    if (statement.is("expression_statement")) {
      // `validate_path(name)`: a call for its own sake that raises.
      return (
        /^(self\.|\w+\.)?_?(validate|check|ensure|assert|verify|require)\w*\(/.test(statement.text()) &&
        asks(statement.text())
      );
    }
    if (statement.is("try_statement")) return isCheckedInTry(statement, asks);
    if (!statement.is("if_statement")) return false;
    const text = statement.field("condition")?.text() ?? "";
    return (
      asks(text) &&
      isRefusal(text) &&
      (leaves(statement.field("consequence")) || replaces(statement.field("consequence"), name))
    );
  });
}

/** `try: path.relative_to(root) except ValueError: raise` is a check. */
function isCheckedInTry(statement: SgNode, asks: Asks): boolean {
  const handler = statement.namedChildren().find((one) => one.is("except_clause"));
  const body = statement.field("body");
  return (
    body !== null &&
    /relative_to\(|commonpath|int\(|UUID\(|ip_address\(/.test(body.text()) &&
    asks(body.text()) &&
    handler !== undefined &&
    leaves(handler.namedChildren().at(-1) ?? null)
  );
}

/** A condition that is true for values to be refused: `not …`, `… not in …`, `!=`, or a mark of an attack. */
function isRefusal(condition: string): boolean {
  return /\bnot\b|!=|["']\.\.["'/]|isabs\(|startswith\(["'](\/|\.\.|\\\\)|is_private|is_loopback|["'][\\]?[nr/\\<;:]["']\s+in|unsafe|invalid|forbidden|blocked|denied|is_none|bool\(.*netloc|\bany\(|(netloc|scheme|hostname)(?!\s*(==|in))|is None/i.test(
    condition,
  );
}

/** `if not is_safe(name): name = "index"` */
function replaces(body: SgNode | null, name: string): boolean {
  const lines = body?.text().split("\n") ?? [];
  return lines.some((line) => line.trim().startsWith(`${name} =`));
}

function leaves(body: SgNode | null): boolean {
  if (body === null) return false;
  const last = body.is("block")
    ? body
        .namedChildren()
        .filter((one) => !one.is("comment"))
        .at(-1)
    : body;
  return last !== undefined && (LEAVES.test(String(last.kind())) || LEAVING_CALL.test(last.text()));
}

/** Names that are made from a name by one assignment in the same function: `parsed = urlparse(url)`. */
function derivedFrom(use: SgNode, name: string, scopes: PythonScopes): string[] {
  const scope = use.ancestors().find((one) => one.is("function_definition") || one.is("module"));
  const mention = new RegExp(`(?<![\\w.])${escaped(name)}(?!\\w)`);
  const found: string[] = [];
  for (const [other, bindings] of scopes.bindings.get(scope?.id() ?? -1) ?? []) {
    if (other === name || found.length >= MOST_DERIVED) continue;
    if (bindings.some(({ value }) => value !== undefined && mention.test(value.text().slice(0, LONGEST_LOOK))))
      found.push(other);
  }
  return found;
}

/** More names and longer texts would only be written to cost us time. */
const MOST_DERIVED = 8;
const LONGEST_LOOK = 400;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
